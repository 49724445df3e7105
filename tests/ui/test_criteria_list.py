"""The list of criteria: filter without marks, sort and back, selection kept, empty states."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from cchc_desktop.services import criteria, notes
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.criteria_list import CriteriaList
from tests.support import TODAY, row, view
from tests.ui.hands import write
from tests.ui.window import choose, codes, opened_window, texts


@pytest.fixture
def shown(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> CriteriaList:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("criteria")
    return window.pages.criteria.criteria


def section(shown: CriteriaList, key: str) -> int:
    return next(number for number, one in enumerate(shown.model.columns) if one.key == key)


def test_rows_stand_in_official_order_with_their_groups(shown: CriteriaList) -> None:
    assert codes(shown) == ["I", "1.1", "1.1.1", "1.1.2", "1.1.3", "1.2", "II", "2.1"]
    assert shown.count_label.text() == "5/5"


def test_filtering_needs_no_marks_and_keeps_the_groups_above(shown: CriteriaList) -> None:
    shown.focus_filter()
    write(shown, "sang kien")
    assert codes(shown) == ["I", "1.2"]
    assert shown.count_label.text() == "1/5"


def test_enter_leads_to_what_was_found_not_to_a_group_chosen_before(
    qtbot: QtBot, shown: CriteriaList
) -> None:
    shown.select([shown.model.rows[0].uid])
    shown.focus_filter()
    write(shown, "1.1.2")
    qtbot.keyClick(shown.filter_edit, Qt.Key.Key_Return)
    assert [row.criterion.code for row in shown.selected_rows()] == ["1.1.2"]


def test_escape_clears_the_filter_then_goes_to_the_table(qtbot: QtBot, shown: CriteriaList) -> None:
    shown.focus_filter()
    write(shown, "điều tra")
    assert codes(shown) == ["II", "2.1"]
    qtbot.keyClick(shown.filter_edit, Qt.Key.Key_Escape)
    assert shown.filter_edit.text() == ""
    qtbot.keyClick(shown.filter_edit, Qt.Key.Key_Escape)
    assert shown.table.hasFocus()


def test_a_filter_that_finds_nothing_says_so(shown: CriteriaList) -> None:
    shown.filter_edit.setText("không có dòng này")
    assert shown.table_pages.currentWidget() is shown.empty_label
    assert "Không có tiêu chí nào khớp" in shown.empty_label.text()


def test_sorting_shows_the_leaves_alone_and_a_third_click_the_official_order(shown: CriteriaList) -> None:
    header = shown.table.horizontalHeader()
    header.setSortIndicator(section(shown, "points"), Qt.SortOrder.DescendingOrder)
    assert codes(shown) == ["2.1", "1.1.2", "1.2", "1.1.1", "1.1.3"]
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    assert codes(shown)[:3] == ["I", "1.1", "1.1.1"]


@pytest.mark.parametrize("order", [Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder])
def test_what_is_blank_comes_last_whichever_way_it_is_sorted(
    shown: CriteriaList, order: Qt.SortOrder
) -> None:
    for key in ("points", "due", "note"):
        shown.table.horizontalHeader().setSortIndicator(section(shown, key), order)
        filled = [bool(text) for text in texts(shown, key)]
        assert filled == sorted(filled, reverse=True), key
    assert codes(shown)[-1] == "2.1"


def test_points_are_blank_where_unknown_and_never_zero(shown: CriteriaList) -> None:
    assert texts(shown, "points")[codes(shown).index("1.1.3")] == ""
    assert texts(shown, "points")[codes(shown).index("1.1.1")] == "0,50"


def test_the_selection_stays_through_a_change_and_a_filter(workspace: Workspace, shown: CriteriaList) -> None:
    choose(shown, "1.1.2", "1.2")
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, "khác"))
    assert [one.criterion.code for one in shown.selected_rows()] == ["1.1.2", "1.2"]
    shown.filter_edit.setText("1.1")
    assert [one.criterion.code for one in shown.selected_rows()] == ["1.1.2"]


def test_a_changed_row_is_told_narrowly(qtbot: QtBot, workspace: Workspace, shown: CriteriaList) -> None:
    with qtbot.assertNotEmitted(shown.model.modelReset), qtbot.waitSignal(shown.model.dataChanged) as told:
        notes.write(workspace, [row(workspace, "1.1.2")], notes.NoteInput(TODAY, "khác"))
    first, last, _roles = told.args
    assert first.row() == last.row() == codes(shown).index("1.1.2")


def test_a_removed_row_goes_and_comes_back_with_undo(workspace: Workspace, shown: CriteriaList) -> None:
    year = view(workspace)
    criteria.remove_criteria(workspace, year, [row(workspace, "1.1")])
    assert codes(shown) == ["I", "1.2", "II", "2.1"]
    workspace.undo()
    assert len(codes(shown)) == 8


def test_the_model_keeps_the_rules_of_qt(shown: CriteriaList) -> None:
    QAbstractItemModelTester(shown.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown.filter_edit.setText("1.2")
    shown.filter_edit.clear()
    assert len(codes(shown)) == 8


def test_a_state_is_told_by_word_and_shape(shown: CriteriaList) -> None:
    number = codes(shown).index("1.1.1")
    cell = shown.model.index(number, section(shown, "state"))
    assert cell.data() == "Quá hạn"
    assert not cell.data(Qt.ItemDataRole.DecorationRole).isNull()
