"""The text of a file that does not say how it is encoded."""

import re
from unicodedata import normalize

from cchc_desktop.exchange.legacy_text import Code, Script, decode
from cchc_desktop.exchange.syllables import readable

_MARKED = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_BINARY = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_LOOKED_AT = 4096
_SCORED = 200_000
"""Bytes that tell UTF-16, characters that tell the code page."""
_COMPOSING = "Windows-1258"
_WESTERN = "Windows-1252"
"""What old codes come out in, for each of their bytes is a character of it."""
_MANY, _FEW = 0.3, 0.02
"""Shares of zero bytes: in the upper halves of UTF-16, for letters are ASCII mostly, and in the lower."""


def decoded(content: bytes) -> tuple[str, str] | None:
    """The text, and the code page where that is a guess ("" for Unicode); None for no text at all.

    A byte order mark decides; else what is UTF-16 or UTF-8 by its bytes; else the code page in which
    more words are Vietnamese syllables, text of the old codes TCVN3 and VNI counting by what it means.
    """
    for mark, encoding in _MARKED:
        if content.startswith(mark):
            return _as_text(content[len(mark) :], encoding, "")
    for encoding in (_wide(content[:_LOOKED_AT]), "utf-8"):
        if encoding and (found := _as_text(content, encoding, "")):
            return found
    guesses = [found for page in (_COMPOSING, _WESTERN) if (found := _as_text(content, page, page))]
    return max(guesses, key=_score, default=None)


def _as_text(content: bytes, encoding: str, told_as: str) -> tuple[str, str] | None:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if _BINARY.search(text) else (text, told_as)


def _wide(start: bytes) -> str:
    """The kind of UTF-16 that a text without a mark is in; "" for none."""
    pairs = max(len(start) // 2, 1)
    first, second = start[::2].count(0) / pairs, start[1::2].count(0) / pairs
    if second > _MANY and first < _FEW:
        return "utf-16-le"
    return "utf-16-be" if first > _MANY and second < _FEW else ""


def _score(guess: tuple[str, str]) -> int:
    text, page = guess[0][:_SCORED], guess[1]
    if page == _COMPOSING:
        return readable(normalize("NFC", text))
    return max(readable(decode(text, Script(code))) for code in Code)
