"""Rules and scores as they are kept: the chain, what is refused, what goes and comes back."""

from contextlib import closing
from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.score_records import CriterionScore, ScoreRule
from cchc_desktop.domain.score_rules import ByHand, Count, Linear, Step, Steps, YesNo
from cchc_desktop.domain.score_sheet import ScoreLine
from cchc_desktop.domain.score_totals import totals
from cchc_desktop.domain.scoring import Blank, Case, Inputs
from cchc_desktop.domain.vocabulary import CriterionKind, NoneArose, ScoredBy, ScoreStage
from cchc_desktop.services import criteria, recycle_bin, scoring
from cchc_desktop.services.criteria import edit_criterion
from cchc_desktop.services.history_details import read_aloud
from cchc_desktop.services.new_year import plan_year, start_year
from cchc_desktop.services.record_names import RecordNames
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from cchc_desktop.storage.columns import to_row
from tests.support import TODAY, YEAR, refused, row, view

D = Decimal
DAY = date(YEAR, 11, 20)


def line(workspace: Workspace, code: str) -> ScoreLine:
    return next(one for one in scoring.sheet(workspace, view(workspace)) if one.row.criterion.code == code)


def give(
    workspace: Workspace, code: str, stage: ScoreStage, inputs: Inputs, explanation: str = ""
) -> CriterionScore:
    found = row(workspace, code)
    wanted = replace(scoring.blank(workspace, found, stage, DAY), explanation=explanation, scorer="Lan")
    return scoring.record(workspace, found, wanted, inputs)


@pytest.fixture
def ruled(workspace: Workspace) -> Workspace:
    scoring.set_rule(
        workspace, row(workspace, "1.1.2"), Linear(upper=D(80)), NoneArose.FULL, "Đạt 80% trở lên"
    )
    return workspace


def test_a_criterion_goes_through_the_chain(ruled: Workspace) -> None:
    assert line(ruled, "1.1.2").blank is Blank.NO_INPUT
    give(ruled, "1.1.2", ScoreStage.PROPOSED, Inputs(numerator=D(4), denominator=D(5)))
    give(ruled, "1.1.2", ScoreStage.REVIEWED, Inputs(numerator=D(1), denominator=D(3)))
    assert line(ruled, "1.1.2").points == D("0.63")  # 1,5 x 33,33 / 80 = 0,625
    give(ruled, "1.1.2", ScoreStage.FIRST_APPRAISAL, Inputs(value=D("0.5")))
    supplement = give(ruled, "1.1.2", ScoreStage.SUPPLEMENT, Inputs(), "Mục 2, trang 3")
    give(ruled, "1.1.2", ScoreStage.SECOND_APPRAISAL, Inputs(value=D("0.6")))
    found = line(ruled, "1.1.2")
    assert {stage: one.points for stage, one in found.stages.items()} == {
        ScoreStage.PROPOSED: D("1.5"),
        ScoreStage.REVIEWED: D("0.63"),
        ScoreStage.FIRST_APPRAISAL: D("0.5"),
        ScoreStage.SUPPLEMENT: None,
        ScoreStage.SECOND_APPRAISAL: D("0.6"),
    }
    assert found.own is not None
    assert found.own.stage is ScoreStage.REVIEWED
    assert found.appraised is not None
    assert found.appraised.points == D("0.6")
    assert (supplement.scorer, supplement.scored_on, found.city_text) == ("Lan", DAY, "Đạt 80% trở lên")


def test_the_next_step_begins_with_what_the_one_before_found(ruled: Workspace) -> None:
    inputs = Inputs(numerator=D(4), denominator=D(5))
    first = give(ruled, "1.1.2", ScoreStage.PROPOSED, inputs, "Trang 2")
    found = row(ruled, "1.1.2")
    following = scoring.blank(ruled, found, ScoreStage.APPROVED, DAY)
    assert (following.inputs, following.explanation, following.scorer) == (first.inputs, "Trang 2", "")
    assert scoring.blank(ruled, found, ScoreStage.FIRST_APPRAISAL, DAY).inputs == ""
    assert scoring.blank(ruled, found, ScoreStage.PROPOSED, TODAY) == first


def test_a_step_is_kept_once(ruled: Workspace) -> None:
    """Two forms opened before either was saved."""
    found = row(ruled, "1.1.2")
    one, other = (scoring.blank(ruled, found, ScoreStage.PROPOSED, DAY) for _form in range(2))
    scoring.record(ruled, found, one, Inputs(value=D(80)))
    scoring.record(ruled, found, other, Inputs(value=D(40)))
    (kept,) = ruled.read.find(CriterionScore)
    assert (kept.uid, kept.points) == (one.uid, D("0.75"))


def test_what_was_approved_stays_when_the_rule_changes(ruled: Workspace) -> None:
    give(ruled, "1.1.2", ScoreStage.APPROVED, Inputs(value=D(40)))
    scoring.set_rule(ruled, row(ruled, "1.1.2"), Linear(), NoneArose.UNDECIDED, "")
    found = line(ruled, "1.1.2")
    assert (found.points, found.outcome.points) == (D("0.75"), D("0.60"))


def test_a_criterion_that_became_a_penalty_adds_nothing(ruled: Workspace) -> None:
    """Not what it earned before, nor does it make up for what others lost; scored anew it is taken away."""
    give(ruled, "1.1.2", ScoreStage.PROPOSED, Inputs(value=D(40)))
    before = row(ruled, "1.1.2").criterion
    criteria.edit_criterion(ruled, row(ruled, "1.1.2"), replace(before, kind=CriterionKind.PENALTY))
    found = line(ruled, "1.1.2")
    assert (found.points, found.blank) == (None, Blank.NOT_ANEW)
    own = totals(one.scored for one in scoring.sheet(ruled, view(ruled))).own
    assert (own.sure, own.lost, own.scored) == (D("-1.5"), 0, 0)
    give(ruled, "1.1.2", ScoreStage.PROPOSED, Inputs(value=D(40)))
    assert line(ruled, "1.1.2").points == D("-0.75")
    criteria.edit_criterion(ruled, row(ruled, "1.1.2"), before)
    assert line(ruled, "1.1.2").points is None


def test_what_was_found_before_there_was_a_rule_waits_to_be_scored(workspace: Workspace) -> None:
    give(workspace, "1.1.2", ScoreStage.PROPOSED, Inputs(value=D(40)))
    assert line(workspace, "1.1.2").blank is Blank.NO_RULE
    scoring.set_rule(workspace, row(workspace, "1.1.2"), Linear(), NoneArose.UNDECIDED, "")
    found = line(workspace, "1.1.2")
    assert (found.points, found.blank, found.outcome.points) == (None, Blank.NOT_ANEW, D("0.60"))


def test_what_is_not_complete_is_kept_without_points(ruled: Workspace) -> None:
    give(ruled, "1.1.2", ScoreStage.PROPOSED, Inputs(numerator=D(3), denominator=D(0)))
    found = line(ruled, "1.1.2")
    assert (found.points, found.blank) == (None, Blank.ZERO_DENOMINATOR)
    assert found.own is not None
    assert found.own.inputs


def test_points_without_evidence_are_kept_and_their_explanation_asked_for(workspace: Workspace) -> None:
    scoring.set_rule(workspace, row(workspace, "1.1.1"), YesNo(), NoneArose.UNDECIDED, "")
    assert give(workspace, "1.1.1", ScoreStage.PROPOSED, Inputs(yes=True)).points == D("0.5")
    assert line(workspace, "1.1.1").lacks_explanation
    give(workspace, "1.1.1", ScoreStage.PROPOSED, Inputs(yes=False))
    assert not line(workspace, "1.1.1").lacks_explanation
    give(workspace, "1.1.1", ScoreStage.PROPOSED, Inputs(yes=True), "Mục 1, trang 4")
    assert not line(workspace, "1.1.1").lacks_explanation


def test_more_than_the_maximum_is_refused(ruled: Workspace) -> None:
    with refused(Fault.SCORE_OVER_MAXIMUM):
        give(ruled, "1.1.2", ScoreStage.FIRST_APPRAISAL, Inputs(value=D("1.51")))
    with refused(Fault.SCORE_OVER_MAXIMUM):
        give(ruled, "2.1", ScoreStage.SURVEY, Inputs(value=D(6)))
    assert ruled.read.find(CriterionScore) == []


def test_a_survey_is_no_self_score(workspace: Workspace) -> None:
    survey = row(workspace, "2.1")
    with refused(Fault.RULE_OF_OTHERS):
        scoring.set_rule(workspace, survey, ByHand(), NoneArose.UNDECIDED, "")
    with refused(Fault.SCORE_OF_OTHERS):
        give(workspace, "2.1", ScoreStage.PROPOSED, Inputs(value=D(4)))
    with refused(Fault.SCORE_OF_OTHERS):
        give(workspace, "1.1.1", ScoreStage.SURVEY, Inputs(value=D("0.1")))
    scoring.set_rule(workspace, survey, None, NoneArose.UNDECIDED, "Theo phiếu khảo sát")
    give(workspace, "2.1", ScoreStage.SURVEY, Inputs(value=D("4.125")))
    found = totals(one.scored for one in scoring.sheet(workspace, view(workspace)))
    assert (found.survey.sure, found.own.sure, found.own.scored) == (D("4.13"), 0, 0)


def test_superiors_give_points_where_the_commune_gives_none(workspace: Workspace) -> None:
    found = row(workspace, "1.2")
    changed = replace(found.criterion, scored_by=ScoredBy.SUPERIOR)
    criteria.edit_criterion(workspace, found, changed)
    give(workspace, "1.2", ScoreStage.FIRST_APPRAISAL, Inputs(value=D(1)))
    assert line(workspace, "1.2").points == 1


def test_groups_are_not_scored(workspace: Workspace) -> None:
    with refused(Fault.SCORE_NEEDS_CRITERION):
        scoring.set_rule(workspace, row(workspace, "1.1"), YesNo(), NoneArose.UNDECIDED, "")
    with refused(Fault.SCORE_NEEDS_CRITERION):
        give(workspace, "I", ScoreStage.PROPOSED, Inputs(yes=True))


def test_a_rule_that_makes_no_sense_is_not_kept(workspace: Workspace) -> None:
    overlapping = Steps((Step(D(0), high=D(9)), Step(D(1), low=D(8))))
    with refused(Fault.RULE_STEPS_OVERLAP):
        scoring.set_rule(workspace, row(workspace, "1.2"), overlapping, NoneArose.UNDECIDED, "")
    with refused(Fault.RULE_OVER_MAXIMUM):
        scoring.set_rule(workspace, row(workspace, "1.2"), Count(D(1), D(2)), NoneArose.UNDECIDED, "")
    assert workspace.read.find(ScoreRule) == []


def test_not_applicable_leaves_the_base(ruled: Workspace) -> None:
    before = totals(one.scored for one in scoring.sheet(ruled, view(ruled))).own
    give(ruled, "1.1.2", ScoreStage.APPROVED, Inputs(case=Case.NOT_APPLICABLE))
    after = totals(one.scored for one in scoring.sheet(ruled, view(ruled))).own
    assert (before.base - after.base, before.count - after.count) == (D("1.5"), 1)
    give(ruled, "1.1.2", ScoreStage.APPROVED, Inputs(case=Case.NONE_AROSE))
    assert line(ruled, "1.1.2").points == D("1.5")


def test_rule_and_scores_go_with_their_criterion_and_come_back(ruled: Workspace) -> None:
    give(ruled, "1.1.2", ScoreStage.PROPOSED, Inputs(value=D(80)))
    kept = line(ruled, "1.1.2")
    criteria.remove_criteria(ruled, view(ruled), [kept.row])
    assert ruled.read.find(ScoreRule) == []
    assert ruled.read.find(CriterionScore) == []
    removed = next(one for one in recycle_bin.BinWalk().more(ruled) if one.uid == kept.row.uid)
    recycle_bin.restore_deleted(ruled, removed.seq, removed.uid)
    assert line(ruled, "1.1.2").points == D("1.5")


def test_a_score_taken_back_is_found_in_the_bin(ruled: Workspace) -> None:
    give(ruled, "1.1.2", ScoreStage.PROPOSED, Inputs(value=D(80)))
    scoring.remove(ruled, row(ruled, "1.1.2"), ScoreStage.PROPOSED)
    (removed,) = recycle_bin.BinWalk().more(ruled)
    assert "Đơn vị đề xuất" in removed.name
    assert "1.1.2" in removed.name
    recycle_bin.restore_deleted(ruled, removed.seq, removed.uid)
    assert line(ruled, "1.1.2").points == D("1.5")
    with refused(Fault.RECORD_GONE):
        scoring.remove(ruled, row(ruled, "1.1.2"), ScoreStage.APPROVED)


def test_the_history_reads_rules_and_inputs_aloud(ruled: Workspace) -> None:
    kept = to_row(give(ruled, "1.1.2", ScoreStage.PROPOSED, Inputs(numerator=D(4), denominator=D(5))))
    names = RecordNames()
    assert read_aloud("criterion_score", "inputs", kept, names) == "4/5"
    assert read_aloud("criterion_score", "stage", kept, names) == "Đơn vị đề xuất"
    (rule,) = ruled.read.find(ScoreRule)
    assert read_aloud("score_rule", "rule", to_row(rule), names) == ("Tuyến tính, từ 80% được điểm tối đa")
    assert read_aloud("score_rule", "rule", {"rule": "?"}, names) == "?"


def test_scores_are_there_when_the_file_is_opened_again(ruled: Workspace) -> None:
    give(ruled, "1.1.2", ScoreStage.PROPOSED, Inputs(value=D(80)))
    with closing(Workspace.open(ruled.path, read_only=True)) as again:
        assert line(again, "1.1.2").points == D("1.5")


def test_points_of_the_latest_year_are_found_over_a_year_without_a_set(ruled: Workspace) -> None:
    given = give(ruled, "1.1.2", ScoreStage.PROPOSED, Inputs(value=D(90)))
    start_year(ruled, plan_year(ruled, YEAR, YEAR + 2))
    later = load_year(ruled, YEAR + 2, TODAY)
    assert scoring.last_year(ruled, later) == {row(ruled, "1.1.2").criterion.origin_uid: given.points}


def test_the_citys_text_of_what_others_score_changes_no_rule_it_had(ruled: Workspace) -> None:
    one = row(ruled, "1.1.2")
    had = ruled.read.find(ScoreRule, criterion_uid=one.uid)[0].rule
    assert had
    edit_criterion(ruled, one, replace(one.criterion, scored_by=ScoredBy.SURVEY))
    scoring.set_rule(ruled, row(ruled, "1.1.2"), None, NoneArose.UNDECIDED, "Lời văn mới")
    (kept,) = ruled.read.find(ScoreRule, criterion_uid=one.uid)
    assert (kept.rule, kept.city_text) == (had, "Lời văn mới")


def test_a_remark_at_the_second_appraisal_leaves_the_points_of_the_first(workspace: Workspace) -> None:
    one = row(workspace, "1.2")
    edit_criterion(workspace, one, replace(one.criterion, scored_by=ScoredBy.SUPERIOR))
    first = give(workspace, "1.2", ScoreStage.FIRST_APPRAISAL, Inputs(value=D(1)))
    give(workspace, "1.2", ScoreStage.SECOND_APPRAISAL, Inputs(), "Chưa có kết quả")
    assert line(workspace, "1.2").points == first.points == D(1)
    give(workspace, "1.2", ScoreStage.SECOND_APPRAISAL, Inputs(value=D("0.5")), "Trừ 0,5 điểm")
    assert line(workspace, "1.2").points == D("0.5")


def test_a_rule_of_which_nothing_is_said_is_no_change(workspace: Workspace) -> None:
    one = row(workspace, "1.1.1")
    scoring.set_rule(workspace, one, None, NoneArose.UNDECIDED, "")
    assert workspace.read.find(ScoreRule, criterion_uid=one.uid) == []
