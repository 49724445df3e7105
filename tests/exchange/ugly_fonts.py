"""Vietnamese as it was typed before Unicode: TCVN3 and VNI, written by the rules the import reads by."""

from unicodedata import normalize

_TCVN3 = (
    "A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ C6ặ C7ầ C8ẩ "
    "C9ẫ CAấ CBậ CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị DFò E1ỏ E2õ E3ó E4ọ E5ồ E6ổ E7ỗ "
    "E8ố E9ộ EAờ EBở ECỡ EDớ EEợ EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự FAỳ FBỷ FCỹ FDý FEỵ"
)
_BYTES = {pair[2]: chr(int(pair[:2], 16)) for pair in _TCVN3.split()}

_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT = "\u0300\u0301\u0303\u0309\u0323"
_TONES = {_ACUTE: "ù", _GRAVE: "ø", _HOOK: "û", _TILDE: "õ", _DOT: "ï"}
_ROOFED = {"": "â", _ACUTE: "á", _GRAVE: "à", _HOOK: "å", _TILDE: "ã", _DOT: "ä"}
_SHORT = {"": "ê", _ACUTE: "é", _GRAVE: "è", _HOOK: "ú", _TILDE: "ü", _DOT: "ë"}
_SINGLE = {"đ": "ñ", "ị": "ò", "ĩ": "ó", "ỉ": "æ", "ỵ": "î"}


def as_tcvn3(text: str) -> tuple[str, str] | None:
    """The text in TCVN3 and its font; None where it has toned capitals among small letters."""
    if text.isupper():
        return "".join(_BYTES.get(letter, letter) for letter in text.lower()), ".VnTimeH"
    if any(letter > "\x7f" and letter.isupper() and letter not in _BYTES for letter in text):
        return None
    return "".join(_BYTES.get(letter, letter) for letter in text), ".VnTime"


def as_vni(text: str) -> tuple[str, str] | None:
    """The text in VNI and its font."""
    return "".join(map(_vni, text)), "VNI-Times"


def _vni(letter: str) -> str:
    small = letter.lower()
    code = _SINGLE.get(small) or _vni_vowel(small)
    return code.upper() if letter.isupper() else code


def _vni_vowel(letter: str) -> str:
    base, *marks = list(normalize("NFD", letter))
    tone = next((mark for mark in marks if mark in _TONES), "")
    if "\u0302" in marks:
        return base + _ROOFED[tone]
    if "\u0306" in marks:
        return base + _SHORT[tone]
    if "\u031b" in marks:
        return {"o": "ô", "u": "ö"}[base] + _TONES.get(tone, "")
    if base == "i" and tone:
        return letter
    return base + _TONES.get(tone, "")
