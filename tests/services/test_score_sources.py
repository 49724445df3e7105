"""Figures read by name: what each source gives, why one gives nothing, taken over as one step."""

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.register_records import ActivityKind
from cchc_desktop.domain.score_rules import Count, Linear, Rule, Step, Steps, YesNo
from cchc_desktop.domain.score_sources import Figure, Proposal, Source, read_source, source_text
from cchc_desktop.domain.scoring import Inputs, read_inputs
from cchc_desktop.domain.vocabulary import ActivityShape, NoneArose, Progress, ScoreStage
from cchc_desktop.services import activities, criteria, notes, one_stop, score_sources, scoring
from cchc_desktop.services.history_details import read_aloud
from cchc_desktop.services.record_names import RecordNames
from cchc_desktop.services.score_rules import set_rules
from cchc_desktop.services.workspace import Workspace
from tests.support import TODAY, YEAR, logical_dump, refused, row, view

D = Decimal
ON_TIME = Source(Figure.ONE_STOP, "on_time")


def rate(part: int, whole: int) -> Inputs:
    return Inputs(numerator=D(part), denominator=D(whole))


def month(workspace: Workspace, number: int, on_time: int | None, late: int | None, area: str = "") -> None:
    early = None if on_time is None else 0
    figures = replace(
        one_stop.blank(YEAR, number, area), solved_early=early, solved_on_time=on_time, solved_late=late
    )
    one_stop.save(workspace, replace(figures, screen="Cổng"), TODAY)


def gives(workspace: Workspace, source: Source, rule: Rule | None = None, code: str = "1.1.2") -> Proposal:
    rule = rule or (Count(D("0.1")) if source.figure in (Figure.ENTRIES, Figure.QUANTITY) else Linear())
    one = row(workspace, code)
    set_rules(workspace, [one], rule, NoneArose.UNDECIDED, source=source_text(source))
    year = view(workspace)
    (found,) = score_sources.proposed(workspace, year, scoring.sheet(workspace, year), TODAY).values()
    return found


def kind(workspace: Workspace, shape: ActivityShape) -> ActivityKind:
    made = replace(activities.new_kind(workspace), name="Tuyên truyền", measure="tin, bài", shape=shape)
    return activities.save_kind(workspace, made)


@pytest.mark.parametrize(
    "source", [ON_TIME, Source(Figure.ONE_STOP, "online", "Đất đai/nhà ở"), Source(Figure.ENTRIES, key="1f")]
)
def test_the_name_of_a_source_is_read_again(source: Source) -> None:
    assert read_source(source_text(source)) == source


@pytest.mark.parametrize("text", ["", "nothing", "one_stop/never/", "one_stop"])
def test_a_name_that_is_none_is_no_source(text: str) -> None:
    assert read_source(text) is None


def test_months_are_added_and_those_that_lack_are_said(workspace: Workspace) -> None:
    for number in (1, 2, 4, 9):
        month(workspace, number, 20, 1)
    assert gives(workspace, ON_TIME) == Proposal(
        "Một cửa, tháng 1-9: 80/84", rate(80, 84), "chưa có số liệu tháng 3, 5, 6, 7, 8, 10"
    )


def test_an_area_has_figures_of_its_own(workspace: Workspace) -> None:
    month(workspace, 1, 20, 1)
    month(workspace, 1, 3, 0, "Đất đai")
    found = gives(workspace, Source(Figure.ONE_STOP, "on_time", "Đất đai"))
    assert (found.words, found.inputs) == ("Một cửa (Đất đai), tháng 1: 3/3", rate(3, 3))


def test_no_figures_give_nothing_and_say_so(workspace: Workspace) -> None:
    assert gives(workspace, ON_TIME) == Proposal("Một cửa", None, "chưa có số liệu tháng nào")


def test_a_month_that_was_not_read_makes_the_sum_unknown(workspace: Workspace) -> None:
    month(workspace, 1, 20, 1)
    month(workspace, 2, 20, None)
    assert gives(workspace, ON_TIME) == Proposal("Một cửa, tháng 1-2", None, "tháng 2 chưa ghi đủ số")


def test_a_denominator_of_zero_gives_nothing(workspace: Workspace) -> None:
    month(workspace, 1, 0, 0)
    found = gives(workspace, ON_TIME)
    assert (found.words, found.inputs) == ("Một cửa, tháng 1: 0/0", None)
    assert "mẫu số bằng 0" in found.remark


def test_the_register_counts_entries_and_what_they_count(workspace: Workspace) -> None:
    made = kind(workspace, ActivityShape.EVENT)
    for day, quantity in ((date(YEAR, 3, 1), 4), (date(YEAR, 5, 1), None), (date(YEAR, 12, 1), 9)):
        entry = replace(activities.blank(made, day), content="Tin", quantity=quantity)
        activities.save(workspace, entry)
    words = "Sổ hoạt động, Tuyên truyền, đến 23/11/2026"
    entries = gives(workspace, Source(Figure.ENTRIES, key=made.uid))
    assert entries == Proposal(f"{words}: 2", Inputs(value=D(2)))
    assert gives(workspace, Source(Figure.QUANTITY, key=made.uid)).inputs == Inputs(value=D(5))


def test_tasks_are_done_or_done_on_time(workspace: Workspace) -> None:
    made = kind(workspace, ActivityShape.TASK)
    due = date(YEAR, 4, 1)
    for done_on in (due, date(YEAR, 4, 2), None):
        entry = replace(activities.blank(made, date(YEAR, 3, 1)), content="Giao", due=due, done_on=done_on)
        activities.save(workspace, entry)
    assert gives(workspace, Source(Figure.TASKS_DONE, key=made.uid)).inputs == rate(2, 3)
    assert gives(workspace, Source(Figure.TASKS_ON_TIME, key=made.uid)).inputs == rate(1, 3)


def test_milestones_of_the_criterion_itself(workspace: Workspace) -> None:
    for day in (date(YEAR, 3, 1), date(YEAR, 7, 1)):
        notes.write(workspace, [row(workspace, "1.1.2")], notes.NoteInput(day, "Đã gửi", Progress.DONE))
    assert gives(workspace, Source(Figure.MILESTONES_DONE)).inputs == rate(2, 4)
    assert gives(workspace, Source(Figure.MILESTONES_ON_TIME)).inputs == rate(1, 4)


def test_criteria_of_a_group_without_the_one_that_is_scored(workspace: Workspace) -> None:
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, "Xong", Progress.DONE))
    group = row(workspace, "I").criterion.origin_uid
    found = gives(workspace, Source(Figure.CRITERIA_DONE, key=group))
    assert (found.words, found.inputs) == ("Tiến độ I, đến 23/11/2026: 1/2", rate(1, 2))
    assert gives(workspace, Source(Figure.CRITERIA_DONE)).inputs == rate(1, 2)


@pytest.mark.parametrize(
    ("source", "remark"),
    [
        (Source(Figure.ENTRIES, key="gone"), "loại hoạt động này không còn"),
        (Source(Figure.CRITERIA_DONE, key="gone"), "nhóm tiêu chí này không còn"),
    ],
)
def test_a_source_that_is_gone_says_so(workspace: Workspace, source: Source, remark: str) -> None:
    found = gives(workspace, source)
    assert (found.inputs, found.remark) == (None, remark)


def test_a_rule_that_cannot_read_the_figure_is_said(workspace: Workspace) -> None:
    month(workspace, 1, 20, 1)
    found = gives(workspace, ON_TIME, YesNo())
    assert (found.inputs, found.remark) == (None, "cách chấm bây giờ không dùng được số này")


def test_all_that_can_be_chosen_has_a_name_of_its_own(workspace: Workspace) -> None:
    kind(workspace, ActivityShape.TASK)
    month(workspace, 1, 20, 1, "Đất đai")
    year = view(workspace)
    found = score_sources.choices(workspace, year)
    words = [score_sources.called(workspace, year, one) for one in found]
    assert len(words) == len(set(words)) == 25
    assert {"Một cửa: Tỷ lệ trước và đúng hạn", "Một cửa (Đất đai): Tỷ lệ hài lòng"} <= set(words)
    assert "Tiến độ: tiêu chí hoàn thành / tất cả của “I Chỉ đạo, điều hành”" in words


def test_figures_are_taken_over_in_one_step_and_the_refused_are_told(workspace: Workspace) -> None:
    """1.1.1 would get more than its maximum; what a step already has beside its figures stays."""
    month(workspace, 1, 20, 1)
    rows = [row(workspace, code) for code in ("1.1.1", "1.1.2", "1.2")]
    set_rules(workspace, rows[1:], Linear(), NoneArose.UNDECIDED, source=source_text(ON_TIME))
    steps = Steps((Step(D("0.5")),))
    set_rules(workspace, rows[:1], steps, NoneArose.UNDECIDED, source=source_text(ON_TIME))
    criteria.edit_criterion(workspace, rows[0], replace(rows[0].criterion, max_points=D("0.3")))
    wanted = replace(
        scoring.blank(workspace, rows[1], ScoreStage.PROPOSED, TODAY), scorer="Lan", explanation="Mục 2"
    )
    scoring.record(workspace, rows[1], wanted, Inputs(value=D(50)))
    before = logical_dump(workspace.path)
    year = view(workspace)
    lines = scoring.sheet(workspace, year)
    proposals = score_sources.proposed(workspace, year, lines, TODAY)
    taken = score_sources.take_over(workspace, lines, proposals, ScoreStage.PROPOSED, TODAY)
    assert [one.criterion.code for one in taken.rows] == ["1.1.2", "1.2"]
    assert [one.fault for one in taken.refused] == [Fault.SCORE_OVER_MAXIMUM]
    kept = {one.row.criterion.code: one.own for one in scoring.sheet(workspace, view(workspace)) if one.own}
    assert {code: read_inputs(one.inputs) for code, one in kept.items()} == {
        "1.1.2": rate(20, 21),
        "1.2": rate(20, 21),
    }
    assert (kept["1.1.2"].points, kept["1.1.2"].scorer, kept["1.1.2"].explanation) == (
        D("1.43"),
        "Lan",
        "Mục 2",
    )
    again = scoring.sheet(workspace, view(workspace))
    assert not score_sources.take_over(workspace, again, proposals, ScoreStage.PROPOSED, TODAY).rows
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_the_history_reads_a_source_aloud(workspace: Workspace) -> None:
    """By what it is; of which kind or group stands where it is chosen."""
    names = RecordNames()
    kept = {"source": source_text(ON_TIME)}
    assert read_aloud("score_rule", "source", kept, names) == "Một cửa: Tỷ lệ trước và đúng hạn"
    kept = {"source": source_text(Source(Figure.ENTRIES, key="1f"))}
    assert read_aloud("score_rule", "source", kept, names) == "Sổ hoạt động: số mục loại hoạt động"
    assert read_aloud("score_rule", "source", {"source": "?"}, names) == "?"


@pytest.mark.parametrize("stage", [ScoreStage.FIRST_APPRAISAL, ScoreStage.SUPPLEMENT])
def test_figures_are_no_points_that_others_give(workspace: Workspace, stage: ScoreStage) -> None:
    month(workspace, 1, 20, 1)
    set_rules(workspace, [row(workspace, "1.2")], Linear(), NoneArose.UNDECIDED, source=source_text(ON_TIME))
    lines = scoring.sheet(workspace, view(workspace))
    proposals = score_sources.proposed(workspace, view(workspace), lines, TODAY)
    with refused(Fault.STEP_WITHOUT_SOURCES):
        score_sources.take_over(workspace, lines, proposals, stage, TODAY)
