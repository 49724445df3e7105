"""The year's view, read once from the file."""

from collections.abc import Collection
from datetime import date

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import (
    Assignment,
    Contact,
    CriteriaSet,
    Criterion,
    Extension,
    Milestone,
    NoteEntry,
    ProgressNote,
    RequiredEvidence,
)
from cchc_desktop.domain.year import YearView
from cchc_desktop.domain.year_facts import YearFacts, build_year
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.reader import StandingNotes
from cchc_desktop.storage.tables import TABLES

NOTE_TABLES = frozenset({TABLES[ProgressNote], TABLES[NoteEntry]})
"""What is said about the criteria of a year stands in these."""


def years(workspace: Workspace) -> list[int]:
    """The years that have criteria, and this one, latest first."""
    stored = {criteria_set.year for criteria_set in workspace.read.find(CriteriaSet)}
    return sorted(stored | {workspace.today().year}, reverse=True)


def latest_year(workspace: Workspace) -> int:
    """The latest year with criteria, this one when there is none."""
    stored = [criteria_set.year for criteria_set in workspace.read.find(CriteriaSet)]
    return max(stored, default=workspace.today().year)


def criteria_set(workspace: Workspace, year: int) -> CriteriaSet | None:
    """The criteria set of `year`."""
    found = workspace.read.find(CriteriaSet, year=year)
    return found[0] if found else None


class YearReader:
    """Reads years anew after each commit, but their notes only when these may have changed.

    With ten thousand notes a year they are two thirds of what there is to read.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._notes: StandingNotes | None = None
        self._of: tuple[str, date] | None = None

    def load(self, year: int, as_of: date, changed: Collection[str] = NOTE_TABLES) -> YearView:
        """As `load_year`; only records of the tables `changed` have, since it was asked last."""
        found = criteria_set(self._workspace, year)
        wanted = (found.uid if found else "", as_of)
        if self._notes is None or wanted != self._of or not NOTE_TABLES.isdisjoint(changed):
            self._notes, self._of = self._workspace.read.standing_notes(*wanted), wanted
        return load_year(self._workspace, year, as_of, self._notes)


def load_year(workspace: Workspace, year: int, as_of: date, notes: StandingNotes | None = None) -> YearView:
    """All of `year` as it stood on `as_of`; an empty view when the year has no criteria.

    `notes` are those of the year on that day, where they were read before.
    Raises UserError FILE_DAMAGED where a row hangs on no other, or on a unit that is not there.
    """
    found = criteria_set(workspace, year)
    read = workspace.read
    set_uid = found.uid if found else ""
    notes = notes or read.standing_notes(set_uid, as_of)
    facts = YearFacts(
        criteria_set=found,
        units=all_units(workspace),
        contacts=read.find(Contact),
        criteria=read.of_set(Criterion, set_uid),
        assignments=read.of_set(Assignment, set_uid),
        milestones=read.of_set(Milestone, set_uid),
        extensions=read.of_set(Extension, set_uid),
        required=read.of_set(RequiredEvidence, set_uid),
        links=read.standing_links(set_uid, as_of),
        progress_entries=notes.entries,
        last_notes=notes.latest,
        reminders=notes.reminders,
        without_file=read.without_file(set_uid),
    )
    units = {unit.uid for unit in facts.units}
    if any(one.unit_uid not in units for one in facts.assignments):
        raise UserError(Fault.FILE_DAMAGED, path=workspace.path)
    view = build_year(facts, as_of)
    if len(view.rows) != len(facts.criteria):
        raise UserError(Fault.FILE_DAMAGED, path=workspace.path)
    return view
