"""The tabs at the head of a page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_ONWARD = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}


def tabs_in(place: QWidget, count: int) -> QTabBar:
    """A bar of `count` tabs, as wide as their texts, that fills `place`; the page gives them their texts.

    Made here: a `.ui` file holds no bar of tabs without the pages behind it.
    """
    tabs = QTabBar(place)
    tabs.setDrawBase(False)
    tabs.setExpanding(False)
    layout = QVBoxLayout(place)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(tabs)
    for _tab in range(count):
        tabs.addTab("")
    return tabs


def turned_by_key(tabs: QTabBar, event: "QKeyEvent") -> bool:
    """Whether it was Ctrl+Tab or Ctrl+Shift+Tab, which turn to the next tab as they do in a `QTabWidget`."""
    onward = _ONWARD.get(Qt.Key(event.key()), 0)
    if not onward or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return False
    seen = [number for number in range(tabs.count()) if tabs.isTabVisible(number)]
    tabs.setCurrentIndex(seen[(seen.index(tabs.currentIndex()) + onward) % len(seen)])
    return True
