"""The store of evidence: files are taken in whole and checked, by their hash, and never removed."""

import os
import shutil
import threading
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.evidence_files import NamedFile, TakenFile
from cchc_desktop.domain.file_names import kept_name, stored_suffix
from cchc_desktop.domain.long_work import Report
from cchc_desktop.storage.backup import put_bad_copy_aside
from cchc_desktop.storage.evidence_copies import copy_checked
from cchc_desktop.storage.evidence_folder import StoredFile, locate
from cchc_desktop.storage.evidence_source import open_source
from cchc_desktop.storage.failures import speaking
from cchc_desktop.storage.files import CHUNK, Heard, forget, hash_of, put_in_place, sweep, sync, write_hashed

PASSES = 2
"""Every byte is written, then read back."""
_READ_ONLY = 0o444
_LEFT_OVER = ".nhan-*.tmp"


def take_in(source: Path, folder: Path, progress: Heard) -> TakenFile:
    """Bring the file `source` into `folder`: whole, synced and read back, or not at all.

    In any thread. Bytes that are there already are checked and not stored twice; a stored file that is no
    longer what its name says is put aside and stored anew. Raises UserError as `open_source` and
    `Source.chunks`, DISK_FULL, FILE_READ_ONLY, DISK_ERROR.
    """
    with open_source(source) as opened:
        return _stored(opened.chunks(), opened.size, source.name, folder, progress)


def keep(content: bytes, name: str, folder: Path, progress: Heard) -> TakenFile:
    """Bring bytes of ours into `folder`, as `take_in` does a file that is called `name`.

    Raises UserError DISK_FULL, FILE_READ_ONLY, DISK_ERROR.
    """
    chunks = (content[start : start + CHUNK] for start in range(0, len(content), CHUNK))
    return _stored(chunks, len(content), name, folder, progress)


def _stored(chunks: Iterable[bytes], size: int, name: str, folder: Path, progress: Heard) -> TakenFile:
    with speaking(folder):
        if shutil.disk_usage(folder).free < size:
            raise UserError(Fault.DISK_FULL, path=folder)
        unfinished = folder / f".nhan-{os.getpid()}-{threading.get_ident()}.tmp"
        try:
            digest = write_hashed(chunks, unfinished, progress)
            _put(unfinished, folder, digest, name, progress)
        finally:
            forget(unfinished)
    return TakenFile(digest, kept_name(name), size)


def stored_bytes(folder: Path, file: NamedFile, title: str) -> bytes:
    """The bytes of a stored file of the document called `title`, checked by their hash.

    Raises UserError EVIDENCE_NO_FILE, EVIDENCE_MISSING, EVIDENCE_CHANGED, and for the disk's failures.
    """
    path = stored_path(folder, file, title)
    with speaking(path):
        content = path.read_bytes()
    if sha256(content).hexdigest() != file.sha256:
        raise UserError(Fault.EVIDENCE_CHANGED, name=title, path=folder)
    return content


def take_out(folder: Path, file: NamedFile, title: str, target: Path, report: Report) -> None:
    """Copy a stored file of the document called `title` to `target`, checked by its hash.

    Raises UserError EVIDENCE_NO_FILE, EVIDENCE_MISSING, EVIDENCE_CHANGED, and for the disk's failures.
    """
    path = stored_path(folder, file, title)
    with speaking(path):
        size = path.stat().st_size
    if not copy_checked(StoredFile(path, file.sha256, size), target, report, 0, size):
        raise UserError(Fault.EVIDENCE_CHANGED, name=title, path=folder)


def stored_path(folder: Path, file: NamedFile, title: str) -> Path:
    """Where the file of the document called `title` lies.

    Raises UserError EVIDENCE_NO_FILE, EVIDENCE_MISSING, and for a folder that cannot be read.
    """
    if not file.sha256:
        raise UserError(Fault.EVIDENCE_NO_FILE, name=title)
    path = locate(folder, [file])[file]
    if path is None:
        raise UserError(Fault.EVIDENCE_MISSING, name=title, path=folder)
    return path


def bring_back(offers: Path, folder: Path, files: Iterable[NamedFile], report: Report) -> None:
    """Bring what `folder` has lost from the folder `offers`; a file that is whole here or bad there stays.

    In any thread. Raises UserError for the disk's failures.
    """
    with speaking(folder):
        for file, offered in locate(offers, files).items():
            here = locate(folder, [file])[file]
            if offered is None or (here is not None and hash_of(here) == file.sha256):
                continue
            if hash_of(offered) == file.sha256:
                if here is not None:
                    put_bad_copy_aside(here)
                size = offered.stat().st_size
                copy_checked(StoredFile(offered, file.sha256, size), folder / offered.name, report, 0, size)


def _put(unfinished: Path, folder: Path, digest: str, name: str, progress: Heard) -> None:
    file = NamedFile(digest, name)
    there = locate(folder, [file])[file]
    if there is not None:
        if hash_of(there, progress) == digest:
            return
        put_bad_copy_aside(there)
    sync(unfinished)
    if hash_of(unfinished, progress) != digest:
        raise UserError(Fault.DISK_ERROR, path=folder, reason="đọc lại không đúng như đã ghi")
    with suppress(OSError):  # not every disk knows it
        unfinished.chmod(_READ_ONLY)
    target = folder / f"{digest}{stored_suffix(name)}"
    put_in_place(unfinished, target)
    sweep(folder, _LEFT_OVER, target)
