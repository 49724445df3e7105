"""Tabs that are built when they are first turned to, or asked for: until then a blank one stands there."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget


def add_later(tabs: QTabWidget, titles: Sequence[str], build: Callable[[int], QWidget]) -> None:
    """Add a tab for each of `titles`; `build` is told the place of one that is turned to, and fills it."""

    def turn(place: int) -> None:
        held = tabs.currentWidget() is QApplication.focusWidget()
        built = build(place)
        tabs.setCurrentWidget(built)
        if held:
            _give_keyboard(built)

    for title in titles:
        tabs.addTab(QWidget(), title)
    tabs.currentChanged.connect(turn)


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


def _give_keyboard(built: QWidget) -> None:
    """To its first field, as Qt does where a tab is there already; the blank one took it along.

    By Qt's own step: whatever `nextInFocusChain` hands to Python dies there with what it followed.
    """
    built.setFocus()
    if not built.focusPolicy() & Qt.FocusPolicy.TabFocus:
        built.focusNextChild()
