"""The program's own storage over another SQLite and a disk of our own.

`sqlite3` cannot be given a VFS written in Python, apsw can. So the connections that `storage.connection`
opens are replaced by a thin shell over apsw's with the few methods the storage uses, errors carrying the
same numbers. All above that is the program: the same statements, pragmas, transactions and sentences.
"""

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import apsw
import pytest

from cchc_desktop.storage import connection
from tests.faults.disk import Disk


@contextmanager
def speaking_as_sqlite3() -> Iterator[None]:
    try:
        yield
    except apsw.Error as error:
        code = getattr(error, "extendedresult", getattr(error, "result", apsw.SQLITE_ERROR))
        kind = sqlite3.IntegrityError if isinstance(error, apsw.ConstraintError) else sqlite3.OperationalError
        told = kind(str(error))
        told.sqlite_errorcode = code
        raise told from error


class Rows:
    """What a statement gave, read at once."""

    def __init__(self, rows: Sequence[tuple[Any, ...]], names: Sequence[str], lastrowid: int) -> None:
        self._rows = iter(rows)
        self.description = [(name,) for name in names]
        self.lastrowid = lastrowid

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return self._rows

    def fetchone(self) -> tuple[Any, ...] | None:
        return next(self._rows, None)

    def fetchall(self) -> list[tuple[Any, ...]]:
        return list(self._rows)


class Shell:
    """As much of `sqlite3.Connection` as the storage uses."""

    def __init__(self, disk: Disk, path: str) -> None:
        with speaking_as_sqlite3():
            self._connection = apsw.Connection(path, flags=apsw.SQLITE_OPEN_READWRITE, vfs=disk.name)

    @property
    def in_transaction(self) -> bool:
        return self._connection.in_transaction

    def execute(self, sql: str, values: Sequence[Any] = ()) -> Rows:
        names: list[str] = []
        rows = []
        with speaking_as_sqlite3():
            cursor = self._connection.cursor()
            for row in cursor.execute(sql, values):
                names = names or [head[0] for head in cursor.get_description()]
                rows.append(row)
            return Rows(rows, names, self._connection.last_insert_rowid())

    def executemany(self, sql: str, values: Iterable[Sequence[Any]]) -> None:
        with speaking_as_sqlite3():
            self._connection.cursor().executemany(sql, values)

    def cursor(self) -> "Shell":
        return self

    def rollback(self) -> None:
        if self.in_transaction:
            self.execute("ROLLBACK")

    def close(self) -> None:
        self._connection.close(True)

    def backup(self, target: sqlite3.Connection) -> None:
        with speaking_as_sqlite3():
            content = self._connection.serialize("main")
        with tempfile.NamedTemporaryFile(suffix=".cchc") as file:
            Path(file.name).write_bytes(content)
            with closing(sqlite3.connect(file.name)) as source:
                source.backup(target)


class Module:
    """`sqlite3` for `storage.connection`, but connections lead to the disk."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def __getattr__(self, name: str) -> Any:
        return getattr(sqlite3, name)

    def connect(self, location: str, **options: Any) -> Shell | sqlite3.Connection:
        path = unquote(urlsplit(location).path)
        if path not in self._disk.files:  # a copy on this machine
            return sqlite3.connect(location, **options)
        return Shell(self._disk, path)


@contextmanager
def storage_on(disk: Disk) -> Iterator[None]:
    """The storage of this process on the disk."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connection, "sqlite3", Module(disk))
        yield
