"""Scores added up as a range: what is sure, and what may still be had. What a survey scores stands apart."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import TypeVar

from msgspec import Struct

from cchc_desktop.domain.vocabulary import EXTRA, CriterionKind, ScoredBy


class ScoredRow(Struct, frozen=True):
    """What a sum has to know of a criterion: its points are None until it is scored."""

    kind: CriterionKind
    scored_by: ScoredBy
    maximum: Decimal | None
    points: Decimal | None
    in_base: bool = True
    """False for "không áp dụng"."""


class Range(Struct, frozen=True):
    """A sum of scores. However the rest is scored, the sum will lie between `sure` and `possible`."""

    base: Decimal
    """The points there are, without bonus and without what does not apply."""
    sure: Decimal
    """What is scored; of a penalty that is not scored yet all is taken away."""
    possible: Decimal
    """If all the rest earns everything."""
    lost: Decimal
    """What the scored rows did not earn, and penalties."""
    scored: int
    """x of "x/y tiêu chí đã có số liệu"."""
    count: int
    """And y; what does not apply is in neither."""
    without_maximum: int
    """Rows whose points are not known: they are missing in the base and in what is possible."""


class Totals(Struct, frozen=True):
    """Three sums that are never mixed, by who scores."""

    own: Range
    survey: Range
    superior: Range


Key = TypeVar("Key")
Row = TypeVar("Row")


def totals(rows: Iterable[ScoredRow]) -> Totals:
    """The sums of some criteria: of a field, of a unit, of the commune."""
    applying = [row for row in rows if row.in_base]
    by_whom = {who: [row for row in applying if row.scored_by is who] for who in ScoredBy}
    return Totals(*(_range(by_whom[who]) for who in (ScoredBy.SELF, ScoredBy.SURVEY, ScoredBy.SUPERIOR)))


def totals_by(
    rows: Iterable[Row], key: Callable[[Row], Key], as_scored: Callable[[Row], ScoredRow]
) -> dict[Key, Totals]:
    """The sums for each value of `key`, in the order in which they first come."""
    grouped: dict[Key, list[ScoredRow]] = {}
    for row in rows:
        grouped.setdefault(key(row), []).append(as_scored(row))
    return {name: totals(group) for name, group in grouped.items()}


def _range(rows: list[ScoredRow]) -> Range:
    scored = [row for row in rows if row.points is not None]
    had = _sum(row.points for row in scored)
    still_open = [row for row in rows if row.points is None]
    to_lose = _sum(row.maximum for row in still_open if row.kind is CriterionKind.PENALTY)
    to_gain = _sum(row.maximum for row in still_open if row.kind is not CriterionKind.PENALTY)
    return Range(
        base=_sum(row.maximum for row in rows if row.kind not in EXTRA),
        sure=had - to_lose,
        possible=had + to_gain,
        lost=_sum(map(lost, scored)),
        scored=len(scored),
        count=len(rows),
        without_maximum=sum(row.maximum is None for row in rows),
    )


def lost(row: ScoredRow) -> Decimal | None:
    """What a scored row did not earn; what a penalty took; nothing of a bonus. None while it is not known.

    Points that are more than there is (the maximum was lowered since) lose nothing, and make up for nothing.
    """
    if row.points is None:
        return None
    if row.kind is CriterionKind.PENALTY:
        return -row.points
    if row.kind is CriterionKind.BONUS:
        return Decimal(0)
    return None if row.maximum is None else max(row.maximum - row.points, Decimal(0))


def _sum(points: Iterable[Decimal | None]) -> Decimal:
    return sum((value for value in points if value is not None), Decimal(0))
