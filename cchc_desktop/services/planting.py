"""Planned rows become records: criterion, assignments, milestones and required evidence."""

from collections.abc import Iterable, Iterator, Sequence

from cchc_desktop.domain.planned import PlannedCriterion, PlannedMilestone, own_values
from cchc_desktop.domain.records import (
    Assignment,
    Criterion,
    Milestone,
    Record,
    RequiredEvidence,
    new_uid,
)
from cchc_desktop.domain.vocabulary import AssignmentRole
from cchc_desktop.storage.transaction import Transaction


def plant(tx: Transaction, set_uid: str, planned: Sequence[PlannedCriterion]) -> list[Criterion]:
    """Put a whole tree, given depth first; returns the criteria in the same order."""
    planted: list[Criterion] = []
    above: list[tuple[int, str]] = []
    for position, row in enumerate(planned, start=1):
        while above and above[-1][0] >= row.depth:
            above.pop()
        criterion = planned_criterion(row, set_uid, above[-1][1] if above else None, position)
        is_leaf = position == len(planned) or planned[position].depth <= row.depth
        tx.put(criterion, *attached(criterion.uid, row, is_leaf=is_leaf))
        above.append((row.depth, criterion.uid))
        planted.append(criterion)
    return planted


def planned_criterion(
    row: PlannedCriterion, set_uid: str, parent_uid: str | None, position: int
) -> Criterion:
    """The criterion record of a planned row."""
    uid = new_uid()
    return Criterion(
        uid=uid,
        origin_uid=uid,
        set_uid=set_uid,
        parent_uid=parent_uid,
        position=position,
        **own_values(row),
    )


def attached(criterion_uid: str, row: PlannedCriterion, *, is_leaf: bool) -> Iterator[Record]:
    """What hangs on a planned row. A leaf has at least one milestone, so that progress has a place."""
    yield from assignments(criterion_uid, row.lead_uid, row.coordinating_uids)
    blank = (PlannedMilestone(),) if is_leaf else ()
    yield from milestones(criterion_uid, row.milestones or blank)
    yield from required_evidence(criterion_uid, row.evidence)


def assignments(
    criterion_uid: str, lead_uid: str | None, coordinating_uids: Iterable[str]
) -> Iterator[Assignment]:
    """The assignment records of a lead and its coordinators."""
    if lead_uid is not None:
        yield Assignment(new_uid(), criterion_uid, lead_uid, AssignmentRole.LEAD, None)
    for unit_uid in dict.fromkeys(coordinating_uids):
        yield Assignment(new_uid(), criterion_uid, unit_uid, AssignmentRole.COORDINATE, None)


def milestones(criterion_uid: str, planned: Iterable[PlannedMilestone]) -> Iterator[Milestone]:
    """The milestone records of planned milestones, in order."""
    for position, one in enumerate(planned, start=1):
        yield Milestone(new_uid(), criterion_uid, position, one.label, one.due, one.due_text, "")


def required_evidence(criterion_uid: str, texts: Iterable[str]) -> Iterator[RequiredEvidence]:
    """The required-evidence records of a list of texts, in order."""
    for position, text in enumerate(texts, start=1):
        yield RequiredEvidence(new_uid(), criterion_uid, position, text)
