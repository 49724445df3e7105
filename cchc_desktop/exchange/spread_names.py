"""A name heading over several columns: a code before the name, or names set in deeper column by column."""

from collections.abc import Sequence

from cchc_desktop.exchange.numbering import read_number
from cchc_desktop.exchange.sheet import SheetRow

_MOSTLY = 0.6
"""The least share of codes in a column of codes."""


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


def _own_text(row: SheetRow, column: int) -> str:
    cell = row.cells.get(column)
    return cell.text.strip() if cell is not None and not cell.from_merge else ""


def _filled(row: dict[int, str]) -> int:
    return sum(bool(text) for text in row.values())
