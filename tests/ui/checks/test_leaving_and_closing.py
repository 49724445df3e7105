"""A check is left and comes back, is closed and opened again."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.check_records import CheckRun
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.vocabulary import AnswerResult
from cchc_desktop.services import checks
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.answers_model import Column
from cchc_desktop.ui.check_run_view import CheckRunView
from cchc_desktop.ui.checks_page import ChecksPage
from cchc_desktop.ui.main_window import MainWindow
from tests.support import TODAY, YEAR
from tests.ui.checks.scene import found, place, said, shown
from tests.ui.hands import press, write


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
