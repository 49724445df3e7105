"""The operation log inside the file: appended with each transaction, read for undo and history."""

import json
import sqlite3
import zlib
from collections.abc import Mapping, Sequence
from itertools import takewhile

from cchc_desktop.domain.history import BARRIERS, Change, LoggedOp, Op, UndoStacks, undo_stacks

BULK_FROM = 100
"""From this many changes on, one compressed blob replaces the rows of an operation."""
_STACK_DEPTH = 1000
"""How many of the latest operations the undo stack is told from."""


def append(connection: sqlite3.Connection, line: LoggedOp, changes: Sequence[Change], schema: int) -> int:
    """Log one operation with its changes inside the open transaction; returns its sequence number."""
    bulk = _pack(changes) if len(changes) >= BULK_FROM else None
    cursor = connection.execute(
        "INSERT INTO op (op, subject, args, at, actor, schema, bulk) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (line.op, line.subject, _json(line.args), line.at, line.actor, schema, bulk),
    )
    seq = int(cursor.lastrowid or 0)
    if bulk is None:
        connection.executemany(
            "INSERT INTO change (op_seq, position, table_name, uid, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (seq, position, one.table, one.uid, _json_or_none(one.before), _json_or_none(one.after))
                for position, one in enumerate(changes)
            ],
        )
    return seq


def changes_of(connection: sqlite3.Connection, seq: int) -> tuple[Change, ...]:
    """The changes of operation `seq`, in the order they were made."""
    (bulk,) = connection.execute("SELECT bulk FROM op WHERE seq = ?", (seq,)).fetchone()
    if bulk is not None:
        return _unpack(bulk)
    rows = connection.execute(
        "SELECT table_name, uid, before, after FROM change WHERE op_seq = ? ORDER BY position", (seq,)
    )
    return tuple(Change(table, uid, _loaded(before), _loaded(after)) for table, uid, before, after in rows)


def stacks(connection: sqlite3.Connection) -> UndoStacks:
    """What can be undone and redone now.

    Steps of an older schema or before a barrier are not read: they do not fit, an older program named them.
    """
    rows = connection.execute(
        "SELECT seq, op, subject, args, at, actor FROM op, pragma_user_version"
        " WHERE schema = user_version ORDER BY seq DESC LIMIT ?",
        (_STACK_DEPTH,),
    ).fetchall()
    since_barrier = list(takewhile(lambda row: row[1] not in BARRIERS, rows))
    return undo_stacks(
        LoggedOp(seq, Op(op), Op(subject), json.loads(args), at, actor)
        for seq, op, subject, args, at, actor in reversed(since_barrier)
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _json_or_none(columns: Mapping[str, str | int | None] | None) -> str | None:
    return None if columns is None else _json(dict(columns))


def _loaded(text: str | None) -> dict[str, str | int | None] | None:
    return None if text is None else json.loads(text)


def _pack(changes: Sequence[Change]) -> bytes:
    rows = [
        (one.table, one.uid, one.before and dict(one.before), one.after and dict(one.after))
        for one in changes
    ]
    return zlib.compress(_json(rows).encode())


def _unpack(bulk: bytes) -> tuple[Change, ...]:
    return tuple(Change(*row) for row in json.loads(zlib.decompress(bulk)))
