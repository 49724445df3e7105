"""The log: a file in the machine's log folder, for whoever helps her when something breaks.

Lines say what the program did, never what she wrote: codes, counts, program lines; no note texts, no names.
"""

import faulthandler
import logging
from pathlib import Path
from typing import TextIO

from platformdirs import user_log_path

ROOT = "cchc_desktop"
"""The logger above all of ours."""

FILE_NAME = "cchc-desktop.log"
NATIVE_NAME = "cchc-desktop-native.log"
"""Where the interpreter itself writes when it is killed by a fault in a library."""

_SIZE = 500_000
"""Bytes from which on a log is put aside at the next start."""


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


def _handler(folder: Path) -> logging.Handler:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _rotate(folder / FILE_NAME)
        return logging.FileHandler(folder / FILE_NAME, encoding="utf-8", errors="backslashreplace")
    except OSError:
        return logging.NullHandler()


def _rotate(path: Path) -> None:
    """Put a log that has grown aside, over the one before it.

    Done once, at start: the standard library's rotating handler costs the start a tenth of its imports.
    """
    if path.exists() and path.stat().st_size > _SIZE:
        path.replace(path.with_suffix(".cu.log"))


def _native_file(folder: Path) -> TextIO | None:
    try:
        return (folder / NATIVE_NAME).open("a", encoding="utf-8")
    except OSError:
        return None
