"""Which lines of a pasted block of bare numbers are totals and rates: counts alone must never shift by them.

A total shows by adding up its parts, a rate by its percent sign. Where that is not plain nothing is guessed.
"""

import re
from collections.abc import Sequence
from enum import IntEnum

from cchc_desktop.domain.counts import parse_count
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.one_stop_form import LINES, PARTS, Kind, Line

Cells = Sequence[Sequence[str]]
_RATE = re.compile(r"[\d.,/%?\s-]*")
_SURE = 2
"""Totals that add up, from which on it is no coincidence."""


class _Fit(IntEnum):
    NO = 0
    MAYBE = 1
    YES = 2


def _layout(*kinds: Kind) -> Sequence[Line]:
    return [line for line in LINES if line.kind in kinds]


LAYOUTS = (
    _layout(Kind.COUNT),
    _layout(Kind.COUNT, Kind.TOTAL),
    _layout(Kind.COUNT, Kind.RATE),
    _layout(Kind.COUNT, Kind.TOTAL, Kind.RATE),
)
"""What a table of a month may hold, counts alone first."""


def lines_of_block(cells: Cells, first: str) -> Sequence[Line]:
    """The line of the form that each line of `cells` is, from the count `first` on.

    Raises UserError FIGURES_TOO_TALL, and FIGURES_UNCLEAR where totals may be counts or counts totals.
    """
    spans = [_from(layout, first)[: len(cells)] for layout in LAYOUTS]
    full = [span for span in spans if len(span) == len(cells)]
    computed = {tuple(span) for span in full if any(line.kind is not Kind.COUNT for line in span)}
    fits = {span: fit for span in computed if (fit := _fit(cells, span))}
    if not fits:
        if spans[0] not in full:
            raise UserError(Fault.FIGURES_TOO_TALL, count=len(cells), room=len(spans[0]))
        return spans[0]
    sure = [span for span, fit in fits.items() if fit is _Fit.YES]
    may_be_counts = spans[0] in full and all(_is_count(cell) for line in cells for cell in line)
    likely = sure or ([] if may_be_counts else list(fits))
    if len(likely) != 1:
        raise UserError(Fault.FIGURES_UNCLEAR)
    return likely[0]


def _from(layout: Sequence[Line], first: str) -> Sequence[Line]:
    return layout[next(number for number, line in enumerate(layout) if line.key == first) :]


def _fit(cells: Cells, span: Sequence[Line]) -> _Fit:
    rows = dict(zip(((line.key, line.kind) for line in span), cells, strict=True))
    rates = [cell for (_key, kind), row in rows.items() if kind is Kind.RATE for cell in row]
    counts = [cell for (_key, kind), row in rows.items() if kind is not Kind.RATE for cell in row]
    shown = any(map(str.strip, rates))
    if not all(map(_may_be_rate, rates)) or not all(map(_is_count, counts)):
        return _Fit.NO
    added = [
        _adds_up(column)
        for key, parts in PARTS.items()
        if (key, Kind.TOTAL) in rows and all((part, Kind.COUNT) in rows for part in parts)
        for column in zip(rows[key, Kind.TOTAL], *(rows[part, Kind.COUNT] for part in parts), strict=True)
    ]
    right, wrong = added.count(True), added.count(False)
    if not shown and not right:
        return _Fit.NO
    return _Fit.YES if not wrong and (shown or right >= _SURE) else _Fit.MAYBE


def _adds_up(column: Sequence[str]) -> bool | None:
    """Whether a total is the sum of its parts; None where that tells nothing: blank cells, noughts."""
    total, *parts = (parse_count(cell, "") for cell in column)
    if not total or None in parts:
        return None
    return total == sum(part or 0 for part in parts)


def _is_count(cell: str) -> bool:
    try:
        parse_count(cell, "")
    except UserError:
        return False
    return True


def _may_be_rate(cell: str) -> bool:
    """A rate is written with a sign, a share or decimals, or not at all."""
    return not cell.strip() or (bool(_RATE.fullmatch(cell)) and not _is_count(cell))
