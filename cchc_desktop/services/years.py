"""The year's view, read once from the file."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Change
from cchc_desktop.domain.records import (
    Assignment,
    Contact,
    CriteriaSet,
    Criterion,
    Evidence,
    EvidenceLink,
    Extension,
    Milestone,
    NoteEntry,
    ProgressNote,
    Record,
    RequiredEvidence,
    Unit,
)
from cchc_desktop.domain.year import YearView
from cchc_desktop.domain.year_facts import YearFacts, build_year
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.reader import Reader, StandingNotes
from cchc_desktop.storage.tables import TABLES

_FEW = 200
"""Changes up to which it is quicker to look up what they are about than to read all notes."""


class _Part(Struct, frozen=True):
    """A part of the facts of a year: the tables it is read from, and how, by set and as-of date."""

    tables: frozenset[str]
    read: Callable[[Reader, str, date], Any]


def _part(read: Callable[[Reader, str, date], Any], *record_types: type[Record]) -> _Part:
    return _Part(frozenset(TABLES[one] for one in record_types), read)


def _of_set(record_type: type[Record]) -> _Part:
    return _part(lambda read, set_uid, _as_of: read.of_set(record_type, set_uid), record_type)


_PARTS: Mapping[str, _Part] = {
    "notes": _part(Reader.standing_notes, ProgressNote, NoteEntry),
    "units": _part(lambda read, _set, _as_of: sorted(read.find(Unit), key=lambda one: one.position), Unit),
    "contacts": _part(lambda read, _set, _as_of: read.find(Contact), Contact),
    "criteria": _of_set(Criterion),
    "assignments": _of_set(Assignment),
    "milestones": _of_set(Milestone),
    "extensions": _of_set(Extension),
    "required": _of_set(RequiredEvidence),
    "links": _part(Reader.standing_links, EvidenceLink, Evidence),
    "without_file": _part(lambda read, set_uid, _as_of: read.without_file(set_uid), EvidenceLink, Evidence),
}
"""By the names of `YearFacts`, notes aside, which are three. What hangs on a criterion goes with it."""


def years(workspace: Workspace) -> list[int]:
    """The years that have criteria, and this one, latest first."""
    return sorted({*years_with_criteria(workspace), workspace.today().year}, reverse=True)


def years_with_criteria(workspace: Workspace) -> list[int]:
    """The years that have criteria, latest first."""
    return sorted((one.year for one in workspace.read.find(CriteriaSet)), reverse=True)


def closed_years(workspace: Workspace) -> frozenset[int]:
    """The years that are only looked at."""
    return frozenset(one.year for one in workspace.read.find(CriteriaSet) if one.closed_on is not None)


def usual_year(workspace: Workspace) -> int:
    """The year worked on where none is named: this one, or the latest where it has no criteria or is closed.

    The next year is often begun in autumn, and is not what she comes to work on until this one is done.
    """
    today = workspace.today().year
    found = years_with_criteria(workspace)
    is_open = today in found and today not in closed_years(workspace)
    return today if is_open else max(found, default=today)


def criteria_set(workspace: Workspace, year: int) -> CriteriaSet | None:
    """The criteria set of `year`."""
    found = workspace.read.find(CriteriaSet, year=year)
    return found[0] if found else None


class YearReader:
    """Reads years anew after each commit, but of them only what hangs on what was changed.

    With ten thousand notes and two thousand documents a year these are most of what there is to read.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._parts: dict[str, Any] = {}
        self._of: tuple[str, date] | None = None

    def load(self, year: int, as_of: date, changes: Sequence[Change] | None = None) -> YearView:
        """As `load_year`; only `changes` were made since it was asked last. None: any may have been."""
        found = criteria_set(self._workspace, year)
        wanted = (found.uid if found else "", as_of)
        if changes is None or wanted != self._of:
            self._parts, self._of = {}, wanted
        else:
            self._forget(changes, *wanted)
        for name, part in _PARTS.items():
            if name not in self._parts:
                self._parts[name] = part.read(self._workspace.read, *wanted)
        return _view(self._workspace, found, self._parts, as_of)

    def _forget(self, changes: Sequence[Change], set_uid: str, as_of: date) -> None:
        """Forget what `changes` may have made untrue; of notes only what is said of some criteria."""
        tables = {change.table for change in changes}
        hit = [name for name, part in _PARTS.items() if not part.tables.isdisjoint(tables)]
        former = {name: self._parts.pop(name, None) for name in hit}
        notes: StandingNotes | None = former.get("notes")
        if notes is not None and len(changes) <= _FEW:
            read, criteria = self._workspace.read, _criteria_noted(self._workspace, changes)
            self._parts["notes"] = notes.but_for(criteria, read.standing_notes(set_uid, as_of, criteria))


def _criteria_noted(workspace: Workspace, changes: Sequence[Change]) -> set[str]:
    """The criteria that the notes in `changes`, and those they correct, are or were about."""
    notes, entries, criteria = set(), set(), set()
    for change in changes:
        told = [columns for columns in (change.before, change.after) if columns]
        if change.table == TABLES[ProgressNote]:
            corrected = {columns.get("corrects_uid") for columns in told}
            notes |= {change.uid, *(str(uid) for uid in corrected if uid)}
        elif change.table == TABLES[NoteEntry]:
            entries.add(change.uid)
            criteria |= {str(columns["criterion_uid"]) for columns in told if "criterion_uid" in columns}
    return criteria | workspace.read.criteria_of_notes(notes, entries)


def load_year(workspace: Workspace, year: int, as_of: date) -> YearView:
    """All of `year` as it stood on `as_of`; an empty view when the year has no criteria.

    Raises UserError FILE_DAMAGED where a row hangs on no other, or on a unit that is not there.
    """
    return YearReader(workspace).load(year, as_of)


def _view(
    workspace: Workspace, criteria_set: CriteriaSet | None, parts: Mapping[str, Any], as_of: date
) -> YearView:
    notes: StandingNotes = parts["notes"]
    facts = YearFacts(
        criteria_set=criteria_set,
        progress_entries=[one for entries in notes.entries.values() for one in entries],
        last_notes=notes.latest,
        reminders=notes.reminders,
        **{name: part for name, part in parts.items() if name != "notes"},
    )
    units = {unit.uid for unit in facts.units}
    if any(one.unit_uid not in units for one in facts.assignments):
        raise UserError(Fault.FILE_DAMAGED, path=workspace.path)
    view = build_year(facts, as_of)
    if len(view.rows) != len(facts.criteria):
        raise UserError(Fault.FILE_DAMAGED, path=workspace.path)
    return view
