"""Two years side by side: each criterion with its points, what was lost, who led it and how it stood."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.score_sheet import ScoreLine
from cchc_desktop.domain.score_totals import Totals, lost, totals
from cchc_desktop.domain.two_years import Pair, by_origin, pairs
from cchc_desktop.domain.year import CriterionRow, YearView
from cchc_desktop.services import scoring
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year


class Side(Struct, frozen=True):
    """A year of a comparison."""

    year: int
    view: YearView
    lines: dict[str, ScoreLine]
    """By the uid of their criterion."""

    @property
    def totals(self) -> Totals:
        return totals(line.scored for line in self.lines.values())

    def points(self, row: CriterionRow | None) -> Decimal | None:
        """What stands for a criterion; None where it is not scored, or not there."""
        line = self.lines.get(row.uid) if row is not None else None
        return line.points if line is not None else None

    def lost(self, row: CriterionRow | None) -> Decimal | None:
        """What it did not earn; None while that is not known."""
        line = self.lines.get(row.uid) if row is not None else None
        return lost(line.scored) if line is not None else None


class Comparison(Struct, frozen=True):
    """Two years, their criteria matched by `origin_uid`."""

    old: Side
    new: Side
    pairs: Sequence[Pair]


def compare(workspace: Workspace, old: int, new: int, as_of: date) -> Comparison:
    """The years `old` and `new` as they stood on `as_of`.

    Raises UserError YEAR_WITHOUT_CRITERIA, YEAR_NOT_LATER, RULE_INVALID, INPUTS_INVALID.
    """
    if new <= old:
        raise UserError(Fault.YEAR_NOT_LATER, field="year", year=new, source=old)
    first, second = _side(workspace, old, as_of), _side(workspace, new, as_of)
    rows = (first.view.rows, second.view.rows)
    return Comparison(first, second, pairs(*rows, by_origin(*rows)))


def _side(workspace: Workspace, year: int, as_of: date) -> Side:
    view = load_year(workspace, year, as_of)
    if not view.rows:
        raise UserError(Fault.YEAR_WITHOUT_CRITERIA, field="year", year=year)
    return Side(year, view, {line.row.uid: line for line in scoring.sheet(workspace, view)})
