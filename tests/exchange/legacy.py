"""Text in the codes from before Unicode, written the way those keyboards wrote it."""

from unicodedata import normalize

from cchc_desktop.exchange.legacy_text import TCVN3_LETTERS, VNI_LETTERS, Code, Script

TCVN3 = Script(Code.TCVN3)
TCVN3_CAPITALS = Script(Code.TCVN3, capitals=True)
VNI = Script(Code.VNI)

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
SMALL = [normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES] + ["đ"]
"""Every small letter with or without a mark, but the plain consonants."""

_TO_TCVN3 = {meant: written for written, meant in TCVN3_LETTERS.items()}
_TO_VNI = {
    meant: written for written, meant in VNI_LETTERS.items() if written in (written.lower(), written.upper())
}


def encoded(text: str, script: Script) -> str:
    """`text` as a keyboard of this code writes it; letters it cannot write stay."""
    if script.code is Code.VNI:
        return "".join(_TO_VNI.get(letter, letter) for letter in text)
    small = text.lower() if script.capitals else text
    return "".join(_TO_TCVN3.get(letter, letter) for letter in small)
