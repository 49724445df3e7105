"""Which milestone of a file is which of the year: by its date, then by its label, then in turn."""

from collections.abc import Sequence

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.planned import PlannedMilestone
from cchc_desktop.domain.progress import MilestoneState
from cchc_desktop.domain.text import fold

Pair = tuple[MilestoneState | None, PlannedMilestone]
Found = tuple[list[Pair], list[MilestoneState]]


def pair_milestones(existing: Sequence[MilestoneState], planned: Sequence[PlannedMilestone]) -> list[Pair]:
    """Each planned milestone as it will be, with the one of the year that it is.

    A date that was extended and a label that the file leaves blank stay as they are. Milestones the file
    does not have come last if notes or extensions hang on them; the others are not among the pairs.
    """
    found, free = _found(existing, planned)
    pairs: list[Pair] = [(state, _laid_over(state, wanted)) for state, wanted in found]
    pairs += [(state, as_planned(state)) for state in free if holds_something(state)]
    return pairs


def extended_otherwise(
    existing: Sequence[MilestoneState], planned: Sequence[PlannedMilestone]
) -> list[tuple[MilestoneState, PlannedMilestone]]:
    """The extended milestones for which the file has quite another date, with that of the file."""
    found, _free = _found(existing, planned)
    return [
        (state, wanted)
        for state, wanted in found
        if state is not None and _extended(state) and not _same_day(state, wanted)
    ]


def _found(existing: Sequence[MilestoneState], planned: Sequence[PlannedMilestone]) -> Found:
    """Each planned milestone beside the one of the year that it is, and those of the year left over."""
    free = list(existing)
    found: dict[int, MilestoneState] = {}
    for same in (_same_day, _same_label, _any):
        for index, wanted in enumerate(planned):
            state = next((one for one in free if same(one, wanted)), None) if index not in found else None
            if state is not None:
                found[index] = state
                free.remove(state)
    return [(found.get(index), wanted) for index, wanted in enumerate(planned)], free


def as_planned(state: MilestoneState) -> PlannedMilestone:
    """A milestone of the year in the shape of an incoming one."""
    stored = state.milestone
    return PlannedMilestone(stored.label, stored.due, stored.due_text)


def holds_something(state: MilestoneState) -> bool:
    """Whether progress or an extension hangs on the milestone."""
    return state.standing.since is not None or _extended(state)


def milestone_text(milestone: PlannedMilestone) -> str:
    """A milestone in one line: `Quý I: 15/03/2026`."""
    due = show_date(milestone.due) or milestone.due_text
    return f"{milestone.label}: {due}" if milestone.label else due


def _laid_over(state: MilestoneState | None, wanted: PlannedMilestone) -> PlannedMilestone:
    if state is None:
        return wanted
    stored = state.milestone
    label = wanted.label or stored.label
    if _extended(state):
        return PlannedMilestone(label, stored.due, stored.due_text)
    due = stored.due if _same_day(state, wanted) else wanted.due
    return PlannedMilestone(label, due, wanted.due_text)


def _extended(state: MilestoneState) -> bool:
    return state.due != state.milestone.due


def _same_day(state: MilestoneState, wanted: PlannedMilestone) -> bool:
    if wanted.due is None:
        return bool(wanted.due_text) and wanted.due_text == state.milestone.due_text
    return wanted.due in (state.milestone.due, state.due)


def _same_label(state: MilestoneState, wanted: PlannedMilestone) -> bool:
    return bool(wanted.label) and fold(wanted.label) == fold(state.milestone.label)


def _any(_state: MilestoneState, _wanted: PlannedMilestone) -> bool:
    return True
