"""How copies are named and found. A name carries the running number, the latest operation, and the time."""

import re
from datetime import datetime
from pathlib import Path

from msgspec import Struct

_NAME = re.compile(r".+-(\d{5,})-(\d{8,})-(\d{8}T\d{6})\.cchc")
_TIME = "%Y%m%dT%H%M%S"


class NamedCopy(Struct, frozen=True, order=True):
    """A copy as its name tells."""

    number: int
    """Its place in the order of making, whatever the clock said."""
    seq: int
    """The latest operation in it."""
    at: datetime
    """When the state in it was read, by the clock of the machine."""
    path: Path


def copy_path(folder: Path, stem: str, number: int, seq: int, at: datetime) -> Path:
    """Where a copy of `stem` goes."""
    return folder / f"{stem}-{number:05d}-{seq:08d}-{at:{_TIME}}.cchc"


def copies_in(folder: Path) -> list[NamedCopy]:
    """The copies in `folder` in the order they were made; none when there is no such folder."""
    found = (_named(path) for path in folder.glob("*.cchc"))
    return sorted(copy for copy in found if copy is not None)


def _named(path: Path) -> NamedCopy | None:
    match = _NAME.fullmatch(path.name)
    at = moment(match[3]) if match else None
    return NamedCopy(int(match[1]), int(match[2]), at, path) if match and at else None


def moment(text: str) -> datetime | None:
    """The local time that a name tells; None when there is no such time."""
    try:
        return datetime.fromisoformat(text).astimezone()
    except (ValueError, OverflowError, OSError):
        return None
