"""What is to be done once the window is left and its file is closed; the composition root does it."""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from cchc_desktop.domain.places import Moved


class Restore(Struct, frozen=True):
    """Put a copy in the place of the file, and open it."""

    copy: Path


class Follow(Struct, frozen=True):
    """Open the workspace `uid` where it was brought."""

    uid: str
    moved: "Moved"


class OpenOther(Struct, frozen=True):
    """Open another file."""

    path: Path


WayOn = Restore | Follow | OpenOther
