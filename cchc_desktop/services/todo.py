"""Việc cần làm, read from the workspace."""

from cchc_desktop.domain import todo
from cchc_desktop.domain.records import Contact
from cchc_desktop.domain.todo import Todo
from cchc_desktop.domain.year import YearView
from cchc_desktop.services.tasks import task_states
from cchc_desktop.services.workspace import Workspace


def to_do(workspace: Workspace, view: YearView) -> list[Todo]:
    """All that waits in the year of `view` on its as-of date, and her own tasks: see `domain.todo.to_do`."""
    return todo.to_do(view, workspace.read.find(Contact), task_states(workspace, view.as_of))
