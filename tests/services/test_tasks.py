"""Her own tasks kept in the file: checked, noted about, closed, due again, undone."""

from datetime import date

from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.records import Task, TaskNote
from cchc_desktop.domain.tasks import task_state
from cchc_desktop.domain.vocabulary import Channel, Repeat
from cchc_desktop.services import units
from cchc_desktop.services.recycle_bin import BinWalk, restore_deleted
from cchc_desktop.services.tasks import (
    TaskNoteInput,
    new_task,
    remove_task,
    reopen_task,
    save_task,
    task_states,
    write_task_note,
)
from cchc_desktop.services.workspace import Workspace
from tests.support import TODAY, refused, saved_unit

DUE = date(2026, 12, 1)


def saved(workspace: Workspace, **fields: object) -> Task:
    return save_task(workspace, replace(new_task(), **{"title": "Trả lời công văn", **fields}))


def test_a_task_is_kept_as_typed_but_for_blanks(workspace: Workspace) -> None:
    task = saved(workspace, title=" Trả lời \n công văn ", number=" 12/UBND ", issued_on=TODAY, due=DUE)
    assert (task.title, task.number) == ("Trả lời \n công văn", "12/UBND")
    (state,) = task_states(workspace, TODAY)
    assert (state.task, state.is_open, state.due) == (task, True, DUE)


def test_what_is_no_task_is_refused(workspace: Workspace) -> None:
    with refused(Fault.TEXT_EMPTY):
        saved(workspace, title="  ")
    with refused(Fault.REPEAT_WITHOUT_DUE):
        saved(workspace, repeat=Repeat.WEEKLY)
    assert workspace.read.find(Task) == []


def test_closing_ends_a_task_and_makes_one_that_comes_again_due_again(workspace: Workspace) -> None:
    once, monthly = saved(workspace, due=DUE), saved(workspace, due=DUE, repeat=Repeat.MONTHLY)
    for task in (once, monthly):
        note = write_task_note(workspace, task, TaskNoteInput(TODAY, "34/BC-UBND", closes=True))
        assert (note.closes, note.due, note.position) == (True, DUE, 1)
    states = {state.task.uid: state for state in task_states(workspace, TODAY)}
    assert not states[once.uid].is_open
    assert (states[monthly.uid].is_open, states[monthly.uid].due) == (True, date(2027, 1, 1))
    with refused(Fault.TASK_DONE):
        write_task_note(workspace, once, TaskNoteInput(TODAY, "", closes=True))
    assert workspace.undo().name == "đánh dấu xong việc Trả lời công văn"
    assert {state.due for state in task_states(workspace, TODAY)} == {DUE}


def test_what_was_closed_by_mistake_is_opened_again_and_what_was_said_stays(workspace: Workspace) -> None:
    once, monthly = saved(workspace, due=DUE), saved(workspace, due=DUE, repeat=Repeat.MONTHLY)
    for task in (once, monthly):
        with refused(Fault.TASK_OPEN):
            reopen_task(workspace, task_state(task, (), TODAY))
        write_task_note(workspace, task, TaskNoteInput(TODAY, "34/BC-UBND", closes=True))
    for state in task_states(workspace, TODAY):
        reopen_task(workspace, state)
    states = task_states(workspace, TODAY)
    assert [(state.is_open, state.due, state.closing) for state in states] == [(True, DUE, None)] * 2
    assert {note.text for state in states for note in state.notes} == {"34/BC-UBND"}


def test_a_note_needs_words_and_stays_in_order(workspace: Workspace) -> None:
    task = saved(workspace)
    with refused(Fault.NOTHING_TO_SAVE):
        write_task_note(workspace, task, TaskNoteInput(TODAY, " "))
    for text in ("Đã gọi", "Hẹn mai"):
        write_task_note(workspace, task, TaskNoteInput(TODAY, text, Channel.PHONE))
    (state,) = task_states(workspace, TODAY)
    assert [note.text for note in state.notes] == ["Đã gọi", "Hẹn mai"]


def test_a_removed_task_comes_back_with_its_notes(workspace: Workspace) -> None:
    task = saved(workspace)
    write_task_note(workspace, task, TaskNoteInput(TODAY, "Đã gọi"))
    remove_task(workspace, task)
    assert workspace.read.find(TaskNote) == []
    line = BinWalk().more(workspace)[0]
    assert line.name == "Việc riêng Trả lời công văn"
    restore_deleted(workspace, line.seq, line.uid)
    assert [note.text for note in task_states(workspace, TODAY)[0].notes] == ["Đã gọi"]


def test_a_unit_that_is_asked_cannot_be_removed(workspace: Workspace) -> None:
    unit = saved_unit(workspace, replace(units.new_unit(workspace), code="X", name="X", short_name="X"))
    task = saved(workspace, unit_uid=unit.uid)
    with refused(Fault.UNIT_IN_USE):
        units.remove_unit(workspace, unit)
    remove_task(workspace, task)
    units.remove_unit(workspace, unit)
