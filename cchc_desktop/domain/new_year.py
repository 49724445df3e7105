"""What changes in the criteria of a year when they are carried into another: dates, and words that name it.

Nothing is changed in silence: each is told with what it was, for her to take, to change or to leave.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum, auto

from msgspec import Struct

from cchc_desktop.domain.records import Criterion, Milestone, Record, RequiredEvidence
from cchc_desktop.domain.year import CriterionRow

_TEXTS: Mapping[type[Record], tuple[str, ...]] = {
    Criterion: ("name", "task", "remark"),
    Milestone: ("label", "due_text", "product"),
    RequiredEvidence: ("text",),
}
_CITED = re.compile(r"\d+(/\d{4})?/[A-ZĐ]")
"""A number with a symbol, 12/KH-UBND: a document, whose year is its own."""
_SATURDAY = 5


class Doubt(StrEnum):
    """Why a change asks to be looked at."""

    WEEKEND = auto()
    """The new date is a Saturday or a Sunday."""
    LEAP_DAY = auto()
    """It was 29/2, which the new year has not: it becomes 28/2."""
    CITES = auto()
    """The text names a document by its number: its year may be meant."""


Key = tuple[str, str]
"""Uid of last year's record, and the column."""


class Shift(Struct, frozen=True):
    """A value that would be another in the new year."""

    uid: str
    column: str
    criterion_uid: str
    before: str | date
    after: str | date
    doubts: tuple[Doubt, ...] = ()

    @property
    def key(self) -> Key:
        return (self.uid, self.column)

    @property
    def proposed(self) -> bool:
        """Whether it is taken unless she says otherwise: texts that cite documents stay as they are."""
        return Doubt.CITES not in self.doubts


def shifts(rows: Iterable[CriterionRow], year: int, wanted: int) -> list[Shift]:
    """All that would change when `rows` of `year` are carried to `wanted`, in official order."""
    return [found for row in rows for found in _shifts_of(row, year, wanted)]


def same_day(day: date, years: int) -> date:
    """The same day so many years later; 29/2 becomes 28/2 where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def naming(text: str, year: int, wanted: int) -> str:
    """`text` with each `year` that stands alone, as in "năm 2026" or "quý I/2026", made `wanted`.

    One that goes on, as in the number of a document 30/2026/NĐ-CP, stays.
    """
    return re.sub(rf"(?<!\d){year}(?![\d/])", str(wanted), text)


def _shifts_of(row: CriterionRow, year: int, wanted: int) -> Iterator[Shift]:
    milestones = [state.milestone for state in row.milestones]
    records: list[Record] = [row.criterion, *milestones, *row.required]
    for record in records:
        for column in _TEXTS[type(record)]:
            text = getattr(record, column)
            renamed = naming(text, year, wanted)
            if renamed != text:
                cites = (Doubt.CITES,) if _CITED.search(text) else ()
                yield Shift(record.uid, column, row.uid, text, renamed, cites)
        if isinstance(record, Milestone) and record.due is not None:
            moved = same_day(record.due, wanted - year)
            leap = (Doubt.LEAP_DAY,) if moved.day != record.due.day else ()
            weekend = (Doubt.WEEKEND,) if moved.weekday() >= _SATURDAY else ()
            yield Shift(record.uid, "due", row.uid, record.due, moved, (*leap, *weekend))
