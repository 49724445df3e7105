"""Her own tasks judged on an as-of date: done or open, and when one that comes again is due next.

The next time of such a task is no record: it follows from the first date and the times that were closed.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import count

from msgspec import Struct

from cchc_desktop.domain.records import Task, TaskNote
from cchc_desktop.domain.vocabulary import Channel, Repeat

_MONTHS: Mapping[Repeat, int] = {Repeat.MONTHLY: 1, Repeat.QUARTERLY: 3, Repeat.YEARLY: 12}


class TaskState(Struct, frozen=True):
    """A task as it stands on a day."""

    task: Task
    is_open: bool
    due: date | None
    """Of the time that is open."""
    notes: tuple[TaskNote, ...]
    """Those up to the day, oldest first."""

    @property
    def closing(self) -> TaskNote | None:
        """The note that closed it last."""
        return next((note for note in reversed(self.notes) if note.closes), None)

    @property
    def said(self) -> TaskNote | None:
        """The latest note that is no reminder."""
        said = [note for note in self.notes if note.channel is not Channel.REMINDER]
        return max(said, key=lambda note: (note.on_date, note.position), default=None)

    @property
    def reminded(self) -> tuple[date, ...]:
        """The days of the reminders since it was last closed."""
        closed = self.closing.position if self.closing else 0
        reminders = (note for note in self.notes if note.channel is Channel.REMINDER)
        return tuple(note.on_date for note in reminders if note.position > closed)


def task_state(task: Task, notes: Iterable[TaskNote], as_of: date) -> TaskState:
    """How `task` with its `notes` stands on `as_of`."""
    known = tuple(sorted((one for one in notes if one.on_date <= as_of), key=lambda one: one.position))
    closing = [one for one in known if one.closes]
    if task.repeat is Repeat.NEVER or task.due is None:
        return TaskState(task, not closing, task.due, known)
    return TaskState(task, True, next_due(task.due, task.repeat, [one.due for one in closing]), known)


def next_due(first: date, repeat: Repeat, closed: Sequence[date | None]) -> date:
    """The first date of the series that lies after all `closed` ones."""
    last = max((day for day in closed if day is not None), default=None)
    if last is None or last < first:
        return first
    return next(day for number in count() if (day := nth_due(first, repeat, number)) > last)


def nth_due(first: date, repeat: Repeat, number: int) -> date:
    """The date of the series that comes `number` times after the first.

    Months are counted from the first date: after 31/01 comes the last of February, then 31/03.
    """
    from calendar import monthrange  # which brings locale: 2 ms of every start

    if repeat is Repeat.WEEKLY:
        return first + timedelta(weeks=number)
    months = first.month - 1 + _MONTHS[repeat] * number
    year, month = first.year + months // 12, months % 12 + 1
    return date(year, month, min(first.day, monthrange(year, month)[1]))
