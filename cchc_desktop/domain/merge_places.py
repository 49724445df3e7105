"""Where the rows of an import will stand: depth and kind follow the row above, and siblings have an order."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.labels import CRITERION_KIND
from cchc_desktop.domain.merge_plan import ATTRIBUTES, CellChange, MergedRow
from cchc_desktop.domain.planned import kind_at
from cchc_desktop.domain.year import CriterionRow

ORDER = "order"
PARENT = "parent"


class Order(Struct, frozen=True):
    """The rows below another that year and file both have, in the order of each."""

    stored: tuple[str, ...]
    wanted: tuple[str, ...]


def placed(
    rows: Sequence[MergedRow], existing: Sequence[CriterionRow], titles: Mapping[str, str]
) -> list[MergedRow]:
    """`rows` with the depth and the kind that follow from their parents, and what changes about these."""
    parents = _parents(rows, existing)
    depths = {"": -1}
    return [_placed(row, _depth(row.key, parents, depths), titles) for row in rows]


def without_loops(
    rows: Sequence[MergedRow], existing: Sequence[CriterionRow], from_file: Mapping[str, str]
) -> list[MergedRow]:
    """`rows`, those that would come to stand below themselves put where `from_file` has them.

    A row of the year that stays where it is and one of the file that moves below it can make a loop; the
    parents of the file alone never do.
    """
    parents = _parents(rows, existing)
    apart = [row.key for row in rows if row.parent_key != from_file[row.key]]
    while looping := [key for key in apart if _is_below_itself(key, parents)]:
        parents[looping[0]] = from_file[looping[0]]
        apart.remove(looping[0])
    return [replace(row, parent_key=parents[row.key]) for row in rows]


def _parents(rows: Iterable[MergedRow], existing: Iterable[CriterionRow]) -> dict[str, str]:
    """By key that of the row above, "" at the top."""
    parents = {row.uid: row.criterion.parent_uid or "" for row in existing}
    return parents | {row.key: row.parent_key for row in rows}


def _is_below_itself(key: str, parents: Mapping[str, str]) -> bool:
    met, above = {key}, parents[key]
    while above and above not in met:
        met.add(above)
        above = parents[above]
    return above == key


def _depth(key: str, parents: Mapping[str, str], known: dict[str, int]) -> int:
    path = []
    while key not in known:
        path.append(key)
        key = parents[key]
    depth = known[key]
    for below in reversed(path):
        depth += 1
        known[below] = depth
    return depth


def _placed(row: MergedRow, depth: int, titles: Mapping[str, str]) -> MergedRow:
    if row.existing is None:
        return replace(row, result=replace(row.result, depth=depth, kind=kind_at(depth)))
    stored, before = row.existing.criterion, row.existing.depth
    moves = depth != before and stored.kind is kind_at(before)
    kind = kind_at(depth) if moves else stored.kind
    cells = [cell for cell in row.cells if cell.field in ATTRIBUTES]
    parent = stored.parent_uid or ""
    if parent != row.parent_key:
        cells.append(CellChange(PARENT, titles.get(parent, ""), titles.get(row.parent_key, "")))
    if stored.kind is not kind:
        cells.append(CellChange("kind", CRITERION_KIND[stored.kind], CRITERION_KIND[kind]))
    return replace(row, result=replace(row.result, depth=depth, kind=kind), cells=tuple(cells))


def reordered(rows: Iterable[MergedRow], existing: Sequence[CriterionRow]) -> dict[str, Order]:
    """By parent the rows that the file puts in another order than the year has."""
    stored, from_file = _siblings(rows, existing)
    found = {}
    for parent, wanted in from_file.items():
        both = set(stored[parent]) & set(wanted)
        order = Order(
            tuple(key for key in stored[parent] if key in both), tuple(key for key in wanted if key in both)
        )
        if order.stored != order.wanted:
            found[parent] = order
    return found


def orders(
    rows: Iterable[MergedRow], existing: Sequence[CriterionRow], hers: Collection[str]
) -> dict[str, tuple[str, ...]]:
    """By parent the final order of its rows: of the year for the parents `hers`, else of the file."""
    stored, from_file = _siblings(rows, existing)
    return {
        parent: _interleaved(wanted, stored[parent])
        if parent in hers
        else _interleaved(stored[parent], wanted)
        for parent, wanted in from_file.items()
    }


Siblings = Mapping[str, list[str]]


def _siblings(rows: Iterable[MergedRow], existing: Sequence[CriterionRow]) -> tuple[Siblings, Siblings]:
    """By parent its rows in the order of the year and of the file; she said where those are that stay."""
    from_file: dict[str, list[str]] = defaultdict(list)
    parent_of: dict[str, str] = {}
    for row in rows:
        parent_of[row.key] = row.parent_key
        if not row.stays:
            from_file[row.parent_key].append(row.key)
    stored: dict[str, list[str]] = defaultdict(list)
    for one in existing:
        before = one.criterion.parent_uid or ""
        if parent_of.get(one.uid, before) == before:
            stored[before].append(one.uid)
    return stored, from_file


def _interleaved(stored: Sequence[str], wanted: Sequence[str]) -> tuple[str, ...]:
    """`wanted` as it is, with the rest of `stored` kept behind the row it stood behind."""
    known = set(wanted)
    followers: dict[str, list[str]] = defaultdict(list)
    anchor = ""
    for key in stored:
        if key in known:
            anchor = key
        else:
            followers[anchor].append(key)
    result = list(followers[""])
    for key in wanted:
        result += [key, *followers[key]]
    return tuple(result)
