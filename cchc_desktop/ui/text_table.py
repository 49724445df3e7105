"""A table of plain texts, which the tables of records are made of."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from cchc_desktop.ui.index import Index


class TextTable(QAbstractTableModel):
    """Plain texts under headings. The whole text is the tooltip, too."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = headings
        self._rows: Sequence[Sequence[str]] = ()

    def show(self, rows: Sequence[Sequence[str]]) -> None:
        """Show `rows`, one text for each heading."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def texts_of(self, column: int) -> Sequence[str]:
        """What stands in a column, from above."""
        return [row[column] for row in self._rows]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(section)
        return self._headings[section] if role == Qt.ItemDataRole.DisplayRole else None

    def alignment(self, _column: int) -> Qt.AlignmentFlag:
        """Of a column with its heading."""
        return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row()][index.column()]
        return self.alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None
