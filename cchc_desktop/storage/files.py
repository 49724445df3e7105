"""Files put in place whole: written beside, synced, read back from the disk, then renamed."""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

CHUNK = 1 << 20
"""Bytes read at once."""
Heard = Callable[[int], object]
"""Hears how many more bytes were read or written, and may raise to stop."""
_WRITABLE = 0o600
_STALE = 3600
"""Seconds by which a temporary file must be older than a new one to be nobody's any more."""
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)
"""Seconds between attempts to replace: on Windows a virus scanner may hold a file for a moment."""


def _unheard(_more: int) -> None:
    """Nobody waits for the bytes."""


def real_path(path: Path) -> Path:
    """Where `path` really is, all links followed; one whose links go round in a circle as far as that goes.

    `Path.resolve` raises RuntimeError for the circle until Python 3.13.
    """
    return Path(os.path.realpath(path))


def sync(path: Path) -> None:
    """Bring what was written to `path` onto the disk, and forget it in memory where the system can.

    What is read afterwards to check it then comes from the disk itself.
    """
    with path.open("rb+") as file:
        os.fsync(file.fileno())
        if sys.platform == "linux":
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def read_through(path: Path) -> None:
    """Read a file once from end to end: page by page, as SQLite checks, a disk is ten times slower."""
    with path.open("rb", buffering=0) as file:
        while file.read(CHUNK):
            pass


def put_in_place(unfinished: Path, target: Path) -> None:
    """Rename a synced file over `target`, and sync the folder. Raises OSError."""
    replace_held(unfinished, target)
    sync_folder(target.parent)


def replace_held(unfinished: Path, target: Path, sleep: Callable[[float], None] = time.sleep) -> None:
    """Rename over `target`, again and again for two and a half seconds while it is held. Raises OSError."""
    for wait in _WAITS:
        try:
            unfinished.replace(target)
            return
        except PermissionError:
            sleep(wait)
    unfinished.replace(target)


def forget(unfinished: Path) -> None:
    """Remove what was begun, if the disk is still there to remove it from."""
    with suppress(OSError):
        unfinished.chmod(_WRITABLE)  # Windows removes no file that is read-only
        unfinished.unlink()


def sweep(folder: Path, pattern: str, newest: Path) -> None:
    """Remove files like `pattern` that killed programs left half made: an hour older than `newest`."""
    with suppress(OSError):  # others may sweep, or finish, at the same time
        made = newest.stat().st_mtime
        for path in folder.glob(pattern):
            if made - path.stat().st_mtime > _STALE:
                forget(path)


def sync_folder(folder: Path) -> None:
    """Bring renames within `folder` onto the disk; Windows does so by itself."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def chunks_of(file: IO[bytes]) -> Iterator[bytes]:
    """What is left of an open file, CHUNK bytes at once."""
    while chunk := file.read(CHUNK):
        yield chunk


def hash_of(path: Path, heard: Heard = _unheard) -> str:
    """The SHA-256 of a file, in hex."""
    with path.open("rb") as file:
        return hash_of_chunks(chunks_of(file), heard)


def hash_of_chunks(chunks: Iterable[bytes], heard: Heard = _unheard) -> str:
    """The SHA-256 of bytes that come one after another, in hex."""
    from hashlib import sha256  # brings OpenSSL, which the start does without

    digest = sha256()
    for chunk in chunks:
        digest.update(chunk)
        heard(len(chunk))
    return digest.hexdigest()


def write_hashed(chunks: Iterable[bytes], path: Path, heard: Heard = _unheard) -> str:
    """Write `chunks` to `path`, not synced; returns the SHA-256 of what was read, in hex."""
    with path.open("wb") as file:

        def written() -> Iterator[bytes]:
            for chunk in chunks:
                file.write(chunk)
                yield chunk

        return hash_of_chunks(written(), heard)
