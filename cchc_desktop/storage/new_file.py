"""A workspace file that was not there before."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from cchc_desktop.domain.history import LoggedOp, Op
from cchc_desktop.domain.records import new_uid
from cchc_desktop.storage import op_log
from cchc_desktop.storage.connection import schema_transaction, write_transaction
from cchc_desktop.storage.migrate import migrate, schema_of
from cchc_desktop.storage.transaction import Transaction


def build(path: Path, fill: Callable[[Transaction], None], now: str, actor: str) -> None:
    """A whole new file at `path`: the same steps as an old one, then the first operation, of `actor`."""
    journal = path.with_name(f"{path.name}-journal")
    for left_by_a_killed_program in (path, journal):
        left_by_a_killed_program.unlink(missing_ok=True)
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        with schema_transaction(connection):
            migrate(connection)
        with write_transaction(connection):
            connection.execute("INSERT INTO workspace VALUES (?, ?, ?)", (new_uid(), now, actor))
            transaction = Transaction(connection)
            fill(transaction)
            line = LoggedOp(0, Op.CREATE_WORKSPACE, Op.CREATE_WORKSPACE, {}, now, actor)
            op_log.append(connection, line, transaction.changes, schema_of(connection))
    finally:
        connection.close()
        journal.unlink(missing_ok=True)
