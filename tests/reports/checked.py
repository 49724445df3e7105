"""A workspace in which checks were made, for the tests of their reports."""

from datetime import date

from msgspec.structs import replace

from cchc_desktop.domain.check_records import CheckRun, Nonconformity
from cchc_desktop.domain.checking import RESULTS
from cchc_desktop.domain.vocabulary import AnswerScale, FindingGrade
from cchc_desktop.services import checklists, checks, nonconformities
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from tests.support import YEAR


def with_check(workspace: Workspace, number: int = 0, **said: str) -> CheckRun:
    """A check of the first unit with a shipped checklist; all but the last question answered, in turn."""
    if not checklists.checklists(workspace):
        checklists.add_shipped(workspace)
    checklist = checklists.checklists(workspace)[number]
    unit = all_units(workspace)[0]
    run = checks.begin(workspace, checks.unplanned(checklist, unit, YEAR), date(YEAR, 11, 20))
    run = checks.edit(workspace, replace(run, inspectors="Người Một\nNgười Hai", **said))
    for place, asked in enumerate(checks.answers(workspace, run)[:-1]):
        offered = RESULTS[asked.scale]
        counted = asked.scale in (AnswerScale.COUNT, AnswerScale.RATE)
        checks.answer(
            workspace,
            replace(
                asked,
                result=offered[place % (len(offered) - 1)],
                numerator=place if counted else None,
                denominator=place + 7 if counted else None,
                remark=f"nhận xét {place}",
            ),
        )
    return run


def with_findings(workspace: Workspace, count: int) -> list[Nonconformity]:
    """Findings in turn of each unit, grade and clause: one closed, one overdue, one empty, and so on."""
    units, grades = all_units(workspace), list(FindingGrade)
    made = []
    for number in range(count):
        found = nonconformities.blank(units[number % len(units)].uid, YEAR, date(YEAR, 3, 1 + number % 28))
        told = replace(
            found,
            grade=grades[number % len(grades)],
            clause=("8.2", "7.5", "")[number % 3],
            description=f"Mô tả {number}",
        )
        if number % 3 == 0:
            told = replace(
                told,
                cause="Nguyên nhân",
                action="Sửa lại",
                responsible="Người Ba",
                result="Đã sửa",
                done_on=date(YEAR, 4, 1),
                checked_on=date(YEAR, 5, 1),
                checked_by="Người Bốn",
                effective=True,
            )
        if number % 3 == 1:
            told = replace(told, due=date(YEAR, 6, 1), action="Đang sửa")
        kept = nonconformities.save(workspace, told)
        made.append(nonconformities.close(workspace, kept, date(YEAR, 5, 2)) if number % 3 == 0 else kept)
    return made


def put_remark(workspace: Workspace, run: CheckRun, remark: str) -> None:
    """A remark however long, on the first question."""
    checks.answer(workspace, replace(checks.answers(workspace, run)[0], remark=remark))
