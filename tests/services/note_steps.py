"""Steps of a walk through notes, phrases, reminders and tasks: see `steps`."""

from contextlib import suppress
from datetime import timedelta
from random import Random

from msgspec.structs import replace

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import ProgressNote, Task
from cchc_desktop.domain.vocabulary import Channel, Progress, Repeat
from cchc_desktop.services import notes, phrases, reminding, tasks, todo, units
from cchc_desktop.services.workspace import Workspace
from tests.services.chance import Step, day, one, some, words
from tests.services.criteria_steps import leaves, rows
from tests.support import TODAY, view


def write_note(workspace: Workspace, chance: Random) -> None:
    progress = chance.choice([None, *Progress])
    typed = notes.NoteInput(day(chance), words(chance), progress, words(chance), chance.choice(list(Channel)))
    if chosen := some(chance, leaves(workspace) if progress else rows(workspace)):
        notes.write(workspace, chosen, typed)


def correct_note(workspace: Workspace, chance: Random) -> None:
    corrected = {note.corrects_uid for note in workspace.read.find(ProgressNote)}
    for note in one(
        chance, [note for note in workspace.read.find(ProgressNote) if note.uid not in corrected]
    ):
        typed = notes.NoteInput(day(chance), words(chance), note.progress)
        with suppress(UserError):  # its row may have become a group since
            notes.correct(workspace, note, typed)


def save_task(workspace: Workspace, chance: Random) -> None:
    task = chance.choice([tasks.new_task(), *workspace.read.find(Task)])
    unit = chance.choice([None, *units.all_units(workspace)])
    changed = replace(
        task,
        title=words(chance),
        due=day(chance),
        repeat=chance.choice(list(Repeat)),
        unit_uid=unit.uid if unit else None,
    )
    tasks.save_task(workspace, changed)


def remove_task(workspace: Workspace, chance: Random) -> None:
    for task in one(chance, workspace.read.find(Task)):
        tasks.remove_task(workspace, task)


def write_task_note(workspace: Workspace, chance: Random) -> None:
    for task in one(chance, workspace.read.find(Task)):
        tasks.write_task_note(workspace, task, tasks.TaskNoteInput(day(chance), words(chance)))


def close_task(workspace: Workspace, chance: Random) -> None:
    for task in one(chance, workspace.read.find(Task)):
        with suppress(UserError):  # it may be done
            tasks.write_task_note(workspace, task, tasks.TaskNoteInput(day(chance), "", closes=True))


def reopen_task(workspace: Workspace, chance: Random) -> None:
    closed = [state for state in tasks.task_states(workspace, TODAY + timedelta(365)) if state.closing]
    for state in one(chance, closed):
        tasks.reopen_task(workspace, state)


def remind(workspace: Workspace, chance: Random) -> None:
    if chosen := some(chance, todo.to_do(workspace, view(workspace))):
        reminding.remind(workspace, chosen)


def edit_phrases(workspace: Workspace, chance: Random) -> None:
    phrases.save_phrases(workspace, "\n".join(words(chance) for _line in range(chance.randint(0, 3))))


NOTE_STEPS: dict[Step, Op] = {
    write_note: Op.WRITE_NOTE,
    correct_note: Op.CORRECT_NOTE,
    remind: Op.REMIND,
    save_task: Op.SAVE_TASK,
    remove_task: Op.REMOVE_TASK,
    write_task_note: Op.WRITE_TASK_NOTE,
    close_task: Op.CLOSE_TASK,
    reopen_task: Op.REOPEN_TASK,
    edit_phrases: Op.EDIT_PHRASES,
}
