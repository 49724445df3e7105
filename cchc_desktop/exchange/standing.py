"""The tree of a table, told by how its rows are numbered.

Parts (A, B), Roman numerals, numbers (1, 1.1, 1.1.1; also I.1), small letters, rows without a number and
bullets stand below one another in this order; numbers stand below the number they continue, a bullet of
another kind below the bullet above it. Outline levels place the rows that have no code.
"""

from collections.abc import Sequence

from msgspec import Struct

from cchc_desktop.domain.codes import roman_value
from cchc_desktop.exchange.numbering import Number, Rank


class Standing(Struct, frozen=True, gc=False):
    """Where a row stands: the index of the row above it, and whether its number fits there."""

    parent: int | None
    skips_level: bool = False
    elsewhere: bool = False
    repeats: int | None = None
    """The index of a row under the same parent that bears the same number."""


def stand(numbers: Sequence[Number], outline: Sequence[int] = ()) -> list[Standing]:
    """Where each row stands, in the order of the table; `outline` is the outline level of each."""
    deeper = _tells_depth(numbers, outline)
    standings: list[Standing] = []
    path: list[int] = []
    lengths: dict[int | None, int] = {}
    seen: dict[tuple[int | None, Number], int] = {}
    for index, number in enumerate(numbers):
        row_outline = () if number.is_code else outline
        while row_outline and path and row_outline[path[-1]] > row_outline[index] - deeper:
            path.pop()
        if number.rank is Rank.BULLET:
            _leave_bullet(path, numbers, number)
        while path and not _can_hold(numbers[path[-1]], number):
            if _is_set_under(path[-1], index, row_outline):
                break
            path.pop()
        parent = path[-1] if path else None
        above = numbers[parent] if parent is not None else None
        first_length = lengths.setdefault(parent, len(number.parts)) if number.rank is Rank.NUMBER else 0
        standings.append(
            Standing(
                parent,
                skips_level=_skips(above, number, first_length),
                elsewhere=_elsewhere(above, number),
                repeats=seen.get((parent, number)) if number.is_code else None,
            )
        )
        seen.setdefault((parent, number), index)
        path.append(index)
    return standings


def stand_by_level(numbers: Sequence[Number], levels: Sequence[int]) -> list[Standing]:
    """Where each row stands in a table that says the level of each, from 0 at the top."""
    standings: list[Standing] = []
    path: list[int] = []
    seen: dict[tuple[int | None, Number], int] = {}
    for index, (number, level) in enumerate(zip(numbers, levels, strict=True)):
        if number.rank is Rank.BULLET:
            _leave_bullet(path, numbers, number)
        while path and not _has_level_for(levels[path[-1]] - level, numbers[path[-1]], number):
            path.pop()
        parent = path[-1] if path else None
        repeats = seen.get((parent, number)) if number.is_code else None
        skips = level > (levels[parent] + 1 if parent is not None else 0)
        standings.append(Standing(parent, skips_level=skips, repeats=repeats))
        seen.setdefault((parent, number), index)
        path.append(index)
    return standings


def _has_level_for(difference: int, above: Number, below: Number) -> bool:
    """Whether a row can hold another whose level is so much deeper: in one column, only a bullet is held."""
    return difference < 0 or (difference == 0 and below.rank is Rank.BULLET and above != below)


def _tells_depth(numbers: Sequence[Number], outline: Sequence[int]) -> bool:
    """Whether rows without a code are set deeper than the codes above: then one level means side by side."""
    above = 0
    for number, level in zip(numbers, outline, strict=False):
        if number.is_code:
            above = level
        elif level > above:
            return True
    return False


def _is_set_under(above: int, below: int, outline: Sequence[int]) -> bool:
    """Whether a row is grouped under the one above it."""
    return bool(outline) and outline[above] < outline[below]


def _leave_bullet(path: list[int], numbers: Sequence[Number], bullet: Number) -> None:
    """Go back to before the last bullet of the same kind, if the path leads through one."""
    same = [place for place, index in enumerate(path) if numbers[index] == bullet]
    if same:
        del path[same[0] :]


def _can_hold(above: Number, below: Number) -> bool:
    if _continues(above, below):
        return True
    if below.rank is Rank.NUMBER:
        return above.rank < Rank.NUMBER and isinstance(below.parts[0], int)
    if below.rank is Rank.BULLET:
        return True
    return above.rank < below.rank and below.rank is not Rank.PART


def _continues(above: Number, below: Number) -> bool:
    """Whether one number is the beginning of the other: 1.1 of 1.1.2, I of I.1."""
    shorter = len(above.parts)
    return 0 < shorter < len(below.parts) and below.parts[:shorter] == above.parts


def _skips(above: Number | None, number: Number, first_length: int) -> bool:
    """Whether a level is missing between a number and what it stands under."""
    if number.rank is not Rank.NUMBER:
        return False
    if above is not None and _continues(above, number):
        return len(number.parts) > len(above.parts) + 1
    return len(number.parts) != first_length or (above is None and len(number.parts) > 1)


def _elsewhere(above: Number | None, number: Number) -> bool:
    """Whether 2.1 stands under field I."""
    if (
        above is None
        or above.rank is not Rank.FIELD
        or number.rank is not Rank.NUMBER
        or len(number.parts) < 2
    ):
        return False
    if _continues(above, number) or not above.parts:
        return False
    first = above.parts[0]
    return (first if isinstance(first, int) else roman_value(first)) != number.parts[0]
