"""Figures of the one-stop shop pasted from a spreadsheet: where each cell goes."""

from collections.abc import Mapping, Sequence

from cchc_desktop.domain.counts import parse_count
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.one_stop import COUNTS

MONTHS = 12
Place = tuple[int, str]
"""A month and the name of a count."""


def read_figures(text: str, first: Place) -> Mapping[Place, int | None]:
    """The counts of a pasted block by their places, from the cell `first` right and down.

    One line with a cell for every count of a month is a whole month, wherever in it one stands. A blank cell
    is None.

    Raises UserError BLOCK_EMPTY, FIGURES_RAGGED, FIGURES_TOO_WIDE, FIGURES_TOO_TALL, and COUNT_INVALID, which
    tells the `month` too.
    """
    lines = _lines(text)
    month, name = first
    if len(lines) == 1 and len(lines[0]) == len(COUNTS):
        lines, name = [[cell] for cell in lines[0]], COUNTS[0]
    names, room = COUNTS[COUNTS.index(name) :], MONTHS - month + 1
    if len(lines[0]) > room:
        raise UserError(Fault.FIGURES_TOO_WIDE, count=len(lines[0]), room=room, whole=len(COUNTS))
    if len(lines) > len(names):
        raise UserError(Fault.FIGURES_TOO_TALL, count=len(lines), room=len(names))
    return {
        (month + right, names[down]): _count(cell, names[down], month + right)
        for down, line in enumerate(lines)
        for right, cell in enumerate(line)
    }


def _lines(text: str) -> Sequence[list[str]]:
    """The cells of each line; a spreadsheet ends the last one with a line feed, and so may she."""
    lines = [line.split("\t") for line in text.replace("\r\n", "\n").rstrip("\n").split("\n")]
    if not text.strip():
        raise UserError(Fault.BLOCK_EMPTY)
    odd = next((line for line in lines if len(line) != len(lines[0])), None)
    if odd is not None:
        raise UserError(Fault.FIGURES_RAGGED, first=len(lines[0]), second=len(odd))
    return lines


def _count(text: str, name: str, month: int) -> int | None:
    try:
        return parse_count(text, name)
    except UserError:
        raise UserError(Fault.COUNT_INVALID, field=name, value=text.strip(), month=month) from None
