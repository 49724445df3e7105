"""Steps of a walk through office, units and duties: see `steps`."""

from random import Random

from msgspec.structs import replace

from cchc_desktop.domain.check_records import CheckRun, Nonconformity
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Assignment, Contact, Duty, Task, UnitArea
from cchc_desktop.domain.register_records import Activity
from cchc_desktop.domain.vocabulary import ContactRole, DutyRole, ReportKind
from cchc_desktop.services import dispatch, office, unit_merging, units
from cchc_desktop.services.workspace import Workspace
from tests.services.chance import Step, day, one, some, words
from tests.support import saved_unit


def edit_office(workspace: Workspace, chance: Random) -> None:
    profile = office.signing_profile(workspace, ReportKind.APPENDIX)
    changed = replace(office.office(workspace), commune=words(chance), letter_date=day(chance))
    office.save_office(workspace, changed, replace(profile, signer=words(chance)))


def add_unit(workspace: Workspace, chance: Random) -> None:
    unit = units.new_unit(workspace)
    saved_unit(workspace, replace(unit, code=unit.uid[:6], name=words(chance), short_name="mới"))


def edit_unit(workspace: Workspace, chance: Random) -> None:
    (unit,) = one(chance, units.all_units(workspace))
    saved_unit(workspace, replace(unit, name=words(chance), active_to=day(chance)))


def edit_unit_card(workspace: Workspace, chance: Random) -> None:
    (unit,) = one(chance, units.all_units(workspace))
    people = [
        replace(person, phone=words(chance), role=chance.choice(list(ContactRole)))
        for person in some(chance, units.contacts(workspace, unit.uid))
    ]
    added = replace(units.new_contact(workspace, unit.uid), name=words(chance))
    units.save_unit_card(workspace, replace(unit, short_name=words(chance)), [*people, added])


def merge_units(workspace: Workspace, chance: Random) -> None:
    at_work = [unit for unit in units.all_units(workspace) if unit.active_to is None]
    if len(at_work) > 2:
        gone, into = chance.sample(at_work, 2)
        plan = unit_merging.plan_merge(workspace, gone, into, day(chance))
        unit_merging.merge_units(workspace, plan)


def remove_unit(workspace: Workspace, chance: Random) -> None:
    held = {
        record.unit_uid
        for kind in (Duty, UnitArea, Contact, Assignment, Task, CheckRun, Nonconformity, Activity)
        for record in workspace.read.find(kind)  # type: ignore[type-abstract]
    }
    for unit in one(chance, [unit for unit in units.all_units(workspace) if unit.uid not in held]):
        units.remove_unit(workspace, unit)


def save_duty(workspace: Workspace, chance: Random) -> None:
    (unit,) = one(chance, units.all_units(workspace))
    duty = chance.choice([*units.duties(workspace, unit.uid), units.new_duty(workspace, unit.uid)])
    units.save_duty(workspace, replace(duty, text=words(chance), role=chance.choice(list(DutyRole))))


def move_duty(workspace: Workspace, chance: Random) -> None:
    for duty in one(chance, workspace.read.find(Duty)):
        units.move_duty(workspace, duty, chance.choice([-1, 1, 2]))


def edit_dispatch(workspace: Workspace, chance: Random) -> None:
    text = dispatch.text_of(workspace)
    dispatch.save_text(workspace, replace(text, subject=words(chance), opening=words(chance)))


def remove_duty(workspace: Workspace, chance: Random) -> None:
    for duty in one(chance, workspace.read.find(Duty)):
        units.remove_duty(workspace, duty)


UNIT_STEPS: dict[Step, Op] = {
    edit_office: Op.EDIT_OFFICE,
    add_unit: Op.ADD_UNIT,
    edit_unit: Op.EDIT_UNIT,
    edit_unit_card: Op.EDIT_UNIT,
    remove_unit: Op.REMOVE_UNIT,
    merge_units: Op.MERGE_UNITS,
    save_duty: Op.SAVE_DUTY,
    remove_duty: Op.REMOVE_DUTY,
    move_duty: Op.MOVE_DUTY,
    edit_dispatch: Op.EDIT_DISPATCH,
}
