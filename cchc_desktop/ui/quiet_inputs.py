"""The wheel scrolls: a list of choices that it passes over stays as it is.

Qt lets the wheel change it, also without the focus: a form that is scrolled would be saved with another unit
in it.
"""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyleOptionComboBox

from cchc_desktop.ui.theme import SPACE_S, SPACE_XL, colours


class QuietCombo(QComboBox):
    """Leaves the wheel to what it stands in.

    It draws its arrow: for the first picture in a file Qt looks into every plugin that reads pictures.
    """

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """What has no room ends in dots: with a style sheet Qt cuts it off."""
        super().initStyleOption(option)
        room = self.width() - 2 * (SPACE_S + 1) - SPACE_XL
        option.currentText = option.fontMetrics.elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours().muted), 1.5))
        painter.translate(self.width() - SPACE_XL / 2, self.height() / 2)
        painter.drawPolyline([QPointF(-3.5, -1.5), QPointF(0, 2), QPointF(3.5, -1.5)])
        painter.end()
