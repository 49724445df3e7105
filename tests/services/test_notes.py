"""The progress log."""

from datetime import date

import pytest

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import Milestone, NoteEntry, ProgressNote
from cchc_desktop.domain.vocabulary import Channel, Progress, State
from cchc_desktop.services import criteria, notes, schedule
from cchc_desktop.services.notes import NoteInput
from cchc_desktop.services.workspace import Workspace
from tests.support import TODAY, YEAR, leaf, logical_dump, refused, row, view

OCTOBER, DECEMBER = date(YEAR, 10, 1), date(YEAR, 12, 20)


def progresses(workspace: Workspace, code: str) -> list[Progress]:
    return [state.progress for state in row(workspace, code, DECEMBER).milestones]


def write(
    workspace: Workspace, code: str, progress: Progress | None, day: date = TODAY, text: str = ""
) -> ProgressNote:
    return notes.write(workspace, [row(workspace, code, DECEMBER)], NoteInput(day, text, progress))


def places(workspace: Workspace, note: ProgressNote) -> set[tuple[str, str | None]]:
    """The criteria and milestones of a note."""
    entries = workspace.read.find(NoteEntry, note_uid=note.uid)
    return {(one.criterion_uid, one.milestone_uid) for one in entries}


def test_a_note_is_kept_as_typed(workspace: Workspace) -> None:
    typed = NoteInput(OCTOBER, "  Đã họp\r\nvới đơn vị ", Progress.IN_PROGRESS, " đ/c  Lan ", Channel.PHONE)
    written = notes.write(workspace, [row(workspace, "1.1.1")], typed)
    assert workspace.read.get(ProgressNote, written.uid) == written
    assert (written.text, written.reported_by, written.channel) == (
        "Đã họp\nvới đơn vị",
        "đ/c Lan",
        Channel.PHONE,
    )
    assert (written.on_date, written.progress, written.corrects_uid) == (OCTOBER, Progress.IN_PROGRESS, None)
    assert row(workspace, "1.1.1").last_note == written
    assert workspace.stacks().undoable[-1].name == "ghi nhật ký 1 tiêu chí"


def test_one_note_goes_to_many_criteria(workspace: Workspace) -> None:
    rows = [row(workspace, code) for code in ("1.1.1", "1.2")]
    written = notes.write(workspace, rows, NoteInput(TODAY, "chung", Progress.DONE))
    assert [row(workspace, code).progress for code in ("1.1.1", "1.2")] == [Progress.DONE] * 2
    assert [notes.log_of(workspace, one.uid) for one in rows] == [[written]] * 2
    assert workspace.stacks().undoable[-1].name == "ghi nhật ký 2 tiêu chí"


def test_a_note_without_progress_goes_to_group_rows_too_and_changes_no_state(workspace: Workspace) -> None:
    states = [found.state for found in view(workspace).rows]
    notes.write(workspace, [row(workspace, "I"), row(workspace, "1.2")], NoteInput(TODAY, "nhắc việc"))
    assert [found.state for found in view(workspace).rows] == states


def test_a_progress_goes_to_the_next_open_milestone_and_then_to_the_last(workspace: Workspace) -> None:
    for _quarter in range(4):
        write(workspace, "1.1.2", Progress.DONE)
    assert progresses(workspace, "1.1.2") == [Progress.DONE] * 4
    write(workspace, "1.1.2", Progress.IN_PROGRESS)
    assert progresses(workspace, "1.1.2") == [Progress.DONE] * 3 + [Progress.IN_PROGRESS]


def test_a_progress_goes_to_the_milestone_that_was_chosen(workspace: Workspace) -> None:
    found = row(workspace, "1.1.2")
    third = found.milestones[2].milestone.uid
    notes.write(workspace, [found], NoteInput(TODAY, "", Progress.DONE), third)
    assert progresses(workspace, "1.1.2")[2] is Progress.DONE


def test_a_past_day_shows_what_was_known_of_it(workspace: Workspace) -> None:
    write(workspace, "1.1.1", Progress.WAITING, date(YEAR, 11, 10))
    write(workspace, "1.1.1", Progress.DONE, date(YEAR, 11, 20))
    seen = {day: row(workspace, "1.1.1", date(YEAR, 11, day)).state for day in (9, 10, 19, 20)}
    assert seen == {9: State.NOT_STARTED, 10: State.WAITING, 19: State.WAITING, 20: State.DONE}
    assert not row(workspace, "1.1.1", date(YEAR, 11, 20)).done_late


@pytest.mark.parametrize("code", ["I", "1.1"])
def test_a_group_row_takes_no_progress_and_nothing_is_written(workspace: Workspace, code: str) -> None:
    before = logical_dump(workspace.path)
    rows = [row(workspace, "1.2"), row(workspace, code)]
    with pytest.raises(UserError) as caught:
        notes.write(workspace, rows, NoteInput(TODAY, "xong", Progress.DONE))
    assert (caught.value.fault, caught.value.field) == (Fault.PROGRESS_NEEDS_LEAF, "progress")
    assert caught.value.args_by_name["code"] == code
    assert logical_dump(workspace.path) == before


def test_an_empty_note_is_refused(workspace: Workspace) -> None:
    with refused(Fault.NOTHING_TO_SAVE):
        write(workspace, "1.2", None, text=" \n ")
    with refused(Fault.NOTHING_SELECTED):
        notes.write(workspace, [], NoteInput(TODAY, "a"))
    assert write(workspace, "1.2", Progress.DONE).text == ""


@pytest.mark.parametrize(
    ("change", "fault", "field"),
    [
        ({"text": "a\x0bb"}, Fault.TEXT_CONTROL_CHARACTER, "text"),
        ({"text": "a" * 20001}, Fault.TEXT_TOO_LONG, "text"),
        ({"text": "a", "reported_by": "b" * 201}, Fault.TEXT_TOO_LONG, "reported_by"),
    ],
)
def test_a_bad_field_is_named(workspace: Workspace, change: dict[str, str], fault: Fault, field: str) -> None:
    with pytest.raises(UserError) as caught:
        notes.write(workspace, [row(workspace, "1.2")], NoteInput(TODAY, **change))
    assert (caught.value.fault, caught.value.field) == (fault, field)


def test_the_log_is_latest_first_with_corrected_notes_in_it(workspace: Workspace) -> None:
    wrong = write(workspace, "1.2", Progress.DONE, OCTOBER)
    later = write(workspace, "1.2", None, TODAY, "gọi điện")
    right = notes.correct(workspace, wrong, NoteInput(OCTOBER, "mới được một nửa", Progress.IN_PROGRESS))
    log = notes.log_of(workspace, row(workspace, "1.2").uid)
    assert log == [later, right, wrong]
    assert notes.superseded(log) == {wrong.uid}
    assert workspace.read.get(ProgressNote, wrong.uid) == wrong
    assert row(workspace, "1.2").progress is Progress.IN_PROGRESS
    assert workspace.stacks().undoable[-1].name == "đính chính nhật ký ngày 01/10/2026"


def test_a_correction_stands_for_the_same_criteria_and_milestones(workspace: Workspace) -> None:
    rows = [row(workspace, "1.1.2"), row(workspace, "1.2")]
    wrong = notes.write(workspace, rows, NoteInput(TODAY, "", Progress.DONE))
    right = notes.correct(workspace, wrong, NoteInput(TODAY, "", Progress.WAITING))
    assert places(workspace, right) == places(workspace, wrong)
    assert progresses(workspace, "1.1.2")[0] is Progress.WAITING
    assert progresses(workspace, "1.1.2")[1:] == [Progress.NOT_STARTED] * 3


def test_a_correction_may_take_a_progress_back(workspace: Workspace) -> None:
    wrong = write(workspace, "1.2", Progress.DONE)
    notes.correct(workspace, wrong, NoteInput(TODAY, "chỉ là nhắc việc"))
    assert row(workspace, "1.2").progress is Progress.NOT_STARTED
    workspace.undo()
    assert row(workspace, "1.2").progress is Progress.DONE


def test_a_correction_may_add_a_progress(workspace: Workspace) -> None:
    written = notes.write(
        workspace, [row(workspace, "1.1.2"), row(workspace, "1.2")], NoteInput(TODAY, "gọi điện")
    )
    notes.correct(workspace, written, NoteInput(TODAY, "gọi điện, đã xong", Progress.DONE))
    assert progresses(workspace, "1.1.2")[0] is Progress.DONE
    assert row(workspace, "1.2").progress is Progress.DONE


def test_a_correction_gives_no_progress_to_a_group_row(workspace: Workspace) -> None:
    written = notes.write(workspace, [row(workspace, "1.1")], NoteInput(TODAY, "gọi điện"))
    with refused(Fault.PROGRESS_NEEDS_LEAF):
        notes.correct(workspace, written, NoteInput(TODAY, "", Progress.DONE))


def made_a_group(workspace: Workspace, code: str) -> None:
    criteria.add_criterion(workspace, view(workspace), YEAR, row(workspace, code), leaf(f"{code}.1"))


def test_a_note_on_what_became_a_group_is_corrected_and_what_it_said_stays(workspace: Workspace) -> None:
    rows = [row(workspace, "1.2"), row(workspace, "1.1.1")]
    wrong = notes.write(workspace, rows, NoteInput(TODAY, "Đã nộp", Progress.DONE))
    made_a_group(workspace, "1.2")
    right = notes.correct(workspace, wrong, NoteInput(OCTOBER, "Đã nộp bản ký", Progress.DONE))
    assert places(workspace, right) == places(workspace, wrong)
    assert row(workspace, "1.1.1").progress is Progress.DONE
    assert row(workspace, "1.2.1").progress is Progress.NOT_STARTED
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.2.1")])
    assert row(workspace, "1.2", OCTOBER).progress is Progress.DONE


@pytest.mark.parametrize("progress", [Progress.IN_PROGRESS, Progress.WAITING])
def test_a_correction_says_nothing_new_of_what_became_a_group(
    workspace: Workspace, progress: Progress
) -> None:
    rows = [row(workspace, "1.1.1"), row(workspace, "1.2")]
    wrong = notes.write(workspace, rows, NoteInput(TODAY, "Đã nộp", Progress.DONE))
    made_a_group(workspace, "1.2")
    before = logical_dump(workspace.path)
    with refused(Fault.PROGRESS_NEEDS_LEAF):
        notes.correct(workspace, wrong, NoteInput(TODAY, "Đã nộp", progress))
    assert logical_dump(workspace.path) == before


def test_a_progress_said_of_what_became_a_group_may_be_taken_back(workspace: Workspace) -> None:
    wrong = write(workspace, "1.2", Progress.DONE)
    made_a_group(workspace, "1.2")
    notes.correct(workspace, wrong, NoteInput(TODAY, "chỉ là nhắc việc"))
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.2.1")])
    assert row(workspace, "1.2").progress is Progress.NOT_STARTED


def test_a_note_is_corrected_once_and_then_its_correction(workspace: Workspace) -> None:
    wrong = write(workspace, "1.2", Progress.DONE)
    right = notes.correct(workspace, wrong, NoteInput(TODAY, "hai"))
    with refused(Fault.NOTE_ALREADY_CORRECTED):
        notes.correct(workspace, wrong, NoteInput(TODAY, "ba"))
    notes.correct(workspace, right, NoteInput(TODAY, "ba"))
    with refused(Fault.NOTHING_TO_SAVE):
        notes.correct(workspace, write(workspace, "1.2", Progress.DONE), NoteInput(TODAY, ""))


def test_a_note_that_was_undone_cannot_be_corrected(workspace: Workspace) -> None:
    written = write(workspace, "1.2", Progress.DONE)
    workspace.undo()
    with refused(Fault.RECORD_GONE):
        notes.correct(workspace, written, NoteInput(TODAY, "a"))


def test_a_leaf_always_has_a_place_for_its_progress(workspace: Workspace) -> None:
    leaves = {found.uid for found in view(workspace).rows if found.is_leaf}
    assert leaves == {one.criterion_uid for one in workspace.read.find(Milestone)}


def test_a_note_for_a_milestone_that_was_removed_since_is_written(workspace: Workspace) -> None:
    one = row(workspace, "1.1.2")
    gone = one.milestones[-1].milestone.uid
    schedule.set_milestones(workspace, one, [state.milestone for state in one.milestones[:-1]])
    said = notes.NoteInput(TODAY, "Đã nộp", Progress.DONE)
    done = notes.write(workspace, [row(workspace, "1.1.2")], said, gone)
    told = notes.write(workspace, [row(workspace, "1.1.2")], notes.NoteInput(TODAY, "Đã gọi"), gone)
    there = {state.milestone.uid for state in row(workspace, "1.1.2").milestones}
    assert {uid for _code, uid in places(workspace, done)} <= there
    assert {uid for _code, uid in places(workspace, told)} == {None}
