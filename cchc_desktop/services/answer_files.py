"""A file that shows what was found on a question of a check, brought in from the check itself."""

from msgspec.structs import replace

from cchc_desktop.domain.check_records import CheckAnswer
from cchc_desktop.domain.evidence_files import TakenFile
from cchc_desktop.domain.history import Op
from cchc_desktop.services.checks import called, refuse_closed
from cchc_desktop.services.evidence_files import document_of
from cchc_desktop.services.workspace import Workspace


def show_by_file(workspace: Workspace, answer: CheckAnswer, file: TakenFile) -> CheckAnswer:
    """Name the document of a file that was taken in, new where there is none yet, in an answer; one step.

    Raises UserError CHECK_CLOSED, RECORD_GONE: while the file was taken in, the check may have changed.
    """
    check = refuse_closed(workspace, answer.run_uid)
    document = document_of(workspace, file)
    shown = replace(workspace.read.get(CheckAnswer, answer.uid), evidence_uid=document.uid)
    with workspace.transact(Op.ANSWER_CHECK, name=called(workspace, check)) as tx:
        tx.put(document, shown)
    return shown
