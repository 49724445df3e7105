"""The wheel scrolls: a list of choices that it passes over stays as it is.

Qt lets the wheel change it, also without the focus: a form that is scrolled would be saved with another unit
in it.
"""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class QuietCombo(QComboBox):
    """Leaves the wheel to what it stands in."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
