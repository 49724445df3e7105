"""A refused text out of sight takes no part in what is said of other cells, and comes back with why."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.criteria_list import CriteriaList
from cchc_desktop.ui.main_window import MainWindow
from tests.ui.edited_table import CONTROL, said, shown, stand, window
from tests.ui.hands import press, retype, write

__all__ = ["shown", "window"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints")


@pytest.fixture
def refused(qtbot: QtBot, window: MainWindow, shown: CriteriaList) -> CriteriaList:
    """A day that is none stands at 1.1.2, which the filter then hides."""
    stand(shown, "1.1.2", "due")
    press(qtbot, window, Qt.Key.Key_F2)
    retype(qtbot, window, "32/13")
    press(qtbot, window, Qt.Key.Key_Return)
    shown.filter_edit.setFocus()
    shown.filter_edit.setText("Sáng kiến")
    QApplication.processEvents()
    return shown


def test_what_another_cell_refuses_is_said_there_by_its_own_name(
    qtbot: QtBot, window: MainWindow, refused: CriteriaList
) -> None:
    assert said(refused) == ""
    stand(refused, "1.2", "lead")
    QApplication.clipboard().setText("đơn vị lạ")
    press(qtbot, window, Qt.Key.Key_V, held=CONTROL)
    assert "đơn vị lạ" in said(refused)
    assert "Hạn" not in said(refused)


def test_what_was_said_of_a_cell_is_over_once_she_goes_on(window: MainWindow, refused: CriteriaList) -> None:
    stand(refused, "I", "lead")
    write(window, "x")
    QApplication.processEvents()
    assert said(refused)
    stand(refused, "1.2", "name")
    QApplication.processEvents()
    assert said(refused) == ""


def test_in_sight_again_it_stands_there_with_its_reason(window: MainWindow, refused: CriteriaList) -> None:
    refused.filter_edit.clear()
    QApplication.processEvents()
    assert "không phải là một ngày" in said(refused)
    assert list(refused.acts.cells.half_typed()[0].texts.values()) == ["32/13"]
