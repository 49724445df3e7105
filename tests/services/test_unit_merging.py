"""A unit goes on in another: its work moves, the lead wins, years gone by keep it, undo brings all back."""

from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from cchc_desktop.domain.check_records import Nonconformity
from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.register_records import Activity
from cchc_desktop.domain.vocabulary import ActivityShape, AssignmentRole
from cchc_desktop.exchange.unit_names import UnitNames
from cchc_desktop.services import activities, checklists, checks, criteria, nonconformities, planting, units
from cchc_desktop.services.consistency import check_file
from cchc_desktop.services.row_edits import set_parts, units_of
from cchc_desktop.services.unit_merging import MergePlan, merge_units, plan_merge
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from tests.services.chance import some
from tests.support import TODAY, YEAR, copied, leaf, logical_dump, opened, refused, row, view

LEAD, COORDINATE = AssignmentRole.LEAD, AssignmentRole.COORDINATE


def named(workspace: Workspace, *codes: str) -> list[Unit]:
    return [units.unit_by_code(workspace, code) for code in codes]


def merged(workspace: Workspace, gone: str, into: str, day: date = TODAY) -> MergePlan:
    plan = plan_merge(workspace, *named(workspace, gone, into), day)
    merge_units(workspace, plan)
    return plan


def test_work_people_and_duties_move_and_the_unit_is_retired(workspace: Workspace) -> None:
    vp, vhxh = named(workspace, "VP", "VHXH")
    units.save_unit_card(
        workspace, vhxh, [replace(units.new_contact(workspace, vhxh.uid), name="Bà Tâm Thử")]
    )
    units.save_unit_card(workspace, vp, [replace(units.new_contact(workspace, vp.uid), name="Ông Minh Thử")])
    before, duties = logical_dump(workspace.path), len(units.duties(workspace, vhxh.uid))
    theirs = len(units.duties(workspace, vp.uid))
    plan = merged(workspace, "VP", "VHXH")
    assert (len(plan.assignments), plan.shared, len(plan.people)) == (2, 1, 1)
    assert row(workspace, "1.1.2").lead == units.unit_by_code(workspace, "VHXH")
    assert [one.name for one in units.contacts(workspace, vhxh.uid)] == ["Bà Tâm Thử", "Ông Minh Thử"]
    assert len(units.duties(workspace, vhxh.uid)) == duties + theirs
    assert {area.unit_uid for area in units.areas(workspace)} >= {vhxh.uid}
    assert vp.uid not in {area.unit_uid for area in units.areas(workspace)}
    retired = units.unit_by_code(workspace, "VP")
    assert retired.active_to == TODAY - timedelta(days=1)
    assert retired not in view(workspace).units_at_work
    assert workspace.undo().name == f"sáp nhập {vp.short_name} vào {vhxh.short_name}"
    assert logical_dump(workspace.path) == before


@pytest.mark.parametrize(("gone", "into"), [("VP", "VHXH"), ("VHXH", "VP")])
def test_where_both_had_a_part_whoever_leads_leads_on(workspace: Workspace, gone: str, into: str) -> None:
    """1.1.1 is led by VHXH and coordinated by VP."""
    merged(workspace, gone, into)
    (unit,) = named(workspace, into)
    assert units_of(row(workspace, "1.1.1")) == {unit.uid: LEAD}


def test_the_person_in_charge_comes_along(workspace: Workspace) -> None:
    (vp,) = named(workspace, "VP")
    units.save_unit_card(workspace, vp, [replace(units.new_contact(workspace, vp.uid), name="Ông Minh Thử")])
    (person,) = units.contacts(workspace, vp.uid)
    criteria.set_person(workspace, [row(workspace, "1.1.2")], person.uid)
    merged(workspace, "VP", "KT")
    assert (
        row(workspace, "1.1.2").person
        == units.contacts(workspace, units.unit_by_code(workspace, "KT").uid)[0]
    )


def test_what_is_open_goes_along_and_what_was_done_stays_told_of_the_unit(workspace: Workspace) -> None:
    vp, kt = named(workspace, "VP", "KT")
    checklists.add_shipped(workspace)
    activities.add_shipped_kinds(workspace)
    form = checklists.checklists(workspace)[0]
    checks.plan(workspace, form, [(vp, 3), (vp, 11), (vp, 12)], YEAR)
    made = checks.begin(workspace, checks.checks(workspace, YEAR)[0], TODAY)
    left, closed = (
        nonconformities.save(workspace, replace(nonconformities.blank(vp.uid, YEAR, TODAY), description=text))
        for text in ("Chưa có sổ theo dõi", "Biển tên đã cũ")
    )
    with workspace.transact(Op.CLOSE_FINDING, name="02/2026") as tx:
        tx.put(replace(closed, closed_on=TODAY))
    task = next(one for one in activities.kinds(workspace) if one.shape is ActivityShape.TASK)
    event = next(one for one in activities.kinds(workspace) if one.shape is ActivityShape.EVENT)
    open_task, done_task, done = (
        activities.save(
            workspace, replace(activities.blank(kind, TODAY, "Báo cáo"), unit_uid=vp.uid, done_on=on)
        )
        for kind, on in ((task, None), (task, TODAY), (event, None))
    )
    before = logical_dump(workspace.path)
    plan = merged(workspace, "VP", "KT")
    assert (len(plan.checks), len(plan.findings), len(plan.given)) == (2, 1, 1)
    get = workspace.read.get
    units_of_checks = {one.uid: one.unit_uid for one in checks.checks(workspace, YEAR)}
    assert units_of_checks.pop(made.uid) == vp.uid
    assert set(units_of_checks.values()) == {kt.uid}
    assert get(Nonconformity, left.uid).unit_uid == kt.uid
    assert get(Nonconformity, closed.uid).unit_uid == vp.uid
    assert get(Activity, open_task.uid).unit_uid == kt.uid
    assert {get(Activity, one.uid).unit_uid for one in (done_task, done)} == {vp.uid}
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_years_gone_by_stay_with_the_unit_that_had_them(workspace: Workspace) -> None:
    vp, kt = named(workspace, "VP", "KT")
    with workspace.transact(Op.IMPORT_CRITERIA, count=1) as tx:
        found = criteria.ensure_set(workspace, tx, YEAR - 1)
        planting.plant(tx, found.uid, [leaf("9.9", lead_uid=vp.uid)])
    merged(workspace, "VP", "KT")
    last = load_year(workspace, YEAR - 1, date(YEAR - 1, 12, 31))
    assert last.rows[0].lead == units.unit_by_code(workspace, "VP")
    assert last.rows[0].lead in last.units_at_work
    assert [one.criterion.code for one in view(workspace).leading(kt.uid)] == ["1.1.2"]


def test_a_workbook_that_uses_the_old_name_means_the_unit_it_went_on_in(workspace: Workspace) -> None:
    kt = named(workspace, "KT")[0]
    merged(workspace, "VP", "KT")
    names = UnitNames(view(workspace).units_at_work)
    assert names.candidates(named(workspace, "VP")[0].name) == (kt.uid,)


def test_what_cannot_be_merged_is_refused(workspace: Workspace) -> None:
    vp, kt = named(workspace, "VP", "KT")
    with refused(Fault.MERGE_WITH_ITSELF):
        plan_merge(workspace, vp, vp, TODAY)
    units.save_unit_card(workspace, replace(kt, active_to=TODAY - timedelta(days=9)), [])
    with refused(Fault.MERGE_INTO_RETIRED):
        plan_merge(workspace, vp, units.unit_by_code(workspace, "KT"), TODAY)


@pytest.fixture(scope="module")
def module_path(pristine: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(pristine, tmp_path_factory.mktemp("merging"))


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.randoms(use_true_random=False))
def test_any_merge_keeps_every_part_and_comes_back_whole(module_path: Path, chance: Random) -> None:
    with opened(module_path) as workspace:
        everyone = units.all_units(workspace)
        for each in view(workspace).rows:
            chosen = some(chance, everyone)
            parts = dict.fromkeys((unit.uid for unit in chosen), COORDINATE)
            lead = chance.choice([None, chosen[0].uid])
            set_parts(workspace, [(each, {**parts, **({lead: LEAD} if lead else {})})])
        gone, into = chance.sample(everyone, 2)
        parts_before = {each.uid: units_of(each) for each in view(workspace).rows}
        before = logical_dump(workspace.path)
        merge_units(workspace, plan_merge(workspace, gone, into, TODAY))
        for each in view(workspace).rows:
            had, has = parts_before[each.uid], units_of(each)
            ours = {had[uid] for uid in (gone.uid, into.uid) if uid in had}
            assert has.get(into.uid) == (LEAD if LEAD in ours else COORDINATE if ours else None)
            assert gone.uid not in has
            others = {uid: part for uid, part in had.items() if uid not in (gone.uid, into.uid)}
            assert {uid: part for uid, part in has.items() if uid != into.uid} == others
        assert [finding for finding in check_file(workspace.path) if finding.serious] == []
        workspace.undo()
        assert logical_dump(workspace.path) == before
