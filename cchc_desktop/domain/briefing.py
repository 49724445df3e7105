"""Giao ban: what the chair is told at a meeting: new since the last one, late, due soon."""

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct

from cchc_desktop.domain.check_records import Nonconformity
from cchc_desktop.domain.findings import finding_state
from cchc_desktop.domain.labels import FINDING_STATE
from cchc_desktop.domain.records import ProgressNote, TaskNote, Unit
from cchc_desktop.domain.todo import Todo
from cchc_desktop.domain.vocabulary import TodoGroup
from cchc_desktop.domain.year import CriterionRow, YearView

SOON_DAYS = 14


class BriefLine(Struct, frozen=True):
    """A criterion, a finding or a task as it is told."""

    uid: str
    code: str
    name: str
    unit: Unit | None
    due: date | None
    due_text: str
    overdue: bool
    said: ProgressNote | TaskNote | None
    state: str
    """In words; empty for a task of her own."""


class Briefing(Struct, frozen=True):
    """The three parts; something late that was spoken of since the last meeting is in two of them."""

    new: tuple[BriefLine, ...]
    """Said since the last meeting, the latest first."""
    overdue: tuple[BriefLine, ...]
    soon: tuple[BriefLine, ...]
    """Due within `SOON_DAYS`."""


def briefing(view: YearView, todo: Sequence[Todo], since: date) -> Briefing:
    """What there is to tell on `view.as_of`; `since` is the day of the last meeting, itself left out.

    `todo` is that of the view: what is late here is what is late in its list.
    """
    until = view.as_of + timedelta(SOON_DAYS)
    listed = {one.uid: _of_todo(one, view.as_of) for one in todo}
    settled = {row.uid: _of_row(row) for row in view.rows if not row.is_group and row.uid not in listed}
    lines = [listed[one.uid] for one in todo if one.group is not TodoGroup.CLOSED]
    new = [line for line in (*settled.values(), *listed.values()) if line.said and line.said.on_date > since]
    soon = [line for line in lines if line.due and view.as_of <= line.due <= until]
    return Briefing(
        new=tuple(sorted(new, key=lambda line: line.said.on_date if line.said else since, reverse=True)),
        overdue=tuple(line for line in lines if line.overdue),
        soon=tuple(sorted(soon, key=lambda line: line.due or until)),
    )


def _of_row(row: CriterionRow) -> BriefLine:
    """A criterion that waits for nobody any more, or a part of one."""
    one = row.criterion
    return BriefLine(row.uid, one.code, one.name, row.lead, None, "", False, row.last_note, row.state_text)


def _of_todo(one: Todo, as_of: date) -> BriefLine:
    late = TodoGroup.OVERDUE in one.groups
    state = ""
    if isinstance(one.about, Nonconformity):
        state = FINDING_STATE[finding_state(one.about, as_of)]
    elif one.row:
        state = one.row.state_text
    return BriefLine(one.uid, one.code, one.name, one.unit, one.due, one.due_text, late, one.said, state)
