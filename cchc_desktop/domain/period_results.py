"""What a year came to in a period: counts by unit and field, milestones done, and those that are due next.

All of it is told from the views of the year on two days, so that every count is that of the screens.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from cchc_desktop.domain.progress import MilestoneState
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.vocabulary import Progress
from cchc_desktop.domain.year import CriterionRow, YearView


class Counts(Struct, frozen=True):
    """Criteria that count for the unit that leads them, by how they stand; one may be in several."""

    leading: int
    done: int
    waiting: int
    overdue: int
    without_evidence: int


class Step(Struct, frozen=True):
    """A milestone of a row."""

    row: CriterionRow
    state: MilestoneState


class Field(Struct, frozen=True):
    """A lĩnh vực (None: rows that lie in none) with its criteria that count."""

    head: CriterionRow | None
    rows: tuple[CriterionRow, ...]
    steps: tuple[Step, ...]
    """Its milestones that were done in the period."""


def counted(view: YearView) -> list[CriterionRow]:
    """The criteria that the counts of units know."""
    return [row for row in view.rows if row.counted and row.lead is not None]


def counts_of(rows: Sequence[CriterionRow]) -> Counts:
    """How `rows` stand."""
    return Counts(
        leading=len(rows),
        done=sum(row.progress is Progress.DONE for row in rows),
        waiting=sum(row.progress is Progress.WAITING for row in rows),
        overdue=sum(row.overdue for row in rows),
        without_evidence=sum(row.lacks_evidence for row in rows),
    )


def by_unit(view: YearView) -> list[tuple[Unit, Counts]]:
    """The units at work with the criteria they lead: what each is headed with on the screen."""
    rows = counted(view)
    return [
        (unit, counts_of([row for row in rows if row.lead is not None and row.lead.uid == unit.uid]))
        for unit in view.units_at_work
    ]


def fields(before: YearView, view: YearView) -> list[Field]:
    """The lĩnh vực in order, with what was done since `before`; those with neither are left out."""
    heads: dict[str, CriterionRow | None] = {"": None}
    of_row: dict[str, str] = {}
    place = ""
    for row in view.rows:
        if row.depth == 0:
            place = row.uid if row.is_group else ""
            heads[place] = row if row.is_group else None
        of_row[row.uid] = place
    done, rows = done_between(before, view), counted(view)
    found = [
        Field(
            head,
            tuple(row for row in rows if of_row[row.uid] == place),
            tuple(step for step in done if of_row[step.row.uid] == place),
        )
        for place, head in sorted(heads.items(), key=lambda item: item[0] == "")
    ]
    return [one for one in found if one.rows or one.steps]


def done_between(before: YearView, view: YearView) -> list[Step]:
    """The milestones that are done on the day of `view` and were not on that of `before`, in its order.

    So one that was reported in one period and checked in the next is in exactly one of them.
    """
    was = {step.state.milestone.uid for step in _steps(before) if step.state.progress is Progress.DONE}
    return [
        step
        for step in _steps(view)
        if step.state.progress is Progress.DONE and step.state.milestone.uid not in was
    ]


def due_between(view: YearView, after: date, until: date) -> list[Step]:
    """The open milestones due after one day until another, the earliest first; what is settled waits not."""
    found = [
        step
        for step in _steps(view)
        if step.state.is_open
        and not step.row.settled
        and step.row.progress is not Progress.NOT_APPLICABLE
        and step.state.due is not None
        and after < step.state.due <= until
    ]
    return sorted(found, key=lambda step: step.state.due or until)


def _steps(view: YearView) -> Iterator[Step]:
    for row in view.rows:
        if not row.is_group:
            yield from (Step(row, state) for state in row.milestones)
