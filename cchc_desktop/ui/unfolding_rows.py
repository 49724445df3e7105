"""A table of long texts: two lines in each row, and all of it in the row that the cursor is on."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QTimer
from PySide6.QtWidgets import QTableView

from cchc_desktop.ui.prose_table import ProseDelegate
from cchc_desktop.ui.theme import ROW_HEIGHT, SPACE_S


class UnfoldingRows(QObject):
    """Give it a `table` that has its model; `unfolded` hears which row it is, -1 for none."""

    def __init__(self, table: QTableView, unfolded: Callable[[int], object] = lambda _row: None) -> None:
        super().__init__(table)
        self._table = table
        self._unfolded = unfolded
        table.setWordWrap(True)
        table.setItemDelegate(ProseDelegate(table))
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        table.selectionModel().currentRowChanged.connect(self._turn)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(lambda: self._unfold(table.currentIndex()))
        table.horizontalHeader().sectionResized.connect(lambda *_sizes: self._soon.start())

    def _turn(self, current: QModelIndex, previous: QModelIndex) -> None:
        if previous.isValid():
            self._table.setRowHeight(previous.row(), ROW_HEIGHT)
        self._unfolded(current.row())
        self._unfold(current)

    def _unfold(self, current: QModelIndex) -> None:
        if not current.isValid():
            return
        row, tallest = current.row(), max(self._table.viewport().height(), ROW_HEIGHT)
        self._table.resizeRowToContents(row)
        self._table.setRowHeight(row, min(max(self._table.rowHeight(row) + SPACE_S, ROW_HEIGHT), tallest))
