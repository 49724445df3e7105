"""Vietnamese text of the fonts from before Unicode: letters stand for other letters, and the font shows them.

TCVN3 (TCVN 5712:1993, fonts `.Vn*`) has a code for each small letter with a mark, and for capitals without a
tone; capitals with one are small letters in a font that shows capitals (`.VnTimeH`). VNI (fonts `VNI-*`)
writes a letter and then its mark. U+00AD, U+00A8 and other signs are letters in them: decode before anything
normalises or strips them.
"""

import re
from enum import StrEnum
from functools import cache
from itertools import product
from unicodedata import normalize

from msgspec import Struct

_TCVN3 = """
A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à B6ả B7ã B8á B9ạ
BBằ BCẳ BDẵ BEắ C6ặ C7ầ C8ẩ C9ẫ CAấ CBậ CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ
D7ì D8ỉ DCĩ DDí DEị DFò E1ỏ E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ EEợ
EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự FAỳ FBỷ FCỹ FDý FEỵ
"""
TCVN3_LETTERS = {chr(int(pair[:2], 16)): pair[2] for pair in _TCVN3.split()}
"""By the character as Windows-1252 has it."""

_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT = "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"
_TONES = (_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT)
_PLAIN_MARKS = dict(zip("ùøûõï", _TONES, strict=True))
_HAT_MARKS = {"â": "", **dict(zip("áàåãä", _TONES, strict=True))}
_BREVE_MARKS = {"ê": "", **dict(zip("éèúüë", _TONES, strict=True))}


def _vni_letters() -> dict[str, str]:
    """The letters of VNI by how it writes them, one character or two."""
    letters = {"ô": "ơ", "ö": "ư", "ñ": "đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
    pairs = [
        *((base + mark, base + tone) for base, (mark, tone) in product("aeouy", _PLAIN_MARKS.items())),
        *((base + mark, base + "\u0302" + tone) for base, (mark, tone) in product("aeo", _HAT_MARKS.items())),
        *(("a" + mark, "ă" + tone) for mark, tone in _BREVE_MARKS.items()),
        *(("ô" + mark, "ơ" + tone) for mark, tone in _PLAIN_MARKS.items()),
        *(("ö" + mark, "ư" + tone) for mark, tone in _PLAIN_MARKS.items()),
    ]
    # There is no pair for a y with a dot below: it has a character of its own.
    letters.update((written, normalize("NFC", meant)) for written, meant in pairs if written != "yï")
    capitals = {written.upper(): meant.upper() for written, meant in letters.items()}
    mixed = {written[0].upper() + written[1:]: meant.upper() for written, meant in letters.items()}
    return letters | mixed | capitals


VNI_LETTERS = _vni_letters()
"""By the one or two characters as Windows-1252 has them; a capital may carry a small mark."""
_VNI_PIECE = re.compile("|".join(sorted(VNI_LETTERS, key=len, reverse=True)))


class Code(StrEnum):
    """A way of writing Vietnamese from before Unicode; the value is its usual name."""

    TCVN3 = "TCVN3"
    VNI = "VNI"


class Script(Struct, frozen=True):
    """What a font tells of the text in it."""

    code: Code
    capitals: bool = False
    """The font shows small letters as capitals."""


@cache
def script_of_font(font: str) -> Script | None:
    """The code that text in a font is written in, or None where the name does not tell."""
    name = font.casefold()
    if name.startswith(".vn"):
        return Script(Code.TCVN3, capitals=name.endswith("h"))
    return Script(Code.VNI) if name.startswith(("vni-", "vni ")) else None


def decode(text: str, script: Script) -> str:
    """`text` in Unicode (NFC). Characters that are no letter of the code stay."""
    if script.code is Code.VNI:
        return _VNI_PIECE.sub(lambda match: VNI_LETTERS[match[0]], text)
    decoded = "".join(TCVN3_LETTERS.get(letter, letter) for letter in text)
    return decoded.upper() if script.capitals else decoded
