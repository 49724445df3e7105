"""What there is to do: criteria, tasks of her own, findings and steps of scoring that wait on a day."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from cchc_desktop.domain.check_records import Nonconformity
from cchc_desktop.domain.findings import called, finding_state, is_mended
from cchc_desktop.domain.labels import FINDING_FIELD, FINDING_GRADE, OWN_TASK, SCORE_STAGE, SCORING_FIELD
from cchc_desktop.domain.progress import CLOSED, MilestoneState
from cchc_desktop.domain.ranks import Rank
from cchc_desktop.domain.records import Contact, Unit
from cchc_desktop.domain.score_records import ScoreRound
from cchc_desktop.domain.tasks import TaskState
from cchc_desktop.domain.todo import Todo
from cchc_desktop.domain.vocabulary import FindingState, Progress, ScoredBy, TodoGroup
from cchc_desktop.domain.year import CriterionRow, YearView

_WITHIN: Mapping[TodoGroup, int] = {TodoGroup.WEEK: 7, TodoGroup.MONTH: 30, TodoGroup.QUARTER: 90}


def to_do(
    view: YearView,
    contacts: Iterable[Contact],
    tasks: Iterable[TaskState] = (),
    findings: Iterable[Nonconformity] = (),
    steps: Iterable[ScoreRound] = (),
) -> list[Todo]:
    """All that waits on `view.as_of`: by group, then the date, then official order; at the end tasks done.

    Of `findings` those found by then that are not closed: what is mended waits for the
    check of its effect. Of `steps` of scoring those with a date that were not over by then.

    A criterion that is closed, does not apply, or is scored elsewhere and has no date, waits for nobody. A
    part of a criterion stands for itself only where another unit leads it.
    """
    first: dict[str, Contact] = {}
    for contact in sorted(contacts, key=lambda one: one.position):
        first.setdefault(contact.unit_uid, contact)
    found = [
        item for row, field in _standing_rows(view.rows) if (item := _todo(row, field, first, view.as_of))
    ]
    units = {unit.uid: unit for unit in view.units}
    found += [_own_task(state, units, first, view.as_of) for state in tasks]
    found += [
        _of_finding(one, units, first, view.as_of)
        for one in findings
        if one.found_on <= view.as_of and finding_state(one, view.as_of) is not FindingState.CLOSED
    ]
    found += [
        _of_step(one, view.as_of)
        for one in steps
        if one.due is not None and (one.ended_on is None or one.ended_on > view.as_of)
    ]
    order = list(TodoGroup)
    return sorted(found, key=lambda one: (order.index(one.group), one.due or date.max))


def _standing_rows(rows: Iterable[CriterionRow]) -> Iterator[tuple[CriterionRow, str]]:
    """The criteria, and parts of open ones that another unit leads, each with the lĩnh vực it lies in."""
    field, led = "", None
    for row in rows:
        if row.depth == 0:
            field = row.criterion.name
        if row.is_criterion:
            led = row.lead
        if row.is_criterion or (row.rank is Rank.PART and row.lead not in (None, led) and not row.settled):
            yield row, field


def _todo(row: CriterionRow, field: str, first: Mapping[str, Contact], as_of: date) -> Todo | None:
    late = _late(row)
    due = late[0] if late else _next_due(row)
    groups = _groups(row, due, as_of)
    if not groups:
        return None
    upcoming = row.next_milestone
    return Todo(
        about=row,
        uid=row.uid,
        groups=groups,
        code=row.criterion.code,
        name=row.criterion.name,
        unit=row.lead,
        person=row.person or (first.get(row.lead.uid) if row.lead else None),
        field=field,
        points=row.criterion.max_points,
        due=row.due if groups[0] is TodoGroup.WAITING else due,
        due_text=upcoming.milestone.due_text if upcoming else "",
        said=row.last_note,
        reminded=row.reminded,
        counted=row.counted and row.lead is not None,
        late=late,
    )


def _own_task(state: TaskState, units: Mapping[str, Unit], first: Mapping[str, Contact], as_of: date) -> Todo:
    task = state.task
    unit = units.get(task.unit_uid) if task.unit_uid else None
    return Todo(
        about=state,
        uid=task.uid,
        groups=(due_group(state.due, as_of) if state.is_open else TodoGroup.CLOSED,),
        code="",
        name=f"{task.title} ({task.number})" if task.number else task.title,
        unit=unit,
        person=first.get(unit.uid) if unit else None,
        field=OWN_TASK,
        points=None,
        due=state.due,
        due_text="",
        said=state.said,
        reminded=state.reminded,
        counted=False,
    )


def _of_finding(
    finding: Nonconformity, units: Mapping[str, Unit], first: Mapping[str, Contact], as_of: date
) -> Todo:
    mended = is_mended(finding, as_of)
    due = None if mended else finding.due
    return Todo(
        about=finding,
        uid=finding.uid,
        groups=(TodoGroup.WAITING if mended else due_group(due, as_of),),
        code=called(finding),
        name=f"{FINDING_GRADE[finding.grade]}: {finding.description}",
        unit=units.get(finding.unit_uid),
        person=first.get(finding.unit_uid),
        field=FINDING_FIELD,
        points=None,
        due=due,
        due_text="",
        said=None,
        reminded=(),
        counted=False,
    )


def _of_step(step: ScoreRound, as_of: date) -> Todo:
    name = f"Bước chấm điểm: {SCORE_STAGE[step.stage]}"
    return Todo(
        about=step,
        uid=step.uid,
        groups=(due_group(step.due, as_of),),
        code="",
        name=f"{name} ({step.remark})" if step.remark else name,
        unit=None,
        person=None,
        field=SCORING_FIELD,
        points=None,
        due=step.due,
        due_text="",
        said=None,
        reminded=(),
        counted=False,
    )


def _groups(row: CriterionRow, due: date | None, as_of: date) -> tuple[TodoGroup, ...]:
    if row.progress is Progress.NOT_APPLICABLE:
        return ()
    found = [TodoGroup.OVERDUE] if row.overdue else []
    if row.progress is Progress.WAITING:
        found.append(TodoGroup.WAITING)
    if due is not None and not row.overdue:
        found.append(due_group(due, as_of))
    if not found and row.progress not in CLOSED and row.criterion.scored_by is ScoredBy.SELF:
        found.append(TodoGroup.UNDATED)
    if row.lacks_evidence:
        found.append(TodoGroup.WITHOUT_EVIDENCE)
    return tuple(found)


def _late(row: CriterionRow) -> tuple[date, ...]:
    """The dates that are late in a row or a part of it, the earliest first."""
    if not row.overdue:
        return ()
    states = _open_states(row, row.parts)
    return tuple(sorted(state.due for state in states if state.overdue and state.due is not None))


def _next_due(row: CriterionRow) -> date | None:
    """The next date that nobody has reported on. Parts in the same hands are of the row."""
    states = _open_states(row, [part for part in row.parts if part.lead in (None, row.lead)])
    dates = [state.due for state in states if state.is_open and state.progress is not Progress.WAITING]
    return min((day for day in dates if day is not None), default=None)


def _open_states(row: CriterionRow, parts: Iterable[CriterionRow]) -> list[MilestoneState]:
    """The milestones of a row and of `parts` of it, of those that are not closed."""
    if row.progress in CLOSED:
        return []
    return [state for one in (row, *parts) if one.progress not in CLOSED for state in one.milestones]


def due_group(due: date | None, as_of: date) -> TodoGroup:
    """The group of what is open and due on `due`."""
    if due is None:
        return TodoGroup.UNDATED
    if due < as_of:
        return TodoGroup.OVERDUE
    return next((group for group, days in _WITHIN.items() if due <= as_of + timedelta(days)), TodoGroup.LATER)
