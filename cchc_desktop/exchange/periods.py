"""Deadlines that name a period: "Quý II/2026", "tháng 6", "6 tháng đầu năm", "hằng quý"."""

import re
from calendar import monthrange
from datetime import date

from cchc_desktop.domain.codes import roman_value
from cchc_desktop.domain.planned import PlannedMilestone
from cchc_desktop.domain.text import fold

_OF_YEAR = r"(?:\s*(?:/|-|nam|cua nam)?\s*(20\d\d))?"
_QUARTER = re.compile(rf"(?:trong |cuoi |het )?quy (iv|i{{1,3}}|[1-4]){_OF_YEAR}")
_MONTH = re.compile(rf"(?:trong |cuoi |het )?thang (1[0-2]|0?[1-9]){_OF_YEAR}")
_BARE_MONTH = re.compile(r"(1[0-2]|0?[1-9])\s*[/.\-]\s*(20\d\d)")
_FIRST_HALF = re.compile(rf"(?:06|6|sau) thang(?: dau nam)?{_OF_YEAR}")
_EACH = re.compile(r"(?:hang|moi|tung|dinh ky hang) (quy|thang)")


def ends_of(text: str, year: int) -> tuple[PlannedMilestone, ...]:
    """The last day of each period that a deadline names, with its label; none for other words.

    `year` is meant where the text says none.
    """
    folded = " ".join(fold(text).split()).rstrip(".")
    each = _EACH.fullmatch(folded)
    if each:
        return _each(each[1], year)
    for pattern, month_of in ((_QUARTER, _quarter_end), (_MONTH, int), (_BARE_MONTH, int)):
        match = pattern.fullmatch(folded)
        if match:
            return (PlannedMilestone(text, _last_day(int(match[2] or year), month_of(match[1]))),)
    half = _FIRST_HALF.fullmatch(folded)
    return (PlannedMilestone(text, _last_day(int(half[1] or year), 6)),) if half else ()


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
