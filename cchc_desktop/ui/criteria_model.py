"""The table of criteria: rows as given, told apart by uid, renewed without losing the selection."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.ui.criteria_columns import criteria_columns
from cchc_desktop.ui.state_icons import chosen_icon, state_icon
from cchc_desktop.ui.table_columns import TableColumn, heading
from cchc_desktop.ui.theme import colours

RECORD_ROLE = Qt.ItemDataRole.UserRole + 1
"""The whole `CriterionRow`."""

_SHOWN_ROLES = frozenset(
    {
        RECORD_ROLE,
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.TextAlignmentRole,
        Qt.ItemDataRole.FontRole,
        Qt.ItemDataRole.DecorationRole,
        Qt.ItemDataRole.ForegroundRole,
    }
)
"""A view asks for more, for every cell it paints."""

Index = QModelIndex | QPersistentModelIndex


class CriteriaModel(QAbstractTableModel):
    """Shows `rows` in their order. `columns` are fixed; a view hides those it does not want."""

    def __init__(
        self, parent: QObject | None = None, columns: Sequence[TableColumn[CriterionRow]] = ()
    ) -> None:
        super().__init__(parent)
        self.columns = columns or criteria_columns()
        self.rows: list[CriterionRow] = []
        self.chosen: Collection[str] = ()
        """The uids of rows that are selected: a style makes their icon faint where it is not told another."""

    def show(self, rows: Sequence[CriterionRow]) -> bool:
        """Show `rows`; returns False when they are the same records in the same order, changed in place."""
        if [row.uid for row in rows] == [row.uid for row in self.rows]:
            before, self.rows = self.rows, list(rows)
            for number, (old, new) in enumerate(zip(before, self.rows, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(number, 0), self.index(number, len(self.columns) - 1))
            return False
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        return heading(self.columns, section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _SHOWN_ROLES:
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role == RECORD_ROLE:
            return row
        if role == Qt.ItemDataRole.ToolTipRole and column.tip is not None:
            return column.tip(row) or column.text(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        return self._looks(row, column.key, role)

    def _looks(self, row: CriterionRow, key: str, role: int) -> Any:
        if role == Qt.ItemDataRole.FontRole and row.is_group:
            font = QFont()
            font.setBold(True)
            return font
        if key != "state" or not row.is_judged:
            return None
        if role == Qt.ItemDataRole.DecorationRole:
            icon = chosen_icon if row.uid in self.chosen else state_icon
            return icon(row.state, colours().states[row.state])
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(colours().states[row.state])
        return None
