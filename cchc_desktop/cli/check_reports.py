"""Reports of checks and registers, as the command line asks for them."""

import argparse
from typing import TYPE_CHECKING

from cchc_desktop.cli.arguments import day
from cchc_desktop.domain.activity_rows import Wanted
from cchc_desktop.domain.check_records import Checklist, CheckRun
from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.register_records import ActivityKind
from cchc_desktop.domain.text import fold
from cchc_desktop.services import activities, checklists, checks, one_stop
from cchc_desktop.services.units import all_units, unit_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import usual_year

if TYPE_CHECKING:
    from cchc_desktop.domain.document import Bundle, Grid


def checklist_document(workspace: Workspace, arguments: argparse.Namespace) -> "Grid | Bundle":
    """A checklist, blank or as filled on a day. Raises UserError CHOICE_UNKNOWN, CHECK_UNKNOWN."""
    from cchc_desktop.reports.checklist_form import blank_checklist, filled_checklist

    year = arguments.year or usual_year(workspace)
    if arguments.checked:
        return filled_checklist(workspace, _check(workspace, arguments, year))
    units = [unit_by_code(workspace, arguments.unit)] if arguments.unit else []
    if arguments.each_unit:
        units = list(all_units(workspace))
    return blank_checklist(workspace, _checklist(workspace, arguments.checklist), units, year)


def findings_document(workspace: Workspace, arguments: argparse.Namespace) -> "Bundle":
    """The forms of findings. Raises UserError NO_SUCH_FINDING."""
    from cchc_desktop.reports.corrective_action import FindingsWanted, corrective_actions

    wanted = FindingsWanted(
        unit=unit_by_code(workspace, arguments.unit).uid if arguments.unit else "",
        number=arguments.number,
        still_open=arguments.open,
        blank=arguments.blank,
    )
    year = arguments.year or usual_year(workspace)
    return corrective_actions(workspace, year, day(arguments.as_of, "as_of", workspace), wanted)


def minutes_document(workspace: Workspace, arguments: argparse.Namespace) -> "Bundle":
    """The minutes of a one-stop check with the figures of a month. Raises UserError NO_FIGURES."""
    from cchc_desktop.reports.one_stop_minutes import one_stop_minutes

    year = arguments.year or usual_year(workspace)
    as_of = day(arguments.as_of, "as_of", workspace)
    begun = [
        one for one in one_stop.months(workspace, year) if (year, one.month) <= (as_of.year, as_of.month)
    ]
    month = arguments.month or max((one.month for one in begun), default=as_of.month)
    check = _check(workspace, arguments, year) if arguments.checked else None
    return one_stop_minutes(workspace, year, month, check)


def register_document(workspace: Workspace, arguments: argparse.Namespace) -> "Bundle":
    """The register of activities. Raises UserError CHOICE_UNKNOWN, UNIT_UNKNOWN."""
    from cchc_desktop.reports.register import register_report

    wanted = Wanted(
        kind_uid=_kind(workspace, arguments.kind_of_activity).uid if arguments.kind_of_activity else "",
        unit_uid=unit_by_code(workspace, arguments.unit).uid if arguments.unit else "",
        quarter=arguments.quarter,
    )
    year = arguments.year or usual_year(workspace)
    return register_report(workspace, year, day(arguments.as_of, "as_of", workspace), wanted)


def review_document(workspace: Workspace, arguments: argparse.Namespace) -> "Bundle":
    """What the checks of the quality system found. Raises UserError UNIT_UNKNOWN."""
    from cchc_desktop.reports.iso_report import iso_report

    unit = unit_by_code(workspace, arguments.unit).uid if arguments.unit else ""
    year = arguments.year or usual_year(workspace)
    return iso_report(workspace, year, day(arguments.as_of, "as_of", workspace), unit)


def _kind(workspace: Workspace, text: str) -> ActivityKind:
    known = activities.kinds(workspace)
    for one in known:
        if fold(text) in (fold(one.code), fold(one.name)):
            return one
    choices = ", ".join(one.code or one.name for one in known)
    raise UserError(Fault.CHOICE_UNKNOWN, field="kind_name", value=text, choices=choices)


def _checklist(workspace: Workspace, wanted: str | None) -> Checklist:
    known = checklists.checklists(workspace)
    if not known:
        raise UserError(Fault.CHECKLIST_NONE)
    found = [one for one in known if fold(wanted or "") in fold(one.title)]
    if not found:
        titles = "; ".join(one.title for one in known)
        raise UserError(Fault.CHOICE_UNKNOWN, field="checklist_title", value=wanted, choices=titles)
    return found[0]


def _check(workspace: Workspace, arguments: argparse.Namespace, year: int) -> CheckRun:
    """The one of a unit on a day, of a checklist where that is said."""
    on_date = day(arguments.checked, "checked", workspace)
    unit = unit_by_code(workspace, arguments.unit) if arguments.unit else None
    title = fold(arguments.checklist or "")
    made = [one for one in checks.checks(workspace, year) if one.on_date is not None]
    for one in made:
        if one.on_date == on_date and (unit is None or unit.uid == one.unit_uid) and title in fold(one.title):
            return one
    names = {one.uid: one.code for one in workspace.read.find(Unit)}
    told = "; ".join(f"{show_date(one.on_date)} {names[one.unit_uid]} {one.title}" for one in made)
    raise UserError(Fault.CHECK_UNKNOWN, value=show_date(on_date), choices=told or "chưa có lần nào")
