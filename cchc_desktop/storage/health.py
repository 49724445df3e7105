"""All that is wrong inside a file: as SQLite, its keys, its schema and its own log see it."""

import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.storage.connection import connect
from cchc_desktop.storage.failures import PRIMARY_CODE, reading
from cchc_desktop.storage.header import check_header
from cchc_desktop.storage.left_journal import admit
from cchc_desktop.storage.mending import is_mendable
from cchc_desktop.storage.migrate import current_schema, schema_of
from cchc_desktop.storage.retold import unlike_log
from cchc_desktop.storage.schema_check import has_its_schema
from cchc_desktop.storage.tables import RECORD_TYPES
from cchc_desktop.storage.verified_copy import has_one_uid


class LooseKey(Struct, frozen=True):
    """Rows of `table` whose key leads to no row of `parent`."""

    table: str
    parent: str
    count: int


class Health(Struct, frozen=True):
    """What is wrong inside a file; all empty when nothing is."""

    pages: tuple[str, ...] = ()
    """What SQLite says of its pages, in its words."""
    loose: tuple[LooseKey, ...] = ()
    mendable: bool = False
    """Whether the tables are whole, and the file can be written anew from them."""
    unlike_log: tuple[str, ...] = ()
    """Tables where a record that the log tells is missing or is another."""
    one_uid: bool = True
    """Whether the file says once whose it is."""
    strange_schema: bool = False
    """Whether tables, indexes or triggers are not those that the program makes."""


def examine(path: Path) -> Health:
    """All that is wrong inside the file at `path`. Raises UserError where it cannot be opened at all.

    Judged in a copy in memory: it takes a while, and who writes to the file meanwhile need not wait for it.
    """
    admit(path)
    with reading(path), closing(_in_memory(path)) as connection:
        found = _judged(path, connection)
        return replace(found, mendable=is_mendable(path, connection)) if found.pages else found


def examine_copy(path: Path) -> Health:
    """As `examine`, of a file that nobody writes to or mends: read where it lies."""
    check_header(path, current_schema())
    with reading(path), closing(connect(path, read_only=True)) as connection:
        return _judged(path, connection)


def _judged(path: Path, connection: sqlite3.Connection) -> Health:
    """What is wrong inside the file at `path`, read through `connection`."""
    strange = not has_its_schema(path)
    pages = _pages(connection)
    if pages:
        return Health(pages, strange_schema=strange)
    rows = connection.execute("PRAGMA foreign_key_check")
    loose = Counter((table, parent) for table, _rowid, parent, _key in rows)
    one_uid = strange or has_one_uid(connection)
    known = schema_of(connection) == current_schema() and not strange
    unlike = unlike_log(connection, RECORD_TYPES) if known else None
    return Health(
        loose=tuple(LooseKey(*key, count) for key, count in loose.items()),
        unlike_log=tuple(sorted(unlike or ())),
        one_uid=one_uid,
        strange_schema=strange,
    )


def _in_memory(path: Path) -> sqlite3.Connection:
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        with closing(connect(path, read_only=True)) as connection:
            connection.backup(memory)
    except BaseException:
        memory.close()
        raise
    return memory


def _pages(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What SQLite says of the pages, or why it gave its check up."""
    try:
        return tuple(row[0] for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok")
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & PRIMARY_CODE != sqlite3.SQLITE_CORRUPT:
            raise
        return (str(error),)
