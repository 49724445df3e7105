"""Deadlines that name a period: "Quý II/2026", "Quý I - II", "6 tháng đầu năm", "cả năm", "hằng quý"."""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date

from msgspec import Struct

from cchc_desktop.domain.codes import roman_value
from cchc_desktop.domain.planned import PlannedMilestone
from cchc_desktop.domain.text import fold

_WITHIN = r"(?:trong |cuoi |(?:den )?het |den )?"
_OF_YEAR = r"(?:\s*(?:/|-|nam|cua nam)?\s*(20\d\d))?"
_QUARTER = re.compile(rf"{_WITHIN}quy (iv|i{{1,3}}|[1-4]){_OF_YEAR}")
_MONTH = re.compile(rf"{_WITHIN}thang (1[0-2]|0?[1-9]){_OF_YEAR}")
_BARE_MONTH = re.compile(r"(1[0-2]|0?[1-9])\s*[/.\-]\s*(20\d\d)")
_FIRST_HALF = re.compile(rf"(06|6|sau) thang(?: dau nam)?{_OF_YEAR}")
_FIRST_QUARTER = re.compile(rf"(0?3|ba) thang dau nam{_OF_YEAR}")
_FIRST_NINE = re.compile(rf"(0?9|chin) thang dau nam{_OF_YEAR}")
_LAST_HALF = re.compile(rf"(06|6|sau) thang cuoi nam{_OF_YEAR}")
_YEAR = re.compile(r"((?:ca|trong|cuoi|(?:den )?het|den cuoi|hang|moi) nam|nam(?= 20)|(?=20))(?: ?(20\d\d))?")
_EACH = re.compile(r"(?:hang|moi|tung|dinh ky hang) (quy|thang)")
_TO = re.compile(r"\s*[-–—]\s*|\s+(?:den het|den|toi)\s+")
_AND = re.compile(r"\s*,\s*(?:và\s+)?|\s+và\s+", re.IGNORECASE)


def ends_of(text: str, year: int) -> tuple[PlannedMilestone, ...]:
    """The last day of each period that a deadline names, with its label; none for other words.

    Of "Quý I - II" that is the last day of the later one. `year` is meant where the text says none.
    """
    folded = _folded(text)
    each = _EACH.fullmatch(folded)
    if each:
        return _each(each[1], year)
    period = _period(folded, year)
    return (PlannedMilestone(text, period.end),) if period else _several(text, year)


def lies_in(day: date, text: str, year: int) -> bool:
    """Whether a day lies in the one period that a deadline names; `year` as of `ends_of`."""
    period = _period(_folded(text), year)
    if period is None or day.year != period.end.year:
        return False
    return period.end.month - period.months < day.month <= period.end.month


class _Period(Struct, frozen=True):
    end: date
    months: int


def _folded(text: str) -> str:
    return fold(text).rstrip(".")


def _period(folded: str, year: int) -> _Period | None:
    """A period, or all that lies between two."""
    return _single(folded, year) or _span(folded, year)


def _single(folded: str, year: int) -> _Period | None:
    for pattern, month_of, months in _PERIODS:
        match = pattern.fullmatch(folded)
        if match:
            return _Period(_last_day(int(match[2] or year), month_of(match[1])), months)
    return None


def _span(folded: str, year: int) -> _Period | None:
    """From one period to a later one; the second may leave out what it is, the first its year."""
    from_to = folded.removeprefix("tu ")
    kind = from_to.partition(" ")[0]
    for between in _TO.finditer(from_to):
        right = from_to[between.end() :]
        last = _single(right, year) or _single(f"{kind} {right}", year)
        first = _single(from_to[: between.start()], last.end.year) if last else None
        if first is not None and last is not None and first.end < last.end:
            years = last.end.year - first.end.year
            return _Period(last.end, 12 * years + last.end.month - first.end.month + first.months)
    return None


def _several(text: str, year: int) -> tuple[PlannedMilestone, ...]:
    """Each of the periods parted by commas; the first may say what they are, the last their year."""
    pieces = _AND.split(text.rstrip("."))
    kind = pieces[0].partition(" ")[0]
    labels = [one if _period(_folded(one), year) else f"{kind} {one}" for one in pieces]
    last = _period(_folded(labels[-1]), year)
    if last is None or len(pieces) == 1:
        return ()
    found = [_period(_folded(label), last.end.year) for label in labels]
    ends = [PlannedMilestone(label, one.end) for label, one in zip(labels, found, strict=True) if one]
    return tuple(ends) if len(ends) == len(labels) else ()


def _each(period: str, year: int) -> tuple[PlannedMilestone, ...]:
    if period == "thang":
        return tuple(PlannedMilestone(f"Tháng {month}", _last_day(year, month)) for month in range(1, 13))
    return tuple(
        PlannedMilestone(f"Quý {name}", _last_day(year, 3 * number))
        for number, name in enumerate(("I", "II", "III", "IV"), start=1)
    )


def _quarter_end(name: str) -> int:
    """The last month of a quarter."""
    return 3 * (int(name) if name.isdecimal() else roman_value(name.upper()) or 0)


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


_PERIODS: Sequence[tuple[re.Pattern[str], Callable[[str], int], int]] = (
    (_QUARTER, _quarter_end, 3),
    (_MONTH, int, 1),
    (_BARE_MONTH, int, 1),
    (_FIRST_HALF, lambda _words: 6, 6),
    (_FIRST_QUARTER, lambda _words: 3, 3),
    (_FIRST_NINE, lambda _words: 9, 9),
    (_LAST_HALF, lambda _words: 12, 6),
    (_YEAR, lambda _words: 12, 12),
)
"""How a period is written, its last month, and how many it has."""
