"""Finding copies, looking into them, and putting one back."""

import re
from datetime import datetime
from pathlib import Path

from cchc_desktop.domain.copies import CopyContents, CopyFile, CopyPlace, Restored
from cchc_desktop.domain.long_work import Report, quietly
from cchc_desktop.services.workspace import actor
from cchc_desktop.storage import copy_contents
from cchc_desktop.storage.aside import BEFORE_RESTORE, BROKEN, aside_folder
from cchc_desktop.storage.backup import backup_folder, folders_in_place, is_there
from cchc_desktop.storage.copy_names import copies_in, moment
from cchc_desktop.storage.evidence_copies import IN_BACKUPS, copy_missing
from cchc_desktop.storage.evidence_folder import find_folder, heal_folder, place_to_write
from cchc_desktop.storage.failures import speaking
from cchc_desktop.storage.restore import restore
from cchc_desktop.storage.verified_copy import uid_of

_DATED = re.compile(r".+-(\d{8}T\d{6})( \(\d+\))?\.cchc")


def list_copies(workspace: Path, second: Path | None) -> list[CopyFile]:
    """Every copy of a workspace in both places, and every file a restore has replaced, newest first.

    In a second place all copies are told, whosever they are: on a new machine nobody knows which are hers.
    """
    found = _listed(backup_folder(workspace), CopyPlace.BESIDE)
    if second is not None and is_there(second):
        for folder in folders_in_place(second):
            found += _listed(folder, CopyPlace.SECOND)
    for kind in (BEFORE_RESTORE, BROKEN):
        found += _put_aside(aside_folder(workspace, kind))
    return sorted(found, key=lambda copy: (copy.at, copy.path.name), reverse=True)


def contents(copy: CopyFile, workspace: Path) -> CopyContents:
    """What a copy holds, and whether it was altered.

    Raises UserError COPY_DAMAGED, FILE_NEWER, FILE_MISSING, FILE_UNREADABLE.
    """
    return copy_contents.contents_of(copy.path, workspace)


def fetch_evidence(copy: Path, workspace: Path, second: Path | None, report: Report = quietly) -> None:
    """Bring the files of evidence that a copy needs and the workspace has not, each checked by its hash.

    `report` may raise to stop; what was brought stays. Raises UserError for the disk's failures.
    """
    uid = uid_of(copy)
    own = [copy.parent / IN_BACKUPS, find_folder(copy, uid)]
    others = [backup_folder(workspace) / IN_BACKUPS]
    if second is not None and is_there(second):
        others += [folder / IN_BACKUPS for folder in folders_in_place(second)]
    target = heal_folder(workspace, uid)
    copy_missing(own, target, report)
    copy_missing(others, target, report, only=copy_contents.evidence_named_in(copy))
    if target.is_dir():
        place_to_write(workspace, uid)


def restore_copy(
    copy: Path, workspace: Path, second: Path | None, now: datetime, *, anyway: bool = False
) -> Restored:
    """Put a copy in the place of `workspace`, which nobody may have open; what was there is kept aside.

    Raises UserError COPY_DAMAGED, COPY_ALTERED unless she wants it `anyway`, RESTORE_OVER_ITSELF,
    FOLDER_MISSING, FILE_EXISTS, FILE_LOCKED, FILE_MISSING, FILE_NEWER, and for the disk's failures; then the
    workspace is as it was.
    """
    kept = restore(
        copy, workspace, now, actor(), lambda: fetch_evidence(copy, workspace, second), anyway=anyway
    )
    return Restored(
        kept, copy_contents.missing_evidence(workspace, [find_folder(workspace, uid_of(workspace))])
    )


def _listed(folder: Path, place: CopyPlace) -> list[CopyFile]:
    with speaking(folder):
        return [CopyFile(copy.path, place, copy.at, copy.path.stat().st_size) for copy in copies_in(folder)]


def _put_aside(folder: Path) -> list[CopyFile]:
    with speaking(folder):
        return [
            CopyFile(path, CopyPlace.ASIDE, at, path.stat().st_size)
            for path in folder.glob("*.cchc")
            if (match := _DATED.fullmatch(path.name)) and (at := moment(match[1]))
        ]
