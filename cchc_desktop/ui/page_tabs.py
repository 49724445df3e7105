"""The tabs at the head of a page."""

from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget


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
