"""What was typed for an argument becomes a value of the domain."""

from datetime import date

from cchc_desktop.domain import labels
from cchc_desktop.domain.dates import parse_date
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.text import fold
from cchc_desktop.domain.vocabulary import Progress
from cchc_desktop.services.workspace import Workspace


def day(text: str | None, field: str, workspace: Workspace) -> date:
    """The day that `text` names; today when there is none. Raises UserError as `parse_date`."""
    found = parse_date(text or "", field, today=workspace.today())
    return found or workspace.today()


def progress_named(text: str | None) -> Progress | None:
    """A progress by its English key or its Vietnamese label. Raises UserError CHOICE_UNKNOWN."""
    if text is None:
        return None
    for progress, label in labels.PROGRESS.items():
        if fold(text) in (progress.value, fold(label)):
            return progress
    choices = ", ".join(f"{progress.value} ({label})" for progress, label in labels.PROGRESS.items())
    raise UserError(Fault.CHOICE_UNKNOWN, field="progress", value=text, choices=choices)
