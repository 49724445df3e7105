"""The tree of a year, and who is counted in it."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.ranks import Rank
from cchc_desktop.domain.records import (
    Contact,
    EvidenceLink,
    Extension,
    RequiredEvidence,
)
from cchc_desktop.domain.vocabulary import (
    ContactRole,
    Progress,
    ScoredBy,
    State,
)
from cchc_desktop.domain.year import (
    CriterionRow,
    PointsTotal,
    UnitCounts,
    total_of,
)
from tests.domain.years import VHXH, VP, due, facts, helps, lead, view, with_part


def codes(rows: list[CriterionRow] | tuple[CriterionRow, ...]) -> list[str]:
    return [row.uid for row in rows]


def led_alone(**rest: Any) -> UnitCounts:
    """The counts of a unit that leads 1.1.1, changed by `rest`."""
    criteria = [replace(one, **rest) if one.uid == "1.1.1" else one for one in facts().criteria]
    return view(criteria=criteria, assignments=[lead("1.1.1")]).counts(VHXH.uid)


def test_rows_are_in_official_order_with_their_depth() -> None:
    rows = view().rows
    assert codes(rows) == ["I", "1.1", "1.1.1", "1.1.2", "1.1.3", "1.2", "II"]
    assert [row.depth for row in rows] == [0, 1, 2, 2, 2, 1, 0]
    assert [row.is_leaf for row in rows] == [False, False, True, True, True, True, True]


def test_a_row_knows_what_is_above_and_what_is_below() -> None:
    year = view()
    assert codes(year.descendants("1.1")) == ["1.1", "1.1.1", "1.1.2", "1.1.3"]
    assert codes(year.descendants("II")) == ["II"]
    assert codes(year.with_ancestors([year.by_uid["1.2"], year.by_uid["1.1.2"]])) == [
        "I",
        "1.1",
        "1.1.2",
        "1.2",
    ]


def test_a_row_shows_who_leads_and_who_helps() -> None:
    person = Contact("p", VHXH.uid, ContactRole.IN_CHARGE, "Đầu Mối A", "", "", 1)
    found = view(contacts=[person], assignments=[helps("1.2", VP), lead("1.2", VHXH, "p")]).by_uid["1.2"]
    assert (found.lead, found.person, found.coordinating) == (VHXH, person, (VP,))
    assert found.carries_points


def test_coordinating_units_are_in_the_order_of_the_units() -> None:
    assert view(assignments=[helps("1.2", VP), helps("1.2", VHXH)]).by_uid["1.2"].coordinating == (VHXH, VP)


def test_milestones_and_required_documents_are_in_their_order() -> None:
    year = view(
        milestones=[due("1.2", date(2026, 12, 1), 2), due("1.2", date(2026, 12, 31), 1)],
        required=[RequiredEvidence("b", "1.2", 2, "hai"), RequiredEvidence("a", "1.2", 1, "một")],
    )
    assert [state.milestone.position for state in year.by_uid["1.2"].milestones] == [1, 2]
    assert [one.text for one in year.by_uid["1.2"].required] == ["một", "hai"]
    assert year.by_uid["1.2"].due == date(2026, 12, 1)


def test_a_row_is_judged_by_its_own_notes_and_extensions() -> None:
    year = view(
        milestones=[
            due("1.1.1", date(2026, 11, 1)),
            due("1.1.2", date(2026, 11, 1)),
            due("1.1.3", date(2026, 11, 1)),
        ],
        extensions=[Extension("e", "1.1.2@1", 1, None, date(2026, 12, 1), "", date(2026, 10, 20))],
        progress_entries=[("1.1.3@1", date(2026, 11, 10), 1, Progress.DONE)],
    )
    assert [year.by_uid[uid].state for uid in ("1.1.1", "1.1.2", "1.1.3")] == [
        State.OVERDUE,
        State.NOT_STARTED,
        State.DONE,
    ]
    assert [year.by_uid[uid].done_late for uid in ("1.1.1", "1.1.2", "1.1.3")] == [False, False, True]
    assert year.by_uid["1.1.3"].due is None
    assert [year.by_uid[uid].state_text for uid in ("1.1.1", "1.1.2", "1.1.3", "1.2")] == [
        "Quá hạn",
        "Chưa thực hiện",
        "Hoàn thành quá hạn",
        "Chưa thực hiện",
    ]


def test_a_row_with_a_milestone_done_late_and_one_open_is_not_done() -> None:
    late = view(
        milestones=[due("1.2", date(2026, 11, 1)), due("1.2", date(2026, 12, 1), 2)],
        progress_entries=[("1.2@1", date(2026, 11, 10), 1, Progress.DONE)],
    ).by_uid["1.2"]
    assert (late.done_late, late.state_text) == (True, "Đang thực hiện")


def test_points_are_added_over_the_lowest_rows_that_have_some() -> None:
    year = view()
    assert total_of(year.rows) == PointsTotal(Decimal("3.5"), known=4, criteria=5)
    assert total_of([year.by_uid["II"]]) == PointsTotal(None, known=0, criteria=1)
    assert total_of([]) == PointsTotal(None, known=0, criteria=0)


def test_a_unit_counts_what_it_leads() -> None:
    year = view(
        assignments=[lead("1.1.1"), lead("1.1.2"), lead("1.1.3"), helps("1.2"), lead("1.2", VP)],
        milestones=[
            due("1.1.1", date(2026, 11, 1)),
            due("1.1.2", date(2026, 11, 1)),
            due("1.2", date(2026, 11, 1)),
        ],
        progress_entries=[("1.1.2@1", date(2026, 11, 1), 1, Progress.DONE)],
        required=[RequiredEvidence(f"r{uid}", uid, 1, "Kế hoạch") for uid in ("1.1.1", "1.1.2", "1.2")],
        links=[EvidenceLink("l", "d", "1.1.2", "")],
    )
    assert year.counts(VHXH.uid) == UnitCounts(
        leading=3, coordinating=1, done=1, overdue=1, without_evidence=1
    )
    assert year.counts(VP.uid) == UnitCounts(leading=1, coordinating=0, done=0, overdue=1, without_evidence=1)


def test_a_row_is_counted_once_it_carries_points() -> None:
    assert led_alone().leading == 1
    assert led_alone(max_points=Decimal(0)).leading == 1


@pytest.mark.parametrize(
    "change", [{"scored_by": ScoredBy.SURVEY}, {"scored_by": ScoredBy.SUPERIOR}, {"max_points": None}]
)
def test_survey_superior_and_blank_points_are_not_counted(change: dict[str, Any]) -> None:
    assert led_alone(**change) == UnitCounts(0, 0, 0, 0, 0)


def test_group_rows_are_not_counted() -> None:
    assert view(assignments=[lead("1.1"), lead("I")]).counts(VHXH.uid).leading == 0


def test_what_does_not_apply_is_counted_nowhere() -> None:
    year = view(
        assignments=[lead("1.1.1"), helps("1.1.1", VP)],
        milestones=[due("1.1.1", date(2026, 11, 1))],
        progress_entries=[("1.1.1@1", date(2026, 11, 1), 1, Progress.NOT_APPLICABLE)],
        required=[RequiredEvidence("r", "1.1.1", 1, "Kế hoạch")],
    )
    assert year.counts(VHXH.uid) == year.counts(VP.uid) == UnitCounts(0, 0, 0, 0, 0)


def test_documents_lack_while_there_are_fewer_than_required() -> None:
    required = [RequiredEvidence(f"r{number}", "1.2", number, "") for number in (1, 2)]
    links = [EvidenceLink(f"l{number}", f"d{number}", "1.2", "") for number in (1, 2)]
    lacking = [
        view(required=required, links=links[:there]).by_uid["1.2"].lacks_evidence for there in (0, 1, 2)
    ]
    assert lacking == [True, True, False]
    assert not view().by_uid["1.2"].lacks_evidence


def test_rows_without_a_lead_are_unassigned() -> None:
    assert codes(view(assignments=[lead("1.1.1"), helps("1.1.2")]).unassigned()) == ["1.1.2", "1.1.3", "1.2"]


@pytest.mark.parametrize(
    ("change", "open_"),
    [
        ({"max_points": None}, True),
        ({"scored_by": ScoredBy.SURVEY}, False),
        ({"scored_by": ScoredBy.SUPERIOR}, False),
    ],
)
def test_points_not_known_yet_excuse_no_row(change: dict[str, Any], open_: bool) -> None:
    tree = [replace(one, **change) if one.uid == "1.2" else one for one in facts().criteria]
    assert ("1.2" in codes(view(criteria=tree).unassigned())) is open_


def test_an_empty_year_is_a_view_too() -> None:
    year = view(criteria=[])
    assert (year.rows, year.sample, year.unassigned()) == ((), False, [])
    assert year.counts(VHXH.uid) == UnitCounts(0, 0, 0, 0, 0)


def test_a_row_without_points_below_a_criterion_takes_nothing_away_from_it() -> None:
    held: dict[str, Any] = {
        "assignments": [lead("1.1.1"), helps("1.1.1", VP)],
        "milestones": [due("1.1.1", date(2026, 11, 1))],
        "required": [RequiredEvidence("r", "1.1.1", 1, "Kế hoạch")],
    }
    before, after = view(**held), with_part(**held)
    assert after.counts(VHXH.uid) == before.counts(VHXH.uid) == UnitCounts(1, 0, 0, 1, 1)
    assert after.counts(VP.uid).coordinating == 1
    assert total_of(after.rows) == total_of(before.rows)
    assert [after.by_uid[uid].rank for uid in ("1.1", "1.1.1", "part")] == list(Rank)
    assert (after.by_uid["1.1.1"].state, after.by_uid["1.1.1"].due) == (State.OVERDUE, date(2026, 11, 1))


def test_a_part_is_counted_with_its_criterion_alone() -> None:
    year = with_part(assignments=[lead("1.1.1"), lead("part", VP)])
    assert year.counts(VP.uid) == UnitCounts(0, 0, 0, 0, 0)
    assert codes(year.leading(VP.uid)) == ["part"]
    assert "part" not in codes(year.unassigned())


def test_a_late_part_makes_its_criterion_late_until_that_is_closed() -> None:
    facts: dict[str, Any] = {
        "assignments": [lead("1.1.1")],
        "milestones": [due("1.1.1", None), due("part", date(2026, 11, 1))],
        "required": [RequiredEvidence("r", "part", 1, "Báo cáo")],
    }
    late = with_part(**facts)
    assert [late.by_uid[uid].state for uid in ("1.1.1", "part")] == [State.OVERDUE, State.OVERDUE]
    assert late.counts(VHXH.uid) == UnitCounts(1, 0, 0, 1, 1)
    done = with_part(**facts, progress_entries=[("1.1.1@1", date(2026, 11, 20), 1, Progress.DONE)])
    assert [done.by_uid[uid].state for uid in ("1.1.1", "part")] == [State.DONE, State.NOT_STARTED]
    assert done.counts(VHXH.uid).overdue == 0


def test_only_a_part_that_is_assigned_or_begun_shows_a_state() -> None:
    assert [with_part().by_uid[uid].is_judged for uid in ("1.1", "1.1.1", "part")] == [False, True, False]
    assert with_part(assignments=[helps("part")]).by_uid["part"].is_judged
    assert with_part(milestones=[due("part", date(2026, 12, 1))]).by_uid["part"].is_judged


def test_of_rows_chosen_together_groups_and_parts_are_left_aside() -> None:
    year = with_part()
    chosen = [year.by_uid[uid] for uid in ("1.1", "1.1.1", "part", "1.1.2")]
    assert codes(year.meant(chosen)) == ["1.1.1", "1.1.2"]
    assert codes(year.meant(chosen[2:])) == ["part", "1.1.2"]
    assert codes(year.meant(chosen[:1])) == ["1.1"]
