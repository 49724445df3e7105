"""The log: a file in the machine's log folder, for whoever helps her when something breaks.

Lines say what the program did, never what she wrote: codes, counts, program lines; no note texts, no names.
"""

import faulthandler
import logging
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from platformdirs import user_log_path

ROOT = "cchc_desktop"
"""The logger above all of ours."""

FILE_NAME = "cchc-desktop.log"
NATIVE_NAME = "cchc-desktop-native.log"
"""Where the interpreter itself writes when it is killed by a fault in a library."""

_OLD = ".cu.log"
NAMES = tuple(name for log in (FILE_NAME, NATIVE_NAME) for name in (log, Path(log).with_suffix(_OLD).name))
"""Every file of the log, the older ones too."""

_SIZE = 500_000
"""Bytes from which on a log is put aside."""
_LIMIT = 4 * _SIZE
"""Bytes after which nothing is added to a log that cannot be put aside."""


def log_folder() -> Path:
    """The folder of the log on this machine."""
    return user_log_path("CCHC Desktop", appauthor=False)


def start_logging() -> "LogFile":
    """Open the log of this machine."""
    return LogFile(log_folder())


class LogFile:
    """The open log. A folder that cannot be written costs the log, never the start."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._logger = logging.getLogger(ROOT)
        self._logger.setLevel(logging.INFO)
        self._handler: logging.Handler = _handler(folder)
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        self._logger.addHandler(self._handler)
        self._native = _native_file(folder)
        if self._native is not None:
            faulthandler.enable(self._native)

    @property
    def path(self) -> Path:
        return self.folder / FILE_NAME

    def close(self) -> None:
        """Write what is pending and let go of the files."""
        self._logger.removeHandler(self._handler)
        self._handler.close()
        if self._native is not None:
            faulthandler.disable()
            self._native.close()


class _Bounded(logging.FileHandler):
    """Appends lines, and puts the file aside when it has grown; never fails, whatever the disk does.

    The standard library's rotating handler costs the start a tenth of its imports.
    """

    def emit(self, record: logging.LogRecord) -> None:
        size = self.stream.tell() if self.stream else 0
        if size > _SIZE:
            size = self._turn()
        if size <= _LIMIT:
            super().emit(record)

    def _turn(self) -> int:
        """Begin a new file where that is possible; returns how long the present one is."""
        if self.stream:
            self.stream.close()
        _rotate(Path(self.baseFilename))
        self.stream = self._open()
        return self.stream.tell()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - a name of the standard library
        """A full disk costs the line, and no words on the console."""


def _handler(folder: Path) -> logging.Handler:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _rotate(folder / FILE_NAME)
        return _Bounded(folder / FILE_NAME, encoding="utf-8", errors="backslashreplace")
    except OSError:
        return logging.NullHandler()


def _rotate(path: Path) -> None:
    """Put a log that has grown aside, over the one before it.

    On Windows another program that has it open forbids that: it goes on growing for a while.
    """
    with suppress(OSError):
        if path.stat().st_size > _SIZE:
            path.replace(path.with_suffix(_OLD))


def _native_file(folder: Path) -> TextIO | None:
    _rotate(folder / NATIVE_NAME)
    try:
        return (folder / NATIVE_NAME).open("a", encoding="utf-8")
    except OSError:
        return None
