"""Files of documents, issued ones too, that are not in the store any more, or not as they were taken in."""

from collections.abc import Callable

from msgspec import Struct

from cchc_desktop.domain.evidence_files import FileState, NamedFile
from cchc_desktop.domain.records import Evidence, FormerFile, IssuedDocument
from cchc_desktop.services.evidence import called
from cchc_desktop.services.issued import called as issued_called
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.evidence_folder import find_folder
from cchc_desktop.storage.evidence_state import FileLooks


class LostFile(Struct, frozen=True):
    """A file that a document names, in force or former, and what has become of it."""

    document_uid: str
    title: str
    """What the document is called."""
    file: NamedFile
    former: bool
    state: FileState


def lost_files(workspace: Workspace, check: Callable[[], object] = lambda: None) -> list[LostFile]:
    """Every file of every document, issued ones too, that is missing or changed.

    All of them are read, which takes a while. Raises UserError for a folder that cannot be read.
    """
    documents = workspace.read.find(Evidence)
    titles = {one.uid: called(one) for one in documents}
    named = [(one.uid, NamedFile(one.file_sha256, one.file_name), False) for one in documents]
    named += [
        (one.evidence_uid, NamedFile(one.file_sha256, one.file_name), True)
        for one in workspace.read.find(FormerFile)
    ]
    issued = workspace.read.find(IssuedDocument)
    titles |= {one.uid: issued_called(one) for one in issued}
    named += [(one.uid, NamedFile(one.file_sha256, one.file_name), False) for one in issued]
    folder = find_folder(workspace.path, workspace.uid)
    states = FileLooks().states(folder, {file for _uid, file, _former in named if file.sha256}, check)
    return [
        LostFile(uid, titles[uid], file, former, states[file])
        for uid, file, former in named
        if states.get(file) in (FileState.MISSING, FileState.CHANGED)
    ]
