"""Figures of the one-stop shop pasted from a spreadsheet: where each cell goes."""

from collections.abc import Iterable, Mapping, Sequence

from cchc_desktop.domain.counts import parse_count
from cchc_desktop.domain.dates import MONTHS
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.one_stop import COUNTS
from cchc_desktop.domain.one_stop_form import Kind, Line
from cchc_desktop.exchange.computed_lines import LAYOUTS, lines_of_block
from cchc_desktop.exchange.figure_titles import titled_block

Place = tuple[int, str]
"""A month and the name of a count."""


def read_figures(text: str, year: int, first: Place) -> Mapping[Place, int | None]:
    """The counts of a pasted block by their places in `year`. A blank cell is None.

    Titles that stand in it tell the lines, and headings the months. Without them it goes from the cell
    `first` right and down; or a line is a month, where it is as long, wherever in it one stands. Totals and
    rates are passed over: they follow from the counts; and so are the texts below them.

    Raises UserError BLOCK_EMPTY, FIGURES_RAGGED, FIGURES_TOO_WIDE, FIGURES_TOO_TALL, FIGURES_UNCLEAR,
    FIGURES_TITLE_UNKNOWN, FIGURES_TWICE, FIGURES_COMPUTED, and COUNT_INVALID, which tells the `month` too.
    """
    found = _placed(_lines(text), year, first)
    if not found:
        raise UserError(Fault.FIGURES_COMPUTED)
    return found


def _placed(lines: Sequence[Sequence[str]], year: int, first: Place) -> Mapping[Place, int | None]:
    """As `read_figures`; empty where no line is a count of a month."""
    month, name = first
    titled = titled_block(lines, year, month)
    if titled is not None:
        return _counts(titled.lines, titled.months, titled.cells)
    if len(lines[0]) in map(len, LAYOUTS):
        lines, name = list(zip(*lines, strict=True)), COUNTS[0]
    room = MONTHS - month + 1
    if len(lines[0]) > room:
        raise UserError(Fault.FIGURES_TOO_WIDE, count=len(lines[0]), room=room, whole=len(COUNTS))
    return _counts(lines_of_block(lines, name), range(month, MONTHS + 1), lines)


def _lines(text: str) -> Sequence[Sequence[str]]:
    """The cells of each line; a spreadsheet ends the last one with a line feed, and so may she."""
    lines = [line.split("\t") for line in text.replace("\r\n", "\n").rstrip("\n").split("\n")]
    if not text.strip():
        raise UserError(Fault.BLOCK_EMPTY)
    odd = next((line for line in lines if len(line) != len(lines[0])), None)
    if odd is not None:
        raise UserError(Fault.FIGURES_RAGGED, first=len(lines[0]), second=len(odd))
    return lines


def _counts(
    form: Iterable[Line], months: Sequence[int | None], cells: Iterable[Sequence[str]]
) -> Mapping[Place, int | None]:
    """The cells that are counts of a month by their places; `months` tells the columns."""
    return {
        (month, line.key): _count(cell, line.key, month)
        for line, row in zip(form, cells, strict=True)
        if line.kind is Kind.COUNT
        for month, cell in zip(months, row, strict=False)
        if month is not None
    }


def _count(text: str, name: str, month: int) -> int | None:
    try:
        return parse_count(text, name)
    except UserError:
        raise UserError(Fault.COUNT_INVALID, field=name, value=text.strip(), month=month) from None
