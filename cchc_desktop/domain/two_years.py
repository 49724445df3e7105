"""Two years side by side: which criterion is which, and what became of it."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum, auto

from msgspec import Struct

from cchc_desktop.domain.year import CriterionRow

COMPARED = ("code", "name", "max_points", "scored_by")
"""What a criterion is by the text of the city; a difference in one of them is a change."""


class Fate(StrEnum):
    """What became of a criterion from one year to the other."""

    UNCHANGED = auto()
    CHANGED = auto()
    NEW = auto()
    DROPPED = auto()


class Pair(Struct, frozen=True):
    """The same criterion in two years; where it is in one only, the other is None."""

    old: CriterionRow | None
    new: CriterionRow | None

    @property
    def row(self) -> CriterionRow:
        """The newer of the two."""
        row = self.new or self.old
        assert row is not None
        return row

    @property
    def changes(self) -> tuple[str, ...]:
        """Which of `COMPARED` differ; none where it is in one year only."""
        if self.old is None or self.new is None:
            return ()
        old, new = self.old.criterion, self.new.criterion
        return tuple(field for field in COMPARED if getattr(old, field) != getattr(new, field))

    @property
    def fate(self) -> Fate:
        if self.old is None:
            return Fate.NEW
        if self.new is None:
            return Fate.DROPPED
        return Fate.CHANGED if self.changes else Fate.UNCHANGED


def by_origin(old: Iterable[CriterionRow], new: Iterable[CriterionRow]) -> dict[str, str]:
    """The uid of last year's row, by the uid of the row of this year that goes on with it."""
    there = {row.criterion.origin_uid: row.uid for row in old}
    return {row.uid: there[row.criterion.origin_uid] for row in new if row.criterion.origin_uid in there}


def pairs(old: Sequence[CriterionRow], new: Sequence[CriterionRow], matched: Mapping[str, str]) -> list[Pair]:
    """Every row of both years once, in the order of `new`; what was dropped follows what stood before it.

    `matched` as of `by_origin`.
    """
    by_uid = {row.uid: row for row in old}
    told = [Pair(by_uid[matched[row.uid]] if row.uid in matched else None, row) for row in new]
    place = {pair.old.uid: pair for pair in told if pair.old is not None}
    dropped: dict[int, list[Pair]] = {}
    before: Pair | None = None
    for row in old:
        if row.uid in place:
            before = place[row.uid]
        else:
            dropped.setdefault(id(before), []).append(Pair(row, None))
    found = dropped.get(id(None), [])
    for pair in told:
        found += [pair, *dropped.get(id(pair), [])]
    return found
