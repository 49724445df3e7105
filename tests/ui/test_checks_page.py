"""Kiểm tra: planned, begun, typed by keyboard alone, closed, reopened; the checklists behind it."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.check_records import Checklist, CheckRun
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Evidence, new_uid
from cchc_desktop.domain.vocabulary import AnswerResult, AnswerScale, ChecklistKind
from cchc_desktop.services import checklists, checks, evidence
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.answer_document_dialog import AnswerDocumentDialog
from cchc_desktop.ui.answers_model import Column
from cchc_desktop.ui.check_dialog import CheckDialog
from cchc_desktop.ui.check_run_view import CheckRunView
from cchc_desktop.ui.checks_page import ChecksPage
from cchc_desktop.ui.choice_form import ChoiceForm
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.plan_dialog import PlanDialog
from tests.support import TODAY, YEAR, logical_dump, row
from tests.ui.hands import opened_dialog, press, retype, write
from tests.ui.window import opened_window

CTRL = Qt.KeyboardModifier.ControlModifier
SCALES = (AnswerScale.CONFORMITY, AnswerScale.MET, AnswerScale.COUNT, AnswerScale.NUMBER, AnswerScale.TEXT)


def form_of(workspace: Workspace, *scales: AnswerScale) -> Checklist:
    """A checklist with a question of each scale, the first two in one section."""
    form = replace(checklists.blank(workspace), kind=ChecklistKind.ISO, title="Phiếu thử")
    asked = [
        replace(checklists.blank_item(form.uid, f"Phần {max(number, 2)}", scale), text=f"Câu {number}")
        for number, scale in enumerate(scales, start=1)
    ]
    return checklists.save_checklist(workspace, form, asked)


def begun(workspace: Workspace, form: Checklist, code: str = "VHXH") -> CheckRun:
    return checks.begin(workspace, checks.unplanned(form, unit_by_code(workspace, code), YEAR), TODAY)


@pytest.fixture
def check(workspace: Workspace) -> CheckRun:
    return begun(workspace, form_of(workspace, *SCALES))


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> MainWindow:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("checks")
    return window


@pytest.fixture
def page(window: MainWindow) -> ChecksPage:
    return window.pages.checks


@pytest.fixture
def run(check: CheckRun, page: ChecksPage) -> CheckRunView:
    page.refresh()
    page.open_check(check.uid)
    return page.running


def found(workspace: Workspace, check: CheckRun, number: int) -> object:
    """What the file holds of a question: result, figures, words."""
    one = checks.answers(workspace, check)[number - 1]
    return one.result.value, one.numerator, one.denominator, one.value, one.seen, one.remark


def place(run: CheckRunView) -> tuple[str, Column]:
    answer = run.table.current_answer()
    assert answer is not None
    return answer.text, Column(run.table.currentIndex().column())


def shown(run: CheckRunView, label: str) -> str:
    """What a label over the questions says."""
    return run.findChild(QLabel, label).text()


def said(run: CheckRunView) -> str:
    """What stands at the cell."""
    words = run.editing._words
    return words.text() if not words.isHidden() else ""


def test_a_run_is_typed_at_the_speed_of_paper(
    qtbot: QtBot, workspace: Workspace, check: CheckRun, run: CheckRunView
) -> None:
    assert place(run) == ("Câu 1", Column.RESULT)
    press(qtbot, run, Qt.Key.Key_3, Qt.Key.Key_Return)
    assert found(workspace, check, 1) == ("minor", None, None, "", "", "")
    press(qtbot, run, Qt.Key.Key_2)
    write(run, "Thiếu sổ")
    press(qtbot, run, Qt.Key.Key_Return)
    assert found(workspace, check, 2) == ("failed", None, None, "", "", "Thiếu sổ")
    press(qtbot, run, Qt.Key.Key_1, Qt.Key.Key_Tab, Qt.Key.Key_1, Qt.Key.Key_8, Qt.Key.Key_Slash)
    press(qtbot, run, Qt.Key.Key_2, Qt.Key.Key_0, Qt.Key.Key_Tab)
    write(run, "20 hồ sơ tháng 10")
    press(qtbot, run, Qt.Key.Key_Return)
    assert found(workspace, check, 3) == ("passed", 18, 20, "", "20 hồ sơ tháng 10", "")
    assert place(run) == ("Câu 4", Column.FIGURE)
    press(qtbot, run, Qt.Key.Key_7, Qt.Key.Key_Return)
    assert found(workspace, check, 4) == ("", 7, None, "", "", "")
    assert "Chưa kiểm tra 1/5" in shown(run, "count_label")
    write(run, "Đã rõ")
    press(qtbot, run, Qt.Key.Key_Return)
    assert found(workspace, check, 5) == ("", None, None, "Đã rõ", "", "")
    assert "Chưa kiểm tra 0/5" in shown(run, "count_label")
    assert "Không đạt 2" in shown(run, "count_label")


def test_a_share_typed_over_the_result_becomes_no_remark(
    qtbot: QtBot, workspace: Workspace, check: CheckRun, run: CheckRunView
) -> None:
    press(qtbot, run, Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_Slash)
    assert "Tab" in said(run)
    press(qtbot, run, Qt.Key.Key_Return)
    assert found(workspace, check, 3) == ("passed", None, None, "", "", "")


def test_forty_questions_take_eighty_keys(qtbot: QtBot, workspace: Workspace, page: ChecksPage) -> None:
    check = begun(workspace, form_of(workspace, *[AnswerScale.CONFORMITY] * 40))
    page.open_check(check.uid)
    pressed = 0
    while "Chưa kiểm tra 0/40" not in shown(page.running, "count_label"):
        press(qtbot, page, Qt.Key.Key_1, Qt.Key.Key_Return)
        pressed += 2
        assert pressed <= 80
    assert pressed == 80
    assert len(workspace.stacks().undoable) >= 40, "each answer is a step of its own"


def test_a_result_chosen_again_is_one_step(qtbot: QtBot, workspace: Workspace, run: CheckRunView) -> None:
    press(qtbot, run, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_4)
    assert workspace.stacks().undoable[-1].seqs[-1] == workspace.revision
    workspace.undo()
    answer = run.table.current_answer()
    assert answer is not None
    assert (answer.text, answer.result) == ("Câu 1", AnswerResult.NOT_CHECKED)


def test_what_is_no_figure_is_refused_there_and_nothing_is_lost(
    qtbot: QtBot, workspace: Workspace, check: CheckRun, run: CheckRunView
) -> None:
    run.table.go_to(run.model.row_of(checks.answers(workspace, check)[2].uid), Column.FIGURE)
    for typed, why in (("21/20", "lớn hơn"), ("18", "tử số và mẫu số"), ("nhiều", "không phải là số đếm")):
        retype(qtbot, run, typed) if run.editing.half_typed() else write(run, typed)
        press(qtbot, run, Qt.Key.Key_Return)
        assert why in said(run)
        assert run.editing.half_typed()[0].texts == {"figure": typed}
    press(qtbot, run, Qt.Key.Key_Escape)
    assert found(workspace, check, 3) == ("", None, None, "", "", "")
    assert place(run) == ("Câu 3", Column.FIGURE)


def test_an_input_method_may_send_the_digit(workspace: Workspace, check: CheckRun, run: CheckRunView) -> None:
    write(run, "2")
    assert found(workspace, check, 1) == ("observation", None, None, "", "", "")
    run.table.go_to(run.table.currentIndex().row(), Column.REMARK)
    write(run, "2")
    assert run.editing.half_typed()[0].texts == {"remark": "2"}


def test_a_cell_is_emptied_by_delete(
    qtbot: QtBot, workspace: Workspace, check: CheckRun, run: CheckRunView
) -> None:
    press(qtbot, run, Qt.Key.Key_3)
    write(run, "Thiếu")
    press(qtbot, run, Qt.Key.Key_Tab)
    run.table.go_to(run.model.row_of(checks.answers(workspace, check)[0].uid), Column.REMARK)
    assert found(workspace, check, 1) == ("minor", None, None, "", "", "Thiếu")
    press(qtbot, run, Qt.Key.Key_Delete)
    run.table.go_to(run.table.currentIndex().row(), Column.RESULT)
    press(qtbot, run, Qt.Key.Key_Delete)
    assert found(workspace, check, 1) == ("", None, None, "", "", "")


def test_f8_goes_to_what_is_not_checked_yet(qtbot: QtBot, run: CheckRunView) -> None:
    press(qtbot, run, Qt.Key.Key_1, Qt.Key.Key_F8)
    assert place(run)[0] == "Câu 2"
    press(qtbot, run, Qt.Key.Key_F8, Qt.Key.Key_F8, Qt.Key.Key_F8)
    assert place(run) == ("Câu 5", Column.FIGURE)
    press(qtbot, run, Qt.Key.Key_F8)
    assert place(run)[0] == "Câu 2", "from above again"


def test_a_digit_without_a_result_says_which_there_are(qtbot: QtBot, run: CheckRunView) -> None:
    press(qtbot, run, Qt.Key.Key_9)
    assert "1 Phù hợp, 2 Điểm lưu ý" in said(run)


def test_a_run_comes_back_as_it_was_left(
    qtbot: QtBot, workspace: Workspace, check: CheckRun, run: CheckRunView, page: ChecksPage
) -> None:
    press(qtbot, run, Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert not page.is_running
    assert page.programme.chosen() is not None
    press(qtbot, page, Qt.Key.Key_Return)
    assert page.is_running
    assert place(run) == ("Câu 2", Column.RESULT)
    assert found(workspace, check, 1) == ("conforms", None, None, "", "", "")


def test_closing_names_what_is_missing_then_locks(
    qtbot: QtBot, workspace: Workspace, check: CheckRun, run: CheckRunView
) -> None:
    run.table.go_to(run.model.rowCount() - 1)
    run.close_button.click()
    assert place(run)[0] == "Câu 1"
    assert "chưa ghi người kiểm tra; còn 5 câu chưa kiểm tra" in run.problem_label.text()
    for one in checks.answers(workspace, check):
        checks.answer(workspace, replace(one, result=AnswerResult.NOT_APPLICABLE))
    checks.edit(workspace, replace(check, inspectors="Người Kiểm Tra Một"))
    run.close_button.click()
    assert run.problem_label.text() == ""
    assert "Đã đóng ngày 23/11/2026" in shown(run, "who_label")
    run.table.go_to(1)
    press(qtbot, run, Qt.Key.Key_1)
    assert "đã đóng nên không sửa được" in said(run)
    write(run, "thêm")
    press(qtbot, run, Qt.Key.Key_Delete)
    assert found(workspace, check, 1) == ("not_applicable", None, None, "", "", "")
    assert not run.editing.half_typed()
    run.reopen_button.click()
    press(qtbot, run, Qt.Key.Key_1)
    assert found(workspace, check, 1) == ("conforms", None, None, "", "", "")


def test_text_half_typed_in_a_check_that_gets_closed_stays(
    qtbot: QtBot, workspace: Workspace, check: CheckRun, run: CheckRunView
) -> None:
    write(run, "dở dang")
    with workspace.transact(Op.CLOSE_CHECK, name="") as tx:
        tx.put(replace(check, closed_on=TODAY))
    press(qtbot, run, Qt.Key.Key_Return)
    assert "đã đóng nên không sửa được" in said(run)
    assert run.editing.half_typed()[0].texts == {"remark": "dở dang"}


def test_a_check_that_is_undone_gives_way_to_the_programme(
    workspace: Workspace, run: CheckRunView, page: ChecksPage
) -> None:
    assert page.is_running
    workspace.undo()
    assert not page.is_running
    assert run.check is None


def test_a_refused_text_stays_when_another_year_is_looked_at(
    qtbot: QtBot, workspace: Workspace, check: CheckRun, run: CheckRunView, window: MainWindow
) -> None:
    run.table.go_to(run.model.row_of(checks.answers(workspace, check)[2].uid), Column.FIGURE)
    write(run, "21/20")
    window.session.show_year(YEAR + 1)
    page = window.pages.checks
    assert not page.is_running
    assert page.half_typed()[0].texts == {"figure": "21/20"}
    window.session.show_year(YEAR)
    page.open_check(check.uid)
    assert page.half_typed()[0].texts == {"figure": "21/20"}
    press(qtbot, run, Qt.Key.Key_Escape)
    assert page.half_typed() == []


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


def test_a_used_checklist_is_not_removed(
    qtbot: QtBot, window: MainWindow, page: ChecksPage, check: CheckRun
) -> None:
    page.tabs.setCurrentWidget(page.forms)
    page.forms.table.setFocus()
    press(qtbot, page, Qt.Key.Key_Delete)
    assert "đã dùng cho 1 lần kiểm tra nên không xóa được" in window.messages.text


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


def test_the_check_that_is_typed_is_the_one_to_print(
    qtbot: QtBot, workspace: Workspace, window: MainWindow, check: CheckRun, run: CheckRunView
) -> None:
    begun(workspace, form_of(workspace, AnswerScale.MET), "VP")
    run.table.setFocus()
    press(qtbot, window, Qt.Key.Key_P, held=CTRL)
    form = window.pages.reports.maker._form
    assert isinstance(form, ChoiceForm)
    assert (form.value("checklist"), form.value("check")) == (check.checklist_uid, check.uid)
