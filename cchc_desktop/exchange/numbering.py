"""The tree of a table, told by how its rows are numbered.

Parts (A, B), Roman numerals, numbers (1, 1.1, 1.1.1; also I.1), small letters, and rows without a number
stand below one another in this order; numbers stand below the number they continue.
"""

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache

from msgspec import Struct

from cchc_desktop.domain.codes import roman_value
from cchc_desktop.domain.text import fold


class Rank(IntEnum):
    """What kind of number a row bears: one of a greater rank stands below one of a smaller."""

    PART = 0
    FIELD = 1
    NUMBER = 2
    LETTER = 3
    NONE = 4


class Number(Struct, frozen=True):
    """A code understood: `parts` are whole numbers, or letters in capitals."""

    rank: Rank
    parts: tuple[int | str, ...] = ()


NO_NUMBER = Number(Rank.NONE)

_WORDS = re.compile(r"(linh vuc|tieu chi thanh phan|tieu chi|tctp|tc|muc|phan)\.?\s+")
_DOTTED = re.compile(r"(?:[0-9]{1,4}|[A-Z]{1,6})(?:\.[0-9]{1,4})*")
_LEADING = re.compile(
    r"((?:[0-9]{1,3}|[IVXLC]{1,6})(?:\.[0-9]{1,3})+[.)]?|(?:[0-9]{1,3}|[IVXLC]{1,6}|[a-zđ])[.)])\s+(?=\S)"
)


def tidy_code(text: str) -> str:
    """A code without the full stop behind it: `1.1.` is `1.1`."""
    code = " ".join(text.split())
    return code.rstrip(".") or code


@lru_cache(maxsize=50_000)
def read_number(code: str, *, letters_are_parts: bool = False) -> Number | None:
    """The number in a code such as `II`, `1.2`, `(1.2)`, `I.1`, `a)`, `-`; None for what is none of these.

    Single capitals are Roman numerals where they can be, unless `letters_are_parts`.
    """
    text = tidy_code(code).strip("()[]").rstrip(".):")
    if text in {"", "-", "–", "+", "*", "•"}:
        return NO_NUMBER
    folded = fold(text)
    words = _WORDS.match(folded)
    if words and len(folded) == len(text):
        text = text[words.end() :]
    if re.fullmatch("[a-zđ]", text):
        return Number(Rank.LETTER, (text,))
    return _dotted(text, letters_are_parts) if _DOTTED.fullmatch(text) else None


def is_numbered(text: str) -> bool:
    """Whether a text is nothing but a code or the number of a column: `1.1`, `II`, `(3)`."""
    return read_number(text) not in {None, NO_NUMBER}


def _dotted(text: str, letters_are_parts: bool) -> Number | None:
    first, *rest = text.split(".")
    if first.isdecimal() or rest:
        start = int(first) if first.isdecimal() else first
        return Number(Rank.NUMBER, (start, *(int(part) for part in rest)))
    is_roman = roman_value(first) is not None
    if len(first) == 1 and (letters_are_parts or not is_roman):
        return Number(Rank.PART, (first,))
    return Number(Rank.FIELD, (first,)) if is_roman else None


def split_leading_code(text: str) -> tuple[str, str]:
    """The code that a name begins with, and the rest: `1.1. Kế hoạch`; no code leaves the text whole."""
    match = _LEADING.match(text)
    return (match[1], text[match.end() :]) if match else ("", text)


class Standing(Struct, frozen=True):
    """Where a row stands: the index of the row above it, and whether its number fits there."""

    parent: int | None
    skips_level: bool = False
    elsewhere: bool = False
    repeats: int | None = None
    """The index of a row under the same parent that bears the same number."""


def stand(numbers: Sequence[Number]) -> list[Standing]:
    """Where each row stands, in the order of the table."""
    standings: list[Standing] = []
    path: list[int] = []
    lengths: dict[int | None, int] = {}
    seen: dict[tuple[int | None, Number], int] = {}
    for index, number in enumerate(numbers):
        while path and not _can_hold(numbers[path[-1]], number):
            path.pop()
        parent = path[-1] if path else None
        above = numbers[parent] if parent is not None else None
        first_length = lengths.setdefault(parent, len(number.parts)) if number.rank is Rank.NUMBER else 0
        numbered = number.rank is not Rank.NONE
        standings.append(
            Standing(
                parent,
                skips_level=_skips(above, number, first_length),
                elsewhere=_elsewhere(above, number),
                repeats=seen.get((parent, number)) if numbered else None,
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
        while path and levels[path[-1]] >= level:
            path.pop()
        parent = path[-1] if path else None
        repeats = seen.get((parent, number)) if number.parts else None
        skips = level > (levels[parent] + 1 if parent is not None else 0)
        standings.append(Standing(parent, skips_level=skips, repeats=repeats))
        seen.setdefault((parent, number), index)
        path.append(index)
    return standings


def _can_hold(above: Number, below: Number) -> bool:
    if _continues(above, below):
        return True
    if below.rank is Rank.NUMBER:
        return above.rank < Rank.NUMBER and isinstance(below.parts[0], int)
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
    return roman_value(str(above.parts[0])) != number.parts[0]
