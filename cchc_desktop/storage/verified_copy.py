"""A closed single copy of a file, opened and checked before it takes its place."""

import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from msgspec import Struct

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.storage.connection import connect
from cchc_desktop.storage.files import forget, put_in_place, read_through, sync

_CHECKING_KIB = 16_000
"""Pages kept while a copy is checked, in KiB: it goes from index to table and back; a third less time."""


class FileState(Struct, frozen=True):
    """What tells two states of workspaces apart: whose file it is, and its latest operation."""

    uid: str
    seq: int
    at: str


def state_of(connection: sqlite3.Connection) -> FileState:
    """The state of an open file."""
    whose = connection.execute("SELECT uid FROM workspace").fetchone() or ("",)
    latest = connection.execute("SELECT seq, at FROM op ORDER BY seq DESC LIMIT 1").fetchone() or (0, "")
    return FileState(*whose, *latest)


def has_one_uid(connection: sqlite3.Connection) -> bool:
    """Whether an open file says once whose it is: by that its evidence, copies and drafts are found."""
    (count,) = connection.execute("SELECT count(*) FROM workspace").fetchone()
    return bool(count == 1)


def state_of_copy(path: Path) -> FileState | None:
    """The state of the copy at `path`; None when it cannot be read, for whatever reason."""
    try:
        with closing(connect(path, read_only=True, as_it_is=True)) as connection:
            return state_of(connection)
    except (sqlite3.Error, OSError):
        return None


def uid_of(path: Path) -> str | None:
    """Whose file lies at `path`; None when it cannot be read, for whatever reason."""
    state = state_of_copy(path)
    return state.uid if state else None


def copy_verified(source: sqlite3.Connection, path: Path, target: Path) -> None:
    """Copy what is committed in `source`, the file at `path`, to `target`: whole and checked, or not at all.

    Raises UserError FILE_DAMAGED when the source is, BACKUP_FAILED when the copy does not read back as the
    source; sqlite3.Error and OSError as they come.
    """
    unfinished = target.with_name(f"{target.stem}.{os.getpid()}.tmp")
    try:
        unfinished.open("wb").close()  # the system says better than SQLite why it cannot be written
        counts = _copy(source, unfinished)
        sync(unfinished)
        if not _is_sound(unfinished, counts):
            if source.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",) or _has_loose_keys(source):
                raise UserError(Fault.FILE_DAMAGED, path=path)
            raise UserError(Fault.BACKUP_FAILED, path=target.parent, reason="đọc lại không đúng như đã ghi")
        put_in_place(unfinished, target)
    except BaseException:
        forget(unfinished)
        raise


def _copy(source: sqlite3.Connection, unfinished: Path) -> Mapping[str, int]:
    """Copy in one reading transaction; returns how many records of each table it saw."""
    with closing(sqlite3.connect(unfinished, isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode = OFF")  # nothing to go back to
        copy.execute("PRAGMA synchronous = OFF")  # synced once, at the end
        source.execute("BEGIN")
        try:
            counts = record_counts(source)
            source.backup(copy)
        finally:
            if source.in_transaction:  # a read that fails ends it; a second end would hide the real error
                source.execute("ROLLBACK")
    return counts


def _is_sound(copy: Path, counts: Mapping[str, int]) -> bool:
    """Both halves of the check at once: SQLite lets go of the interpreter while it reads."""
    from concurrent.futures import ThreadPoolExecutor  # each start reads this module, few copy

    with ThreadPoolExecutor(1) as beside:
        tied = beside.submit(_is_read_and_tied, copy)
        return _is_built_right(copy, counts) and tied.result()


def _is_read_and_tied(copy: Path) -> bool:
    """Whether every byte can be read, and each key has its record."""
    read_through(copy)
    with closing(connect(copy, read_only=True)) as connection:
        return not _has_loose_keys(connection)


def _is_built_right(copy: Path, counts: Mapping[str, int]) -> bool:
    with closing(connect(copy, read_only=True)) as connection:
        connection.execute(f"PRAGMA cache_size = -{_CHECKING_KIB}")
        whole = connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
        return whole and record_counts(connection) == counts


def _has_loose_keys(connection: sqlite3.Connection) -> bool:
    return connection.execute("PRAGMA foreign_key_check").fetchone() is not None


def record_counts(connection: sqlite3.Connection) -> Mapping[str, int]:
    """How many rows each table of a file has."""
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    return {
        name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) for (name,) in names
    }
