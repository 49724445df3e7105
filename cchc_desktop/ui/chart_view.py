"""Charts in the window: the thin painter beside that of paper. A bar is chosen by mouse or keyboard."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QToolTip, QWidget

from cchc_desktop.domain.chart import SIZE, Area, Drawing, Measure
from cchc_desktop.reports.wrapping import Ruler
from cchc_desktop.ui.keys import on_keys

Draw = Callable[[float, Measure], Drawing]
"""The charts for a width in the units of drawings."""


class _Glyphs(Mapping[int, float]):
    """Widths of characters in thousandths of the size of drawings, measured when they are first asked for."""

    def __init__(self, font: QFont, scale: float) -> None:
        self._metrics = QFontMetricsF(font)
        self._share = 1000 / (SIZE * scale)
        self._known: dict[int, float] = {}

    def __getitem__(self, code: int) -> float:
        if code not in self._known:
            self._known[code] = self._metrics.horizontalAdvance(chr(code)) * self._share
        return self._known[code]

    def get(self, code: int, _default: object = None) -> float:
        return self[code]

    def __iter__(self) -> Iterator[int]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)


class WindowRuler:
    """Measures text in the font of the window, of which every text of a chart has the one size."""

    def __init__(self, font: QFont, bold: QFont, scale: float) -> None:
        self._rulers = {False: Ruler(_Glyphs(font, scale), 0.0), True: Ruler(_Glyphs(bold, scale), 0.0)}

    def width(self, text: str, _size: float, bold: bool) -> float:
        """How wide a line is, in the units of drawings."""
        return self._rulers[bold].width(text) * SIZE / 1000

    def wrap(self, text: str, _size: float, bold: bool, room: float) -> Sequence[str]:
        """Lines of at most `room`."""
        return self._rulers[bold].wrap(" ".join(text.split()), room * 1000 / SIZE)


class ChartView(QWidget):
    """As wide as there is room, as high as it needs. `chosen` tells the uid of a bar."""

    chosen = Signal(str)
    stepped = Signal(int)
    """How far down the bar is that the keyboard came to, in pixels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draw: Draw = lambda width, _measure: Drawing(width, 0.0)
        self.drawing = Drawing(0.0, 0.0)
        self.current = -1
        """Which of the areas the keyboard is on; -1: none yet."""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        on_keys(self, [Qt.Key.Key_Down, Qt.Key.Key_Right], lambda: self._step(1), does=self.tr("Cột sau"))
        on_keys(self, [Qt.Key.Key_Up, Qt.Key.Key_Left], lambda: self._step(-1), does=self.tr("Cột trước"))
        enter = [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space]
        on_keys(self, enter, self._choose, does=self.tr("Đến các dòng của cột"))

    def show_charts(self, draw: Draw) -> None:
        """Show other charts; the bar the keyboard is on stays the same one by number."""
        self._draw = draw
        self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(_FEWEST, round(self.drawing.height * self._scale) + 2 * _MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._lay_out()

    @property
    def _scale(self) -> float:
        """Pixels in a unit of drawings: text is as large as elsewhere in the window."""
        return QFontInfo(self.font()).pixelSize() / SIZE

    def _bold(self) -> QFont:
        bold = QFont(self.font())
        bold.setBold(True)
        return bold

    def _lay_out(self) -> None:
        scale = self._scale
        ruler = WindowRuler(self.font(), self._bold(), scale)
        self.drawing = self._draw(max(self.width() - 2 * _MARGIN, _FEWEST) / scale, ruler)
        self.current = min(self.current, len(self.drawing.areas) - 1)
        self.setMinimumHeight(self.sizeHint().height())
        self.setAccessibleDescription("\n".join(area.said for area in self.drawing.areas))
        self.update()

    # pointing

    def _at(self, place: QPointF) -> Area | None:
        scale = self._scale
        x, y = (place.x() - _MARGIN) / scale, (place.y() - _MARGIN) / scale
        return next((one for one in self.drawing.areas if _is_in(one, x, y)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        area = self._at(event.position())
        leads = area is not None and area.uid
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        area = self._at(event.position())
        if area is not None and area.uid and event.button() is Qt.MouseButton.LeftButton:
            self.current = self.drawing.areas.index(area)
            self.chosen.emit(area.uid)

    def event(self, event: QEvent) -> bool:
        """The whole name of a bar, which may be cut where it is drawn."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            area = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), area.said if area else "", self)
            return True
        return super().event(event)

    def _step(self, by: int) -> None:
        if self.drawing.areas:
            self.current = max(0, min(self.current + by, len(self.drawing.areas) - 1))
            area = self.drawing.areas[self.current]
            self.setAccessibleDescription(area.said)
            self.update()
            self.stepped.emit(round((area.y + area.height / 2) * self._scale) + _MARGIN)

    def _choose(self) -> None:
        if 0 <= self.current < len(self.drawing.areas) and self.drawing.areas[self.current].uid:
            self.chosen.emit(self.drawing.areas[self.current].uid)

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, scale = QPainter(self), self._scale
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self.palette().color(QPalette.ColorRole.WindowText)
        painter.setPen(QPen(ink, 1))
        painter.setTransform(QTransform.fromTranslate(_MARGIN, _MARGIN), combine=True)
        for box in self.drawing.boxes:
            shape = QRectF(box.x * scale, box.y * scale, box.width * scale, box.height * scale)
            painter.fillRect(shape, ink) if box.black else painter.drawRect(shape)
        for line in self.drawing.lines:
            start, end = QPointF(line.x0, line.y0) * scale, QPointF(line.x1, line.y1) * scale
            painter.drawLine(start, end)
        fonts = {False: QFont(self.font()), True: self._bold()}
        for words in self.drawing.words:
            painter.setFont(fonts[words.bold])
            wide = QFontMetricsF(fonts[words.bold]).horizontalAdvance(words.text) if words.right else 0.0
            painter.drawText(QPointF(words.x * scale - wide, words.y * scale), words.text)
        if self.hasFocus() and 0 <= self.current < len(self.drawing.areas):
            self._frame(painter, self.drawing.areas[self.current], scale)

    def _frame(self, painter: QPainter, area: Area, scale: float) -> None:
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Link), 2))
        painter.drawRect(QRectF(area.x * scale, area.y * scale, area.width * scale, area.height * scale))


_MARGIN = 6
"""Pixels around the charts, for the frame of the bar the keyboard is on."""
_FEWEST = 320


def _is_in(area: Area, x: float, y: float) -> bool:
    return area.x <= x < area.x + area.width and area.y <= y < area.y + area.height
