"""A file that is looked at while others write it: whether it changed, and whether it could be written now."""

import os
import sqlite3
from pathlib import Path

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.storage.connection import PATIENCE_MS, which_file
from cchc_desktop.storage.failures import reading
from cchc_desktop.storage.lock import holder_of


class Following:
    """Over a connection to the file at `path`; it is closed here."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection
        self._file = which_file(path)
        self._version = self._version_now()

    def has_news(self) -> bool:
        """Whether somebody else committed, or put another file there. A commit under way is none yet."""
        self._connection.execute("PRAGMA busy_timeout = 0")
        try:
            return self._version_now() != self._version or which_file(self._path) != self._file
        except UserError as error:
            if error.fault is Fault.FILE_LOCKED:
                return False
            raise
        finally:
            self._connection.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")

    def close(self) -> None:
        self._connection.close()

    def _version_now(self) -> int:
        with reading(self._path):
            version: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
        return version


def why_not_writable(path: Path) -> UserError | None:
    """Why a file could not be written now; None when nothing stands in the way."""
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        return UserError(Fault.FILE_READ_ONLY, path=path)
    found = holder_of(path)
    return None if found is None else UserError(Fault.FILE_LOCKED, path=path, **found)
