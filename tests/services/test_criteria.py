"""Criteria edited by hand."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.planned import PlannedCriterion, PlannedMilestone, kind_at
from cchc_desktop.domain.records import CriteriaSet, Evidence, NoteEntry, ProgressNote, Unit, new_uid
from cchc_desktop.domain.vocabulary import CriterionKind, Progress
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services import (
    activities,
    criteria,
    criteria_sets,
    evidence,
    notes,
    planting,
    schedule,
    units,
)
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from tests.support import TODAY, YEAR, leaf, log_lines, logical_dump, refused, row, saved_person, view


def typed(**rest: object) -> PlannedCriterion:
    return replace(PlannedCriterion(0, kind_at(0), "", "Tiêu chí mới"), **rest)  # type: ignore[arg-type]


def add(workspace: Workspace, parent: CriterionRow | None, planned: PlannedCriterion) -> CriterionRow:
    made = criteria.add_criterion(workspace, view(workspace), YEAR, parent, planned)
    return view(workspace).by_uid[made.uid]


def codes(workspace: Workspace) -> list[str]:
    return [found.criterion.code for found in view(workspace).rows]


@pytest.fixture
def vhxh(workspace: Workspace) -> Unit:
    return units.unit_by_code(workspace, "VHXH")


@pytest.fixture
def vp(workspace: Workspace) -> Unit:
    return units.unit_by_code(workspace, "VP")


def test_a_row_is_added_last_below_its_parent_with_all_that_was_typed(
    workspace: Workspace, vhxh: Unit, vp: Unit
) -> None:
    made = add(
        workspace,
        row(workspace, "1.1"),
        typed(
            code=" 1.1.9 ",
            name=" Tên\r\nhai dòng ",
            max_points=Decimal("0.75"),
            task="Việc",
            lead_uid=vhxh.uid,
            coordinating_uids=(vp.uid,),
            evidence=("Kế hoạch", " ", "Báo  cáo"),
            milestones=(PlannedMilestone(" Quý I ", None, " thường\txuyên "),),
        ),
    )
    assert codes(workspace) == ["I", "1.1", "1.1.1", "1.1.2", "1.1.3", "1.1.9", "1.2", "II", "2.1"]
    assert (made.criterion.name, made.criterion.kind, made.depth) == (
        "Tên\nhai dòng",
        CriterionKind.SUB_CRITERION,
        2,
    )
    assert (made.criterion.max_points, made.criterion.origin_uid) == (Decimal("0.75"), made.uid)
    assert (made.lead, made.coordinating) == (vhxh, (vp,))
    assert [one.text for one in made.required] == ["Kế hoạch", "Báo cáo"]
    (state,) = made.milestones
    assert (state.milestone.label, state.milestone.due_text) == ("Quý I", "thường xuyên")


def test_without_a_parent_a_row_is_a_field(workspace: Workspace) -> None:
    made = add(workspace, None, typed(code="III"))
    assert (codes(workspace)[-1], made.depth, made.criterion.kind) == ("III", 0, CriterionKind.FIELD)
    assert len(made.milestones) == 1


def test_a_bonus_row_stays_one(workspace: Workspace) -> None:
    made = add(workspace, row(workspace, "I"), typed(kind=CriterionKind.BONUS))
    assert made.criterion.kind is CriterionKind.BONUS


def test_the_first_row_of_a_year_makes_its_set_and_undoing_takes_it_along(workspace: Workspace) -> None:
    empty = load_year(workspace, 2030, TODAY)
    criteria.add_criterion(workspace, empty, 2030, None, typed())
    assert len(load_year(workspace, 2030, TODAY).rows) == 1
    workspace.undo()
    assert workspace.read.find(CriteriaSet, year=2030) == []


@pytest.mark.parametrize(
    ("change", "fault", "field"),
    [
        ({"name": " "}, Fault.TEXT_EMPTY, "name"),
        ({"code": "1" * 31}, Fault.TEXT_TOO_LONG, "code"),
        ({"task": "\x01"}, Fault.TEXT_CONTROL_CHARACTER, "task"),
        ({"remark": "\x01"}, Fault.TEXT_CONTROL_CHARACTER, "remark"),
        ({"evidence": ("a\x01",)}, Fault.TEXT_CONTROL_CHARACTER, "evidence"),
        ({"milestones": (PlannedMilestone("a\x01b"),)}, Fault.TEXT_CONTROL_CHARACTER, "label"),
        ({"milestones": (PlannedMilestone("", None, "a\x01b"),)}, Fault.TEXT_CONTROL_CHARACTER, "due"),
        ({"lead_uid": "u", "coordinating_uids": ("u",)}, Fault.UNIT_LEADS_AND_COORDINATES, "coordinating"),
    ],
)
def test_a_bad_field_is_named_and_nothing_is_added(
    workspace: Workspace, change: dict[str, object], fault: Fault, field: str
) -> None:
    before = logical_dump(workspace.path)
    with pytest.raises(UserError) as caught:
        add(workspace, None, typed(**change))
    assert (caught.value.fault, caught.value.field) == (fault, field)
    assert logical_dump(workspace.path) == before


def test_a_row_is_edited_in_one_step(workspace: Workspace) -> None:
    before = row(workspace, "1.1.1")
    kept, gone = before.required
    changed = replace(before.criterion, code="1.1.1a", name=" Khác ", max_points=None)
    criteria.edit_criterion(workspace, before, changed, ["Quyết định", "  ", kept.text])
    after = row(workspace, "1.1.1a")
    assert (after.criterion.name, after.criterion.max_points) == ("Khác", None)
    assert [(one.text, one.position) for one in after.required] == [("Quyết định", 1), (kept.text, 2)]
    assert after.required[1].uid == kept.uid
    assert gone.uid not in {one.uid for one in after.required}
    workspace.undo()
    assert row(workspace, "1.1.1") == before


def test_editing_without_a_list_leaves_required_documents_alone(workspace: Workspace) -> None:
    before = row(workspace, "1.1.1")
    criteria.edit_criterion(workspace, before, replace(before.criterion, remark="x"))
    assert row(workspace, "1.1.1").required == before.required
    criteria.edit_criterion(workspace, before, row(workspace, "1.1.1").criterion, [])
    assert row(workspace, "1.1.1").required == ()


def test_an_edit_that_changes_nothing_is_no_step(workspace: Workspace) -> None:
    found = row(workspace, "1.1.1")
    log = log_lines(workspace.path)
    criteria.edit_criterion(workspace, found, found.criterion, [one.text for one in found.required])
    criteria.assign(workspace, [found], found.lead, found.coordinating)
    assert log_lines(workspace.path) == log


@pytest.mark.parametrize(
    ("field", "value"), [("name", ""), ("code", "\x00"), ("task", "a" * 20001), ("remark", "a\x1fb")]
)
def test_a_bad_edit_is_named(workspace: Workspace, field: str, value: str) -> None:
    found = row(workspace, "1.1.1")
    with pytest.raises(UserError) as caught:
        criteria.edit_criterion(workspace, found, replace(found.criterion, **{field: value}))  # type: ignore[arg-type]
    assert caught.value.field == field


def test_rows_are_assigned_together(workspace: Workspace, vhxh: Unit, vp: Unit) -> None:
    rows = [row(workspace, code) for code in ("1.1.1", "1.1.2", "1.2")]
    criteria.assign(workspace, rows, vp, [vhxh])
    assert [
        (row(workspace, one.criterion.code).lead, row(workspace, one.criterion.code).coordinating)
        for one in rows
    ] == [(vp, (vhxh,))] * 3
    criteria.assign(workspace, rows, None, [])
    assert [row(workspace, one.criterion.code).lead for one in rows] == [None] * 3
    workspace.undo()
    workspace.undo()
    assert [row(workspace, one.criterion.code) for one in rows] == rows


def test_the_person_stays_with_a_unit_that_changes_its_role(
    workspace: Workspace, vhxh: Unit, vp: Unit
) -> None:
    keeper = saved_person(workspace, replace(units.new_contact(workspace, vhxh.uid), name="A"))
    criteria.set_person(workspace, [row(workspace, "1.2")], keeper.uid)
    criteria.assign(workspace, [row(workspace, "1.2")], vhxh, [vp])
    assert row(workspace, "1.2").person == keeper
    criteria.assign(workspace, [row(workspace, "1.2")], vp, [vhxh])
    assert row(workspace, "1.2").person is None
    criteria.assign(workspace, [row(workspace, "1.2")], vhxh, [])
    assert row(workspace, "1.2").person == keeper
    criteria.set_person(workspace, [row(workspace, "1.2")], None)
    assert row(workspace, "1.2").person is None


def test_a_unit_has_one_role_in_a_criterion(workspace: Workspace, vhxh: Unit) -> None:
    with pytest.raises(UserError) as caught:
        criteria.assign(workspace, [row(workspace, "1.2")], vhxh, [vhxh])
    assert caught.value.fault is Fault.UNIT_LEADS_AND_COORDINATES
    assert caught.value.args_by_name["name"] == vhxh.name


def test_nothing_selected_is_said(workspace: Workspace) -> None:
    for act in (
        lambda: criteria.assign(workspace, [], None, []),
        lambda: criteria.set_person(workspace, [], None),
        lambda: criteria.remove_criteria(workspace, view(workspace), []),
    ):
        with refused(Fault.NOTHING_SELECTED):
            act()


def test_a_row_goes_with_all_below_and_all_that_hangs_on_it(workspace: Workspace) -> None:
    doomed, stays = row(workspace, "1.1.2"), row(workspace, "1.2")
    only_here = notes.write(workspace, [doomed], notes.NoteInput(TODAY, "chỉ ở đây", Progress.DONE))
    corrected = notes.correct(workspace, only_here, notes.NoteInput(TODAY, "sửa"))
    both = notes.write(workspace, [doomed, stays], notes.NoteInput(TODAY, "cả hai"))
    schedule.extend(workspace, [doomed], TODAY, "")
    alone = evidence.add_evidence(workspace, [doomed], Evidence(new_uid(), "1/BC", None, "", "", "", ""))
    shared = evidence.add_evidence(
        workspace, [doomed, stays], Evidence(new_uid(), "2/BC", None, "", "", "", "")
    )
    before = logical_dump(workspace.path)
    assert criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.1"), doomed]) == 4
    assert codes(workspace) == ["I", "1.2", "II", "2.1"]
    assert {note.uid for note in workspace.read.find(ProgressNote)} == {both.uid}
    assert {entry.criterion_uid for entry in workspace.read.find(NoteEntry)} == {stays.uid}
    assert {document.uid for document in workspace.read.find(Evidence)} == {shared.uid}
    assert {only_here.uid, corrected.uid, alone.uid} & {
        one.uid for one in workspace.read.find(ProgressNote)
    } == set()
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_a_group_that_lost_its_rows_can_be_worked_on(workspace: Workspace) -> None:
    criteria.remove_criteria(
        workspace, view(workspace), [row(workspace, code) for code in ("1.1.1", "1.1.2", "1.1.3")]
    )
    group = row(workspace, "1.1")
    assert (group.is_leaf, group.milestones) == (True, ())
    notes.write(workspace, [group], notes.NoteInput(TODAY, "", Progress.DONE))
    assert row(workspace, "1.1").progress is Progress.DONE
    workspace.undo()
    schedule.set_due(workspace, [group], TODAY)
    assert row(workspace, "1.1").due == TODAY
    workspace.undo()
    schedule.extend(workspace, [group], TODAY, "")
    assert row(workspace, "1.1").due == TODAY


def test_a_row_is_found_by_its_code_as_printed(workspace: Workspace) -> None:
    assert criteria.row_by_code(view(workspace), " 1.1.1 ", YEAR).criterion.code == "1.1.1"
    with pytest.raises(UserError) as caught:
        criteria.row_by_code(view(workspace), "9.9", YEAR)
    assert caught.value.fault is Fault.CRITERION_UNKNOWN
    add(workspace, row(workspace, "II"), typed(code="1.2"))
    with pytest.raises(UserError) as caught:
        criteria.row_by_code(view(workspace), "1.2", YEAR)
    assert (caught.value.fault, caught.value.args_by_name["count"]) == (Fault.CRITERION_CODE_SHARED, 2)
    assert caught.value.args_by_name["example"] == "I.1.2"


def test_a_code_used_again_in_another_field_is_told_with_that_of_its_field(workspace: Workspace) -> None:
    twin = add(workspace, row(workspace, "II"), typed(code="1.2"))
    year = view(workspace)
    assert criteria.row_by_code(year, "II.1.2", YEAR).uid == twin.uid
    assert criteria.row_by_code(year, "I.1.2", YEAR).uid != twin.uid
    assert year.told_codes[twin.uid] == "II.1.2"
    assert year.told_codes[row(workspace, "1.1.1").uid] == "1.1.1"
    (told,) = activities.codes_of(year, {twin.uid})
    assert activities.criteria_named(year, told, YEAR) == [twin.uid]


def test_a_step_calls_a_row_by_its_code_or_the_start_of_its_name(workspace: Workspace) -> None:
    assert criteria.titled("1.1", "Tên") == "1.1"
    assert criteria.titled("", "Tên") == "“Tên”"
    assert criteria.titled("", "ê" * 41) == f"“{'ê' * 39}…”"
    add(workspace, None, typed(code="9"))
    assert workspace.stacks().undoable[-1].name == "thêm 9"


def test_levels_that_are_skipped_still_make_a_tree(workspace: Workspace) -> None:
    planned = [
        replace(leaf(name), depth=depth) for name, depth in (("a", 0), ("b", 2), ("c", 2), ("d", 1), ("e", 0))
    ]
    with workspace.transact(Op.IMPORT_CRITERIA, count=5) as tx:
        planting.plant(tx, criteria_sets.ensure_set(workspace, tx, 2031).uid, planned)
    rows = load_year(workspace, 2031, TODAY).rows
    assert [(found.criterion.code, found.depth, found.is_leaf) for found in rows] == [
        ("a", 0, False),
        ("b", 1, True),
        ("c", 1, True),
        ("d", 1, True),
        ("e", 0, True),
    ]
    assert [len(found.milestones) for found in rows] == [0, 1, 1, 1, 1]


def test_the_set_goes_with_its_last_row_and_comes_back_with_undo(workspace: Workspace) -> None:
    year = view(workspace)
    criteria.remove_criteria(workspace, year, year.rows)
    assert view(workspace).criteria_set is None
    workspace.undo()
    assert view(workspace).criteria_set == year.criteria_set
