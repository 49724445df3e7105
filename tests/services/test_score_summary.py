"""Sums that are told of a year: of the commune, the fields, the units, of groups and of steps."""

from decimal import Decimal

from msgspec.structs import replace

from cchc_desktop.domain.score_losses import cause, cut, points_lost
from cchc_desktop.domain.score_narrowing import WantedScores, Wanting, narrowed, wants
from cchc_desktop.domain.score_records import CriterionScore, ScoreRule
from cchc_desktop.domain.score_rules import YesNo, rule_text
from cchc_desktop.domain.score_sheet import ScoreLine, score_lines, stage_sums
from cchc_desktop.domain.score_summary import SumOf, group_sums, range_words, score_sums
from cchc_desktop.domain.vocabulary import NoneArose, ScoreStage
from cchc_desktop.services import criteria
from cchc_desktop.services.workspace import Workspace
from tests.support import TODAY, row, view

D = Decimal


def lines_of(workspace: Workspace, *given: CriterionScore) -> list[ScoreLine]:
    rule = ScoreRule("r", row(workspace, "1.1.1").uid, rule_text(YesNo()), NoneArose.UNDECIDED, "")
    return score_lines(view(workspace), [rule], given)


def given(
    workspace: Workspace, code: str, stage: ScoreStage, points: str | None, explanation: str = "", **rest: str
) -> CriterionScore:
    value = None if points is None else D(points)
    inputs = rest.get("inputs", "")
    return CriterionScore(
        f"{code} {stage}", row(workspace, code).uid, stage, value, inputs, explanation, "", TODAY, None
    )


def test_the_commune_its_fields_and_its_units_add_up_to_the_same(workspace: Workspace) -> None:
    lines = lines_of(
        workspace,
        given(workspace, "1.1.1", ScoreStage.PROPOSED, "0.25"),
        given(workspace, "1.2", ScoreStage.APPROVED, "1.25"),
        given(workspace, "2.1", ScoreStage.SURVEY, "4.2"),
    )
    sums = score_sums(view(workspace), lines)
    assert [one.of for one in sums] == [SumOf.COMMUNE, SumOf.FIELD, SumOf.FIELD, SumOf.UNIT, SumOf.UNIT]
    whole = sums[0].totals
    assert (whole.own.sure, whole.own.possible, whole.own.lost) == (D("1.5"), D("3"), D("0.25"))
    assert range_words(whole.own) == "1,50 … 3,00"
    assert range_words(whole.survey) == "4,20"
    assert range_words(whole.superior) == ""
    for kind in (SumOf.FIELD, SumOf.UNIT):
        assert sum(one.totals.own.sure for one in sums if one.of is kind) == whole.own.sure
    groups = group_sums(view(workspace), lines)
    assert groups[row(workspace, "I").uid] == sums[1].totals.own
    assert groups[row(workspace, "1.1").uid].sure == D("0.25")
    assert {stage: one.points for stage, one in stage_sums(lines).items()} == {
        ScoreStage.PROPOSED: D("0.25"),
        ScoreStage.APPROVED: D("1.25"),
        ScoreStage.SURVEY: D("4.2"),
    }
    assert score_sums(view(workspace), []) == []


def test_what_nobody_leads_is_a_line_below_the_units(workspace: Workspace) -> None:
    """Without it the units did not add up to the commune."""
    criteria.assign(workspace, [row(workspace, "1.2")], None, [])
    sums = score_sums(view(workspace), lines_of(workspace, given(workspace, "1.2", ScoreStage.PROPOSED, "1")))
    units = [one for one in sums if one.of is SumOf.UNIT]
    assert [one.unit is None for one in units] == [False, False, True]
    assert (units[-1].totals.own.count, units[-1].totals.own.sure) == (1, D("1"))
    assert sum(one.totals.own.count for one in units) == sums[0].totals.own.count


def test_what_is_lost_is_told_with_its_cause(workspace: Workspace) -> None:
    """What was found, what was explained, what superiors took."""
    found = lines_of(
        workspace,
        given(workspace, "1.1.1", ScoreStage.REVIEWED, "0.25", "Mục 2,\ntrang 3", inputs='{"yes": true}'),
        given(workspace, "1.1.1", ScoreStage.FIRST_APPRAISAL, "0"),
    )
    line = found[0]
    assert points_lost(line) == D("0.25")
    assert cut(line) == D("0.25")
    assert cause(line) == "Có; Mục 2, trang 3; thẩm định: 0,25 → 0,00"
    full = lines_of(workspace, given(workspace, "1.1.1", ScoreStage.REVIEWED, "0.5"))[0]
    assert (points_lost(full), cut(full), cause(full)) == (None, None, "")
    assert points_lost(found[1]) is None


def test_what_is_wanting_narrows_the_list(workspace: Workspace) -> None:
    lines = lines_of(
        workspace,
        given(workspace, "1.1.1", ScoreStage.PROPOSED, "0.25"),
        given(workspace, "1.2", ScoreStage.PROPOSED, "1.25"),
    )

    def codes(wanted: WantedScores) -> list[str]:
        return [line.row.criterion.code for line in narrowed(view(workspace), lines, wanted)]

    assert codes(WantedScores()) == ["1.1.1", "1.1.2", "1.1.3", "1.2", "2.1"]
    assert codes(WantedScores(wanting=Wanting.POINTS)) == ["1.1.2", "1.1.3"]
    own = score_sums(view(workspace), lines)[0].totals.own
    assert own.count - own.scored == 2, "what others score waits for no figures of the commune"
    assert codes(WantedScores(wanting=Wanting.RULE)) == ["1.1.2", "1.1.3", "1.2"]
    assert codes(WantedScores(wanting=Wanting.LOST)) == ["1.1.1"]
    assert codes(WantedScores(wanting=Wanting.EXPLANATION)) == ["1.1.1"]
    assert codes(WantedScores(wanting=Wanting.EVIDENCE)) == ["1.1.1"]
    assert codes(WantedScores(query="sang kien")) == ["1.2"]
    vp = next(unit for unit in view(workspace).units if unit.code == "VP")
    assert codes(WantedScores(unit_uid=vp.uid)) == ["1.1.2"]


def test_what_does_not_apply_wants_no_evidence(workspace: Workspace) -> None:
    """As the table of self-scores counts those that lack some."""
    left = given(workspace, "1.1.1", ScoreStage.PROPOSED, None, inputs='{"case": "not_applicable"}')
    line = lines_of(workspace, left)[0]
    assert line.row.lacks_evidence
    assert not any(wants(line, one) for one in (Wanting.EVIDENCE, Wanting.POINTS))


def test_an_explanation_at_any_step_is_one(workspace: Workspace) -> None:
    claimed = given(workspace, "1.1.1", ScoreStage.PROPOSED, "0.25")
    assert wants(lines_of(workspace, claimed)[0], Wanting.EXPLANATION)
    explained = given(workspace, "1.1.1", ScoreStage.SUPPLEMENT, None, "Mục 2")
    assert not wants(lines_of(workspace, claimed, explained)[0], Wanting.EXPLANATION)
    assert not wants(lines_of(workspace, replace(claimed, points=D(0)))[0], Wanting.EXPLANATION)
