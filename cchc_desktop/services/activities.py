"""Sổ hoạt động: what the units did, by kinds that are data, with the criteria it proves."""

import re
from collections.abc import Collection, Sequence
from datetime import date

from msgspec.structs import replace

from cchc_desktop.domain.activity_rows import ActivityRow
from cchc_desktop.domain.drafts import Typed
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import new_uid
from cchc_desktop.domain.register_records import Activity, ActivityCriterion, ActivityEvidence, ActivityKind
from cchc_desktop.domain.text import LONG, clean, one_line
from cchc_desktop.domain.vocabulary import ActivityShape
from cchc_desktop.domain.year import YearView
from cchc_desktop.services.checklists import shipped
from cchc_desktop.services.criteria import row_by_code
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace


def kinds(workspace: Workspace) -> list[ActivityKind]:
    """All kinds in her order, retired ones too."""
    return sorted(workspace.read.find(ActivityKind), key=lambda one: (one.position, one.uid))


def activities(workspace: Workspace, year: int) -> list[Activity]:
    """The register of a year, in the order of its days; those of a day as they were written."""
    return sorted(workspace.read.find(Activity, year=year), key=lambda one: one.on_date)


def register(workspace: Workspace, view: YearView, year: int) -> list[ActivityRow]:
    """The register of a year with what its entries hang on; criteria by their codes, those of the view."""
    found = activities(workspace, year)
    by_kind = {one.uid: one for one in kinds(workspace)}
    units = {one.uid: one for one in all_units(workspace)}
    proved = criteria_proved(workspace, found)
    documents = documents_kept(workspace, found)
    return [
        ActivityRow(
            entry=one,
            kind=by_kind[one.kind_uid],
            unit=units.get(one.unit_uid) if one.unit_uid else None,
            codes=tuple(codes_of(view, proved[one.uid])),
            documents=len(documents[one.uid]),
        )
        for one in found
    ]


def codes_of(view: YearView, uids: Collection[str]) -> list[str]:
    """The codes of criteria in official order, as they are told apart; the name where there is no code."""
    rows = [row for row in view.rows if row.uid in uids]
    return [view.told_codes[row.uid] or row.criterion.name for row in rows]


def criteria_named(view: YearView, text: str, year: int) -> list[str]:
    """The uids of the criteria whose codes are written in `text`, parted by commas, semicolons or blanks.

    Raises UserError CRITERION_UNKNOWN, CRITERION_CODE_SHARED.
    """
    codes = dict.fromkeys(re.split(r"[,;\s]+", text.strip()))
    return [row_by_code(view, code, year).uid for code in codes if code]


def of_criterion(workspace: Workspace, criterion_uid: str) -> list[tuple[Activity, ActivityKind]]:
    """What helps to prove a criterion, the latest first, each once."""
    links = workspace.read.find(ActivityCriterion, criterion_uid=criterion_uid)
    found = workspace.read.find_among(Activity, "uid", [one.activity_uid for one in links])
    by_kind = {one.uid: one for one in kinds(workspace)}
    ordered = sorted(found, key=lambda one: (one.on_date, one.uid), reverse=True)
    return [(one, by_kind[one.kind_uid]) for one in ordered]


def documents_kept(workspace: Workspace, entries: Collection[Activity]) -> dict[str, list[str]]:
    """The uids of the documents kept for each entry, by its uid."""
    links = workspace.read.find_among(ActivityEvidence, "activity_uid", [one.uid for one in entries])
    kept: dict[str, list[str]] = {one.uid: [] for one in entries}
    for link in links:
        kept[link.activity_uid].append(link.evidence_uid)
    return kept


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


def new_kind(workspace: Workspace, name: str = "") -> ActivityKind:
    """One of hers, after those that are there."""
    after = max((one.position for one in kinds(workspace)), default=0)
    return ActivityKind(new_uid(), "", name, "", ActivityShape.EVENT, after + 1, retired=False)


def blank(kind: ActivityKind, on_date: date, content: str = "", *, year: int | None = None) -> Activity:
    """An entry of a kind with nothing else said yet, in the register of `year` or that of its day."""
    return Activity(
        uid=new_uid(),
        kind_uid=kind.uid,
        year=on_date.year if year is None else year,
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


def half_typed_entry(workspace: Workspace, typed: Typed, year: int) -> Activity | None:
    """The entry that was typed in, a new one in the register of `year` when it was never saved.

    None when it is gone, or where there are no kinds of entries.
    """
    found = workspace.read.find(Activity, uid=typed.uids[0])
    if found:
        return found[0]
    kind = next((one for one in kinds(workspace) if not one.retired), None)
    if typed.stored.get("content_edit") or kind is None:
        return None
    return replace(blank(kind, workspace.today(), year=year), uid=typed.uids[0])


def save(
    workspace: Workspace,
    entry: Activity,
    criteria: Collection[str] = (),
    documents: Collection[str] | None = None,
) -> Activity:
    """Add or change an entry; `criteria` are the uids of all that it helps to prove.

    `documents` are those of all that is kept for it; None leaves them as they are.
    Raises UserError COUNT_INVALID, and for a bad field.
    """
    if entry.quantity is not None and entry.quantity < 0:
        raise UserError(Fault.COUNT_INVALID, field="quantity", value=entry.quantity)
    cleaned = replace(
        entry,
        content=clean(entry.content, "content", limit=LONG, required=True),
        result=clean(entry.result, "result", limit=LONG),
        document=one_line(entry.document, "number"),
        remark=clean(entry.remark, "remark", limit=LONG),
    )
    links = {one.criterion_uid: one for one in _links(workspace, [entry.uid])}
    kept = {one.evidence_uid: one for one in workspace.read.find(ActivityEvidence, activity_uid=entry.uid)}
    wanted = kept.keys() if documents is None else documents
    with workspace.transact(Op.SAVE_ACTIVITY, name=_called(cleaned)) as tx:
        tx.put(cleaned)
        tx.remove(*(link for uid, link in links.items() if uid not in criteria))
        tx.put(*(ActivityCriterion(new_uid(), cleaned.uid, uid) for uid in criteria if uid not in links))
        tx.remove(*(link for uid, link in kept.items() if uid not in wanted))
        tx.put(*(ActivityEvidence(new_uid(), cleaned.uid, uid) for uid in wanted if uid not in kept))
    return cleaned


def finish(workspace: Workspace, tasks: Sequence[Activity], day: date) -> None:
    """Say of tasks that are open that they were done on a day. Raises UserError NO_OPEN_TASK."""
    waiting = [one for one in tasks if one.done_on is None]
    if not waiting:
        raise UserError(Fault.NO_OPEN_TASK)
    name = _called(waiting[0]) if len(waiting) == 1 else f"{len(waiting)} nhiệm vụ đã xong"
    with workspace.transact(Op.SAVE_ACTIVITY, name=name) as tx:
        tx.put(*(replace(one, done_on=day) for one in waiting))


def remove(workspace: Workspace, entries: Sequence[Activity]) -> None:
    """Take entries out of the register; documents kept for them stay. Raises UserError NOTHING_SELECTED."""
    if not entries:
        raise UserError(Fault.NOTHING_SELECTED)
    uids = [one.uid for one in entries]
    with workspace.transact(Op.REMOVE_ACTIVITIES, count=len(entries)) as tx:
        tx.remove(*_links(workspace, uids))
        tx.remove(*workspace.read.find_among(ActivityEvidence, "activity_uid", uids))
        tx.remove(*entries)


def _links(workspace: Workspace, activity_uids: Sequence[str]) -> list[ActivityCriterion]:
    return workspace.read.find_among(ActivityCriterion, "activity_uid", activity_uids)


def _called(entry: Activity) -> str:
    short = entry.content.split("\n")[0]
    return short if len(short) <= 40 else f"{short[:39]}…"
