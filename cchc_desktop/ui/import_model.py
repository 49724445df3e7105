"""What an import would do, as tables: the rows as they will be, and lists of what there is to say."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont

from cchc_desktop.domain.incoming import Place
from cchc_desktop.domain.labels import FIELDS
from cchc_desktop.domain.merge_milestones import milestone_text
from cchc_desktop.domain.merge_plan import CellValue, MergedRow
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.records import Unit
from cchc_desktop.ui.indented import DEPTH
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.text_table import TextTable

_FIELDS = ("", "code", "name", "max_points", "lead", "coordinating", "due", "evidence")
"""The field each column shows; the first tells what becomes of the row."""


def cell_text(place: Place) -> str:
    """The address of a place within its sheet: a cell, a row, or nothing for the sheet itself."""
    return f"{place.column}{place.row}" if place.column and place.row else str(place.row or "")


class IncomingTable(TextTable):
    """The rows as they will be, the tree by indenting; a changed cell is bold and says from what."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((), parent)
        self._headings = (
            self.tr("Kết quả"),
            self.tr("Mã"),
            self.tr("Tiêu chí"),
            self.tr("Điểm"),
            self.tr("Chủ trì"),
            self.tr("Phối hợp"),
            self.tr("Hạn"),
            self.tr("TLKC"),
        )
        self._merged: Sequence[MergedRow] = ()

    def show_rows(self, rows: Sequence[MergedRow], units: Mapping[str, Unit]) -> None:
        """Show `rows` of a merge plan; `units` by uid."""
        self._merged = rows
        self.show([self._texts(row, units) for row in rows])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, field = self._merged[index.row()], _FIELDS[index.column()]
        if role == DEPTH:
            return row.result.depth if field == "name" else 0
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(_change_text(row, only=field)) or super().data(index, role)
        if role == Qt.ItemDataRole.FontRole and any(cell.field == field for cell in row.cells):
            font = QFont()
            font.setBold(True)
            return font
        return super().data(index, role)

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Numbers to the right."""
        if _FIELDS[column] in ("max_points", "evidence"):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return super().alignment(column)

    def _texts(self, row: MergedRow, units: Mapping[str, Unit]) -> tuple[str, ...]:
        planned = row.result
        return (
            self._outcome(row),
            planned.code,
            planned.name,
            format_points(planned.max_points),
            units[planned.lead_uid].code if planned.lead_uid else "",
            ", ".join(units[uid].code for uid in planned.coordinating_uids),
            "; ".join(milestone_text(milestone) for milestone in planned.milestones),
            str(len(planned.evidence) or ""),
        )

    def _outcome(self, row: MergedRow) -> str:
        if row.existing is None:
            return self.tr("Mới")
        return self.tr("Thay đổi") if row.cells else self.tr("Không đổi")


def _change_text(row: MergedRow, only: str) -> list[str]:
    """The changes of a row in words: of one field, or all of them for the first column."""
    return [
        f"{FIELDS.get(cell.field, cell.field)}: {_shown(cell.before)} → {_shown(cell.after)}"
        for cell in row.cells
        if only in ("", cell.field)
    ]


def _shown(value: CellValue) -> str:
    if isinstance(value, Decimal):
        return format_points(value)
    if isinstance(value, tuple):
        return "; ".join(value) or "–"
    return value or "–"
