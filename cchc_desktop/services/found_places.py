"""What a search found, told: the record, where it stands, and where in the window it is looked at."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from cchc_desktop.domain.check_programme import when
from cchc_desktop.domain.check_records import CheckRun, Nonconformity
from cchc_desktop.domain.codes import code_key
from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.findings import called
from cchc_desktop.domain.labels import CONTACT_ROLE, DUTY_ROLE, REPORT_KIND
from cchc_desktop.domain.records import (
    Contact,
    CriteriaSet,
    Criterion,
    Duty,
    Evidence,
    EvidenceLink,
    IssuedDocument,
    NoteEntry,
    ProgressNote,
    Record,
    Task,
    TaskNote,
    Unit,
)
from cchc_desktop.domain.register_records import Activity, ActivityKind
from cchc_desktop.services.workspace import Workspace


class Told(Struct, frozen=True):
    """A record as a result of a search tells it."""

    title: str
    context: str
    more: str
    """What else of it is searched."""
    place: str
    """The uid of the criterion, unit or task it is looked at with; its own where it stands by itself."""
    year: int | None = None
    """Of that criterion, or of a check, a finding, an entry of the register."""


def told(workspace: Workspace, record_type: type[Record], uids: Sequence[str]) -> dict[str, Told]:
    """The records by their uids; one that hangs on nothing any more is not told."""
    return _TELLERS[record_type](workspace, uids)


def _criteria(workspace: Workspace, uids: Sequence[str]) -> dict[str, Told]:
    sets = {one.uid: one for one in workspace.read.find(CriteriaSet)}
    return {
        one.uid: Told(
            f"{one.code} {one.name}".strip(),
            f"Năm {sets[one.set_uid].year}{', DỮ LIỆU MẪU' if sets[one.set_uid].sample else ''}",
            _joined(one.task, one.remark),
            one.uid,
            sets[one.set_uid].year,
        )
        for one in workspace.read.find_among(Criterion, "uid", uids)
    }


def _notes(workspace: Workspace, uids: Sequence[str]) -> dict[str, Told]:
    entries = workspace.read.find_among(NoteEntry, "note_uid", uids)
    places = _places(workspace, ((one.note_uid, one.criterion_uid) for one in entries))
    return {
        one.uid: Told(
            one.text, _joined(show_date(one.on_date), place.context), one.reported_by, place.place, place.year
        )
        for one in workspace.read.find_among(ProgressNote, "uid", uids)
        if (place := places.get(one.uid)) is not None
    }


def _evidence(workspace: Workspace, uids: Sequence[str]) -> dict[str, Told]:
    links = workspace.read.find_among(EvidenceLink, "evidence_uid", uids)
    places = _places(workspace, ((one.evidence_uid, one.criterion_uid) for one in links))
    return {
        one.uid: Told(
            _joined(one.number, show_date(one.issued_on), one.title),
            place.context,
            _joined(one.issuer, one.file_name),
            place.place,
            place.year,
        )
        for one in workspace.read.find_among(Evidence, "uid", uids)
        if (place := places.get(one.uid)) is not None
    }


def _places(workspace: Workspace, pairs: Iterable[tuple[str, str]]) -> dict[str, Told]:
    """Of records that hang on criteria: the first criterion of the latest year, and how many more."""
    hung: dict[str, list[str]] = {}
    for uid, criterion_uid in pairs:
        hung.setdefault(uid, []).append(criterion_uid)
    criteria = {one.uid: one for one in workspace.read.find_among(Criterion, "uid", _flat(hung.values()))}
    known = _criteria(workspace, list(criteria))
    found: dict[str, Told] = {}
    for uid, criterion_uids in hung.items():
        first = min(criterion_uids, key=lambda one: (-(known[one].year or 0), code_key(criteria[one].code)))
        others = f" và {len(criterion_uids) - 1} tiêu chí khác" if len(criterion_uids) > 1 else ""
        place = known[first]
        found[uid] = Told("", _joined(f"{place.title}{others}", place.context), "", first, place.year)
    return found


def _flat(lists: Iterable[Sequence[str]]) -> set[str]:
    return {one for several in lists for one in several}


def _units(workspace: Workspace, uids: Sequence[str]) -> dict[str, Told]:
    return {
        one.uid: Told(
            one.name, _joined(one.short_name, one.code), _joined(one.addressee, one.spellings), one.uid
        )
        for one in workspace.read.find_among(Unit, "uid", uids)
    }


def _contacts(workspace: Workspace, uids: Sequence[str]) -> dict[str, Told]:
    units = {one.uid: one.short_name for one in workspace.read.find(Unit)}
    return {
        one.uid: Told(
            _joined(one.name, one.title, one.phone),
            _joined(CONTACT_ROLE[one.role], units[one.unit_uid]),
            "",
            one.unit_uid,
        )
        for one in workspace.read.find_among(Contact, "uid", uids)
    }


def _duties(workspace: Workspace, uids: Sequence[str]) -> dict[str, Told]:
    units = {one.uid: one.short_name for one in workspace.read.find(Unit)}
    return {
        one.uid: Told(one.text, _joined(DUTY_ROLE[one.role], units[one.unit_uid]), "", one.unit_uid)
        for one in workspace.read.find_among(Duty, "uid", uids)
    }


def _tasks(workspace: Workspace, uids: Sequence[str]) -> dict[str, Told]:
    units = {one.uid: one.short_name for one in workspace.read.find(Unit)}
    return {
        one.uid: Told(
            one.title,
            _joined(one.number, show_date(one.issued_on), units.get(one.unit_uid or "", "")),
            one.issuer,
            one.uid,
        )
        for one in workspace.read.find_among(Task, "uid", uids)
    }


def _task_notes(workspace: Workspace, uids: Sequence[str]) -> dict[str, Told]:
    notes = workspace.read.find_among(TaskNote, "uid", uids)
    tasks = _tasks(workspace, [one.task_uid for one in notes])
    return {
        one.uid: Told(one.text, _joined(show_date(one.on_date), tasks[one.task_uid].title), "", one.task_uid)
        for one in notes
    }


def _checks(workspace: Workspace, uids: Sequence[str]) -> dict[str, Told]:
    units = _unit_names(workspace)
    return {
        one.uid: Told(
            _joined(one.title, units[one.unit_uid]),
            show_date(one.on_date) or f"Tháng {when(one).month}/{one.year}",
            _lines(one.inspectors, one.representatives, one.scope, one.conclusion),
            one.uid,
            one.year,
        )
        for one in workspace.read.find_among(CheckRun, "uid", uids)
    }


def _findings(workspace: Workspace, uids: Sequence[str]) -> dict[str, Told]:
    units = _unit_names(workspace)
    return {
        one.uid: Told(
            f"{called(one)} {one.description}",
            _joined(units[one.unit_uid], one.clause),
            _lines(
                one.place,
                one.correction,
                one.cause,
                one.action,
                one.responsible,
                one.result,
                one.checked_by,
            ),
            one.uid,
            one.year,
        )
        for one in workspace.read.find_among(Nonconformity, "uid", uids)
    }


def _activities(workspace: Workspace, uids: Sequence[str]) -> dict[str, Told]:
    units = _unit_names(workspace)
    kinds = {one.uid: one.name for one in workspace.read.find(ActivityKind)}
    return {
        one.uid: Told(
            one.content,
            _joined(show_date(one.on_date), kinds[one.kind_uid], units.get(one.unit_uid or "", "")),
            _lines(one.result, one.document, one.remark),
            one.uid,
            one.year,
        )
        for one in workspace.read.find_among(Activity, "uid", uids)
    }


def _unit_names(workspace: Workspace) -> dict[str, str]:
    return {one.uid: one.short_name for one in workspace.read.find(Unit)}


def _issued(workspace: Workspace, uids: Sequence[str]) -> dict[str, Told]:
    return {
        one.uid: Told(
            _joined(one.number, one.title),
            _joined(REPORT_KIND[one.report_kind], show_date(one.issued_on)),
            one.file_name,
            one.uid,
        )
        for one in workspace.read.find_among(IssuedDocument, "uid", uids)
    }


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _lines(*parts: str) -> str:
    """Texts of several lines as one."""
    return _joined(*(" ".join(part.split()) for part in parts))


_TELLERS: Mapping[type[Record], Callable[[Workspace, Sequence[str]], dict[str, Told]]] = {
    Unit: _units,
    Contact: _contacts,
    Criterion: _criteria,
    Duty: _duties,
    Evidence: _evidence,
    ProgressNote: _notes,
    Task: _tasks,
    TaskNote: _task_notes,
    CheckRun: _checks,
    Nonconformity: _findings,
    Activity: _activities,
    IssuedDocument: _issued,
}
