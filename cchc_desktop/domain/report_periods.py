"""The periods that progress is reported for, and the days their data are counted from and to.

The usual days are those of Công văn 581/BNV-CCHC as they are printed there: quý III begins on 15/6, where the
others count from 15/12 of the year before. The city may set others, so each can be changed.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from msgspec import Struct

from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.errors import Fault, UserError

SOURCE = "Công văn 581/BNV-CCHC"
CUSTOM = "custom"
PERIODS: Mapping[str, str] = {
    "q1": "Quý I",
    "half": "6 tháng đầu năm",
    "q3": "Quý III",
    "year": "Cả năm",
    CUSTOM: "Tùy chọn",
}
"""By the key under which the words of a period are kept."""

_NEW_YEAR = (-1, 12, 15)
_DAYS: Mapping[str, tuple[tuple[int, int, int], tuple[int, int, int]]] = {
    "q1": (_NEW_YEAR, (0, 3, 14)),
    "half": (_NEW_YEAR, (0, 6, 14)),
    "q3": ((0, 6, 15), (0, 9, 14)),
    "year": (_NEW_YEAR, (0, 12, 14)),
}
"""First and last day: years from the year reported on, month, day."""


class Span(Struct, frozen=True):
    """A period with its first and last day, and the day on which what stands is judged."""

    period: str
    since: date
    until: date
    as_of: date

    def __contains__(self, day: date | None) -> bool:
        return day is not None and self.since <= day <= min(self.until, self.as_of)


def usual_days(period: str, year: int) -> tuple[date, date]:
    """First and last day of a period; of one of her own the calendar year, to be changed."""
    if period not in _DAYS:
        return date(year, 1, 1), date(year, 12, 31)
    first, last = (date(year + years, month, day) for years, month, day in _DAYS[period])
    return first, last


def usual_span(period: str, year: int, today: date) -> Span:
    """A period as it is usually counted, judged today as long as it is not over."""
    since, until = usual_days(period, year)
    return Span(period, since, until, min(until, today))


def checked(span: Span, today: date) -> Span:
    """`span`. Raises UserError PERIOD_REVERSED, PERIOD_IN_FUTURE where it has not begun."""
    if span.since > span.until:
        raise UserError(
            Fault.PERIOD_REVERSED,
            field="period_since",
            since=print_date(span.since),
            until=print_date(span.until),
        )
    if span.since > today:
        raise UserError(
            Fault.PERIOD_IN_FUTURE,
            field="period_since",
            since=print_date(span.since),
            today=print_date(today),
        )
    return span


def current_period(year: int, today: date) -> str:
    """The one that ends next in `year`; after its last day the whole year."""
    return next((period for period in _DAYS if usual_days(period, year)[1] >= today), "year")


def next_cut_off(day: date) -> date:
    """The last day of the usual period that ends next after `day`."""
    ends = (usual_days(period, year)[1] for year in (day.year, day.year + 1) for period in _DAYS)
    return next(end for end in ends if end > day)


def months_within(span: Span) -> list[tuple[int, int]]:
    """Year and month of the months of figures that belong to a span: those whose last day lies in it.

    So each usual period has whole months, each month in one quarter: 15/12 to 14/3 is tháng 12, 1 and 2.
    Counted so by us: Công văn 581/BNV-CCHC does not say how monthly figures are taken.
    """
    found, first = [], span.since.replace(day=1)
    while first <= min(span.until, span.as_of):
        following = (first + timedelta(31)).replace(day=1)
        if following - timedelta(1) in span:
            found.append((first.year, first.month))
        first = following
    return found


def period_words(span: Span, year: int) -> str:
    """As a text names it: "quý I năm 2026", one of her own by its days."""
    if span.period in _DAYS:
        name = "" if span.period == "year" else f"{_in_text(span.period)} "
        return f"{name}năm {year}" if span.period != "half" else f"{name}{year}"
    return f"từ ngày {print_date(span.since)} đến ngày {print_date(span.until)}"


def _in_text(period: str) -> str:
    name = PERIODS[period]
    return name[0].lower() + name[1:]
