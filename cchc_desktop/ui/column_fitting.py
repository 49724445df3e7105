"""Which columns of a table have room, and how much each gets."""

from collections.abc import Mapping, Sequence
from typing import Any

from cchc_desktop.ui.table_columns import TableColumn

_GOOD_NAME_WIDTH, _WIDE_NAME_WIDTH = 180, 320


def fitting(columns: Sequence[TableColumn[Any]], room: int, drawn: Mapping[str, int]) -> dict[str, int]:
    """The width of each column that fits in `room`, by key; that of some may be set, as `drawn` by hand.

    With little room each gets what it can do with, and with less still the most spared step back. Where even
    those that never do are too wide, names give way even where drawn, and then the table scrolls sideways.
    """
    name = next(column for column in columns if not column.width)
    shown = sorted(columns, key=lambda column: column.spared)
    full = {column.key: drawn.get(column.key, column.width or _GOOD_NAME_WIDTH) for column in columns}
    least = {column.key: drawn.get(column.key, column.least or column.width) for column in columns}
    wide = max(0, _WIDE_NAME_WIDTH - full[name.key])
    while shown[-1].extra and sum(full[column.key] for column in shown) + wide > room:
        del shown[-1]
    while shown[-1].spared and sum(least[column.key] for column in shown) > room:
        del shown[-1]
    keys = [column.key for column in shown]
    chosen = full if sum(full[key] for key in keys) <= room else least
    widths = {key: chosen[key] for key in keys}
    if sum(widths.values()) > room:
        widths[name.key] = min(widths[name.key], name.least)
    left = max(0, room - sum(widths.values()))
    growing = [(name.key, drawn.get(name.key, _WIDE_NAME_WIDTH))]
    growing += [(column.key, column.most) for column in shown if column.key not in drawn]
    for key, most in growing:
        more = min(max(most - widths[key], 0), left)
        widths[key] += more
        left -= more
    if name.key not in drawn:
        widths[name.key] += left
    return widths
