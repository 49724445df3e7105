"""Unit page, criteria page, open points: what each shows and offers."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.vocabulary import CriterionKind, ScoredBy
from cchc_desktop.services.closing import close_year
from cchc_desktop.services.criteria import assign
from cchc_desktop.services.units import all_units, unit_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.criterion_dialog import CriterionDialog
from cchc_desktop.ui.import_dialog import ImportDialog
from cchc_desktop.ui.report_kinds import OF_PAGE
from cchc_desktop.ui.year_session import YearSession
from tests.support import TODAY, YEAR, clock, row, saved_unit, view
from tests.ui.hands import focused, opened_dialog, press
from tests.ui.window import choose, codes, opened_window


def test_a_unit_shows_its_duties_its_criteria_and_its_counts(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    page = opened_window(qtbot, workspace, tmp_path).pages.unit
    assert page.name_label.text() == "Phòng Văn hóa - Xã hội"
    assert page.counts_label.text() == "Chủ trì 2 · Hoàn thành 0 · Quá hạn 1 · Thiếu TLKC 1 · Không tính 2"
    assert [page.tabs.tabText(tab) for tab in range(3)] == [
        "Nhiệm vụ (6)",
        "Tiêu chí chủ trì (4)",
        "Phối hợp (0)",
    ]
    assert codes(page.criteria) == ["I", "1.1", "1.1.1", "1.1.3", "1.2", "II", "2.1"]
    page.tabs.setCurrentIndex(0)
    assert page.duties.table.rowCount() == 6
    assert "[một số nhiệm vụ (chưa rõ cách chia)]" in page.duties.areas_label.text()


def test_a_unit_that_ceased_says_what_still_hangs_on_it(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    unit = unit_by_code(workspace, "VHXH")
    saved_unit(workspace, replace(unit, active_to=TODAY - timedelta(1)))
    page = opened_window(qtbot, workspace, tmp_path).pages.unit
    said = f"Hoạt động đến {show_date(TODAY - timedelta(1))}, còn chủ trì 4, phối hợp 0 tiêu chí"
    assert page.contact_label.text().startswith(said)


def test_a_unit_that_ceased_has_its_contact_in_a_year_that_is_looked_at(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    unit = unit_by_code(workspace, "VHXH")
    saved_unit(workspace, replace(unit, active_to=TODAY - timedelta(1)))
    close_year(workspace, YEAR)
    page = opened_window(qtbot, workspace, tmp_path).pages.unit
    assert "hãy giao đơn vị khác" not in page.contact_label.text()


def test_the_coordinating_tab_shows_who_leads(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page(f"unit:{unit_by_code(workspace, 'VP').uid}")
    page = window.pages.unit
    page.tabs.setCurrentIndex(2)
    assert codes(page.criteria) == ["I", "1.1", "1.1.1"]
    shown = {
        column.key
        for n, column in enumerate(page.criteria.model.columns)
        if not page.criteria.table.isColumnHidden(n)
    }
    assert {"lead", "coordinating"} & shown == {"lead"}


def test_an_empty_year_offers_three_ways_to_begin(qtbot: QtBot, tmp_path: Path) -> None:
    with closing(Workspace.create(tmp_path / "mới.cchc", clock=clock)) as workspace:
        window = opened_window(qtbot, workspace, tmp_path)
        page = window.pages.criteria
        assert page.pages.currentWidget() is page.empty_page
        assert "chưa có bộ tiêu chí" in page.empty_label.text()
        page.sample_button.click()
        assert len(view(workspace).rows) > 100
        assert page.pages.currentWidget() is page.criteria


def test_a_table_is_pasted_on_the_empty_page_wherever_the_focus_is(qtbot: QtBot, tmp_path: Path) -> None:
    QApplication.clipboard().setText("Mã\tTên\nI\tCải cách\n")
    with closing(Workspace.create(tmp_path / "mới.cchc", clock=clock)) as workspace:
        window = opened_window(qtbot, workspace, tmp_path)
        met: list[str] = []

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, ImportDialog)
            met.append(dialog.source_page.source_label.text())
            dialog.reject()

        QTimer.singleShot(0, look)
        press(qtbot, window, Qt.Key.Key_V, held=Qt.KeyboardModifier.ControlModifier)
        assert met == ["bảng dán từ Excel"]


def test_nothing_is_removed_where_the_filter_hides_the_selection(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("criteria")
    page = window.pages.criteria
    choose(page.criteria, "1.1.1")
    assert page.remove_button.isEnabled()
    page.criteria.filter_edit.setText("sang kien")
    assert not page.remove_button.isEnabled()


def test_the_keyboard_stays_in_the_table_whose_rows_are_removed(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("criteria")
    page = window.pages.criteria
    choose(page.criteria, "1.1.1")
    page.remove_button.setFocus()
    page.remove_button.click()
    assert "1.1.1" not in codes(page.criteria)
    assert focused(window) is page.criteria.table


def test_rows_are_added_one_after_another_under_the_same_parent(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened_dialog(qtbot, CriterionDialog(YearSession(workspace), row(workspace, "1.1")))
    for code, points in (("1.1.4", "0,5"), ("1.1.5", "")):
        dialog.code_edit.setText(code)
        dialog.name_edit.setText(f"Dòng {code}")
        dialog.points_edit.setText(points)
        dialog.add_button.click()
        assert dialog.done_label.text() == f"Đã thêm “Dòng {code}”."
    found = [row(workspace, code) for code in ("1.1.4", "1.1.5")]
    assert [one.depth for one in found] == [2, 2]
    assert found[1].criterion.max_points is None
    assert dialog.code_edit.hasFocus()


def test_a_penalty_that_superiors_score_is_added_by_keyboard(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened_dialog(qtbot, CriterionDialog(YearSession(workspace), row(workspace, "1.1")))
    dialog.code_edit.setText("1.1.9")
    dialog.name_edit.setText("Chậm báo cáo")
    dialog.scored_combo.setFocus()
    press(qtbot, dialog, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Down)
    dialog.add_button.click()
    added = row(workspace, "1.1.9").criterion
    assert (added.kind, added.scored_by) == (CriterionKind.PENALTY, ScoredBy.SUPERIOR)


def test_a_row_is_added_as_deep_as_an_import_puts_it(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened_dialog(qtbot, CriterionDialog(YearSession(workspace), row(workspace, "1.1.2")))
    for code, under in (("1.1.2.1", "1.1.2"), ("1.1.2.1.a", "1.1.2.1")):
        dialog.parent_combo.setCurrentIndex(dialog.parent_combo.findData(row(workspace, under).uid))
        dialog.code_edit.setText(code)
        dialog.name_edit.setText(f"Dòng {code}")
        dialog.add_button.click()
    found = row(workspace, "1.1.2.1.a")
    assert found.depth == 4
    assert found.criterion.parent_uid == row(workspace, "1.1.2.1").uid
    assert found.criterion.kind is CriterionKind.SUB_CRITERION


def test_the_row_above_is_chosen_by_typing_its_code(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened_dialog(qtbot, CriterionDialog(YearSession(workspace), None))
    dialog.parent_combo.setFocus()
    qtbot.keyClicks(dialog.parent_combo, "1.1.2")
    assert dialog.parent_combo.currentData() == row(workspace, "1.1.2").uid


def test_a_row_with_bad_points_is_refused_and_stays_typed(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened_dialog(qtbot, CriterionDialog(YearSession(workspace), None))
    dialog.name_edit.setText("Lĩnh vực mới")
    dialog.points_edit.setText("abc")
    dialog.add_button.click()
    assert "“abc”" in dialog.problem_label.text()
    assert dialog.name_edit.text() == "Lĩnh vực mới"
    assert len(view(workspace).rows) == 8


def test_removing_rows_is_one_step(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("criteria")
    page = window.pages.criteria
    assert not page.remove_button.isEnabled()
    choose(page.criteria, "1.1", "2.1")
    page.remove_button.click()
    assert len(view(workspace).rows) == 3
    assert workspace.undo().name == "xóa 5 dòng tiêu chí"
    assert len(codes(page.criteria)) == 8


def test_open_points_list_overlaps_and_rows_without_a_lead(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    assign(workspace, [row(workspace, "1.2")], None, [])
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("open_points")
    page = window.pages.open_points
    areas = [page.areas_table.item(number, 0).text() for number in range(page.areas_table.rowCount())]
    assert areas == [
        "Chỉ đạo, điều hành",
        "Cải cách chế độ công vụ",
        "Xây dựng và phát triển chính quyền điện tử, chính quyền số",
    ]
    assert codes(page.criteria) == ["I", "1.2"]
    assert page.unassigned_label.text() == "1 tiêu chí chưa có đơn vị chủ trì"
    assign(workspace, [row(workspace, "1.2")], all_units(workspace)[1], [])
    assert page.criteria.isHidden()


def test_areas_are_as_tall_as_their_text_when_the_page_is_first_shown(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("open_points")
    table = window.pages.open_points.areas_table
    rows = range(table.rowCount())
    qtbot.waitUntil(lambda: all(table.rowHeight(one) == table.sizeHintForRow(one) for one in rows))


def test_a_row_without_points_is_shown_with_its_criterion_and_counted_nowhere(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    unit = window.pages.unit
    before = unit.counts_label.text(), unit.tabs.tabText(1), unit.criteria.count_label.text()
    dialog = opened_dialog(qtbot, CriterionDialog(YearSession(workspace), row(workspace, "1.2")))
    dialog.points_edit.setText("1")
    dialog.points_edit.textEdited.emit("1")
    assert "sẽ thành dòng nhóm" in dialog.done_label.text()
    dialog.points_edit.clear()
    dialog.points_edit.textEdited.emit("")
    assert "một phần của “1.2”" in dialog.done_label.text()
    dialog.name_edit.setText("Có ít nhất một sáng kiến")
    dialog.add_button.click()
    assert codes(unit.criteria)[-4:] == ["1.2", "", "II", "2.1"]
    assert (unit.counts_label.text(), unit.tabs.tabText(1), unit.criteria.count_label.text()) == before
    window.show_page("criteria")
    assert window.pages.criteria.total_label.text().startswith("5 tiêu chí · tổng điểm tối đa 8,25")


def test_ctrl_p_goes_to_the_paper_of_the_page(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    reports = window.pages.reports.maker
    for page, key in OF_PAGE.items():
        window.show_page(page)
        press(qtbot, window, Qt.Key.Key_P, held=Qt.KeyboardModifier.ControlModifier)
        assert window.pages.showing_reports()
        assert (page, reports._kind.key) == (page, key)
    window.show_page("criteria")
    press(qtbot, window, Qt.Key.Key_P, held=Qt.KeyboardModifier.ControlModifier)
    assert reports._kind.key == "register", "the one made last, of a page without a paper of its own"


def test_enter_goes_from_the_navigation_into_the_page(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    for page in ("todo", "criteria", "scores", "checks", "figures", "activities", "reports", "history"):
        window.show_page(page)
        window.navigation.setFocus()
        press(qtbot, window, Qt.Key.Key_Return)
        assert window.pages.current is not None
        assert window.pages.current.isAncestorOf(focused(window)), page


def test_enter_in_the_navigation_goes_where_the_work_of_a_page_begins(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    pages = window.pages

    def entered(key: str) -> QWidget:
        window.show_page(key)
        window.navigation.setFocus()
        press(qtbot, window.navigation, Qt.Key.Key_Return)
        return focused(window)

    assert entered("criteria") is pages.criteria.criteria.filter_edit
    assert entered("figures") is pages.figures.grid
    assert entered("reports") is pages.reports.maker.kinds_list
    pages.reports.tabs.setCurrentWidget(pages.reports.issued)
    assert entered("reports") is pages.reports.issued.filter_edit


def test_ctrl_tab_turns_to_the_next_tab_of_a_page(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    pages, control = window.pages, Qt.KeyboardModifier.ControlModifier

    def turn(key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        press(qtbot, focused(window), key, held=held)

    pages.unit.criteria.table.setFocus()
    before = pages.unit.tabs.currentIndex()
    for _ in range(pages.unit.tabs.count()):
        turn(Qt.Key.Key_Tab, control)
    assert pages.unit.tabs.currentIndex() == before
    window.show_page("criteria")
    pages.criteria.criteria.table.setFocus()
    turn(Qt.Key.Key_Backtab, control | Qt.KeyboardModifier.ShiftModifier)
    assert pages.criteria.matrix.isVisible()
    assert pages.criteria.isAncestorOf(focused(window))
    turn(Qt.Key.Key_Tab, control)
    assert pages.criteria.criteria.isVisible()
    window.show_page("todo")
    pages.todo.table.setFocus()
    turn(Qt.Key.Key_Tab, control)
    assert pages.todo.filters.tabs.currentIndex() == 1
