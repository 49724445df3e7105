"""What the register of activities adds up to: how tasks ended, totals by kind, unit and quarter."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from msgspec import Struct

from cchc_desktop.domain.register_records import Activity


class TaskState(StrEnum):
    """How a task with a due date stands on a day."""

    ON_TIME = "on_time"
    LATE = "late"
    """Done, after it was due."""
    OPEN = "open"
    OVERDUE = "overdue"


class TaskCounts(Struct, frozen=True):
    """Tasks by how they stand. Their completion rate is `done` of `given`, `on_time` of `given`."""

    on_time: int
    late: int
    open: int
    overdue: int

    @property
    def done(self) -> int:
        return self.on_time + self.late

    @property
    def given(self) -> int:
        return self.done + self.open + self.overdue


class TotalKey(Struct, frozen=True):
    """Of what a total is: a kind, a unit (None: not said), a quarter (None: a day outside the year)."""

    kind_uid: str
    unit_uid: str | None
    quarter: int | None


class Total(Struct, frozen=True):
    """Entries and what they count together; an entry without a quantity counts as one of its measure."""

    entries: int
    quantity: int


def task_state(task: Activity, as_of: date) -> TaskState:
    """How a task stands on a day: done later is not done yet. Without a due date it is never late."""
    if task.done_on is not None and task.done_on <= as_of:
        return TaskState.LATE if task.due is not None and task.done_on > task.due else TaskState.ON_TIME
    return TaskState.OVERDUE if task.due is not None and task.due < as_of else TaskState.OPEN


def task_counts(tasks: Iterable[Activity], as_of: date) -> TaskCounts:
    """Tasks given until a day, by how they stand on it."""
    states = Counter(task_state(task, as_of) for task in tasks if task.on_date <= as_of)
    return TaskCounts(
        states[TaskState.ON_TIME],
        states[TaskState.LATE],
        states[TaskState.OPEN],
        states[TaskState.OVERDUE],
    )


def quarter_of(entry: Activity) -> int | None:
    """The quarter of its year in which it was, 1 to 4; None where its day is of another year."""
    return (entry.on_date.month + 2) // 3 if entry.on_date.year == entry.year else None


def totals(entries: Iterable[Activity], as_of: date) -> dict[TotalKey, Total]:
    """Totals by kind, unit and quarter of what was done until a day."""
    counted: Counter[TotalKey] = Counter()
    summed: Counter[TotalKey] = Counter()
    for one in entries:
        if one.on_date > as_of:
            continue
        key = TotalKey(one.kind_uid, one.unit_uid, quarter_of(one))
        counted[key] += 1
        summed[key] += 1 if one.quantity is None else one.quantity
    return {key: Total(counted[key], summed[key]) for key in counted}
