"""Tabs that are built when they are first turned to, or asked for: until then a blank one stands there."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QTabWidget, QWidget


def add_later(tabs: QTabWidget, titles: Sequence[str], build: Callable[[int], QWidget]) -> None:
    """Add a tab for each of `titles`; `build` is told the place of one that is turned to, and fills it."""
    for title in titles:
        tabs.addTab(QWidget(), title)
    tabs.currentChanged.connect(lambda place: tabs.setCurrentWidget(build(place)))


def fill(tabs: QTabWidget, place: int, built: QWidget) -> None:
    """Put what is `built` in the place of the blank tab that stood for it."""
    chosen, blank, title = tabs.currentIndex(), tabs.widget(place), tabs.tabText(place)
    is_visible = tabs.isTabVisible(place)
    with QSignalBlocker(tabs):
        tabs.removeTab(place)
        tabs.insertTab(place, built, title)
        tabs.setTabVisible(place, is_visible)
        tabs.setCurrentIndex(chosen)
    assert blank is not None
    blank.deleteLater()
