"""Is a file whole, and is everything in it that was said to be saved? Asked of SQLite, not of the program."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from cchc_desktop.storage import op_log
from cchc_desktop.storage.migrate import column_names
from cchc_desktop.storage.tables import TABLES

Rows = dict[str, dict[str, dict[str, Any]]]
"""Table, uid, columns."""
HALF_NOTES = (
    "SELECT n.text, count(e.uid) FROM progress_note n LEFT JOIN note_entry e ON e.note_uid = n.uid"
    " WHERE n.text GLOB '[0-9]*' GROUP BY n.uid HAVING count(e.uid) <> CAST(n.text AS INTEGER)"
)
"""The notes of the journeys begin with the number of their criteria."""
HALF_IMPORTS = (
    "SELECT s.source, count(c.uid) FROM criteria_set s LEFT JOIN criterion c ON c.set_uid = s.uid"
    " WHERE s.source GLOB '[0-9]*' GROUP BY s.uid HAVING count(c.uid) <> CAST(s.source AS INTEGER)"
)
"""The workbooks of the journeys are named by the number of their rows."""


def faults_in(folder: Path) -> list[str]:
    """What is wrong with any workspace or copy of one in `folder`, not with what bears another suffix."""
    return [f"{path.name}: {fault}" for path in sorted(folder.rglob("*.cchc")) for fault in faults_of(path)]


def faults_of(path: Path) -> list[str]:
    """What is wrong with a file: its pages, its keys, a step half done, a log that differs from the data."""
    try:
        with closing(connected(path)) as connection:
            return list(_faults(connection))
    except sqlite3.Error as error:
        return [f"cannot be read: {error}"]


def connected(path: Path) -> sqlite3.Connection:
    """A connection that may roll back a journal and writes nothing else."""
    connection = sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True, isolation_level=None)
    connection.execute("PRAGMA query_only = ON")
    return connection


def missing(path: Path, said: Iterable[str]) -> list[str]:
    """What was said to be logged ("seq op") and is not."""
    with closing(connected(path)) as connection:
        logged = {f"{seq} {op}" for seq, op in connection.execute("SELECT seq, op FROM op")}
    return [f"lost: {line}" for line in said if line[:1].isdigit() and line not in logged]


def last_logged(path: Path) -> str:
    """The latest operation as a journey acknowledges it: "seq op"."""
    with closing(connected(path)) as connection:
        seq, op = connection.execute("SELECT seq, op FROM op ORDER BY seq DESC LIMIT 1").fetchone()
    return f"{seq} {op}"


def stored(connection: sqlite3.Connection, tables: Sequence[str]) -> Rows:
    """Every record of these tables."""
    found: Rows = {}
    for table in tables:
        cursor = connection.execute(f"SELECT * FROM {table}")
        names = [head[0] for head in cursor.description]
        found[table] = {row[names.index("uid")]: dict(zip(names, row, strict=True)) for row in cursor}
    return found


def told(connection: sqlite3.Connection, tables: Sequence[str]) -> Rows:
    """The records as the log tells them, from the first operation to the last."""
    rows: Rows = {table: {} for table in tables}
    for (seq,) in connection.execute("SELECT seq FROM op ORDER BY seq").fetchall():
        for change in op_log.changes_of(connection, seq):
            if change.after is None:
                del rows[change.table][change.uid]
            else:
                rows[change.table].setdefault(change.uid, {}).update(change.after)
    return rows


def _faults(connection: sqlite3.Connection) -> Iterator[str]:
    yield from (row[0] for row in connection.execute("PRAGMA integrity_check(5)") if row[0] != "ok")
    yield from (f"key of {row[0]}" for row in connection.execute("PRAGMA foreign_key_check"))
    yield from (f"half a note: {json.dumps(row)}" for row in connection.execute(HALF_NOTES))
    yield from (f"half an import: {json.dumps(row)}" for row in connection.execute(HALF_IMPORTS))
    schemas = {row[0] for row in connection.execute("SELECT DISTINCT schema FROM op")}
    if schemas == {connection.execute("PRAGMA user_version").fetchone()[0]}:  # a log of one schema
        there = column_names(connection)
        tables = [table for table in TABLES.values() if table in there]
        if told(connection, tables) != stored(connection, tables):
            yield "the log tells another story than the data"
