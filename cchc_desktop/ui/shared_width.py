"""Columns that have the width they like where there is room, and share what there is where there is not."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QHeaderView, QTableView


class SharedWidth(QObject):
    """Keeps `table` from scrolling sideways.

    The first columns get `widths` (device-independent pixels), but none more than its equal share; the others
    stretch over the rest. `fitted` is called when the widths have changed.
    """

    def __init__(self, table: QTableView, widths: Sequence[int], fitted: Callable[[], object]) -> None:
        super().__init__(table)
        self._table = table
        self._widths = widths
        self._fitted = fitted
        header = table.horizontalHeader()
        for column in range(len(widths), table.model().columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        table.viewport().installEventFilter(self)
        self._share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._share)  # the header has not heard of it yet
        return super().eventFilter(watched, event)

    def _share(self) -> None:
        share = self._table.viewport().width() // self._table.model().columnCount()
        for column, width in enumerate(self._widths):
            self._table.setColumnWidth(column, min(width, share))
        QTimer.singleShot(0, self, self._fitted)  # nor stretched the others to the rest
