"""Backups as the window and the command line use them: both places, and trying whether they restore.

Everything here takes paths and may run in any thread.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from cchc_desktop.domain.copies import BackupState, PlaceState
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.long_work import Report, quietly
from cchc_desktop.storage import backup
from cchc_desktop.storage.backup import backup_folder, folder_in_place
from cchc_desktop.storage.copy_names import copies_in
from cchc_desktop.storage.evidence_copies import IN_BACKUPS, copy_missing
from cchc_desktop.storage.evidence_folder import find_folder, place_to_write
from cchc_desktop.storage.verified_copy import uid_of


def back_up_places(
    workspace: Path, second: Path | None, now: datetime, report: Report = quietly
) -> BackupState:
    """Copy what changed, records and evidence, into both places; what failed is told, not raised.

    `report` hears (bytes done, bytes in all) of evidence being copied, and may raise to stop.
    """
    first = _place(workspace, backup_folder(workspace), lambda: backup.back_up(workspace, now), report)
    if second is None:
        return BackupState(first)
    folder = _second_folder(workspace, second)
    copy = _place(workspace, folder, lambda: backup.back_up_to(workspace, second, now), report)
    return BackupState(first, copy)


def back_up_into(workspace: Path, place: Path, now: datetime) -> Path:
    """Copy records and evidence into `place` as into a second place; returns the newest copy there.

    Raises UserError BACKUP_FAILED, BACKUP_EVIDENCE_DAMAGED, FILE_DAMAGED.
    """
    backup.back_up_to(workspace, place, now)
    folder = folder_in_place(workspace, place)
    _copy_evidence(workspace, folder / IN_BACKUPS, quietly)
    return copies_in(folder)[-1].path


def back_up_as(workspace: Path, target: Path) -> None:
    """Make one verified copy named `target`, with its evidence beside it: a workspace ready to be opened.

    Raises UserError FILE_EXISTS, FOLDER_MISSING, BACKUP_FAILED, BACKUP_EVIDENCE_DAMAGED, FILE_DAMAGED.
    """
    backup.back_up_as(workspace, target)
    uid = uid_of(workspace)
    folder = find_folder(target, uid)
    _copy_evidence(workspace, folder, quietly)
    if folder.is_dir():
        place_to_write(target, uid)


def back_up_beside(workspace: Path, now: datetime) -> Path | None:
    """Copy records and evidence beside the workspace; the new copy of the records, None when none was needed.

    Raises UserError BACKUP_FAILED, BACKUP_EVIDENCE_DAMAGED, FILE_DAMAGED.
    """
    made = backup.back_up(workspace, now)
    _copy_evidence(workspace, backup_folder(workspace) / IN_BACKUPS, quietly)
    return made


def newest_beside(workspace: Path) -> datetime | None:
    """When the newest copy beside the workspace was made, as its name tells: quick, and not checked again."""
    return _newest(backup_folder(workspace))


def on_one_disk(place: Path, workspace: Path) -> bool:
    """Whether a second place would be lost together with the workspace."""
    try:
        return place.stat().st_dev == workspace.stat().st_dev
    except OSError:
        return False


def _second_folder(workspace: Path, place: Path) -> Path:
    """The folder in a second place; the place itself, without copies, when nobody can tell whose."""
    try:
        return folder_in_place(workspace, place)
    except UserError:
        return place


def _place(workspace: Path, folder: Path, copy: Callable[[], object], report: Report) -> PlaceState:
    problem = None
    try:
        copy()
        _copy_evidence(workspace, folder / IN_BACKUPS, report)
    except UserError as error:
        problem = error
    return PlaceState(_newest(folder), problem)


def _newest(folder: Path) -> datetime | None:
    try:
        found = copies_in(folder)
    except OSError:
        return None
    return found[-1].at if found else None


def _copy_evidence(workspace: Path, target: Path, report: Report) -> None:
    source = find_folder(workspace, uid_of(workspace))
    try:
        damaged = copy_missing([source], target, report)
    except UserError as error:
        raise backup.backup_failure(error, workspace, target.parent) from error
    if damaged:
        first = damaged[0].path.name
        raise UserError(Fault.BACKUP_EVIDENCE_DAMAGED, path=source, count=len(damaged), first=first)
