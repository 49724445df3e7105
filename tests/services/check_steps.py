"""Steps of a walk through checks, findings, figures and the register: see `steps`."""

from contextlib import suppress
from random import Random

from msgspec.structs import replace

from cchc_desktop.domain.check_records import CheckAnswer, CheckRun, Nonconformity
from cchc_desktop.domain.checking import RESULTS
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Evidence, new_uid
from cchc_desktop.domain.register_records import Activity, ActivityKind
from cchc_desktop.domain.vocabulary import ActivityShape, AnswerResult, AnswerScale
from cchc_desktop.services import activities, checklists, checks, nonconformities, one_stop
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from tests.services.chance import Step, day, one, some, words
from tests.support import TODAY, YEAR, view


def add_checklists(workspace: Workspace, _chance: Random) -> None:
    checklists.add_shipped(workspace)


def save_checklist(workspace: Workspace, chance: Random) -> None:
    """Questions change their order, go, and come."""
    for found in one(chance, checklists.checklists(workspace)):
        asked = some(chance, checklists.items(workspace, found.uid))
        fresh = [replace(item, uid=new_uid(), text=words(chance)) for item in asked[:1]]
        retired = chance.random() < 0.3
        checklists.save_checklist(
            workspace, replace(found, edition=words(chance), retired=retired), asked + fresh
        )


def remove_checklist(workspace: Workspace, chance: Random) -> None:
    for found in one(chance, checklists.checklists(workspace)):
        with suppress(UserError):
            checklists.remove_checklist(workspace, found)


def plan_check(workspace: Workspace, chance: Random) -> None:
    wanted = [(unit, chance.randint(1, 12)) for unit in some(chance, all_units(workspace))]
    for found in one(chance, checklists.checklists(workspace)):
        checks.plan(workspace, found, wanted, YEAR)


def begin_check(workspace: Workspace, chance: Random) -> None:
    planned = [check for check in checks.checks(workspace, YEAR) if check.on_date is None]
    for check in one(chance, planned):
        with suppress(UserError):
            checks.begin(workspace, check, day(chance))


def edit_check(workspace: Workspace, chance: Random) -> None:
    for check in one(chance, _begun(workspace)):
        checks.edit(workspace, replace(check, inspectors=words(chance), scope=words(chance)))


def answer_check(workspace: Workspace, chance: Random) -> None:
    for check in one(chance, _begun(workspace)):
        for asked in one(chance, checks.answers(workspace, check)):
            checks.answer(workspace, _answered(asked, chance))


def close_check(workspace: Workspace, chance: Random) -> None:
    for check in one(chance, _begun(workspace)):
        with suppress(UserError):
            checks.close(workspace, check, TODAY)


def reopen_check(workspace: Workspace, chance: Random) -> None:
    for check in one(chance, [check for check in checks.checks(workspace, YEAR) if check.closed_on]):
        checks.reopen(workspace, check)


def remove_check(workspace: Workspace, chance: Random) -> None:
    for check in one(chance, [check for check in checks.checks(workspace, YEAR) if not check.closed_on]):
        with suppress(UserError):
            checks.remove(workspace, check)


def raise_finding(workspace: Workspace, chance: Random) -> None:
    for asked in one(chance, workspace.read.find(CheckAnswer)):
        found = nonconformities.from_answer(workspace, asked, TODAY)
        rows = one(chance, view(workspace).rows)
        proved = rows[0].uid if rows else None
        nonconformities.save(workspace, replace(found, description=words(chance), criterion_uid=proved))


def edit_finding(workspace: Workspace, chance: Random) -> None:
    for finding in one(chance, _open_findings(workspace)):
        nonconformities.save(workspace, replace(finding, cause=words(chance), due=day(chance)))


def close_finding(workspace: Workspace, chance: Random) -> None:
    for finding in one(chance, _open_findings(workspace)):
        with suppress(UserError):
            nonconformities.close(workspace, finding, TODAY)


def reopen_finding(workspace: Workspace, chance: Random) -> None:
    for finding in one(chance, [finding for finding in _findings(workspace) if finding.closed_on]):
        nonconformities.reopen(workspace, finding, TODAY)


def remove_finding(workspace: Workspace, chance: Random) -> None:
    for finding in one(chance, _findings(workspace)):
        nonconformities.remove(workspace, finding)


def save_figures(workspace: Workspace, chance: Random) -> None:
    month = chance.randint(1, TODAY.month)
    there = [kept for kept in one_stop.months(workspace, YEAR) if (kept.month, kept.area) == (month, "")]
    figures = there[0] if there else one_stop.blank(YEAR, month)
    one_stop.save(workspace, replace(figures, received_online=chance.randint(0, 900)), TODAY)


def remove_figures(workspace: Workspace, chance: Random) -> None:
    for figures in one(chance, one_stop.months(workspace, YEAR)):
        one_stop.remove(workspace, figures)


def add_activity_kinds(workspace: Workspace, _chance: Random) -> None:
    activities.add_shipped_kinds(workspace)


def save_activity_kind(workspace: Workspace, chance: Random) -> None:
    kind = ActivityKind(new_uid(), "", words(chance), "cuộc", ActivityShape.EVENT, 99, retired=False)
    activities.save_kind(workspace, kind)


def remove_activity_kind(workspace: Workspace, chance: Random) -> None:
    for kind in one(chance, activities.kinds(workspace)):
        with suppress(UserError):
            activities.remove_kind(workspace, kind)


def save_activity(workspace: Workspace, chance: Random) -> None:
    for kind in one(chance, activities.kinds(workspace)):
        entry = activities.blank(kind, day(chance), words(chance))
        proved = [row.uid for row in some(chance, view(workspace).rows)]
        activities.save(workspace, replace(entry, year=YEAR, quantity=chance.randint(0, 9)), proved)


def keep_activity_document(workspace: Workspace, chance: Random) -> None:
    for entry in one(chance, activities.activities(workspace, YEAR)):
        for document in one(chance, workspace.read.find(Evidence)):
            proved = activities.criteria_proved(workspace, [entry])[entry.uid]
            activities.save(workspace, entry, proved, [document.uid])


def finish_activity(workspace: Workspace, chance: Random) -> None:
    waiting = [entry for entry in activities.activities(workspace, YEAR) if entry.done_on is None]
    for entry in one(chance, waiting):
        activities.finish(workspace, [entry], TODAY)


def remove_activities(workspace: Workspace, chance: Random) -> None:
    found = some(chance, activities.activities(workspace, YEAR))
    if found:
        activities.remove(workspace, found)


def _begun(workspace: Workspace) -> list[CheckRun]:
    return [check for check in checks.checks(workspace, YEAR) if check.on_date and not check.closed_on]


def _findings(workspace: Workspace) -> list[Nonconformity]:
    return nonconformities.nonconformities(workspace, YEAR)


def _open_findings(workspace: Workspace) -> list[Nonconformity]:
    return [finding for finding in _findings(workspace) if finding.closed_on is None]


def _answered(asked: CheckAnswer, chance: Random) -> CheckAnswer:
    result = chance.choice(RESULTS[asked.scale])
    counted = asked.scale in (AnswerScale.COUNT, AnswerScale.RATE)
    whole = chance.randint(0, 90) if counted else None
    part = chance.randint(0, whole) if whole is not None else None
    return replace(asked, result=result, numerator=part, denominator=whole, remark=words(chance))


def live_through_checks(workspace: Workspace) -> None:
    """Leave something for every step: checks and findings planned, open, ready to be closed, and closed."""
    checklists.add_shipped(workspace)
    activities.add_shipped_kinds(workspace)
    chance = Random(7)
    forms, unit = checklists.checklists(workspace), all_units(workspace)[0]
    asked = [replace(item, uid=new_uid()) for item in checklists.items(workspace, forms[0].uid)[:1]]
    form = checklists.save_checklist(workspace, replace(forms[0], uid=new_uid(), title="Phiếu ngắn"), asked)
    for number in range(6):
        check = checks.begin(workspace, checks.unplanned(form, unit, YEAR), TODAY)
        checks.edit(workspace, replace(check, inspectors="Đoàn kiểm tra"))
        (only,) = checks.answers(workspace, check)
        checks.answer(workspace, replace(only, result=AnswerResult.OBSERVATION))
        raised = nonconformities.from_answer(workspace, only, TODAY)
        finding = nonconformities.save(workspace, replace(raised, description=words(chance), **DONE))
        if number % 2:
            checks.close(workspace, check, TODAY)
            nonconformities.close(workspace, finding, TODAY)
    for _time in range(3):
        for step in (plan_check, save_figures, save_activity):
            step(workspace, chance)
    used = {entry.kind_uid for entry in activities.activities(workspace, YEAR)}
    for unused in [kind for kind in activities.kinds(workspace) if kind.uid not in used][:1]:
        activities.remove_kind(workspace, unused)  # one that `add_activity_kinds` brings back


def free_kinds(workspace: Workspace) -> None:
    """Leave a shipped kind to add and some of hers to remove: the sample has entries of every kind."""
    kind = activities.kinds(workspace)[0]
    activities.remove(workspace, workspace.read.find(Activity, kind_uid=kind.uid))
    activities.remove_kind(workspace, kind)
    for seed in range(9):
        save_activity_kind(workspace, Random(seed))


DONE = {
    "cause": "Chưa phân công",
    "action": "Phân công lại",
    "result": "Đã xong",
    "checked_by": "Tổ ISO",
    "done_on": TODAY,
    "checked_on": TODAY,
    "effective": True,
}
"""What a finding needs before it can be closed."""

CHECK_STEPS: dict[Step, Op] = {
    add_checklists: Op.ADD_CHECKLISTS,
    save_checklist: Op.SAVE_CHECKLIST,
    remove_checklist: Op.REMOVE_CHECKLIST,
    plan_check: Op.PLAN_CHECK,
    begin_check: Op.BEGIN_CHECK,
    edit_check: Op.EDIT_CHECK,
    answer_check: Op.ANSWER_CHECK,
    close_check: Op.CLOSE_CHECK,
    reopen_check: Op.REOPEN_CHECK,
    remove_check: Op.REMOVE_CHECK,
    raise_finding: Op.RAISE_FINDING,
    edit_finding: Op.EDIT_FINDING,
    close_finding: Op.CLOSE_FINDING,
    reopen_finding: Op.REOPEN_FINDING,
    remove_finding: Op.REMOVE_FINDING,
    save_figures: Op.SAVE_FIGURES,
    remove_figures: Op.REMOVE_FIGURES,
    add_activity_kinds: Op.ADD_ACTIVITY_KINDS,
    save_activity_kind: Op.SAVE_ACTIVITY_KIND,
    remove_activity_kind: Op.REMOVE_ACTIVITY_KIND,
    save_activity: Op.SAVE_ACTIVITY,
    keep_activity_document: Op.SAVE_ACTIVITY,
    finish_activity: Op.SAVE_ACTIVITY,
    remove_activities: Op.REMOVE_ACTIVITIES,
}
