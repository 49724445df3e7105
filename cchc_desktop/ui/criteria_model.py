"""The table of criteria: rows as given, told apart by uid, renewed without losing the selection."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QColor, QFont

from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.ui.criteria_columns import criteria_columns
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.state_icons import chosen_icon, state_icon
from cchc_desktop.ui.table_columns import TableColumn, heading
from cchc_desktop.ui.theme import colours

RECORD_ROLE = Qt.ItemDataRole.UserRole + 1
"""The whole `CriterionRow`."""

Column: TypeAlias = TableColumn[CriterionRow]


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
        answer = _ANSWERS.get(role)  # of each cell it paints a view asks in seven roles
        return answer and answer(self, self.rows[index.row()], self.columns[index.column()])

    def icon(self, row: CriterionRow, column: Column) -> Any:
        """The state of a row as a shape, beside its word."""
        if column.key != "state" or not row.is_judged:
            return None
        icon = chosen_icon if row.uid in self.chosen else state_icon
        return icon(row.state, colours().states[row.state])


def _tip(_model: CriteriaModel, row: CriterionRow, column: Column) -> str:
    return (column.tip and column.tip(row)) or column.text(row)


def _font(_model: CriteriaModel, row: CriterionRow, _column: Column) -> QFont | None:
    if not row.is_group:
        return None
    font = QFont()
    font.setBold(True)
    return font


def _ink(_model: CriteriaModel, row: CriterionRow, column: Column) -> QColor | None:
    is_state = column.key == "state" and row.is_judged
    return QColor(colours().states[row.state]) if is_state else None


_ANSWERS: Mapping[int, Callable[[CriteriaModel, CriterionRow, Column], Any]] = {
    RECORD_ROLE: lambda _model, row, _column: row,
    Qt.ItemDataRole.DisplayRole: lambda _model, row, column: column.text(row),
    Qt.ItemDataRole.ToolTipRole: _tip,
    Qt.ItemDataRole.TextAlignmentRole: lambda _model, _row, column: column.alignment,
    Qt.ItemDataRole.FontRole: _font,
    Qt.ItemDataRole.DecorationRole: CriteriaModel.icon,
    Qt.ItemDataRole.ForegroundRole: _ink,
}
