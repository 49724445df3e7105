"""What stands in the way of sending: one row wrong in one way at a time, on a real file."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.planned import PlannedCriterion
from cchc_desktop.domain.records import Evidence, new_uid
from cchc_desktop.domain.score_check import Lack, Lacking, lacking
from cchc_desktop.domain.score_records import CriterionScore
from cchc_desktop.domain.score_rules import Step, Steps, YesNo
from cchc_desktop.domain.score_sheet import score_lines
from cchc_desktop.domain.score_sources import Proposal
from cchc_desktop.domain.score_words import LACK_KINDS, LACKS
from cchc_desktop.domain.scoring import Case, Inputs, inputs_text
from cchc_desktop.domain.vocabulary import CriterionKind, NoneArose, Progress, ScoreStage
from cchc_desktop.domain.year import YearView
from cchc_desktop.services import criteria, evidence, notes, scoring
from cchc_desktop.services.score_edits import agree
from cchc_desktop.services.workspace import Workspace
from tests.support import TODAY, YEAR, row, view

D = Decimal


def found(workspace: Workspace, year: YearView | None = None) -> list[Lacking]:
    """All but what is not scored: that is nearly all of it here."""
    year = year or view(workspace)
    lacks = lacking(year, scoring.sheet(workspace, year))
    return [one for one in lacks if one.lack is not Lack.NOT_SCORED]


def yes(workspace: Workspace, code: str, explanation: str = "") -> CriterionScore:
    one = row(workspace, code)
    scoring.set_rule(workspace, one, YesNo(), NoneArose.UNDECIDED, "")
    wanted = replace(scoring.blank(workspace, one, ScoreStage.PROPOSED, TODAY), explanation=explanation)
    return scoring.record(workspace, one, wanted, Inputs(yes=True))


def without_evidence(workspace: Workspace) -> None:
    yes(workspace, "1.2")


def proved_by_number(workspace: Workspace) -> None:
    document = Evidence(new_uid(), "34/BC", date(YEAR, 9, 9), "UBND xã", "Báo cáo", "", "")
    evidence.add_evidence(workspace, [row(workspace, "1.1.2")], document, "")


def unassigned(workspace: Workspace) -> None:
    criteria.assign(workspace, [row(workspace, "1.2")], None, [])


def same_code(workspace: Workspace) -> None:
    one = row(workspace, "1.1.3")
    criteria.edit_criterion(workspace, one, replace(one.criterion, code="1.2"))


def smaller_maximum(workspace: Workspace) -> None:
    yes(workspace, "1.2")
    one = row(workspace, "1.2")
    criteria.edit_criterion(workspace, one, replace(one.criterion, max_points=Decimal(1)))


def not_applicable(workspace: Workspace) -> None:
    yes(workspace, "1.2")
    typed = notes.NoteInput(TODAY, "Không có việc này", Progress.NOT_APPLICABLE)
    notes.write(workspace, [row(workspace, "1.2")], typed)


def approved(workspace: Workspace) -> None:
    yes(workspace, "1.2")
    agree(workspace, scoring.sheet(workspace, view(workspace)), ScoreStage.APPROVED)


def not_applicable_alone(workspace: Workspace) -> None:
    typed = notes.NoteInput(TODAY, "Không có việc này", Progress.NOT_APPLICABLE)
    notes.write(workspace, [row(workspace, "1.2")], typed)


def scored_as_not_applicable(workspace: Workspace) -> None:
    one = row(workspace, "1.2")
    wanted = scoring.blank(workspace, one, ScoreStage.PROPOSED, TODAY)
    scoring.record(workspace, one, wanted, Inputs(case=Case.NOT_APPLICABLE))


def more_than_all(workspace: Workspace) -> None:
    """A rate of 120 %, in the steps of a rule: a plan may be surpassed, or the figures are turned about."""
    one = row(workspace, "1.2")
    steps = Steps((Step(D(1), low=D(90)), Step(D(0), high=D(90))))
    scoring.set_rule(workspace, one, steps, NoneArose.UNDECIDED, "")
    wanted = scoring.blank(workspace, one, ScoreStage.PROPOSED, TODAY)
    scoring.record(workspace, one, wanted, Inputs(numerator=D(12), denominator=D(10)))


def found_anew(workspace: Workspace) -> None:
    yes(workspace, "1.2")
    one = row(workspace, "1.2")
    for stage, day, found in (
        (ScoreStage.REVIEWED, TODAY, False),
        (ScoreStage.PROPOSED, TODAY + timedelta(1), True),
    ):
        wanted = replace(scoring.blank(workspace, one, stage, day), scored_on=day)
        scoring.record(workspace, one, wanted, Inputs(yes=found))


BOTH = "tình trạng là “Không áp dụng” mà vẫn tính điểm"
OTHER_WAY = "chấm là “Không áp dụng” mà tình trạng là “Chưa thực hiện”"
OPEN = (Lack.NOT_APPROVED, "1.2", "Đơn vị đề xuất")
REVIEWED = (Lack.NOT_APPROVED, "1.2", "Phòng Văn hóa - Xã hội rà soát")


@pytest.mark.parametrize(
    ("act", "lacks"),
    [
        (lambda _workspace: None, []),
        (without_evidence, [(Lack.WITHOUT_EVIDENCE, "1.2", ""), OPEN]),
        (proved_by_number, [(Lack.DOCUMENT_WITHOUT_FILE, "1.1.2", "1")]),
        (unassigned, [(Lack.UNASSIGNED, "1.2", "")]),
        (same_code, [(Lack.CODE_REPEATED, "1.2", ""), (Lack.CODE_REPEATED, "1.2", "")]),
        (
            smaller_maximum,
            [
                (Lack.WITHOUT_EVIDENCE, "1.2", ""),
                (Lack.OVER_MAXIMUM, "1.2", "1,25 / 1,00"),
                (Lack.UNLIKE_RULE, "1.2", "1,25 / 1,00"),
                OPEN,
            ],
        ),
        (not_applicable, [(Lack.WITHOUT_EVIDENCE, "1.2", ""), (Lack.APPLICABLE_OR_NOT, "1.2", BOTH), OPEN]),
        (not_applicable_alone, [(Lack.APPLICABLE_OR_NOT, "1.2", BOTH)]),
        (scored_as_not_applicable, [(Lack.APPLICABLE_OR_NOT, "1.2", OTHER_WAY), OPEN]),
        (more_than_all, [(Lack.WITHOUT_EVIDENCE, "1.2", ""), (Lack.NUMERATOR_OVER, "1.2", "12/10"), OPEN]),
        (found_anew, [(Lack.FOUND_ANEW, "1.2", "Đơn vị đề xuất, 24/11/2026: Có"), REVIEWED]),
        (approved, [(Lack.WITHOUT_EVIDENCE, "1.2", "")]),
    ],
)
def test_what_is_wrong_is_found_and_no_more(
    workspace: Workspace, act: Callable[[Workspace], None], lacks: list[tuple[Lack, str, str]]
) -> None:
    act(workspace)
    assert [(one.lack, one.code, one.detail) for one in found(workspace)] == lacks
    assert {one.uid for one in found(workspace)} <= view(workspace).by_uid.keys()


@pytest.mark.parametrize(("points", "wrong"), [("2", False), ("2.5", True), (None, False)])
def test_a_group_has_the_points_of_its_rows(workspace: Workspace, points: str | None, wrong: bool) -> None:
    third = row(workspace, "1.1.3")
    criteria.edit_criterion(workspace, third, replace(third.criterion, max_points=Decimal(0)))
    group = row(workspace, "1.1")
    bonus = PlannedCriterion(2, CriterionKind.BONUS, "1.1.4", "Điểm cộng", Decimal(1))
    criteria.add_criterion(workspace, view(workspace), YEAR, group, bonus)
    maximum = None if points is None else Decimal(points)
    criteria.edit_criterion(workspace, group, replace(group.criterion, max_points=maximum))
    sums = [one for one in found(workspace) if one.lack is Lack.PARENT_SUM]
    assert [(one.code, one.detail) for one in sums] == ([("1.1", "2,50 / 2,00")] if wrong else [])


def test_a_group_of_penalties_alone_has_the_points_of_them(workspace: Workspace) -> None:
    for code in ("1.1.1", "1.1.2", "1.1.3"):
        one = row(workspace, code)
        penalty = replace(one.criterion, kind=CriterionKind.PENALTY, max_points=D(1))
        criteria.edit_criterion(workspace, one, penalty)
    for points, wrong in ((D(3), []), (D(4), ["4,00 / 3,00"])):
        group = row(workspace, "1.1")
        criteria.edit_criterion(workspace, group, replace(group.criterion, max_points=points))
        assert [one.detail for one in found(workspace) if one.lack is Lack.PARENT_SUM] == wrong


def test_evidence_that_went_after_scoring_asks_for_an_explanation(workspace: Workspace) -> None:
    score = yes(workspace, "1.1.1", "Mục 2, trang 3")
    year = view(workspace)
    explained = score_lines(year, [], [score])
    bare = score_lines(year, [], [replace(score, explanation="")])
    assert Lack.WITHOUT_EXPLANATION not in {one.lack for one in lacking(year, explained)}
    assert Lack.WITHOUT_EXPLANATION in {one.lack for one in lacking(year, bare)}


def test_a_unit_that_leads_does_not_coordinate(workspace: Workspace) -> None:
    """No form lets it happen; a file written by others may hold it."""
    one = row(workspace, "1.2")
    assert one.lead is not None
    both = replace(one, coordinating=(one.lead,))
    year = view(workspace)
    doubled = YearView(
        year.criteria_set, year.as_of, year.units, [both if row.uid == one.uid else row for row in year.rows]
    )
    assert [(lack.lack, lack.code) for lack in lacking(doubled, [])] == [(Lack.COORDINATOR_LEADS, "1.2")]


def test_what_is_not_scored_is_told_with_the_reason(workspace: Workspace) -> None:
    yes(workspace, "1.2")
    notes.write(
        workspace,
        [row(workspace, "1.1.3")],
        notes.NoteInput(TODAY, "Không có việc này", Progress.NOT_APPLICABLE),
    )
    year = view(workspace)
    lacks = lacking(year, scoring.sheet(workspace, year))
    assert [(one.code, one.detail) for one in lacks if one.lack is Lack.NOT_SCORED] == [
        ("1.1.1", "chưa chọn cách chấm"),
        ("1.1.2", "chưa chọn cách chấm"),
        ("1.1.3", "chưa ghi điểm tối đa"),
    ]


def test_figures_that_are_not_those_of_their_source_are_told(workspace: Workspace) -> None:
    """Both are shown; a source that says nothing is no difference."""
    score = yes(workspace, "1.2")
    year = view(workspace)
    lines = scoring.sheet(workspace, year)
    gives = Inputs(numerator=Decimal(182), denominator=Decimal(190))
    proposals = {score.criterion_uid: Proposal("Một cửa, tháng 1-9: 182/190", gives)}
    told = [one for one in lacking(year, lines, proposals) if one.lack is Lack.UNLIKE_SOURCE]
    assert [(one.code, one.detail) for one in told] == [("1.2", "…; Một cửa, tháng 1-9: 182/190")]
    same = replace(score, inputs=inputs_text(gives))
    silent = {score.criterion_uid: Proposal("Một cửa", remark="chưa có số liệu tháng nào")}
    for scores, proposed in (([same], proposals), ([score], silent)):
        lacks = lacking(year, score_lines(year, [], scores), proposed)
        assert Lack.UNLIKE_SOURCE not in {one.lack for one in lacks}


def test_figures_whose_source_has_nothing_any_more_are_told(workspace: Workspace) -> None:
    score = yes(workspace, "1.2")
    year = view(workspace)
    taken = replace(score, inputs=inputs_text(Inputs(numerator=Decimal(182), denominator=Decimal(190))))
    gone = {score.criterion_uid: Proposal("Một cửa", remark="chưa có số liệu tháng nào")}
    told = [
        (one.code, one.detail)
        for one in lacking(year, score_lines(year, [], [taken]), gone)
        if one.lack is Lack.UNLIKE_SOURCE
    ]
    assert told == [("1.2", "182/190; Một cửa: chưa có số liệu tháng nào")]


def test_sample_rows_are_never_sent(workspace: Workspace) -> None:
    year = view(workspace)
    assert year.criteria_set is not None
    sample = YearView(replace(year.criteria_set, sample=True), year.as_of, year.units, year.rows)
    (first,) = lacking(sample, [])
    assert (first.lack, first.uid) == (Lack.SAMPLE_IN_USE, year.criteria_set.uid)


def test_every_lack_is_said() -> None:
    assert list(LACKS) == list(LACK_KINDS) == list(Lack)


def test_none_arose_is_no_difference_to_a_source_without_a_figure(workspace: Workspace) -> None:
    score = replace(yes(workspace, "1.2"), inputs=inputs_text(Inputs(case=Case.NONE_AROSE)))
    year = view(workspace)
    none = {score.criterion_uid: Proposal("Một cửa: 0/0", remark="mẫu số bằng 0, có thể là không phát sinh")}
    lacks = lacking(year, score_lines(year, [], [score]), none)
    assert Lack.UNLIKE_SOURCE not in {one.lack for one in lacks}
