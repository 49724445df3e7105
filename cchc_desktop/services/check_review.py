"""The checks of the quality system of a year, as a review looks back on them."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from cchc_desktop.domain.check_records import CheckAnswer, Checklist, CheckRun
from cchc_desktop.domain.vocabulary import ChecklistKind
from cchc_desktop.services import checks
from cchc_desktop.services.workspace import Workspace


class Review(Struct, frozen=True):
    """`planned` are those of the programme, `made` all that have answers by the day, in their order."""

    planned: Sequence[CheckRun]
    made: Sequence[CheckRun]
    answers: Sequence[tuple[CheckRun, CheckAnswer]]
    checklists: Sequence[Checklist]
    """With which they were made."""


def iso_review(workspace: Workspace, year: int, as_of: date, unit_uid: str = "") -> Review:
    """The checks with an ISO checklist, of all units or one, until a day."""
    mine = {one.uid: one for one in workspace.read.find(Checklist, kind=ChecklistKind.ISO)}
    wanted = [
        one
        for one in checks.checks(workspace, year)
        if one.checklist_uid in mine and unit_uid in ("", one.unit_uid)
    ]
    begun = [one for one in wanted if one.on_date is not None and one.on_date <= as_of]
    given: dict[str, list[CheckAnswer]] = {one.uid: [] for one in begun}
    for answer in workspace.read.find_among(CheckAnswer, "run_uid", list(given)):
        given[answer.run_uid].append(answer)
    made = [one for one in begun if given[one.uid]]
    answers = [
        (one, answer) for one in made for answer in sorted(given[one.uid], key=lambda found: found.position)
    ]
    used = {one.checklist_uid for one in made}
    planned = [one for one in wanted if one.planned_month is not None]
    return Review(planned, made, answers, [one for uid, one in mine.items() if uid in used])
