"""Rows below a header that are none of its table: it again, the header of another, numbers of columns."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from cchc_desktop.exchange.header import Header
from cchc_desktop.exchange.header_rows import fits_of
from cchc_desktop.exchange.headings import heading_words
from cchc_desktop.exchange.sheet import SheetRow

_LEAST = 3
"""Headings of a header that is told by its words alone."""


def repeats_header(header: Header, row: SheetRow) -> bool:
    """Whether a row below is a row of the header once more, as at the top of each printed page."""
    fields = _fields_told(row)
    known = {column: field for field, column in header.columns.items()}
    same = all(known.get(column, "") in {"", *told} for column, told in fields.items())
    return bool(fields and same) or any(_repeats(line, header, row) for line in header.lines)


def begins_another(header: Header, row: SheetRow) -> bool:
    """Whether a row below is the header of another table, with fields in other columns."""
    return bool(_fields_told(row)) and not repeats_header(header, row)


def _fields_told(row: SheetRow) -> Mapping[int, set[str]]:
    """By column the fields of a row of nothing but headings, one of a name among them; else nothing."""
    fields: dict[int, set[str]] = {}
    for column, cell in row.cells.items():
        if cell.from_merge:
            continue
        told = {field for field, fit in fits_of([cell.text]).items() if fit.exact}
        if not told:
            return {}  # nearly every row of a table, by its first cell
        fields[column] = told
    return fields if len(fields) >= _LEAST and any("name" in told for told in fields.values()) else {}


def _repeats(line: Mapping[int, str], header: Header, row: SheetRow) -> bool:
    own = {column: cell for column, cell in row.cells.items() if not cell.from_merge}
    under = [column for column in own if column in header.headings]
    is_line = len(under) > 1 or own.keys() == line.keys()
    return is_line and all(
        column in line and heading_words(own[column].text) == heading_words(line[column]) for column in under
    )


def is_index_row(row: SheetRow) -> bool:
    """Whether a row only numbers the columns: `(1) (2) (3)`, `1 2 3` or `A B C`, one after the other."""
    marks = [_column_mark(row.cells[column].text) for column in sorted(row.cells)]
    if len(marks) < 3:
        # Two cells may be a criterion and its points.
        return False
    numbers = [int(mark) for mark in marks if mark.isdecimal() and len(mark) <= 2]
    letters = [ord(mark) for mark in marks if len(mark) == 1 and mark.isalpha()]
    return len(numbers) + len(letters) == len(marks) and _climbs(numbers) and _climbs(letters)


def _column_mark(text: str) -> str:
    """`3` of `(3)` and of `(3)=(4)+(5)`."""
    return text.partition("=")[0].strip().strip("()[]").strip()


def _climbs(numbers: Sequence[int]) -> bool:
    return all(before < after for before, after in pairwise(numbers))
