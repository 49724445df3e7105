"""How what was found is marked on a page: as with a marker on paper, the one looked at framed as well."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from cchc_desktop.ui.pdf_file import Hit

INK = QColor("#1d2129")
FOUND = QColor("#ffe27a")
FOUND_NOW = QColor("#ffab4a")
_AROUND = 1
"""Pixels between the words and the frame."""


def paint_marks(painter: QPainter, hits: Iterable[Hit], now: Hit | None, place: QRectF, scale: float) -> None:
    """Mark `hits` of the page that stands at `place`, at `scale` pixels a point; the words stay readable."""
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    for hit in hits:
        for box in hit.boxes:
            left, top, width, height = (length * scale for length in box)
            area = QRectF(left, top, width, height).translated(place.topLeft())
            area.adjust(-_AROUND, -_AROUND, _AROUND, _AROUND)
            painter.fillRect(area, FOUND_NOW if hit is now else FOUND)
            if hit is now:
                painter.setPen(QPen(INK, 1.5))
                painter.drawRect(area)
    painter.restore()
