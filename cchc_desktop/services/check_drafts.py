"""What became of half-typed text of checks, checklists and findings; see `services.drafts`."""

from cchc_desktop.domain.check_figures import answer_texts
from cchc_desktop.domain.check_records import CheckAnswer, Checklist, CheckRun, Nonconformity
from cchc_desktop.domain.drafts import Draft, Standing, Typed, standing
from cchc_desktop.domain.records import CriteriaSet
from cchc_desktop.services import checklists, checks, nonconformities
from cchc_desktop.services.drafts import Found, rows_meant
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace


def answer_found(workspace: Workspace, draft: Draft) -> Found:
    """What became of a question since `draft` was begun on it. A closed check takes no text any more."""
    given = workspace.read.find(CheckAnswer, uid=draft.typed.uids[0])
    check = workspace.read.get(CheckRun, given[0].run_uid) if given else None
    if check is None or check.closed_on is not None:
        return Found(draft, Standing.GONE, {})
    present = answer_texts(given[0])
    return Found(draft, standing(draft.typed, present), present, year=check.year)


def check_of_answer(workspace: Workspace, uid: str) -> str:
    """The uid of the check that an answer belongs to. Raises UserError RECORD_GONE."""
    return workspace.read.get(CheckAnswer, uid).run_uid


def check_meant(workspace: Workspace, typed: Typed, year: int) -> tuple[CheckRun, bool] | None:
    """The check that was typed in, and whether it was about to begin; None when it is gone or has no form."""
    found = workspace.read.find(CheckRun, uid=typed.uids[0])
    if found:
        begun = bool(checks.answers(workspace, found[0]))
        return found[0], not begun and bool(typed.stored.get("date_edit"))
    forms, units = checklists.checklists(workspace), all_units(workspace)
    return (checks.unplanned(forms[0], units[0], year), True) if forms and units else None


def checklist_meant(workspace: Workspace, typed: Typed) -> Checklist | None:
    """The checklist that was typed in, a new one when it was never saved; None when it is gone."""
    found = workspace.read.find(Checklist, uid=typed.uids[0])
    if found:
        return found[0]
    return None if typed.stored.get("title_edit") else checklists.blank(workspace)


def finding_meant(workspace: Workspace, typed: Typed, year: int) -> Nonconformity:
    """The finding that was typed in; when it was never saved, or is gone, a new one of what it came from.

    Without that it is of `year`.
    """
    uid, origin_uid = typed.uids
    found = workspace.read.find(Nonconformity, uid=uid)
    if found:
        return found[0]
    answers = workspace.read.find(CheckAnswer, uid=origin_uid)
    if answers:
        return nonconformities.from_answer(workspace, answers[0], workspace.today())
    rows = rows_meant(workspace, typed)
    if rows:
        own_year = workspace.read.get(CriteriaSet, rows[0].criterion.set_uid).year
        return nonconformities.from_criterion(rows[0], own_year, workspace.today())
    return nonconformities.blank("", year, workspace.today())
