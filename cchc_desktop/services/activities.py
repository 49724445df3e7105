"""Sổ hoạt động: what the units did, by kinds that are data, with the criteria it proves."""

from collections.abc import Collection, Sequence
from datetime import date

from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Evidence, new_uid
from cchc_desktop.domain.register_records import Activity, ActivityCriterion, ActivityEvidence, ActivityKind
from cchc_desktop.domain.text import clean, one_line
from cchc_desktop.domain.vocabulary import ActivityShape
from cchc_desktop.services.checklists import shipped
from cchc_desktop.services.workspace import Workspace


def kinds(workspace: Workspace) -> list[ActivityKind]:
    """All kinds in her order, retired ones too."""
    return sorted(workspace.read.find(ActivityKind), key=lambda one: (one.position, one.uid))


def activities(workspace: Workspace, year: int) -> list[Activity]:
    """The register of a year, in the order of its days."""
    found = workspace.read.find(Activity, year=year)
    return sorted(found, key=lambda one: (one.on_date, one.uid))


def criteria_proved(workspace: Workspace, entries: Collection[Activity]) -> dict[str, list[str]]:
    """The uids of the criteria that each entry helps to prove, by its uid."""
    links = workspace.read.find_among(ActivityCriterion, "activity_uid", [one.uid for one in entries])
    proved: dict[str, list[str]] = {one.uid: [] for one in entries}
    for link in links:
        proved[link.activity_uid].append(link.criterion_uid)
    return proved


def add_shipped_kinds(workspace: Workspace) -> None:
    """Take over the kinds that are shipped and not there yet, told by their code."""
    missing = missing_kinds(workspace)
    if missing:
        with workspace.transact(Op.ADD_ACTIVITY_KINDS) as tx:
            tx.put(*missing)


def missing_kinds(workspace: Workspace) -> list[ActivityKind]:
    """The kinds that are shipped and not there yet, to come after those that are."""
    there = kinds(workspace)
    known = {one.code for one in there}
    after = max((one.position for one in there), default=0)
    wanted = [data for data in shipped()["activity_kinds"] if data[0] not in known]
    return [
        ActivityKind(new_uid(), code, name, measure, ActivityShape(shape), position, retired=False)
        for position, (code, name, measure, shape) in enumerate(wanted, start=after + 1)
    ]


def save_kind(workspace: Workspace, kind: ActivityKind) -> ActivityKind:
    """Add or change a kind. Raises UserError for a bad field."""
    cleaned = replace(
        kind,
        code=one_line(kind.code, "code", limit=60),
        name=one_line(kind.name, "kind_name", required=True),
        measure=one_line(kind.measure, "measure", limit=60),
    )
    with workspace.transact(Op.SAVE_ACTIVITY_KIND, name=cleaned.name) as tx:
        tx.put(cleaned)
    return cleaned


def remove_kind(workspace: Workspace, kind: ActivityKind) -> None:
    """Remove a kind without entries. Raises UserError ACTIVITY_KIND_IN_USE."""
    used = len(workspace.read.find(Activity, kind_uid=kind.uid))
    if used:
        raise UserError(Fault.ACTIVITY_KIND_IN_USE, name=kind.name, count=used)
    with workspace.transact(Op.REMOVE_ACTIVITY_KIND, name=kind.name) as tx:
        tx.remove(kind)


def blank(kind: ActivityKind, on_date: date, content: str = "") -> Activity:
    """An entry of a kind with nothing else said yet."""
    return Activity(
        uid=new_uid(),
        kind_uid=kind.uid,
        year=on_date.year,
        on_date=on_date,
        unit_uid=None,
        content=content,
        quantity=None,
        result="",
        document="",
        due=None,
        done_on=None,
        remark="",
    )


def save(workspace: Workspace, entry: Activity, criteria: Collection[str] = ()) -> Activity:
    """Add or change an entry; `criteria` are the uids of all that it helps to prove.

    Raises UserError COUNT_INVALID, and for a bad field.
    """
    if entry.quantity is not None and entry.quantity < 0:
        raise UserError(Fault.COUNT_INVALID, field="quantity", value=entry.quantity)
    cleaned = replace(
        entry,
        content=clean(entry.content, "content", required=True),
        result=clean(entry.result, "result"),
        document=one_line(entry.document, "number"),
        remark=clean(entry.remark, "remark"),
    )
    links = {one.criterion_uid: one for one in _links(workspace, [entry.uid])}
    with workspace.transact(Op.SAVE_ACTIVITY, name=_called(cleaned)) as tx:
        tx.put(cleaned)
        tx.remove(*(link for uid, link in links.items() if uid not in criteria))
        tx.put(*(ActivityCriterion(new_uid(), cleaned.uid, uid) for uid in criteria if uid not in links))
    return cleaned


def remove(workspace: Workspace, entries: Sequence[Activity]) -> None:
    """Take entries out of the register; documents kept for them stay. Raises UserError NOTHING_SELECTED."""
    if not entries:
        raise UserError(Fault.NOTHING_SELECTED)
    uids = [one.uid for one in entries]
    with workspace.transact(Op.REMOVE_ACTIVITIES, count=len(entries)) as tx:
        tx.remove(*_links(workspace, uids))
        tx.remove(*workspace.read.find_among(ActivityEvidence, "activity_uid", uids))
        tx.remove(*entries)


def keep_document(workspace: Workspace, entry: Activity, document: Evidence) -> None:
    """Keep a document with an entry; once is enough."""
    there = workspace.read.find(ActivityEvidence, activity_uid=entry.uid, evidence_uid=document.uid)
    if not there:
        with workspace.transact(Op.SAVE_ACTIVITY, name=_called(entry)) as tx:
            tx.put(ActivityEvidence(new_uid(), entry.uid, document.uid))


def _links(workspace: Workspace, activity_uids: Sequence[str]) -> list[ActivityCriterion]:
    return workspace.read.find_among(ActivityCriterion, "activity_uid", activity_uids)


def _called(entry: Activity) -> str:
    short = entry.content.split("\n")[0]
    return short if len(short) <= 40 else f"{short[:39]}…"
