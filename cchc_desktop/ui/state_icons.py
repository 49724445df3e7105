"""The six states as shapes: told apart without colour, in a photocopy too."""

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPen, QPixmap, QPolygonF

from cchc_desktop.domain.vocabulary import State

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

SIZE = 16
"""Side of an icon in device-independent pixels."""


def state_icon(state: State, colour: str) -> QPixmap:
    """The icon of `state` drawn in `colour`, sharp on the finest screen there is."""
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    return _drawn(state, colour, app.devicePixelRatio())


def chosen_icon(state: State, colour: str) -> "QIcon":
    """The same for a chosen row; a class that a start has no use for."""
    from PySide6.QtGui import QIcon

    icon = QIcon()
    icon.addPixmap(state_icon(state, colour), QIcon.Mode.Selected)
    return icon


@cache
def _drawn(state: State, colour: str, scale: float) -> QPixmap:
    side = round(SIZE * scale)
    pixmap = QPixmap(side, side)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw(painter, state, QColor(colour))
    painter.end()
    return pixmap


def _draw(painter: QPainter, state: State, colour: QColor) -> None:
    ring = QRectF(2, 2, 12, 12)
    painter.setPen(QPen(colour, 1.5))
    if state is State.OVERDUE:
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([QPointF(8, 1.5), QPointF(15, 14), QPointF(1, 14)]))
        painter.setPen(QPen(QColor("#ffffff" if colour.lightness() < 150 else "#16181c"), 1.6))
        painter.drawLine(QPointF(8, 6), QPointF(8, 9.8))
        painter.drawPoint(QPointF(8, 12))
        return
    if state is State.DONE:
        painter.setBrush(colour)
    painter.drawEllipse(ring)
    if state is State.DONE:
        painter.setPen(QPen(QColor("#ffffff" if colour.lightness() < 150 else "#16181c"), 1.8))
        painter.drawPolyline([QPointF(5, 8.2), QPointF(7.2, 10.4), QPointF(11, 5.8)])
    elif state is State.IN_PROGRESS:
        painter.drawLine(QPointF(5, 11), QPointF(11, 5))
    elif state is State.NOT_APPLICABLE:
        painter.drawLine(QPointF(5, 8), QPointF(11, 8))
    elif state is State.WAITING:
        font = QFont(painter.font())
        font.setPixelSize(10)
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, "?")
