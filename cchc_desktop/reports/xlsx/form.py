"""A table to be filled in: what is not to be written in is locked, its rows carry their uids hidden."""

from collections.abc import Sequence

from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from cchc_desktop.domain.document import Align, Column, Row
from cchc_desktop.reports import decree
from cchc_desktop.reports.fonts import ROW_FACES, Face
from cchc_desktop.reports.xlsx.rows import Writer
from cchc_desktop.reports.xlsx.stream import Sheet
from cchc_desktop.reports.xlsx.styles import Look, StyledCells

_HIDDEN = Look(Face.REGULAR, decree.TABLE_SIZE, Align.LEFT, border=False)
_NAME = Look(Face.REGULAR, decree.NOTE_SIZE, Align.LEFT, "center", border=False)
_PLACE = _NAME._replace(border=True, entry=True)
_NAME_ENDS, _PLACE_ENDS = 0.2, 0.6
"""Shares of the width of the page."""


class FormWriter(Writer):
    """Writes a table whose entries are unlocked; `lock` locks the rest once all is written."""

    def __init__(self, sheet: Sheet, columns: tuple[Column, ...]) -> None:
        super().__init__(sheet, columns)
        self._hidden = StyledCells(sheet, _HIDDEN)
        self._written: list[int] = []
        self._to_write_in = [
            StyledCells(sheet, Look(Face.REGULAR, decree.TABLE_SIZE, column.align, entry=column.entry))
            for column in columns
        ]
        beside = sheet.column_dimensions[get_column_letter(len(columns) + 1)]
        beside.hidden = True

    def place_to_write(self, name: str) -> None:
        """A name above the table with an unlocked cell beside it."""
        first = self._column_at(_NAME_ENDS)
        last = max(self._column_at(_PLACE_ENDS) - 1, first)
        cells: list[SheetCell | None] = [None] * len(self._columns)
        cells[0] = StyledCells(self._sheet, _NAME).text(name)
        place = StyledCells(
            self._sheet, Look(Face.REGULAR, decree.NOTE_SIZE, Align.LEFT, "center", entry=True)
        )
        for column in range(first, last + 1):
            cells[column] = place.text("")
        if first > 1:
            self._merge(0, first - 1, 1)
        if last > first:
            self._merge(first, last, 1)
        self._append(cells, 1.5 * decree.NOTE_SIZE)

    def row(self, row: Row) -> None:
        """A row with a uid is one to write in."""
        if not row.uid:
            super().row(row)
            return
        start = self._next
        face = ROW_FACES[row.emphasis]
        self._table_row(row.cells, self._to_write_in, face, row.lines, self._hidden.text(row.uid))
        self._written += range(start, self._next)

    def lock(self) -> None:
        """Protect the sheet without a password; offer the choices of its columns."""
        protection = self._sheet.protection
        protection.sheet = True
        protection.formatCells = protection.formatColumns = protection.formatRows = False
        for number, column in enumerate(self._columns, start=1):
            if column.choices and self._written:
                letter = get_column_letter(number)
                offered = DataValidation(
                    type="list",
                    formula1=f'"{",".join(column.choices)}"',
                    allow_blank=True,
                    errorStyle="warning",
                    showErrorMessage=True,
                    errorTitle=column.title,
                    error=f"Nên chọn một trong: {', '.join(column.choices)}.",
                )
                offered.add(f"{letter}{self._written[0]}:{letter}{self._written[-1]}")
                self._sheet.data_validations.append(offered)


def fill_hidden(sheet: Sheet, texts: Sequence[str]) -> None:
    """Texts one below the other in a sheet that no program offers to show."""
    sheet.sheet_state = "veryHidden"
    cells = StyledCells(sheet, _HIDDEN)
    for text in texts:
        sheet.append([cells.text(text)])
