"""Checks and checklists: what is kept of the questions, what is locked, what is refused and loses nothing."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.check_records import Checklist, ChecklistItem, CheckRun
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.vocabulary import AnswerResult, AnswerScale
from cchc_desktop.services import checklists, checks, nonconformities
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from tests.support import TODAY, YEAR, refused


def form_of(workspace: Workspace, *texts: str) -> Checklist:
    form = replace(checklists.blank(workspace), title="Phiếu thử")
    asked = [
        replace(checklists.blank_item(form.uid, "Phần", AnswerScale.MET), text=text, clause="8.5")
        for text in texts
    ]
    return checklists.save_checklist(workspace, form, asked)


def begun(workspace: Workspace, form: Checklist) -> CheckRun:
    return checks.begin(workspace, checks.unplanned(form, unit_by_code(workspace, "VP"), YEAR), TODAY)


def texts(workspace: Workspace, check: CheckRun) -> list[str]:
    return [one.text for one in checks.answers(workspace, check)]


def test_a_check_keeps_the_questions_it_began_with(workspace: Workspace) -> None:
    form = form_of(workspace, "Một", "Hai", "Ba")
    check = begun(workspace, form)
    one, two, three = checklists.items(workspace, form.uid)
    checklists.save_checklist(
        workspace,
        replace(form, title="Phiếu khác", edition="Lần 2"),
        [three, replace(one, text="Một, rõ hơn"), replace(two, retired=True)],
    )
    assert texts(workspace, check) == ["Một", "Hai", "Ba"]
    kept = workspace.read.get(CheckRun, check.uid)
    assert (kept.title, kept.edition) == ("Phiếu thử", "")
    later = begun(workspace, workspace.read.get(Checklist, form.uid))
    assert texts(workspace, later) == ["Ba", "Một, rõ hơn"]
    assert (later.title, later.edition) == ("Phiếu khác", "Lần 2")


def test_a_question_that_was_asked_is_retired_one_that_never_was_goes(workspace: Workspace) -> None:
    form = form_of(workspace, "Một")
    check = begun(workspace, form)
    (asked,) = checklists.items(workspace, form.uid)
    fresh = replace(checklists.blank_item(form.uid, "", AnswerScale.MET), text="Hai")
    checklists.save_checklist(workspace, form, [asked, fresh])
    checklists.save_checklist(workspace, form, [])
    assert [(one.text, one.retired) for one in checklists.items(workspace, form.uid)] == [("Một", True)]
    (answer,) = checks.answers(workspace, check)
    checks.answer(workspace, replace(answer, result=AnswerResult.PASSED))
    assert checks.answers(workspace, check)[0].result is AnswerResult.PASSED


def test_a_checklist_is_removed_only_while_nothing_was_planned_with_it(workspace: Workspace) -> None:
    form = form_of(workspace, "Một")
    checks.plan(workspace, form, [(unit_by_code(workspace, "VP"), 3)], YEAR)
    with refused(Fault.CHECKLIST_IN_USE):
        checklists.remove_checklist(workspace, form)
    workspace.undo()
    checklists.remove_checklist(workspace, form)
    assert not workspace.read.find(ChecklistItem)


def test_all_units_are_planned_in_one_step(workspace: Workspace) -> None:
    form = form_of(workspace, "Một")
    wanted = [(unit_by_code(workspace, code), month) for code in ("VP", "KT") for month in (3, 9)]
    before = workspace.revision
    checks.plan(workspace, form, wanted, YEAR)
    assert workspace.revision == before + 1
    made = {(one.unit_uid, one.planned_month) for one in checks.checks(workspace, YEAR)}
    assert made == {(unit.uid, month) for unit, month in wanted}
    with refused(Fault.NOTHING_SELECTED):
        checks.plan(workspace, form, [], YEAR)


def test_what_is_closed_is_locked_until_it_is_opened_again(workspace: Workspace) -> None:
    check = checks.edit(workspace, replace(begun(workspace, form_of(workspace, "Một")), inspectors="Đoàn"))
    (answer,) = checks.answers(workspace, check)
    passed = replace(answer, result=AnswerResult.PASSED)
    with refused(Fault.CHECK_INCOMPLETE):
        checks.close(workspace, check, TODAY)
    checks.answer(workspace, passed)
    checks.close(workspace, check, TODAY)
    revision = workspace.revision
    with refused(Fault.CHECK_CLOSED):
        checks.answer(workspace, replace(passed, remark="thêm"))
    with refused(Fault.CHECK_CLOSED):
        checks.edit(workspace, replace(check, scope="khác"))
    with refused(Fault.CHECK_CLOSED):
        checks.remove(workspace, check)
    assert workspace.revision == revision
    checks.reopen(workspace, check)
    assert checks.answer(workspace, replace(passed, remark="thêm")).remark == "thêm"


def why_open(workspace: Workspace, check: CheckRun) -> str:
    with pytest.raises(UserError) as caught:
        checks.close(workspace, check, TODAY)
    assert caught.value.fault is Fault.CHECK_INCOMPLETE
    return str(caught.value.args_by_name["missing"])


def test_what_is_not_met_is_told_before_a_check_is_closed(workspace: Workspace) -> None:
    """By a remark, by what was seen, or by a finding."""
    form = form_of(workspace, "Một", "Hai", "Ba")
    check = checks.edit(workspace, replace(begun(workspace, form), inspectors="Đoàn"))
    one, two, three = checks.answers(workspace, check)
    for answer in (one, two, three):
        checks.answer(workspace, replace(answer, result=AnswerResult.FAILED))
    assert why_open(workspace, check) == "3 câu không đạt chưa ghi nhận xét, chưa lập phiếu không phù hợp"
    checks.answer(workspace, replace(one, result=AnswerResult.FAILED, remark="Thiếu chữ ký"))
    checks.answer(workspace, replace(two, result=AnswerResult.FAILED, seen="Sổ trang 3"))
    assert why_open(workspace, check).startswith("1 câu không đạt")
    finding = nonconformities.from_answer(workspace, three, TODAY)
    nonconformities.save(workspace, replace(finding, description="Chưa có sổ"))
    assert checks.close(workspace, check, TODAY).closed_on == TODAY


def test_a_check_of_a_day_to_come_is_not_closed(workspace: Workspace) -> None:
    check = begun(workspace, form_of(workspace, "Một"))
    check = checks.edit(workspace, replace(check, inspectors="Đoàn", on_date=TODAY + timedelta(1)))
    (answer,) = checks.answers(workspace, check)
    checks.answer(workspace, replace(answer, result=AnswerResult.PASSED))
    assert why_open(workspace, check) == "xem lại ngày kiểm tra, chưa đến ngày đó"


def test_a_checklist_without_questions_in_use_begins_no_check(workspace: Workspace) -> None:
    form = form_of(workspace, "Một")
    (asked,) = checklists.items(workspace, form.uid)
    checklists.save_checklist(workspace, form, [replace(asked, retired=True)])
    with refused(Fault.CHECKLIST_EMPTY):
        begun(workspace, form)
    assert not checks.checks(workspace, YEAR)


def test_two_checks_of_one_unit_on_one_day_are_numbered(workspace: Workspace) -> None:
    form = form_of(workspace, "Một")
    first = begun(workspace, form)
    assert checks.which_of_its_day(workspace, first) == 0
    second = begun(workspace, form)
    assert [checks.which_of_its_day(workspace, one) for one in (first, second)] == [1, 2]
    unit = unit_by_code(workspace, "VP")
    other = checks.begin(workspace, checks.unplanned(form, unit, YEAR + 1), TODAY)
    assert checks.which_of_its_day(workspace, other) == 0, "of another programme"
    lines = checks.programme(workspace, YEAR, TODAY)
    assert [(line.check.uid, line.which) for line in lines] == [(first.uid, 1), (second.uid, 2)]


def test_what_is_shipped_is_unverified_and_whole(workspace: Workspace) -> None:
    checklists.add_shipped(workspace)
    forms = checklists.checklists(workspace)
    assert not any(form.basis_verified for form in forms)
    for form in forms:
        check = begun(workspace, form)
        assert len(texts(workspace, check)) == len(checklists.items(workspace, form.uid)) > 0
