"""Việc cần làm, read from the workspace."""

from cchc_desktop.domain import todo_sources
from cchc_desktop.domain.records import Contact
from cchc_desktop.domain.score_records import ScoreRound
from cchc_desktop.domain.todo import Todo
from cchc_desktop.domain.year import YearView
from cchc_desktop.services.nonconformities import not_closed
from cchc_desktop.services.tasks import task_states
from cchc_desktop.services.workspace import Workspace


def to_do(workspace: Workspace, view: YearView) -> list[Todo]:
    """All that waits on the as-of date of `view`: of its year and its scoring, her own tasks, all findings.

    See `domain.todo_sources.to_do`.
    """
    contacts, tasks = workspace.read.find(Contact), task_states(workspace, view.as_of)
    findings = not_closed(workspace, view.as_of)
    about = view.criteria_set
    steps = workspace.read.find(ScoreRound, set_uid=about.uid) if about else []
    return todo_sources.to_do(view, contacts, tasks, findings, steps)
