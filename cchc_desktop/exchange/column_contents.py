"""What columns hold, where their headings do not tell: codes, names column by column, row numbers, days."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from cchc_desktop.exchange.numbering import Rank, read_number, split_leading_code
from cchc_desktop.exchange.sheet import Kind, SheetRow

_MOSTLY = 0.6
"""The least share of codes in a column under a name heading, and of names that begin with one."""
_NEARLY_ALL = 0.9
"""The least share where headings say nothing."""
_LONG = 6
"""Digits no row number has."""
_FEW = 3
"""Cells from which on a column tells anything."""
_DAY = re.compile(r"(?<!\d)\d{1,2}\s*[/.-]\s*\d{1,2}(?!\d)")


def spread(rows: Sequence[SheetRow], columns: Sequence[int], *, coded: bool) -> tuple[int, list[int]]:
    """Of the columns under one name heading, the one that holds codes (0 for none), and those of names.

    `rows` are those of the table; `coded` says that codes have a column of their own elsewhere.
    """
    texts = [{column: _own_text(row, column) for column in columns} for row in rows]
    used = [column for column in columns if any(row[column] for row in texts)]
    before_names = [row[used[0]] for row in texts if _filled(row) > 1 and row[used[0]]] if used else []
    codes = sum(read_number(text) is not None for text in before_names)
    if coded or not before_names or codes < _MOSTLY * len(before_names):
        return 0, used
    return used[0], used[1:]


def only_counts(rows: Sequence[SheetRow], column: int) -> bool:
    """Whether a column numbers the rows, 1, 2, 3 ..., whatever level they are; each field perhaps anew."""
    numbers = [
        int(text) for row in rows if (text := _own_text(row, column)).isdecimal() and len(text) < _LONG
    ]
    counted = sum(after in {before + 1, 1} for before, after in pairwise(numbers))
    return len(numbers) >= _FEW and counted >= _NEARLY_ALL * (len(numbers) - 1)


def repeated_in_names(rows: Sequence[SheetRow], codes: int, names: int) -> bool:
    """Whether the codes that names begin with are those of a column, which then holds all of them."""
    said = [(split_leading_code(_own_text(row, names))[0], _own_text(row, codes)) for row in rows]
    both = [(read_number(leading), read_number(code)) for leading, code in said if leading]
    return sum(leading == code for leading, code in both) >= _NEARLY_ALL * max(len(both), 1)


def begin_with_codes(rows: Sequence[SheetRow], column: int) -> bool:
    """Whether most names in a column begin with a code."""
    names = [text for row in rows if (text := _own_text(row, column))]
    return sum(bool(split_leading_code(name)[0]) for name in names) >= _MOSTLY * max(len(names), 1)


def column_of_codes(rows: Sequence[SheetRow], columns: Iterable[int]) -> int:
    """The one among `columns` that holds codes of a tree, with parts or Roman numerals; 0 for none."""
    return next((column for column in columns if _are_codes([_own_text(row, column) for row in rows])), 0)


def holds_days(rows: Sequence[SheetRow], column: int) -> bool:
    """Whether a column has a day in it, not quarters and months alone."""
    cells = [row.cells[column] for row in rows if column in row.cells]
    return any(cell.kind is Kind.DATE or _DAY.search(cell.text) for cell in cells)


def _are_codes(texts: Sequence[str]) -> bool:
    held = [text for text in texts if text]
    numbers = [number for text in held if (number := read_number(text)) is not None and number.is_code]
    in_tree = [number for number in numbers if len(number.parts) > 1 or number.rank is Rank.FIELD]
    distinct = {number for number in in_tree if number.parts[0] != 0}  # points look alike, and repeat
    return (
        len(in_tree) >= _FEW
        and len(numbers) >= _NEARLY_ALL * len(held)
        and len(distinct) >= _NEARLY_ALL * len(in_tree)
    )


def _own_text(row: SheetRow, column: int) -> str:
    cell = row.cells.get(column)
    return cell.text.strip() if cell is not None and not cell.from_merge else ""


def _filled(row: dict[int, str]) -> int:
    return sum(bool(text) for text in row.values())
