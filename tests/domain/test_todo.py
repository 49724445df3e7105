"""What waits for somebody: its groups, and that its figures are those of units and lists."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from cchc_desktop.domain.check_records import Nonconformity
from cchc_desktop.domain.filtering import matching_rows
from cchc_desktop.domain.records import Contact, EvidenceLink, ProgressNote, RequiredEvidence, TaskNote
from cchc_desktop.domain.score_records import ScoreRound
from cchc_desktop.domain.todo import (
    GroupTotal,
    Todo,
    Wanted,
    narrowed,
    total_of_group,
)
from cchc_desktop.domain.todo_sources import due_group, to_do
from cchc_desktop.domain.vocabulary import (
    Channel,
    ContactRole,
    Progress,
    Repeat,
    ScoredBy,
    ScoreStage,
    State,
    TodoGroup,
)
from cchc_desktop.domain.year import YearView
from cchc_desktop.services.nonconformities import blank
from tests.domain.waiting import in_days, own_task
from tests.domain.years import AS_OF, VHXH, VP, due, facts, helps, lead, view, with_part

OVERDUE, WAITING, WEEK, MONTH, QUARTER, LATER, UNDATED, LACKING, CLOSED = TodoGroup
LEAVES = ("1.1.1", "1.1.2", "1.1.3", "1.2", "II")
PEOPLE = [
    Contact("b", "vp", ContactRole.LEADER, "Người B", "", "0902", 2),
    Contact("a", "vp", ContactRole.FOCAL_POINT, "Người A", "", "0901", 1),
]


def on(uid: str, year: YearView) -> tuple[TodoGroup, ...]:
    """The groups of a row; none when it does not wait."""
    return next((one.groups for one in to_do(year, ()) if one.uid == uid), ())


@pytest.mark.parametrize(
    ("days", "group"),
    [
        (-1, OVERDUE),
        (0, WEEK),
        (7, WEEK),
        (8, MONTH),
        (30, MONTH),
        (31, QUARTER),
        (90, QUARTER),
        (91, LATER),
        (None, UNDATED),
    ],
)
def test_a_row_stands_where_its_date_says(days: int | None, group: TodoGroup) -> None:
    day = None if days is None else in_days(days)
    assert on("1.2", view(milestones=[due("1.2", day)])) == (group,)


def test_what_is_closed_or_scored_elsewhere_without_a_date_waits_for_nobody() -> None:
    for progress in (Progress.DONE, Progress.NOT_APPLICABLE):
        closed = view(milestones=[due("1.2", AS_OF)], progress_entries=[("1.2@1", AS_OF, 1, progress)])
        assert on("1.2", closed) == ()
    surveyed = [replace(one, scored_by=ScoredBy.SURVEY) for one in facts().criteria]
    assert to_do(view(criteria=surveyed), ()) == []
    assert on("1.2", view(criteria=surveyed, milestones=[due("1.2", in_days(-1))])) == (OVERDUE,)
    assert on("1.1", view()) == ()


def test_what_is_done_but_lacks_evidence_still_waits() -> None:
    required = [RequiredEvidence("r", "1.2", 1, "Kế hoạch")]
    done = {"milestones": [due("1.2", AS_OF)], "progress_entries": [("1.2@1", AS_OF, 1, Progress.DONE)]}
    assert on("1.2", view(required=required, **done)) == (LACKING,)
    assert on("1.2", view(required=required, milestones=[due("1.2", in_days(-3))])) == (OVERDUE, LACKING)
    assert on("1.2", view(required=required, links=[EvidenceLink("l", "d", "1.2", "")], **done)) == ()


def test_what_a_unit_reported_waits_for_the_check_and_its_next_date_counts() -> None:
    milestones = [due("1.2", in_days(-20)), due("1.2", in_days(5), 2)]
    in_time = ("1.2@1", in_days(-21), 1, Progress.WAITING)
    assert on("1.2", view(milestones=milestones[:1], progress_entries=[in_time])) == (WAITING,)
    assert on("1.2", view(milestones=milestones, progress_entries=[in_time])) == (WAITING, WEEK)
    late = ("1.2@1", in_days(-2), 1, Progress.WAITING)
    assert on("1.2", view(milestones=milestones, progress_entries=[late])) == (OVERDUE, WAITING)


def test_a_part_waits_for_itself_only_in_other_hands() -> None:
    milestones = [due("1.1.1", None), due("part", in_days(3))]
    own = with_part(assignments=[lead("1.1.1")], milestones=milestones)
    assert (on("1.1.1", own), on("part", own)) == ((WEEK,), ())
    same = with_part(assignments=[lead("1.1.1"), lead("part")], milestones=milestones)
    assert (on("1.1.1", same), on("part", same)) == ((WEEK,), ())
    other = with_part(assignments=[lead("1.1.1"), lead("part", VP)], milestones=milestones)
    assert (on("1.1.1", other), on("part", other)) == ((UNDATED,), (WEEK,))
    parts: dict[str, Any] = {
        "assignments": [lead("part", VP)],
        "milestones": [due("1.1.1", None), due("part", in_days(-3))],
    }
    late = with_part(**parts)
    assert (on("1.1.1", late), on("part", late)) == ((OVERDUE,), (OVERDUE,))
    done = with_part(**parts, progress_entries=[("1.1.1@1", AS_OF, 1, Progress.DONE)])
    assert (on("1.1.1", done), on("part", done)) == ((), ())


def test_an_item_names_unit_person_field_points_and_date() -> None:
    note = ProgressNote("n", 1, AS_OF, "Đang soạn", None, "", Channel.PHONE, None)
    milestones = [due("1.1.1", in_days(-9), 1), due("1.1.1", in_days(-2), 2)]
    year = view(assignments=[lead("1.1.1", VP)], milestones=milestones, last_notes={"1.1.1": note})
    (item,) = (one for one in to_do(year, PEOPLE) if one.uid == "1.1.1")
    assert (item.unit, item.person, item.field) == (VP, PEOPLE[1], "Tên I")
    assert (item.points, item.due, item.said, item.counted) == (Decimal("0.5"), in_days(-9), note, True)
    named = view(contacts=PEOPLE, assignments=[lead("1.1.1", VP, "b")])
    assert next(one.person for one in to_do(named, PEOPLE) if one.uid == "1.1.1") == PEOPLE[0]


def test_the_list_is_in_order_of_urgency_then_date_then_the_tree() -> None:
    milestones = [due("1.2", in_days(40)), due("1.1.2", in_days(-1)), due("1.1.1", in_days(39))]
    shown = [(one.uid, one.group) for one in to_do(view(milestones=milestones), ())]
    assert shown == [
        ("1.1.2", OVERDUE),
        ("1.1.1", QUARTER),
        ("1.2", QUARTER),
        ("1.1.3", UNDATED),
        ("II", UNDATED),
    ]


def test_a_list_is_narrowed_by_words_without_marks_group_unit_person_and_field() -> None:
    assignments = [lead("1.1.1", VP), lead("1.2", VHXH), lead("II", VP)]
    items = to_do(view(assignments=assignments, milestones=[due("II", in_days(-1))]), PEOPLE)

    def kept(**wanted: Any) -> list[str]:
        return [one.uid for one in narrowed(items, Wanted(**wanted))]

    assert kept(query="vhxh 1.2") == kept(query="don vi vhxh") == ["1.2"]
    assert kept(query="nguoi a") == kept(unit_uid="vp") == kept(person_uid="a") == ["II", "1.1.1"]
    assert kept(group=OVERDUE) == kept(field="Tên II") == ["II"]
    assert kept(query="ten ii", group=UNDATED) == []
    assert len(kept()) == len(items) == 5


def test_a_task_of_her_own_stands_among_the_others_and_is_in_no_count_of_units() -> None:
    year = view(milestones=[due("1.2", in_days(5))], assignments=[lead("1.2")])
    (task, row) = to_do(year, PEOPLE, [own_task()])[:2]
    assert (task.group, task.name, task.unit, task.person) == (WEEK, "Trả lời Sở (12/SNV)", VP, PEOPLE[1])
    assert (task.counted, task.row, row.uid) == (False, None, "1.2")
    items = to_do(year, PEOPLE, [own_task(), own_task(uid="u", due=None, unit_uid=None)])
    assert total_of_group(items, WEEK) == GroupTotal(2, 1, 1, Decimal(1))
    assert [one.uid for one in narrowed(items, Wanted(query="so noi vu"))] == ["t", "u"]
    assert [one.uid for one in narrowed(items, Wanted(field="Việc riêng", unit_uid="vp"))] == ["t"]


def test_a_task_that_is_done_is_found_only_where_it_is_looked_for() -> None:
    note = TaskNote("n", "t", 1, AS_OF, "34/BC-UBND", Channel.LETTER, True, in_days(3))
    items = to_do(view(criteria=[]), (), [own_task(notes=[note])])
    assert narrowed(items, Wanted()) == []
    (done,) = narrowed(items, Wanted(group=CLOSED))
    assert (done.said, done.group) == (note, CLOSED)
    (again,) = to_do(view(criteria=[]), (), [own_task(notes=[note], repeat=Repeat.WEEKLY)])
    assert (again.due, again.group) == (in_days(10), MONTH)


def test_reminders_are_told_until_what_they_were_about_is_closed() -> None:
    days = [in_days(-30), in_days(-6), in_days(-5), in_days(-1)]
    milestones = [due("1.2", in_days(-20)), due("1.2", in_days(5), 2)]
    closed = ("1.2@1", in_days(-6), 1, Progress.DONE)

    def reminded(**rest: Any) -> tuple[date, ...]:
        return next(
            one.reminded for one in to_do(view(reminders={"1.2": days}, **rest), ()) if one.uid == "1.2"
        )

    assert reminded(milestones=milestones) == tuple(days)
    assert reminded(milestones=milestones, progress_entries=[closed]) == tuple(days[2:])
    notes = [
        TaskNote(str(number), "t", number, AS_OF, "", channel, closes, None)
        for number, (channel, closes) in enumerate(
            [(Channel.REMINDER, False), (Channel.LETTER, True), (Channel.REMINDER, False)], start=1
        )
    ]
    state = own_task(notes=notes, repeat=Repeat.WEEKLY)
    assert (state.reminded, state.said) == ((AS_OF,), notes[1])


DAYS = st.integers(-100, 100)
ROWS = st.sampled_from(LEAVES)
FACTS = st.fixed_dictionaries(
    {
        "assignments": st.dictionaries(ROWS, st.sampled_from([VHXH, VP])).map(
            lambda led: [lead(uid, unit) for uid, unit in led.items()]
        ),
        "milestones": st.dictionaries(st.tuples(ROWS, st.integers(1, 3)), st.none() | DAYS).map(
            lambda dated: [
                due(uid, None if days is None else in_days(days), position)
                for (uid, position), days in dated.items()
            ]
        ),
        "progress_entries": st.lists(
            st.tuples(ROWS, st.integers(1, 3), DAYS, st.sampled_from(list(Progress)))
        ).map(
            lambda notes: [
                (f"{uid}@{position}", in_days(days), seq, progress)
                for seq, (uid, position, days, progress) in enumerate(notes)
            ]
        ),
        "required": st.sets(ROWS).map(lambda uids: [RequiredEvidence(uid, uid, 1, "") for uid in uids]),
        "links": st.sets(ROWS).map(lambda uids: [EvidenceLink(uid, uid, uid, "") for uid in uids]),
    }
)
CHOSEN = st.fixed_dictionaries(
    {
        "max_points": st.none() | st.just(Decimal("0.5")),
        "scored_by": st.sampled_from(list(ScoredBy)),
    }
)


@given(FACTS, st.dictionaries(ROWS, CHOSEN))
def test_figures_are_those_of_units_and_lists(given_facts: Any, changed: Any) -> None:
    criteria = [replace(one, **changed.get(one.uid, {})) for one in facts().criteria]
    year = view(criteria=criteria, **given_facts)
    items = to_do(year, ())
    for unit in (VHXH, VP):
        own = narrowed(items, Wanted(unit_uid=unit.uid))
        counts = year.counts(unit.uid)
        assert total_of_group(own, OVERDUE).counted == counts.overdue
        assert total_of_group(own, LACKING).counted == counts.without_evidence
    late = {row.uid for row in matching_rows(year.rows, "", State.OVERDUE) if row.is_criterion}
    waiting = {row.uid for row in year.rows if row.is_criterion and row.progress is Progress.WAITING}
    criteria_of = {
        group: {one.uid for one in items if group in one.groups and one.row and one.row.is_criterion}
        for group in (OVERDUE, WAITING)
    }
    assert criteria_of == {OVERDUE: late, WAITING: waiting}


@given(FACTS)
def test_everything_open_that_is_scored_here_stands_once(given_facts: Any) -> None:
    year = view(**given_facts)
    items = to_do(year, ())
    open_rows = {
        row.uid for row in year.rows if row.is_criterion and row.progress not in ("done", "not_applicable")
    }
    uids = [one.uid for one in items]
    assert len(set(uids)) == len(uids)
    assert open_rows <= set(uids)
    assert all(len(set(one.groups)) == len(one.groups) > 0 for one in items)
    assert all((one.due is not None and one.due < AS_OF) or one.group is not OVERDUE for one in items)


def test_a_group_is_totalled_over_the_points_that_are_known() -> None:
    criteria = [replace(one, max_points=None) if one.uid == "1.2" else one for one in facts().criteria]
    led = [lead(uid) for uid in ("1.1.1", "1.1.2", "1.2")]
    items = to_do(view(criteria=criteria, assignments=[*led, helps("1.1.3")]), ())
    assert total_of_group(items, UNDATED) == GroupTotal(5, 2, 0, Decimal("2.5")), (
        "one has no lead, two no points"
    )
    assert total_of_group(items, OVERDUE) == GroupTotal(0, 0, 0, None)
    assert all(isinstance(one, Todo) for one in items)


@given(
    st.none() | st.integers(-60, 120), st.none() | st.integers(-30, 30), st.sampled_from([None, True, False])
)
def test_a_finding_waits_by_its_date_and_once_mended_for_the_check_of_its_effect(
    days: int | None, done: int | None, effective: bool | None
) -> None:
    finding = replace(
        blank("vp", AS_OF.year, AS_OF),
        number=7,
        description="Hồ sơ thiếu phiếu hẹn",
        due=None if days is None else in_days(days),
        done_on=None if done is None else in_days(done),
        effective=effective,
    )
    (item,) = (one for one in to_do(view(), PEOPLE, (), [finding]) if isinstance(one.about, Nonconformity))
    mended = done is not None and done <= 0 and effective is not False
    assert (item.group is WAITING) == mended
    if not mended:
        assert item.groups == (due_group(finding.due, AS_OF),)
    assert (item.code, item.unit, item.person, item.counted) == (f"07/{AS_OF.year}", VP, PEOPLE[1], False)
    closed = replace(finding, closed_on=AS_OF)
    assert not [one for one in to_do(view(), (), (), [closed]) if isinstance(one.about, Nonconformity)]
    later = replace(finding, found_on=in_days(1))
    assert not [one for one in to_do(view(), (), (), [later]) if isinstance(one.about, Nonconformity)]


@given(st.none() | st.integers(-60, 120), st.none() | st.integers(-30, 30))
def test_a_step_of_scoring_waits_by_its_date_until_it_is_over(days: int | None, ended: int | None) -> None:
    step = ScoreRound(
        uid="r",
        set_uid="s",
        stage=ScoreStage.SUPPLEMENT,
        due=None if days is None else in_days(days),
        ended_on=None if ended is None else in_days(ended),
        remark="cổng giải trình",
    )
    waiting = [one for one in to_do(view(), PEOPLE, (), (), [step]) if isinstance(one.about, ScoreRound)]
    assert bool(waiting) == (days is not None and (ended is None or ended > 0))
    for item in waiting:
        assert item.groups == (due_group(step.due, AS_OF),)
        assert item.name == "Bước chấm điểm: Giải trình, bổ sung (cổng giải trình)"
        assert (item.unit, item.counted, item.field) == (None, False, "Tự chấm điểm")
