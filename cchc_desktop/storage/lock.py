"""One writer: an operating-system lock on a file beside the workspace, which names its holder.

The lock goes with the process, so a killed program leaves none behind; only the name may be stale.
"""

import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.storage.failures import NAMELESS, speaking
from cchc_desktop.storage.files import real_path

_LOCKED_BYTE = 1 << 20
"""Far behind the text, so that others can read who holds the lock (Windows locks are mandatory)."""
_TURNS, _MOMENT = 5, 0.02
"""How often it is tried, and the seconds in between."""


class WriterLock:
    """Held from construction until `release`. Raises UserError FILE_LOCKED, FILE_READ_ONLY."""

    def __init__(self, workspace: Path, holder: str, since: str) -> None:
        self.path = _sidecar(workspace)
        with speaking(workspace):
            self._file = self.path.open("ab+", buffering=0)
        if not _take(self._file.fileno()):
            self._file.seek(0)
            found = _holder(self._file.read())
            self._file.close()
            raise UserError(Fault.FILE_LOCKED, path=workspace, **found)
        with suppress(OSError):  # on a full disk the lock holds without its name
            self._file.truncate(0)
            told = {"holder": holder, "machine": _this_machine(), "since": since}
            self._file.write(msgspec.json.encode(told))

    def release(self) -> None:
        """Let go of the workspace. The sidecar stays: removing it would race with the next holder."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def holder_of(workspace: Path) -> dict[str, str] | None:
    """Who holds the lock and since when, as FILE_LOCKED names them; None when nobody does."""
    try:
        file = _sidecar(workspace).open("rb", buffering=0)
    except OSError:
        return None
    with file:
        text = file.read()  # before the lock is tried, which moves on Windows
        return None if _is_free(file.fileno()) else _holder(text)


def _sidecar(workspace: Path) -> Path:
    real = real_path(workspace)
    return real.with_name(f"{real.name}.lock")


def _take(descriptor: int) -> bool:
    """Who only looks whether it is free has it for less than a moment: that is waited for."""
    for turn in range(_TURNS):
        if turn:
            time.sleep(_MOMENT)
        if _try_lock(descriptor):
            return True
    return False


def _holder(text: bytes) -> dict[str, str]:
    try:
        found = msgspec.json.decode(text)
        told = {name: str(found[name]) or unknown for name, unknown in NAMELESS.items()}
        machine = str(found.get("machine", ""))
    except (ValueError, KeyError, TypeError, AttributeError):
        return NAMELESS
    if machine in ("", _this_machine()):
        return told
    return {**told, "holder": f"{told['holder']} (máy {machine})"}


def _this_machine() -> str:
    """Its name in the network: on a share, two may be called alike."""
    return os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _is_free(descriptor: int) -> bool:
        if not _try_lock(descriptor):
            return False
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _is_free(descriptor: int) -> bool:
        """Shared, so that two who look do not take each other for a holder; closing lets go."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
