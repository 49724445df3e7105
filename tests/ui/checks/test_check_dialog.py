"""Who checks whom, when and by which form: asked before a check begins."""

from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.check_records import Checklist, CheckRun
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.vocabulary import AnswerScale
from cchc_desktop.services import checklists, checks
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.check_dialog import CheckDialog
from cchc_desktop.ui.checks_page import ChecksPage
from cchc_desktop.ui.main_window import MainWindow
from tests.support import TODAY, YEAR, logical_dump
from tests.ui.checks.scene import CTRL, form_of
from tests.ui.hands import opened_dialog, press


def test_beginning_asks_who_and_opens_the_run(qtbot: QtBot, workspace: Workspace, page: ChecksPage) -> None:
    form = form_of(workspace, AnswerScale.MET)
    checks.plan(workspace, form, [(unit_by_code(workspace, "VP"), 3)], YEAR)
    page.refresh()
    assert [line.stage.value for line in page.programme.lines] == ["missed"]

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CheckDialog)
        dialog.inspectors_edit.setText("Người Kiểm Tra Một")
        dialog.save_button.click()

    page.programme.table.setFocus()
    QTimer.singleShot(0, fill)
    press(qtbot, page, Qt.Key.Key_Return)
    assert page.is_running
    assert page.running.check is not None
    assert (page.running.check.inspectors, page.running.check.on_date) == ("Người Kiểm Tra Một", TODAY)
    assert page.running.table.hasFocus()


def test_a_date_outside_the_year_only_warns(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    check = checks.unplanned(form_of(workspace, AnswerScale.MET), unit_by_code(workspace, "VP"), YEAR)
    dialog = opened_dialog(qtbot, CheckDialog(window.session, check, begins=True))
    dialog.unit_combo.setCurrentIndex(dialog.unit_combo.findData(check.unit_uid))
    assert dialog.date_hint.isHidden()
    dialog.date_edit.setText("05/01/2027")
    assert "ngoài năm 2026" in dialog.date_hint.text()
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert workspace.read.get(CheckRun, check.uid).on_date == date(2027, 1, 5)


def test_a_check_never_begins_with_a_unit_or_a_form_that_was_not_chosen(
    qtbot: QtBot, window: MainWindow, page: ChecksPage, workspace: Workspace
) -> None:
    for scale in (AnswerScale.MET, AnswerScale.TEXT):
        form_of(workspace, scale)
    before = logical_dump(workspace.path)
    fresh = checks.unplanned(checklists.checklists(workspace)[0], unit_by_code(workspace, "VP"), YEAR)
    dialog = opened_dialog(qtbot, CheckDialog(window.session, fresh, begins=True))
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert dialog.problem_label.text().startswith("Ô “Đơn vị” còn trống")
    assert dialog.unit_combo.hasFocus()
    press(qtbot, dialog, Qt.Key.Key_Down)
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert dialog.problem_label.text().startswith("Ô “Mẫu phiếu” còn trống")
    assert logical_dump(workspace.path) == before


def test_a_closed_check_is_read_in_its_dialog_with_the_reason(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, check: CheckRun
) -> None:
    with workspace.transact(Op.CLOSE_CHECK, name="") as tx:
        tx.put(replace(check, closed_on=TODAY))
    dialog = opened_dialog(qtbot, CheckDialog(window.session, workspace.read.get(CheckRun, check.uid)))
    assert dialog.inspectors_edit.isReadOnly()
    assert "đã đóng nên không sửa được" in dialog.problem_label.text()
    assert not dialog.save_button.isEnabled()


def test_who_checked_last_is_proposed(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, check: CheckRun
) -> None:
    checks.edit(workspace, replace(check, inspectors="Người Kiểm Tra Một\nNgười Kiểm Tra Hai"))
    fresh = checks.unplanned(
        workspace.read.get(Checklist, check.checklist_uid), unit_by_code(workspace, "VP"), YEAR
    )
    dialog = opened_dialog(qtbot, CheckDialog(window.session, fresh, begins=True))
    assert dialog.inspectors_edit.text() == "Người Kiểm Tra Một\nNgười Kiểm Tra Hai"


def test_a_day_to_come_is_said_to_keep_a_check_open(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, check: CheckRun
) -> None:
    dialog = opened_dialog(qtbot, CheckDialog(window.session, workspace.read.get(CheckRun, check.uid)))
    dialog.date_edit.setText("01/12/2026")
    assert dialog.date_hint.text() == "Ngày này chưa đến; chưa đóng được lần kiểm tra."
    dialog.date_edit.setText("01/12/2027")
    assert dialog.date_hint.text().startswith("Ngày này ngoài năm 2026")
