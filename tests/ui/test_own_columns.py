"""Columns as she likes them: drawn, moved, hidden, remembered; cells go by the order she sees."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.column_fitting import fitting
from cchc_desktop.ui.criteria_columns import criteria_columns
from cchc_desktop.ui.criteria_list import CriteriaList
from cchc_desktop.ui.criteria_table import CriteriaTable
from cchc_desktop.ui.habits import ColumnHabit, Habits
from cchc_desktop.ui.main_window import MainWindow
from tests.support import row
from tests.ui.edited_table import CONTROL, SHIFT, here, shown, stand, window
from tests.ui.hands import press
from tests.ui.window import choose, opened_window

__all__ = ["shown", "window"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
COLUMNS = criteria_columns()
KEYS = [column.key for column in COLUMNS]


def in_sight(shown: CriteriaList) -> list[str]:
    """The keys of the columns shown, from the left."""
    return [KEYS[number] for number in shown.table.shown_numbers()]


def drag(shown: CriteriaList, key: str, grip: int, by: int) -> None:
    """Press the heading of a column `grip` pixels before its right edge, and let go `by` pixels farther."""
    header, number = shown.table.horizontalHeader(), KEYS.index(key)
    start = QPoint(header.sectionViewportPosition(number) + header.sectionSize(number) - grip, 8)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(header.viewport(), left, none, start)
    for part in (1, 2, 3):
        QTest.mouseMove(header.viewport(), start + QPoint(by * part // 3, 0))
    QTest.mouseRelease(header.viewport(), left, none, start + QPoint(by, 0))


def again(qtbot: QtBot, window: MainWindow, workspace: Workspace, folder: Path) -> CriteriaList:
    """The list in a window that is opened after this one."""
    window.close()
    later = opened_window(qtbot, workspace, folder)
    later.resize(1900, 900)
    later.show_page("criteria")
    return later.pages.criteria.criteria


def menu_over(table: CriteriaTable) -> QMenu:
    """The menu of columns, asked for by its key."""
    QTest.keyClick(table, Qt.Key.Key_C, CONTROL | SHIFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def trigger(menu: QMenu, text: str) -> None:
    action = next(one for one in menu.actions() if one.text() == text)
    assert action.isEnabled()
    action.trigger()
    menu.close()


def test_a_width_drawn_is_there_after_a_restart(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace, tmp_path: Path
) -> None:
    before = shown.table.columnWidth(KEYS.index("lead"))
    drag(shown, "lead", 1, 60)
    assert shown.table.columnWidth(KEYS.index("lead")) == before + 60
    later = again(qtbot, window, workspace, tmp_path)
    assert later.table.columnWidth(KEYS.index("lead")) == before + 60


def test_a_column_dragged_elsewhere_stays_there(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace, tmp_path: Path
) -> None:
    order = in_sight(shown)
    drag(shown, "coordinating", 30, -110)
    moved = in_sight(shown)
    assert moved != order
    assert moved.index("coordinating") < moved.index("lead")
    assert in_sight(again(qtbot, window, workspace, tmp_path)) == moved


def test_columns_are_chosen_by_keys_alone_and_given_back(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace, tmp_path: Path
) -> None:
    first = in_sight(shown)
    stand(shown, "1.1.1", "points")
    trigger(menu_over(shown.table), "Phối hợp")
    trigger(menu_over(shown.table), "Nhật ký")
    wanted = [key for key in [*first, "note"] if key != "coordinating"]
    assert in_sight(shown) == wanted
    shown = again(qtbot, window, workspace, tmp_path)
    assert in_sight(shown) == wanted
    stand(shown, "1.1.1", "points")
    trigger(menu_over(shown.table), "Như ban đầu")
    assert in_sight(shown) == first
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    assert Habits(settings, "criteria").columns() == ColumnHabit()
    assert not [key for key in settings.allKeys() if key.startswith("list/columns")]


def test_what_tells_the_rows_apart_is_not_put_away(shown: CriteriaList) -> None:
    shown.table.setFocus()
    menu = menu_over(shown.table)
    fixed = [one.text() for one in menu.actions() if one.isCheckable() and not one.isEnabled()]
    assert fixed == ["Mã", "Tiêu chí"]
    menu.close()


def test_keys_move_the_current_column_past_those_in_sight(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList
) -> None:
    shown.columns.show_column("lead", False)
    stand(shown, "1.1.1", "coordinating")
    press(qtbot, window, Qt.Key.Key_Left, held=CONTROL | SHIFT)
    assert in_sight(shown)[:4] == ["code", "name", "coordinating", "points"]
    assert here(shown) == ("1.1.1", "coordinating")
    for _ in KEYS:
        press(qtbot, window, Qt.Key.Key_Left, held=CONTROL | SHIFT)
    assert in_sight(shown)[0] == "coordinating"


def test_tab_and_arrows_go_as_the_columns_stand(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList
) -> None:
    shown.table.rearrange(ColumnHabit(order=("due", "code", "points", "name"), hidden=("lead",)))
    assert in_sight(shown)[:5] == ["due", "code", "points", "name", "coordinating"]
    stand(shown, "1.1.1", "due")
    press(qtbot, window, Qt.Key.Key_Right)
    assert here(shown) == ("1.1.1", "code")
    press(qtbot, window, Qt.Key.Key_F2, Qt.Key.Key_Tab)
    assert here(shown) == ("1.1.1", "points")
    press(qtbot, window, Qt.Key.Key_Tab)
    assert here(shown) == ("1.1.1", "name")
    press(qtbot, window, Qt.Key.Key_Tab)
    assert here(shown) == ("1.1.1", "coordinating")
    press(qtbot, window, Qt.Key.Key_Escape)


def test_a_block_is_copied_and_pasted_as_the_columns_stand(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace
) -> None:
    shown.table.rearrange(ColumnHabit(order=("code", "lead", "points", "name"), hidden=("coordinating",)))
    choose(shown, "1.1.1")
    shown.table.setFocus()
    press(qtbot, window, Qt.Key.Key_C, held=CONTROL)
    copied = QApplication.clipboard().text().rstrip("\n").split("\t")
    one = row(workspace, "1.1.1")
    assert copied[:4] == ["1.1.1", "VHXH", "0,50", one.criterion.name]
    assert len(copied) == len(in_sight(shown))
    QApplication.clipboard().setText("KT\t0,75\tTên dán vào\n")
    stand(shown, "1.1.1", "lead")
    press(qtbot, window, Qt.Key.Key_V, held=CONTROL)
    pasted = row(workspace, "1.1.1")
    assert (pasted.criterion.name, pasted.criterion.max_points) == ("Tên dán vào", Decimal("0.75"))
    assert pasted.lead is not None
    assert pasted.lead.code == "KT"
    assert workspace.undo().name


def test_each_list_has_columns_of_its_own(window: MainWindow, shown: CriteriaList) -> None:
    shown.columns.show_column("points", False)
    assert "points" in in_sight(window.pages.unit.criteria)


@pytest.mark.parametrize("page", ["todo", "scores"])
def test_what_waits_and_the_scores_are_arranged_alike(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, tmp_path: Path, page: str
) -> None:
    def table_of(window: MainWindow) -> CriteriaTable:
        window.resize(1900, 900)
        window.show_page(page)
        return window.pages.todo.table if page == "todo" else window.pages.scores.list.table

    table = table_of(window)
    table.setFocus()
    first = table.shown_numbers()
    menu_over(table).close()
    table.setCurrentIndex(table.model().index(1, first[3]))
    qtbot.keyClick(table, Qt.Key.Key_Left, CONTROL | SHIFT)
    moved = table.shown_numbers()
    assert moved == [*first[:2], first[3], first[2], *first[4:]]
    window.close()
    assert table_of(opened_window(qtbot, workspace, tmp_path)).shown_numbers() == moved


def test_headings_of_groups_keep_the_first_column_they_start_in(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("todo")
    table = window.pages.todo.table
    first = table.shown_numbers()
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, first[1]))
    qtbot.keyClick(table, Qt.Key.Key_Left, CONTROL | SHIFT)
    table.setCurrentIndex(table.model().index(1, first[0]))
    qtbot.keyClick(table, Qt.Key.Key_Right, CONTROL | SHIFT)
    assert table.shown_numbers() == first


@pytest.mark.parametrize("kept", ['{"widths": {"lead": "rộng"}}', "{", '{"widths": {"lead": 999999}}', "[]"])
def test_a_memory_that_cannot_be_read_is_none(tmp_path: Path, kept: str) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("list/columns/criteria", kept)
    assert Habits(settings, "criteria").columns() == ColumnHabit()


def test_columns_of_another_edition_are_passed_over(shown: CriteriaList) -> None:
    before = in_sight(shown)
    shown.table.rearrange(ColumnHabit(order=("mới",), widths={"mới": 90}, hidden=("mới",)))
    assert in_sight(shown) == before


@given(
    st.integers(300, 2000),
    st.dictionaries(st.sampled_from(KEYS), st.integers(16, 700)),
    st.sets(st.sampled_from(KEYS)),
)
def test_columns_fit_whatever_was_drawn_or_what_cannot_step_back_scrolls(
    room: int, drawn: dict[str, int], pinned: set[str]
) -> None:
    columns = [
        replace(column, spared=0, extra=False) if column.key in pinned else column for column in COLUMNS
    ]
    widths = fitting(columns, room, drawn)
    assert widths.keys() >= pinned | {"code", "name", "due", "state"}
    assert all(widths[key] == width for key, width in drawn.items() if key in widths and key != "name")
    assert all(width > 0 for width in widths.values())
    spared = [column.key for column in columns if column.spared and column.key in widths]
    assert sum(widths.values()) <= room or not spared
    assert sum(widths.values()) <= room or widths["name"] <= 120
