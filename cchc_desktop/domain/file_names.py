"""What files are called outside the store: a name is kept as data, and made safe before a copy bears it."""

import re
import unicodedata

LONGEST = 120
"""Characters of a safe name, as Windows counts them; leaves room for a deep folder within what it allows."""
_LONGEST_KEPT = 255
_LONGEST_BYTES = 240
"""UTF-8, as Linux counts; a temporary name beside the file is a little longer."""
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f-\x9f\u2028\u2029<>:"/\\|?*\ud800-\udfff]+')
_ENDS = re.compile(r"^[\s.]+|[\s.]+$")
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)
_SUFFIX = re.compile(r"\.[A-Za-z0-9-]{1,20}$")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_PROGRAMS = """
    ade apk app appimage application appref-ms appx bash bat bin chm cmd com cpl deb desktop
    diagcab dll dmg elf exe gadget hta img inf ins iso jar jnlp js jse library-ms lnk mde mht
    msc msi msix msp mst msu pif pl pm ps1 ps1xml psc1 psd1 psm1 py pyc pyw pyz rb rdp reg rpm
    run scf scr sct search-ms searchconnector-ms settingcontent-ms sh shb shs so sys theme
    themepack url vb vbe vbs vhd vhdx website ws wsb wsc wsf wsh xbap xll zsh
"""
_EXECUTABLE = frozenset(_PROGRAMS.split())
"""What a double click runs, installs or follows, on Windows or Linux."""


def kept_name(name: str) -> str:
    """`name` as the record keeps it: NFC and readable; nothing about it need be safe."""
    readable = _CONTROLS.sub("-", _seen(name)).strip() or safe_name(name)
    return readable if len(readable) <= _LONGEST_KEPT else _cut(readable, _LONGEST_KEPT)


def safe_name(name: str) -> str:
    """A name that a file may bear on every system; no folder, device or stream, and never empty."""
    return plain_name(name) or "tep"


def plain_name(name: str) -> str:
    """What of `name` a file may bear on every system; empty when nothing is left."""
    plain = _ENDS.sub("", _FORBIDDEN.sub("-", _seen(name)))
    if _RESERVED.fullmatch(plain.split(".")[0].strip()):
        plain = f"tep-{plain}"
    while _length(plain) > LONGEST or len(plain.encode("utf-8")) > _LONGEST_BYTES:
        plain = _cut(plain, len(plain) - 1)
    return plain


def fitting_name(name: str, length: int) -> str:
    """A safe name of no more than `length` characters, its suffix kept."""
    safe = safe_name(name)
    return safe if len(safe) <= length else _cut(safe, length) or "tep"


def stored_suffix(name: str) -> str:
    """The suffix that the bytes of a file called `name` are stored with: `.pdf`, or none."""
    found = _SUFFIX.search(safe_name(name))
    return found[0].lower() if found else ""


def bare_name(name: str) -> str:
    """`name` without its suffix."""
    return _SUFFIX.sub("", name) or name


def is_executable_name(name: str) -> bool:
    """Whether a double click on a file of this name would run something."""
    return stored_suffix(name).removeprefix(".") in _EXECUTABLE


def _seen(name: str) -> str:
    """`name` composed, without what hides in it or turns its letters round."""
    seen = "".join(letter for letter in name if unicodedata.category(letter) != "Cf")
    return unicodedata.normalize("NFC", seen)


def _cut(name: str, length: int) -> str:
    """The first `length` characters of a name, taken before its suffix."""
    found = _SUFFIX.search(name)
    suffix = found[0] if found else ""
    return _ENDS.sub("", name[: length - len(suffix)]) + suffix


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
