"""One writer: an operating-system lock on a file beside the workspace, which names its holder.

The lock goes with the process, so a killed program leaves none behind; only the name may be stale.
"""

import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.storage.failures import NAMELESS, speaking

_LOCKED_BYTE = 1 << 20
"""Far behind the text, so that others can read who holds the lock (Windows locks are mandatory)."""


class WriterLock:
    """Held from construction until `release`. Raises UserError FILE_LOCKED, FILE_READ_ONLY."""

    def __init__(self, workspace: Path, holder: str, since: str) -> None:
        real = workspace.resolve()
        self.path = real.with_name(f"{real.name}.lock")
        with speaking(workspace):
            self._file = self.path.open("ab+", buffering=0)
        if not _try_lock(self._file.fileno()):
            self._file.seek(0)
            found = _holder(self._file.read())
            self._file.close()
            raise UserError(Fault.FILE_LOCKED, path=workspace, **found)
        with suppress(OSError):  # on a full disk the lock holds without its name
            self._file.truncate(0)
            self._file.write(json.dumps({"holder": holder, "since": since}).encode())

    def release(self) -> None:
        """Let go of the workspace. The sidecar stays: removing it would race with the next holder."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def _holder(text: bytes) -> dict[str, str]:
    try:
        found = json.loads(text)
        return {name: str(found[name]) or unknown for name, unknown in NAMELESS.items()}
    except (ValueError, KeyError, TypeError):
        return NAMELESS


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
