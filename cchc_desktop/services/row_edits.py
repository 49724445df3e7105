"""Rows of the table of criteria changed cell by cell: one row or many, always one step."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.labels import PROGRESS
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.records import Assignment, Criterion
from cchc_desktop.domain.vocabulary import AssignmentRole, Progress
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.criteria import reassign, replace_evidence, titled
from cchc_desktop.services.notes import append_progress
from cchc_desktop.services.schedule import milestone_meant, target_milestone
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.transaction import Transaction


class Due(Struct, frozen=True):
    """A due date, or the words that stand for one."""

    day: date | None
    words: str = ""


class Person(Struct, frozen=True):
    """Who answers for a row in the unit that leads it; None for nobody yet."""

    uid: str | None


class RowEdit(Struct, frozen=True):
    """What is to become of a row. What is None stays as it is."""

    row: CriterionRow
    criterion: Criterion | None = None
    evidence: tuple[str, ...] | None = None
    """All documents that are required."""
    units: Mapping[str, AssignmentRole] | None = None
    """All units that have a part in it, by uid."""
    person: Person | None = None
    due: Due | None = None
    progress: Progress | None = None

    @property
    def kinds(self) -> frozenset[Op]:
        """What the edit would be called alone; nothing when it changes nothing."""
        told = {
            Op.EDIT_CRITERION: self.criterion is not None or self.evidence is not None,
            Op.ASSIGN: self.units is not None or self.person is not None,
            Op.SET_DUE: self.due is not None,
            Op.WRITE_NOTE: self.progress is not None,
        }
        return frozenset(op for op, is_told in told.items() if is_told)


def cell_texts(row: CriterionRow) -> dict[str, str]:
    """What the cells of a row hold as text to be edited, by field (`domain.labels.FIELDS`)."""
    meant = milestone_meant(row)
    upcoming = row.next_milestone
    return {
        "code": row.criterion.code,
        "name": row.criterion.name,
        "max_points": format_points(row.criterion.max_points),
        "task": row.criterion.task,
        "lead": row.lead.code if row.lead else "",
        "in_charge": row.person.name if row.person else "",
        "coordinating": ", ".join(unit.code for unit in row.coordinating),
        "due": (show_date(upcoming.due) or upcoming.milestone.due_text) if upcoming else "",
        "progress": PROGRESS[meant.progress if meant else row.progress],
        "evidence": "\n".join(one.text for one in row.required),
    }


def units_of(row: CriterionRow) -> Mapping[str, AssignmentRole]:
    """Who has which part in a row, by uid of the unit."""
    led = {row.lead.uid: AssignmentRole.LEAD} if row.lead else {}
    return {**led, **{unit.uid: AssignmentRole.COORDINATE for unit in row.coordinating}}


PartsOfRow = tuple[CriterionRow, Mapping[str, AssignmentRole | None]]
"""A row, and the parts that units, by uid, are to have in it; None for no part."""


def set_parts(workspace: Workspace, wanted: Sequence[PartsOfRow]) -> int:
    """Give units their parts in rows, in one step; returns how many rows that changes.

    A unit that is to lead takes the place of the one that did. Raises UserError TWO_LEADS.
    """
    edits = []
    for row, parts in wanted:
        leads = [uid for uid, part in parts.items() if part is AssignmentRole.LEAD]
        if len(leads) > 1:
            name = titled(row.criterion.code, row.criterion.name)
            raise UserError(Fault.TWO_LEADS, name=name)
        before = units_of(row)
        kept = {
            uid: part
            for uid, part in before.items()
            if uid not in parts and not (leads and part is AssignmentRole.LEAD)
        }
        after = {**kept, **{uid: part for uid, part in parts.items() if part is not None}}
        if after != before:
            edits.append(RowEdit(row, units=after))
    return write(workspace, edits)


def write(workspace: Workspace, edits: Collection[RowEdit]) -> int:
    """Write all of `edits`, one a row, in one step; returns how many rows that changes.

    Raises UserError PROGRESS_NEEDS_LEAF; the texts have passed the door before.
    """
    real = [edit for edit in edits if edit.kinds]
    if not real:
        return 0
    kinds = frozenset[Op]().union(*(edit.kinds for edit in real))
    with _step(workspace, kinds, real) as tx:
        for edit in real:
            _apply(workspace, tx, edit)
        for progress in dict.fromkeys(edit.progress for edit in real):
            if progress is not None:
                told = [edit.row for edit in real if edit.progress is progress]
                append_progress(workspace, tx, told, progress)
    return len(real)


def _step(
    workspace: Workspace, kinds: frozenset[Op], edits: Sequence[RowEdit]
) -> AbstractContextManager[Transaction]:
    """A step named as the same change is elsewhere, where it has one name."""
    if kinds == {Op.EDIT_CRITERION} and len(edits) == 1:
        changed = edits[0].criterion or edits[0].row.criterion
        return workspace.transact(Op.EDIT_CRITERION, name=titled(changed.code, changed.name))
    return workspace.transact(_of_many(kinds), count=len(edits))


def _of_many(kinds: frozenset[Op]) -> Op:
    (kind, *others) = kinds
    return kind if not others and kind in (Op.ASSIGN, Op.SET_DUE, Op.WRITE_NOTE) else Op.EDIT_ROWS


def _apply(workspace: Workspace, tx: Transaction, edit: RowEdit) -> None:
    row = edit.row
    if edit.criterion is not None:
        tx.put(edit.criterion)
    if edit.evidence is not None:
        replace_evidence(tx, row, edit.evidence)
    if edit.units is not None:
        reassign(tx, row.uid, workspace.read.find(Assignment, criterion_uid=row.uid), edit.units)
    if edit.person is not None:
        for one in workspace.read.find(Assignment, criterion_uid=row.uid, role=AssignmentRole.LEAD):
            tx.put(replace(one, person_uid=edit.person.uid))
    if edit.due is not None:
        target = target_milestone(tx, row)
        tx.put(replace(target, due=edit.due.day, due_text=edit.due.words))
