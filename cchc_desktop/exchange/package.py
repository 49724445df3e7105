"""A workbook file as a zip of parts, opened with care: what it is not is refused, what is too large too.

The file is read once; nothing of it is written anywhere, run, or fetched.
"""

import zipfile
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import IO, NoReturn

from msgspec import Struct

from cchc_desktop.domain.errors import Fault, UserError

MOST_FILE_BYTES = 50 * 2**20
MOST_PARTS = 5_000
MOST_UNPACKED = 200 * 2**20
"""Bytes read of one part; a table of 100,000 rows unpacks to 90 MB."""
MOST_SKIPPED = 600 * 2**20
"""Bytes of one part when its rest is only looked through; a million styled empty rows unpack to 250 MB."""
MOST_UNBROKEN = 8 * 2**20
"""Bytes between two marks of a reader, that is of one row or one text."""
STEEPEST = 300
"""How much a part over `STEEP_FROM` bytes may have shrunk; real sheets shrink 10 to 50 times."""
STEEP_FROM = 20 * 2**20
_CHUNK = 1 << 16

_OLE = b"\xd0\xcf\x11\xe0"
_PROTECTED = tuple(name.encode("utf-16-le") for name in ("EncryptedPackage", "DRMEncrypted", "DRMContent"))
_WORKBOOK = tuple(name.encode("utf-16-le") for name in ("Workbook", "Book"))


class DamagedWorkbookError(Exception):
    """The parts are not what a workbook has; the message is for the log."""


class Part:
    """Reads one part in chunks and refuses to go on beyond the limits."""

    def __init__(self, package: "Package", stream: IO[bytes]) -> None:
        self._package = package
        self._stream = stream
        self._read = 0
        self._marked = 0

    def mark(self) -> None:
        """A row or a text is complete."""
        self._marked = self._read

    def chunks(self, most: int = MOST_UNPACKED) -> Iterator[bytes]:
        """The unpacked bytes, `most` of the part at most. Raises UserError WORKBOOK_TOO_LARGE."""
        while chunk := self._stream.read(_CHUNK):
            self._read += len(chunk)
            if self._read > most:
                self._package.refuse_size(f"giải nén ra hơn {most >> 20} MB")
            if self._read - self._marked > MOST_UNBROKEN:
                self._package.refuse_size(f"có một ô hoặc một dòng hơn {MOST_UNBROKEN >> 20} MB")
            yield chunk


class Package(Struct, frozen=True, dict=True):
    """An open file. `name` and `sha256` tell where rows came from."""

    path: Path
    sha256: str
    zip: zipfile.ZipFile

    def has(self, part: str) -> bool:
        return part in self.zip.NameToInfo

    def open(self, part: str) -> Part:
        """A reader of a part. Raises UserError WORKBOOK_TOO_LARGE, and DamagedWorkbookError without it."""
        info = self.zip.NameToInfo.get(part)
        if info is None:
            raise DamagedWorkbookError(f"no part {part}")
        if info.file_size > STEEP_FROM and info.file_size > STEEPEST * max(info.compress_size, 1):
            self.refuse_size(f"nén hơn {STEEPEST} lần")
        return Part(self, self.zip.open(info))

    def refuse_size(self, reason: str) -> NoReturn:
        raise UserError(Fault.WORKBOOK_TOO_LARGE, path=self.path, reason=reason)


def open_package(path: Path) -> Package:
    """The file as a package.

    Raises UserError WORKBOOK_MISSING, WORKBOOK_UNREADABLE, WORKBOOK_TOO_LARGE, WORKBOOK_PROTECTED,
    WORKBOOK_IS_XLS, WORKBOOK_IS_HTML, WORKBOOK_KIND_UNKNOWN.
    """
    content = _content(path)
    _refuse_others(path, content)
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise damaged(path) from error
    package = Package(path, sha256(content).hexdigest(), archive)
    if len(archive.infolist()) > MOST_PARTS:
        package.refuse_size(f"có hơn {MOST_PARTS} phần")
    if any(info.flag_bits & 1 for info in archive.infolist()):
        raise UserError(Fault.WORKBOOK_PROTECTED, path=path)
    return package


def damaged(path: Path) -> UserError:
    """What is said of a file that is not whole."""
    return UserError(Fault.WORKBOOK_UNREADABLE, path=path, reason="tệp hỏng hoặc không trọn vẹn")


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_FILE_BYTES:
            reason = f"hơn {MOST_FILE_BYTES >> 20} MB"
            raise UserError(Fault.WORKBOOK_TOO_LARGE, path=path, reason=reason)
        return path.read_bytes()
    except FileNotFoundError:
        raise UserError(Fault.WORKBOOK_MISSING, path=path) from None
    except OSError as error:
        reason = "là thư mục" if path.is_dir() else "không có quyền đọc hoặc đang bị khóa"
        raise UserError(Fault.WORKBOOK_UNREADABLE, path=path, reason=reason) from error


def _refuse_others(path: Path, content: bytes) -> None:
    """Tell what a file is that is no zip: its first bytes say so, whatever its name."""
    if content.startswith(b"PK"):
        return
    if content.startswith(_OLE):
        if any(name in content for name in _PROTECTED):
            raise UserError(Fault.WORKBOOK_PROTECTED, path=path)
        is_xls = any(name in content for name in _WORKBOOK)
        raise UserError(Fault.WORKBOOK_IS_XLS if is_xls else Fault.WORKBOOK_KIND_UNKNOWN, path=path)
    if not content:
        raise UserError(Fault.WORKBOOK_UNREADABLE, path=path, reason="tệp rỗng")
    if content.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n").startswith(b"<"):
        raise UserError(Fault.WORKBOOK_IS_HTML, path=path)
    if path.suffix.casefold() in {".xlsx", ".xlsm"}:
        raise damaged(path)
    raise UserError(Fault.WORKBOOK_KIND_UNKNOWN, path=path)
