"""How the rows of a table are numbered: codes read, and what a name begins with."""

import re
from collections.abc import Collection
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
    BULLET = 5


class Number(Struct, frozen=True, gc=False):
    """A code understood: `parts` are whole numbers, letters in capitals, or the mark of a bullet."""

    rank: Rank
    parts: tuple[int | str, ...] = ()

    @property
    def is_code(self) -> bool:
        """Whether it tells a row from its neighbours, as a bullet does not."""
        return self.rank < Rank.NONE


NO_NUMBER = Number(Rank.NONE)

_WORDS = re.compile(r"(linh vuc|tieu chi thanh phan|tieu chi|tctp|tc|muc|phan)\.? ")
"""What may stand before a code, folded."""
_LONGEST_WORDS = 30
_RANK_BY_WORD = {
    "linh vuc": Rank.FIELD,
    "phan": Rank.FIELD,
    "tieu chi thanh phan": Rank.LETTER,
    "tctp": Rank.LETTER,
}
"""What a number of one part is behind a word that tells its level: "Lĩnh vực 1"."""
_DOTTED = re.compile(r"(?:[0-9]{1,4}|[A-Z]{1,6})(?:\.[0-9]{1,4})*(?:\.[a-zđ])?")
_IN_CODE = re.compile(r"(?<=\d)\s*[.,]\s*(?=\d)")
_MARKS = "-–—+*•●▪○·"
_BULLET = re.compile(rf"([{_MARKS}])(?:\s+|(?=\d*[^\W\d]|\d+%))")
_LEADING = re.compile(
    r"((?:[0-9]{1,3}|[IVXLC]{1,6})(?:\.[0-9]{1,3})+[.):]?|(?:[0-9]{1,3}|[IVXLC]{1,6}|[a-zđ])[.)]"
    r"|[IVX]{1,5}:)\s+(?=\S)"
)

_NAMED = re.compile(
    r"([IVXLC]{1,6}|[A-Z]|[0-9]{1,3}(?:\.[0-9]{1,3})*)\s*(?:[:)–-]\s*|\.\s+|\.(?=[^\W\d]))(?=\S)"
    r"|([IVX]{1,5}|[0-9]{1,3}(?:\.[0-9]{1,3})+)\s+(?=[^\W\d])"
)
"""What comes behind one of `_WORDS` in a name."""


def tidy_code(text: str) -> str:
    """A code without blanks in it and the full stop behind it: `1. 1.` is `1.1`, and so is `1,1`."""
    code = _IN_CODE.sub(".", " ".join(text.split()))
    return code.rstrip(".: ") or code


@lru_cache(maxsize=50_000)
def read_number(code: str, letters: frozenset[str] = frozenset()) -> Number | None:
    """The number in a code such as `II`, `1.2`, `(1.2)`, `I.1`, `1.1.a`, `a)`, `-`; None for anything else.

    Single capitals are Roman numerals where they can be, but for those among `letters`.
    """
    text = tidy_code(code).strip("()[]").rstrip(".):/")
    if not text:
        return NO_NUMBER
    if len(text) == 1 and text in _MARKS:
        return _bullet(text)
    start = _behind_words(text)
    word, text = fold(text[:start]).rstrip("."), text[start:]
    if re.fullmatch("[a-zđ]", text):
        return Number(Rank.LETTER, (text,))
    number = _dotted(text, letters) if _DOTTED.fullmatch(text) else None
    if number is not None and number.rank is Rank.NUMBER and len(number.parts) == 1:
        return Number(_RANK_BY_WORD.get(word, Rank.NUMBER), number.parts)
    return number


def is_numbered(text: str) -> bool:
    """Whether a text is nothing but a code or the number of a column: `1.1`, `II`, `(3)`."""
    number = read_number(text)
    return number is not None and number.is_code


def letters_among(codes: Collection[str]) -> frozenset[str]:
    """The capitals that are letters although they may be Roman numerals: C after B, I after H."""
    return frozenset(one for one in "CDILMVX" if one in codes and chr(ord(one) - 1) in codes)


def _dotted(text: str, letters: frozenset[str]) -> Number | None:
    first, *rest = text.split(".")
    if first.isdecimal() or rest:
        start = int(first) if first.isdecimal() else first
        return Number(Rank.NUMBER, (start, *(int(part) if part.isdecimal() else part for part in rest)))
    is_roman = roman_value(first) is not None
    if len(first) == 1 and (first in letters or not is_roman):
        return Number(Rank.PART, (first,))
    return Number(Rank.FIELD, (first,)) if is_roman else None


def split_leading_code(text: str) -> tuple[str, str]:
    """The code that a name begins with, and the rest: `1.1. Kế hoạch`, `LĨNH VỰC I: Thể chế`.

    No code leaves the text whole.
    """
    start = _behind_words(text)
    match = _NAMED.match(text, start) if start else _LEADING.match(text)
    return (match[match.lastindex or 0], text[match.end() :]) if match else ("", text)


def _behind_words(text: str) -> int:
    """Where a text goes on behind "Lĩnh vực", "Tiêu chí"; 0 where it does not begin so."""
    words = _WORDS.match(fold(text[:_LONGEST_WORDS]))
    found = re.match(rf"\s*(?:\S+\s+){{{len(words[0].split())}}}", text) if words else None
    return found.end() if found else 0


def split_bullet(text: str) -> tuple[Number, str]:
    """The bullet that a name begins with, and the rest: `- Sáng kiến`; no bullet leaves the text whole."""
    match = _BULLET.match(text)
    return (_bullet(match[1]), text[match.end() :]) if match else (NO_NUMBER, text)


def _bullet(mark: str) -> Number:
    return Number(Rank.BULLET, ("-" if mark in "–—" else mark,))
