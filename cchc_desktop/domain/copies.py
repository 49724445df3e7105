"""Copies of a workspace as they are shown: where each lies, what it holds, how the last backup went."""

from datetime import date, datetime
from enum import StrEnum, auto
from pathlib import Path

from msgspec import Struct

from cchc_desktop.domain.errors import UserError


class CopyPlace(StrEnum):
    """Where a copy lies."""

    BESIDE = auto()
    """In the folder beside the workspace."""
    SECOND = auto()
    """In the second place of her choice."""
    ASIDE = auto()
    """A file that a restore has replaced."""


class CopyFile(Struct, frozen=True):
    """A copy as its name and the file system tell. `at` is the local time of the machine that made it."""

    path: Path
    place: CopyPlace
    at: datetime
    size: int
    """Bytes."""


class CopyNote(Struct, frozen=True):
    """One of the last notes in a copy."""

    on_date: date
    text: str


class CopyContents(Struct, frozen=True):
    """What a copy holds that passed its check."""

    commune: str
    criteria: int
    notes: int
    evidence: int
    evidence_missing: int
    """How many files of evidence are neither beside the copy nor beside the workspace."""
    last_notes: tuple[CopyNote, ...]
    """The last three, latest first."""
    altered: UserError | None
    """Why it is not to be trusted, though it opens and is whole: COPY_ALTERED."""
    same_workspace: bool
    """Whether it is a copy of the workspace to be restored, as far as that can be told."""
    reopened: tuple[int, ...] = ()
    """The years that are closed in the workspace and would be open again, in their order."""


class PlaceState(Struct, frozen=True):
    """How a place of copies stands: when its newest good copy was made, and why there is no newer one."""

    made: datetime | None
    problem: UserError | None = None


class BackupState(Struct, frozen=True):
    """Both places after a backup; `second` is None when none is chosen."""

    first: PlaceState
    second: PlaceState | None = None
    rehearsal: "Rehearsal | None" = None
    """How restoring went when it was tried this time."""


class Rehearsal(Struct, frozen=True):
    """When restoring the newest copies into a temporary folder was tried, and what went wrong."""

    at: datetime
    problem: UserError | None = None


class Restored(Struct, frozen=True):
    """What a restore did."""

    kept: Path | None
    """The file that was there before, put aside; None when there was none."""
    evidence_missing: int
    """Files of evidence that the restored records name and that were found nowhere."""
