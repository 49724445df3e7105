"""Which row of last year a row of the city's new set probably is: proposed, for her to say.

Rows of one level are compared: code with name first, then the name alone, then the words the names share;
a code alone proves nothing, for codes are given anew each year.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum, auto

from msgspec import Struct

from cchc_desktop.domain.text import fold
from cchc_desktop.domain.two_years import by_origin
from cchc_desktop.domain.year import CriterionRow

_SAME_CODE, _OTHER_CODE = 0.5, 0.75
"""How much two names share at least (0 ... 1), where the code is the same and where it is not."""


class Why(StrEnum):
    """What a proposal rests on."""

    LINKED = auto()
    """It was said before."""
    SAME = auto()
    """Code and name."""
    NAME = auto()
    """The name; the code is another."""
    ALIKE = auto()
    """Names that share most of their words: to be looked at."""


class Proposal(Struct, frozen=True):
    """The row of last year that a row probably is."""

    old_uid: str
    why: Why


def propose(old: Sequence[CriterionRow], new: Sequence[CriterionRow]) -> dict[str, Proposal]:
    """By the uid of the new row; no old row is proposed twice."""
    found = {uid: Proposal(old_uid, Why.LINKED) for uid, old_uid in by_origin(old, new).items()}
    _pair_unique(old, new, found, Why.SAME, lambda row: (fold(row.criterion.code), _name(row)))
    _pair_unique(old, new, found, Why.NAME, _name)
    _pair_alike(old, new, found)
    return found


def likeness(one: str, other: str) -> float:
    """How much of their words two folded texts share, from 0 to 1."""
    words, others = Counter(one.split()), Counter(other.split())
    total = words.total() + others.total()
    return 2 * (words & others).total() / total if total else 0.0


def _pair_unique(
    old: Iterable[CriterionRow],
    new: Iterable[CriterionRow],
    found: dict[str, Proposal],
    why: Why,
    key: Callable[[CriterionRow], object],
) -> None:
    """Match rows of one level whose key is met once on either side, among those not matched yet."""
    theirs, ours = _grouped(_free_old(old, found), key), _grouped(_free_new(new, found), key)
    for met, rows in ours.items():
        if len(rows) == 1 and len(theirs[met]) == 1:
            found[rows[0].uid] = Proposal(theirs[met][0].uid, why)


def _pair_alike(old: Iterable[CriterionRow], new: Iterable[CriterionRow], found: dict[str, Proposal]) -> None:
    """The names most alike first."""
    theirs = _grouped(_free_old(old, found), lambda _row: None)
    scored = [
        (shared, ours.uid, other.uid)
        for ours in _free_new(new, found)
        for other in theirs[ours.depth, None]
        if (shared := likeness(_name(ours), _name(other))) >= _least(ours, other)
    ]
    taken: set[str] = set()
    for _shared, uid, old_uid in sorted(scored, key=lambda one: -one[0]):
        if uid not in found and old_uid not in taken:
            found[uid] = Proposal(old_uid, Why.ALIKE)
            taken.add(old_uid)


def _least(one: CriterionRow, other: CriterionRow) -> float:
    code = fold(one.criterion.code)
    return _SAME_CODE if code and code == fold(other.criterion.code) else _OTHER_CODE


def _grouped(
    rows: Iterable[CriterionRow], key: Callable[[CriterionRow], object]
) -> dict[tuple[int, object], list[CriterionRow]]:
    """By level and key."""
    grouped: dict[tuple[int, object], list[CriterionRow]] = defaultdict(list)
    for row in rows:
        grouped[row.depth, key(row)].append(row)
    return grouped


def _free_old(old: Iterable[CriterionRow], found: dict[str, Proposal]) -> list[CriterionRow]:
    taken = {one.old_uid for one in found.values()}
    return [row for row in old if row.uid not in taken]


def _free_new(new: Iterable[CriterionRow], found: dict[str, Proposal]) -> list[CriterionRow]:
    return [row for row in new if row.uid not in found]


def _name(row: CriterionRow) -> str:
    return fold(row.criterion.name)
