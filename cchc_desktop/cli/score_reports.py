"""Reports on scores as the command line asks for them."""

import argparse
from typing import TYPE_CHECKING

from cchc_desktop.cli.arguments import day
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import usual_year

if TYPE_CHECKING:
    from cchc_desktop.domain.document import Grid
    from cchc_desktop.domain.letter import Letter


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
    year = arguments.year or usual_year(workspace)
    return self_score(workspace, year, day(arguments.as_of, "as_of", workspace), options)


def submission_document(workspace: Workspace, arguments: argparse.Namespace) -> "Letter":
    """Tờ trình to the commune, or on to the city. Raises UserError of a wrong placeholder."""
    from cchc_desktop.reports.score_letters import score_submission

    year, as_of = arguments.year or usual_year(workspace), day(arguments.as_of, "as_of", workspace)
    return score_submission(workspace, year, as_of, to_city=arguments.to_city)


def minutes_document(workspace: Workspace, arguments: argparse.Namespace) -> "Letter":
    """The minutes of the meeting about the scores. Raises UserError of a wrong placeholder."""
    from cchc_desktop.reports.score_letters import score_minutes

    year = arguments.year or usual_year(workspace)
    return score_minutes(workspace, year, day(arguments.as_of, "as_of", workspace))


def chart_document(workspace: Workspace, arguments: argparse.Namespace) -> "Grid":
    """The charts of a year for a leader."""
    from cchc_desktop.reports.leader import leader

    year = arguments.year or usual_year(workspace)
    return leader(workspace, year, day(arguments.as_of, "as_of", workspace))
