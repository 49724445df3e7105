"""One unit goes on in another, as communes are rearranged: its work moves, what it was stays told."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.check_records import CheckAnswer, CheckRun, Nonconformity
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import (
    Assignment,
    Contact,
    CriteriaSet,
    Criterion,
    Duty,
    SigningProfile,
    Task,
    TaskNote,
    Unit,
    UnitArea,
)
from cchc_desktop.domain.register_records import Activity, ActivityKind
from cchc_desktop.domain.vocabulary import ActivityShape, AssignmentRole, Repeat
from cchc_desktop.services.units import contacts, duties, former_names, learn_spellings
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import closed_years
from cchc_desktop.storage.transaction import Transaction


class MergePlan(Struct, frozen=True):
    """What moves when `gone` goes on in `into` from `day` on."""

    gone: Unit
    into: Unit
    day: date
    assignments: tuple[Assignment, ...]
    """Of the criteria of that year and later: those of earlier and closed years stay with who had them."""
    shared: int
    """Of these criteria how many both units have a part in: whoever leads there leads on."""
    duties: tuple[Duty, ...]
    areas: tuple[UnitArea, ...]
    people: tuple[Contact, ...]
    tasks: tuple[Task, ...]
    """Those that wait."""
    checks: tuple[CheckRun, ...]
    """Those that are planned and did not begin, but for those of closed years."""
    findings: tuple[Nonconformity, ...]
    """Those that are not closed."""
    given: tuple[Activity, ...]
    """Tasks of the register that are not done, but for those of closed years."""
    profiles: tuple[SigningProfile, ...]


def plan_merge(workspace: Workspace, gone: Unit, into: Unit, day: date) -> MergePlan:
    """What merging would move. Raises UserError MERGE_WITH_ITSELF, MERGE_INTO_RETIRED."""
    if gone.uid == into.uid:
        raise UserError(Fault.MERGE_WITH_ITSELF, field="unit", name=gone.name)
    if into.active_to is not None and into.active_to < day:
        raise UserError(Fault.MERGE_INTO_RETIRED, field="unit", name=into.name)
    find = workspace.read.find
    moving = _from_year_on(workspace, find(Assignment, unit_uid=gone.uid), day.year)
    theirs = {one.criterion_uid for one in find(Assignment, unit_uid=into.uid)}
    return MergePlan(
        gone,
        into,
        day,
        tuple(moving),
        sum(one.criterion_uid in theirs for one in moving),
        tuple(duties(workspace, gone.uid)),
        tuple(find(UnitArea, unit_uid=gone.uid)),
        tuple(contacts(workspace, gone.uid)),
        tuple(_waiting(workspace, gone)),
        tuple(_planned(workspace, gone)),
        tuple(find(Nonconformity, unit_uid=gone.uid, closed_on=None)),
        tuple(_given(workspace, gone)),
        tuple(find(SigningProfile, unit_uid=gone.uid)),
    )


def merge_units(workspace: Workspace, plan: MergePlan) -> None:
    """Carry `plan` out in one step: `gone` is retired the day before, and stays in what was told of it."""
    gone, into = plan.gone, plan.into
    with workspace.transact(Op.MERGE_UNITS, name=gone.short_name, into=into.short_name) as tx:
        for one in plan.people:
            tx.put(replace(one, unit_uid=into.uid))  # first: the persons of what moves are theirs
        _renumber(tx, [*contacts(workspace, into.uid)], plan.people)
        _move_assignments(workspace, tx, plan)
        last = max((one.position for one in duties(workspace, into.uid)), default=0)
        tx.put(
            *(
                replace(one, unit_uid=into.uid, position=last + number)
                for number, one in enumerate(plan.duties, start=1)
            )
        )
        for moving in (plan.areas, plan.tasks, plan.checks, plan.findings, plan.given, plan.profiles):
            tx.put(*(replace(one, unit_uid=into.uid) for one in moving))
        learn_spellings(workspace, tx, ((name, into.uid) for name in _names(workspace, gone)))
        tx.put(replace(gone, active_to=plan.day - timedelta(days=1)))


def _renumber(tx: Transaction, people: Sequence[Contact], come: Sequence[Contact]) -> None:
    """Those who come stand below those who were there."""
    new = {one.uid for one in come}
    ordered = sorted(people, key=lambda one: (one.uid in new, one.position))
    tx.put(*(replace(one, position=position) for position, one in enumerate(ordered, start=1)))


def _move_assignments(workspace: Workspace, tx: Transaction, plan: MergePlan) -> None:
    there = {one.criterion_uid: one for one in workspace.read.find(Assignment, unit_uid=plan.into.uid)}
    tx.remove(*plan.assignments)  # before what takes their place: a criterion has one lead
    for one in plan.assignments:
        other = there.get(one.criterion_uid)
        if other is None:
            tx.put(replace(one, unit_uid=plan.into.uid))
        elif one.role is AssignmentRole.LEAD:
            tx.put(replace(other, role=one.role, person_uid=one.person_uid or other.person_uid))
        elif other.person_uid is None and one.person_uid is not None:
            tx.put(replace(other, person_uid=one.person_uid))


def _from_year_on(workspace: Workspace, found: Sequence[Assignment], year: int) -> list[Assignment]:
    sets = {one.uid for one in workspace.read.find(CriteriaSet) if one.year >= year and not one.closed_on}
    uids = {one.criterion_uid for one in found}
    criteria = workspace.read.find_among(Criterion, "uid", uids)
    meant = {one.uid for one in criteria if one.set_uid in sets}
    return [one for one in found if one.criterion_uid in meant]


def _waiting(workspace: Workspace, unit: Unit) -> list[Task]:
    tasks = workspace.read.find(Task, unit_uid=unit.uid)
    notes = workspace.read.find_among(TaskNote, "task_uid", [task.uid for task in tasks])
    closed = {note.task_uid for note in notes if note.closes}
    return [task for task in tasks if task.uid not in closed or task.repeat is not Repeat.NEVER]


def _planned(workspace: Workspace, unit: Unit) -> list[CheckRun]:
    checks = workspace.read.find(CheckRun, unit_uid=unit.uid, closed_on=None)
    answers = workspace.read.find_among(CheckAnswer, "run_uid", [check.uid for check in checks])
    begun = {answer.run_uid for answer in answers}
    closed = closed_years(workspace)
    return [check for check in checks if check.uid not in begun and check.year not in closed]


def _given(workspace: Workspace, unit: Unit) -> list[Activity]:
    kinds = {kind.uid for kind in workspace.read.find(ActivityKind, shape=ActivityShape.TASK)}
    entries = workspace.read.find(Activity, unit_uid=unit.uid, done_on=None)
    closed = closed_years(workspace)
    return [entry for entry in entries if entry.kind_uid in kinds and entry.year not in closed]


def _names(workspace: Workspace, unit: Unit) -> Iterator[str]:
    """What a workbook may still call a unit that is gone: it means the one it went on in."""
    yield from (unit.name, unit.short_name, unit.code, *unit.spellings.split("\n"))
    yield from (former.name for former in former_names(workspace, unit.uid))
