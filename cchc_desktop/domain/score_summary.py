"""The sums of a year's scores that are told everywhere: of the commune, of each lĩnh vực, of each unit."""

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.score_sheet import ScoreLine
from cchc_desktop.domain.score_totals import Range, ScoredRow, Totals, totals, totals_by
from cchc_desktop.domain.year import CriterionRow, YearView


class SumOf(StrEnum):
    """What is added up."""

    COMMUNE = "commune"
    FIELD = "field"
    UNIT = "unit"
    """The criteria that a unit leads, or those that nobody does."""


class ScoreSum(Struct, frozen=True):
    """The totals of some criteria; the commune has neither a field nor a unit, what nobody leads no unit."""

    of: SumOf
    totals: Totals
    field: CriterionRow | None = None
    unit: Unit | None = None


def score_sums(view: YearView, lines: Sequence[ScoreLine]) -> list[ScoreSum]:
    """The commune first, then the fields in official order, then the units in theirs; nothing of no lines.

    Below the units what nobody leads, where there is some: they make the whole.
    """
    if not lines:
        return []
    tops = fields_of(view)
    by_field = totals_by(lines, lambda one: tops[one.row.uid], _scored)
    by_unit = totals_by(lines, lambda one: one.row.lead.uid if one.row.lead else None, _scored)
    leads: list[Unit | None] = [*(unit for unit in view.units if unit.uid in by_unit)]
    if None in by_unit:
        leads.append(None)
    return [
        ScoreSum(SumOf.COMMUNE, totals(map(_scored, lines))),
        *(ScoreSum(SumOf.FIELD, found, field=view.by_uid[uid]) for uid, found in by_field.items()),
        *(ScoreSum(SumOf.UNIT, by_unit[unit.uid if unit else None], unit=unit) for unit in leads),
    ]


def group_sums(view: YearView, lines: Sequence[ScoreLine]) -> dict[str, Range]:
    """What the commune scores below each row that is above some of `lines`, by the uid of that row."""
    return {uid: totals(map(_scored, found)).own for uid, found in lines_below(view, lines).items()}


def lines_below(view: YearView, lines: Sequence[ScoreLine]) -> dict[str, list[ScoreLine]]:
    """Those of `lines` below each row that is above some, by the uid of that row."""
    below: dict[str, list[ScoreLine]] = {}
    for line in lines:
        above = line.row.criterion.parent_uid
        while above is not None:
            below.setdefault(above, []).append(line)
            above = view.by_uid[above].criterion.parent_uid
    return below


def fields_of(view: YearView) -> dict[str, str]:
    """The uid of the lĩnh vực of every row, by the uid of the row."""
    found: dict[str, str] = {}
    for row in view.rows:
        found[row.uid] = found.get(row.criterion.parent_uid or "", row.uid)
    return found


def range_words(found: Range) -> str:
    """A sum as it is said: "12,50 … 15,00", or "12,50" once nothing is open; empty without any criterion."""
    if not found.count:
        return ""
    sure, possible = format_points(found.sure), format_points(found.possible)
    return sure if sure == possible else f"{sure} … {possible}"


def _scored(line: ScoreLine) -> ScoredRow:
    return line.scored
