"""Names for files that are written: plain, and good on every system they travel to."""

import os.path
import re
from collections.abc import Sequence
from pathlib import Path

from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.text import fold

_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_SUFFIX = re.compile(r"\.(pdf|xlsx)$", re.IGNORECASE)
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_LONGEST = 120
"""Characters; leaves room for a deep folder within what Windows allows."""


def appendix_stem(year: int, unit: Unit | None) -> str:
    """`phu-luc-phan-cong-2026`, for one unit `phu-luc-phan-cong-2026-VHXH`."""
    stem = f"phu-luc-phan-cong-{year}"
    return stem if unit is None else f"{stem}-{_plain(unit.code)}"


def safe_stem(text: str) -> str:
    """What was typed as a name, without what no system or only some allow; empty when nothing is left.

    A known suffix goes: the kinds of file are chosen apart.
    """
    bare = _SUFFIX.sub("", _FORBIDDEN.sub("-", text.strip()))
    stem = bare[:_LONGEST].strip(" .")
    return f"tep-{stem}" if _RESERVED.fullmatch(stem) else stem


def is_there(path: Path) -> bool:
    """Whether `path` exists; a name the system cannot even ask about does not."""
    return os.path.exists(path)  # noqa: PTH110 - Path.exists raises on over-long and forbidden names


def free_stem(targets: Sequence[Path]) -> str:
    """A name free for all `targets`: "Phụ lục" becomes "Phụ lục (2)", or the first number not taken."""
    stem = re.sub(r" \(\d+\)$", "", targets[0].stem)
    number = 2
    while any(is_there(path.with_name(f"{stem} ({number}){path.suffix}")) for path in targets):
        number += 1
    return f"{stem} ({number})"


def _plain(code: str) -> str:
    letters = code if code.isascii() else fold(code).upper()
    return re.sub(r"[^A-Za-z0-9]+", "-", letters).strip("-")
