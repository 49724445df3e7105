"""Which screen a window is on."""

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


def screen_of(window: QWidget) -> QScreen:
    """The screen of `window`, or of what it stands over while it has no place of its own.

    Not `QWidget.screen()`: PySide makes the screen that it returns a child of the widget, and destroys it
    with a widget that Python owns. Qt still has it then, and the program ends the next time it is asked for.
    """
    placed = window.parentWidget() or window
    center = placed.mapToGlobal(placed.rect().center())
    return QGuiApplication.screenAt(center) or QGuiApplication.primaryScreen()
