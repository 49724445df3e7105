"""`show scores`: documented keys, points as they are kept, sums as ranges, what stands in the way."""

from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.score_rules import Linear
from cchc_desktop.domain.scoring import Inputs
from cchc_desktop.domain.vocabulary import NoneArose, ScoreStage
from cchc_desktop.services import scoring
from cchc_desktop.services.score_rules import set_rules
from tests.cli.running import Run
from tests.cli.test_registers import documented_keys
from tests.support import TODAY, YEAR, opened, row, small_tree

STAGE_KEYS = {"stage", "points", "scorer", "date", "due", "explanation"}
SUM_KEYS = {"base", "sure", "possible", "lost", "scored", "count", "without_maximum"}


@pytest.fixture
def scored(empty: Path) -> Path:
    """Two criteria at their first step: one has points, one a denominator of 0."""
    with opened(empty) as workspace:
        small_tree(workspace)
        for code, whole in (("1.1.2", 3), ("1.2", 0)):
            one = row(workspace, code)
            scoring.set_rule(workspace, one, Linear(upper=Decimal(80)), NoneArose.FULL, "Từ 80%")
            wanted = replace(scoring.blank(workspace, one, ScoreStage.PROPOSED, TODAY), scorer="Lan")
            scoring.record(workspace, one, wanted, Inputs(numerator=Decimal(1), denominator=Decimal(whole)))
    return empty


def test_scores_have_the_documented_keys(run: Run, scored: Path) -> None:
    shapes = run("show", scored, "scores", "--json", "--year", YEAR).json()
    assert {shape["kind"] for shape in shapes} == {"criterion", "commune", "field", "unit", "lack"}
    for shape in shapes:
        assert set(shape) == documented_keys("scores")
        assert all(set(stage) == STAGE_KEYS for stage in shape["stages"] or [])
        assert all(set(shape[who]) == SUM_KEYS for who in ("own", "survey", "superior") if shape[who])


def test_scores_are_told_with_reasons_and_ranges(run: Run, scored: Path) -> None:
    shapes = run("show", scored, "scores", "--json", "--year", YEAR).json()
    by_code = {shape["code"]: shape for shape in shapes if shape["kind"] == "criterion"}
    assert (by_code["1.1.2"]["points"], by_code["1.1.2"]["blank"]) == ("0.63", None)
    assert by_code["1.1.2"]["stages"][0]["points"] == "0.63"
    assert (by_code["1.2"]["points"], by_code["1.2"]["blank"]) == (None, "zero_denominator")
    assert by_code["2.1"]["blank"] == "outside"
    commune = next(shape for shape in shapes if shape["kind"] == "commune")
    assert commune["own"] == {
        "base": "3.25",
        "sure": "0.63",
        "possible": "2.38",
        "lost": "0.87",
        "scored": 1,
        "count": 4,
        "without_maximum": 1,
    }
    assert commune["survey"]["possible"] == "5"
    fields = [shape for shape in shapes if shape["kind"] == "field"]
    assert [shape["own"]["base"] for shape in fields] == ["3.25", "0"]
    units = {shape["unit"]: shape["own"]["base"] for shape in shapes if shape["kind"] == "unit"}
    assert units == {"VHXH": "1.75", "VP": "1.5"}
    lacks = [(shape["lack"], shape["code"]) for shape in shapes if shape["kind"] == "lack"]
    assert lacks[0] == ("without_evidence", "1.1.2")
    assert lacks[1] == ("not_approved", "1.1.2")
    assert {lack for lack, _code in lacks[2:]} <= {"not_approved", "not_scored"}


def test_people_get_a_table(run: Run, scored: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "110")
    text = run("show", scored, "scores", "--year", YEAR).done()
    assert text.count("mẫu số bằng 0") == 1
    assert "có điểm mà chưa có tài liệu kiểm chứng" in " ".join(text.split())
    line = next(line for line in text.split("\n") if "Toàn xã" in line)
    assert "0,63 … 2,38" in line
    assert "1/4 tiêu chí" in line


def test_a_source_is_told_with_what_it_says(run: Run, scored: Path) -> None:
    with opened(scored) as workspace:
        one = row(workspace, "1.1.2")
        set_rules(workspace, [one], Linear(), NoneArose.FULL, source="milestones_done//")
    shapes = run("show", scored, "scores", "--json", "--year", YEAR, "--as-of", TODAY.isoformat()).json()
    told = next(shape for shape in shapes if shape["code"] == "1.1.2")
    assert told["source"] == "milestones_done//"
    assert told["proposed"] == {
        "numerator": "0",
        "denominator": "4",
        "value": None,
        "words": "Mốc thực hiện, đến 23/11/2026: 0/4",
        "remark": None,
    }
    assert ("unlike_source", "1.1.2") in [(shape["lack"], shape["code"]) for shape in shapes]
