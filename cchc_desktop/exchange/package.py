"""A workbook as a zip of parts, opened with care: what is too large is refused."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import IO, NoReturn

from msgspec import Struct

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.long_work import Check, unasked
from cchc_desktop.exchange.refusals import DamagedWorkbookError, damaged, too_large

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

    def refuse_doctype(self, *_declaration: object) -> NoReturn:
        """For the XML parser. Raises UserError WORKBOOK_HAS_DTD."""
        raise UserError(Fault.WORKBOOK_HAS_DTD, path=self._package.path)

    def chunks(self, most: int = MOST_UNPACKED) -> Iterator[bytes]:
        """The unpacked bytes, `most` of the part at most. Raises UserError WORKBOOK_TOO_LARGE."""
        while chunk := self._stream.read(_CHUNK):
            self._package.check()
            self._read += len(chunk)
            if self._read > most:
                self._package.refuse_size(f"giải nén ra hơn {most >> 20} MB")
            if self._read - self._marked > MOST_UNBROKEN:
                self._package.refuse_size(f"có một ô hoặc một dòng hơn {MOST_UNBROKEN >> 20} MB")
            yield chunk


class Package(Struct, frozen=True, dict=True):
    """An open file."""

    path: Path
    zip: zipfile.ZipFile
    check: Check = unasked
    """Called before each chunk that is unpacked."""

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
        raise too_large(self.path, reason)


def open_package(path: Path, content: bytes, check: Check = unasked) -> Package:
    """The content of a file as a package; `check` as of `open_workbook`.

    Raises UserError WORKBOOK_UNREADABLE, WORKBOOK_TOO_LARGE, WORKBOOK_PROTECTED.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise damaged(path) from error
    package = Package(path, archive, check)
    if len(archive.infolist()) > MOST_PARTS:
        package.refuse_size(f"có hơn {MOST_PARTS} phần")
    if any(info.flag_bits & 1 for info in archive.infolist()):
        raise UserError(Fault.WORKBOOK_PROTECTED, path=path)
    return package
