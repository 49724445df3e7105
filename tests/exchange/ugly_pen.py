"""Puts values into a sheet, shifted to where its table begins, in the fonts and blanks of its look."""

import random
from datetime import date

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests.exchange import ugly_cells
from tests.exchange.ugly_fonts import as_tcvn3
from tests.exchange.ugly_looks import Look


class Pen:
    """Writes at the row `at`; columns count from 1 at the left of the table."""

    def __init__(self, sheet: Worksheet, look: Look, rng: random.Random) -> None:
        self.sheet = sheet
        self.at = 4 if look.offset else 1
        self._look = look
        self._rng = rng
        self._shift = 2 if look.offset else 0

    def put(self, column: int, value: ugly_cells.Value, *, bold: bool = False, center: bool = False) -> None:
        """Write a value into the row."""
        cell = self.sheet.cell(self.at, column + self._shift)
        typed, font = ugly_cells.with_font(
            ugly_cells.noisy(value, self._look, self._rng), self._look, self._rng
        )
        cell.value = typed
        if isinstance(typed, str):
            cell.data_type = "s"  # a leading + or - is no formula here
        if isinstance(value, date):
            cell.number_format = "dd/mm/yyyy"
        cell.font = Font(name=font, bold=bold)
        cell.alignment = Alignment(wrap_text=True, horizontal="center" if center else None)
        if self._look.legacy == "runs" and isinstance(value, str) and " " in value:
            self._in_runs(column, value)

    def _in_runs(self, column: int, value: str) -> None:
        """The first word in a font from before Unicode, the rest as it is."""
        word, rest = value.split(" ", 1)
        old = as_tcvn3(word)
        if old is not None and not word.isascii():
            runs = [
                TextBlock(InlineFont(rFont=old[1]), old[0]),
                TextBlock(InlineFont(rFont="Arial"), f" {rest}"),
            ]
            self.sheet.cell(self.at, column + self._shift).value = CellRichText(runs)

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """Merge an area; its first cell keeps its value."""
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                if (row, column) != (top, left):
                    self.sheet.cell(row, column + self._shift).value = None
        self.sheet.merge_cells(None, top, left + self._shift, bottom, right + self._shift)

    def formula(self, row: int, column: int, rows: list[int]) -> None:
        """The sum of some rows of the same column."""
        letters = get_column_letter(column + self._shift)
        cells = "+".join(f"{letters}{number}" for number in rows)
        self.sheet.cell(row, column + self._shift).value = f"={cells}"

    def number_format(self, column: int, number_format: str) -> None:
        """How the number in a column of the row is shown."""
        self.sheet.cell(self.at, column + self._shift).number_format = number_format
