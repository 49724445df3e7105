"""The list of pages as small pictures, each drawn when it comes into sight."""

from collections import OrderedDict
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cchc_desktop.ui.index import Index
from cchc_desktop.ui.pdf_pages import PdfPages
from cchc_desktop.ui.theme import SPACE_S, SPACE_XS, colours

LONGEST = 104
"""Of the longer side of a small picture, in device-independent pixels."""
_KEPT = 300
_WAITING = 24
"""As many are in sight at most: what was passed by is not drawn."""


class ThumbnailModel(QAbstractListModel):
    """Rows are pages. One picture is asked for at a time, so that the pages themselves come first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._kept: OrderedDict[int, QImage | None] = OrderedDict()
        self._waiting: list[int] = []
        self._asked = False
        self._ratio = 1.0

    def show_pages(self, pages: PdfPages | None, ratio: float = 1.0) -> None:
        """Show `pages`, which are open, at `ratio` device pixels a pixel; or nothing any more."""
        self.beginResetModel()
        self._pages, self._ratio = pages, ratio
        self._kept.clear()
        self._waiting.clear()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._pages is None else len(self._pages.sizes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Trang {number}").format(number=index.row() + 1)
        return None

    def picture(self, page: int) -> QImage | None:
        """The small picture of a page; None while it is on its way."""
        if page in self._kept:
            self._kept.move_to_end(page)
            return self._kept[page]
        if page not in self._waiting:
            self._waiting = [*self._waiting[-_WAITING + 1 :], page]
            self._ask()
        return None

    def _ask(self) -> None:
        if self._asked or self._pages is None or not self._waiting:
            return
        page = self._waiting.pop(0)
        scale = LONGEST * self._ratio / max(self._pages.sizes[page])
        self._asked = True
        keep = partial(self._keep, self._pages, page)
        self._pages.picture(page, scale, (0, 0), keep, lambda _error: keep(None))

    def _keep(self, pages: PdfPages, page: int, picture: QImage | None) -> None:
        self._asked = False
        if pages is not self._pages:
            return
        if picture is not None:
            picture.setDevicePixelRatio(self._ratio)
        self._kept[page] = picture
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.dataChanged.emit(self.index(page), self.index(page))
        self._ask()


class _Delegate(QStyledItemDelegate):
    """A sheet of paper with its number below it."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(LONGEST + 2 * SPACE_S, LONGEST + option.fontMetrics.height() + 3 * SPACE_XS)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, view = index.model(), self.parent()
        assert isinstance(model, ThumbnailModel)
        assert isinstance(view, QListView)
        chosen, rect = colours(), QRectF(option.rect)
        painter.save()
        if index == view.currentIndex():
            painter.fillRect(rect, QColor(chosen.selection))
        picture = model.picture(index.row())
        if picture is not None:
            size = picture.deviceIndependentSize()
            sheet = QRectF(0, 0, size.width(), size.height())
            sheet.moveCenter(QRectF(rect.x(), rect.y() + SPACE_XS, rect.width(), LONGEST).center())
            painter.drawImage(sheet.topLeft(), picture)
            painter.setPen(QColor(chosen.accent if index == view.currentIndex() else chosen.line))
            painter.drawRect(sheet)
        painter.setPen(QColor(chosen.text))
        below = rect.adjusted(0, LONGEST + SPACE_XS, 0, -SPACE_XS)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
        painter.restore()


class Thumbnails(QListView):
    """`chosen` tells of the page she went to."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ThumbnailModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(LONGEST + 4 * SPACE_S)
        self.selectionModel().currentChanged.connect(self._tell)

    def show_pages(self, pages: PdfPages | None) -> None:
        """Show `pages`, which are open, or nothing."""
        self._model.show_pages(pages, self.devicePixelRatioF())

    def follow(self, page: int) -> None:
        """Mark the page that is looked at elsewhere."""
        if page != self.currentIndex().row():
            self.setCurrentIndex(self._model.index(page))

    def _tell(self, index: QModelIndex) -> None:
        self.viewport().update()
        if index.isValid():
            self.chosen.emit(index.row())
