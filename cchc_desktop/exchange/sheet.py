"""The neutral sheet: rows of cells with an address, whatever the file they came from."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum, auto
from functools import lru_cache
from unicodedata import normalize

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.exchange.legacy_cells import Conversion

MOST_FILLED = 200_000
"""Cells that merged areas may fill: ten thousand merges over everything are not spelled out."""


class Kind(StrEnum):
    """What a cell holds."""

    TEXT = auto()
    NUMBER = auto()
    DATE = auto()
    BOOLEAN = auto()
    ERROR = auto()
    NO_VALUE = auto()
    """A formula whose result was never stored."""


class Cell(Struct, frozen=True, gc=False):
    """A cell that holds something."""

    value: str | int | float | bool | date
    kind: Kind = Kind.TEXT
    number_format: str = ""
    font: str = ""
    formula: bool = False
    from_merge: bool = False
    """The value of the merged area the cell lies in, not its own."""
    covered: "Cell | None" = None
    """What the file keeps below a merged area, where no program shows it, if it is not the same."""
    untyped: bool = False
    """From a table of texts alone, which does not tell what was a number or a day."""
    conversion: Conversion | None = None
    """What became of a text in the font of an old code; `value` is the text after it."""

    @property
    def text(self) -> str:
        """The value as text in NFC: dates as dd/mm/yyyy, numbers without a format."""
        if isinstance(self.value, bool):
            return "TRUE" if self.value else "FALSE"
        if isinstance(self.value, date):
            return show_date(self.value)
        if isinstance(self.value, float):
            return f"{self.value:.15g}"
        return normalize("NFC", str(self.value))


class SheetRow(Struct, frozen=True, gc=False):
    """`cells` by column number, from 1; blank cells are not there."""

    number: int
    cells: Mapping[int, Cell]
    hidden: bool = False
    outline: int = 0
    """How deep the row is grouped, 0 for not at all."""


class Area(Struct, frozen=True):
    """A merged area, from 1, both ends in it."""

    top: int
    left: int
    bottom: int
    right: int


class Sheet(Struct, frozen=True):
    """The rows that hold something, in order."""

    name: str
    rows: Sequence[SheetRow]
    merges: Sequence[Area] = ()
    hidden: bool = False
    cut_after: int = 0
    """The row at which reading stopped although values follow; 0 when all was read."""
    code_page: str = ""
    """What the text was read with, where the file does not tell."""
    hidden_columns: frozenset[int] = frozenset()


class SheetPart(Struct, frozen=True):
    """A sheet that was not read yet; `part` is where the file keeps it."""

    name: str
    part: str = ""
    hidden: bool = False


LAST_COLUMN = 16_384
"""XFD, the last one there is."""


@lru_cache(maxsize=1_000)
def column_name(number: int) -> str:
    """The letters of a column: 1 is A, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@lru_cache(maxsize=1_000)
def column_number(letters: str) -> int:
    """The number of a column: A is 1, AA is 27. Raises ValueError for anything but one to three letters."""
    if not re.fullmatch("[A-Z]{1,3}", letters):
        raise ValueError(f"no column: {letters!r}")
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def fill_merges(sheet: Sheet) -> Sheet:
    """`sheet` with the value of each merged area repeated down its first column, in rows that hold something.

    Of overlapping areas the first counts. What a cell below holds by itself is kept as `covered`. Raises
    UserError WORKBOOK_TOO_LARGE.
    """
    own = {row.number: row.cells for row in sheet.rows}
    by_number = {row.number: dict(row.cells) for row in sheet.rows}
    numbers = sorted(by_number)
    filled = 0
    for area in sheet.merges:
        source = own.get(area.top, {}).get(area.left) or by_number.get(area.top, {}).get(area.left)
        if source is None:
            continue
        below = numbers[bisect_right(numbers, area.top) : bisect_right(numbers, area.bottom)]
        filled += len(below)
        if filled > MOST_FILLED:
            reason = f"các ô gộp phủ hơn {MOST_FILLED} ô"
            raise UserError(Fault.WORKBOOK_TOO_LARGE, path=sheet.name, reason=reason)
        copy = replace(source, from_merge=True)
        for number in below:
            hidden = by_number[number].get(area.left)
            if hidden is None or hidden.text == source.text:
                by_number[number][area.left] = copy
            elif not hidden.from_merge:
                by_number[number][area.left] = replace(copy, covered=hidden)
    return replace(sheet, rows=[replace(row, cells=by_number[row.number]) for row in sheet.rows])
