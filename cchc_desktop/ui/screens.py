"""Which screen a window is on, and whether that is a small one."""

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

_WIDTH, _HEIGHT = 760, 460
"""Device-independent pixels below which a screen is small: the same office screen has 910 x 512 at 150 %."""


def screen_of(window: QWidget) -> QScreen:
    """The screen of `window`, or of what it stands over while it has no place of its own.

    Not `QWidget.screen()`: PySide makes the screen that it returns a child of the widget, and destroys it
    with a widget that Python owns. Qt still has it then, and the program ends the next time it is asked for.
    """
    placed = window.parentWidget() or window
    center = placed.mapToGlobal(placed.rect().center())
    return QGuiApplication.screenAt(center) or QGuiApplication.primaryScreen()


def is_small(window: QWidget) -> bool:
    """Whether `window` opens on a screen where not everything fits."""
    room = screen_of(window).availableSize()
    return room.width() < _WIDTH or room.height() < _HEIGHT
