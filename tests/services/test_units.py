"""Units, their names, people and duties."""

from datetime import date

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Assignment, Contact, Duty, Unit, UnitArea
from cchc_desktop.domain.vocabulary import ContactRole
from cchc_desktop.services import criteria, units
from cchc_desktop.services.workspace import Workspace
from tests.support import log_lines, on, opened, refused, row, saved_person, saved_unit, without_person


@pytest.fixture
def vhxh(workspace: Workspace) -> Unit:
    return units.unit_by_code(workspace, "VHXH")


def added(workspace: Workspace, code: str = "MOI") -> Unit:
    return saved_unit(
        workspace, replace(units.new_unit(workspace), code=code, name="Đơn vị mới", short_name="Mới")
    )


def person(workspace: Workspace, unit: Unit, name: str = "Đầu Mối A") -> Contact:
    return saved_person(workspace, replace(units.new_contact(workspace, unit.uid), name=name))


def test_units_are_in_the_order_of_the_dispatch(workspace: Workspace) -> None:
    assert [unit.code for unit in units.all_units(workspace)] == ["VHXH", "VP", "KT", "PVHCC", "VHTT"]
    assert [area.position for area in units.areas(workspace)] == sorted(
        area.position for area in units.areas(workspace)
    )


def test_spellings_are_kept_once_each_a_line(workspace: Workspace, vhxh: Unit) -> None:
    saved = saved_unit(workspace, replace(vhxh, spellings="P.VHXH \n\nTổ  CCHC\np.vhxh"))
    assert saved.spellings == "P.VHXH\nTổ CCHC"
    with workspace.transact(Op.IMPORT_CRITERIA, count=1) as tx:
        units.learn_spellings(workspace, tx, [("tổ cchc", vhxh.uid), ("Tổ một cửa", vhxh.uid)])
    assert workspace.read.get(Unit, vhxh.uid).spellings == "P.VHXH\nTổ CCHC\nTổ một cửa"


@pytest.mark.parametrize("code", ["VHXH", "vhxh", " VhXh "])
def test_a_unit_is_found_by_its_code_in_any_case(workspace: Workspace, vhxh: Unit, code: str) -> None:
    assert units.unit_by_code(workspace, code) == vhxh


def test_an_unknown_code_names_the_known_ones(workspace: Workspace) -> None:
    with pytest.raises(UserError) as caught:
        units.unit_by_code(workspace, "X")
    assert caught.value.fault is Fault.UNIT_UNKNOWN
    assert caught.value.args_by_name == {"code": "X", "choices": "VHXH, VP, KT, PVHCC, VHTT"}


def test_a_new_unit_comes_last(workspace: Workspace) -> None:
    unit = added(workspace)
    assert units.all_units(workspace)[-1] == unit
    assert units.former_names(workspace, unit.uid) == []


def test_text_passes_the_door(workspace: Workspace, vhxh: Unit) -> None:
    saved = saved_unit(workspace, replace(vhxh, name="  Phòng\nVăn hoá ", code=" VH ", addressee="  "))
    assert (saved.name, saved.code, saved.addressee) == ("Phòng Văn hoá", "VH", "")
    assert workspace.read.get(Unit, vhxh.uid) == saved


@pytest.mark.parametrize("field", ["code", "name", "short_name"])
def test_a_unit_needs_code_name_and_short_name(workspace: Workspace, vhxh: Unit, field: str) -> None:
    with pytest.raises(UserError) as caught:
        saved_unit(workspace, replace(vhxh, **{field: " "}))
    assert (caught.value.fault, caught.value.field) == (Fault.TEXT_EMPTY, field)


@pytest.mark.parametrize("code", ["VP", "vp", "Vp "])
def test_a_code_is_used_once(workspace: Workspace, vhxh: Unit, code: str) -> None:
    with pytest.raises(UserError) as caught:
        saved_unit(workspace, replace(vhxh, code=code))
    assert (caught.value.fault, caught.value.field) == (Fault.UNIT_CODE_TAKEN, "code")
    assert caught.value.args_by_name["name"] == "Văn phòng HĐND và UBND xã"


def test_a_former_name_is_kept_with_its_last_day(workspace: Workspace, vhxh: Unit) -> None:
    path = workspace.path
    saved_unit(workspace, replace(vhxh, name="Phòng Một"))
    saved_unit(workspace, replace(vhxh, name="Phòng Một", addressee="khác"))
    workspace.close()
    with opened(path, now=on(date(2027, 1, 2))) as later:
        saved_unit(later, replace(vhxh, name="Phòng Hai"))
        names = units.former_names(later, vhxh.uid)
    assert [(name.name, name.used_until) for name in names] == [
        ("Phòng Một", date(2027, 1, 2)),
        ("Phòng Văn hóa - Xã hội", date(2026, 11, 23)),
    ]


def test_a_unit_something_hangs_on_stays(workspace: Workspace, vhxh: Unit) -> None:
    with pytest.raises(UserError) as caught:
        units.remove_unit(workspace, vhxh)
    held = sum(
        len(workspace.read.find(kind, unit_uid=vhxh.uid)) for kind in (Duty, UnitArea, Contact, Assignment)
    )
    assert (caught.value.fault, caught.value.args_by_name["count"]) == (Fault.UNIT_IN_USE, held)
    unit = added(workspace)
    keeper = person(workspace, unit)
    with refused(Fault.UNIT_IN_USE):
        units.remove_unit(workspace, unit)
    without_person(workspace, keeper)
    saved_unit(workspace, replace(unit, name="Tên khác"))
    units.remove_unit(workspace, unit)
    assert unit.uid not in {one.uid for one in units.all_units(workspace)}


def test_people_are_kept_in_her_order(workspace: Workspace, vhxh: Unit) -> None:
    people = [person(workspace, vhxh, name) for name in ("B", "A")]
    assert units.contacts(workspace, vhxh.uid) == people
    assert units.new_contact(workspace, vhxh.uid).role is ContactRole.FOCAL_POINT


def test_a_person_needs_a_name(workspace: Workspace, vhxh: Unit) -> None:
    with pytest.raises(UserError) as caught:
        saved_person(workspace, units.new_contact(workspace, vhxh.uid))
    assert (caught.value.fault, caught.value.field) == (Fault.TEXT_EMPTY, "person")


def test_the_criteria_of_a_person_who_leaves_stay_with_the_unit(workspace: Workspace, vhxh: Unit) -> None:
    keeper = person(workspace, vhxh)
    criteria.set_person(workspace, [row(workspace, "1.2")], keeper.uid)
    assert row(workspace, "1.2").person == keeper
    without_person(workspace, keeper)
    found = row(workspace, "1.2")
    assert (found.lead, found.person) == (vhxh, None)
    workspace.undo()
    assert row(workspace, "1.2").person == keeper


def test_a_card_is_saved_with_its_people_in_one_step(workspace: Workspace, vhxh: Unit) -> None:
    stays, leaves = person(workspace, vhxh, "Ở lại"), person(workspace, vhxh, "Chuyển đi")
    criteria.set_person(workspace, [row(workspace, "1.2")], leaves.uid)
    steps = len(log_lines(workspace.path))
    comes = replace(units.new_contact(workspace, vhxh.uid), name=" Mới\tđến ")
    units.save_unit_card(workspace, replace(vhxh, short_name="P. VHXH"), [comes, stays])
    assert [one.name for one in units.contacts(workspace, vhxh.uid)] == ["Mới đến", "Ở lại"]
    assert row(workspace, "1.2").person is None
    assert len(log_lines(workspace.path)) == steps + 1
    workspace.undo()
    assert units.contacts(workspace, vhxh.uid) == [stays, leaves]
    assert row(workspace, "1.2").person == leaves


def test_a_card_with_a_nameless_person_is_not_saved(workspace: Workspace, vhxh: Unit) -> None:
    with refused(Fault.TEXT_EMPTY):
        units.save_unit_card(workspace, replace(vhxh, name="Khác"), [units.new_contact(workspace, vhxh.uid)])
    assert workspace.read.get(Unit, vhxh.uid) == vhxh


def test_duties_are_added_changed_and_removed(workspace: Workspace, vhxh: Unit) -> None:
    before = units.duties(workspace, vhxh.uid)
    new = units.save_duty(
        workspace, replace(units.new_duty(workspace, vhxh.uid), text=" Việc mới\r\nhai dòng ")
    )
    assert new.text == "Việc mới\nhai dòng"
    assert units.duties(workspace, vhxh.uid) == [*before, new]
    changed = units.save_duty(workspace, replace(before[0], text="Khác"))
    units.remove_duty(workspace, new)
    assert units.duties(workspace, vhxh.uid) == [changed, *before[1:]]


def test_a_duty_needs_words_and_a_unit(workspace: Workspace, vhxh: Unit) -> None:
    with refused(Fault.TEXT_EMPTY):
        units.save_duty(workspace, units.new_duty(workspace, vhxh.uid))
    with refused(Fault.RECORD_GONE):
        units.save_duty(workspace, replace(units.new_duty(workspace, "gone"), text="a"))
