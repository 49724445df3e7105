"""The records told from the log: a second witness to what the tables hold."""

import sqlite3
from collections.abc import Collection
from typing import Any

from cchc_desktop.domain.history import Change
from cchc_desktop.storage import op_log
from cchc_desktop.storage.migrate import schema_of
from cchc_desktop.storage.tables import RECORD_TYPES

Rows = dict[str, dict[str, Any]]
"""Columns by uid."""


def unlike_log(connection: sqlite3.Connection, tables: Collection[str]) -> frozenset[str] | None:
    """Those of the `tables` where a record that the log tells is missing or is another.

    Lines of an older schema tell what columns there were: a step that changes these must keep the log true
    of them, as the files kept of every schema prove. None where the log cannot tell: a line may be spoilt.
    """
    told = _told(connection, tables)
    if told is None:
        return None
    return frozenset(table for table in tables if _lacks(_stored(connection, table), told[table]))


def log_tells_all(connection: sqlite3.Connection) -> bool:
    """Whether the tables of records hold what the log tells, and nothing else."""
    schemas = connection.execute("SELECT DISTINCT schema FROM op").fetchall()
    if schemas != [(schema_of(connection),)]:  # lines of an older schema lack columns
        return False
    told = _told(connection, RECORD_TYPES)
    return told is not None and all(_stored(connection, table) == rows for table, rows in told.items())


def _told(connection: sqlite3.Connection, tables: Collection[str]) -> dict[str, Rows] | None:
    told: dict[str, Rows] = {table: {} for table in tables}
    try:
        for change in op_log.all_changes(connection):
            _retell(change, told)
    except (sqlite3.Error, KeyError, ValueError, TypeError):
        return None
    return told


def _lacks(stored: Rows, told: Rows) -> bool:
    return not all(row.items() <= stored.get(uid, {}).items() for uid, row in told.items())


def _retell(change: Change, told: dict[str, Rows]) -> None:
    """Do to `told` what the log says was done."""
    rows = told.get(change.table)
    if rows is None:
        return
    if change.after is None:
        del rows[change.uid]
    else:
        rows.setdefault(change.uid, {}).update(change.after)


def _stored(connection: sqlite3.Connection, table: str) -> Rows:
    cursor = connection.execute(f'SELECT * FROM "{table}"')
    names = [head[0] for head in cursor.description]
    rows = [dict(zip(names, row, strict=True)) for row in cursor]
    return {row["uid"]: row for row in rows}
