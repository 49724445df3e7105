"""The programme of checks, and the checklists behind it."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.check_records import CheckRun
from cchc_desktop.domain.vocabulary import AnswerScale
from cchc_desktop.services import checklists
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.check_run_view import CheckRunView
from cchc_desktop.ui.checks_page import ChecksPage
from cchc_desktop.ui.choice_form import ChoiceForm
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.plan_dialog import PlanDialog
from tests.ui.checks.scene import CTRL, begun, form_of, shown
from tests.ui.hands import opened_dialog, press


def test_two_runs_of_one_unit_on_one_day_are_told_apart(workspace: Workspace, page: ChecksPage) -> None:
    form = form_of(workspace, AnswerScale.MET)
    begun(workspace, form)
    second = begun(workspace, form)
    page.refresh()
    days = [str(page.programme.table.model().index(row, 1).data()) for row in range(2)]
    assert days == ["23/11/2026 (lần 1)", "23/11/2026 (lần 2)"]
    page.open_check(second.uid)
    assert "23/11/2026 (lần 2)" in shown(page.running, "title_label")


def test_from_nothing_to_a_programme_by_keyboard(
    qtbot: QtBot, workspace: Workspace, page: ChecksPage
) -> None:
    programme = page.programme
    assert programme.empty_button.text() == "Lấy mẫu phiếu có sẵn"
    programme.empty_button.setFocus()
    press(qtbot, page, Qt.Key.Key_Space)
    assert len(checklists.checklists(workspace)) == 4
    assert programme.empty_button.text() == "Lập chương trình…"

    opened_plans: list[QDialog] = []
    QTimer.singleShot(0, lambda: opened_plans.append(_closed_modal()))
    press(qtbot, page, Qt.Key.Key_Space)
    assert isinstance(opened_plans[0], PlanDialog)


def _closed_modal() -> QDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    dialog.done(0)
    return dialog


def test_the_year_is_planned_by_keyboard_in_one_step(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, page: ChecksPage
) -> None:
    checklists.add_shipped(workspace)
    before = workspace.revision
    dialog = opened_dialog(qtbot, PlanDialog(window.session))
    assert "chưa đối chiếu" in dialog.basis_label.text()
    dialog.table.setFocus()
    press(qtbot, dialog, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert dialog.count_label.text().startswith("Thêm 2")
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    planned = [(line.unit.code, line.check.planned_month) for line in page.programme.lines]
    assert planned == [("VHXH", 11), ("VP", 12)]
    assert workspace.revision == before + 1


def test_a_used_checklist_is_not_removed(
    qtbot: QtBot, window: MainWindow, page: ChecksPage, check: CheckRun
) -> None:
    page.tabs.setCurrentWidget(page.forms)
    page.forms.table.setFocus()
    press(qtbot, page, Qt.Key.Key_Delete)
    assert "đã dùng cho 1 lần kiểm tra nên không xóa được" in window.bars.messages.text


def test_the_check_that_is_typed_is_the_one_to_print(
    qtbot: QtBot, workspace: Workspace, window: MainWindow, check: CheckRun, run: CheckRunView
) -> None:
    begun(workspace, form_of(workspace, AnswerScale.MET), "VP")
    run.table.setFocus()
    press(qtbot, window, Qt.Key.Key_P, held=CTRL)
    form = window.pages.reports.maker._form
    assert isinstance(form, ChoiceForm)
    assert (form.value("checklist"), form.value("check")) == (check.checklist_uid, check.uid)
