"""What was done in a period, read from the workspace: criteria, one-stop figures, checks, activities."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.activity_rows import ActivityRow
from cchc_desktop.domain.check_records import Checklist, CheckRun, Nonconformity
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.one_stop import year_to_date
from cchc_desktop.domain.register_records import OneStopMonth
from cchc_desktop.domain.report_periods import Span, checked, months_within
from cchc_desktop.domain.todo import Todo
from cchc_desktop.domain.vocabulary import ChecklistKind, TodoGroup
from cchc_desktop.domain.year import YearView
from cchc_desktop.services import one_stop
from cchc_desktop.services.activities import register
from cchc_desktop.services.todo import to_do
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year


class Results(Struct, frozen=True):
    """What a report on a period is told from."""

    span: Span
    before: YearView
    """The day before the period began."""
    view: YearView
    overdue: Sequence[Todo]
    """What the counts of units call overdue, the earliest date first."""
    months: Sequence[tuple[int, int]]
    """Year and month of those figures that were read."""
    missing_months: Sequence[tuple[int, int]]
    figures: OneStopMonth | None
    """Of all areas together, the months put together."""
    checks: Mapping[ChecklistKind, Sequence[CheckRun]]
    """Made in the period, by what they looked after."""
    findings: Sequence[Nonconformity]
    """Found in the period."""
    activities: Sequence[ActivityRow]


def results(workspace: Workspace, year: int, span: Span) -> Results:
    """All of `span`. Raises UserError YEAR_WITHOUT_CRITERIA, PERIOD_REVERSED, PERIOD_IN_FUTURE."""
    checked(span, workspace.today())
    view = load_year(workspace, year, span.as_of)
    if not view.rows:
        raise UserError(Fault.YEAR_WITHOUT_CRITERIA, year=year)
    late = [
        one
        for one in to_do(workspace, view)
        if one.counted and one.row is not None and TodoGroup.OVERDUE in one.groups
    ]
    wanted = months_within(span)
    read = {(one.year, one.month): one for one in _of_all_areas(workspace, year, span)}
    known = [month for month in wanted if month in read]
    return Results(
        span=span,
        before=load_year(workspace, year, span.since - timedelta(1)),
        view=view,
        overdue=late,
        months=known,
        missing_months=[month for month in wanted if month not in read],
        figures=year_to_date([_counted_on(read[month], year) for month in known]),
        checks=_checks(workspace, year, span),
        findings=[
            one
            for of_year in _years(year, span)
            for one in workspace.read.find(Nonconformity, year=of_year)
            if one.found_on in span
        ],
        activities=[
            row
            for of_year in _years(year, span)
            for row in register(workspace, view, of_year)
            if row.entry.on_date in span
        ],
    )


def _of_all_areas(workspace: Workspace, year: int, span: Span) -> list[OneStopMonth]:
    return [
        one
        for of_year in _years(year, span)
        for one in one_stop.of_area(one_stop.months(workspace, of_year), "")
    ]


def _counted_on(figures: OneStopMonth, year: int) -> OneStopMonth:
    """Months of the year before stand before the first of this one."""
    return replace(figures, month=figures.month - 12 * (year - figures.year))


def _years(year: int, span: Span) -> range:
    """Those whose registers may hold something of the period."""
    return range(min(span.since.year, year), max(span.as_of.year, year) + 1)


def _checks(workspace: Workspace, year: int, span: Span) -> dict[ChecklistKind, list[CheckRun]]:
    kinds = {one.uid: one.kind for one in workspace.read.find(Checklist)}
    found: dict[ChecklistKind, list[CheckRun]] = {}
    for of_year in _years(year, span):
        for check in workspace.read.find(CheckRun, year=of_year):
            if check.on_date in span:
                found.setdefault(kinds[check.checklist_uid], []).append(check)
    return found
