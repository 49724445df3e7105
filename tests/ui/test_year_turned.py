"""The year turned by a key while something is typed: that is saved in its own, and the keyboard stays."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.services.new_year import plan_year, start_year
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.main_window import MainWindow
from tests.support import YEAR, row
from tests.ui.edited_table import said, stand
from tests.ui.hands import press, write
from tests.ui.window import choose, opened_window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ALT = Qt.KeyboardModifier.AltModifier
NEXT = YEAR + 1


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> MainWindow:
    """The page of the criteria, this year; there is a next one."""
    start_year(workspace, plan_year(workspace, YEAR, NEXT))
    window = opened_window(qtbot, workspace, tmp_path)
    window.session.show_year(YEAR)
    window.resize(1900, 900)
    window.show_page("criteria")
    return window


def turn(qtbot: QtBot, window: MainWindow, year: int) -> None:
    key = Qt.Key.Key_PageDown if year > window.session.year else Qt.Key.Key_PageUp
    press(qtbot, window, key, held=ALT)
    assert window.session.year == year


def test_a_cell_is_saved_in_the_year_it_was_typed_in(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    shown = window.pages.criteria.criteria
    stand(shown, "1.1.3", "name")
    write(window, "Tên mới")
    turn(qtbot, window, NEXT)
    assert row(workspace, "1.1.3").criterion.name == "Tên mới"
    assert QApplication.focusWidget() is shown.table
    turn(qtbot, window, YEAR)
    assert said(shown) == ""
    assert shown.half_typed() == []


def test_a_refused_cell_waits_in_its_year(qtbot: QtBot, window: MainWindow) -> None:
    shown = window.pages.criteria.criteria
    stand(shown, "1.1.3", "due")
    write(window, "31/2")
    turn(qtbot, window, NEXT)
    assert said(shown) == ""
    turn(qtbot, window, YEAR)
    assert "không phải là một ngày" in said(shown)
    assert [one.texts for one in shown.half_typed()] == [{"due": "31/2"}]


def test_a_note_waits_in_its_year(qtbot: QtBot, window: MainWindow) -> None:
    shown = window.pages.criteria.criteria
    choose(shown, "1.1.3")
    shown.write_note()
    write(window, "Đang gõ")
    turn(qtbot, window, NEXT)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.isVisible()
    turn(qtbot, window, YEAR)
    assert ["Đang gõ" in one.texts.values() for one in shown.half_typed()] == [True]
