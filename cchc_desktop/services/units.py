"""The units, their duties, areas and contacts."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from cchc_desktop.domain.check_records import CheckRun, Nonconformity
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import (
    Assignment,
    Contact,
    CriteriaSet,
    Criterion,
    Duty,
    SigningProfile,
    Task,
    Unit,
    UnitArea,
    UnitName,
    new_uid,
)
from cchc_desktop.domain.register_records import Activity
from cchc_desktop.domain.text import LONG, clean, fold, one_line
from cchc_desktop.domain.vocabulary import ContactRole, DutyRole
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.transaction import Transaction


def all_units(workspace: Workspace) -> list[Unit]:
    """Every unit in the order of the công văn."""
    return sorted(workspace.read.find(Unit), key=lambda unit: unit.position)


def unit_by_code(workspace: Workspace, code: str) -> Unit:
    """The unit with the alias `code`, case and marks aside. Raises UserError UNIT_UNKNOWN."""
    units = all_units(workspace)
    for unit in units:
        if fold(unit.code) == fold(code):
            return unit
    raise UserError(Fault.UNIT_UNKNOWN, code=code, choices=", ".join(unit.code for unit in units))


def duties(workspace: Workspace, unit_uid: str) -> list[Duty]:
    """The duties of a unit in the order of the công văn."""
    return sorted(workspace.read.find(Duty, unit_uid=unit_uid), key=lambda duty: duty.position)


def areas(workspace: Workspace) -> list[UnitArea]:
    """Which unit answers for which area, in the order of the công văn.

    Raises UserError FILE_DAMAGED where a unit is not there.
    """
    found = sorted(workspace.read.find(UnitArea), key=lambda area: area.position)
    if not {area.unit_uid for area in found} <= {unit.uid for unit in workspace.read.find(Unit)}:
        raise UserError(Fault.FILE_DAMAGED, path=workspace.path)
    return found


def contacts(workspace: Workspace, unit_uid: str) -> list[Contact]:
    """The people of a unit to phone, in her order."""
    return sorted(workspace.read.find(Contact, unit_uid=unit_uid), key=lambda contact: contact.position)


def former_names(workspace: Workspace, unit_uid: str) -> list[UnitName]:
    """The names the unit bore, latest first."""
    names = workspace.read.find(UnitName, unit_uid=unit_uid)
    return sorted(names, key=lambda name: name.used_until, reverse=True)


def save_unit_card(workspace: Workspace, unit: Unit, people: Sequence[Contact]) -> Unit:
    """Add or change a unit, with `people` as the whole list of its contacts in their order: one step to undo.

    A changed name goes to its history. A contact that is not among them leaves its criteria with the unit.
    Raises UserError PERSON_OF_CLOSED_YEAR or for a bad field.
    """
    cleaned = checked_unit(workspace, unit)
    wanted = [
        replace(cleaned_contact(contact), position=position)
        for position, contact in enumerate(people, start=1)
    ]
    kept = {contact.uid for contact in wanted}
    with workspace.transact(_unit_op(workspace, cleaned), name=cleaned.short_name) as tx:
        put_unit(workspace, tx, cleaned)
        for contact in contacts(workspace, cleaned.uid):
            if contact.uid not in kept:
                _take_out(workspace, tx, contact)
        tx.put(*wanted)
    return cleaned


def checked_unit(workspace: Workspace, unit: Unit) -> Unit:
    """A unit whose text has passed the door. Raises UserError UNIT_CODE_TAKEN or for a bad field."""
    cleaned = replace(
        unit,
        code=one_line(unit.code, "code", limit=20, required=True),
        name=one_line(unit.name, "name", required=True),
        short_name=one_line(unit.short_name, "short_name", limit=60, required=True),
        addressee=one_line(unit.addressee, "addressee"),
        heading=one_line(unit.heading, "heading"),
        spellings=_distinct_lines(clean(unit.spellings, "spellings", limit=LONG)),
    )
    for other in all_units(workspace):
        if other.uid != cleaned.uid and fold(other.code) == fold(cleaned.code):
            raise UserError(Fault.UNIT_CODE_TAKEN, field="code", code=cleaned.code, name=other.name)
    return cleaned


def learn_spellings(workspace: Workspace, tx: Transaction, learnt: Iterable[tuple[str, str]]) -> None:
    """Keep, inside an open step, how units were spelt: pairs of a spelling and the uid of its unit."""
    by_unit: dict[str, list[str]] = defaultdict(list)
    for spelling, uid in learnt:
        by_unit[uid].append(spelling)
    for unit in all_units(workspace):
        if unit.uid in by_unit:
            tx.put(replace(unit, spellings=_distinct_lines("\n".join((unit.spellings, *by_unit[unit.uid])))))


def _distinct_lines(text: str) -> str:
    """The lines of a text without blanks and repetitions, case and marks aside."""
    lines: dict[str, str] = {}
    for line in text.split("\n"):
        lines.setdefault(fold(line.strip()), " ".join(line.split()))
    return "\n".join(filter(None, lines.values()))


def _unit_op(workspace: Workspace, unit: Unit) -> Op:
    return Op.EDIT_UNIT if workspace.read.find(Unit, uid=unit.uid) else Op.ADD_UNIT


def put_unit(workspace: Workspace, tx: Transaction, unit: Unit) -> None:
    """Add or change a unit inside an open step; a changed name goes to its history and into its heading."""
    for former in workspace.read.find(Unit, uid=unit.uid):
        if former.name != unit.name:
            tx.put(UnitName(new_uid(), unit.uid, former.name, former.short_name, workspace.today()))
            if unit.heading == former.heading:
                unit = replace(unit, heading=unit.heading.replace(former.name, unit.name))
    tx.put(unit)


def new_unit(workspace: Workspace) -> Unit:
    """A blank unit that comes last; not yet saved."""
    last = max((unit.position for unit in all_units(workspace)), default=0)
    return Unit(new_uid(), "", "", "", "", last + 1, None, None)


def remove_unit(workspace: Workspace, unit: Unit) -> None:
    """Remove a unit nothing hangs on. Raises UserError UNIT_IN_USE."""
    read = workspace.read
    kinds = (Duty, UnitArea, Contact, Assignment, SigningProfile, Task, CheckRun, Nonconformity, Activity)
    holding = sum(len(read.find(kind, unit_uid=unit.uid)) for kind in kinds)
    if holding:
        raise UserError(Fault.UNIT_IN_USE, name=unit.name, count=holding)
    with workspace.transact(Op.REMOVE_UNIT, name=unit.short_name) as tx:
        tx.remove(*read.find(UnitName, unit_uid=unit.uid), unit)


def cleaned_contact(contact: Contact) -> Contact:
    """A contact whose text has passed the door. Raises UserError."""
    return replace(
        contact,
        name=one_line(contact.name, "person", limit=100, required=True),
        title=one_line(contact.title, "position_title", limit=100),
        phone=one_line(contact.phone, "phone", limit=60),
    )


def new_contact(workspace: Workspace, unit_uid: str) -> Contact:
    """A blank contact of a unit; not yet saved."""
    last = max((contact.position for contact in contacts(workspace, unit_uid)), default=0)
    return Contact(new_uid(), unit_uid, ContactRole.FOCAL_POINT, "", "", "", last + 1)


def _take_out(workspace: Workspace, tx: Transaction, contact: Contact) -> None:
    held = workspace.read.find(Assignment, person_uid=contact.uid)
    _refuse_of_closed_year(workspace, contact, held)
    tx.put(*(replace(assignment, person_uid=None) for assignment in held))
    tx.remove(contact)


def _refuse_of_closed_year(workspace: Workspace, contact: Contact, held: Sequence[Assignment]) -> None:
    """Raise UserError PERSON_OF_CLOSED_YEAR for who was in charge in a year that is only looked at."""
    criteria = workspace.read.find_among(Criterion, "uid", {one.criterion_uid for one in held})
    sets = workspace.read.find_among(CriteriaSet, "uid", {one.set_uid for one in criteria})
    closed = [one.year for one in sets if one.closed_on is not None]
    if closed:
        raise UserError(Fault.PERSON_OF_CLOSED_YEAR, field="person", name=contact.name, year=max(closed))


def save_duty(workspace: Workspace, duty: Duty) -> Duty:
    """Add or change a duty. Raises UserError for a bad field."""
    unit = workspace.read.get(Unit, duty.unit_uid)
    cleaned = replace(duty, text=clean(duty.text, "duty", limit=LONG, required=True))
    with workspace.transact(Op.SAVE_DUTY, name=unit.short_name) as tx:
        tx.put(cleaned)
    return cleaned


def new_duty(workspace: Workspace, unit_uid: str) -> Duty:
    """A blank duty that comes last; not yet saved."""
    last = max((duty.position for duty in duties(workspace, unit_uid)), default=0)
    return Duty(new_uid(), unit_uid, DutyRole.RESPONSIBLE, "", None, last + 1)


def move_duty(workspace: Workspace, duty: Duty, by: int) -> None:
    """Move a duty among those of its unit: -1 is one up. At the end of the list nothing happens."""
    unit = workspace.read.get(Unit, duty.unit_uid)
    ordered = duties(workspace, unit.uid)
    there = next(number for number, one in enumerate(ordered) if one.uid == duty.uid)
    if not 0 <= there + by < len(ordered):
        return
    ordered.insert(there + by, ordered.pop(there))
    with workspace.transact(Op.MOVE_DUTY, name=unit.short_name) as tx:
        tx.put(*(replace(one, position=position) for position, one in enumerate(ordered, start=1)))


def remove_duty(workspace: Workspace, duty: Duty) -> None:
    """Remove a duty."""
    unit = workspace.read.get(Unit, duty.unit_uid)
    with workspace.transact(Op.REMOVE_DUTY, name=unit.short_name) as tx:
        tx.remove(duty)
