"""Finding words in running text, as on a page: over line breaks, and without marks unless marks are typed."""

import unicodedata
from functools import lru_cache

from cchc_desktop.domain.text import fold

_BROKEN_WORD = {"\u0002", "\ufffe"}
"""What PDFium gives for a hyphen at the end of a line."""


def occurrences(text: str, query: str) -> list[tuple[int, int]]:
    """Start and length in `text` of each occurrence of `query`; none of a blank one.

    A query without marks finds every spelling; one with marks only its own. Capitals are all the same,
    runs of blanks and line breaks count as one blank.
    """
    needle = " ".join(unicodedata.normalize("NFC", query).casefold().split())
    bare = fold(needle) == needle
    if not needle:
        return []
    letters, places = _letters(text, bare=bare)
    found: list[tuple[int, int]] = []
    at = letters.find(needle)
    while at >= 0:
        last = at + len(needle) - 1
        found.append((places[at], places[last] + 1 - places[at]))
        at = letters.find(needle, last + 1)
    return found


def _letters(text: str, *, bare: bool) -> tuple[str, list[int]]:
    """What is compared, and where in `text` each of its letters stands."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        compared = _compared(character, bare)
        if compared == " " and (not letters or letters[-1] == " "):
            continue
        for letter in compared:
            letters.append(letter)
            places.append(place)
    return "".join(letters), places


@lru_cache(maxsize=4096)
def _compared(character: str, bare: bool) -> str:
    if character.isspace():
        return " "
    if character in _BROKEN_WORD:
        return "-"
    return fold(character) if bare else unicodedata.normalize("NFC", character.casefold())
