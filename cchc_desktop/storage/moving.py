"""A workspace brought into another folder with its evidence and copies; where it was, all of it stays.

Everything is made in a folder of its own beside its place, read back and compared, and only then named:
whatever ends it, there is a whole workspace or none.
"""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.long_work import Report
from cchc_desktop.domain.places import Moved
from cchc_desktop.storage.aside import BEFORE_RESTORE, BROKEN, aside_folder
from cchc_desktop.storage.backup import backup_folder
from cchc_desktop.storage.connection import connect
from cchc_desktop.storage.evidence_folder import find_folder
from cchc_desktop.storage.failures import reading, speaking
from cchc_desktop.storage.files import chunks_of, hash_of, put_in_place, sync, sync_folder, write_hashed
from cchc_desktop.storage.lock import WriterLock
from cchc_desktop.storage.verified_copy import copy_verified, state_of_copy, uid_of

_STAGING = ".dang-chuyen-"
"""Before the name of the workspace being made; the lock of that name makes the folder ours."""
_UNFINISHED = frozenset({".tmp", ".part"})
_WRITABLE, _READ_ONLY = 0o222, 0o444
_UNLIKE = "đọc lại không đúng như đã ghi"
_REASONS = {
    Fault.DISK_FULL: "ổ đĩa của máy này đã đầy",
    Fault.FILE_READ_ONLY: "không được phép ghi vào đó",
    Fault.FILE_LOCKED: "có chương trình khác đang dùng",
    Fault.BACKUP_FAILED: _UNLIKE,
}


def bring(workspace: Path, folder: Path, holder: str, since: str, report: Report) -> Moved:
    """Bring `workspace` into `folder`, made when missing, under its name or the next free one.

    `report` hears (bytes done, bytes in all) and may raise to stop; then, as after any error, nothing is
    left. Opens its own reading connection, so it may run beside a writer, in any thread.
    Raises UserError MOVE_FAILED, or FILE_DAMAGED when the workspace is.
    """
    try:
        with speaking(folder):
            folder.mkdir(parents=True, exist_ok=True)
            target = _free_name(folder, workspace.stem)
            with WriterLock(target, holder, since), _staging(target) as staging:
                unreadable = _fill(workspace, staging / target.name, report)
                _name(staging, target)
            _protect(workspace, target)
    except UserError as error:
        raise _failure(error, workspace, folder) from error
    return Moved(workspace, target, unreadable)


def settle(moved: Moved, holder: str, since: str) -> None:
    """Bring what was written to the old file after it was read; nobody may have either open for writing.

    An old file that is out of reach by now has nothing to add. Raises as `bring`; the new file is then as it
    was.
    """
    latest = state_of_copy(moved.old)
    if latest is None or latest == state_of_copy(moved.path):
        return
    try:
        with speaking(moved.path), WriterLock(moved.path, holder, since):
            for source, beside, _size in _files(moved.old, moved.path):
                if not beside.exists():
                    beside.parent.mkdir(parents=True, exist_ok=True)
                    _copied(source, beside, lambda _done: None)
            _copy_records(moved.old, moved.path)
    except UserError as error:
        raise _failure(error, moved.old, moved.path.parent) from error


def _free_name(folder: Path, stem: str) -> Path:
    """A name under which nothing lies, nor beside it what belongs to a workspace."""
    number = 1
    while True:
        target = folder / (f"{stem}.cchc" if number == 1 else f"{stem} ({number}).cchc")
        journal = target.with_name(f"{target.name}-journal")
        if not any(path.exists() for path in (target, journal, *_companions(target))):
            return target
        number += 1


def _companions(workspace: Path, uid: str | None = None) -> list[Path]:
    """The folders that go where the workspace goes; with a uid, its evidence wherever it lies."""
    return [
        find_folder(workspace, uid),
        backup_folder(workspace),
        aside_folder(workspace, BEFORE_RESTORE),
        aside_folder(workspace, BROKEN),
    ]


@contextmanager
def _staging(target: Path) -> Iterator[Path]:
    """An empty folder beside `target`, gone after the block with whatever is in it."""
    staging = target.with_name(f"{_STAGING}{target.stem}")
    shutil.rmtree(staging, ignore_errors=True)  # left by a killed program
    staging.mkdir()
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _fill(workspace: Path, target: Path, report: Report) -> int:
    """Copy everything to `target` and beside it; returns how many files could not be read."""
    files = list(_files(workspace, target))
    records = workspace.stat().st_size
    total = records + sum(size for _source, _target, size in files)
    report(0, total)
    _copy_records(workspace, target)
    done, unreadable = records, 0
    for source, beside, size in files:
        beside.parent.mkdir(parents=True, exist_ok=True)
        if not _copied(source, beside, partial(_report_further, report, done, total)):
            if not workspace.exists():
                raise UserError(Fault.MOVE_FAILED, path=target.parent.parent, reason="mất kết nối với nơi cũ")
            unreadable += 1
        done += size
    report(total, total)
    return unreadable


def _report_further(report: Report, before: int, total: int, copied: int) -> None:
    report(min(before + copied, total), total)


def _files(workspace: Path, target: Path) -> Iterator[tuple[Path, Path, int]]:
    """Every file of the companions, where it goes, and its size. What a killed program left stays behind."""
    found = _companions(workspace, uid_of(workspace))
    for old, new in zip(found, _companions(target), strict=True):
        for path in sorted(old.rglob("*")) if old.is_dir() else ():
            if path.is_file() and not path.is_symlink() and path.suffix not in _UNFINISHED:
                yield path, new / path.relative_to(old), path.stat().st_size


def _copy_records(workspace: Path, target: Path) -> None:
    with reading(workspace), closing(connect(workspace, read_only=True)) as source:
        copy_verified(source, workspace, target)


def _copied(source: Path, target: Path, heard: Callable[[int], object]) -> bool:
    """Copy a file, read back before it is named; False, and no file, where `source` cannot be read."""
    unfinished = target.with_name(f"{target.name}.tmp")
    done = 0

    def count(more: int) -> None:
        nonlocal done
        done += more
        heard(done)

    try:
        digest = write_hashed(_chunks(source), unfinished, count)
    except _Unreadable:
        unfinished.unlink()
        return False
    sync(unfinished)
    if hash_of(unfinished) != digest:
        raise UserError(Fault.MOVE_FAILED, path=target.parent, reason=_UNLIKE)
    unfinished.replace(target)
    return True


class _Unreadable(Exception):  # noqa: N818 - not an error for her
    """The file to be copied, not the copy, cannot be read."""


def _chunks(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            yield from chunks_of(file)
    except OSError as error:
        raise _Unreadable from error


def _name(staging: Path, target: Path) -> None:
    """Give everything its name, the workspace last; what was named before a failure is taken back."""
    for made in staging.rglob("*"):
        if made.is_dir():
            sync_folder(made)
    named: list[Path] = []
    try:
        for place in (*_companions(target), target):
            if (staging / place.name).exists():
                put_in_place(staging / place.name, place)
                named.append(place)
    except BaseException:
        _take_back(named, staging)
        raise


def _take_back(named: Sequence[Path], staging: Path) -> None:
    for place in named:
        with suppress(OSError):
            place.replace(staging / place.name)


def _protect(workspace: Path, target: Path) -> None:
    """What may only be read where it came from may only be read here; last, so that all can be taken back."""
    for source, brought, _size in _files(workspace, target):
        with suppress(OSError):
            if not source.stat().st_mode & _WRITABLE:
                brought.chmod(_READ_ONLY)


def _failure(error: UserError, workspace: Path, folder: Path) -> UserError:
    if error.fault is Fault.MOVE_FAILED:
        return error
    if error.fault in (Fault.FILE_DAMAGED, Fault.FILE_FOREIGN):
        return UserError(Fault.FILE_DAMAGED, path=workspace)
    why = _REASONS.get(error.fault) or error.args_by_name.get("reason", "không đọc được hồ sơ")
    return UserError(Fault.MOVE_FAILED, path=folder, reason=why)
