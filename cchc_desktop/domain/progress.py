"""Progress judged: what a milestone and a criterion show on an as-of date.

Stored are only facts: due dates, extensions, and notes that carry a progress. Everything here is
derived from them, so that the state on any past day can be told.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import takewhile

from msgspec import Struct

from cchc_desktop.domain.records import Extension, Milestone
from cchc_desktop.domain.vocabulary import Progress

CLOSED = frozenset({Progress.DONE, Progress.NOT_APPLICABLE})
_REPORTED = frozenset({Progress.WAITING, Progress.DONE})


class Standing(Struct, frozen=True):
    """The progress that stands for a milestone, and since when.

    For a unit's report (chờ kiểm tra, hoàn thành) that is the day it was made and not sent back since: the
    day the officer checks it, or notes it once more, makes nobody late.
    """

    progress: Progress
    since: date | None


NOT_STARTED = Standing(Progress.NOT_STARTED, None)


def latest_standing(entries: Iterable[tuple[date, int, Progress]], as_of: date) -> Standing:
    """The progress of the latest entry (date, then sequence) up to `as_of`."""
    latest_first = sorted(
        (entry for entry in entries if entry[0] <= as_of), key=lambda entry: entry[:2], reverse=True
    )
    if not latest_first:
        return NOT_STARTED
    standing = latest_first[0][2]
    same = _REPORTED if standing in _REPORTED else {standing}
    unbroken = list(takewhile(lambda entry: entry[2] in same, latest_first))
    return Standing(standing, unbroken[-1][0])


def decided_by(extensions: Iterable[Extension], as_of: date) -> tuple[Extension, ...]:
    """The extensions decided up to `as_of`, in their order: the last one is in force."""
    decided = (extension for extension in extensions if extension.decided_on <= as_of)
    return tuple(sorted(decided, key=lambda extension: (extension.decided_on, extension.position)))


def standing_due(milestone: Milestone, extensions: Iterable[Extension], as_of: date) -> date | None:
    """The due date in force on `as_of`: the one first set, or the last extension decided by then."""
    decided = decided_by(extensions, as_of)
    return decided[-1].new_due if decided else milestone.due


class MilestoneState(Struct, frozen=True):
    """A milestone with its due date in force and its standing, on an as-of date."""

    milestone: Milestone
    due: date | None
    standing: Standing
    as_of: date
    extensions: tuple[Extension, ...] = ()
    """Decided by then, the one in force last."""
    documents: int = 0
    """With a file, that prove this milestone by name."""

    @property
    def progress(self) -> Progress:
        return self.standing.progress

    @property
    def is_open(self) -> bool:
        return self.progress not in CLOSED

    @property
    def overdue(self) -> bool:
        """Open after the due date in force. Not late: a unit that reported in time, waiting for the check."""
        return self.is_open and self._late_against(self.due)

    @property
    def days_late(self) -> int:
        """By how many days it is, or was done, after the due date in force; 0 when it is not."""
        return self._days_after(self.due)

    @property
    def days_late_as_first_set(self) -> int:
        """By how many days it is, or was done, after the date first set, extensions left aside."""
        return self._days_after(self.milestone.due)

    @property
    def done_late(self) -> bool:
        """Hoàn thành quá hạn: done, but after the due date in force."""
        return self.progress is Progress.DONE and self._late_against(self.due)

    def _late_against(self, due: date | None) -> bool:
        return due is not None and self._judged_on > due

    def _days_after(self, due: date | None) -> int:
        if due is None or self.progress is Progress.NOT_APPLICABLE:
            return 0
        return max(0, (self._judged_on - due).days)

    @property
    def _judged_on(self) -> date:
        """The day it was reported, while it was not: today."""
        reported = self.progress in _REPORTED
        return self.standing.since if reported and self.standing.since else self.as_of


def next_open(milestones: Sequence[MilestoneState]) -> MilestoneState | None:
    """The open milestone due first; those without a date come last."""
    candidates = [state for state in milestones if state.is_open]
    return min(candidates, key=lambda state: (state.due or date.max, state.milestone.position), default=None)


def criterion_progress(milestones: Sequence[MilestoneState]) -> Progress:
    """The progress of a criterion with all its milestones.

    Không áp dụng when all are; hoàn thành when the rest is done; chờ kiểm tra when the next open one waits;
    chưa thực hiện when nothing has begun; else đang thực hiện.
    """
    if milestones and all(state.progress is Progress.NOT_APPLICABLE for state in milestones):
        return Progress.NOT_APPLICABLE
    applicable = [state for state in milestones if state.progress is not Progress.NOT_APPLICABLE]
    if applicable and all(state.progress is Progress.DONE for state in applicable):
        return Progress.DONE
    upcoming = next_open(applicable)
    if upcoming is not None and upcoming.progress is Progress.WAITING:
        return Progress.WAITING
    if all(state.progress is Progress.NOT_STARTED for state in applicable):
        return Progress.NOT_STARTED
    return Progress.IN_PROGRESS
