"""An open file that another program moved, removed, replaced or wrote over is not written to, and saved."""

import sqlite3
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.storage.connection import is_in_place
from cchc_desktop.storage.failures import SOMEWHERE
from cchc_desktop.storage.verified_copy import FileState, state_of, state_of_copy, uid_of


def check_still_hers(connection: sqlite3.Connection, path: Path, seen: FileState) -> None:
    """Raise UserError FILE_MOVED where the open file no longer holds what was `seen` in it.

    SQLite tells of a file that was moved or replaced, not of one that was written over.
    """
    if not _is_hers(connection, seen):
        raise UserError(Fault.FILE_MOVED, path=path, **SOMEWHERE)


def moved_away(connection: sqlite3.Connection, path: Path, seen: FileState, now: datetime) -> UserError:
    """What to say of the file that was opened at `path`; one that is still hers is copied first."""
    from cchc_desktop.storage.backup import back_up_open

    is_hers = _is_hers(connection, seen)
    copy = back_up_open(connection, path, now) if is_hers else _newest_copy(path, seen.uid)
    state = state_of_copy(copy) if copy else None
    if state is None:
        return UserError(Fault.FILE_MOVED, path=path, **SOMEWHERE)
    at = datetime.fromisoformat(state.at).astimezone(now.tzinfo)
    saved = f"đến {at:%H:%M ngày %d/%m/%Y}"
    return UserError(Fault.FILE_MOVED, path=path, saved=saved, kept=f"bản sao lưu “{copy}”")


def save_if_lost(connection: sqlite3.Connection, path: Path, now: datetime) -> None:
    """Copy the file that is about to be closed where it no longer lies at `path`, if that can be done."""
    if not is_in_place(connection, path):
        from cchc_desktop.storage.backup import back_up_open

        back_up_open(connection, path, now)


def _is_hers(connection: sqlite3.Connection, seen: FileState) -> bool:
    """A step that is written while a slow commit ends may have been logged and not yet seen."""
    with suppress(sqlite3.Error):
        found = state_of(connection)
        return found.uid == seen.uid and found.seq >= seen.seq
    return False


def _newest_copy(path: Path, uid: str) -> Path | None:
    from cchc_desktop.storage.backup import copies

    return next((one for one in reversed(copies(path)) if uid_of(one) == uid), None)
