"""Reports on scores as the command line asks for them."""

import argparse
from typing import TYPE_CHECKING

from cchc_desktop.cli.arguments import day
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import latest_year

if TYPE_CHECKING:
    from cchc_desktop.domain.document import Grid


def self_score_document(workspace: Workspace, arguments: argparse.Namespace) -> "Grid":
    """The table of self-scores. Raises UserError CHOICE_UNKNOWN for a column there is not."""
    from cchc_desktop.reports.self_score import self_score
    from cchc_desktop.reports.self_score_options import COLUMN_KEYS, USUAL, SelfScoreOptions

    wanted: dict[str, str] = arguments.score_columns or dict.fromkeys(USUAL, "")
    for key in wanted:
        if key not in COLUMN_KEYS:
            raise UserError(Fault.CHOICE_UNKNOWN, field="column", value=key, choices=", ".join(COLUMN_KEYS))
    headings = {key: heading for key, heading in wanted.items() if heading}
    options = SelfScoreOptions(tuple(wanted), headings)
    year = arguments.year or latest_year(workspace)
    return self_score(workspace, year, day(arguments.as_of, "as_of", workspace), options)


def chart_document(workspace: Workspace, arguments: argparse.Namespace) -> "Grid":
    """The charts of a year for a leader."""
    from cchc_desktop.reports.leader_chart import leader_chart

    year = arguments.year or latest_year(workspace)
    return leader_chart(workspace, year, day(arguments.as_of, "as_of", workspace))
