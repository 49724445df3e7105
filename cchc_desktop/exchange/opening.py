"""The door to every kind of file: told by its content, whatever its name says."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.long_work import Check, unasked
from cchc_desktop.exchange.refusals import too_large
from cchc_desktop.exchange.sheet import Sheet, SheetPart

MOST_FILE_BYTES = 50 * 2**20

_ZIP = b"PK"
_OLE = b"\xd0\xcf\x11\xe0"
_BLANK = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"
"""Byte order marks and blanks, also those of UTF-16."""
_PAGE = (b"<", b"MIME-Version:")
"""How a web page begins, and one with its pictures in the same file."""


class Book(Protocol):
    """An open workbook: the names of its sheets, and the rows of each."""

    @property
    def sheets(self) -> Sequence[SheetPart]:
        """In the order of the file."""

    def read(self, sheet: SheetPart) -> Sheet:
        """The rows of a sheet. Raises UserError WORKBOOK_TOO_LARGE, WORKBOOK_UNREADABLE."""


class Opened(Struct, frozen=True):
    """A workbook with the name and the SHA-256 of the file it came from."""

    name: str
    sha256: str
    book: Book


def open_workbook(path: Path, check: Check = unasked) -> Opened:
    """Open a file to import from. It is read once; nothing of it is written anywhere, run, or fetched.

    `check` is called between its pieces, now and while its sheets are read, and may raise to stop. Raises
    UserError WORKBOOK_MISSING, WORKBOOK_UNREADABLE, WORKBOOK_TOO_LARGE, WORKBOOK_PROTECTED,
    WORKBOOK_IS_HTML, WORKBOOK_HAS_DTD, WORKBOOK_KIND_UNKNOWN.
    """
    content = _content(path)
    return Opened(path.name, sha256(content).hexdigest(), _book(path, content, check))


def _book(path: Path, content: bytes, check: Check) -> Book:
    """The reader for the content. Each is imported when it is needed."""
    if content.startswith(_ZIP):
        from cchc_desktop.exchange.xlsx import Workbook

        return Workbook(path, content, check)
    if content.startswith(_OLE):
        from cchc_desktop.exchange.xls import OldWorkbook

        return OldWorkbook(path, content, check)
    if not content:
        raise UserError(Fault.WORKBOOK_UNREADABLE, path=path, reason="tệp rỗng")
    if content.lstrip(_BLANK).startswith(_PAGE):
        raise UserError(Fault.WORKBOOK_IS_HTML, path=path)
    from cchc_desktop.exchange.csv_file import TextFile

    return TextFile(path, content, check)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_FILE_BYTES:
            raise too_large(path, f"hơn {MOST_FILE_BYTES >> 20} MB")
        return path.read_bytes()
    except FileNotFoundError:
        raise UserError(Fault.WORKBOOK_MISSING, path=path) from None
    except OSError as error:
        reason = "là thư mục" if path.is_dir() else "không có quyền đọc hoặc đang bị khóa"
        raise UserError(Fault.WORKBOOK_UNREADABLE, path=path, reason=reason) from error
