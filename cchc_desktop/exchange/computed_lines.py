"""Which lines of a pasted block of bare numbers are totals and rates: counts alone must never shift by them.

A total shows by adding up its parts, a rate by its percent sign or by being the share of its counts. Where
that is not plain nothing is guessed.
"""

import re
from collections.abc import Mapping, Sequence
from enum import IntEnum

from cchc_desktop.domain.counts import parse_count
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.one_stop import RATES
from cchc_desktop.domain.one_stop_form import LINES, PARTS, Kind, Line

Cells = Sequence[Sequence[str]]
_Span = tuple[Line, ...]
_Column = Mapping[tuple[str, Kind], str]
_RATE = re.compile(r"[\d.,/%?()\s-]*")
_SURE = 2
"""Totals and rates that are right, from which on it is no coincidence."""
_WHOLE = 100


class _Fit(IntEnum):
    NO = 0
    OPEN = 1
    """Nothing speaks for it and nothing against."""
    MAYBE = 2
    YES = 3


def _layout(*kinds: Kind) -> _Span:
    return tuple(line for line in LINES if line.kind in kinds)


LAYOUTS = (
    _layout(Kind.COUNT),
    _layout(Kind.COUNT, Kind.TOTAL),
    _layout(Kind.COUNT, Kind.RATE),
    _layout(Kind.COUNT, Kind.TOTAL, Kind.RATE),
    _layout(*Kind),
)
"""What a table of a month may hold, counts alone first, last all lines of the page down to its texts."""


def lines_of_block(cells: Cells, first: str) -> _Span:
    """The line of the form that each line of `cells` is, from the count `first` on.

    Raises UserError FIGURES_TOO_TALL, and FIGURES_UNCLEAR where totals may be counts or counts totals.
    """
    counts, *others = [_from(layout, first)[: len(cells)] for layout in LAYOUTS]
    computed = [span for span in others if len(span) == len(cells) and span != counts]
    fits = {span: fit for span in computed if (fit := _fit(cells, span))}
    if len(counts) == len(cells) and all(_is_count(cell) for line in cells for cell in line):
        fits[counts] = _Fit.OPEN
    likely = _likeliest(fits, counts)
    if len(likely) > 1:
        raise UserError(Fault.FIGURES_UNCLEAR)
    if not likely and len(counts) < len(cells):
        raise UserError(Fault.FIGURES_TOO_TALL, count=len(cells), room=len(counts))
    return likely[0] if likely else counts


def _likeliest(fits: Mapping[_Span, _Fit], counts: _Span) -> Sequence[_Span]:
    """Those that are sure; where nothing speaks for any, a whole table, else what may be counts."""
    sure = [span for span, fit in fits.items() if fit is _Fit.YES]
    if sure or _Fit.MAYBE in fits.values():
        return sure or list(fits)
    whole = [span for span in fits if span in LAYOUTS]
    return whole or (list(fits) if counts in fits else [])


def _from(layout: _Span, first: str) -> _Span:
    return layout[next(number for number, line in enumerate(layout) if line.key == first) :]


def _fit(cells: Cells, span: _Span) -> _Fit:
    rows = list(zip(span, cells, strict=True))
    rates = [cell for line, row in rows if line.kind is Kind.RATE for cell in row]
    texts = [cell for line, row in rows if line.kind is Kind.TEXT for cell in row if cell.strip()]
    counts = [cell for line, row in rows if line.kind in (Kind.COUNT, Kind.TOTAL) for cell in row]
    if not all(map(_RATE.fullmatch, rates)) or not all(map(_is_count, counts)) or any(map(_is_count, texts)):
        return _Fit.NO
    keys = [(line.key, line.kind) for line in span]
    columns = [dict(zip(keys, column, strict=True)) for column in zip(*cells, strict=True)]
    told = [_total_is_right(column, key) for column in columns for key, kind in keys if kind is Kind.TOTAL]
    told += [_rate_is_right(column, key) for column in columns for key, kind in keys if kind is Kind.RATE]
    right, wrong = told.count(True), told.count(False)
    shown = any(map(_shows_a_rate, rates))
    if not shown and not right:
        return _Fit.NO if wrong else _Fit.OPEN
    return _Fit.YES if not wrong and (shown or right >= _SURE) else _Fit.MAYBE


def _counts(column: _Column, names: Sequence[str]) -> list[int | None]:
    return [parse_count(column.get((name, Kind.COUNT), ""), "") for name in names]


def _sum(counts: Sequence[int | None]) -> int | None:
    return None if None in counts else sum(one or 0 for one in counts)


def _total_is_right(column: _Column, key: str) -> bool | None:
    """Whether a total is the sum of its parts; None where that tells nothing: blank cells, noughts."""
    total, parts = parse_count(column[key, Kind.TOTAL], ""), _counts(column, PARTS[key])
    known = sum(part or 0 for part in parts)
    if total is None or (None in parts and total >= known) or not (total or known):
        return None
    return total == known


def _rate_is_right(column: _Column, key: str) -> bool | None:
    """Whether a rate without a sign is the share of its counts; None where that tells nothing."""
    cell = column[key, Kind.RATE]
    percent = parse_count(cell, "") if _is_count(cell) else None
    if percent is None or percent > _WHOLE:
        return None if percent is None else False
    part, whole = (_sum(_counts(column, names)) for names in RATES[key])
    if part is None or not whole or not (part or percent):
        return None
    return abs(percent - part * _WHOLE / whole) < 1


def _shows_a_rate(cell: str) -> bool:
    """A rate is written with a sign, a share or decimals, or looks like a count."""
    return any(map(str.isdigit, cell)) and not _is_count(cell)


def _is_count(cell: str) -> bool:
    try:
        parse_count(cell, "")
    except UserError:
        return False
    return True
