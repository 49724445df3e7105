"""Milestones that come again and again in a year: their labels, and their due dates by a rule.

The rule is hers: no law is known that sets the days of a commune. What is known is the calendar of the
periodic report on the reform (Công văn 581/BNV-CCHC): quý I, 6 tháng, quý III, năm, figures up to day 14 of
the last month.
"""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from msgspec import Struct

from cchc_desktop.domain.codes import roman
from cchc_desktop.domain.planned import PlannedMilestone

REPORT_DAY = 14
"""Of the last month of a period: the last day of the figures of the periodic report (581/BNV-CCHC)."""


class Rhythm(StrEnum):
    """How often."""

    QUARTERS = "quarters"
    HALVES = "halves"
    MONTHS = "months"
    REPORTS = "reports"
    """The four periodic reports on the reform."""


class DueRule(Struct, frozen=True):
    """When each milestone of a series is due."""

    day: int | None = None
    """Of the month; a shorter month has its last day. None: always the last."""
    months_later: int = 0
    """0 is the last month of the period, 1 the month after it."""


_LAST_MONTHS = {
    Rhythm.QUARTERS: (3, 6, 9, 12),
    Rhythm.HALVES: (6, 12),
    Rhythm.MONTHS: tuple(range(1, 13)),
    Rhythm.REPORTS: (3, 6, 9, 12),
}


def usual_rule(rhythm: Rhythm) -> DueRule:
    """The rule a series begins with: the last day of the period, of the reports the day of their figures."""
    return DueRule(REPORT_DAY) if rhythm is Rhythm.REPORTS else DueRule()


def series(year: int, rhythm: Rhythm, rule: DueRule) -> tuple[PlannedMilestone, ...]:
    """The milestones of a year, earliest first."""
    labels = _labels(rhythm)
    return tuple(
        PlannedMilestone(label, _due(year, month, rule))
        for label, month in zip(labels, _LAST_MONTHS[rhythm], strict=True)
    )


def _labels(rhythm: Rhythm) -> Sequence[str]:
    match rhythm:
        case Rhythm.QUARTERS:
            return [f"Quý {roman(number)}" for number in range(1, 5)]
        case Rhythm.HALVES:
            return ["6 tháng đầu năm", "6 tháng cuối năm"]
        case Rhythm.MONTHS:
            return [f"Tháng {number}" for number in range(1, 13)]
    return ["Báo cáo quý I", "Báo cáo 6 tháng", "Báo cáo quý III", "Báo cáo năm"]


def _due(year: int, month: int, rule: DueRule) -> date:
    years_on, months = divmod(month - 1 + rule.months_later, 12)
    last = monthrange(year + years_on, months + 1)[1]
    return date(year + years_on, months + 1, min(rule.day or last, last))
