"""The side file of half-typed text: one for each workspace on this machine, never beside the workspace.

Its name comes from the uid of the workspace and from its place: a workspace that was moved finds its text
again, and two copies that are open at once do not write over each other.
"""

import json
import logging
import os
import threading
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from msgspec import to_builtins
from platformdirs import user_state_path

from cchc_desktop.domain.drafts import Draft, Form, Typed
from cchc_desktop.storage.failures import speaking
from cchc_desktop.storage.files import put_in_place, real_path

_LOG = logging.getLogger("cchc_desktop.drafts")


def draft_folder() -> Path:
    """Where side files are kept on this machine."""
    return user_state_path("CCHC Desktop", appauthor=False) / "go-do"


class DraftFile:
    """Reads and writes the half-typed text of the workspace with `uid` at `workspace`."""

    def __init__(self, folder: Path, uid: str, workspace: Path) -> None:
        self._workspace = str(real_path(workspace))
        self._stem = _digest(uid)
        self.path = folder / f"{self._stem}-{_digest(self._workspace)}.json"
        self._moved: list[Path] = []
        self._lock = threading.Lock()
        self._written = 0

    def read(self) -> list[Draft]:
        """What was kept, also where the workspace lay before it was moved. A damaged file is put aside."""
        found = [draft for _place, draft in _drafts_in(self.path)]
        for other in sorted(self.path.parent.glob(f"{self._stem}-*.json")):
            if other != self.path:
                drafts = [draft for place, draft in _drafts_in(other) if not _is_there(place)]
                self._moved += [other] if drafts else []
                found += drafts
        return found

    def write(self, number: int, drafts: Sequence[Draft]) -> None:
        """Put `drafts` in the file, whole or not at all; without any there is no file.

        In any thread: what has a lower `number` than what is there already comes too late and is left.
        Raises UserError for the disk's failures.
        """
        with self._lock, speaking(self.path):
            if number <= self._written:
                return
            if drafts:
                self._put(
                    {"workspace": self._workspace, "drafts": to_builtins(drafts, builtin_types=(datetime,))}
                )
            else:
                self.path.unlink(missing_ok=True)
            self._written = number
            while self._moved:
                self._moved.pop().unlink(missing_ok=True)

    def _put(self, content: dict[str, Any]) -> None:
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = self.path.with_suffix(".tmp")
        with open(part, "wb", opener=_private) as file:
            file.write(json.dumps(content, default=datetime.isoformat).encode("ascii"))
            file.flush()
            os.fsync(file.fileno())
        put_in_place(part, self.path)


def take_along(folder: Path, uid: str, old: Path, new: Path) -> None:
    """Half-typed text goes with a workspace that was brought from `old` to `new`, though it lies there too.

    Raises UserError for the disk's failures.
    """
    there = DraftFile(folder, uid, old)
    DraftFile(folder, uid, new).write(1, there.read())
    there.write(1, ())


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _is_there(place: str) -> bool:
    """Whether another copy of the workspace still lies where its side file says."""
    try:
        return Path(place).exists()
    except (OSError, ValueError):
        return False


def _private(path: str, flags: int) -> int:
    """Others on this machine do not read what she types."""
    return os.open(path, flags, 0o600)


def _drafts_in(path: Path) -> list[tuple[str, Draft]]:
    """Where the workspace lay, with each draft."""
    try:
        content = json.loads(path.read_bytes())
        place = str(content["workspace"])
        return [(place, _draft(one)) for one in content["drafts"]]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        _LOG.warning("side file put aside: %s", type(error).__name__)
        with suppress(OSError):
            path.replace(path.with_suffix(".hong"))
        return []


def _draft(one: dict[str, Any]) -> Draft:
    typed = one["typed"]
    return Draft(
        Typed(
            Form(typed["form"]),
            tuple(str(uid) for uid in typed["uids"]),
            {str(name): str(text) for name, text in typed["texts"].items()},
            {str(name): str(text) for name, text in typed["stored"].items()},
        ),
        int(one["revision"]),
        datetime.fromisoformat(one["since"]),
    )
