"""An older file becomes one of the current schema: after a verified copy, in one transaction."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import LoggedOp, Op
from cchc_desktop.storage import op_log
from cchc_desktop.storage.backup import back_up, copies, put_bad_copy_aside
from cchc_desktop.storage.check import integrity_problems
from cchc_desktop.storage.connection import schema_transaction
from cchc_desktop.storage.migrate import column_names, migrate, schema_of


def upgrade(path: Path, connection: sqlite3.Connection, now: datetime, actor: str) -> None:
    """Upgrade the open file at `path` and log it, whole or not at all.

    The file is as it was after UserError UPGRADE_NEEDS_BACKUP, FILE_DAMAGED or a failure of the disk.
    """
    _check_tables(path, connection)
    _make_safe(path, now)
    with schema_transaction(connection):
        migrate(connection)
        line = LoggedOp(0, Op.MIGRATE, Op.MIGRATE, {}, now.astimezone(UTC).isoformat(), actor)
        op_log.append(connection, line, (), schema_of(connection))


def upgraded_in_memory(path: Path, connection: sqlite3.Connection) -> sqlite3.Connection:
    """An older file that may only be read, upgraded in memory; the file stays open and as it is.

    Raises UserError FILE_DAMAGED.
    """
    _check_tables(path, connection)
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.backup(memory)
        migrate(memory)
        memory.execute("PRAGMA query_only = ON")
    except BaseException:
        memory.close()
        raise
    return memory


def _check_tables(path: Path, connection: sqlite3.Connection) -> None:
    """Raise FILE_DAMAGED when the file lacks what the steps up to its own schema make."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as model:
        migrate(model, schema_of(connection))
        found = column_names(connection)
        if any(not columns <= found.get(table, set()) for table, columns in column_names(model).items()):
            raise UserError(Fault.FILE_DAMAGED, path=path)


def _make_safe(path: Path, now: datetime) -> None:
    """See to it that the newest copy can be read and holds the file as it is; a bad one is put aside."""
    try:
        if back_up(path, now) is not None or _is_sound(newest := copies(path)[-1]):
            return
        put_bad_copy_aside(newest)
        if back_up(path, now) is None:
            raise UserError(Fault.BACKUP_FAILED, path=newest, reason="bản sao lưu gần nhất bị hỏng")
    except UserError as error:
        if error.fault is not Fault.BACKUP_FAILED:
            raise
        why = error.args_by_name["reason"]
        raise UserError(Fault.UPGRADE_NEEDS_BACKUP, path=path, reason=why) from error


def _is_sound(copy: Path) -> bool:
    try:
        return not integrity_problems(copy)
    except UserError:
        return False
