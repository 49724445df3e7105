"""Công văn đôn đốc, read from the workspace: which unit is reminded of what, and that it was."""

from collections.abc import Sequence

from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.reminder_lists import Reminding, UnitList, lists
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.services.office import signing_profile
from cchc_desktop.services.reminding import remind
from cchc_desktop.services.todo import to_do
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year

_SENT = "Đôn đốc bằng công văn, hạn trả lời {due}"


def reminded_units(workspace: Workspace, year: int, wanted: Reminding) -> list[UnitList]:
    """The units to write to, each with its list; a peer does not write to itself.

    Raises UserError YEAR_WITHOUT_CRITERIA, NOTHING_TO_REMIND, REMINDS_ITSELF.
    """
    view = load_year(workspace, year, wanted.as_of)
    if not view.rows:
        raise UserError(Fault.YEAR_WITHOUT_CRITERIA, year=year)
    issuer = signing_profile(workspace, ReportKind.REMINDER).unit_uid
    if wanted.unit_uid and wanted.unit_uid == issuer:
        raise UserError(Fault.REMINDS_ITSELF, name=workspace.read.get(Unit, issuer).name)
    units = [unit for unit in view.units_at_work if unit.uid != issuer]
    found = lists(to_do(workspace, view), units, wanted)
    if not found:
        name = workspace.read.get(Unit, wanted.unit_uid).name if wanted.unit_uid else "Các đơn vị"
        raise UserError(Fault.NOTHING_TO_REMIND, name=name, as_of=print_date(wanted.as_of))
    return found


def note_sent(workspace: Workspace, sent: Sequence[UnitList], wanted: Reminding) -> int:
    """Note on every criterion of the letters that it was reminded today, in one step; returns how many."""
    items = [item for one in sent for item in one.items]
    remind(workspace, items, _SENT.format(due=print_date(wanted.answer_due)))
    return len(items)
