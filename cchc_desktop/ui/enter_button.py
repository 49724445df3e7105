"""Buttons that Enter presses while they have the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterButton(QPushButton):
    """As everywhere on Windows. Qt gives the key to the default button of the dialog, or to nobody."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter; not while it is held, which may have begun in a field before."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()
