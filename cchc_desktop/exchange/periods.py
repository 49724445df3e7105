"""Deadlines that name a period: "Quý II/2026", "tháng 6", "6 tháng đầu năm", "hằng quý"."""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date

from msgspec import Struct

from cchc_desktop.domain.codes import roman_value
from cchc_desktop.domain.planned import PlannedMilestone
from cchc_desktop.domain.text import fold

_OF_YEAR = r"(?:\s*(?:/|-|nam|cua nam)?\s*(20\d\d))?"
_QUARTER = re.compile(rf"(?:trong |cuoi |het )?quy (iv|i{{1,3}}|[1-4]){_OF_YEAR}")
_MONTH = re.compile(rf"(?:trong |cuoi |het )?thang (1[0-2]|0?[1-9]){_OF_YEAR}")
_BARE_MONTH = re.compile(r"(1[0-2]|0?[1-9])\s*[/.\-]\s*(20\d\d)")
_FIRST_HALF = re.compile(rf"(06|6|sau) thang(?: dau nam)?{_OF_YEAR}")
_EACH = re.compile(r"(?:hang|moi|tung|dinh ky hang) (quy|thang)")


def ends_of(text: str, year: int) -> tuple[PlannedMilestone, ...]:
    """The last day of each period that a deadline names, with its label; none for other words.

    `year` is meant where the text says none.
    """
    folded = _folded(text)
    each = _EACH.fullmatch(folded)
    if each:
        return _each(each[1], year)
    period = _period(folded, year)
    return (PlannedMilestone(text, period.end),) if period else ()


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
    for pattern, month_of, months in _PERIODS:
        match = pattern.fullmatch(folded)
        if match:
            return _Period(_last_day(int(match[2] or year), month_of(match[1])), months)
    return None


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
)
"""How a period is written, its last month, and how many it has."""
