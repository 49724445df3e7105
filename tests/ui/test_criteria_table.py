"""What the table shows with little room, and the detail beside it."""

from decimal import Decimal
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.history import Op
from cchc_desktop.services import criteria, units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.column_fitting import fitting
from cchc_desktop.ui.criteria_columns import criteria_columns
from cchc_desktop.ui.criteria_list import CriteriaList
from cchc_desktop.ui.main_window import MainWindow
from tests.support import YEAR, row
from tests.ui.hands import press
from tests.ui.window import choose, opened_window

DAILY = {"code", "name", "due", "state"}
COLUMNS = criteria_columns()


@given(st.integers(364, 2000))
def test_the_columns_of_every_day_fit_and_the_table_is_filled(room: int) -> None:
    widths = fitting(COLUMNS, room, {})
    assert widths.keys() >= DAILY
    assert sum(widths.values()) == room


def test_with_less_room_the_least_needed_columns_step_back_first() -> None:
    left = [set(fitting(COLUMNS, room, {})) for room in (800, 640, 560, 500, 420)]
    assert all(after <= before for before, after in pairwise(left))
    assert {"points", "lead"} <= left[2]
    assert "note" not in left[2]
    assert left[-1] - DAILY <= {"points"}


def test_a_width_drawn_by_hand_stays() -> None:
    assert fitting(COLUMNS, 1100, {"coordinating": 140})["coordinating"] == 140


def test_the_log_has_the_room_that_wide_names_leave() -> None:
    narrow, wide = (fitting(COLUMNS, room, {"person": 80, "task": 80}) for room in (760, 1400))
    assert wide["name"] >= 320
    assert narrow["note"] < wide["note"] == 280


def test_a_column_without_a_text_is_as_wide_as_its_title(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    shown = sized(qtbot, window, 1366, 728)
    number = [column.key for column in COLUMNS].index("person")
    qtbot.waitUntil(lambda: 0 < shown.table.columnWidth(number) < COLUMNS[number].width)
    unit = window.pages.unit.unit
    assert unit is not None
    person = replace(units.new_contact(workspace, unit.uid), name="Người phụ trách")
    units.save_unit_card(workspace, unit, [person])
    criteria.set_person(workspace, [row(workspace, "1.1.1")], person.uid)
    assert shown.table.columnWidth(number) == COLUMNS[number].width


def test_points_of_any_size_have_their_room(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    """Beyond 999 they were cut: “123…”."""
    window = opened_window(qtbot, workspace, tmp_path)
    shown = sized(qtbot, window, 1366, 728)
    number = [column.key for column in COLUMNS].index("points")
    qtbot.waitUntil(lambda: shown.table.columnWidth(number) == COLUMNS[number].width)
    with workspace.transact(Op.EDIT_CRITERION, name="") as tx:
        tx.put(replace(row(workspace, "1.1.1").criterion, max_points=Decimal("12345.125")))
    assert shown.table.sizeHintForColumn(number) <= shown.table.columnWidth(number)


def sized(qtbot: QtBot, window: MainWindow, width: int, height: int) -> CriteriaList:
    window.resize(width, height)
    shown = window.pages.unit.criteria
    qtbot.waitUntil(lambda: window.width() == width)
    return shown


def shown_keys(shown: CriteriaList) -> set[str]:
    """The columns in sight: not hidden, not scrolled to."""
    room = shown.table.viewport().width()
    return {
        column.key
        for number, column in enumerate(shown.model.columns)
        if not shown.table.isColumnHidden(number)
        and shown.table.columnViewportPosition(number) + shown.table.columnWidth(number) <= room
    }


def test_date_and_state_are_in_sight_beside_a_chosen_row(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    shown = sized(qtbot, window, 1366, 728)
    assert shown.detail.isHidden()
    choose(shown, "1.1.1")
    assert shown.detail.isVisible()
    assert shown_keys(shown) >= DAILY | {"points", "coordinating", "evidence"}
    shown = sized(qtbot, window, 911, 485)  # the same screen at 150 %
    assert shown.detail.isVisible()
    qtbot.waitUntil(lambda: shown_keys(shown) >= DAILY)
    shown.table.clearSelection()
    qtbot.waitUntil(lambda: shown_keys(shown) >= DAILY | {"points", "coordinating", "evidence"})


def test_the_detail_is_put_away_by_a_key_and_stays_so(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    shown = window.pages.unit.criteria
    choose(shown, "1.1.1")
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert shown.detail.isHidden()
    window.show_page("criteria")
    choose(window.pages.criteria.criteria, "1.1.1")
    assert window.pages.criteria.criteria.detail.isHidden()
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    assert settings.value("list/detail", True, bool) is False
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.pages.criteria.criteria.detail.isVisible()


def test_a_note_asked_for_brings_the_detail_back(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.acts.detail_action.setChecked(False)
    shown = window.pages.unit.criteria
    choose(shown, "1.1.1")
    shown.table.setFocus()
    qtbot.keyClick(shown.table, Qt.Key.Key_Return)
    assert shown.detail.log.text_edit.hasFocus()


def test_without_a_chosen_row_there_is_nothing_to_put_away(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    shown = sized(qtbot, window, 1366, 728)
    assert not window.acts.detail_action.isEnabled()
    assert shown.hint_label.isVisible()
    choose(shown, "1.1.1")
    assert window.acts.detail_action.isEnabled()
    assert shown.hint_label.isHidden()
    assert str(YEAR) in window.year_combo.currentText()


def test_ctrl_end_and_ctrl_home_choose_the_row_they_go_to(qtbot: QtBot, window: MainWindow) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    window.show_page("criteria")
    shown = window.pages.criteria.criteria
    choose(shown, "1.1.1")
    shown.table.setFocus()
    for key, number in ((Qt.Key.Key_End, -1), (Qt.Key.Key_Home, 0)):
        press(qtbot, window, key, held=control)
        assert shown.selected_rows() == [shown.model.rows[number]]
        assert shown.table.currentIndex().row() == range(shown.model.rowCount())[number]
    window.show_page("todo")
    todo = window.pages.todo
    todo.table.setFocus()
    press(qtbot, window, Qt.Key.Key_End, held=control)
    press(qtbot, window, Qt.Key.Key_Home, held=control)
    (chosen,) = todo.selected()
    assert chosen == todo.model.item(1), "below the heading of its group"
