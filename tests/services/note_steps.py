"""Steps of a walk through notes, phrases, reminders and tasks: see `steps`."""

from contextlib import suppress
from datetime import timedelta
from random import Random

from msgspec.structs import replace

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.listed_documents import ListedDocument
from cchc_desktop.domain.records import ProgressNote, Task
from cchc_desktop.domain.unit_sheet import ReturnedRow, ReturnedSheet
from cchc_desktop.domain.vocabulary import Channel, Progress, Repeat
from cchc_desktop.services import (
    notes,
    phrases,
    reminding,
    returned_sheets,
    tasks,
    todo,
    unit_sheets,
    units,
)
from cchc_desktop.services.workspace import Workspace
from tests.services.chance import Step, day, one, some, words
from tests.services.criteria_steps import leaves, rows
from tests.support import TODAY, YEAR, view


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


def take_sheet(workspace: Workspace, chance: Random) -> None:
    """A sheet that goes out and comes back at once, with something in a few rows."""
    found = view(workspace)
    led = [unit for unit in found.units if any(not row.is_group for row in found.leading(unit.uid))]
    for unit in one(chance, led):
        parts = unit_sheets.sheet_parts(found, unit, coordinating=True)
        mark = unit_sheets.sheet_mark(workspace, found, unit, parts, ())
        document = ListedDocument(words(chance), day(chance), "", words(chance), 1)
        rows = [
            ReturnedRow(line, number, {}, None, chance.choice([None, *Progress]), words(chance), (document,))
            for number, line in enumerate(some(chance, mark.lines), start=1)
        ]
        sheet = ReturnedSheet("phiếu.xlsx", "Phiếu", mark, words(chance), None, tuple(rows))
        plan = returned_sheets.look_at_sheet(workspace, YEAR, sheet)
        returned_sheets.take_sheet(workspace, YEAR, sheet, {one.key for one in plan.offers})


NOTE_STEPS: dict[Step, Op] = {
    write_note: Op.WRITE_NOTE,
    correct_note: Op.CORRECT_NOTE,
    take_sheet: Op.TAKE_UNIT_SHEET,
    remind: Op.REMIND,
    save_task: Op.SAVE_TASK,
    remove_task: Op.REMOVE_TASK,
    write_task_note: Op.WRITE_TASK_NOTE,
    close_task: Op.CLOSE_TASK,
    reopen_task: Op.REOPEN_TASK,
    edit_phrases: Op.EDIT_PHRASES,
}
