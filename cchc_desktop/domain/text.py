"""Vietnamese text: the door every typed or read text passes, folding for search, and order."""

import unicodedata
from functools import lru_cache

from cchc_desktop.domain.errors import Fault, UserError

SHORT = 500
"""Characters allowed in a one-line field."""
LONG = 20_000
"""Characters allowed in a field of several lines."""

_ALLOWED_CONTROLS = {"\n", "\t"}


def clean(text: str, field: str, *, limit: int = SHORT, required: bool = False) -> str:
    """`text` in NFC with line ends as line feeds and outer blanks removed; inner text is kept as typed.

    Raises UserError: TEXT_CONTROL_CHARACTER for C0 controls other than newline and tab,
    TEXT_TOO_LONG above `limit` characters, TEXT_EMPTY when `required` and nothing is left.
    """
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if not composed.isprintable():
        _refuse_controls(composed, field)
    if len(composed) > limit:
        raise UserError(Fault.TEXT_TOO_LONG, field=field, length=len(composed), limit=limit)
    if required and not composed:
        raise UserError(Fault.TEXT_EMPTY, field=field)
    return composed


def _refuse_controls(text: str, field: str) -> None:
    for position, character in enumerate(text, start=1):
        control = (character < " " or character == "\x7f") and character not in _ALLOWED_CONTROLS
        if control or "\ud800" <= character <= "\udfff":
            named = f"U+{ord(character):04X}"
            raise UserError(Fault.TEXT_CONTROL_CHARACTER, field=field, character=named, position=position)


def one_line(text: str, field: str, *, limit: int = SHORT, required: bool = False) -> str:
    """As `clean`, for a field of one line: line breaks and runs of blanks become one blank."""
    return " ".join(clean(text, field, limit=limit, required=required).split())


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """The shadow that search compares: no marks, đ as d, case folded, runs of blanks as one.

    Joins `tuyên truyền` with `tuyen truyen` and `hoá` with `hóa`. đ does not decompose, so it is mapped.
    """
    decomposed = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join(bare.replace("đ", "d").split())


_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
"""Huyền, hỏi, ngã, sắc, nặng: the second key, after a bare letter."""
_RANKS = {letter: rank for rank, letter in enumerate(_LETTERS, start=1)}


@lru_cache(maxsize=100_000)
def order_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Sort key of the Vietnamese alphabet: letters first (d before đ), tones second (ngang ... nặng)."""
    letters: list[int] = []
    tones: list[int] = []
    for character in unicodedata.normalize("NFC", text).casefold():
        parts = unicodedata.normalize("NFD", character)
        tone = next((_TONES[mark] for mark in parts if mark in _TONES), 0)
        bare = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in _TONES))
        letters.append(_RANKS.get(bare, -0x110000 + ord(bare[0])) if bare else 0)
        tones.append(tone)
    return tuple(letters), tuple(tones), text
