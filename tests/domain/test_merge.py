"""What an import would do to a year: the right row, the right cells, nothing lost."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.incoming import Asking, ImportNote, IncomingRow, Place
from cchc_desktop.domain.merge import as_planned, plan_merge
from cchc_desktop.domain.merge_match import ANOTHER
from cchc_desktop.domain.merge_milestones import extended_otherwise, pair_milestones
from cchc_desktop.domain.merge_plan import MergePlan
from cchc_desktop.domain.planned import PlannedCriterion, PlannedMilestone, kind_at
from cchc_desktop.domain.progress import NOT_STARTED, MilestoneState, Standing
from cchc_desktop.domain.records import (
    Assignment,
    CriteriaSet,
    Criterion,
    Milestone,
    RequiredEvidence,
    Unit,
)
from cchc_desktop.domain.vocabulary import AssignmentRole, Progress, ScoredBy
from cchc_desktop.domain.year import YearView
from cchc_desktop.domain.year_facts import YearFacts, build_year

AS_OF = date(2026, 11, 23)
UNITS = [Unit(code, code, f"Phòng {code}", code, "", place, None, None) for place, code in enumerate("AB")]
WHOLE = ("code", "name", "max_points", "task", "lead", "coordinating", "evidence", "due", "scored_by")

IN_BOTH = ("kind", "code", "name", "max_points", "scored_by", "task", "remark")
"""The fields that a planned row and a criterion share."""

Line = tuple[int, str, str]
"""Depth, code, name."""


def planned(depth: int, code: str, name: str, **rest: object) -> PlannedCriterion:
    return PlannedCriterion(depth, kind_at(depth), code, name, **rest)  # type: ignore[arg-type]


def year_of(*rows: PlannedCriterion) -> YearView:
    """A year that holds the rows; their uids are their places: r0, r1 ..."""
    criteria, assignments, milestones, required = [], [], [], []
    path: list[str] = []
    for number, row in enumerate(rows):
        uid = f"r{number}"
        del path[row.depth :]
        parent = path[-1] if path else None
        path.append(uid)
        values = {name: getattr(row, name) for name in IN_BOTH}
        criteria.append(Criterion(uid, uid, "set", parent, number + 1, **values))
        roles = dict.fromkeys(row.coordinating_uids, AssignmentRole.COORDINATE)
        roles |= {row.lead_uid: AssignmentRole.LEAD} if row.lead_uid else {}
        assignments += [Assignment(f"{uid}{unit}", uid, unit, role, None) for unit, role in roles.items()]
        for place, one in enumerate(row.milestones, start=1):
            milestones.append(Milestone(f"{uid}m{place}", uid, place, one.label, one.due, one.due_text, ""))
        required += [
            RequiredEvidence(f"{uid}{text}", uid, place, text) for place, text in enumerate(row.evidence)
        ]
    facts = YearFacts(
        criteria_set=CriteriaSet("set", 2026, "", "", None, "", sample=False),
        units=UNITS,
        contacts=[],
        criteria=criteria,
        assignments=assignments,
        milestones=milestones,
        extensions=[],
        required=required,
        links=[],
        progress_entries=[],
        last_notes={},
    )
    return build_year(facts, AS_OF)


def incoming(*rows: PlannedCriterion, given: Sequence[str] = WHOLE) -> list[IncomingRow]:
    return [
        IncomingRow(row, frozenset(given), Place("S", place, "B")) for place, row in enumerate(rows, start=2)
    ]


def plan_of(
    year: YearView,
    *rows: PlannedCriterion,
    answers: Mapping[str, str] | None = None,
    given: Sequence[str] = WHOLE,
) -> MergePlan:
    return plan_merge(incoming(*rows, given=given), year, Asking(answers or {}))


def matches(plan: MergePlan) -> list[str]:
    return [row.existing.uid if row.existing else "new" for row in plan.rows]


def cells(plan: MergePlan) -> list[tuple[str, object, object]]:
    return [(cell.field, cell.before, cell.after) for row in plan.rows for cell in row.cells]


TREE = (
    planned(0, "I", "Một"),
    planned(1, "1.1", "Kế hoạch"),
    planned(1, "1.2", "Báo cáo"),
    planned(0, "II", "Hai"),
)


def test_the_same_rows_change_nothing() -> None:
    plan = plan_of(year_of(*TREE), *TREE)
    assert matches(plan) == ["r0", "r1", "r2", "r3"]
    assert (plan.changed, plan.new, plan.missing, plan.warnings) == ([], [], (), ())


def test_rows_that_are_not_in_the_file_are_missing() -> None:
    plan = plan_of(year_of(*TREE), TREE[0], TREE[2])
    assert [row.uid for row in plan.missing] == ["r1", "r3"]
    assert plan.changed == []


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([(0, "I", "Một"), (1, "1.1", "Kế hoạch năm")], ["r0", "r1"]),
        ([(0, "I", "Một"), (1, "1.3", "Báo cáo")], ["r0", "r2"]),
        (
            [(0, "I", "Một"), (1, "1.1", "Mới"), (1, "1.2", "Kế hoạch"), (1, "1.3", "Báo cáo")],
            ["r0", "new", "r1", "r2"],
        ),
        ([(0, "I", "MỘT"), (1, "1.1", "ke hoach")], ["r0", "r1"]),
        ([(0, "I", "Một"), (1, "", "Báo cáo")], ["r0", "r2"]),
        ([(0, "I", "Một"), (1, "1.9", "Khác hẳn")], ["r0", "new"]),
        ([(0, "II", "Hai"), (1, "1.1", "Kế hoạch")], ["r3", "r1"]),
        ([(0, "II", "Hai"), (1, "", "Kế hoạch")], ["r3", "new"]),
        ([(0, "1.1", "Kế hoạch")], ["r1"]),
    ],
)
def test_which_row_is_which(rows: list[Line], expected: list[str]) -> None:
    assert matches(plan_of(year_of(*TREE), *(planned(*row) for row in rows))) == expected


def test_codes_that_begin_anew_in_each_field() -> None:
    tree = [planned(*row) for row in ((0, "I", "Một"), (1, "1", "A"), (0, "II", "Hai"), (1, "1", "B"))]
    plan = plan_of(year_of(*tree), tree[0], planned(1, "1", "A sửa"), tree[2], planned(1, "1", "B sửa"))
    assert matches(plan) == ["r0", "r1", "r2", "r3"]


def test_rows_alike_in_everything_are_not_confused_silently() -> None:
    twice = [planned(0, "I", "Một"), planned(1, "", "Báo cáo"), planned(1, "", "Báo cáo")]
    plan = plan_of(year_of(*twice), *twice)
    assert matches(plan) == ["r0", "new", "new"]
    assert [row.uid for row in plan.missing] == ["r1", "r2"]


def test_a_code_with_quite_another_name_is_asked() -> None:
    rows = (planned(0, "I", "Một"), planned(1, "1.1", "Đối thoại với người dân"))
    asking = Asking({})
    plan = plan_merge(incoming(*rows), year_of(*TREE), asking)
    assert matches(plan) == ["r0", "r1"]
    (question,) = asking.open
    assert (question.id, question.about) == ("same:1.1:r1", ImportNote.SAME_CRITERION)
    assert matches(plan_of(year_of(*TREE), *rows, answers={"same:1.1:r1": ANOTHER})) == ["r0", "new"]


def test_a_code_that_begins_anew_in_each_field_is_asked_in_each() -> None:
    tree = [planned(*row) for row in ((0, "I", "Một"), (1, "1", "Kế hoạch"), (0, "II", "Hai"))]
    tree.append(planned(1, "1", "Báo cáo"))
    rows = (tree[0], planned(1, "1", "Đối thoại dân"), tree[2], planned(1, "1", "Sáng kiến mới"))
    asking = Asking({})
    plan_merge(incoming(*rows), year_of(*tree), asking)
    assert [question.id for question in asking.open] == ["same:1:r1", "same:1:r3"]
    plan = plan_of(year_of(*tree), *rows, answers={"same:1:r3": ANOTHER})
    assert matches(plan) == ["r0", "r1", "r2", "new"]


FULL = planned(
    0,
    "I",
    "Một",
    max_points=Decimal("1.50"),
    task="việc",
    lead_uid="A",
    coordinating_uids=("B",),
    evidence=("x", "y"),
    milestones=(PlannedMilestone("", date(2026, 3, 15)),),
)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"max_points": Decimal("1.5")}, []),
        ({"max_points": Decimal(2)}, [("max_points", Decimal("1.50"), Decimal(2))]),
        ({"task": "việc khác"}, [("task", "việc", "việc khác")]),
        ({"scored_by": ScoredBy.SURVEY}, [("scored_by", "Xã tự chấm", "Điều tra xã hội học")]),
        ({"evidence": ("y",)}, [("evidence", ("x", "y"), ("y",))]),
        (
            {"lead_uid": "B", "coordinating_uids": ("A",)},
            [("lead", "A", "B"), ("coordinating", ("B",), ("A",))],
        ),
        (
            {"milestones": (PlannedMilestone("", date(2026, 4, 1)),)},
            [("due", ("15/03/2026",), ("01/04/2026",))],
        ),
    ],
)
def test_cells_before_and_after(
    changed: dict[str, object], expected: list[tuple[str, object, object]]
) -> None:
    values = {field: getattr(FULL, field) for field in FULL.__struct_fields__} | changed
    assert cells(plan_of(year_of(FULL), PlannedCriterion(**values))) == expected


def test_blank_is_unchanged() -> None:
    assert plan_of(year_of(FULL), planned(0, "I", "Một"), given=("code", "name")).changed == []


def test_a_unit_that_takes_the_lead_no_longer_coordinates() -> None:
    plan = plan_of(year_of(FULL), planned(0, "I", "Một", lead_uid="B"), given=("code", "name", "lead"))
    assert cells(plan) == [("lead", "A", "B"), ("coordinating", ("B",), ())]


def test_a_lead_that_the_file_lists_as_coordinating_stays_and_it_is_told() -> None:
    row = planned(0, "I", "Một", coordinating_uids=("A", "B"))
    plan = plan_of(year_of(FULL), row, given=("code", "name", "coordinating"))
    assert cells(plan) == []
    assert [finding.about for finding in plan.warnings] == [ImportNote.LEAD_ALSO_COORDINATES]


def test_a_row_that_moves_takes_its_kind_along() -> None:
    rows = [planned(0, "I", "Một"), planned(1, "1.1", "Kế hoạch"), planned(2, "1.2", "Báo cáo")]
    plan = plan_of(year_of(*TREE), *rows)
    assert cells(plan) == [("parent", "I Một", "1.1 Kế hoạch"), ("kind", "Tiêu chí", "Tiêu chí thành phần")]


def test_a_file_with_a_part_of_the_tree_leaves_the_part_where_it_is() -> None:
    plan = plan_of(year_of(*TREE), planned(0, "1.2", "Báo cáo", task="mới"), planned(1, "1.2.1", "Quý"))
    assert matches(plan) == ["r2", "new"]
    assert cells(plan) == [("task", "", "mới")]
    assert plan.rows[1].result.depth == 2


def test_the_order_of_the_file_and_what_it_leaves_out() -> None:
    year = year_of(*TREE, planned(0, "III", "Ba"), planned(0, "IV", "Bốn"))
    plan = plan_of(year, planned(0, "IV", "Bốn"), planned(0, "V", "Năm"), TREE[0])
    assert plan.order[""] == ("r5", "+1", "r0", "r3", "r4")
    (told,) = plan.warnings
    assert told.message == "Các lĩnh vực (cấp cao nhất) được xếp lại theo thứ tự trong tệp."


def test_rows_below_another_in_a_new_order() -> None:
    (told,) = plan_of(year_of(*TREE), TREE[0], TREE[2], TREE[1], TREE[3]).warnings
    assert told.message == "Các dòng dưới “I Một” được xếp lại theo thứ tự trong tệp."


def test_a_leaf_that_becomes_a_group_is_told_when_it_is_in_use() -> None:
    below = planned(1, "1.1", "Mới", max_points=Decimal(1))
    (told,) = plan_of(year_of(FULL), FULL, below).warnings
    assert told.message == (
        "“I Một” sẽ thành dòng nhóm; đơn vị chủ trì và tình trạng của nó không còn được tính."
    )
    assert plan_of(year_of(TREE[3]), TREE[3], below).warnings == ()
    assert plan_of(year_of(FULL), FULL, planned(1, "", "Một phần")).warnings == ()
    assert plan_of(year_of(FULL, below), FULL, below, planned(1, "1.2", "Nữa")).warnings == ()


@given(st.permutations(range(6)), st.sets(st.integers(0, 5)))
def test_every_row_keeps_a_place_whatever_the_order(order: list[int], left_out: set[int]) -> None:
    tree = [planned(0, str(number), f"Tên {number}") for number in range(1, 7)]
    rows = [tree[place] for place in order if place not in left_out]
    plan = plan_of(year_of(*tree), *rows)
    assert [row.uid for row in plan.missing] == [f"r{place}" for place in sorted(left_out)]
    if rows:
        assert sorted(plan.order[""]) == [f"r{place}" for place in range(6)]


def test_a_row_of_the_year_as_an_incoming_one() -> None:
    assert as_planned(year_of(FULL).rows[0]) == FULL


def state(day: int, *, label: str = "", due: date | None = None, since: date | None = None) -> MilestoneState:
    stored = Milestone(f"m{day}", "c", day, label, date(2026, 3, day), "", "")
    standing = Standing(Progress.DONE, since) if since else NOT_STARTED
    return MilestoneState(stored, due or stored.due, standing, AS_OF)


def on(day: int, label: str = "") -> PlannedMilestone:
    return PlannedMilestone(label, date(2026, 3, day))


def pairs(
    existing: list[MilestoneState], wanted: list[PlannedMilestone]
) -> list[tuple[str | None, PlannedMilestone]]:
    return [(one.milestone.uid if one else None, to) for one, to in pair_milestones(existing, wanted)]


def test_milestones_are_paired_by_day_then_label_then_in_turn() -> None:
    existing = [state(1), state(2, label="Quý II"), state(3)]
    wanted = [on(3), on(9, "quý ii"), on(8)]
    assert pairs(existing, wanted) == [("m3", on(3)), ("m2", on(9, "quý ii")), ("m1", on(8))]


def test_a_label_that_the_file_leaves_blank_stays() -> None:
    assert pairs([state(1, label="Quý I")], [on(1)]) == [("m1", on(1, "Quý I"))]


def test_the_day_of_an_extension_is_no_new_first_day() -> None:
    extended = state(1, due=date(2026, 3, 20))
    assert pairs([extended], [on(20)]) == pairs([extended], [on(1)]) == [("m1", on(1))]


@pytest.mark.parametrize("wanted", [on(9), PlannedMilestone(due_text="Thường xuyên")])
def test_an_extended_date_stays_whatever_the_file_says(wanted: PlannedMilestone) -> None:
    extended = state(1, due=date(2026, 3, 20))
    assert pairs([extended], [wanted]) == [("m1", on(1))]
    assert extended_otherwise([extended], [wanted]) == [(extended, wanted)]
    assert extended_otherwise([extended], [on(20)]) == extended_otherwise([state(1)], [wanted]) == []


def test_a_milestone_that_holds_progress_is_kept() -> None:
    existing = [state(1, since=date(2026, 2, 1)), state(2)]
    assert pairs(existing, [on(2)]) == [("m2", on(2)), ("m1", on(1))]
    assert pairs([state(1), state(2)], [on(2)]) == [("m2", on(2))]
