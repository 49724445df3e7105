"""A file that is to become evidence, opened so that it is what it seems: a plain file that nobody runs."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.file_names import is_executable_name
from cchc_desktop.storage.failures import reason
from cchc_desktop.storage.files import CHUNK

_HEAD = 64
_RUN = (b"#!", b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
"""How scripts, and the programs of Linux and macOS, begin."""
_SHORTCUT = b"\x4c\0\0\0\x01\x14\x02\0"
_FLAGS = (
    os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
)
"""A link is not followed, and a pipe is not waited for."""


class Source:
    """An open file to be taken in. Every method raises UserError that names it."""

    def __init__(self, path: Path, file: BinaryIO) -> None:
        self._path = path
        self._file = file
        self._began = os.fstat(file.fileno())

    @property
    def size(self) -> int:
        """Bytes, when it was opened."""
        return self._began.st_size

    def chunks(self) -> Iterator[bytes]:
        """All of it. Raises FILE_UNREADABLE, EVIDENCE_EXECUTABLE, EVIDENCE_BEING_WRITTEN."""
        read = 0
        while read <= self.size and (chunk := self._read()):
            if read == 0 and _runs(chunk[:_HEAD]):
                raise UserError(Fault.EVIDENCE_EXECUTABLE, path=self._path)
            read += len(chunk)
            yield chunk
        ended = os.fstat(self._file.fileno())
        if (read, ended.st_mtime_ns) != (self.size, self._began.st_mtime_ns):
            raise UserError(Fault.EVIDENCE_BEING_WRITTEN, path=self._path)

    def _read(self) -> bytes:
        try:
            return self._file.read(CHUNK)
        except OSError as error:
            raise UserError(Fault.FILE_UNREADABLE, path=self._path, reason=reason(error)) from error


@contextmanager
def open_source(path: Path) -> Iterator[Source]:
    """The file at `path`, open for reading.

    Raises UserError FILE_MISSING, FILE_UNREADABLE, EVIDENCE_NOT_A_FILE (folders, links, devices),
    EVIDENCE_EXECUTABLE by its name; by its bytes once they are read.
    """
    if is_executable_name(path.name):
        raise UserError(Fault.EVIDENCE_EXECUTABLE, path=path)
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            raise UserError(Fault.EVIDENCE_NOT_A_FILE, path=path)
        descriptor = os.open(path, _FLAGS)
    except FileNotFoundError as error:
        raise UserError(Fault.FILE_MISSING, path=path) from error
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "tên không dùng được"
        raise UserError(Fault.FILE_UNREADABLE, path=path, reason=why) from error
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):  # it was replaced in between
            raise UserError(Fault.EVIDENCE_NOT_A_FILE, path=path)
        yield Source(path, file)


def _runs(head: bytes) -> bool:
    """Whether a file that begins so is a program, whatever it is called; "MZ" alone may be a text."""
    return head.startswith((*_RUN, _SHORTCUT)) or (head.startswith(b"MZ") and b"\0" in head)
