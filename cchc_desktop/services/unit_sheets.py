"""Phiếu giao đơn vị: what goes out in the sheet of a unit."""

from collections.abc import Iterator

from msgspec import Struct

from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import PROGRESS, STATE
from cchc_desktop.domain.progress import MilestoneState
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.unit_sheet import SheetLine, SheetMark
from cchc_desktop.domain.vocabulary import AssignmentRole, Progress, State
from cchc_desktop.domain.year import CriterionRow, YearView, with_parts
from cchc_desktop.services.office import office
from cchc_desktop.services.workspace import Workspace


class SheetRow(Struct, frozen=True):
    """A row of the sheet: a heading (`line` is None), or one to write in."""

    row: CriterionRow
    line: SheetLine | None


class SheetPart(Struct, frozen=True):
    """What a unit leads, or what it coordinates, in official order."""

    role: AssignmentRole
    rows: tuple[SheetRow, ...]


def sheet_parts(view: YearView, unit: Unit, *, coordinating: bool) -> list[SheetPart]:
    """The rows of the sheet of `unit`, in the order of its page; numbered from 1 within each part.

    Raises UserError UNIT_SHEET_NO_ROWS.
    """
    led = with_parts(view.leading(unit.uid))
    wanted = [(AssignmentRole.LEAD, led)]
    if coordinating:
        own = {row.uid for row in led}
        helped = [row for row in with_parts(view.coordinating(unit.uid)) if row.uid not in own]
        wanted.append((AssignmentRole.COORDINATE, helped))
    parts = [SheetPart(role, tuple(_rows(view, role, rows))) for role, rows in wanted]
    found = [part for part in parts if any(one.line for one in part.rows)]
    if not found:
        year = view.criteria_set.year if view.criteria_set else view.as_of.year
        raise UserError(Fault.UNIT_SHEET_NO_ROWS, name=unit.name, year=year)
    return found


def sheet_mark(
    workspace: Workspace, view: YearView, unit: Unit, parts: list[SheetPart], around: tuple[str, ...]
) -> SheetMark:
    """What the sheet carries to be known again; `around` are its other texts."""
    assert view.criteria_set is not None, "a sheet has rows"
    return SheetMark(
        workspace=workspace.uid,
        commune=office(workspace).commune,
        year=view.criteria_set.year,
        unit=unit.uid,
        unit_name=unit.name,
        as_of=view.as_of,
        revision=workspace.revision,
        last_note=workspace.read.next_note_seq() - 1,
        lines=tuple(one.line for part in parts for one in part.rows if one.line),
        around=around,
    )


def _rows(view: YearView, role: AssignmentRole, rows: list[CriterionRow]) -> Iterator[SheetRow]:
    number = 0
    mark = "P" if role is AssignmentRole.COORDINATE else ""
    own = {row.uid for row in rows}
    for row in view.with_ancestors(rows):
        if row.is_group or row.uid not in own:
            yield SheetRow(row, None)
            continue
        number += 1
        if len(row.milestones) < 2:
            state = row.milestones[0] if row.milestones else None
            yield SheetRow(row, _line(row, state, f"{mark}{number}"))
        else:
            for place, state in enumerate(row.milestones, start=1):
                yield SheetRow(row, _line(row, state, f"{mark}{number}.{place}"))


def _line(row: CriterionRow, state: MilestoneState | None, number: str) -> SheetLine:
    several = len(row.milestones) > 1
    return SheetLine(
        criterion=row.uid,
        milestone=state.milestone.uid if state and several else "",
        shown={
            "number": number,
            "code": row.criterion.code,
            "name": _name(row, state) if several else row.criterion.name,
            "due": (print_date(state.due) or state.milestone.due_text) if state else "",
            "present": _present(row, state, several=several),
        },
        progress=state.progress if state else Progress.NOT_STARTED,
    )


def _name(row: CriterionRow, state: MilestoneState | None) -> str:
    milestone = state.milestone if state else None
    label = milestone.label or f"mốc {milestone.position}" if milestone else ""
    return f"{row.criterion.name}\n({label})"


def _present(row: CriterionRow, state: MilestoneState | None, *, several: bool) -> str:
    """The state as it stands, and the day of the last note; of one milestone among `several`, its own."""
    if state is None:
        shown = PROGRESS[Progress.NOT_STARTED]
    else:
        shown = STATE[State.OVERDUE] if state.overdue and not row.settled else PROGRESS[state.progress]
    noted = row.last_note.on_date if row.last_note else None
    day = state.standing.since if several and state else noted
    return f"{shown}\nghi {print_date(day)}" if day else shown
