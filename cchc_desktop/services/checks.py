"""Checks of the units: planned by month, made on a day with the questions of that day, closed, reopened."""

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from cchc_desktop.domain.check_programme import CheckLine, programme_lines, tell_apart, when
from cchc_desktop.domain.check_records import CheckAnswer, Checklist, ChecklistItem, CheckRun, Nonconformity
from cchc_desktop.domain.checking import check_answer, lacking_of_run
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Evidence, Unit, new_uid
from cchc_desktop.domain.retelling import shortened
from cchc_desktop.domain.text import LONG, clean, one_line
from cchc_desktop.domain.vocabulary import AnswerResult
from cchc_desktop.services.checklists import items
from cchc_desktop.services.workspace import Workspace


def checks(workspace: Workspace, year: int) -> list[CheckRun]:
    """Those of the programme of a year, planned and made, in the order of their days."""
    found = workspace.read.find(CheckRun, year=year)
    return sorted(found, key=lambda one: (when(one), one.uid))


def programme(workspace: Workspace, year: int, today: date) -> list[CheckLine]:
    """The checks of a year with what became of them, by month, day and unit."""
    found = workspace.read.find(CheckRun, year=year)
    given = workspace.read.find_among(CheckAnswer, "run_uid", [one.uid for one in found])
    return programme_lines(found, workspace.read.find(Unit), given, today)


def which_of_its_day(workspace: Workspace, check: CheckRun) -> int:
    """Its number among the checks of its unit with its form on its day, from 1; 0 for the only one."""
    same = workspace.read.find(
        CheckRun, year=check.year, unit_uid=check.unit_uid, checklist_uid=check.checklist_uid
    )
    return tell_apart(same)[check.uid]


def latest_inspectors(workspace: Workspace, year: int) -> str:
    """Who checked last in the year: mostly the same people check again. Empty when nobody did."""
    made = [one for one in checks(workspace, year) if one.on_date and one.inspectors]
    return made[-1].inspectors if made else ""


def answers(workspace: Workspace, check: CheckRun) -> list[CheckAnswer]:
    """The questions of a check that has begun, with what was found; none of one that is planned."""
    found = workspace.read.find(CheckAnswer, run_uid=check.uid)
    return sorted(found, key=lambda one: one.position)


def documents_of(workspace: Workspace, given: Sequence[CheckAnswer]) -> dict[str, str]:
    """What the documents are called that answers name, by uid."""
    uids = {one.evidence_uid for one in given if one.evidence_uid}
    found = workspace.read.find_among(Evidence, "uid", uids)
    return {one.uid: one.number or shortened(one.title) for one in found}


def unit_of(workspace: Workspace, check: CheckRun) -> Unit:
    """The unit that is checked."""
    return workspace.read.get(Unit, check.unit_uid)


def called(workspace: Workspace, check: CheckRun) -> str:
    """What it is called in the name of a step: its form and its unit."""
    return f"{unit_of(workspace, check).short_name} ({check.title})"


def plan(workspace: Workspace, checklist: Checklist, wanted: Sequence[tuple[Unit, int]], year: int) -> None:
    """Put a check of each unit in its month into the programme of the year, in one step.

    Raises UserError NOTHING_SELECTED.
    """
    if not wanted:
        raise UserError(Fault.NOTHING_SELECTED)
    planned = [_planned(checklist, unit, year, month) for unit, month in wanted]
    named = wanted[0][0].short_name if len(wanted) == 1 else f"{len(wanted)} lần"
    with workspace.transact(Op.PLAN_CHECK, name=f"{named} ({checklist.title})") as tx:
        tx.put(*planned)


def begin(workspace: Workspace, check: CheckRun, on_date: date) -> CheckRun:
    """Make a planned check, or one that was not planned, with the questions as they are worded now.

    Raises UserError CHECKLIST_EMPTY, and for a bad field.
    """
    checklist = workspace.read.get(Checklist, check.checklist_uid)
    asked = [one for one in items(workspace, checklist.uid) if not one.retired]
    if not asked:
        raise UserError(Fault.CHECKLIST_EMPTY, name=checklist.title)
    begun = replace(_cleaned(check), on_date=on_date, title=checklist.title, edition=checklist.edition)
    with workspace.transact(Op.BEGIN_CHECK, name=called(workspace, begun)) as tx:
        tx.put(begun, *unanswered(begun, asked))
    return begun


def unanswered(check: CheckRun, asked: Sequence[ChecklistItem]) -> list[CheckAnswer]:
    """The questions of a check as they are worded now, none of them answered yet."""
    return [
        CheckAnswer(
            uid=new_uid(),
            run_uid=check.uid,
            item_uid=item.uid,
            position=number,
            section=item.section,
            clause=item.clause,
            text=item.text,
            scale=item.scale,
            result=AnswerResult.NOT_CHECKED,
            numerator=None,
            denominator=None,
            value="",
            seen="",
            remark="",
            evidence_uid=None,
        )
        for number, item in enumerate(asked, start=1)
    ]


def unplanned(checklist: Checklist, unit: Unit, year: int) -> CheckRun:
    """A check that stands in no programme yet, to be given to `begin`."""
    return replace(_planned(checklist, unit, year, 1), planned_month=None)


def edit(workspace: Workspace, check: CheckRun) -> CheckRun:
    """Change who checked whom, when and what. Raises UserError CHECK_CLOSED and for a bad field."""
    refuse_closed(workspace, check.uid)
    cleaned = _cleaned(check)
    if cleaned != workspace.read.get(CheckRun, check.uid):
        with workspace.transact(Op.EDIT_CHECK, name=called(workspace, cleaned)) as tx:
            tx.put(cleaned)
    return cleaned


def answer(workspace: Workspace, given: CheckAnswer) -> CheckAnswer:
    """Keep what was found on one question.

    Raises UserError CHECK_CLOSED, those of `domain.checking.check_answer`, and for a bad text.
    """
    check = refuse_closed(workspace, given.run_uid)
    cleaned = replace(
        given,
        value=clean(given.value, "answer_value", limit=LONG),
        seen=clean(given.seen, "seen", limit=LONG),
        remark=clean(given.remark, "remark", limit=LONG),
    )
    check_answer(cleaned)
    if cleaned != workspace.read.get(CheckAnswer, given.uid):
        with workspace.transact(Op.ANSWER_CHECK, name=called(workspace, check)) as tx:
            tx.put(cleaned)
    return cleaned


def close(workspace: Workspace, check: CheckRun, on: date) -> CheckRun:
    """Lock a check. Raises UserError CHECK_NOT_BEGUN, CHECK_INCOMPLETE, which names what is missing."""
    kept = refuse_closed(workspace, check.uid)
    given = answers(workspace, kept)
    if not given:
        raise UserError(Fault.CHECK_NOT_BEGUN, name=kept.title)
    found = workspace.read.find_among(Nonconformity, "answer_uid", [one.uid for one in given])
    lacking = lacking_of_run(kept, given, on, {one.answer_uid for one in found if one.answer_uid})
    if lacking:
        raise UserError(Fault.CHECK_INCOMPLETE, name=kept.title, missing="; ".join(lacking))
    closed = replace(kept, closed_on=on)
    with workspace.transact(Op.CLOSE_CHECK, name=called(workspace, closed)) as tx:
        tx.put(closed)
    return closed


def reopen(workspace: Workspace, check: CheckRun) -> CheckRun:
    """Unlock a closed check: the history keeps that it was closed. Raises UserError RECORD_GONE."""
    opened = replace(workspace.read.get(CheckRun, check.uid), closed_on=None)
    with workspace.transact(Op.REOPEN_CHECK, name=called(workspace, opened)) as tx:
        tx.put(opened)
    return opened


def remove(workspace: Workspace, check: CheckRun) -> None:
    """Take a check out with its answers. Raises UserError CHECK_CLOSED, CHECK_HAS_FINDINGS."""
    kept = refuse_closed(workspace, check.uid)
    given = answers(workspace, kept)
    found = workspace.read.find_among(Nonconformity, "answer_uid", [one.uid for one in given])
    if found:
        raise UserError(Fault.CHECK_HAS_FINDINGS, name=kept.title, count=len(found))
    with workspace.transact(Op.REMOVE_CHECK, name=called(workspace, kept)) as tx:
        tx.remove(*given, kept)


def _planned(checklist: Checklist, unit: Unit, year: int, month: int) -> CheckRun:
    return CheckRun(
        uid=new_uid(),
        checklist_uid=checklist.uid,
        unit_uid=unit.uid,
        year=year,
        planned_month=month,
        on_date=None,
        title=checklist.title,
        edition=checklist.edition,
        inspectors="",
        representatives="",
        scope="",
        conclusion="",
        closed_on=None,
    )


def _cleaned(check: CheckRun) -> CheckRun:
    return replace(
        check,
        inspectors=clean(check.inspectors, "inspectors"),
        representatives=clean(check.representatives, "representatives"),
        scope=clean(check.scope, "scope", limit=LONG),
        conclusion=clean(check.conclusion, "conclusion", limit=LONG),
        edition=one_line(check.edition, "edition"),
    )


def refuse_closed(workspace: Workspace, uid: str) -> CheckRun:
    """The check as it is kept. Raises UserError CHECK_CLOSED, RECORD_GONE."""
    kept = workspace.read.get(CheckRun, uid)
    if kept.closed_on is not None:
        raise UserError(Fault.CHECK_CLOSED, name=called(workspace, kept))
    return kept
