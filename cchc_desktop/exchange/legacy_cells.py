"""The text of a cell in Unicode, whatever fonts its runs have; and what became of it on the way."""

import re
from collections.abc import Sequence
from enum import StrEnum, auto

from msgspec import Struct

from cchc_desktop.exchange.legacy_text import Script, decode, script_of_font
from cchc_desktop.exchange.syllables import is_syllable, readable, words

_UNICODE = re.compile("[\u0100-\u024f\u0300-\u036f\u1e00-\u1eff]")
"""Letters and marks that no old code is written with."""


class Run(Struct, frozen=True):
    """A piece of a text in one font; "" is the font of its cell."""

    text: str
    font: str = ""


class Outcome(StrEnum):
    """What became of a text that should be in an old code."""

    KEPT = auto()
    """It reads better as it stands: Unicode typed in a font of an old code."""
    CONVERTED = auto()
    MIXED = auto()
    """Unicode and the old code in one run; as it stands."""


class Conversion(Struct, frozen=True):
    """The text of a cell as the file has it, and what became of it."""

    before: str
    outcome: Outcome
    code: str
    font: str = ""
    """The font that told the code; "" where an answer did."""


def unicode_text(text: str | Sequence[Run], font: str) -> tuple[str, Conversion | None]:
    """The text of a cell with this font, decoded run by run where a font tells of an old code."""
    if isinstance(text, str):
        if script_of_font(font) is None:
            return text, None
        text = (Run(text),)
    pieces: list[str] = []
    met: list[tuple[Outcome, Script, str]] = []
    for run in text:
        told_by = run.font or font
        script = script_of_font(told_by)
        piece, outcome = (run.text, None) if script is None else convert(run.text, script)
        pieces.append(piece)
        if outcome is not None and script is not None:
            met.append((outcome, script, told_by))
    if not met:
        return "".join(pieces), None
    before = "".join(run.text for run in text)
    outcome, script, told_by = next(
        (one for wanted in (Outcome.MIXED, Outcome.CONVERTED) for one in met if one[0] is wanted), met[0]
    )
    return "".join(pieces), Conversion(before, outcome, script.code, told_by)


def convert(text: str, script: Script) -> tuple[str, Outcome | None]:
    """`text` decoded, unless it is Unicode already; None where nothing had to be done."""
    if text.isascii() and not script.capitals:
        return text, None
    if is_unicode(text):
        mixed = any(reads_as(word, script) for word in words(text))
        return text, Outcome.MIXED if mixed else None
    decoded = decode(text, script)
    if decoded == text:
        return text, None
    if readable(text) > readable(decoded):
        return text, Outcome.KEPT
    return decoded, Outcome.CONVERTED


def is_unicode(text: str) -> bool:
    """Whether `text` holds Vietnamese letters as Unicode alone has them."""
    return _UNICODE.search(text) is not None


def reads_as(word: str, script: Script) -> bool:
    """Whether `word` is a syllable in this code and none as it stands; a lone sign is no word."""
    return len(word) > 1 and not is_syllable(word) and is_syllable(decode(word, script))
