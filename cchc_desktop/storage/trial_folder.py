"""Temporary folders in which copies are tried out; they are cleared away even when the program was killed."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_PREFIX = "cchc-thu-"
_LEFT_BEHIND = 24 * 3600
"""Seconds after which a folder is nobody's any more."""


@contextmanager
def trial_folder() -> Iterator[Path]:
    """A folder that only she can read, gone after the block; one whose program was ended goes a day later."""
    _clear_left_behind()
    with tempfile.TemporaryDirectory(prefix=_PREFIX) as folder:
        yield Path(folder)


def _clear_left_behind() -> None:
    with suppress(OSError):
        for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
            if time.time() - folder.stat().st_mtime > _LEFT_BEHIND:
                shutil.rmtree(folder, ignore_errors=True)
