"""A keyboard with a key for every Vietnamese letter.

Without it xdotool lends one key to each such letter in turn, and a program that is busy for a moment looks
up that key too late.
"""

import re
import subprocess
import unicodedata
from collections.abc import Callable

_MARKS = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_VOWELS = "aăâeêioôơuưy"
LETTERS = "đ" + "".join(
    letter
    for vowel in _VOWELS
    for mark in _MARKS
    if not (letter := unicodedata.normalize("NFC", vowel + mark)).isascii()
)
"""The small letters that a keyboard of English has no key for."""


def teach_vietnamese(display: str, find: Callable[[str], str]) -> None:
    """Put `LETTERS` and their capitals where that screen's keyboard has keys for music and mail."""
    xkbcomp = find("xkbcomp")  # the X server cannot start without it
    known = subprocess.run([xkbcomp, "-xkb", display, "-"], check=True, capture_output=True, text=True).stdout
    spare = re.findall(r"^\s*(<I\d+>) = ", known, re.MULTILINE)
    keys = "".join(
        f"replace key {key} {{ [ U{ord(letter):04X}, U{ord(letter.upper()):04X} ] }};\n"
        for key, letter in zip(spare, LETTERS, strict=False)
    )
    assert len(spare) >= len(LETTERS)
    symbols = known.index("xkb_symbols")
    end = known.index("\n};", symbols)
    taught = f"{known[:end]}\n{keys}{known[end:]}"
    subprocess.run([xkbcomp, "-w", "0", "-", display], input=taught, check=True, text=True, timeout=30)
