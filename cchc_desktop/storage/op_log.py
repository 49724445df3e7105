"""The operation log inside the file: appended with each transaction, read for undo and history."""

import sqlite3
import zlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any

import msgspec

from cchc_desktop.domain.history import (
    BARRIERS,
    RETYPED,
    Change,
    Field,
    LoggedOp,
    Op,
    Step,
    UndoStacks,
    together,
    undo_stacks,
)

BULK_FROM = 100
"""From this many changes on, one compressed blob replaces the rows of an operation."""
UNDO_STEPS = 200
"""How many steps can be undone at least."""
_OBJECT = msgspec.json.Decoder(dict[str, str | int | None])
_STACK_DEPTH = 256
"""How many of the latest operations the undo stack is told from at first: enough, unless many merged."""


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
        return changes_in(unpacked(bulk))
    rows = connection.execute(
        "SELECT table_name, uid, before, after FROM change WHERE op_seq = ? ORDER BY position", (seq,)
    )
    return tuple(change_from(*row) for row in rows)


def all_changes(connection: sqlite3.Connection) -> Iterator[Change]:
    """The changes of every operation, from the first to the last. Raises ValueError where one is spoilt."""
    rows = connection.execute(
        "SELECT bulk, table_name, uid, before, after FROM op LEFT JOIN change ON op_seq = seq"
        " ORDER BY seq, position"
    )
    for bulk, table, *change in rows:
        if bulk is not None:
            yield from changes_in(unpacked(bulk))
        elif table is not None:
            yield change_from(table, *change)


def change_from(table: str, uid: str, before: str | None, after: str | None) -> Change:
    """The change of a row of the log."""
    return Change(table, uid, _loaded(before), _loaded(after))


def changes_of_step(connection: sqlite3.Connection, step: Step) -> tuple[Change, ...]:
    """The changes of a step; one that was retyped is one change from its first value to its last."""
    changes = [one for seq in step.seqs for one in changes_of(connection, seq)]
    return (together(changes),) if len(step.seqs) > 1 else tuple(changes)


def stacks(connection: sqlite3.Connection) -> UndoStacks:
    """What can be undone and redone now: at least `UNDO_STEPS` steps where there are as many.

    Steps of an older schema or before a barrier are not read: they do not fit, an older program named them.
    """
    depth = _STACK_DEPTH
    while True:
        told, whole = _latest(connection, depth)
        try:
            found = undo_stacks(told, whole=whole)
        except LookupError as error:
            raise ValueError("a logged operation lacks what its name says") from error
        if whole or len(found.undoable) >= UNDO_STEPS:
            return found
        depth *= 4


def _latest(connection: sqlite3.Connection, depth: int) -> tuple[list[LoggedOp], bool]:
    """The latest `depth` operations after the last barrier, oldest first, and whether that is all."""
    rows = connection.execute(
        "SELECT op.seq, op, subject, args, at, actor, schema = user_version, c.table_name, c.uid, c.after"
        " FROM (SELECT seq, op, subject, args, at, actor, schema FROM op ORDER BY seq DESC LIMIT ?) op"
        " JOIN pragma_user_version"
        " LEFT JOIN change c ON c.op_seq = op.seq AND c.position = 0 AND c.before NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM change more WHERE more.op_seq = op.seq AND more.position = 1)"
        " ORDER BY op.seq DESC",
        (depth,),
    ).fetchall()
    since_barrier = list(takewhile(lambda row: row[1] not in BARRIERS and row[6], rows))
    lines = [
        LoggedOp(seq, Op(op), Op(subject), object_of(args), at, actor, _field(op, *change))
        for seq, op, subject, args, at, actor, _fits, *change in reversed(since_barrier)
    ]
    return lines, len(since_barrier) < depth


def _field(op: str, table: str | None, uid: str, after: str | None) -> Field | None:
    """The one field that an operation which may be retyped gave a new value."""
    if table is None or after is None or op not in RETYPED:
        return None
    columns = list(object_of(after))
    return (table, uid, columns[0]) if len(columns) == 1 else None


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _json_or_none(columns: Mapping[str, str | int | None] | None) -> str | None:
    return None if columns is None else _json(dict(columns))


def _loaded(text: str | None) -> dict[str, str | int | None] | None:
    return None if text is None else object_of(text)


def object_of(text: str) -> dict[str, Any]:
    """The columns or arguments that `text` of the log holds. Raises ValueError where it holds none."""
    try:
        return _OBJECT.decode(text)
    except msgspec.DecodeError as error:
        raise ValueError(f"not an object in the log: {text[:60]}") from error


def _pack(changes: Sequence[Change]) -> bytes:
    rows = [
        (one.table, one.uid, one.before and dict(one.before), one.after and dict(one.after))
        for one in changes
    ]
    return zlib.compress(msgspec.json.encode(rows))


def unpacked(bulk: bytes) -> bytes:
    """The text of a large operation. Raises ValueError where it cannot be read."""
    try:
        return zlib.decompress(bulk)
    except zlib.error as error:
        raise ValueError("a large operation cannot be unpacked") from error


def changes_in(text: bytes) -> tuple[Change, ...]:
    """The changes in the text of a large operation. Raises ValueError where it holds none."""
    try:
        return tuple(Change(*row) for row in msgspec.json.decode(text))
    except TypeError as error:
        raise ValueError("no changes in a large operation") from error
