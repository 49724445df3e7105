"""What stands in the way of sending the scores of a year, what their sources say now counted in."""

from collections.abc import Sequence

from cchc_desktop.domain.score_check import Lacking, lacking
from cchc_desktop.domain.score_sheet import ScoreLine
from cchc_desktop.domain.year import YearView
from cchc_desktop.services.score_sources import proposed
from cchc_desktop.services.workspace import Workspace


def lacks(workspace: Workspace, view: YearView, lines: Sequence[ScoreLine]) -> list[Lacking]:
    """All of it, by kinds: see `domain.score_check.lacking`."""
    return lacking(view, lines, proposed(workspace, view, lines, view.as_of))
