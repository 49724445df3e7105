"""Integrity of a file as SQLite and its own keys see it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.storage.connection import connect
from cchc_desktop.storage.failures import reading
from cchc_desktop.storage.left_journal import admit
from cchc_desktop.storage.migrate import column_names
from cchc_desktop.storage.tables import TABLES
from cchc_desktop.storage.verified_copy import has_one_uid


def is_sound(connection: sqlite3.Connection) -> bool:
    """Whether SQLite and the keys find nothing wrong in an open file."""
    pages = connection.execute("PRAGMA integrity_check(1)").fetchone()
    return pages == ("ok",) and connection.execute("PRAGMA foreign_key_check").fetchone() is None


def check_tables(connection: sqlite3.Connection, path: Path) -> None:
    """Raise UserError FILE_DAMAGED when the file lacks a table or a column that is read here, or its uid."""
    found = column_names(connection)
    wanted = {table: set(record.__struct_fields__) for record, table in TABLES.items()}
    whole = all(columns <= found.get(table, set()) for table, columns in wanted.items())
    if not whole or not {"op", "change"} <= found.keys() or not has_one_uid(connection):
        raise UserError(Fault.FILE_DAMAGED, path=path)


def integrity_problems(path: Path) -> list[str]:
    """What SQLite and the keys find wrong, and whether the uid is there; empty when all is well.

    Raises UserError where the file cannot be opened at all.
    """
    admit(path)
    with reading(path), closing(connect(path, read_only=True)) as connection:
        found = [row[0] for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
        keys = connection.execute("PRAGMA foreign_key_check").fetchall()
        if not found and not has_one_uid(connection):
            found.append("workspace: not one row")
    return found + [f"{table}: {parent}" for table, _rowid, parent, _key in keys]
