"""Verified copies beside the workspace, in the folder `TEN.saoluu`.

A copy is made by SQLite's online backup under a temporary name, opened and checked, and only then takes its
place. Its name carries its own running number, so that neither a clock set back nor a workspace restored to
an older state puts it in the wrong order, and the number of the latest operation, so that an unchanged file
is not copied again.
"""

import os
import re
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.storage import op_log
from cchc_desktop.storage.connection import connect
from cchc_desktop.storage.failures import reading

KEPT = 30
"""How many of the latest copies stay."""
_NAME = re.compile(r".+-(\d{5})-(\d{8})-\d{8}T\d{6}\.cchc")
_REASONS = {Fault.DISK_FULL: "ổ đĩa đã đầy", Fault.FILE_READ_ONLY: "không được phép ghi vào đó"}


class _Copy(Struct, frozen=True, order=True):
    """A copy as its name tells."""

    number: int
    seq: int
    """The latest operation in it."""
    path: Path


def backup_folder(workspace: Path) -> Path:
    """Where the copies of a workspace lie."""
    return workspace.with_name(f"{workspace.stem}.saoluu")


def back_up(workspace: Path, now: datetime) -> Path | None:
    """Copy `workspace` if it changed since the last copy; returns the new copy, None when there was no need.

    Opens its own reading connection, so it may run beside a writer, in any thread.
    Raises UserError BACKUP_FAILED, or FILE_DAMAGED when the workspace is; good copies stay as they are.
    """
    folder = backup_folder(workspace)
    try:
        with reading(workspace):
            return _copy_if_changed(workspace, folder, now)
    except UserError as error:
        if error.fault in (Fault.FILE_DAMAGED, Fault.FILE_FOREIGN):
            raise UserError(Fault.FILE_DAMAGED, path=workspace) from error
        why = _REASONS.get(error.fault) or error.args_by_name["reason"]
        raise UserError(Fault.BACKUP_FAILED, path=folder, reason=why) from error


def copies(workspace: Path) -> list[Path]:
    """The copies of a workspace, oldest first."""
    return [copy.path for copy in sorted(_copies(backup_folder(workspace)))]


def _copies(folder: Path) -> list[_Copy]:
    matches = ((_NAME.fullmatch(path.name), path) for path in folder.glob("*.cchc"))
    return [_Copy(int(match[1]), int(match[2]), path) for match, path in matches if match]


def _copy_if_changed(workspace: Path, folder: Path, now: datetime) -> Path | None:
    with closing(connect(workspace, read_only=True)) as source:
        seq = op_log.last_seq(source)
        latest = max(_copies(folder), default=_Copy(0, -1, folder))
        if seq == latest.seq:
            return None
        folder.mkdir(exist_ok=True)
        target = folder / f"{workspace.stem}-{latest.number + 1:05d}-{seq:08d}-{now:%Y%m%dT%H%M%S}.cchc"
        _copy_verified(source, workspace, target)
    for old in sorted(_copies(folder))[:-KEPT]:
        old.path.unlink()
    return target


def _copy_verified(source: sqlite3.Connection, workspace: Path, target: Path) -> None:
    unfinished = target.with_suffix(".tmp")
    unfinished.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(unfinished, isolation_level=None)) as copy:
            source.backup(copy)
            damaged = copy.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",)
            if damaged or copy.execute("PRAGMA foreign_key_check").fetchone():
                raise UserError(Fault.FILE_DAMAGED, path=workspace)
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())
        unfinished.replace(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
