"""Verified copies of a workspace: in the folder `TEN.saoluu` beside it, and in a second place of her choice.

A copy is made by SQLite's online backup under a temporary name, opened and checked, and only then takes its
place; only then do older ones thin out. A source that is damaged or a disk that is full costs no good copy.
"""

import re
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.thinning import to_thin
from cchc_desktop.storage.connection import connect
from cchc_desktop.storage.copy_names import copies_in, copy_path
from cchc_desktop.storage.failures import reading
from cchc_desktop.storage.files import sync_folder
from cchc_desktop.storage.verified_copy import copy_verified, has_one_uid, state_of, state_of_copy

_SUFFIX = ".saoluu"
_LEFT_OVER = re.compile(r".+-\d{8}T\d{6}\.\d+\.tmp(-journal)?")
_STALE = 3600
"""Seconds by which a temporary file must be older than the newest copy to be nobody's any more."""
_REASONS = {
    Fault.DISK_FULL: "ổ đĩa đã đầy",
    Fault.FILE_READ_ONLY: "không được phép ghi vào đó",
    Fault.FOLDER_MISSING: "chưa cắm USB hoặc mất kết nối",
    Fault.FILE_LOCKED: "hồ sơ đang bận",
}


def backup_folder(workspace: Path) -> Path:
    """Where the copies of a workspace lie."""
    return workspace.with_name(f"{workspace.stem}{_SUFFIX}")


def copies(workspace: Path) -> list[Path]:
    """The copies beside a workspace, in the order they were made."""
    return [copy.path for copy in copies_in(backup_folder(workspace))]


def folder_in_place(workspace: Path, place: Path) -> Path:
    """Where the copies of a workspace lie in a second place, which others may use too.

    Raises UserError where the workspace cannot be read.
    """
    with reading(workspace), closing(connect(workspace, read_only=True)) as source:
        return place / f"{workspace.stem}-{state_of(source).uid[:8]}{_SUFFIX}"


def folders_in_place(place: Path) -> list[Path]:
    """Every folder of copies in a second place, or the place itself when it is one."""
    found = sorted(path for path in place.glob(f"*{_SUFFIX}") if path.is_dir())
    return [place, *found] if copies_in(place) else found


def back_up(workspace: Path, now: datetime) -> Path | None:
    """Copy `workspace` if it changed since the last copy; returns the new copy, None when there was no need.

    Opens its own reading connection, so it may run beside a writer, in any thread.
    Raises UserError BACKUP_FAILED, or FILE_DAMAGED when the workspace is; good copies stay as they are.
    """
    folder = backup_folder(workspace)
    try:
        return _copy_if_changed(workspace, folder, workspace.stem, now)
    except UserError as error:
        raise backup_failure(error, workspace, folder) from error


def back_up_open(source: sqlite3.Connection, workspace: Path, now: datetime) -> Path | None:
    """As `back_up`, of the file that `source` has open: its name may be gone, or another's by now.

    Returns the newest copy that holds it; None when none could be made.
    """
    folder = backup_folder(workspace)
    with suppress(UserError), reading(workspace):
        made = _copy_open(source, workspace, folder, workspace.stem, now)
        return made or copies(workspace)[-1]
    return None


def back_up_to(workspace: Path, place: Path, now: datetime) -> Path | None:
    """The same into a second place, which must be there.

    The newest copy beside the workspace is taken where it holds the same, so that a slow stick does not keep
    the workspace busy. Raises as `back_up`.
    """
    try:
        if not is_there(place):
            raise UserError(Fault.FOLDER_MISSING, path=place)
        return _copy_to(workspace, folder_in_place(workspace, place), now)
    except UserError as error:
        why = error if is_there(place) else UserError(Fault.FOLDER_MISSING, path=place)
        raise backup_failure(why, workspace, place) from error


def back_up_as(workspace: Path, target: Path) -> None:
    """Make a single verified copy of `workspace` under a name of its own.

    Raises UserError FILE_EXISTS, FOLDER_MISSING, and as `back_up`.
    """
    if not is_there(target.parent):
        raise UserError(Fault.FOLDER_MISSING, path=target.parent)
    if target.exists():
        raise UserError(Fault.FILE_EXISTS, path=target)
    try:
        with reading(workspace), closing(connect(workspace, read_only=True)) as source:
            copy_verified(source, workspace, target)
    except UserError as error:
        raise backup_failure(error, workspace, target.parent) from error


def put_bad_copy_aside(copy: Path) -> None:
    """Give a copy that failed its check another name: it stands for nothing any more, and nothing is lost."""
    with suppress(OSError):
        copy.rename(copy.with_name(f".hong-{copy.name}" if copy.suffix != ".cchc" else f"{copy.name}.hong"))


def is_there(place: Path) -> bool:
    """Whether a folder can be reached now; a share that answers with an error cannot."""
    try:
        return place.is_dir()
    except OSError:
        return False


def _copy_to(workspace: Path, folder: Path, now: datetime) -> Path | None:
    newest = copies_in(backup_folder(workspace))[-1:]
    if newest and state_of_copy(newest[0].path) == state_of_copy(workspace):
        try:
            return _copy_if_changed(newest[0].path, folder, workspace.stem, newest[0].at)
        except UserError as error:
            if error.fault is not Fault.FILE_DAMAGED:
                raise
    return _copy_if_changed(workspace, folder, workspace.stem, now)


def _copy_if_changed(origin: Path, folder: Path, stem: str, at: datetime) -> Path | None:
    with reading(origin), closing(connect(origin, read_only=True)) as source:
        return _copy_open(source, origin, folder, stem, at)


def _copy_open(
    source: sqlite3.Connection, origin: Path, folder: Path, stem: str, at: datetime
) -> Path | None:
    if not has_one_uid(source):
        raise UserError(Fault.FILE_DAMAGED, path=origin)
    state = state_of(source)
    found = copies_in(folder)
    if found and state_of_copy(found[-1].path) == state:
        return None
    if not folder.is_dir():
        folder.mkdir(exist_ok=True)
        sync_folder(folder.parent)
    number = found[-1].number + 1 if found else 1
    target = copy_path(folder, stem, number, state.seq, at)
    copy_verified(source, origin, target)
    with suppress(OSError):  # what cannot be removed stays; the copy is made
        _thin(folder, state.uid)
        _sweep(folder, target)
    return target


def _thin(folder: Path, uid: str) -> None:
    """Remove old copies of this workspace. One that cannot be read stands for no other, and stays."""
    ours = [copy for copy in copies_in(folder) if (state := state_of_copy(copy.path)) and state.uid == uid]
    for position in to_thin([copy.at for copy in ours]):
        ours[position].path.unlink(missing_ok=True)


def _sweep(folder: Path, newest: Path) -> None:
    """Remove what killed programs left half made."""
    made = newest.stat().st_mtime
    for path in folder.iterdir():
        if _LEFT_OVER.fullmatch(path.name) and made - path.stat().st_mtime > _STALE:
            path.unlink(missing_ok=True)


def backup_failure(error: UserError, workspace: Path, place: Path) -> UserError:
    """What to say when a copy of `workspace` into `place` failed with `error`."""
    if error.fault is Fault.BACKUP_FAILED:
        return error
    if error.fault in (Fault.FILE_DAMAGED, Fault.FILE_FOREIGN):
        return UserError(Fault.FILE_DAMAGED, path=workspace)
    why = _REASONS.get(error.fault) or error.args_by_name["reason"]
    return UserError(Fault.BACKUP_FAILED, path=place, reason=why)
