"""What can be mended in a damaged file: all but its tables. It is written anew from these, indexes and all.

A row that a table has lost leaves no hole. So each table needs a witness that it is whole: an index that can
be read to its end and knows the same rows, or the log, told from the first line. Else only a copy helps.
"""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.storage.aside import BROKEN, put_aside
from cchc_desktop.storage.check import is_sound
from cchc_desktop.storage.connection import connect
from cchc_desktop.storage.failures import reading
from cchc_desktop.storage.migrate import migrate, schema_of
from cchc_desktop.storage.schema_check import has_its_schema
from cchc_desktop.storage.verified_copy import copy_verified
from cchc_desktop.storage.witnesses import all_are_witnessed


def is_mendable(path: Path, damaged: sqlite3.Connection) -> bool:
    """Whether the file at `path`, of which `damaged` is a copy, can be mended without losing a row."""
    fresh = _written_anew(path, damaged)
    if fresh is not None:
        fresh.close()
    return fresh is not None


def mend(path: Path, now: datetime) -> Path:
    """Write the damaged file at `path`, whose lock is held, anew from its tables; returns where it is kept.

    Raises UserError FILE_DAMAGED when that would lose something, and for the disk's failures; then the file
    is as it was.
    """
    with reading(path):
        with closing(connect(path, read_only=False)) as damaged:
            fresh = _written_anew(path, damaged)
        if fresh is None:
            raise UserError(Fault.FILE_DAMAGED, path=path)
        with closing(fresh):
            kept = put_aside(path, BROKEN, now)
            assert kept is not None  # the file is there
            copy_verified(fresh, path, path)
    return kept


def _written_anew(path: Path, damaged: sqlite3.Connection) -> sqlite3.Connection | None:
    """The file in memory, made from its tables alone; None where they cannot be read or may lack a row."""
    if not has_its_schema(path):
        return None
    fresh = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(fresh, schema_of(damaged))
        _copy_tables(damaged, fresh)
        if is_sound(fresh) and all_are_witnessed(damaged, fresh):
            return fresh
    except (sqlite3.Error, ValueError):
        pass
    fresh.close()
    return None


def _copy_tables(damaged: sqlite3.Connection, fresh: sqlite3.Connection) -> None:
    """Row by row, with the row numbers: they are the order of rows that have no other."""
    tables = fresh.execute(
        "SELECT name, wr FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
    ).fetchall()
    fresh.execute("BEGIN")
    for table, has_no_row_numbers in tables:
        columns = [name for (name,) in fresh.execute("SELECT name FROM pragma_table_info(?)", (table,))]
        wanted = columns if has_no_row_numbers else ["rowid", *columns]
        names = ", ".join(f'"{name}"' for name in wanted)
        rows = damaged.execute(f'SELECT {names} FROM "{table}" NOT INDEXED')
        fresh.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({", ".join("?" * len(wanted))})', rows)
    fresh.execute("COMMIT")
