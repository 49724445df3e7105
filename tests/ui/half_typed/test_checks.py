"""What was half typed in a check, its dialogs and a checklist comes back where it was typed."""

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.check_records import CheckRun
from cchc_desktop.domain.vocabulary import AnswerScale
from cchc_desktop.services import checklists, checks
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.check_dialog import CheckDialog
from cchc_desktop.ui.checklist_dialog import ChecklistDialog
from cchc_desktop.ui.form_draft import draft_of
from tests.support import TODAY, YEAR
from tests.ui.half_typed.scene import Kept, Start, bar
from tests.ui.hands import opened_dialog, write


def begun(workspace: Workspace) -> CheckRun:
    form = replace(checklists.blank(workspace), title="Phiếu thử")
    asked = [replace(checklists.blank_item(form.uid, "", AnswerScale.MET), text="Câu một")]
    form = checklists.save_checklist(workspace, form, asked)
    return checks.begin(workspace, checks.unplanned(form, unit_by_code(workspace, "VHXH"), YEAR), TODAY)


def test_a_remark_goes_on_in_its_cell(qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace) -> None:
    check = begun(workspace)
    window = start()
    window.show_page("checks")
    window.pages.checks.open_check(check.uid)
    write(window, "Chưa ký nhận")
    qtbot.waitUntil(lambda: [one.typed.texts for one in kept()] == [{"remark": "Chưa ký nhận"}])

    window = start()
    assert "kết quả một câu kiểm tra" in bar(window).text
    bar(window).go_on_button.click()
    assert window.pages.checks.half_typed()[0].texts == {"remark": "Chưa ký nhận"}
    window.pages.checks.running.back_button.click()
    assert checks.answers(workspace, check)[0].remark == "Chưa ký nhận"
    qtbot.waitUntil(lambda: kept() == [])


def test_a_question_half_typed_goes_on_in_its_checklist(
    qtbot: QtBot, start: Start, workspace: Workspace
) -> None:
    begun(workspace)
    (form,) = checklists.checklists(workspace)
    window = start()
    dialog = opened_dialog(qtbot, ChecklistDialog(workspace, form))
    dialog.text_edit.setPlainText("Câu một, rõ hơn")
    dialog.add_button.click()
    dialog.text_edit.setPlainText("Câu hai")
    typed = draft_of(dialog).half_typed()
    assert typed is not None
    assert "Câu hai" in typed.texts.values()
    assert not any("Câu" in name for name in typed.texts)

    again = window.dialogs.for_draft(typed)
    assert isinstance(again, ChecklistDialog)
    qtbot.addWidget(again)
    draft_of(again).put(typed.texts)
    assert [one.text for one in again.table.questions] == ["Câu một, rõ hơn", "Câu hai"]


def test_a_check_that_was_about_to_begin_is_begun(qtbot: QtBot, start: Start, workspace: Workspace) -> None:
    before = begun(workspace)
    form = checklists.checklists(workspace)[0]
    check = checks.unplanned(form, unit_by_code(workspace, "VP"), YEAR)
    window = start()
    dialog = opened_dialog(qtbot, CheckDialog(window.session, check, begins=True))
    dialog.inspectors_edit.setPlainText("Người Kiểm Tra Một")
    typed = draft_of(dialog).half_typed()
    assert typed is not None

    again = window.dialogs.for_draft(typed)
    assert isinstance(again, CheckDialog)
    qtbot.addWidget(again)
    draft_of(again).put(typed.texts)
    again.save_button.click()
    QApplication.processEvents()
    (made,) = [one for one in checks.checks(workspace, YEAR) if one.uid != before.uid]
    assert (made.unit_uid, made.inspectors) == (check.unit_uid, "Người Kiểm Tra Một")
