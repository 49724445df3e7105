"""The table of criteria in a window, edited in place: where she stands in it, and what is said there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from cchc_desktop.ui.criteria_list import CriteriaList
from cchc_desktop.ui.main_window import MainWindow
from tests.ui.window import codes

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    window.resize(1900, 900)
    window.show_page("criteria")
    return window


@pytest.fixture
def shown(window: MainWindow) -> CriteriaList:
    return window.pages.criteria.criteria


def stand(shown: CriteriaList, code: str, key: str) -> None:
    """Make the cell of a row in a column the current one."""
    column = next(number for number, one in enumerate(shown.model.columns) if one.key == key)
    shown.table.setCurrentIndex(shown.model.index(codes(shown).index(code), column))
    shown.table.setFocus()


def here(shown: CriteriaList) -> tuple[str, str]:
    """The code and column of the current cell."""
    index = shown.table.currentIndex()
    return codes(shown)[index.row()], shown.model.columns[index.column()].key


def said(shown: CriteriaList) -> str:
    """The words at the cell."""
    labels = [one for one in shown.table.viewport().findChildren(QLabel) if one.isVisible()]
    return " ".join(one.text() for one in labels)
