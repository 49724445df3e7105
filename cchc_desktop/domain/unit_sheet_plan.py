"""A unit's sheet against the year: what is new in it, what is here already, and where the two contradict."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum, auto

from msgspec import Struct

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.incoming import Finding, Place
from cchc_desktop.domain.labels import PROGRESS
from cchc_desktop.domain.listed_documents import ListedDocument, same_document
from cchc_desktop.domain.progress import MilestoneState
from cchc_desktop.domain.text import fold
from cchc_desktop.domain.unit_sheet import ReturnedRow, ReturnedSheet
from cchc_desktop.domain.unit_sheet_notes import SheetNote, noted
from cchc_desktop.domain.vocabulary import Progress
from cchc_desktop.domain.year import CriterionRow, YearView


class OfferKind(StrEnum):
    """What of a sheet can be taken."""

    NOTE = auto()
    PROGRESS = auto()
    CONFLICT = auto()
    """A progress, where the file says something else that the unit has not seen, or of a later day."""
    DOCUMENT = auto()


class Said(Struct, frozen=True):
    """What the file says of a criterion since the sheet went out: a note, or a progress of a milestone."""

    text: str
    progress: Progress | None
    milestone: str | None


class Here(Struct, frozen=True):
    """What the file has beside the view of the year."""

    said: Mapping[str, Sequence[Said]]
    """By criterion uid, since the sheet went out; corrected notes among them."""
    last_said: Mapping[str, date]
    """The day of the last progress of a milestone, by its uid."""
    proves: Mapping[ListedDocument, frozenset[str]]
    """The criteria that a document of the sheet proves already; without one the file does not know."""


class Offer(Struct, frozen=True):
    """Something to take or to leave."""

    key: str
    """The same whenever the same sheet is compared."""
    kind: OfferKind
    returned: ReturnedRow
    row: CriterionRow
    place: Place
    on_date: date
    """Of the note it would become."""
    theirs: str
    """What the sheet says, in words."""
    here: str = ""
    """What the file says, in words, where that matters."""
    document: ListedDocument | None = None

    @property
    def proposed(self) -> bool:
        """Whether it is taken unless she says otherwise: what the file knows better stays."""
        return self.kind is not OfferKind.CONFLICT


class SheetPlan(Struct, frozen=True):
    """What a sheet offers, in its order."""

    sheet: ReturnedSheet
    offers: tuple[Offer, ...]
    known: int
    """How many things it says that are here already."""
    refused: tuple[Finding, ...]
    doubts: tuple[Finding, ...]

    @property
    def proposed(self) -> frozenset[str]:
        """The keys of what is taken unless she says otherwise."""
        return frozenset(one.key for one in self.offers if one.proposed)


def plan_sheet(sheet: ReturnedSheet, view: YearView, here: Here) -> SheetPlan:
    """What `sheet` has that the file has not. Rows without a day take that of the sheet, else the view's."""
    planner = _Planner(sheet, view, here)
    offers = tuple(planner.offers())
    refused = sorted((*sheet.refused, *planner.refused), key=lambda one: one.place.order)
    doubts = sorted((*sheet.doubts, *planner.doubts), key=lambda one: one.place.order)
    return SheetPlan(sheet, offers, planner.known, tuple(refused), tuple(doubts))


class _Planner:
    def __init__(self, sheet: ReturnedSheet, view: YearView, here: Here) -> None:
        self.known = 0
        self.refused: list[Finding] = []
        self.doubts: list[Finding] = []
        self._sheet = sheet
        self._view = view
        self._here = here
        self._told: Counter[tuple[str, str]] = Counter()
        """How often a criterion is told a text."""
        self._offered: set[tuple[object, ...]] = set()
        self._named: defaultdict[str, list[ListedDocument]] = defaultdict(list)
        """The documents offered for each criterion: two rows of it may name one in other words."""
        """What was offered for a criterion already: two rows may say the same."""

    def offers(self) -> Iterator[Offer]:
        for one in self._sheet.rows:
            if not (one.text or one.progress or one.documents):
                continue
            row = self._view.by_uid.get(one.line.criterion)
            if row is None:
                self.refused.append(noted(SheetNote.ROW_GONE_HERE, self._place(one), one.line.shown["name"]))
                continue
            self._tell_strangers(one, row)
            yield from self._note(one, row)
            yield from self._progress(one, row)
            yield from self._documents(one, row)

    def _note(self, one: ReturnedRow, row: CriterionRow) -> Iterator[Offer]:
        if not one.text:
            return
        told = fold(one.text)
        if not self._is_first("text", one.line.uid, told):
            return
        self._told[row.uid, told] += 1  # rows of several milestones may say the same
        there = sum(fold(said.text) == told for said in self._here.said.get(row.uid, ()))
        if self._told[row.uid, told] <= there:
            self.known += 1
        else:
            yield self._offer(OfferKind.NOTE, one, row, "text", one.text)

    def _progress(self, one: ReturnedRow, row: CriterionRow) -> Iterator[Offer]:
        if one.progress is None:
            return
        if row.is_group:
            self._refuse(SheetNote.NOW_A_GROUP, one)
            return
        state = _state(one, row)
        if state is None and one.line.milestone:
            self._refuse(SheetNote.MILESTONE_GONE_HERE, one)
            return
        present = state.progress if state else Progress.NOT_STARTED
        uid = state.milestone.uid if state else None
        said = ((told.progress, told.milestone) for told in self._here.said.get(row.uid, ()))
        if one.progress is present or (one.progress, uid) in said:
            self.known += 1
            return
        if not self._is_first("progress", one.line.uid, one.progress):
            return
        since = self._here.last_said.get(uid or "", date.min)
        newer_here = present is not one.line.progress or since > self._day(one)
        kind = OfferKind.CONFLICT if newer_here else OfferKind.PROGRESS
        day = show_date(since) if since > date.min else ""
        here = f"{PROGRESS[present]} ({day})" if day else PROGRESS[present]
        yield self._offer(kind, one, row, "progress", PROGRESS[one.progress], here)

    def _documents(self, one: ReturnedRow, row: CriterionRow) -> Iterator[Offer]:
        for document in one.documents:
            proves = self._here.proves.get(document)
            if proves is not None and row.uid in proves:
                self.known += 1
            elif not any(same_document(document, named) for named in self._named[row.uid]):
                self._named[row.uid].append(document)
                here = "" if proves is None else "đã có trong hồ sơ"
                yield self._offer(OfferKind.DOCUMENT, one, row, "documents", _named(document), here, document)

    def _offer(
        self,
        kind: OfferKind,
        one: ReturnedRow,
        row: CriterionRow,
        field: str,
        theirs: str,
        here: str = "",
        document: ListedDocument | None = None,
    ) -> Offer:
        number = f":{one.documents.index(document)}" if document else ""
        key = f"{one.row}:{field}{number}"
        return Offer(key, kind, one, row, self._place(one, field), self._day(one), theirs, here, document)

    def _tell_strangers(self, one: ReturnedRow, row: CriterionRow) -> None:
        """A unit that has no part in the criterion any more."""
        mark = self._sheet.mark
        hands = {unit.uid for unit in (row.lead, *row.coordinating) if unit is not None}
        led_above = any(row.uid == part.uid for led in self._view.concerning(mark.unit) for part in led.parts)
        if mark.unit not in hands and not led_above:
            self.doubts.append(noted(SheetNote.LED_BY_OTHER, self._place(one), name=mark.unit_name))

    def _is_first(self, *what: object) -> bool:
        if what in self._offered:
            return False
        self._offered.add(what)
        return True

    def _refuse(self, about: SheetNote, one: ReturnedRow) -> None:
        assert one.progress is not None
        self.refused.append(noted(about, self._place(one, "progress"), PROGRESS[one.progress]))

    def _day(self, one: ReturnedRow) -> date:
        return one.on_date or self._sheet.on_date or self._view.as_of

    def _place(self, one: ReturnedRow, field: str = "") -> Place:
        return Place(self._sheet.sheet, one.row, one.columns.get(field, ""))


def _state(one: ReturnedRow, row: CriterionRow) -> MilestoneState | None:
    """The milestone a row is about: its own, or the only one there is."""
    if one.line.milestone:
        return next((state for state in row.milestones if state.milestone.uid == one.line.milestone), None)
    return row.next_milestone or (row.milestones[-1] if row.milestones else None)


def milestone_of(offer: Offer) -> MilestoneState | None:
    """The milestone an offered progress goes to; None where the criterion has none."""
    return _state(offer.returned, offer.row)


def _named(document: ListedDocument) -> str:
    parts = (document.number, show_date(document.issued_on), document.title)
    return ", ".join(part for part in parts if part)
