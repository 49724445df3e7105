"""What `show --json` prints: lists of objects with stable English keys (docs/cli.md lists them).

Decimals are strings with a point, dates ISO, absent is null.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from cchc_desktop.domain.check_records import Nonconformity
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.overlaps import shared_areas
from cchc_desktop.domain.records import Evidence, EvidenceLink, NoteEntry
from cchc_desktop.domain.score_records import ScoreRound
from cchc_desktop.domain.tasks import TaskState
from cchc_desktop.domain.todo import Wanted, narrowed
from cchc_desktop.domain.year import CriterionRow, YearView
from cchc_desktop.services import import_journal
from cchc_desktop.services.import_journal import COUNTS
from cchc_desktop.services.issued import issued_documents, issued_files_there
from cchc_desktop.services.todo import to_do
from cchc_desktop.services.units import all_units, areas, duties
from cchc_desktop.services.workspace import Workspace

Shape = dict[str, Any]

_TODO_KIND: Mapping[type, str] = {
    CriterionRow: "criterion",
    TaskState: "task",
    Nonconformity: "finding",
    ScoreRound: "score_step",
}
"""What a thing to do is called, by what it is about."""


def decimal_text(value: Decimal | None) -> str | None:
    """`1.500` -> "1.5"."""
    return None if value is None else f"{value.normalize():f}"


def day_text(value: date | None) -> str | None:
    """A day as ISO text."""
    return None if value is None else value.isoformat()


def units(workspace: Workspace, year: YearView) -> list[Shape]:
    """One object a unit, with its counts."""
    found = []
    for unit in all_units(workspace):
        counts = year.counts(unit.uid)
        found.append(
            {
                "uid": unit.uid,
                "code": unit.code,
                "name": unit.name,
                "short_name": unit.short_name,
                "addressee": unit.addressee,
                "leading": counts.leading,
                "coordinating": counts.coordinating,
                "done": counts.done,
                "overdue": counts.overdue,
                "without_evidence": counts.without_evidence,
            }
        )
    return found


def all_duties(workspace: Workspace, year: YearView) -> list[Shape]:  # noqa: ARG001 - duties belong to no year
    """One object a duty, in the order of the công văn."""
    return [
        {
            "uid": duty.uid,
            "unit": unit.code,
            "role": duty.role.value,
            "text": duty.text,
            "source_line": duty.source_line,
        }
        for unit in all_units(workspace)
        for duty in duties(workspace, unit.uid)
    ]


def criteria(workspace: Workspace, year: YearView) -> list[Shape]:  # noqa: ARG001 - all is in the view
    """One object a row of the tree, in official order."""
    return [_criterion(row, sample=year.sample) for row in year.rows]


def _criterion(row: CriterionRow, *, sample: bool) -> Shape:
    criterion = row.criterion
    return {
        "uid": row.uid,
        "parent_uid": criterion.parent_uid,
        "code": criterion.code,
        "name": criterion.name,
        "level": row.depth,
        "kind": criterion.kind.value,
        "max_points": decimal_text(criterion.max_points),
        "scored_by": criterion.scored_by.value,
        "lead": row.lead.code if row.lead else None,
        "coordinating": [unit.code for unit in row.coordinating],
        "task": criterion.task,
        "evidence_required": [required.text for required in row.required],
        "milestones": [
            {
                "label": state.milestone.label,
                "due": day_text(state.due),
                "due_text": state.milestone.due_text,
                "progress": state.progress.value,
                "overdue": state.overdue,
            }
            for state in row.milestones
        ],
        "due": day_text(row.due),
        "progress": None if row.is_group else row.progress.value,
        "overdue": row.overdue,
        "done_late": row.done_late,
        "rank": row.rank.value,
        "counted": row.counted,
        "evidence_count": row.evidence_count,
        "evidence_without_file": row.without_file,
        "lacks_evidence": row.lacks_evidence,
        "remark": criterion.remark,
        "sample": sample,
    }


def todo(workspace: Workspace, year: YearView) -> list[Shape]:
    """One object a thing to do, most urgent first."""
    return [
        {
            "uid": one.uid,
            "kind": _TODO_KIND[type(one.about)],
            "groups": [group.value for group in one.groups],
            "code": one.code,
            "name": one.name,
            "unit": one.unit.code if one.unit else None,
            "person": one.person.name if one.person else None,
            "phone": one.person.phone if one.person else None,
            "field": one.field,
            "points": decimal_text(one.points),
            "due": day_text(one.due),
            "due_text": one.due_text,
            "last_note": one.said.text if one.said else None,
            "last_note_date": day_text(one.said.on_date) if one.said else None,
            "reminders": [day_text(day) for day in one.reminded],
            "counted": one.counted,
        }
        for one in narrowed(to_do(workspace, year), Wanted())
    ]


def notes(workspace: Workspace, year: YearView) -> list[Shape]:
    """One object a note on the year's criteria, in the order they were written."""
    if year.criteria_set is None:
        return []
    set_uid = year.criteria_set.uid
    pairs = ((one.note_uid, one.criterion_uid) for one in workspace.read.of_set(NoteEntry, set_uid))
    criteria_of = _criteria_of(workspace, pairs, year)
    return [
        {
            "uid": note.uid,
            "criteria": criteria_of[note.uid],
            "date": day_text(note.on_date),
            "text": note.text,
            "progress": note.progress.value if note.progress else None,
            "reported_by": note.reported_by,
            "channel": note.channel.value,
            "corrects": note.corrects_uid,
        }
        for note in workspace.read.notes_of_set(set_uid)
    ]


def evidence(workspace: Workspace, year: YearView) -> list[Shape]:
    """One object a document that proves some criterion of the year."""
    links = workspace.read.of_set(EvidenceLink, year.criteria_set.uid) if year.criteria_set else []
    criteria_of = _criteria_of(workspace, ((link.evidence_uid, link.criterion_uid) for link in links), year)
    documents = workspace.read.find_among(Evidence, "uid", criteria_of)
    return [
        {
            "uid": document.uid,
            "criteria": criteria_of[document.uid],
            "number": document.number,
            "date": day_text(document.issued_on),
            "issuer": document.issuer,
            "title": document.title,
            "file_name": document.file_name or None,
        }
        for document in sorted(documents, key=lambda one: (str(one.issued_on or ""), one.number))
    ]


def _criteria_of(
    workspace: Workspace, pairs: Iterable[tuple[str, str]], year: YearView
) -> Mapping[str, list[str]]:
    """By the uid of a note or document the criteria it is about, in official order.

    Raises UserError FILE_DAMAGED where a criterion is not there.
    """
    place = {row.uid: number for number, row in enumerate(year.rows)}
    found = list(pairs)
    if any(criterion_uid not in place for _uid, criterion_uid in found):
        raise UserError(Fault.FILE_DAMAGED, path=workspace.path)
    grouped: Mapping[str, list[str]] = defaultdict(list)
    for uid, criterion_uid in sorted(found, key=lambda pair: place[pair[1]]):
        grouped[uid].append(criterion_uid)
    return grouped


def overlaps(workspace: Workspace, year: YearView) -> list[Shape]:
    """Areas claimed by several units or only in part, then rows without a lead."""
    shared = [
        {
            "kind": "overlap" if one.overlapping else "split_unknown",
            "area": one.area,
            "units": [unit.code for unit, _claim in one.claims],
            "texts": [claim.text for _unit, claim in one.claims],
            "source_lines": [claim.source_line for _unit, claim in one.claims],
        }
        for one in shared_areas(all_units(workspace), areas(workspace))
    ]
    holes = [
        {"kind": "unassigned", "uid": row.uid, "code": row.criterion.code, "name": row.criterion.name}
        for row in year.unassigned()
    ]
    return shared + holes


def imports(workspace: Workspace, year: YearView) -> list[Shape]:  # noqa: ARG001 - of every year
    """One object an import, latest first: its source, when, and what it did."""
    return [
        {
            "at": entry.at.isoformat(timespec="seconds"),
            "actor": entry.actor,
            "source": entry.source or None,
            "sha256": entry.sha256 or None,
            "sheet": entry.sheet or None,
            "year": entry.year,
            "written": entry.written,
            **{name: entry.counts.get(name) for name in COUNTS},
            "undone": entry.undone,
        }
        for entry in import_journal.imports(workspace)
    ]


def issued(workspace: Workspace, year: YearView) -> list[Shape]:  # noqa: ARG001 - of every year
    """One object a document that was issued, latest first, and whether its bytes are there."""
    documents = issued_documents(workspace)
    there = issued_files_there(workspace, documents)
    return [
        {
            "uid": one.uid,
            "kind": one.report_kind.value,
            "year": one.year,
            "number": one.number or None,
            "date": day_text(one.issued_on),
            "title": one.title,
            "format": one.file_name.rpartition(".")[2].lower(),
            "sha256": one.file_sha256,
            "size": one.size,
            "recorded_at": one.recorded_at,
            "recorded_by": one.recorded_by,
            "present": one.uid in there,
        }
        for one in documents
    ]


SHAPES: Mapping[str, Callable[[Workspace, YearView], list[Shape]]] = {
    "units": units,
    "duties": all_duties,
    "criteria": criteria,
    "todo": todo,
    "notes": notes,
    "evidence": evidence,
    "issued": issued,
    "overlaps": overlaps,
    "imports": imports,
}
