"""What was half typed in a check, its dialogs and a checklist comes back where it was typed."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.check_records import CheckRun
from cchc_desktop.domain.one_stop_form import LINES
from cchc_desktop.domain.vocabulary import AnswerScale
from cchc_desktop.services import activities, checklists, checks, one_stop
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.check_dialog import CheckDialog
from cchc_desktop.ui.checklist_dialog import ChecklistDialog
from cchc_desktop.ui.form_draft import draft_of
from cchc_desktop.ui.kinds_dialog import KindsDialog
from tests.support import TODAY, YEAR
from tests.ui.half_typed.scene import Kept, Start, bar
from tests.ui.hands import opened_dialog, press, write


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
    dialog.unit_combo.setCurrentIndex(dialog.unit_combo.findData(check.unit_uid))
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


def test_a_figure_goes_on_in_its_month(qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace) -> None:
    window = start()
    window.show_page("figures")
    page = window.pages.figures
    number = next(row for row, line in enumerate(LINES) if line.typed and line.key == "received_online")
    page.grid.setCurrentIndex(page.model.index(number, 9))
    page.grid.setFocus()
    write(window, "412")
    qtbot.waitUntil(lambda: [one.typed.texts for one in kept()] == [{"received_online": "412"}])

    window = start()
    assert "một ô số liệu một cửa" in bar(window).text
    bar(window).go_on_button.click()
    (typed,) = window.pages.figures.drafts.half_typed()
    assert (typed.uids, typed.texts) == ((str(YEAR), "10", ""), {"received_online": "412"})
    press(qtbot, window, Qt.Key.Key_Return)
    assert [(one.month, one.received_online) for one in one_stop.months(workspace, YEAR)] == [(10, 412)]
    qtbot.waitUntil(lambda: kept() == [])


def test_a_refused_figure_waits_while_another_year_is_shown(
    qtbot: QtBot, start: Start, workspace: Workspace
) -> None:
    window = start()
    window.show_page("figures")
    page = window.pages.figures
    number = next(row for row, line in enumerate(LINES) if line.typed and line.key == "received_online")
    page.grid.setCurrentIndex(page.model.index(number, 9))
    page.grid.setFocus()
    write(window, "bốn trăm")
    window.session.show_year(YEAR - 1)
    assert [one.texts for one in page.drafts.half_typed()] == [{"received_online": "bốn trăm"}]
    assert one_stop.months(workspace, YEAR) == []
    window.session.show_year(YEAR)
    place = page.editing.typed_place()
    assert place == (number, 10, "bốn trăm")
    press(qtbot, window, Qt.Key.Key_Escape)
    assert page.drafts.half_typed() == []


def test_a_kind_of_activity_goes_on_in_its_dialog(qtbot: QtBot, start: Start, workspace: Workspace) -> None:
    activities.add_shipped_kinds(workspace)
    second = activities.kinds(workspace)[1]
    window = start()
    dialog = opened_dialog(qtbot, KindsDialog(workspace))
    assert draft_of(dialog).half_typed() is None
    dialog.kinds_list.setCurrentRow(1)
    assert draft_of(dialog).half_typed() is None
    dialog.measure_edit.setText("buổi họp")
    typed = draft_of(dialog).half_typed()
    assert typed is not None
    assert (typed.uids, typed.texts["measure_edit"]) == ((second.uid,), "buổi họp")
    again = window.dialogs.for_draft(typed)
    assert isinstance(again, KindsDialog)
    assert again.name_edit.text() == second.name
    draft_of(again).put(typed.texts)
    again.save_button.click()
    assert activities.kinds(workspace)[1].measure == "buổi họp"
    again.deleteLater()
