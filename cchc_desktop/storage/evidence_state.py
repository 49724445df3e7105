"""What has become of stored files: there, empty, missing, or no longer the bytes that were taken in."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from cchc_desktop.domain.evidence_files import EMPTY_SHA256, FileState, NamedFile
from cchc_desktop.storage.evidence_folder import locate
from cchc_desktop.storage.failures import speaking
from cchc_desktop.storage.files import hash_of

Seen = tuple[str, int, int]
"""(path, bytes, time of the last change): what a hash was taken of."""


class FileLooks:
    """Looks at stored files, and remembers the hash of those not touched since. For any thread."""

    def __init__(self) -> None:
        self._hashes: dict[Seen, str] = {}

    def there(self, folder: Path, wanted: Iterable[NamedFile]) -> Mapping[NamedFile, FileState]:
        """Which of the files are there, and known to be changed; quick, nothing is read."""
        return {
            file: _absent(file) or self._known(file, path) or _present(file)
            for file, path in locate(folder, wanted).items()
        }

    def states(
        self, folder: Path, wanted: Iterable[NamedFile], check: Callable[[], object]
    ) -> Mapping[NamedFile, FileState]:
        """What has become of each file, its bytes read. `check` is called often, and may raise to stop.

        Raises UserError for a disk that cannot be read.
        """
        found = {}
        for file, path in locate(folder, wanted).items():
            if path is not None and self._known(file, path) is None:
                with speaking(path):
                    self._hashes[_seen(path)] = hash_of(path, lambda _size: check())
            found[file] = _absent(file) or self._known(file, path) or FileState.MISSING
        return found

    def _known(self, file: NamedFile, path: Path | None) -> FileState | None:
        """MISSING without a path, None while the bytes have not been looked at."""
        if path is None:
            return FileState.MISSING
        try:
            digest = self._hashes.get(_seen(path))
        except OSError:
            return FileState.MISSING
        if digest is None:
            return None
        return _present(file) if digest == file.sha256 else FileState.CHANGED


def _absent(file: NamedFile) -> FileState | None:
    return None if file.sha256 else FileState.NONE


def _present(file: NamedFile) -> FileState:
    return FileState.EMPTY if file.sha256 == EMPTY_SHA256 else FileState.PRESENT


def _seen(path: Path) -> Seen:
    found = path.stat()
    return str(path), found.st_size, found.st_mtime_ns
