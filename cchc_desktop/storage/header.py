"""What the first hundred bytes of a file say, read without touching it.

SQLite may write to a file it opens (rolling back a hot journal), so a foreign, newer or truncated
file is told apart here, before SQLite sees it, and stays byte-identical.
"""

import errno
import stat
from pathlib import Path

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.storage.connection import is_open_here
from cchc_desktop.storage.failures import reason

APPLICATION_ID = 0x43434843
"""`CCHC`, at offset 68 of the file."""

_LENGTH = 100
_MAGIC = b"SQLite format 3\x00"


def check_header(path: Path, known_schema: int) -> None:
    """Raise UserError unless `path` is a workspace this program can open.

    FILE_MISSING, FILE_IS_FOLDER, FILE_UNREADABLE, FILE_EMPTY, FILE_FOREIGN, FILE_NEWER, or FILE_DAMAGED
    when the file is shorter than its header says. One that this program has open was judged before.
    """
    if is_open_here(path):
        return
    try:
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            raise UserError(Fault.FILE_IS_FOLDER, path=path)
        if not stat.S_ISREG(kind):  # a pipe is not waited for
            raise UserError(Fault.FILE_FOREIGN, path=path)
        with path.open("rb") as file:
            header = file.read(_LENGTH)
        size = path.stat().st_size
    except (FileNotFoundError, NotADirectoryError) as error:
        raise UserError(Fault.FILE_MISSING, path=path) from error
    except OSError as error:
        if error.errno == errno.ELOOP:  # links that go round in a circle
            raise UserError(Fault.FILE_FOREIGN, path=path) from error
        raise UserError(Fault.FILE_UNREADABLE, path=path, reason=reason(error)) from error
    if size == 0:
        raise UserError(Fault.FILE_EMPTY, path=path)
    if not header.startswith(_MAGIC[: len(header)]):
        raise UserError(Fault.FILE_FOREIGN, path=path)
    if len(header) < _LENGTH:
        raise UserError(Fault.FILE_DAMAGED, path=path)
    _check_numbers(path, header, size, known_schema)


def check_schema(path: Path, found: int, known: int) -> None:
    """Raise UserError FILE_NEWER where a later program made or upgraded the file."""
    if found > known:
        raise UserError(Fault.FILE_NEWER, path=path, found=found, known=known)


def _check_numbers(path: Path, header: bytes, size: int, known_schema: int) -> None:
    found = _number(header, 60, 4)
    if _number(header, 68, 4) != APPLICATION_ID or found == 0:
        raise UserError(Fault.FILE_FOREIGN, path=path)
    check_schema(path, found, known_schema)
    page_size = _number(header, 16, 2)
    page_size = 65536 if page_size == 1 else page_size
    pages = _number(header, 28, 4)
    if size < page_size * pages and not has_journal(path):
        raise UserError(Fault.FILE_DAMAGED, path=path)


def journal_of(path: Path) -> Path:
    """Where SQLite keeps what a step under way has changed, until it is done."""
    return path.with_name(f"{path.name}-journal")


def has_journal(path: Path) -> bool:
    """Whether a program was stopped while writing; an empty journal is only what TRUNCATE mode leaves."""
    journal = journal_of(path)
    return journal.exists() and journal.stat().st_size > 0


def _number(header: bytes, offset: int, length: int) -> int:
    return int.from_bytes(header[offset : offset + length], "big")
