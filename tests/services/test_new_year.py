"""A new year from last: what comes along, what does not, what changes, and that nothing is done twice."""

from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.new_year import Doubt, naming, same_day
from cchc_desktop.domain.records import (
    CriteriaSet,
    Criterion,
    Evidence,
    EvidenceLink,
    Extension,
    NoteEntry,
    new_uid,
)
from cchc_desktop.domain.score_records import CriterionScore, ScoreRound
from cchc_desktop.domain.vocabulary import Progress
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services import criteria, criteria_sets, evidence, sample, schedule, scoring
from cchc_desktop.services.closing import close_year
from cchc_desktop.services.earlier_years import earlier_documents, use_again
from cchc_desktop.services.new_year import plan_year, start_year
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from tests.services.check_steps import live_through_checks
from tests.services.criteria_steps import CRITERIA_STEPS
from tests.services.note_steps import write_note
from tests.services.score_steps import live_through_scores, set_score_rule
from tests.support import TODAY, YEAR, copied, logical_dump, opened, refused, row, saved_unit, view

NEXT = YEAR + 1


def likeness(found: CriterionRow) -> tuple[object, ...]:
    """All that is carried of a row, without the years in it."""
    criterion = replace(found.criterion, uid="", set_uid="", parent_uid=None)
    milestones = [
        (state.milestone.position, state.milestone.label, state.milestone.due_text, state.milestone.product)
        for state in found.milestones
    ]
    required = [(one.position, one.text) for one in found.required]
    return criterion, found.depth, found.lead, found.coordinating, found.person, milestones, required


def test_the_year_is_carried_and_what_was_done_in_it_is_not(workspace: Workspace) -> None:
    live_through_scores(workspace)
    for seed in range(5):
        write_note(workspace, Random(seed))
    start_year(workspace, plan_year(workspace, YEAR, NEXT))
    old, new = view(workspace), load_year(workspace, NEXT, TODAY)
    assert [likeness(found) for found in new.rows] == [likeness(found) for found in old.rows]
    assert {found.uid for found in new.rows}.isdisjoint(old.by_uid)
    assert {found.progress for found in new.rows} == {Progress.NOT_STARTED}
    (before, *_others), (after, *_rest) = (row(workspace, "1.1.2").milestones, new.rows[3].milestones)
    assert (before.milestone.due, after.milestone.due) == (date(YEAR, 3, 15), date(NEXT, 3, 15))
    rules = {line.row.criterion.origin_uid: line.rule for line in scoring.sheet(workspace, old)}
    assert {line.row.criterion.origin_uid: line.rule for line in scoring.sheet(workspace, new)} == rules
    assert any(rules.values())
    read, made = workspace.read, new.criteria_set
    assert made is not None
    for kind in (NoteEntry, EvidenceLink, Extension, CriterionScore):
        assert read.of_set(kind, made.uid) == []  # type: ignore[type-var]
    assert read.find(ScoreRound, set_uid=made.uid) == []


def test_nothing_is_said_of_a_decision_that_is_not_known(workspace: Workspace) -> None:
    (old,) = workspace.read.find(CriteriaSet)
    titled = replace(old, title=f"Bộ chỉ số năm {YEAR}", decision_number="1/QĐ-UBND", decision_date=TODAY)
    criteria_sets.edit_set(workspace, titled)
    made = start_year(workspace, plan_year(workspace, YEAR, NEXT))
    assert (made.title, made.decision_number, made.decision_date) == (f"Bộ chỉ số năm {NEXT}", "", None)
    assert "chưa đối chiếu" in made.source
    assert made.sample is False


def test_what_changes_is_told_and_taken_one_by_one(workspace: Workspace) -> None:
    one = row(workspace, "1.2")
    texts = [f"Kế hoạch năm {YEAR}", f"Quyết định 12/QĐ-UBND năm {YEAR}"]
    criteria.edit_criterion(
        workspace, one, replace(one.criterion, task=f"Theo Nghị định 30/{YEAR}/NĐ-CP"), texts
    )
    schedule.set_due(workspace, [row(workspace, "1.2")], date(YEAR, 12, 12))
    plan = plan_year(workspace, YEAR, NEXT)
    told = {shift.before: shift for shift in plan.shifts if shift.criterion_uid == one.uid}
    assert set(told) == {*texts, date(YEAR, 12, 12)}
    assert told[date(YEAR, 12, 12)].doubts == (Doubt.WEEKEND,)
    assert told[texts[1]].doubts == (Doubt.CITES,)
    start_year(workspace, plan, {told[texts[1]].key: "Quyết định của năm mới"})
    new = load_year(workspace, NEXT, TODAY)
    (made,) = [found for found in new.rows if found.criterion.code == "1.2"]
    assert [required.text for required in made.required] == [texts[0], "Quyết định của năm mới"]
    assert [state.milestone.due for state in made.milestones] == [None]
    assert made.criterion.task == f"Theo Nghị định 30/{YEAR}/NĐ-CP"


def test_a_year_is_started_once_and_from_a_year_that_has_criteria(workspace: Workspace) -> None:
    plan = plan_year(workspace, YEAR, NEXT)
    start_year(workspace, plan)
    with refused(Fault.YEAR_HAS_CRITERIA):
        start_year(workspace, plan)
    with refused(Fault.YEAR_WITHOUT_CRITERIA):
        plan_year(workspace, NEXT + 1, NEXT + 2)
    with refused(Fault.YEAR_NOT_LATER):
        plan_year(workspace, YEAR, YEAR - 1)


def test_sample_data_stays_sample_data(workspace: Workspace) -> None:
    sample.load_sample(workspace, NEXT)
    made = start_year(workspace, plan_year(workspace, NEXT, NEXT + 1))
    assert made.sample is True
    sample.drop_sample(workspace, load_year(workspace, NEXT + 1, TODAY))
    assert load_year(workspace, NEXT + 1, TODAY).rows == ()
    assert load_year(workspace, NEXT, TODAY).rows


def test_a_unit_that_has_ceased_is_told(workspace: Workspace) -> None:
    unit = unit_by_code(workspace, "VP")
    assert plan_year(workspace, YEAR, NEXT).retired == []
    saved_unit(workspace, replace(unit, active_to=date(YEAR, 12, 31)))
    assert [one.code for one in plan_year(workspace, YEAR, NEXT).retired] == ["VP"]


@given(seeds=st.lists(st.integers(0, 10**6), min_size=1, max_size=12))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_tree_is_carried_whole_and_undone_whole(
    pristine: Path, tmp_path_factory: pytest.TempPathFactory, seeds: list[int]
) -> None:
    path = copied(pristine, tmp_path_factory.mktemp("năm"))
    steps = [*CRITERIA_STEPS, set_score_rule]
    with opened(path) as workspace:
        live_through_checks(workspace)
        for seed in seeds:
            Random(seed).choice(steps)(workspace, Random(seed))
        if not view(workspace).rows:
            return
        before = logical_dump(path)
        start_year(workspace, plan_year(workspace, YEAR, NEXT))
        old, new = view(workspace), load_year(workspace, NEXT, TODAY)
        assert [likeness(found) for found in new.rows] == [likeness(found) for found in old.rows]
        for was, is_now in zip(old.rows, new.rows, strict=True):
            for one, other in zip(was.milestones, is_now.milestones, strict=True):
                due = one.milestone.due
                assert other.milestone.due == (due and same_day(due, 1))
        after = logical_dump(path)
        assert workspace.undo().name == f"lập năm {NEXT} từ năm {YEAR}"
        assert logical_dump(path) == before
        workspace.redo()
        assert logical_dump(path) == after


@given(day=st.dates(date(1990, 1, 1), date(2180, 12, 31)), years=st.integers(1, 5))
def test_a_day_stays_the_same_day(day: date, years: int) -> None:
    moved = same_day(day, years)
    assert (moved.year, moved.month) == (day.year + years, day.month)
    assert moved.day == day.day or (day.month, day.day, moved.day) == (2, 29, 28)


@pytest.mark.parametrize(
    ("text", "renamed"),
    [
        ("Kế hoạch năm 2026", "Kế hoạch năm 2027"),
        ("Quý I/2026.", "Quý I/2027."),
        ("trước ngày 15/12/2026", "trước ngày 15/12/2027"),
        ("Nghị định 30/2026/NĐ-CP", "Nghị định 30/2026/NĐ-CP"),
        ("số 12026 và 20261", "số 12026 và 20261"),
        ("giai đoạn 2021-2026", "giai đoạn 2021-2027"),
    ],
)
def test_a_year_that_stands_alone_is_renamed(text: str, renamed: str) -> None:
    assert naming(text, 2026, 2027) == renamed


def test_documents_of_the_year_before_are_looked_at_and_used_again(workspace: Workspace) -> None:
    proved = row(workspace, "1.1.1")
    kept = [
        evidence.add_evidence(
            workspace, [proved], Evidence(new_uid(), number, None, "", "", "", ""), "trang 2"
        )
        for number in ("1/KH", "2/BC")
    ]
    made = start_year(workspace, plan_year(workspace, YEAR, NEXT))
    start_year(workspace, plan_year(workspace, NEXT, NEXT + 1))
    (now,) = workspace.read.find(Criterion, set_uid=made.uid, code="1.1.1")
    assert earlier_documents(workspace, proved.criterion) is None
    found = earlier_documents(workspace, now)
    assert found is not None
    assert (found.year, [document for document, _link in found.documents]) == (YEAR, kept)
    use_again(workspace, now, [kept[0].uid])
    (link,) = workspace.read.of_set(EvidenceLink, made.uid)
    assert (link.evidence_uid, link.criterion_uid, link.location) == (kept[0].uid, now.uid, "trang 2")
    after = earlier_documents(workspace, now)
    assert after is not None
    assert after.used == {kept[0].uid}
    with refused(Fault.NOTHING_TO_REUSE):
        use_again(workspace, now, [kept[0].uid])
    (last,) = workspace.read.find(Criterion, code="1.1.1", set_uid=_set(workspace, NEXT + 1).uid)
    newest = earlier_documents(workspace, last)
    assert newest is not None
    assert newest.year == NEXT
    close_year(workspace, YEAR)
    use_again(workspace, now, [kept[1].uid])
    with refused(Fault.YEAR_CLOSED):
        evidence.edit_evidence(workspace, replace(kept[1], number="3/BC"))


def _set(workspace: Workspace, year: int) -> CriteriaSet:
    (found,) = workspace.read.find(CriteriaSet, year=year)
    return found
