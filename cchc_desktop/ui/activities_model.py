"""The register as a table, and what it adds up to as another."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QFont

from cchc_desktop.domain.activity_rows import ActivityRow, TotalLine, task_words
from cchc_desktop.domain.counts import show_count
from cchc_desktop.domain.dates import show_date
from cchc_desktop.ui.index import Index

DATE, KIND, UNIT, CONTENT, QUANTITY, RESULT, NUMBER, CRITERIA, DOCUMENTS, TASK = range(10)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ActivitiesModel(QAbstractTableModel):
    """A row for each entry. Tasks are judged on the day given to `show`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[ActivityRow] = ()
        self._as_of = date.min
        self._headings = (
            self.tr("Ngày"),
            self.tr("Loại"),
            self.tr("Đơn vị"),
            self.tr("Nội dung"),
            self.tr("Số lượng"),
            self.tr("Kết quả"),
            self.tr("Số văn bản"),
            self.tr("Tiêu chí"),
            self.tr("TLKC"),
            self.tr("Nhiệm vụ"),
        )

    def show(self, rows: Sequence[ActivityRow], as_of: date) -> None:
        """Show `rows` in their order."""
        self.beginResetModel()
        self.rows, self._as_of = rows, as_of
        self.endResetModel()

    def text(self, row: ActivityRow, column: int) -> str:
        """What a cell says."""
        entry = row.entry
        texts = {
            DATE: show_date(entry.on_date),
            QUANTITY: "" if entry.quantity is None else f"{show_count(entry.quantity)} {row.kind.measure}",
            DOCUMENTS: str(row.documents or ""),
            KIND: row.kind.name,
            UNIT: row.unit.short_name if row.unit else "",
            CONTENT: entry.content,
            RESULT: entry.result,
            NUMBER: entry.document,
            CRITERIA: ", ".join(row.codes),
            TASK: task_words(row, self._as_of),
        }
        return texts[column]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section == QUANTITY else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.text(self.rows[index.row()], index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() == QUANTITY else _LEFT
        return None


class TotalsModel(QAbstractTableModel):
    """A line for each kind, below it one for each of its units: quantities by quarter, in all, entries."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[TotalLine] = ()
        quarters = (self.tr("Quý I"), self.tr("Quý II"), self.tr("Quý III"), self.tr("Quý IV"))
        self._headings = (
            self.tr("Loại, đơn vị"),
            self.tr("Đơn vị tính"),
            *quarters,
            self.tr("Cộng"),
            self.tr("Số mục"),
        )

    def show(self, lines: Sequence[TotalLine]) -> None:
        """Show `lines`."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _total_texts(line)[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(index.column())
        if role == Qt.ItemDataRole.FontRole and line.unit_name is None:
            font = QFont()
            font.setBold(True)
            return font
        return None


def _side(column: int) -> Qt.AlignmentFlag:
    return _LEFT if column <= 1 else _RIGHT


def _total_texts(line: TotalLine) -> Sequence[str]:
    """Nothing counted is a blank; 0 is written where something was entered with it."""
    counts = [show_count(one.quantity) if one.entries else "" for one in (*line.quarters, line.whole)]
    name = line.kind.name if line.unit_name is None else f"    {line.unit_name}"
    return (name, line.kind.measure, *counts, show_count(line.whole.entries))
