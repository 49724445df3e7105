"""Reading the log for the history: in pages by sequence, never the whole of it at once.

Every statement here is short: a reader that lingers would hold up the one who writes.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from cchc_desktop.domain.history import Change, Columns, LoggedOp, Op
from cchc_desktop.domain.retelling import LogLine, told
from cchc_desktop.storage import op_log
from cchc_desktop.storage.failures import reading

_LINE = "SELECT seq, op, subject, args, at, actor FROM op"
_CHANGE = "SELECT op_seq, table_name, uid, before, after FROM change"
_OUTLINE = (
    "SELECT op_seq, table_name, uid, before NOT NULL AND after NOT NULL,"
    " CASE WHEN after IS NULL THEN before END, CASE WHEN before IS NULL THEN after END FROM change"
)
_AT_ONCE = 500
"""Values in one statement."""


class LogReader:
    """The log over one connection."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def last_seq(self) -> int:
        """The number of the latest operation."""
        with reading(self._path):
            return int(self._connection.execute("SELECT coalesce(max(seq), 0) FROM op").fetchone()[0])

    def lines_before(self, seq: int, count: int) -> list[LogLine]:
        """The `count` operations before `seq`, latest first."""
        return self._lines(f"{_LINE} WHERE seq < ? ORDER BY seq DESC LIMIT ?", (seq, count))

    def lines_of(self, seqs: Sequence[int]) -> list[LogLine]:
        """The operations `seqs` (no more than a page of them), latest first."""
        marks = ",".join("?" * len(seqs))
        return self._lines(f"{_LINE} WHERE seq IN ({marks}) ORDER BY seq DESC", seqs)

    def operations_about(self, subject: Op) -> list[LoggedOp]:
        """Every operation `subject`, with what took it back and did it again, oldest first."""
        rows = self._rows(f"{_LINE} WHERE subject = ? ORDER BY seq", (subject,))
        with reading(self._path):
            return [
                LoggedOp(seq, Op(op), subject, op_log.object_of(args), at, actor)
                for seq, op, _subject, args, at, actor in rows
            ]

    def changes_of(self, seq: int) -> tuple[Change, ...]:
        """The changes of an operation, in the order they were made."""
        with reading(self._path):
            return op_log.changes_of(self._connection, seq)

    def outlines_among(self, seqs: Collection[int], *, but: str) -> dict[int, list[Change]]:
        """What those of `seqs` that are logged row by row made, edited and removed, except in table `but`.

        In the order it happened. Of an edit it is told where, not what.
        """
        rows = self._among(
            f"{_OUTLINE} WHERE op_seq IN ({{}}) AND table_name <> '{but}' ORDER BY op_seq, position",
            sorted(seqs),
        )
        found: dict[int, list[Change]] = {}
        with reading(self._path):
            for seq, table, uid, edited, before, after in rows:
                one = _edited(table, uid) if edited else op_log.change_from(table, uid, before, after)
                found.setdefault(seq, []).append(one)
        return found

    def deletions_between(self, first: int, last: int) -> list[tuple[int, Change]]:
        """The removals in operations `first` to `last` logged row by row, each with its operation."""
        return self._changes_where("after IS NULL", first, last)

    def changes_about(self, uid: str, first: int, last: int) -> list[tuple[int, Change]]:
        """As `deletions_between`: of the record `uid`, of those that name it, and of all extensions."""
        return self._changes_where(
            "(uid = ? OR table_name = 'extension' OR instr(coalesce(before, ''), ?)"
            " OR instr(coalesce(after, ''), ?))",
            first,
            last,
            uid,
            uid,
            uid,
        )

    def _changes_where(self, condition: str, first: int, last: int, *values: str) -> list[tuple[int, Change]]:
        rows = self._rows(
            f"{_CHANGE} WHERE op_seq BETWEEN ? AND ? AND {condition} ORDER BY op_seq, position",
            (first, last, *values),
        )
        with reading(self._path):
            return [(seq, op_log.change_from(*row)) for seq, *row in rows]

    def changes_in_tables(self, tables: Sequence[str], first: int, last: int) -> dict[int, list[Change]]:
        """By operation from `first` to `last` what it changed in `tables`, in order, if logged row by row."""
        marks = ",".join("?" * len(tables))
        found: dict[int, list[Change]] = {}
        for seq, change in self._changes_where(f"table_name IN ({marks})", first, last, *tables):
            found.setdefault(seq, []).append(change)
        return found

    def blobs_between(self, first: int, last: int) -> Iterator[tuple[int, bytes]]:
        """The large operations from `first` to `last`, latest first, as text that `changes_in` can read."""
        rows = self._rows(
            "SELECT seq FROM op WHERE seq BETWEEN ? AND ? AND bulk NOT NULL ORDER BY seq DESC", (first, last)
        )
        for (seq,) in rows:
            ((bulk,),) = self._rows("SELECT bulk FROM op WHERE seq = ?", (seq,))
            with reading(self._path):
                text = op_log.unpacked(bulk)
            yield seq, text

    def changes_in(self, text: bytes) -> list[Change]:
        """The changes of a large operation."""
        with reading(self._path):
            return list(op_log.changes_in(text))

    def seqs_touching(self, uids: Iterable[str]) -> set[int]:
        """The operations logged row by row that changed one of the records `uids`."""
        return {seq for (seq,) in self._among("SELECT op_seq FROM change WHERE uid IN ({})", list(uids))}

    def removed(self, uids: Collection[str]) -> dict[str, Columns]:
        """The columns that those of the records `uids` had that were removed, when last they were."""
        rows = self._among(
            "SELECT uid, before FROM change WHERE after IS NULL AND uid IN ({}) ORDER BY op_seq", list(uids)
        )
        with reading(self._path):
            found: dict[str, Columns] = {uid: op_log.object_of(before) for uid, before in rows}
        missing = {uid for uid in uids if uid not in found}
        blobs = self.blobs_between(0, self.last_seq()) if missing else ()
        for _seq, text in blobs:
            if any(uid.encode() in text for uid in missing):
                removed = {one.uid: one.before for one in self.changes_in(text) if one.after is None}
                found |= {uid: removed[uid] or {} for uid in missing & removed.keys()}
                missing -= found.keys()
            if not missing:
                break
        return found

    def _lines(self, sql: str, values: Sequence[int]) -> list[LogLine]:
        rows = self._rows(sql, values)
        with reading(self._path):
            return [
                LogLine(seq, op, subject, _told(op, subject, args), datetime.fromisoformat(at), actor)
                for seq, op, subject, args, at, actor in rows
            ]

    def _among(self, sql: str, values: Sequence[str | int]) -> Iterator[tuple[Any, ...]]:
        for start in range(0, len(values), _AT_ONCE):
            chunk = values[start : start + _AT_ONCE]
            yield from self._rows(sql.format(",".join("?" * len(chunk))), chunk)

    def _rows(self, sql: str, values: Sequence[str | int]) -> list[tuple[Any, ...]]:
        with reading(self._path):
            return self._connection.execute(sql, values).fetchall()


@lru_cache(maxsize=4096)
def _told(op: str, subject: str, args: str) -> str:
    try:
        return told(op, subject, op_log.object_of(args))
    except LookupError as error:
        raise ValueError("a logged operation lacks what its name says") from error


@lru_cache(maxsize=4096)
def _edited(table: str, uid: str) -> Change:
    return Change(table, uid, {}, {})
