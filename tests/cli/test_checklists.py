"""`show checklists`: documented keys, every check with its answers, planned ones too; a table for people."""

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.vocabulary import AnswerResult
from cchc_desktop.services import checklists, checks
from cchc_desktop.services.units import unit_by_code
from tests.cli.running import ROOT, Run
from tests.support import TODAY, YEAR, opened

DOCS = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")


def documented(row: str) -> set[str]:
    told = DOCS.split(f"| `{row}` |")[1].split("\n")[0]
    return set(re.findall(r"`(\w+)`", re.sub(r"\([^()]*\)", "", told)))


@pytest.fixture
def checked(empty: Path) -> Path:
    """One check planned for March, two of one day: one of them with three answers."""
    with opened(empty) as workspace:
        checklists.add_shipped(workspace)
        form = next(one for one in checklists.checklists(workspace) if one.kind == "one_stop")
        unit = unit_by_code(workspace, "PVHCC")
        checks.plan(workspace, form, [(unit_by_code(workspace, "VP"), 3)], YEAR)
        for _time in range(2):
            check = checks.begin(workspace, checks.unplanned(form, unit, YEAR), TODAY)
        checks.edit(workspace, replace(check, inspectors="Một\nHai"))
        asked = checks.answers(workspace, check)
        share = next(one for one in asked if one.scale == "rate")
        checks.answer(workspace, replace(asked[0], result=AnswerResult.PASSED, seen="Quyết định"))
        checks.answer(workspace, replace(asked[1], result=AnswerResult.FAILED))
        checks.answer(workspace, replace(share, numerator=18, denominator=20))
    return empty


def test_checks_and_answers_have_the_documented_keys(run: Run, checked: Path) -> None:
    found = run("show", checked, "checklists", "--json", "--year", YEAR).json()
    assert len(found) == 3
    assert all(set(one) == documented("show checklists") for one in found)
    answers = [answer for one in found for answer in one["answers"]]
    assert answers
    assert all(set(one) == documented("show checklists: answers") for one in answers)


def test_what_was_found_is_told(run: Run, checked: Path) -> None:
    words = ("show", checked, "checklists", "--json", "--year", YEAR)
    planned, *made = run(*words, "--as-of", "2026-11-23").json()
    assert (planned["planned_month"], planned["stage"], planned["answers"]) == (3, "missed", [])
    assert run(*words, "--as-of", "2026-03-31").json()[0]["stage"] == "planned"
    assert [one["which_of_day"] for one in made] == [1, 2]
    (one,) = [one for one in made if one["answered"]]
    assert (one["stage"], one["answered"], one["not_met"]) == ("going", 3, 1)
    assert one["inspectors"] == ["Một", "Hai"]
    assert one["basis_verified"] is False
    assert [answer["result"] for answer in one["answers"][:3]] == ["passed", "failed", None]
    (share,) = [answer for answer in one["answers"] if answer["numerator"] is not None]
    assert (share["numerator"], share["denominator"], share["scale"]) == (18, 20, "rate")


def test_people_get_a_table(run: Run, checked: Path) -> None:
    text = run("show", checked, "checklists", "--year", YEAR).done()
    assert "Quá tháng dự kiến" in text
    assert "23/11/2026 (lần 2)" in text
    assert "3 dòng." in text
