"""Criteria by units: who leads and who coordinates, and below how many each unit has."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QFont

from cchc_desktop.domain.labels import ASSIGNMENT_ROLE
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.vocabulary import AssignmentRole
from cchc_desktop.domain.year import CriterionRow, YearView
from cchc_desktop.services.row_edits import units_of
from cchc_desktop.ui.index import Index

CODE, NAME, FIRST_UNIT = range(3)
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class MatrixModel(QAbstractTableModel):
    """A row for each criterion and group shown, a column for each unit at work after code and name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[CriterionRow] = []
        self.units: list[Unit] = []
        self._parts: list[Mapping[str, AssignmentRole]] = []

    def show(self, rows: Sequence[CriterionRow], units: Sequence[Unit]) -> None:
        """Show `rows` and `units`; where these are the same ones as before only their cells change."""
        parts = [units_of(row) for row in rows]
        same = [row.uid for row in rows] == [row.uid for row in self.rows] and list(units) == self.units
        if not same:
            self.beginResetModel()
        self.rows, self.units, self._parts = list(rows), list(units), parts
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self.columnCount() - 1))

    def unit_at(self, index: Index) -> Unit | None:
        """The unit of a cell in which a part can be set; None of a group, a code or a name."""
        if not index.isValid() or index.column() < FIRST_UNIT or self.rows[index.row()].is_group:
            return None
        return self.units[index.column() - FIRST_UNIT]

    def part_at(self, index: Index) -> AssignmentRole | None:
        """The part of the unit of a cell in its criterion."""
        unit = self.units[index.column() - FIRST_UNIT] if index.column() >= FIRST_UNIT else None
        return self._parts[index.row()].get(unit.uid) if unit is not None else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else FIRST_UNIT + len(self.units)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _CENTRE if section >= FIRST_UNIT else _LEFT
        if section < FIRST_UNIT:
            texts = (self.tr("Mã"), self.tr("Tiêu chí"))
            return texts[section] if role == Qt.ItemDataRole.DisplayRole else None
        unit = self.units[section - FIRST_UNIT]
        return {Qt.ItemDataRole.DisplayRole: unit.code, Qt.ItemDataRole.ToolTipRole: unit.name}.get(
            Qt.ItemDataRole(role)
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, part = self.rows[index.row()], self.part_at(index)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _CENTRE if index.column() >= FIRST_UNIT else _LEFT
        if role == Qt.ItemDataRole.FontRole and (row.is_group or part is AssignmentRole.LEAD):
            font = QFont()
            font.setBold(True)
            return font
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            if index.column() >= FIRST_UNIT:
                return ASSIGNMENT_ROLE[part] if part else ""
            return row.criterion.code if index.column() == CODE else row.criterion.name
        return None


class MatrixFoot(QAbstractTableModel):
    """How many criteria each unit leads and coordinates, as on its own page."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts: list[tuple[int, int]] = []

    def show(self, view: YearView, units: Sequence[Unit]) -> None:
        """Show the counts of `units` in `view`."""
        self.beginResetModel()
        counts = [view.counts(unit.uid) for unit in units]
        self._counts = [(one.leading, one.coordinating) for one in counts]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(AssignmentRole)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else FIRST_UNIT + len(self._counts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _CENTRE if index.column() >= FIRST_UNIT else _LEFT
        if role != Qt.ItemDataRole.DisplayRole or index.column() == CODE:
            return None
        if index.column() >= FIRST_UNIT:
            return str(self._counts[index.column() - FIRST_UNIT][index.row()])
        return (self.tr("Số tiêu chí chủ trì"), self.tr("Số tiêu chí phối hợp"))[index.row()]
