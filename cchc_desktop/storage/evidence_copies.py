"""Files of evidence in backups: by hash, only what is missing, checked after writing, never deleted.

The folder of a workspace is flat: `<sha256><suffix>` files, and a small marker that says whose it is.
"""

import os
import re
from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from msgspec import Struct

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.storage.failures import speaking
from cchc_desktop.storage.files import CHUNK, hash_of, put_in_place, sync

Report = Callable[[int, int], object]
"""Hears (bytes done, bytes in all), and may raise to stop."""

IN_BACKUPS = "minhchung"
"""The folder of evidence inside a folder of copies."""
_STORED = re.compile(r"([0-9a-f]{64})(\..*)?", re.DOTALL)
_UNFINISHED = frozenset({".tmp", ".part"})
_MARKER_SIZE = 4096


class StoredFile(Struct, frozen=True):
    """A file of evidence: its hash is its name."""

    path: Path
    sha256: str
    size: int


def evidence_folder(workspace: Path) -> Path:
    """Where the files of evidence of a workspace lie."""
    return workspace.with_name(f"{workspace.stem}.minhchung")


def stored_files(folder: Path) -> list[StoredFile]:
    """The files of evidence in `folder` by name; none when it does not exist. Raises UserError."""
    with speaking(folder):
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except (FileNotFoundError, NotADirectoryError):
            return []
        return [
            StoredFile(Path(entry.path), match[1], entry.stat().st_size)
            for entry in entries
            if (match := _STORED.fullmatch(entry.name)) and entry.is_file(follow_symlinks=False)
        ]


def copy_missing(
    sources: Iterable[Path], target: Path, report: Report, *, only: Collection[str] | None = None
) -> list[StoredFile]:
    """Bring what the folders `sources` have and `target` has not; returns files found damaged everywhere.

    With `only`, of these hashes alone, and no marker. Raises UserError for the disk's failures; what was
    copied until then is whole and stays.
    """
    there = {one.path.name: one.size for one in stored_files(target)}
    offers: dict[str, list[StoredFile]] = {}
    for source in sources:
        for one in stored_files(source):
            if there.get(one.path.name) != one.size and (only is None or one.sha256 in only):
                offers.setdefault(one.path.name, []).append(one)
        if only is None:
            _copy_markers(source, target)
    total = sum(same[0].size for same in offers.values())
    done = 0
    damaged = []
    for name, same in offers.items():
        if not any(_copy(one, target / name, report, done, total) for one in same):
            damaged.append(same[0])
        done += same[0].size
    return damaged


def _copy(one: StoredFile, target: Path, report: Report, done: int, total: int) -> bool:
    """Copy one file; False when it is not what its name says."""
    unfinished = _unfinished(target)
    with speaking(target):
        target.parent.mkdir(exist_ok=True)
        try:
            if _written(one, unfinished, report, done, total) != one.sha256:
                return False
            sync(unfinished)
            if hash_of(unfinished) != one.sha256:
                raise UserError(
                    Fault.BACKUP_FAILED, path=target.parent, reason="đọc lại không đúng như đã ghi"
                )
            put_in_place(unfinished, target)
        finally:
            _forget(unfinished)
    return True


def _written(one: StoredFile, unfinished: Path, report: Report, done: int, total: int) -> str:
    """Write a copy of `one`; returns the hash of what was read."""
    from hashlib import sha256  # brings OpenSSL, which the start does without

    digest = sha256()
    with one.path.open("rb") as reader, unfinished.open("wb") as writer:
        while chunk := reader.read(CHUNK):
            digest.update(chunk)
            writer.write(chunk)
            done += len(chunk)
            report(min(done, total), total)
    return digest.hexdigest()


def _copy_markers(source: Path, target: Path) -> None:
    """Whose evidence it is: the small files that are no evidence themselves."""
    with speaking(target):
        for path in sorted(source.iterdir()) if source.is_dir() else ():
            small = path.is_file() and not path.is_symlink() and path.stat().st_size <= _MARKER_SIZE
            if not small or _STORED.match(path.name) or path.suffix in _UNFINISHED:
                continue
            content = path.read_bytes()
            there = target / path.name
            if not there.is_file() or there.read_bytes() != content:
                target.mkdir(exist_ok=True)
                unfinished = _unfinished(there)
                unfinished.write_bytes(content)
                sync(unfinished)
                put_in_place(unfinished, there)


def _unfinished(target: Path) -> Path:
    """Always the same name, so that what a killed program left is written over."""
    return target.with_name(f".{target.name}.tmp")


def _forget(unfinished: Path) -> None:
    """Remove what was begun, if the disk is still there to remove it from."""
    try:
        unfinished.unlink(missing_ok=True)
    except OSError:
        return
