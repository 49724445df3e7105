"""Whether a workspace lies where it had better not, and bringing it home to this machine.

Everything here takes paths, may run in any thread, and may take seconds where a share does not answer.
"""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from cchc_desktop.domain.long_work import Report
from cchc_desktop.domain.places import Moved, Place, judge
from cchc_desktop.services.workspace import actor
from cchc_desktop.storage import moving
from cchc_desktop.storage.files import real_path
from cchc_desktop.storage.place_facts import place_facts
from cchc_desktop.storage.verified_copy import state_of_copy

FOLDER = "CCHC"
"""The folder of workspaces in her documents."""


class Whereabouts(Struct, frozen=True):
    """Where a workspace lies, as far as she has to hear of it."""

    place: Place | None = None
    """Why the place is risky; None when it is not."""
    home: Path | None = None
    """The folder to bring it to; None when it need not be brought, or this machine has no better place."""
    newer: Path | None = None
    """Where it was brought before: the file looked at is the one that stayed behind."""


def look(workspace: Path, uid: str, moved: Path | None) -> Whereabouts:
    """Where the workspace with `uid` lies; `moved` is where it was last brought."""
    if moved is not None and real_path(moved) != real_path(workspace):
        state = state_of_copy(moved) if moved.is_file() else None
        if state is not None and state.uid == uid:
            return Whereabouts(newer=moved)
    place = place_of(workspace)
    return Whereabouts(place, home_folder() if place else None)


def place_of(workspace: Path) -> Place | None:
    """Why `workspace` lies in a risky place; None when it does not."""
    return judge(place_facts(workspace))


def home_folder() -> Path | None:
    """Where workspaces belong on this machine, in plain sight: her documents, or her own folder.

    The second where the first is synchronised or on the network; None where both are.
    """
    return next((folder for folder in _homes() if place_of(folder / "a.cchc") is None), None)


def _homes() -> Iterator[Path]:
    from platformdirs import user_documents_path

    yield user_documents_path() / FOLDER
    yield Path.home() / FOLDER


def move_home(workspace: Path, home: Path, now: datetime, report: Report) -> Moved:
    """Bring `workspace` with evidence and copies into `home`; the old one stays as it is.

    `report` hears (bytes done, bytes in all) and may raise to stop. Raises UserError MOVE_FAILED,
    FILE_DAMAGED; then nothing is left behind.
    """
    return moving.bring(workspace, home, actor(), _shown(now), report)


def settle(moved: Moved, now: datetime) -> None:
    """Once the old file is closed: bring what was written to it in the meantime. Raises as `move_home`."""
    moving.settle(moved, actor(), _shown(now))


def _shown(now: datetime) -> str:
    return f"{now:%H:%M ngày %d/%m/%Y}"
