"""A table of running text: rows are as tall as what they say, at every width."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTableWidget, QWidget

_BORDERS = 4


class ProseTable(QTableWidget):
    """With `tallest` (device-independent pixels) the table is no taller than its rows, nor than that."""

    tallest: int | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.horizontalHeader().setHighlightSections(False)

    def refit(self) -> None:
        """Fit the rows to their text, after it or the width changed."""
        self.resizeRowsToContents()
        if self.tallest is not None:
            rows = sum(self.rowHeight(number) for number in range(self.rowCount()))
            self.setFixedHeight(min(rows + self.horizontalHeader().height() + _BORDERS, self.tallest))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self.refit)  # the header stretches its columns only after this
