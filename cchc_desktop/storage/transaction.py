"""Writing records inside the one open transaction, recording every change."""

import sqlite3

from cchc_desktop.domain.history import Change, Columns
from cchc_desktop.domain.long_work import Check, unasked
from cchc_desktop.domain.records import Record
from cchc_desktop.storage.closed_years import ClosedYears
from cchc_desktop.storage.columns import Stored, to_row
from cchc_desktop.storage.tables import TABLES

_KNOWN_TABLES = frozenset(TABLES.values())


class Transaction:
    """The writing side of a workspace, alive only inside `Store.transact`.

    `check` is called before each change, and may raise to stop. Whatever writes raises UserError YEAR_CLOSED
    for what hangs on a year that is closed.
    """

    def __init__(self, connection: sqlite3.Connection, closed: ClosedYears | None = None) -> None:
        self._connection = connection
        self._closed = closed
        self.changes: list[Change] = []
        self.check: Check = unasked

    def put(self, *records: Record) -> None:
        """Insert each record, or update the columns in which it differs from the stored one."""
        for record in records:
            self._put_row(TABLES[type(record)], to_row(record))

    def remove(self, *records: Record) -> None:
        """Delete each record; its row stays in the log."""
        for record in records:
            table = TABLES[type(record)]
            before = self._row(table, record.uid)
            if before is not None:
                self._apply(Change(table, record.uid, before, None))

    def apply(self, changes: tuple[Change, ...]) -> None:
        """Make logged changes again; used to undo and redo. Raises ValueError for what is no change."""
        for change in changes:
            if change.table not in _KNOWN_TABLES:
                raise ValueError(f"no table of records: {change.table}")
            self._apply(change)

    def _put_row(self, table: str, row: dict[str, Stored]) -> None:
        uid = str(row["uid"])
        stored = self._row(table, uid)
        if stored is None:
            self._apply(Change(table, uid, None, row))
            return
        changed = [column for column, value in row.items() if stored[column] != value]
        if changed:
            before = {column: stored[column] for column in changed}
            self._apply(Change(table, uid, before, {column: row[column] for column in changed}))

    def _row(self, table: str, uid: str) -> Columns | None:
        cursor = self._connection.execute(f"SELECT * FROM {table} WHERE uid = ?", (uid,))
        row = cursor.fetchone()
        return None if row is None else dict(zip((head[0] for head in cursor.description), row, strict=True))

    def _apply(self, change: Change) -> None:
        self.check()
        if self._closed is not None:
            self._closed.check(change)
        if change.after is None:
            self._connection.execute(f"DELETE FROM {change.table} WHERE uid = ?", (change.uid,))
        elif change.before is None:
            names = ", ".join(change.after)
            marks = ", ".join("?" * len(change.after))
            self._connection.execute(
                f"INSERT INTO {change.table} ({names}) VALUES ({marks})",
                tuple(change.after.values()),
            )
        else:
            sets = ", ".join(f"{column} = ?" for column in change.after)
            self._connection.execute(
                f"UPDATE {change.table} SET {sets} WHERE uid = ?",
                (*change.after.values(), change.uid),
            )
        self.changes.append(change)
