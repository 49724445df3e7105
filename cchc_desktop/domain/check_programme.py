"""The programme of a year: which unit is checked when, what became of each check, and which is which."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from cchc_desktop.domain.check_records import CheckAnswer, CheckRun
from cchc_desktop.domain.checking import NOT_MET, is_answered
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.vocabulary import CheckStage


class CheckLine(Struct, frozen=True):
    """A check with what became of it so far."""

    check: CheckRun
    unit: Unit
    stage: CheckStage
    questions: int
    """0 until it has begun."""
    answered: int
    not_met: int
    which: int
    """As in `tell_apart`."""


def when(check: CheckRun) -> date:
    """The day it was made, or the first of the month it is planned in."""
    return check.on_date or date(check.year, check.planned_month or 1, 1)


def stage(check: CheckRun, *, begun: bool, today: date) -> CheckStage:
    """A check has begun once it has questions; a planned one is missed when its month is over."""
    if check.closed_on is not None:
        return CheckStage.CLOSED
    if begun:
        return CheckStage.GOING
    month = (check.year, check.planned_month or 12)
    return CheckStage.MISSED if month < (today.year, today.month) else CheckStage.PLANNED


def tell_apart(checks: Sequence[CheckRun]) -> Mapping[str, int]:
    """By uid the number among the checks of one unit with one form on one day, from 1; 0 for the only one.

    `checks` come in the order they were written: the first stays the first once another one is made.
    """
    same = defaultdict(list)
    for check in checks:
        if check.on_date is not None:
            same[check.unit_uid, check.checklist_uid, check.on_date].append(check.uid)
    which = {check.uid: 0 for check in checks}
    for uids in same.values():
        if len(uids) > 1:
            which |= {uid: number for number, uid in enumerate(uids, start=1)}
    return which


def programme_lines(
    checks: Sequence[CheckRun], units: Sequence[Unit], answers: Sequence[CheckAnswer], today: date
) -> list[CheckLine]:
    """All `checks`, as written, by month, day, unit and form; `answers` are those of any of them."""
    by_check = defaultdict(list)
    for one in answers:
        by_check[one.run_uid].append(one)
    by_uid = {unit.uid: unit for unit in units}
    which = tell_apart(checks)
    lines = [
        CheckLine(
            check=check,
            unit=by_uid[check.unit_uid],
            stage=stage(check, begun=bool(given := by_check[check.uid]), today=today),
            questions=len(given),
            answered=sum(map(is_answered, given)),
            not_met=sum(one.result in NOT_MET for one in given),
            which=which[check.uid],
        )
        for check in checks
    ]
    return sorted(lines, key=_order)


def _order(line: CheckLine) -> tuple[date, int, str, int, str]:
    check = line.check
    return when(check), line.unit.position, check.title, line.which, check.uid
