"""A unit's sheet that came back: what it has that the file has not, and taking it in one step."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.incoming import Place
from cchc_desktop.domain.listed_documents import ListedDocument, same_document
from cchc_desktop.domain.records import Evidence, EvidenceLink, NoteEntry, ProgressNote, Unit, new_uid
from cchc_desktop.domain.unit_sheet import ReturnedSheet
from cchc_desktop.domain.unit_sheet_notes import SheetNote, noted
from cchc_desktop.domain.unit_sheet_plan import (
    Here,
    Offer,
    OfferKind,
    Said,
    SheetPlan,
    milestone_of,
    plan_sheet,
)
from cchc_desktop.domain.vocabulary import Progress
from cchc_desktop.domain.year import YearView
from cchc_desktop.services.listed_documents import known_documents, new_evidence
from cchc_desktop.services.notes import NoteInput, put_note, superseded
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from cchc_desktop.storage.transaction import Transaction


class TakenSheet(Struct, frozen=True):
    """How many notes, progresses and documents were written."""

    notes: int = 0
    progresses: int = 0
    documents: int = 0

    @property
    def count(self) -> int:
        return self.notes + self.progresses + self.documents


def look_at_sheet(
    workspace: Workspace,
    year: int,
    sheet: ReturnedSheet,
    unit_uid: str = "",
    view: YearView | None = None,
) -> SheetPlan:
    """What `sheet` has that `year` has not, as of today; `view` is the year where it is read already.

    Raises UserError UNIT_SHEET_FOREIGN, UNIT_SHEET_OTHER_YEAR, and UNIT_SHEET_OTHER_UNIT where it has to be
    of the unit `unit_uid`.
    """
    mark = sheet.mark
    if mark.workspace != workspace.uid:
        commune = mark.commune or "chưa ghi tên xã"
        raise UserError(Fault.UNIT_SHEET_FOREIGN, path=sheet.source, commune=commune)
    if mark.year != year:
        raise UserError(Fault.UNIT_SHEET_OTHER_YEAR, path=sheet.source, year=mark.year, shown=year)
    if unit_uid and mark.unit != unit_uid:
        raise UserError(Fault.UNIT_SHEET_OTHER_UNIT, path=sheet.source, name=mark.unit_name)
    seen = view or load_year(workspace, year, workspace.today())
    plan = plan_sheet(sheet, seen, _here(workspace, sheet))
    if mark.revision <= workspace.revision:
        return plan
    newer = noted(SheetNote.SHEET_NEWER, Place(sheet.sheet))
    return SheetPlan(sheet, plan.offers, plan.known, plan.refused, (newer, *plan.doubts))


def take_sheet(
    workspace: Workspace,
    year: int,
    sheet: ReturnedSheet,
    chosen: Collection[str] | None = None,
    view: YearView | None = None,
) -> TakenSheet:
    """Write what is chosen, by the keys of the offers, in one step; without a choice, what is proposed.

    What the file has got meanwhile is not written again; where nothing is left, nothing is written. Raises
    UserError as `look_at_sheet`.
    """
    plan = look_at_sheet(workspace, year, sheet, view=view)
    keys = plan.proposed if chosen is None else set(chosen)
    offers = [one for one in plan.offers if one.key in keys]
    if not offers:
        return TakenSheet()
    with workspace.transact(Op.TAKE_UNIT_SHEET, name=sheet.mark.unit_name, count=len(offers)) as tx:
        _Writer(workspace, tx, sheet).write(offers)
    kinds = [one.kind for one in offers]
    notes, documents = kinds.count(OfferKind.NOTE), kinds.count(OfferKind.DOCUMENT)
    return TakenSheet(notes, len(offers) - notes - documents, documents)


class _Writer:
    """Writes offers inside an open step."""

    def __init__(self, workspace: Workspace, tx: Transaction, sheet: ReturnedSheet) -> None:
        self._workspace = workspace
        self._tx = tx
        found = workspace.read.find(Unit, uid=sheet.mark.unit)
        unit = found[0].code or found[0].short_name if found else sheet.mark.unit_name
        self._reporter = f"{sheet.reported_by} ({unit})" if sheet.reported_by else unit
        self._made: list[Evidence] = []
        self._linked: set[tuple[str, str]] = set()
        self._known: Mapping[ListedDocument, Evidence] = {}
        self._last: Mapping[str, date] = {}

    def write(self, offers: Sequence[Offer]) -> None:
        documents = list(dict.fromkeys(one.document for one in offers if one.document))
        found = zip(documents, known_documents(self._workspace, documents), strict=True)
        self._known = {document: known.evidence for document, known in found if known}
        states = (milestone_of(one) for one in offers)
        self._last = _last_said(self._workspace, {state.milestone.uid for state in states if state})
        by_row: dict[int, list[Offer]] = defaultdict(list)
        for one in offers:
            if one.document is not None:
                self._document(one, one.document)
            else:
                by_row[one.returned.row].append(one)
        for said in by_row.values():
            self._notes(said)

    def _notes(self, said: list[Offer]) -> None:
        """One note for a result and its progress, unless the progress must be of a later day to stand."""
        note = next((one for one in said if one.kind is OfferKind.NOTE), None)
        change = next((one for one in said if one.kind is not OfferKind.NOTE), None)
        if note is not None and (change is None or self._standing_day(change) <= note.on_date):
            self._put(note, note.theirs, change.returned.progress if change else None, note.on_date)
            return
        if note is not None:
            self._put(note, note.theirs, None, note.on_date)
        if change is not None:
            day = max(self._standing_day(change), change.on_date)
            self._put(change, "", change.returned.progress, day)

    def _standing_day(self, offer: Offer) -> date:
        """The day of the last progress of the milestone: one of an earlier day would not stand."""
        state = milestone_of(offer)
        return self._last.get(state.milestone.uid, date.min) if state else date.min

    def _put(self, offer: Offer, text: str, progress: Progress | None, day: date) -> None:
        state = milestone_of(offer)
        uid = state.milestone.uid if state and progress is not None else None
        told = NoteInput(day, text, progress, self._reporter[:200])
        put_note(self._workspace, self._tx, [offer.row], told, uid)

    def _document(self, offer: Offer, document: ListedDocument) -> None:
        """Link a document to the criterion, once; one that several rows name is one."""
        made = next((one for one in self._made if same_document(document, one)), None)
        if made is None:
            made = self._known.get(document) or new_evidence(document)
            self._made.append(made)
            if document not in self._known:
                self._tx.put(made)
        if (made.uid, offer.row.uid) in self._linked:
            return
        self._linked.add((made.uid, offer.row.uid))
        milestone = offer.returned.line.milestone
        there = any(state.milestone.uid == milestone for state in offer.row.milestones)
        self._tx.put(EvidenceLink(new_uid(), made.uid, offer.row.uid, "", milestone if there else None))


def _here(workspace: Workspace, sheet: ReturnedSheet) -> Here:
    criteria = {one.line.criterion for one in sheet.rows if one.text or one.progress}
    entries = workspace.read.find_among(NoteEntry, "criterion_uid", criteria)
    notes = {one.uid: one for one in _notes_of(workspace, entries)}
    newer = sheet.mark.revision > workspace.revision
    said: dict[str, list[Said]] = defaultdict(list)
    for entry in entries:
        note = notes[entry.note_uid]
        if newer or note.seq > sheet.mark.last_note:
            said[entry.criterion_uid].append(Said(note.text, note.progress, entry.milestone_uid))
    documents = list(dict.fromkeys(document for one in sheet.rows for document in one.documents))
    known = zip(documents, known_documents(workspace, documents), strict=True)
    milestones = {entry.milestone_uid for entry in entries if entry.milestone_uid}
    return Here(
        said,
        _last_said(workspace, milestones),
        {document: found.criteria for document, found in known if found is not None},
    )


def _notes_of(workspace: Workspace, entries: Iterable[NoteEntry]) -> list[ProgressNote]:
    return workspace.read.find_among(ProgressNote, "uid", {one.note_uid for one in entries})


def _last_said(workspace: Workspace, milestones: Iterable[str]) -> dict[str, date]:
    """The day of the last progress noted of each milestone; corrected notes do not count."""
    entries = workspace.read.find_among(NoteEntry, "milestone_uid", milestones)
    notes = _notes_of(workspace, entries)
    gone = superseded(notes)
    days = {one.uid: one.on_date for one in notes if one.uid not in gone and one.progress is not None}
    last: dict[str, date] = {}
    for entry in entries:
        if entry.note_uid in days and entry.milestone_uid:
            last[entry.milestone_uid] = max(last.get(entry.milestone_uid, date.min), days[entry.note_uid])
    return last
