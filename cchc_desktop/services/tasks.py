"""Her own tasks: kept, noted about, closed; one that comes again is due again."""

from collections import defaultdict
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Task, TaskNote, new_uid
from cchc_desktop.domain.retelling import shortened
from cchc_desktop.domain.tasks import TaskState, task_state
from cchc_desktop.domain.text import LONG, clean, one_line
from cchc_desktop.domain.vocabulary import Channel, Repeat
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.transaction import Transaction


class TaskNoteInput(Struct, frozen=True):
    """A note on a task as typed."""

    on_date: date
    text: str
    channel: Channel = Channel.UNKNOWN
    closes: bool = False


def task_states(workspace: Workspace, as_of: date) -> list[TaskState]:
    """Every task as it stands on `as_of`."""
    notes: dict[str, list[TaskNote]] = defaultdict(list)
    for note in workspace.read.find(TaskNote):
        notes[note.task_uid].append(note)
    return [task_state(task, notes[task.uid], as_of) for task in workspace.read.find(Task)]


def new_task() -> Task:
    """A blank task; not yet saved."""
    return Task(new_uid(), "", "", None, "", None, Repeat.NEVER, None)


def save_task(workspace: Workspace, task: Task) -> Task:
    """Add or change a task. Raises UserError REPEAT_WITHOUT_DUE or for a bad field."""
    cleaned = replace(
        task,
        title=clean(task.title, "task_title", limit=LONG, required=True),
        number=one_line(task.number, "number", limit=100),
        issuer=one_line(task.issuer, "issuer"),
    )
    if cleaned.repeat is not Repeat.NEVER and cleaned.due is None:
        raise UserError(Fault.REPEAT_WITHOUT_DUE, field="answer_due")
    with workspace.transact(Op.SAVE_TASK, name=shortened(cleaned.title)) as tx:
        tx.put(cleaned)
    return cleaned


def remove_task(workspace: Workspace, task: Task) -> None:
    """Remove a task and what was noted about it."""
    with workspace.transact(Op.REMOVE_TASK, name=shortened(task.title)) as tx:
        tx.remove(*workspace.read.find(TaskNote, task_uid=task.uid), task)


def write_task_note(workspace: Workspace, task: Task, typed: TaskNoteInput) -> TaskNote:
    """Append a note; one that closes ends the task, or this time of it.

    Raises UserError NOTHING_TO_SAVE, TASK_DONE, RECORD_GONE, or for a bad field.
    """
    if not typed.closes and not typed.text.strip():
        raise UserError(Fault.NOTHING_TO_SAVE, field="text")
    name = shortened(task.title)
    with workspace.transact(Op.CLOSE_TASK if typed.closes else Op.WRITE_TASK_NOTE, name=name) as tx:
        return put_task_note(workspace, tx, task.uid, typed)


def reopen_task(workspace: Workspace, state: TaskState) -> None:
    """Take back that the task was done, or its last time; what was said stays. Raises UserError TASK_OPEN."""
    if state.closing is None:
        raise UserError(Fault.TASK_OPEN)
    note = workspace.read.get(TaskNote, state.closing.uid)
    with workspace.transact(Op.REOPEN_TASK, name=shortened(state.task.title)) as tx:
        tx.put(replace(note, closes=False, due=None))


def put_task_note(workspace: Workspace, tx: Transaction, task_uid: str, typed: TaskNoteInput) -> TaskNote:
    """Append a note inside an open step."""
    task = workspace.read.get(Task, task_uid)
    notes = workspace.read.find(TaskNote, task_uid=task_uid)
    state = task_state(task, notes, date.max)
    if typed.closes and not state.is_open:
        raise UserError(Fault.TASK_DONE, field="closes")
    note = TaskNote(
        new_uid(),
        task_uid,
        1 + max((one.position for one in notes), default=0),
        typed.on_date,
        clean(typed.text, "text", limit=LONG),
        typed.channel,
        typed.closes,
        state.due if typed.closes else None,
    )
    tx.put(note)
    return note
