"""Criteria and tasks that wait, made up for the rules about them."""

from datetime import date, timedelta
from typing import Any

from msgspec.structs import replace

from cchc_desktop.domain.records import Task
from cchc_desktop.domain.tasks import TaskState, task_state
from cchc_desktop.domain.vocabulary import Repeat
from tests.domain.years import AS_OF


def in_days(days: int) -> date:
    return AS_OF + timedelta(days)


def own_task(**rest: Any) -> TaskState:
    task = Task("t", "Trả lời Sở", "12/SNV", None, "Sở Nội vụ", in_days(3), Repeat.NEVER, "vp")
    notes = rest.pop("notes", ())
    return task_state(replace(task, **rest), notes, AS_OF)
