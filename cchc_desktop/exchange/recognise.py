"""Where the table of a sheet begins, and which column is which: told by headings, never by position."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from cchc_desktop.exchange.headings import Likeness, fields_of, heading_words
from cchc_desktop.exchange.sheet import Sheet, SheetRow

LOOKED_AT = 40
"""Rows that hold something, among which the header is looked for."""


class Header(Struct, frozen=True):
    """The header of a table."""

    index: int
    """Its place in `Sheet.rows`."""
    columns: Mapping[str, int]
    """Column number by field."""
    headings: Mapping[int, str]
    """Every heading by column number."""
    rival_name: int = 0
    """A second column that is a name as well, 0 for none."""

    @property
    def not_imported(self) -> list[int]:
        """The columns with a heading that fill no field."""
        used = set(self.columns.values())
        return [column for column in self.headings if column not in used]


def find_header(sheet: Sheet) -> Header | None:
    """The row with the most known headings among the first: a name and one more at least, or None."""
    best: Header | None = None
    for index, row in enumerate(sheet.rows[:LOOKED_AT]):
        header = _as_header(index, row)
        if "name" in header.columns and len(header.columns) > max(1, len(best.columns) if best else 0):
            best = header
    return best


def repeats_header(header: Header, row: SheetRow) -> bool:
    """Whether a row below is the header once more, as at the top of each printed page."""
    under = [column for column in row.cells if column in header.headings]
    return (
        len(under) > 1
        and _is_heading(header, row, header.columns["name"])
        and all(_is_heading(header, row, column) for column in under)
    )


def _is_heading(header: Header, row: SheetRow, column: int) -> bool:
    cell = row.cells.get(column)
    return cell is not None and heading_words(cell.text) == heading_words(header.headings[column])


def is_second_header(header: Header, row: SheetRow) -> bool:
    """Whether a row goes on with the header above it: "Chủ trì | Phối hợp" under "Đơn vị thực hiện"."""
    own = [cell.text for cell in row.cells.values() if not cell.from_merge]
    name = row.cells.get(header.columns["name"])
    nameless = name is None or name.from_merge
    return nameless and bool(own) and all(_known_exactly(text) for text in own)


def _known_exactly(heading: str) -> bool:
    return any(likeness.exact for likeness in fields_of(heading).values())


def is_index_row(row: SheetRow) -> bool:
    """Whether a row only numbers the columns: `(1) (2) (3)`, `1 2 3` or `A B C`, one after the other."""
    marks = [row.cells[column].text.strip().strip("()[]").strip() for column in sorted(row.cells)]
    if len(marks) < 3:
        # Two cells may be a criterion and its points.
        return False
    numbers = [int(mark) for mark in marks if mark.isdecimal() and len(mark) <= 2]
    letters = [ord(mark) for mark in marks if len(mark) == 1 and mark.isalpha()]
    return len(numbers) + len(letters) == len(marks) and _climbs(numbers) and _climbs(letters)


def _climbs(numbers: Sequence[int]) -> bool:
    return all(before < after for before, after in pairwise(numbers))


def _as_header(index: int, row: SheetRow) -> Header:
    headings = {column: " ".join(cell.text.split()) for column, cell in row.cells.items()}
    columns: dict[str, int] = {}
    taken: set[int] = set()
    rival = 0
    for likeness, column, field in sorted(_fits(headings), key=lambda fit: (fit[0], -fit[1]), reverse=True):
        if column in taken:
            continue
        if field and field in columns:
            rival = column if field == "name" and likeness.exact else rival
            continue
        taken.add(column)
        if field:
            columns[field] = column
    return Header(index, columns, headings, rival if rival not in taken else 0)


def _fits(headings: Mapping[int, str]) -> Iterator[tuple[Likeness, int, str]]:
    """How well each column fits a field. One that is not exactly known fits the nearest field or none."""
    for column, heading in headings.items():
        fits = fields_of(heading)
        exact = {field: likeness for field, likeness in fits.items() if likeness.exact}
        nearest = max(fits, key=lambda field: fits[field], default=None)
        for field, likeness in exact.items():
            yield likeness, column, field
        if not exact and nearest is not None:
            yield fits[nearest], column, nearest
