"""Letters that are drafted from the data, as the command line asks for them."""

import argparse
from datetime import timedelta
from typing import TYPE_CHECKING

from cchc_desktop.cli.arguments import day
from cchc_desktop.domain.reminder_lists import USUAL_ANSWER_DAYS, USUAL_SOON, Reminding
from cchc_desktop.domain.report_periods import CUSTOM, Span, current_period, usual_days
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import usual_year

if TYPE_CHECKING:
    from cchc_desktop.domain.letter import Letter, Letters


def period_document(workspace: Workspace, arguments: argparse.Namespace) -> "Letter":
    """The report on a period. Raises UserError PERIOD_REVERSED, PERIOD_IN_FUTURE, YEAR_WITHOUT_CRITERIA."""
    from cchc_desktop.reports.progress import progress_report

    year = arguments.year or usual_year(workspace)
    return progress_report(workspace, ReportKind(arguments.kind), year, _span(workspace, arguments, year))


def reminder_document(workspace: Workspace, arguments: argparse.Namespace) -> "Letter | Letters":
    """The letter to a unit, or those to all. Raises UserError NOTHING_TO_REMIND, REMINDS_ITSELF."""
    from cchc_desktop.reports.reminder import reminders

    as_of = day(arguments.as_of, "as_of", workspace)
    usual = as_of + timedelta(USUAL_ANSWER_DAYS)
    wanted = Reminding(
        as_of=as_of,
        answer_due=day(arguments.answer_by, "answer_due", workspace) if arguments.answer_by else usual,
        unit_uid=unit_by_code(workspace, arguments.unit).uid if arguments.unit else "",
        soon_days=USUAL_SOON if arguments.soon is None else arguments.soon,
        lacking=not arguments.due_only,
    )
    year = arguments.year or usual_year(workspace)
    return reminders(workspace, year, wanted, apart=arguments.each_unit)


def _span(workspace: Workspace, arguments: argparse.Namespace, year: int) -> Span:
    """As asked for. Days alone make a period of their own; what has not come yet is judged today."""
    today = workspace.today()
    own = arguments.since and arguments.until
    period = arguments.period or (CUSTOM if own else current_period(year, today))
    since, until = usual_days(period, year)
    if arguments.since:
        since = day(arguments.since, "period_since", workspace)
    if arguments.until:
        until = day(arguments.until, "period_until", workspace)
    as_of = day(arguments.as_of, "as_of", workspace) if arguments.as_of else min(until, today)
    return Span(period, since, until, as_of)
