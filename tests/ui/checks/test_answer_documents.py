"""A document shows what was found."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.check_records import CheckRun
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Evidence, new_uid
from cchc_desktop.services import checks, evidence
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.answer_document_dialog import AnswerDocumentDialog
from cchc_desktop.ui.answers_model import Column
from cchc_desktop.ui.check_run_view import CheckRunView
from tests.support import TODAY, row
from tests.ui.hands import opened_dialog, press, write


def test_a_document_shows_what_was_found_and_stays_while_it_does(
    qtbot: QtBot, workspace: Workspace, check: CheckRun, run: CheckRunView
) -> None:
    document = Evidence(new_uid(), "12/BC", TODAY, "", "Báo cáo rà soát quy trình", "", "")
    other = Evidence(new_uid(), "15/KH", TODAY, "", "Kế hoạch", "", "")
    for one in (document, other):
        evidence.add_evidence(workspace, [row(workspace, "1.1.1")], one)
    asked = checks.answers(workspace, check)[1]
    dialog = opened_dialog(qtbot, AnswerDocumentDialog(workspace, run.acts._desk(), asked))
    write(dialog, "ra soat")
    assert dialog.documents_list.count() == 1
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert checks.answers(workspace, check)[1].evidence_uid == document.uid
    run.refresh()
    assert run.model.index(run.model.row_of(asked.uid), Column.SEEN).data() == "[12/BC]"
    pairs = evidence.evidence_of(workspace, row(workspace, "1.1.1").uid)
    evidence.unlink_evidence(workspace, next(link for one, link in pairs if one.uid == document.uid))
    assert workspace.read.get(Evidence, document.uid).number == "12/BC"
    asked = checks.answers(workspace, check)[1]
    again = opened_dialog(qtbot, AnswerDocumentDialog(workspace, run.acts._desk(), asked))
    assert again.documents_list.currentItem().text().startswith("12/BC")
    again.documents_list.setCurrentRow(0)
    again.save_button.click()
    assert checks.answers(workspace, check)[1].evidence_uid is None


def test_no_document_goes_to_a_closed_check(workspace: Workspace, check: CheckRun, run: CheckRunView) -> None:
    with workspace.transact(Op.CLOSE_CHECK, name="") as tx:
        tx.put(replace(check, closed_on=TODAY))
    run.acts.choose_document()
    assert "đóng" in run.editing._words.text()
