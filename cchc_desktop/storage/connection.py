"""A connection to a workspace file, and the one transaction it may write in."""

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Event

from cchc_desktop.storage.files import real_path

Committer = Callable[[Callable[[], None]], None]
"""Runs a commit to its end, on whatever thread, and raises what it raised."""

PATIENCE_MS = 3000
"""Milliseconds a statement waits for another program that holds the file."""
_open_files: list[tuple[int, int] | None] = []
"""One for each connection of this program. It is the system that keeps locks by program, not we."""


def which_file(path: Path) -> tuple[int, int] | None:
    """What tells the file at `path` from every other, whatever it is called; None when there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def is_open_here(path: Path) -> bool:
    """Whether this program has a connection to the file, which must then be left to SQLite.

    On POSIX, closing any descriptor of a file drops all the locks a program has on it, SQLite's too; another
    program would then take the journal of a step under way for one that was left by a kill.
    """
    found = which_file(path)
    return found is not None and found in _open_files


def is_in_place(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether the file that `connection` reads still lies at `path`; of a closed one, nothing is known."""
    return not isinstance(connection, _Connection) or connection.file in (None, which_file(path))


class _Connection(sqlite3.Connection):
    """Is counted until it is closed."""

    file: tuple[int, int] | None = None

    def close(self) -> None:
        super().close()
        if self.file in _open_files:
            _open_files.remove(self.file)
        self.file = None


def at_once(commit: Callable[[], None]) -> None:
    """Commit here and now."""
    commit()


def connect(path: Path, *, read_only: bool, as_it_is: bool = False) -> sqlite3.Connection:
    """A connection that refuses to write outside `write_transaction` (`query_only`).

    One to a file `as_it_is` reads nothing where the journal of a killed program had to be played first.
    """
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "no file")  # a pipe would be waited for
    # A reader that may write lets SQLite roll back the journal of a killed program before it reads.
    may_write = not as_it_is and os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    mode = "rw" if may_write else "ro"
    connection = sqlite3.connect(
        f"{real_path(path).as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,  # only ever one thread at a time: the other waits for the commit
        factory=_Connection,
    )
    connection.file = which_file(path)
    _open_files.append(connection.file)
    try:
        connection.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -16000")  # kibibytes: the notes of a year on hand
        if not read_only:
            connection.execute("PRAGMA journal_mode = TRUNCATE")
            connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection


class Commits:
    """Ends the transactions of one connection, by any committer; the next begins when the last has ended."""

    def __init__(self) -> None:
        self.by: Committer = at_once
        self._ended = Event()
        self._ended.set()

    def wait(self) -> None:
        """Return when no commit is under way: whoever waits for one may be asked to write meanwhile."""
        self._ended.wait()

    def carry_out(self, commit: Callable[[], None]) -> None:
        """Commit by the committer. Raises what `commit` raised."""

        def end() -> None:
            try:
                commit()
            finally:
                self._ended.set()

        self._ended.clear()
        try:
            self.by(end)
        finally:
            self._ended.set()


@contextmanager
def write_transaction(
    connection: sqlite3.Connection,
    commits: Commits | None = None,
    last: Callable[[], object] = lambda: None,
) -> Iterator[None]:
    """Begin, then do the `last` of it and commit by `commits`, or roll back."""
    commits = commits or Commits()
    commits.wait()
    connection.execute("PRAGMA query_only = OFF")
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
    except BaseException:
        _roll_back(connection)
        raise
    commits.carry_out(partial(_commit, connection, last))


def _commit(connection: sqlite3.Connection, last: Callable[[], object]) -> None:
    """All that ends a transaction, in one piece: once it is through, the next may begin."""
    try:
        last()
        connection.execute("COMMIT")
    except BaseException:
        _roll_back(connection)
        raise
    connection.execute("PRAGMA query_only = ON")


def _roll_back(connection: sqlite3.Connection) -> None:
    # On a full disk SQLite has rolled back already; a second ROLLBACK would hide the real error.
    try:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    finally:
        connection.execute("PRAGMA query_only = ON")


@contextmanager
def schema_transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """As `write_transaction`, where tables may be rebuilt: keys are checked once, before the commit.

    Raises sqlite3.IntegrityError when a key then points nowhere.
    """
    connection.execute("PRAGMA foreign_keys = OFF")  # SQLite ignores it inside a transaction
    try:
        with write_transaction(connection):
            yield
            loose = connection.execute("PRAGMA foreign_key_check").fetchone()
            if loose:
                raise sqlite3.IntegrityError(f"a key of {loose[0]} points nowhere in {loose[2]}")
    finally:
        connection.execute("PRAGMA foreign_keys = ON")
