"""Reading records, and what the notes of a year say."""

from collections.abc import Iterator
from datetime import date

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import (
    Assignment,
    CriteriaSet,
    Criterion,
    Extension,
    Milestone,
    NoteEntry,
    ProgressNote,
    Record,
    RequiredEvidence,
    Unit,
    new_uid,
)
from cchc_desktop.domain.vocabulary import AssignmentRole, Channel, Progress
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services import planting
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.reader import StandingNotes
from tests.support import YEAR, leaf, row, view

MARCH, MAY, JULY = (date(YEAR, month, 1) for month in (3, 5, 7))


def put(workspace: Workspace, *records: Record) -> None:
    with workspace.transact(Op.LOAD_SAMPLE) as tx:
        tx.put(*records)


class Notes:
    """Notes on one criterion, written straight into the file."""

    def __init__(self, workspace: Workspace, on: CriterionRow) -> None:
        self.workspace = workspace
        self.row = on
        self.seq = 0

    def add(
        self,
        day: date,
        progress: Progress | None = None,
        corrects: ProgressNote | None = None,
        quarter: int = 0,
        channel: Channel = Channel.UNKNOWN,
    ) -> ProgressNote:
        self.seq += 1
        corrected = corrects.uid if corrects else None
        note = ProgressNote(new_uid(), self.seq, day, f"{self.seq}", progress, "", channel, corrected)
        milestone = self.row.milestones[quarter].milestone.uid if progress else None
        put(self.workspace, note, NoteEntry(new_uid(), note.uid, self.row.uid, milestone))
        return note


@pytest.fixture
def set_uid(workspace: Workspace) -> str:
    return workspace.read.find(CriteriaSet, year=YEAR)[0].uid


@pytest.fixture
def notes(workspace: Workspace) -> Iterator[Notes]:
    return Notes(workspace, row(workspace, "1.1.2"))


def test_records_are_found_by_equal_columns_and_by_none(workspace: Workspace) -> None:
    read = workspace.read
    assert {unit.code for unit in read.find(Unit)} == {"VHXH", "VP", "KT", "PVHCC", "VHTT"}
    assert [unit.code for unit in read.find(Unit, code="VP", active_from=None)] == ["VP"]
    assert len(read.find(Criterion, parent_uid=None)) == 2
    assert (
        read.find(Assignment, role=AssignmentRole.COORDINATE)[0].unit_uid == read.find(Unit, code="VP")[0].uid
    )


def test_many_values_are_looked_for_in_portions(workspace: Workspace) -> None:
    uids = [criterion.uid for criterion in workspace.read.find(Criterion)]
    wanted = [*uids[:4], *(f"no such {number}" for number in range(1200)), *uids[4:]]
    assert {one.uid for one in workspace.read.find_among(Criterion, "uid", wanted)} == set(uids)
    assert workspace.read.find_among(Criterion, "uid", []) == []


def test_a_set_holds_what_hangs_on_its_own_criteria(workspace: Workspace, set_uid: str) -> None:
    quarter = row(workspace, "1.1.2").milestones[0].milestone
    put(workspace, Extension(new_uid(), quarter.uid, 1, quarter.due, JULY, "", MAY))
    kinds = (Criterion, Assignment, Milestone, RequiredEvidence, Extension)
    before = [workspace.read.of_set(kind, set_uid) for kind in kinds]
    assert [len(found) for found in before] == [8, 6, 8, 2, 1]
    other = CriteriaSet(new_uid(), YEAR + 1, "", "", None, "", sample=False)
    with workspace.transact(Op.IMPORT_CRITERIA, count=1) as tx:
        tx.put(other)
        lead = workspace.read.find(Unit)[0].uid
        planting.plant(tx, other.uid, [leaf("1", lead_uid=lead, evidence=("Kế hoạch",))])
    assert [workspace.read.of_set(kind, set_uid) for kind in kinds] == before
    assert [len(workspace.read.of_set(kind, other.uid)) for kind in kinds] == [1, 1, 1, 1, 0]


def test_standing_notes_are_those_up_to_the_day(workspace: Workspace, set_uid: str, notes: Notes) -> None:
    first, second = notes.add(MARCH, Progress.IN_PROGRESS), notes.add(MAY, Progress.DONE, quarter=1)
    quarters = [state.milestone.uid for state in notes.row.milestones]
    assert workspace.read.standing_notes(set_uid, date(YEAR, 2, 28)) == StandingNotes({}, {}, {})
    assert workspace.read.standing_notes(set_uid, MARCH) == StandingNotes(
        {notes.row.uid: [(quarters[0], MARCH, 1, Progress.IN_PROGRESS)]}, {notes.row.uid: first}, {}
    )
    standing = workspace.read.standing_notes(set_uid, JULY)
    entries, latest = standing.entries[notes.row.uid], standing.latest
    assert sorted(entries, key=lambda entry: entry[2]) == [
        (quarters[0], MARCH, 1, Progress.IN_PROGRESS),
        (quarters[1], MAY, 2, Progress.DONE),
    ]
    assert latest == {notes.row.uid: second}


def test_the_latest_note_is_by_date_and_then_by_sequence(
    workspace: Workspace, set_uid: str, notes: Notes
) -> None:
    notes.add(JULY)
    notes.add(MAY)
    late = notes.add(JULY)
    for _number in range(8):
        notes.add(MARCH)
    tenth = notes.add(JULY)
    notes.add(MARCH)
    assert (late.seq, tenth.seq) == (3, 12)
    assert workspace.read.standing_notes(set_uid, JULY).latest == {notes.row.uid: tenth}


def test_a_corrected_note_stands_no_more_on_any_day(workspace: Workspace, set_uid: str, notes: Notes) -> None:
    wrong = notes.add(MARCH, Progress.DONE)
    right = notes.add(MAY, Progress.IN_PROGRESS, corrects=wrong)
    again = notes.add(JULY, Progress.WAITING, corrects=right)
    assert workspace.read.standing_notes(set_uid, MAY) == StandingNotes({}, {}, {})
    standing = workspace.read.standing_notes(set_uid, JULY)
    entries, latest = standing.entries[notes.row.uid], standing.latest
    assert [entry[1:] for entry in entries] == [(JULY, 3, Progress.WAITING)]
    assert latest == {notes.row.uid: again}
    assert workspace.read.notes_of_criterion(notes.row.uid) == [again, right, wrong]


def test_a_note_on_several_criteria_is_told_for_each_and_listed_once(
    workspace: Workspace, set_uid: str, notes: Notes
) -> None:
    note = notes.add(MAY)
    other = row(workspace, "1.2")
    put(workspace, NoteEntry(new_uid(), note.uid, other.uid, None))
    assert workspace.read.standing_notes(set_uid, MAY) == StandingNotes(
        {}, {notes.row.uid: note, other.uid: note}, {}
    )
    assert workspace.read.notes_of_set(set_uid) == [note]


def test_a_reminder_is_counted_and_says_nothing(workspace: Workspace, set_uid: str, notes: Notes) -> None:
    said = notes.add(MARCH)
    for day in (JULY, MAY, date(YEAR, 8, 1)):
        notes.add(day, channel=Channel.REMINDER)
    standing = workspace.read.standing_notes(set_uid, JULY)
    assert standing.latest == {notes.row.uid: said}
    assert sorted(standing.reminders[notes.row.uid]) == [MAY, JULY]


def test_the_view_is_of_the_notes_read(workspace: Workspace, notes: Notes) -> None:
    notes.add(MAY, Progress.DONE)
    year = view(workspace)
    assert year.by_uid[notes.row.uid].milestones[0].progress is Progress.DONE
    assert view(workspace, MARCH).by_uid[notes.row.uid].milestones[0].progress is Progress.NOT_STARTED


def test_sequence_numbers_go_on(workspace: Workspace, notes: Notes) -> None:
    assert workspace.read.next_note_seq() == 1
    note = notes.add(MAY)
    put(workspace, replace(note, uid=new_uid(), seq=41))
    assert workspace.read.next_note_seq() == 42
