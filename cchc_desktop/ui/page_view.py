"""The pages of a PDF one below the other: scrolled, zoomed, with what was found marked on them."""

from collections.abc import Sequence
from enum import Enum, auto
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from cchc_desktop.ui.page_layout import GAP, PageLayout, Spot, fitting_scale
from cchc_desktop.ui.page_marks import INK, paint_marks
from cchc_desktop.ui.page_pictures import Band, PagePictures, bands
from cchc_desktop.ui.pdf_file import Hit
from cchc_desktop.ui.pdf_pages import PdfPages
from cchc_desktop.ui.theme import colours

ACTUAL = 96 / 72
"""Pixels a point at 100 %."""
STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 2.0, 3.0, 4.0)
"""Zooms that the keys go through."""
_PAPER = QColor("#ffffff")


class Fit(Enum):
    """Zooms that follow the size of the window."""

    WIDTH = auto()
    PAGE = auto()


class PageView(QAbstractScrollArea):
    """Asks for pictures of the pages in sight when it paints them, and of those next to come."""

    page_changed = Signal(int)
    """Another page is the one looked at; counted from 0."""
    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setSingleStep(40)
        self.verticalScrollBar().valueChanged.connect(self._follow_scroll)
        self._pages: PdfPages | None = None
        self._pictures: PagePictures | None = None
        self._layout = PageLayout((), ACTUAL)
        self._hits: Sequence[Hit] = ()
        self._now: Hit | None = None
        self.zoom: Fit | float = Fit.WIDTH
        self.page = 0

    @property
    def factor(self) -> float:
        """How large pages are shown; 1 is as large as on paper."""
        return self._layout.scale / ACTUAL

    def show_pages(self, pages: PdfPages) -> None:
        """Show `pages`, which are open."""
        self._pages = pages
        self._pictures = PagePictures(pages, self.viewport().update)
        self.set_zoom(self.zoom)

    def close_pages(self) -> None:
        """Ask for no more pictures."""
        if self._pictures is not None:
            self._pictures.close()
        self._pages = self._pictures = None

    # moving

    def go_to(self, page: int) -> None:
        """Show the top of a page."""
        if self._pages is None:
            return
        page = min(max(page, 0), len(self._pages.sizes) - 1)
        with QSignalBlocker(self.verticalScrollBar()):
            self.verticalScrollBar().setValue(round(self._layout.box(page)[1] - GAP))
        self.viewport().update()
        self._look_at(page)

    def mark(self, hits: Sequence[Hit], now: Hit | None) -> None:
        """Mark what was found, and among it the one that is looked at, brought into sight."""
        self._hits = hits
        if now is not None and now is not self._now:
            self._reveal(now)
        self._now = now
        self.viewport().update()

    def _reveal(self, hit: Hit) -> None:
        left, top, _width, _height = self._layout.box(hit.page)
        box = [length * self._layout.scale for length in hit.boxes[0]] if hit.boxes else [0.0] * 4
        for bar, start, length, room in (
            (self.verticalScrollBar(), top + box[1], box[3], self.viewport().height()),
            (
                self.horizontalScrollBar(),
                self._layout.width / 2 + left + box[0],
                box[2],
                self.viewport().width(),
            ),
        ):
            if not bar.value() + GAP <= start <= bar.value() + room - length - GAP:
                bar.setValue(round(start - room / 3))
        self._look_at(hit.page)

    def _follow_scroll(self) -> None:
        if self._pages is not None:
            self._look_at(self._layout.at(self.verticalScrollBar().value() + self.viewport().height() / 3))

    def _look_at(self, page: int) -> None:
        if page != self.page:
            self.page = page
            self.page_changed.emit(page)

    # zooming

    def set_zoom(self, zoom: Fit | float, at: QPointF | None = None) -> None:
        """Zoom, with what is seen at `at` (the middle when None) staying where it is."""
        self.zoom = zoom
        if self._pages is None:
            return
        sizes = self._pages.sizes
        if isinstance(zoom, Fit):
            widest = max(width for width, _height in sizes)
            size = sizes[self.page] if zoom is Fit.PAGE else (widest, 1.0)
            view = self.viewport()
            scale = fitting_scale(size, (view.width(), view.height()), whole=zoom is Fit.PAGE)
        else:
            scale = min(max(zoom, STEPS[0]), STEPS[-1]) * ACTUAL
        if isinstance(zoom, Fit) and at is None:
            at = QPointF(self.viewport().width() / 2, GAP)  # the page that is looked at keeps its top
        self._rescale(scale, at or QPointF(self.viewport().rect().center()))
        self.zoomed.emit()

    def step_zoom(self, *, larger: bool) -> None:
        """Go to the next of the `STEPS`."""
        beyond = [
            step for step in STEPS if (step > self.factor + 0.005 if larger else step < self.factor - 0.005)
        ]
        if beyond:
            self.set_zoom(beyond[0] if larger else beyond[-1])

    def _rescale(self, scale: float, at: QPointF) -> None:
        assert self._pages is not None
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        old, looked_at = self._layout, self.page
        middle = self._middle(old)
        spot = old.spot_at(at.x() - middle, at.y() + down.value()) if old.height > GAP else Spot(self.page)
        self._layout = PageLayout(self._pages.sizes, scale)
        with QSignalBlocker(down):
            self._fit_bars()
            x, y = self._layout.place_of(spot)
            across.setValue(round(self._layout.width / 2 + x - at.x()))
            down.setValue(round(y - at.y()))
        self.page = looked_at
        self.viewport().update()

    def _fit_bars(self) -> None:
        room = self.viewport().size()
        step = room.height() - self.verticalScrollBar().singleStep()
        if self.zoom is Fit.PAGE and self._pages is not None:
            step = round(self._layout.box(self.page)[3] + GAP)
        for bar, length, space, page in (
            (self.horizontalScrollBar(), self._layout.width, room.width(), room.width()),
            (self.verticalScrollBar(), self._layout.height, room.height(), step),
        ):
            bar.setPageStep(max(page, 1))
            bar.setRange(0, max(ceil(length) - space, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._pages is None:
            return
        if isinstance(self.zoom, Fit):
            self.set_zoom(self.zoom)
        else:
            self._fit_bars()

    # keys and wheel

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, key = self.verticalScrollBar(), event.key()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Home:
            self.go_to(0)
        elif key == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif key == Qt.Key.Key_Space:
            bar.setValue(bar.value() + bar.pageStep() * (-1 if shift else 1))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not self.horizontalScrollBar().maximum():
            self.go_to(self.page + (1 if key == Qt.Key.Key_Right else -1))
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.factor * 1.1 ** (event.angleDelta().y() / 120), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(colours().ground))
        if self._pages is None or self._pictures is None:
            return
        top, room = self.verticalScrollBar().value(), self.viewport().height()
        seen = self._layout.between(top, top + room)
        in_sight = {page: self._bands(page, top, top + room) for page in seen}
        beside = [page for page in (seen.stop, seen.start - 1) if 0 <= page < len(self._pages.sizes)]
        coming = [band for page in beside for band in self._bands(page, top - room, top + 2 * room)]
        self._pictures.want([*(band for some in in_sight.values() for band in some), *coming])
        for page, some in in_sight.items():
            self._paint_page(painter, page, some)

    def _paint_page(self, painter: QPainter, page: int, some: Sequence[Band]) -> None:
        assert self._pictures is not None
        ratio = self.devicePixelRatioF()
        place = self._place(page)
        painter.fillRect(place, _PAPER)
        for band in some:
            picture = self._pictures.get(band)
            if picture is not None:
                picture.setDevicePixelRatio(ratio)
                painter.drawImage(place.topLeft() + QPointF(0, band.top / ratio), picture)
        if page in self._pictures.broken:
            painter.setPen(INK)
            words = self.tr("Trang này bị hỏng, không vẽ được.")
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
        hits = [hit for hit in self._hits if hit.page == page]
        paint_marks(painter, hits, self._now, place, self._layout.scale)
        painter.setPen(QColor(colours().line))
        painter.drawRect(place)

    def _bands(self, page: int, top: float, bottom: float) -> list[Band]:
        """The bands of a page between two heights of the layout."""
        assert self._pages is not None
        ratio, start = self.devicePixelRatioF(), self._layout.box(page)[1]
        return bands(
            page,
            self._pages.sizes[page],
            self._layout.scale * ratio,
            (top - start) * ratio,
            (bottom - start) * ratio,
        )

    def _place(self, page: int) -> QRectF:
        """Where a page stands in the viewport, on whole pixels of the screen: pictures stay sharp."""
        ratio = self.devicePixelRatioF()
        left, top, width, height = self._layout.box(page)
        spare = max(self.viewport().height() - self._layout.height, 0) / 2
        corner = (left + self._middle(self._layout), top + spare - self.verticalScrollBar().value())
        return QRectF(*(round(length * ratio) / ratio for length in (*corner, width, height)))

    def _middle(self, layout: PageLayout) -> float:
        """Where the middle of the pages is in the viewport."""
        room = self.viewport().width()
        if layout.width <= room:
            return room / 2
        return layout.width / 2 - self.horizontalScrollBar().value()
