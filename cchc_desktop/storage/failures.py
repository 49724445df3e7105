"""SQLite and system errors turned into sentences' codes, by number and type, never by message text."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cchc_desktop.domain.errors import Fault, UserError

_BY_SQLITE_CODE = {
    sqlite3.SQLITE_FULL: Fault.DISK_FULL,
    sqlite3.SQLITE_READONLY: Fault.FILE_READ_ONLY,
    sqlite3.SQLITE_CORRUPT: Fault.FILE_DAMAGED,
    sqlite3.SQLITE_NOTADB: Fault.FILE_FOREIGN,
    sqlite3.SQLITE_IOERR: Fault.DISK_ERROR,
    sqlite3.SQLITE_CANTOPEN: Fault.FILE_UNREADABLE,
    sqlite3.SQLITE_PERM: Fault.FILE_UNREADABLE,
    sqlite3.SQLITE_BUSY: Fault.FILE_LOCKED,
}
_BY_EXTENDED_CODE = {sqlite3.SQLITE_READONLY_DBMOVED: Fault.FILE_MOVED}
NAMELESS = {"holder": "Một chương trình khác", "since": "trước đó"}
"""Who holds a file when nobody can tell."""
SOMEWHERE = {"saved": "trước đó", "kept": "bản sao lưu hoặc ở chỗ mới của tệp"}
"""What is safe of a file that was moved when nobody knows better."""
PRIMARY_CODE = 0xFF
"""The low byte of an extended result code names its family."""


def expected(error: sqlite3.Error | OSError, path: Path) -> UserError | None:
    """The expected failure behind `error`, None when it is a bug of ours."""
    if isinstance(error, OSError):
        return _from_system(error, path)
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    fault = _BY_EXTENDED_CODE.get(code) or _BY_SQLITE_CODE.get(code & PRIMARY_CODE)
    if code & PRIMARY_CODE == sqlite3.SQLITE_ERROR and lost_its_schema(path):
        fault = Fault.FILE_DAMAGED
    if fault is None:
        return None
    return UserError(fault, path=path, reason=reason(error), **NAMELESS, **SOMEWHERE)


def lost_its_schema(path: Path) -> bool:
    """Whether a statement failed because of the file; where its schema is as it should be, it is a bug."""
    from cchc_desktop.storage.schema_check import has_its_schema  # asked only when something went wrong

    return path.is_file() and not has_its_schema(path)


def _from_system(error: OSError, path: Path) -> UserError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return UserError(Fault.DISK_FULL, path=path)
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return UserError(Fault.FILE_READ_ONLY, path=path)
    return UserError(Fault.DISK_ERROR, path=path, reason=reason(error))


def reason(error: sqlite3.Error | OSError) -> str:
    """What to put in brackets: a number to pass on, never the system's own words."""
    if isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:
        return "tên hoặc đường dẫn quá dài"
    if isinstance(error, OSError):
        return f"lỗi hệ thống số {error.errno}"
    return f"lỗi SQLite số {getattr(error, 'sqlite_errorcode', '?')}"


@contextmanager
def speaking(path: Path) -> Iterator[None]:
    """Raise expected failures of the block as `UserError`; bugs pass unchanged."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        spoken = expected(error, path)
        if spoken is None:
            raise
        raise spoken from error


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """As `speaking`, where a stored value that cannot be understood or is too big means damage, not a bug."""
    try:
        with speaking(path):
            yield
    except (ValueError, sqlite3.OperationalError, sqlite3.DataError) as error:
        told = getattr(error, "sqlite_errorcode", None)
        if told is not None and not isinstance(error, sqlite3.DataError):
            raise
        raise UserError(Fault.FILE_DAMAGED, path=path) from error
