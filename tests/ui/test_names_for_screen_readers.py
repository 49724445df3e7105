"""Every input of every screen that the keyboard reaches tells a screen reader what it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.figures_page import FiguresPage
from cchc_desktop.ui.gallery import screens
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.todo_page import TodoPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def every_page(window: MainWindow) -> None:
    """Have all pages, and the tabs of the detail, built."""
    model = window.navigation.model()
    for number in range(model.rowCount()):
        window.navigation.setCurrentIndex(model.index(number, 0))
        QApplication.processEvents()
    window.show_page("criteria")
    shown = window.pages.criteria.criteria
    shown.select([next(row.uid for row in shown.model.rows if row.is_criterion)])
    shown.detail.every()


def inputs(screen: QWidget) -> Iterator[QWidget]:
    """What takes the focus by Tab, shown or not: what is hidden now is shown another time.

    A button that has not got its words yet is not offered; a list that pops up has the name of its field.
    """
    for one in screen.findChildren(QWidget):
        inside = isinstance(one.parent(), QComboBox | QAbstractSpinBox) or one.window() is not screen.window()
        of_qt = one.objectName().startswith("qt_") and not isinstance(one, QTabBar)
        offered = one.isVisible() and one.isEnabled()
        wordless = isinstance(one, QAbstractButton) and not one.text() and not offered
        reached = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None
        if reached and not (inside or of_qt or wordless):
            yield one


def name_of(one: QWidget) -> str:
    """As AT-SPI and UI Automation hear it."""
    heard = QAccessible.queryAccessibleInterface(one)
    return heard.text(QAccessible.Text.Name) if heard is not None else ""


def test_every_input_of_every_screen_has_a_name(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    built = list(screens(workspace, tmp_path / "window.ini"))
    nameless, heard = [], 0
    for screen in built:
        qtbot.addWidget(screen)
        screen.show()
        if isinstance(screen, MainWindow):
            every_page(screen)
        if isinstance(screen, TodoPage | FiguresPage):
            screen.refresh()
        for one in inputs(screen):
            heard += 1
            if not name_of(one).strip():
                above = one.parentWidget()
                nameless.append(
                    (type(screen).__name__, type(above).__name__, type(one).__name__, one.objectName())
                )
        screen.hide()
    assert nameless == []
    assert heard > 300
