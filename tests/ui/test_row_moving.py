"""Rows moved by keyboard: with their children, undone by name, refused where places are not in sight."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.criteria_list import CriteriaList
from cchc_desktop.ui.main_window import MainWindow
from tests.support import logical_dump, row
from tests.ui.edited_table import here, shown, stand, window
from tests.ui.hands import press
from tests.ui.window import choose, codes

__all__ = ["shown", "window"]
ALT = Qt.KeyboardModifier.AltModifier
UP, DOWN, OUT, IN = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right


def test_a_group_goes_down_with_all_below_it_and_stays_chosen(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace
) -> None:
    stand(shown, "1.1", "name")
    press(qtbot, window, DOWN, held=ALT)
    assert codes(shown) == ["I", "1.2", "1.1", "1.1.1", "1.1.2", "1.1.3", "II", "2.1"]
    assert here(shown) == ("1.1", "name")
    assert workspace.stacks().undoable[-1].name == "chuyển chỗ 1 dòng tiêu chí"
    press(qtbot, window, UP, held=ALT)
    assert codes(shown)[:2] == ["I", "1.1"]


def test_a_level_in_and_out_again(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace
) -> None:
    before = logical_dump(workspace.path)
    choose(shown, "1.1.2", "1.1.3")
    shown.table.setFocus()
    press(qtbot, window, OUT, held=ALT)
    assert codes(shown) == ["I", "1.1", "1.1.1", "1.1.2", "1.1.3", "1.2", "II", "2.1"], "codes stay"
    assert row(workspace, "1.1.3").criterion.parent_uid == row(workspace, "I").uid
    assert [one.criterion.code for one in shown.selected_rows()] == ["1.1.2", "1.1.3"]
    press(qtbot, window, IN, held=ALT)
    assert row(workspace, "1.1.3").criterion.parent_uid == row(workspace, "1.1").uid
    workspace.undo()
    assert workspace.undo().name == "đổi cấp 2 dòng tiêu chí"
    assert logical_dump(workspace.path) == before


@pytest.mark.parametrize(
    ("code", "key", "said"),
    [
        ("1.1", UP, "đã ở đầu"),
        ("II", DOWN, "đã ở đầu"),
        ("I", OUT, "cấp ngoài cùng"),
        ("I", IN, "không có dòng cùng cấp"),
    ],
)
def test_where_it_cannot_go_it_says_so(
    qtbot: QtBot,
    window: MainWindow,
    shown: CriteriaList,
    workspace: Workspace,
    code: str,
    key: Qt.Key,
    said: str,
) -> None:
    before = logical_dump(workspace.path)
    stand(shown, code, "code")
    press(qtbot, window, key, held=ALT)
    assert said in window.bars.messages.text
    assert logical_dump(workspace.path) == before


def test_filtered_or_sorted_nothing_moves(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace
) -> None:
    before = logical_dump(workspace.path)
    shown.filter_edit.setText("thành phần")
    stand(shown, "1.1.2", "code")
    press(qtbot, window, UP, held=ALT)
    assert "đang lọc" in window.bars.messages.text
    shown.filter_edit.clear()
    shown.table.horizontalHeader().setSortIndicator(2, Qt.SortOrder.AscendingOrder)
    stand(shown, "1.1.2", "code")
    press(qtbot, window, UP, held=ALT)
    assert logical_dump(workspace.path) == before
