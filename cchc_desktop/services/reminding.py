"""Nhắc việc: that a unit was reminded is a note like any other, so how often it was is counted, not kept."""

from collections.abc import Collection
from datetime import date

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Task
from cchc_desktop.domain.vocabulary import Channel
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.notes import NoteInput, put_note
from cchc_desktop.services.tasks import TaskNoteInput, put_task_note
from cchc_desktop.services.workspace import Workspace


def remind(
    workspace: Workspace, rows: Collection[CriterionRow], tasks: Collection[Task], on_date: date, text: str
) -> None:
    """Note that those who answer for `rows` and `tasks` were reminded, all in one step.

    Raises UserError NOTHING_SELECTED, or for a bad text.
    """
    count = len(rows) + len(tasks)
    if not count:
        raise UserError(Fault.NOTHING_SELECTED)
    with workspace.transact(Op.REMIND, count=count) as tx:
        if rows:
            put_note(workspace, tx, rows, NoteInput(on_date, text, channel=Channel.REMINDER))
        for task in tasks:
            put_task_note(workspace, tx, task.uid, TaskNoteInput(on_date, text, Channel.REMINDER))
