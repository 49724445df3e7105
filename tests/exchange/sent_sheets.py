"""Sheets of a unit as they go out, and a pen that writes in them as units do."""

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from cchc_desktop.domain.unit_sheet import HEADINGS, ReturnedSheet
from cchc_desktop.exchange.unit_sheet import read_unit_sheet
from cchc_desktop.reports.files import write_report
from cchc_desktop.reports.unit_sheet import SheetOptions, unit_sheet
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from tests.support import TODAY, YEAR

COLUMN = {key: number for number, key in enumerate(HEADINGS, start=1)}
UID = len(HEADINGS) + 1


def sent(workspace: Workspace, path: Path, unit: str = "VHXH", *, coordinating: bool = False) -> Path:
    """The sheet of a unit, written today."""
    options = SheetOptions(unit_by_code(workspace, unit).uid, coordinating=coordinating)
    write_report(unit_sheet(workspace, YEAR, TODAY, options), path)
    return path


class Pen:
    """Opens a sheet that was sent; `save` puts it somewhere else."""

    def __init__(self, path: Path) -> None:
        self.book: Workbook = load_workbook(path)
        self.sheet: Worksheet = self.book.worksheets[0]

    def rows(self) -> list[int]:
        """The rows to write in, by their uids."""
        cells = (row[UID - 1] for row in self.sheet.iter_rows(max_col=UID))
        return [cell.row for cell in cells if cell.value]

    def row_with_uid_in(self, column: int) -> int:
        """The first row to write in, of a sheet whose uids have moved to `column`."""
        return next(
            row[column - 1].row for row in self.sheet.iter_rows(max_col=column) if row[column - 1].value
        )

    def row(self, number: str) -> int:
        """The row with this number in the first column."""
        return next(row for row in self.rows() if self.sheet.cell(row, COLUMN["number"]).value == number)

    def write(self, number: str | int, **values: object) -> "Pen":
        """Write in the row with a number (a text) or in a row of the sheet."""
        row = number if isinstance(number, int) else self.row(number)
        for key, value in values.items():
            self.sheet.cell(row, COLUMN[key]).value = value  # type: ignore[assignment]
        return self

    def beside(self, name: str, value: object) -> "Pen":
        """Write beside a name above the table."""
        row = next(row[0].row for row in self.sheet.iter_rows(max_col=1) if row[0].value == name)
        place = next(cell for cell in self.sheet[row][1:] if not cell.protection.locked)
        place.value = value  # type: ignore[assignment]
        return self

    def values(self, row: int) -> list[object]:
        return [self.sheet.cell(row, column).value for column in range(1, UID + 1)]

    def put(self, row: int, values: Sequence[object]) -> None:
        for column, value in enumerate(values, start=1):
            self.sheet.cell(row, column).value = value  # type: ignore[assignment]

    def save(self, path: Path) -> Path:
        self.book.save(path)
        return path


def read(path: Path) -> ReturnedSheet:
    return read_unit_sheet(path, TODAY)


def written(sheet: ReturnedSheet) -> dict[str, tuple[object, ...]]:
    """What was read, by the number of the line; rows in which nothing is written are left out."""
    return {
        one.line.shown["number"]: (
            one.on_date,
            one.progress,
            one.text,
            [document.title for document in one.documents],
        )
        for one in sheet.rows
        if one.on_date or one.progress or one.text or one.documents
    }


def abouts(sheet: ReturnedSheet) -> list[object]:
    return [one.about for one in (*sheet.refused, *sheet.doubts)]
