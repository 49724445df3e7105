"""Whether a step that a journal would take back is there with all its pages.

Between two pages of a commit a file may look whole to SQLite and hold nothing that its log contradicts, and
yet a record of which the log does not tell. Beside the file as it was before, that shows.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from cchc_desktop.storage import op_log
from cchc_desktop.storage.connection import connect
from cchc_desktop.storage.tables import RECORD_TYPES

_Row = dict[str, Any] | None
_Key = tuple[str, str]


def is_torn(ahead: Path, before: Path) -> bool:
    """Whether `ahead` holds anything but what `before` holds and what the log of `ahead` tells beyond that.

    Both are whole copies of one workspace that nobody writes to. Where the log cannot be read to its end, or
    the step was an upgrade with other columns, it is taken for torn: to be done again it costs nothing.
    """
    with closing(connect(ahead, read_only=True, as_it_is=True)) as connection:
        connection.execute("ATTACH ? AS earlier", (str(before),))
        try:
            return _is_more_or_less(connection)
        except (sqlite3.Error, ValueError, KeyError, TypeError):
            return True


def _is_more_or_less(connection: sqlite3.Connection) -> bool:
    told = _told(connection)
    differ = {(table, uid) for table in RECORD_TYPES for uid in _differing(connection, table)}
    return any(
        _row(connection, "main", key) != (told[key] if key in told else _row(connection, "earlier", key))
        for key in differ | told.keys()
    )


def _told(connection: sqlite3.Connection) -> dict[_Key, _Row]:
    """The records as the later steps leave them; None for those they remove."""
    (since,) = connection.execute("SELECT coalesce(max(seq), 0) FROM earlier.op").fetchone()
    told: dict[_Key, _Row] = {}
    for (seq,) in connection.execute("SELECT seq FROM op WHERE seq > ? ORDER BY seq", (since,)).fetchall():
        for change in op_log.changes_of(connection, seq):
            key = (change.table, change.uid)
            known = told[key] if key in told else _row(connection, "earlier", key)
            told[key] = None if change.after is None else {**(known or {}), **change.after}
    return told


def _differing(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    for one, other in (("main", "earlier"), ("earlier", "main")):
        query = f"SELECT * FROM {one}.{table} EXCEPT SELECT * FROM {other}.{table}"
        yield from (uid for (uid,) in connection.execute(f"SELECT uid FROM ({query})"))


def _row(connection: sqlite3.Connection, file: str, key: _Key) -> _Row:
    table, uid = key
    cursor = connection.execute(f"SELECT * FROM {file}.{table} WHERE uid = ?", (uid,))
    found = cursor.fetchone()
    return dict(zip((head[0] for head in cursor.description), found, strict=True)) if found else None
