"""What goes away with the keyboard leaves it in the page, never to the choice of the year."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.main_window import MainWindow
from tests.support import YEAR
from tests.ui.hands import focused, press
from tests.ui.window import choose


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    window.show_page("criteria")
    return window


def test_a_cell_left_by_esc_hands_it_to_its_table_at_once(qtbot: QtBot, window: MainWindow) -> None:
    table = window.pages.criteria.criteria.table
    choose(window.pages.criteria.criteria, "1.1.1")
    table.setFocus()
    press(qtbot, window, Qt.Key.Key_F2)
    assert focused(window) is not table
    passed: list[QWidget | None] = []
    QApplication.instance().focusChanged.connect(lambda _old, new: passed.append(new))
    press(qtbot, window, Qt.Key.Key_Escape)
    assert focused(window) is table
    assert window.year_combo not in passed


@pytest.mark.parametrize("go", ["hide", "disable"])
def test_a_button_that_goes_away_leaves_it_in_the_page(qtbot: QtBot, window: MainWindow, go: str) -> None:
    last = QPushButton(window.pages.criteria)  # the last in the round of Tab: after it comes the head
    last.show()
    last.setFocus()
    assert focused(window) is last
    if go == "hide":
        last.hide()
    else:
        last.setEnabled(False)
    qtbot.waitUntil(lambda: window.pages.criteria.isAncestorOf(focused(window)))
    press(qtbot, window, Qt.Key.Key_Down)
    assert window.session.year == YEAR


def test_a_button_that_is_disabled_hands_it_to_the_next(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("reports")
    made = window.pages.reports
    first, second = QPushButton(made), QPushButton(made)
    for button in (first, second):
        button.show()
    first.setFocus()
    first.setEnabled(False)
    assert focused(window) is second


def test_it_is_left_without_turning_to_another_tab(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("reports")
    made = window.pages.reports
    last = QPushButton(made)  # the last in the round of Tab
    last.show()
    last.setFocus()
    last.setEnabled(False)
    qtbot.waitUntil(lambda: made.isAncestorOf(focused(window)))
    assert made.tabs.currentWidget() is made.maker


def test_tab_still_goes_round_by_the_choice_of_the_year(qtbot: QtBot, window: MainWindow) -> None:
    window.navigation.setFocus()
    seen = set()
    while focused(window) not in seen:
        seen.add(focused(window))
        press(qtbot, window, Qt.Key.Key_Tab)
    assert window.year_combo in seen
