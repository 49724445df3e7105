"""Nonconformities: raised from an answer or a criterion, mended, checked for effect, closed, reopened."""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec.structs import replace

from cchc_desktop.domain.check_records import CheckAnswer, Checklist, CheckRun, Nonconformity
from cchc_desktop.domain.checking import FINDINGS, lacking_of_finding
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.findings import called
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import new_uid
from cchc_desktop.domain.text import LONG, clean, fold, one_line
from cchc_desktop.domain.vocabulary import ChecklistKind, FindingGrade, FindingSource
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.workspace import Workspace

_SOURCES = {
    ChecklistKind.ISO: FindingSource.ISO_CHECK,
    ChecklistKind.ONE_STOP: FindingSource.ONE_STOP_CHECK,
}
_TEXTS = ("description", "correction", "cause", "action", "result")
_LINES = {"place": "found_at", "clause": "clause", "responsible": "responsible", "checked_by": "checked_by"}
"""Texts of one line, and what their fields are called."""


def nonconformities(workspace: Workspace, year: int) -> list[Nonconformity]:
    """Those of a year by their number."""
    return sorted(workspace.read.find(Nonconformity, year=year), key=lambda one: one.number)


def not_closed(workspace: Workspace, as_of: date) -> list[Nonconformity]:
    """Those of all years that are not closed on `as_of`, by year and number."""
    found = workspace.read.find(Nonconformity, closed_on=None)
    if as_of < workspace.today():
        found = [
            one
            for one in workspace.read.find(Nonconformity)
            if one.closed_on is None or one.closed_on > as_of
        ]
    return sorted(found, key=lambda one: (one.year, one.number))


def listed(workspace: Workspace, year: int) -> list[Nonconformity]:
    """What she looks after in `year`: what earlier years left open, then those of the year."""
    left = [one for one in not_closed(workspace, workspace.today()) if one.year < year]
    return [*left, *nonconformities(workspace, year)]


def from_answer(workspace: Workspace, answer: CheckAnswer, today: date) -> Nonconformity:
    """A finding on what an answer says, not yet kept: the check tells unit, source and day."""
    check = workspace.read.get(CheckRun, answer.run_uid)
    checklist = workspace.read.get(Checklist, check.checklist_uid)
    return replace(
        blank(check.unit_uid, check.year, check.on_date or today),
        source=_SOURCES.get(checklist.kind, FindingSource.CHECK),
        grade=FINDINGS.get(answer.result, FindingGrade.OBSERVATION),
        answer_uid=answer.uid,
        description=answer.remark,
        clause=answer.clause,
    )


def on_answer(workspace: Workspace, answer: CheckAnswer) -> Nonconformity:
    """The finding that was raised on an answer; without one a new one, not yet kept."""
    raised = workspace.read.find(Nonconformity, answer_uid=answer.uid)
    return raised[0] if raised else from_answer(workspace, answer, workspace.today())


def numbers_on(workspace: Workspace, answers: Iterable[CheckAnswer]) -> dict[str, str]:
    """What the findings are called that were raised on answers, by the uid of the answer."""
    raised = workspace.read.find_among(Nonconformity, "answer_uid", {one.uid for one in answers})
    return {one.answer_uid: called(one) for one in raised if one.answer_uid}


def from_criterion(row: CriterionRow, year: int, today: date) -> Nonconformity:
    """A finding on a criterion, not yet kept, with the unit that leads it; without one, no unit."""
    unit = row.lead or next(iter(row.coordinating), None)
    return replace(
        blank(unit.uid if unit else "", year, today),
        source=FindingSource.CRITERION,
        grade=FindingGrade.FAILED,
        criterion_uid=row.uid,
        clause=f"Tiêu chí {row.criterion.code}" if row.criterion.code else "",
    )


def blank(unit_uid: str, year: int, found_on: date) -> Nonconformity:
    """A finding of a unit with nothing written yet; its number is given when it is kept."""
    return Nonconformity(
        uid=new_uid(),
        year=year,
        number=0,
        found_on=found_on,
        unit_uid=unit_uid,
        place="",
        source=FindingSource.OTHER,
        grade=FindingGrade.MINOR,
        answer_uid=None,
        criterion_uid=None,
        description="",
        clause="",
        correction="",
        cause="",
        action="",
        responsible="",
        due=None,
        result="",
        done_on=None,
        checked_on=None,
        checked_by="",
        effective=None,
        closed_on=None,
        reopened_on=None,
    )


def save(workspace: Workspace, finding: Nonconformity) -> Nonconformity:
    """Keep a new finding under the next number of its year, or change one that is open.

    Raises UserError FINDING_CLOSED, and for a bad field.
    """
    kept = workspace.read.find(Nonconformity, uid=finding.uid)
    cleaned = _cleaned(workspace, finding, kept)
    if [cleaned] != kept:
        with workspace.transact(Op.EDIT_FINDING if kept else Op.RAISE_FINDING, name=called(cleaned)) as tx:
            tx.put(cleaned)
    return cleaned


def close(workspace: Workspace, finding: Nonconformity, on: date) -> Nonconformity:
    """Close `finding`, as it is given, whose action was found to have effect: one step.

    Raises UserError FINDING_NOT_DONE, FINDING_CLOSED, and for a bad field.
    """
    kept = workspace.read.find(Nonconformity, uid=finding.uid)
    closed = replace(_cleaned(workspace, finding, kept), closed_on=on)
    lacking = lacking_of_finding(closed, on)
    if lacking:
        raise UserError(Fault.FINDING_NOT_DONE, name=called(closed), missing="; ".join(lacking))
    with workspace.transact(Op.CLOSE_FINDING, name=called(closed)) as tx:
        tx.put(closed)
    return closed


def reopen(workspace: Workspace, finding: Nonconformity, on: date) -> Nonconformity:
    """Open a closed one again, its effect to be checked anew; the history keeps what was said.

    Raises UserError FINDING_OPEN.
    """
    kept = workspace.read.get(Nonconformity, finding.uid)
    if kept.closed_on is None:
        raise UserError(Fault.FINDING_OPEN, name=called(kept))
    opened = replace(kept, closed_on=None, checked_on=None, effective=None, reopened_on=on)
    with workspace.transact(Op.REOPEN_FINDING, name=called(opened)) as tx:
        tx.put(opened)
    return opened


def remove(workspace: Workspace, finding: Nonconformity) -> None:
    """Take back one raised by mistake; its number is not given again while later ones stand."""
    with workspace.transact(Op.REMOVE_FINDING, name=called(finding)) as tx:
        tx.remove(workspace.read.get(Nonconformity, finding.uid))


def earlier(workspace: Workspace, unit_uid: str, clause: str, before: date) -> list[Nonconformity]:
    """What was found in the unit on the same clause before, of all years, the latest first."""
    found = workspace.read.find(Nonconformity, unit_uid=unit_uid)
    wanted = fold(clause)
    same = [one for one in found if wanted and fold(one.clause) == wanted and one.found_on < before]
    return sorted(same, key=lambda one: (one.found_on, one.number), reverse=True)


def _cleaned(workspace: Workspace, finding: Nonconformity, kept: Sequence[Nonconformity]) -> Nonconformity:
    """As it may be kept; `kept` is what is there of it."""
    if kept and kept[0].closed_on is not None:
        raise UserError(Fault.FINDING_CLOSED, name=called(kept[0]))
    texts = {name: clean(getattr(finding, name), name, limit=LONG) for name in _TEXTS}
    lines = {name: one_line(getattr(finding, name), field) for name, field in _LINES.items()}
    number = kept[0].number if kept else next_number(workspace, finding.year)
    cleaned = replace(finding, number=number, **texts, **lines)
    clean(cleaned.unit_uid, "unit", required=True)
    clean(cleaned.description, "description", limit=LONG, required=True)
    return cleaned


def next_number(workspace: Workspace, year: int) -> int:
    """Of the next finding of a year: from 1, none twice while later ones stand."""
    return max((one.number for one in workspace.read.find(Nonconformity, year=year)), default=0) + 1
