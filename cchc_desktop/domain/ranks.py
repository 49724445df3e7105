"""What a row of the tree is to the counts: a heading, a criterion, or a part of one.

Counted are only the lowest-level rows that carry points. Rows without points below such a row
explain it; they take nothing away from it.
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from cchc_desktop.domain.records import Criterion
from cchc_desktop.domain.vocabulary import CriterionKind


class Rank(StrEnum):
    """One of three; there are parts only below a criterion."""

    GROUP = "group"
    """Sums up the rows below it."""
    CRITERION = "criterion"
    """The lowest row with points; or the lowest row of all, its points not known yet."""
    PART = "part"
    """Below a criterion, without points: printed and followed up with it, counted with it alone."""


def ranks(tree: Sequence[Criterion]) -> list[Rank]:
    """The rank of every row of `tree`, given parents before children and siblings' rows together."""
    parents = {one.uid: one.parent_uid for one in tree}
    divided = rows_above(parents, (one.uid for one in tree if one.max_points is not None))
    holding = {one.parent_uid for one in tree}
    with_codes_below = {one.parent_uid for one in tree if one.code}
    found: dict[str | None, Rank] = {}
    for one in tree:
        if found.get(one.parent_uid) in (Rank.CRITERION, Rank.PART):
            rank = Rank.PART
        elif one.uid not in holding:
            rank = Rank.CRITERION
        elif one.max_points is None or one.uid in divided:
            rank = Rank.GROUP
        elif one.kind is CriterionKind.FIELD and one.uid in with_codes_below:
            rank = Rank.GROUP  # a lĩnh vực whose criteria have no points yet
        else:
            rank = Rank.CRITERION
        found[one.uid] = rank
    return list(found.values())


def rows_above(parents: Mapping[str, str | None], keys: Iterable[str]) -> set[str]:
    """All rows above the rows `keys`; `parents` names the one above each."""
    found: set[str] = set()
    for key in keys:
        parent = parents.get(key)
        while parent is not None and parent not in found:
            found.add(parent)
            parent = parents.get(parent)
    return found
