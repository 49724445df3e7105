"""Files of evidence copied out of the store, into backups and back: by their hash, checked after writing."""

import os
import shutil
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.long_work import Report
from cchc_desktop.storage.evidence_folder import StoredFile, stored_files
from cchc_desktop.storage.failures import speaking
from cchc_desktop.storage.files import chunks_of, forget, hash_of, put_in_place, sweep, sync, write_hashed

IN_BACKUPS = "minhchung"
"""The folder of evidence inside a folder of copies."""
_WRITABLE = 0o600
_LEFT_OVER = f".{'[0-9a-f]' * 64}*.tmp"


def copy_missing(
    sources: Iterable[Path], target: Path, report: Report, *, only: Collection[str] | None = None
) -> list[StoredFile]:
    """Bring what the folders `sources` have and `target` has not; returns files found damaged everywhere.

    With `only`, of these hashes alone. Raises UserError for the disk's failures; what was copied until then
    is whole and stays.
    """
    there = {one.path.name: one.size for one in stored_files(target)}
    offers: dict[str, list[StoredFile]] = {}
    for source in sources:
        for one in stored_files(source):
            if there.get(one.path.name) != one.size and (only is None or one.sha256 in only):
                offers.setdefault(one.path.name, []).append(one)
    total = sum(same[0].size for same in offers.values())
    done = 0
    damaged = []
    for name, same in offers.items():
        if not any(copy_checked(one, target / name, report, done, total) for one in same):
            damaged.append(same[0])
        done += same[0].size
    for name in list(offers)[-1:]:
        sweep(target, _LEFT_OVER, target / name)
    return damaged


def copy_checked(one: StoredFile, target: Path, report: Report, done: int, total: int) -> bool:
    """Copy one file to `target` and read it back; False when it is not what its name says.

    Raises UserError for the disk's failures; then, too, what was at `target` is as it was.
    """
    unfinished = _unfinished(target)
    with speaking(target):
        target.parent.mkdir(exist_ok=True)
        try:
            if _written(one, unfinished, report, done, total) != one.sha256:
                return False
            sync(unfinished)
            if hash_of(unfinished) != one.sha256:
                raise UserError(Fault.DISK_ERROR, path=target, reason="đọc lại không đúng như đã ghi")
            with suppress(OSError):  # not every disk knows what is read-only; Windows replaces no such file
                shutil.copymode(one.path, unfinished)
                target.chmod(_WRITABLE)
            put_in_place(unfinished, target)
        finally:
            forget(unfinished)
    return True


def _written(one: StoredFile, unfinished: Path, report: Report, done: int, total: int) -> str:
    """Write a copy of `one`; returns the hash of what was read."""

    def heard(more: int) -> None:
        nonlocal done
        done += more
        report(min(done, total), total)

    with one.path.open("rb") as file:
        return write_hashed(chunks_of(file), unfinished, heard)


def _unfinished(target: Path) -> Path:
    """A name of its own: another program may copy the same file to the same place."""
    return target.with_name(f".{target.name}.{os.getpid()}.tmp")
