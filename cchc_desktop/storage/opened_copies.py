"""Read-only copies of stored files, made to be looked at under their own names, and cleared away again."""

import shutil
import time
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

from platformdirs import user_cache_path

from cchc_desktop.domain.evidence_files import NamedFile
from cchc_desktop.domain.file_names import safe_name
from cchc_desktop.domain.long_work import Report
from cchc_desktop.storage.evidence_store import take_out
from cchc_desktop.storage.failures import speaking

_OLD = 24 * 3600
"""Seconds after which a copy that a killed program or an open file left behind goes."""
_READ_ONLY, _WRITABLE = 0o444, 0o600


def opened_folder() -> Path:
    """Where the copies lie on this machine."""
    return user_cache_path("CCHC Desktop", appauthor=False) / "mo-tep"


class OpenedCopies:
    """The copies that one program has made; `close` clears them away."""

    def __init__(self, base: Path) -> None:
        self._base = base
        self._made: list[Path] = []

    def make(self, folder: Path, file: NamedFile, title: str, report: Report) -> Path:
        """A copy of a stored file, each in a folder of its own. In any thread; raises as `take_out`."""
        copy = self._place(file.name)
        take_out(folder, file, title, copy, report)
        with suppress(OSError):
            copy.chmod(_READ_ONLY)
        return copy

    def of_bytes(self, content: bytes, name: str) -> Path:
        """A file with this content. In any thread; raises UserError for the disk's failures."""
        copy = self._place(name)
        with speaking(copy):
            copy.write_bytes(content)
            copy.chmod(_READ_ONLY)
        return copy

    def _place(self, name: str) -> Path:
        with speaking(self._base):
            self._base.mkdir(mode=0o700, parents=True, exist_ok=True)
            own = Path(mkdtemp(dir=self._base))
        self._made.append(own)
        return own / safe_name(name)

    def clear_old(self) -> None:
        """Remove what earlier programs left; what is open elsewhere, or not a day old, stays."""
        with suppress(OSError):
            for own in self._base.iterdir():
                if time.time() - own.stat().st_mtime > _OLD:
                    _remove(own)

    def close(self) -> None:
        """Remove the copies that are not held open."""
        while self._made:
            _remove(self._made.pop())


def _remove(own: Path) -> None:
    with suppress(OSError):
        for copy in own.iterdir():
            copy.chmod(_WRITABLE)  # Windows removes no file that is read-only
    shutil.rmtree(own, ignore_errors=True)
