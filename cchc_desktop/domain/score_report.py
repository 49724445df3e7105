"""The scores of a year summed up as reports tell them: by groups, bonus and penalty apart, what was lost."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.score_sheet import ScoreLine
from cchc_desktop.domain.score_summary import lines_below
from cchc_desktop.domain.score_totals import Range, Totals, lost, totals
from cchc_desktop.domain.vocabulary import EXTRA, CriterionKind, ScoredBy
from cchc_desktop.domain.year import CriterionRow, YearView


class Loss(Struct, frozen=True):
    """A criterion that did not earn all its points, or a penalty, and how much it cost."""

    line: ScoreLine
    points: Decimal


class ScoredYear(Struct, frozen=True):
    """What the table, its words and the charts say of a year, from the lines of `services.scoring.sheet`."""

    view: YearView
    lines: Sequence[ScoreLine]

    @property
    def totals(self) -> Totals:
        """Of the commune: what it scores itself, surveys, superiors."""
        return totals(one.scored for one in self.lines)

    @property
    def unscored(self) -> int:
        """How many criteria the commune has still to score."""
        own = self.totals.own
        return own.count - own.scored

    def of_kinds(self, *kinds: CriterionKind) -> list[ScoreLine]:
        """The lines that the commune scores itself, of some kinds."""
        return [one for one in self.own if one.row.criterion.kind in kinds]

    @property
    def own(self) -> list[ScoreLine]:
        """The lines that the commune scores itself."""
        return [one for one in self.lines if one.row.criterion.scored_by is ScoredBy.SELF]

    @property
    def base(self) -> list[ScoreLine]:
        """Those of them that are neither bonus nor penalty."""
        return [one for one in self.own if one.row.criterion.kind not in EXTRA]

    def by_field(self) -> list[tuple[CriterionRow, list[ScoreLine]]]:
        """The topmost rows, in official order, each with its lines: those below it, or itself."""
        below = lines_below(self.view, self.lines)
        alone = {one.row.uid: [one] for one in self.lines}
        return [
            (row, below.get(row.uid) or alone.get(row.uid, [])) for row in self.view.rows if row.depth == 0
        ]

    def losses(self) -> list[Loss]:
        """What the scored criteria of the commune did not earn, the largest first."""
        found = ((one, lost(one.scored)) for one in self.own if one.in_base)
        return sorted((Loss(one, cost) for one, cost in found if cost), key=lambda one: -one.points)


def own_range(lines: Iterable[ScoreLine]) -> Range:
    """The sum of what the commune scores itself."""
    return totals(one.scored for one in lines).own


def appraised_range(lines: Iterable[ScoreLine]) -> Range:
    """The sum of what superiors gave to what the commune scores itself."""
    given = (
        replace(one.scored, points=one.appraised.points if one.appraised else None)
        for one in lines
        if one.in_base
    )
    return totals(given).own


def draft_mark(unscored: int) -> str:
    """What stands on every page until all is scored; empty then."""
    return f"NHÁP - còn {unscored} tiêu chí chưa chấm" if unscored else ""
