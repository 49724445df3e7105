"""A check is typed by keyboard alone."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.check_records import CheckRun
from cchc_desktop.domain.vocabulary import AnswerResult, AnswerScale
from cchc_desktop.services import checks
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.answers_model import Column
from cchc_desktop.ui.check_run_view import CheckRunView
from cchc_desktop.ui.checks_page import ChecksPage
from tests.ui.checks.scene import begun, form_of, found, place, said, shown
from tests.ui.hands import press, retype, write


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
