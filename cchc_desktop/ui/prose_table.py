"""A table of running text: rows are as tall as what they say, at every width."""

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableWidget, QWidget

from cchc_desktop.ui.index import Index
from cchc_desktop.ui.theme import SPACE_XS

_BORDERS = 4


class ProseDelegate(QStyledItemDelegate):
    """Breaks lines as they will be painted: Qt forgets the padding of the style sheet, and cuts the last."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        option.rect.adjust(0, 0, -2 * SPACE_XS, 0)
        return super().sizeHint(option, index)


class ProseTable(QTableWidget):
    """With `tallest` (device-independent pixels) the table is no taller than its rows, nor than that.

    With `least` it gives up of that height what a small window lacks.
    """

    tallest: int | None = None
    least: int | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.horizontalHeader().setHighlightSections(False)
        self.setItemDelegate(ProseDelegate(self))

    def refit(self) -> None:
        """Fit the rows to their text, after it or the width changed."""
        self.resizeRowsToContents()
        if self.tallest is not None:
            rows = sum(self.rowHeight(number) for number in range(self.rowCount()))
            fitted = min(rows + self.horizontalHeader().height() + _BORDERS, self.tallest)
            self.setMaximumHeight(fitted)
            self.setMinimumHeight(fitted if self.least is None else min(fitted, self.least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self.refit)  # the header stretches its columns only after this
