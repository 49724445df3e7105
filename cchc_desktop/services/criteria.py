"""Criteria edited by hand: rows added, changed, removed, assigned."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec.structs import replace

from cchc_desktop.domain.check_records import Nonconformity
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.planned import PlannedCriterion, kind_at
from cchc_desktop.domain.records import (
    Assignment,
    Criterion,
    EvidenceLink,
    Extension,
    Milestone,
    NoteEntry,
    ProgressNote,
    RequiredEvidence,
    Unit,
    new_uid,
)
from cchc_desktop.domain.register_records import ActivityCriterion
from cchc_desktop.domain.score_records import CriterionScore, ScoreRule
from cchc_desktop.domain.text import LONG, clean, one_line
from cchc_desktop.domain.vocabulary import AssignmentRole, CriterionKind
from cchc_desktop.domain.year import CriterionRow, YearView
from cchc_desktop.services import planting
from cchc_desktop.services.criteria_sets import ensure_set, remove_emptied_set
from cchc_desktop.services.evidence import remove_documents
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.transaction import Transaction

_ORDINARY = (CriterionKind.FIELD, CriterionKind.CRITERION, CriterionKind.SUB_CRITERION)


def add_criterion(
    workspace: Workspace, year: YearView, number: int, parent: CriterionRow | None, planned: PlannedCriterion
) -> Criterion:
    """Add a row at the end of `parent` (None: a field) in year `number`. Raises UserError for a bad field."""
    row = cleaned(replace(planned, depth=parent.depth + 1 if parent else 0))
    siblings = [
        other for other in year.rows if other.criterion.parent_uid == (parent.uid if parent else None)
    ]
    position = 1 + max((other.criterion.position for other in siblings), default=0)
    with workspace.transact(Op.ADD_CRITERION, name=titled(row.code, row.name)) as tx:
        criteria_set = ensure_set(workspace, tx, number)
        criterion = planting.planned_criterion(
            row, criteria_set.uid, parent.uid if parent else None, position
        )
        tx.put(criterion, *planting.attached(criterion.uid, row, is_leaf=True))
    return criterion


def cleaned(row: PlannedCriterion) -> PlannedCriterion:
    """A planned row whose text has passed the door. Raises UserError."""
    if row.lead_uid is not None and row.lead_uid in row.coordinating_uids:
        raise UserError(Fault.UNIT_LEADS_AND_COORDINATES, field="coordinating", name="Đơn vị")
    return replace(
        row,
        kind=kind_at(row.depth) if row.kind in _ORDINARY else row.kind,
        code=one_line(row.code, "code", limit=30),
        name=clean(row.name, "name", limit=LONG, required=True),
        task=clean(row.task, "task", limit=LONG),
        remark=clean(row.remark, "remark", limit=LONG),
        evidence=evidence_lines(row.evidence),
        milestones=tuple(
            replace(
                one, label=one_line(one.label, "label", limit=100), due_text=one_line(one.due_text, "due")
            )
            for one in row.milestones
        ),
    )


def evidence_lines(texts: Iterable[str]) -> tuple[str, ...]:
    """The non-empty lines of a list of required documents, cleaned. Raises UserError."""
    lines = (one_line(text, "evidence", limit=LONG) for text in texts)
    return tuple(line for line in lines if line)


def edit_criterion(
    workspace: Workspace, before: CriterionRow, criterion: Criterion, evidence: Sequence[str] | None = None
) -> None:
    """Change a row and, when given, its list of required evidence. Raises UserError for a bad field."""
    changed = replace(
        criterion,
        code=one_line(criterion.code, "code", limit=30),
        name=clean(criterion.name, "name", limit=LONG, required=True),
        task=clean(criterion.task, "task", limit=LONG),
        remark=clean(criterion.remark, "remark", limit=LONG),
    )
    with workspace.transact(Op.EDIT_CRITERION, name=titled(changed.code, changed.name)) as tx:
        tx.put(changed)
        if evidence is not None:
            replace_evidence(tx, before, evidence_lines(evidence))


def replace_evidence(tx: Transaction, row: CriterionRow, texts: tuple[str, ...]) -> None:
    """Make `texts` the required evidence of a row, inside an open step; one that stays keeps its record."""
    if texts == tuple(required.text for required in row.required):
        return
    kept = list(row.required)
    for position, text in enumerate(texts, start=1):
        same = next((one for one in kept if one.text == text), None)
        if same is None:
            tx.put(RequiredEvidence(new_uid(), row.uid, position, text))
        else:
            kept.remove(same)
            tx.put(replace(same, position=position))
    tx.remove(*kept)


def assign(
    workspace: Workspace, rows: Collection[CriterionRow], lead: Unit | None, coordinating: Collection[Unit]
) -> None:
    """Give every row the same lead and coordinators.

    Raises UserError UNIT_LEADS_AND_COORDINATES, NOTHING_SELECTED.
    """
    if not rows:
        raise UserError(Fault.NOTHING_SELECTED)
    if lead is not None and lead in coordinating:
        raise UserError(Fault.UNIT_LEADS_AND_COORDINATES, field="coordinating", name=lead.name)
    wanted = {unit.uid: AssignmentRole.COORDINATE for unit in coordinating}
    if lead is not None:
        wanted[lead.uid] = AssignmentRole.LEAD
    with workspace.transact(Op.ASSIGN, count=len(rows)) as tx:
        for row in rows:
            reassign(tx, row.uid, workspace.read.find(Assignment, criterion_uid=row.uid), wanted)


def reassign(
    tx: Transaction, criterion_uid: str, assigned: Iterable[Assignment], wanted: Mapping[str, AssignmentRole]
) -> None:
    """Give a row the units `wanted` in place of `assigned`, inside an open step.

    The person in charge stays with a unit that stays.
    """
    present = {one.unit_uid: one for one in assigned}
    # Removed first: a criterion never has two leads.
    tx.remove(*(one for one in present.values() if wanted.get(one.unit_uid) is not one.role))
    for unit_uid, role in wanted.items():
        kept = present.get(unit_uid)
        if kept is None or kept.role is not role:
            person = kept.person_uid if kept else None
            tx.put(Assignment(new_uid(), criterion_uid, unit_uid, role, person))


def set_person(workspace: Workspace, rows: Collection[CriterionRow], contact_uid: str | None) -> None:
    """Name the contact of the lead unit who answers for the rows. Raises UserError NOTHING_SELECTED."""
    if not rows:
        raise UserError(Fault.NOTHING_SELECTED)
    with workspace.transact(Op.ASSIGN, count=len(rows)) as tx:
        for row in rows:
            for one in workspace.read.find(Assignment, criterion_uid=row.uid, role=AssignmentRole.LEAD):
                tx.put(replace(one, person_uid=contact_uid))


def remove_criteria(workspace: Workspace, year: YearView, rows: Collection[CriterionRow]) -> int:
    """Remove rows with all below and all that hangs on them; returns how many rows went. One step to undo.

    Raises UserError NOTHING_SELECTED.
    """
    if not rows:
        raise UserError(Fault.NOTHING_SELECTED)
    doomed = {below.uid: below for row in rows for below in year.descendants(row.uid)}
    with workspace.transact(Op.REMOVE_CRITERIA, count=len(doomed)) as tx:
        remove_rows(workspace, tx, [row for row in year.rows if row.uid in doomed])
        if len(doomed) == len(year.rows) and year.criteria_set is not None:
            remove_emptied_set(workspace, tx, year.criteria_set)
    return len(doomed)


def remove_rows(workspace: Workspace, tx: Transaction, rows: Sequence[CriterionRow]) -> None:
    """Remove `rows` (parents before children) with notes and evidence that belong to no other row."""
    read = workspace.read
    uids = [row.uid for row in rows]
    entries = read.find_among(NoteEntry, "criterion_uid", uids)
    links = read.find_among(EvidenceLink, "criterion_uid", uids)
    milestones = read.find_among(Milestone, "criterion_uid", uids)
    tx.remove(*entries, *links)
    for hanging in (ActivityCriterion, ScoreRule, CriterionScore):
        tx.remove(*read.find_among(hanging, "criterion_uid", uids))
    raised = read.find_among(Nonconformity, "criterion_uid", uids)
    tx.put(*(replace(finding, criterion_uid=None) for finding in raised))
    tx.remove(*_orphaned_notes(workspace, {entry.note_uid for entry in entries}))
    proofs = {link.evidence_uid for link in links}
    still_linked = {link.evidence_uid for link in read.find_among(EvidenceLink, "evidence_uid", proofs)}
    remove_documents(workspace, tx, proofs - still_linked)
    tx.remove(*read.find_among(Extension, "milestone_uid", [milestone.uid for milestone in milestones]))
    tx.remove(*milestones)
    tx.remove(*read.find_among(RequiredEvidence, "criterion_uid", uids))
    tx.remove(*read.find_among(Assignment, "criterion_uid", uids))
    tx.remove(*(row.criterion for row in reversed(rows)))


def _orphaned_notes(workspace: Workspace, note_uids: Collection[str]) -> list[ProgressNote]:
    """Of these notes those without an entry left, corrections before what they correct."""
    kept = {entry.note_uid for entry in workspace.read.find_among(NoteEntry, "note_uid", note_uids)}
    notes = workspace.read.find_among(ProgressNote, "uid", set(note_uids) - kept)
    return sorted(notes, key=lambda note: note.seq, reverse=True)


def titled(code: str, name: str) -> str:
    """How a row is called in the name of a step: its code, or the start of its name."""
    short = name if len(name) <= 40 else f"{name[:39]}…"
    return code or f"“{short}”"


def row_by_code(year: YearView, code: str, number: int) -> CriterionRow:
    """The row with the code as printed, with that of its field where others have it too: "II.1.2".

    Raises UserError CRITERION_UNKNOWN, CRITERION_CODE_SHARED.
    """
    found = year.coded(code.strip())
    if not found:
        raise UserError(Fault.CRITERION_UNKNOWN, code=code, year=number)
    if len(found) > 1:
        example = year.told_codes[found[0].uid]
        raise UserError(
            Fault.CRITERION_CODE_SHARED, code=code, year=number, count=len(found), example=example
        )
    return found[0]
