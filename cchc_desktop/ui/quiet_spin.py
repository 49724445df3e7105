"""A number in a form, over which the wheel passes as over `QuietCombo`."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox


class QuietSpin(QSpinBox):
    """Leaves the wheel to what it stands in."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
