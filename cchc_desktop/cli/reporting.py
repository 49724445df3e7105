"""The command that writes a report to a file."""

import argparse
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

from cchc_desktop.cli.arguments import day
from cchc_desktop.cli.output import DONE, say
from cchc_desktop.services.criteria import row_by_code
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year, usual_year

if TYPE_CHECKING:
    from cchc_desktop.domain.document import Bundle, Grid
    from cchc_desktop.reports.files import Document


def report(arguments: argparse.Namespace) -> int:
    """Write a report to a file."""
    from cchc_desktop.reports.files import write_report

    with closing(Workspace.open(arguments.file, read_only=True)) as workspace, workspace.one_state():
        document = _makers()[arguments.kind](workspace, arguments)
    for path in write_report(document, arguments.out):
        say(f"Đã ghi “{path}”.")
    return DONE


def _makers() -> Mapping[str, Callable[[Workspace, argparse.Namespace], "Document"]]:
    """What makes each kind of report."""
    from cchc_desktop.cli import check_reports, letter_reports, score_reports, unit_sheets
    from cchc_desktop.reports.dispatch import dispatch

    return {
        "appendix": _appendix,
        "dispatch": lambda workspace, _arguments: dispatch(workspace),
        "briefing": _briefing,
        "log": _log,
        "iso-checklist": check_reports.checklist_document,
        "corrective-action": check_reports.findings_document,
        "one-stop": check_reports.minutes_document,
        "iso-report": check_reports.review_document,
        "register": check_reports.register_document,
        "unit-sheet": unit_sheets.sheet_document,
        "leader": score_reports.chart_document,
        "score-submission": score_reports.submission_document,
        "score-minutes": score_reports.minutes_document,
        "self-score": score_reports.self_score_document,
        "progress": letter_reports.period_document,
        "periodic": letter_reports.period_document,
        "reminder": letter_reports.reminder_document,
    }


def _appendix(workspace: Workspace, arguments: argparse.Namespace) -> "Bundle":
    from cchc_desktop.reports.appendix import appendix
    from cchc_desktop.reports.appendix_options import AppendixOptions, AppendixState, Arrangement

    unit = unit_by_code(workspace, arguments.unit) if arguments.unit else None
    usual = AppendixState.EXTRACT if unit else AppendixState.SIGNED
    options = AppendixOptions(
        state=AppendixState(arguments.state) if arguments.state else usual,
        unit=unit.uid if unit else "",
        arrangement=Arrangement(arguments.arrange),
        columns=arguments.columns,
        drop_empty=arguments.drop_empty,
        electronic=arguments.electronic,
    )
    year = arguments.year or usual_year(workspace)
    return appendix(workspace, year, day(arguments.as_of, "as_of", workspace), options)


def _briefing(workspace: Workspace, arguments: argparse.Namespace) -> "Grid":
    from cchc_desktop.reports.briefing import BriefingOptions, briefing_page

    as_of = day(arguments.as_of, "as_of", workspace)
    since = day(arguments.since, "since", workspace) if arguments.since else as_of - timedelta(days=7)
    return briefing_page(workspace, arguments.year or usual_year(workspace), as_of, BriefingOptions(since))


def _log(workspace: Workspace, arguments: argparse.Namespace) -> "Grid":
    from cchc_desktop.reports.progress_log import LogOptions, progress_log

    year = arguments.year or usual_year(workspace)
    until = day(arguments.as_of, "as_of", workspace)
    code = arguments.code
    options = LogOptions(
        unit=unit_by_code(workspace, arguments.unit).uid if arguments.unit else "",
        criterion=row_by_code(load_year(workspace, year, until), code, year).uid if code else "",
        since=day(arguments.since, "since", workspace) if arguments.since else None,
        by_day=arguments.by_day,
        with_corrected=arguments.corrected,
    )
    return progress_log(workspace, year, until, options)
