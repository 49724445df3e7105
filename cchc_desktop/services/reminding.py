"""Nhắc việc: that a unit was reminded is a note like any other, so how often it was is counted, not kept."""

from collections.abc import Collection

from cchc_desktop.domain.history import Op
from cchc_desktop.domain.todo import Todo
from cchc_desktop.domain.vocabulary import Channel
from cchc_desktop.services.notes import NoteInput, put_note
from cchc_desktop.services.tasks import TaskNoteInput, put_task_note
from cchc_desktop.services.workspace import Workspace

_BY_MESSAGE = "Nhắc qua tin nhắn"


def remind(workspace: Workspace, items: Collection[Todo], text: str = _BY_MESSAGE) -> None:
    """Note of `items` that those who answer for them were reminded today, all in one step.

    `text` says how. Raises UserError for bad text.
    """
    rows = [item.row for item in items if item.row]
    today = workspace.today()
    with workspace.transact(Op.REMIND, count=len(items)) as tx:
        if rows:
            put_note(workspace, tx, rows, NoteInput(today, text, channel=Channel.REMINDER))
        for item in items:
            if item.task:
                put_task_note(workspace, tx, item.uid, TaskNoteInput(today, text, Channel.REMINDER))
