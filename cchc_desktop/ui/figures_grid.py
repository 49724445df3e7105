"""The table of one-stop figures: how it is laid out, what is typed over a cell, what is copied from it."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QMimeData, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from cchc_desktop.domain.dates import MONTHS
from cchc_desktop.domain.one_stop_form import LINES, Kind
from cchc_desktop.exchange.clipboard import copied_html, copied_text
from cchc_desktop.ui.figures_model import FiguresModel
from cchc_desktop.ui.index import Index

_TITLES, _MONTH, _TOGETHER, _ROW, _RATE_ROW = 196, 64, 90, 27, 40
"""Widths of columns and heights of lines, in device-independent pixels."""
_TYPING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class FiguresGrid(QTableView):
    """Months share the width that is left; where there is too little it scrolls, the titles stay."""

    typed = Signal(str)
    """A letter over the current cell, from a key or an input method."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures = FiguresModel(self)

    def show_model(self, model: FiguresModel) -> None:
        """Show `model`, whose lines and columns never change."""
        self._figures = model
        self.setModel(model)
        self.setItemDelegate(_Grounds(self))
        self.setWordWrap(False)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setHighlightSections(False)
        across.setMinimumSectionSize(_MONTH)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in range(MONTHS, model.columnCount()):
            across.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, _TOGETHER)
        down.setHighlightSections(False)
        down.setFixedWidth(_TITLES)
        down.setMinimumSectionSize(_ROW)
        down.setDefaultSectionSize(_ROW)
        for number, line in enumerate(LINES):
            if line.kind is Kind.RATE:
                self.setRowHeight(number, _RATE_ROW)
        self.choose(0, 0)

    def choose(self, row: int, column: int) -> None:
        """Make a cell the current one, in sight."""
        index = self._figures.index(row, column)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def chosen(self) -> Sequence[Index]:
        """The cells that are selected."""
        return self.selectionModel().selectedIndexes()

    def copy(self) -> None:
        """Put the chosen cells on the clipboard, for a spreadsheet and for a letter."""
        chosen = self.chosen()
        if not chosen:
            return
        rows = range(min(one.row() for one in chosen), max(one.row() for one in chosen) + 1)
        columns = range(min(one.column() for one in chosen), max(one.column() for one in chosen) + 1)
        cells = [[self._figures.index(row, column) for column in columns] for row in rows]
        block = [[self._figures.text(cell).replace("\n", " ") for cell in line] for line in cells]
        data = QMimeData()
        data.setText(copied_text(block))
        data.setHtml(copied_html(block))
        QApplication.clipboard().setMimeData(data)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.modifiers() & ~_TYPING and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method has finished is typed; Qt's own table would drop it."""
        if event.commitString():
            self.typed.emit(event.commitString())
        else:
            super().inputMethodEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Doubts that are listed below must not take the cell that is typed in."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)


class _Grounds(QStyledItemDelegate):
    """Paints the ground of a cell, which a style sheet leaves out."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if ground is not None:
            painter.fillRect(option.rect, ground)
        super().paint(painter, option, index)
