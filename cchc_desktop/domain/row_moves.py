"""Rows of the criteria tree moved among their siblings, a level in or out, each with all below it."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from msgspec.structs import replace

from cchc_desktop.domain.planned import kind_at
from cchc_desktop.domain.records import Criterion
from cchc_desktop.domain.vocabulary import CriterionKind
from cchc_desktop.domain.year import CriterionRow

_ORDINARY = (CriterionKind.FIELD, CriterionKind.CRITERION, CriterionKind.SUB_CRITERION)
Children = dict[str | None, list[str]]
"""The uids below each row, in their order; those of None are the fields."""


def moved(rows: Sequence[CriterionRow], chosen: Collection[str], by: int) -> list[Criterion]:
    """The records that change when the `chosen` go one up (-1) or down (1) among their siblings."""
    children = _children(rows)
    tops = _tops(rows, chosen)
    for siblings in children.values():
        _shift(siblings, tops, by)
    return _changed(rows, children)


def indented(rows: Sequence[CriterionRow], chosen: Collection[str]) -> list[Criterion]:
    """The records that change when the `chosen` go below the sibling that stands before them."""
    children = _children(rows)
    tops = _tops(rows, chosen)
    for siblings, uids in [(found, tuple(found)) for found in children.values()]:
        before: str | None = None
        for uid in uids:
            if uid not in tops:
                before = uid
            elif before is not None:
                siblings.remove(uid)
                children[before].append(uid)
    return _changed(rows, children)


def outdented(rows: Sequence[CriterionRow], chosen: Collection[str]) -> list[Criterion]:
    """The records that change when the `chosen` come to stand behind the row they were below."""
    children = _children(rows)
    parents = {uid: parent for parent, uids in children.items() for uid in uids}
    for uid in reversed([row.uid for row in rows if row.uid in _tops(rows, chosen)]):
        parent = parents[uid]
        if parent is not None:
            children[parent].remove(uid)
            above = children[parents[parent]]
            above.insert(above.index(parent) + 1, uid)
    return _changed(rows, children)


def _children(rows: Sequence[CriterionRow]) -> Children:
    children: Children = defaultdict(list)
    for row in rows:
        children[row.criterion.parent_uid].append(row.uid)
    return children


def _tops(rows: Sequence[CriterionRow], chosen: Collection[str]) -> set[str]:
    """Of the chosen those that are not below another: the others go with them."""
    by_uid = {row.uid: row for row in rows}
    inside: set[str] = set()
    tops: set[str] = set()
    for row in rows:
        parent = row.criterion.parent_uid
        if parent in by_uid and (parent in inside or parent in tops):
            inside.add(row.uid)
        elif row.uid in chosen:
            tops.add(row.uid)
    return tops


def _shift(siblings: list[str], tops: Collection[str], by: int) -> None:
    """Each of `tops` changes places with its neighbour, unless that moves as well and is at the end."""
    order = siblings if by < 0 else siblings[::-1]
    for place in range(1, len(order)):
        if order[place] in tops and order[place - 1] not in tops:
            order[place - 1], order[place] = order[place], order[place - 1]
    siblings[:] = order if by < 0 else order[::-1]


def _changed(rows: Sequence[CriterionRow], children: Mapping[str | None, Sequence[str]]) -> list[Criterion]:
    """The records as `children` places them, where that is not where they stand. Codes stay."""
    by_uid = {row.uid: row.criterion for row in rows}
    changed = []
    waiting: list[tuple[str | None, Sequence[str], int]] = [(None, children.get(None, ()), 0)]
    while waiting:
        parent, uids, depth = waiting.pop()
        places = _places([by_uid[uid] for uid in uids], parent)
        for uid, position in zip(uids, places, strict=True):
            before = by_uid[uid]
            kind = kind_at(depth) if before.kind in _ORDINARY else before.kind
            after = replace(before, parent_uid=parent, position=position, kind=kind)
            if after != before:
                changed.append(after)
            waiting.append((uid, children.get(uid, ()), depth + 1))
    return changed


def _places(siblings: Sequence[Criterion], parent: str | None) -> Sequence[int]:
    """Positions that put `siblings` in their order: those they have where nobody came or went."""
    own = [one.position for one in siblings]
    if all(one.parent_uid == parent for one in siblings) and len(set(own)) == len(own):
        return sorted(own)
    return range(1, len(own) + 1)
