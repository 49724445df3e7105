"""Due dates: milestones set and extended."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.progress import MilestoneState
from cchc_desktop.domain.records import EvidenceLink, Extension, Milestone, NoteEntry, new_uid
from cchc_desktop.domain.text import LONG, clean, one_line
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.transaction import Transaction


def set_due(
    workspace: Workspace,
    rows: Collection[CriterionRow],
    due: date | None,
    milestone_uid: str | None = None,
) -> None:
    """Set the date first agreed of the next open milestone of every row (a slip of typing, no extension).

    `milestone_uid` names another one, of a single row.
    """
    if not rows:
        raise UserError(Fault.NOTHING_SELECTED)
    with workspace.transact(Op.SET_DUE, count=len(rows)) as tx:
        for row in rows:
            target = target_milestone(tx, row, milestone_uid)
            tx.put(replace(target, due=due, due_text="" if due else target.due_text))


def set_milestones(workspace: Workspace, row: CriterionRow, wanted: Sequence[Milestone]) -> None:
    """Replace the list of milestones of a row; it keeps at least one, so that a progress has a place.

    With a milestone go its extensions and the progress that notes gave it; notes and documents stay.
    Raises UserError for a bad field.
    """
    wanted = wanted or [new_milestone(row, "", None)]
    kept = {milestone.uid for milestone in wanted}
    gone = [state.milestone for state in row.milestones if state.milestone.uid not in kept]
    cleaned = [
        replace(
            one,
            position=position,
            label=one_line(one.label, "label", limit=100),
            due_text=one_line(one.due_text, "due"),
            product=clean(one.product, "product", limit=LONG),
        )
        for position, one in enumerate(wanted, start=1)
    ]
    with workspace.transact(Op.SET_DUE, count=1) as tx:
        remove_milestones(workspace, tx, gone)
        tx.put(*cleaned)


def remove_milestones(workspace: Workspace, tx: Transaction, milestones: Iterable[Milestone]) -> None:
    """Remove milestones with their extensions, inside an open step; notes and documents of theirs stay."""
    for milestone in milestones:
        entries = workspace.read.find(NoteEntry, milestone_uid=milestone.uid)
        links = workspace.read.find(EvidenceLink, milestone_uid=milestone.uid)
        tx.put(*(replace(one, milestone_uid=None) for one in entries))
        tx.put(*(replace(one, milestone_uid=None) for one in links))
        tx.remove(*workspace.read.find(Extension, milestone_uid=milestone.uid), milestone)


def extend(
    workspace: Workspace,
    rows: Collection[CriterionRow],
    new_due: date,
    decision: str,
    milestone_uid: str | None = None,
) -> None:
    """Gia hạn: move the next open milestone of every row, keeping the old date and the deciding document.

    `milestone_uid` names another one, of a single row.
    """
    if not rows:
        raise UserError(Fault.NOTHING_SELECTED)
    named = one_line(decision, "decision")
    with workspace.transact(Op.EXTEND, count=len(rows)) as tx:
        for row in rows:
            meant = milestone_meant(row, milestone_uid)
            old_due = meant.due if meant else None
            target = target_milestone(tx, row, milestone_uid)
            position = 1 + len(workspace.read.find(Extension, milestone_uid=target.uid))
            tx.put(Extension(new_uid(), target.uid, position, old_due, new_due, named, workspace.today()))


def new_milestone(row: CriterionRow, label: str, due: date | None) -> Milestone:
    """A milestone that comes last; not yet saved."""
    return Milestone(new_uid(), row.uid, len(row.milestones) + 1, label, due, "", "")


def milestone_meant(row: CriterionRow, milestone_uid: str | None = None) -> MilestoneState | None:
    """The milestone named, where it is there: else the next open one, the last when all are closed."""
    for state in row.milestones:
        if state.milestone.uid == milestone_uid:
            return state
    return row.next_milestone or (row.milestones[-1] if row.milestones else None)


def target_milestone(tx: Transaction, row: CriterionRow, milestone_uid: str | None = None) -> Milestone:
    """Where a date or a progress goes: `milestone_meant`.

    A row without any (its last sub-row was removed) gets one.
    """
    meant = milestone_meant(row, milestone_uid)
    if meant is not None:
        return meant.milestone
    made = new_milestone(row, "", None)
    tx.put(made)
    return made
