"""Finding copies, looking into them, putting one back, and rehearsing that every week."""

import random
import re
import tempfile
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from cchc_desktop.domain.copies import BackupState, CopyContents, CopyFile, CopyPlace, Rehearsal, Restored
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.long_work import Report, quietly
from cchc_desktop.domain.records import Criterion, Evidence, ProgressNote
from cchc_desktop.services.backups import back_up_places
from cchc_desktop.services.workspace import Workspace, actor
from cchc_desktop.services.years import latest_year, load_year
from cchc_desktop.storage import copy_contents
from cchc_desktop.storage.aside import BEFORE_RESTORE, BROKEN, aside_folder
from cchc_desktop.storage.backup import (
    backup_folder,
    folder_in_place,
    folders_in_place,
    is_there,
    put_bad_copy_aside,
)
from cchc_desktop.storage.copy_names import copies_in, moment
from cchc_desktop.storage.evidence_copies import IN_BACKUPS, copy_missing
from cchc_desktop.storage.evidence_folder import find_folder, heal_folder, place_to_write, stored_files
from cchc_desktop.storage.failures import speaking
from cchc_desktop.storage.files import hash_of
from cchc_desktop.storage.restore import restore
from cchc_desktop.storage.verified_copy import uid_of

REHEARSE_EVERY = timedelta(days=7)
_SAMPLE = 20
"""So many files of evidence are hashed in a rehearsal."""
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
    """What a copy holds. Raises UserError COPY_DAMAGED, FILE_NEWER, FILE_MISSING, FILE_UNREADABLE."""
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


def restore_copy(copy: Path, workspace: Path, second: Path | None, now: datetime) -> Restored:
    """Put a copy in the place of `workspace`, which nobody may have open; what was there is kept aside.

    Raises UserError COPY_DAMAGED, RESTORE_OVER_ITSELF, FOLDER_MISSING, FILE_EXISTS, FILE_LOCKED,
    FILE_MISSING, FILE_NEWER, and for the disk's failures; then the workspace is as it was.
    """
    kept = restore(copy, workspace, now, actor(), lambda: fetch_evidence(copy, workspace, second))
    return Restored(
        kept, copy_contents.missing_evidence(workspace, [find_folder(workspace, uid_of(workspace))])
    )


def rehearsal_due(last: datetime | None, now: datetime) -> bool:
    """Whether it is a week since restoring was tried; a last time in the future is a clock that was wrong."""
    return last is None or last > now or now - last >= REHEARSE_EVERY


def back_up_and_rehearse(
    workspace: Path, second: Path | None, now: datetime, report: Report, *, rehearsing: bool
) -> BackupState:
    """`back_up_places`, then a rehearsal when asked; what failed it is copied anew at once."""
    state = back_up_places(workspace, second, now, report)
    tried = rehearse(workspace, second, now) if rehearsing else None
    if tried is not None and tried.problem is not None:
        state = back_up_places(workspace, second, now, report)
    return replace(state, rehearsal=tried)


def rehearse(workspace: Path, second: Path | None, now: datetime) -> Rehearsal | None:
    """Restore the newest copy of each place in reach into a temporary folder, and look at it there.

    None when there is no copy yet. A copy that fails is put aside under another name, so that the next backup
    makes a good one.
    """
    tried = None
    try:
        for folder in _folders(workspace, second):
            for newest in copies_in(folder)[-1:]:
                _rehearse(newest.path, now)
                tried = Rehearsal(now)
    except UserError as error:
        return Rehearsal(now, error)
    return tried


def _folders(workspace: Path, second: Path | None) -> list[Path]:
    folders = [backup_folder(workspace)]
    if second is not None and is_there(second):
        folders.append(folder_in_place(workspace, second))
    return folders


def _rehearse(copy: Path, now: datetime) -> None:
    """Raise UserError COPY_DAMAGED, REHEARSAL_FAILED."""
    try:
        with tempfile.TemporaryDirectory(prefix="cchc-") as folder:
            target = Path(folder) / "thu.cchc"
            restore(copy, target, now, actor(), lambda: None)
            if _held(target) != _told(copy, target):
                raise UserError(Fault.COPY_DAMAGED, path=copy)
    except UserError as error:
        if error.fault in (Fault.COPY_DAMAGED, Fault.FILE_DAMAGED):
            put_bad_copy_aside(copy)
            raise UserError(Fault.COPY_DAMAGED, path=copy) from error
        why = error.args_by_name.get("reason", "không đủ chỗ hoặc không ghi được vào thư mục tạm")
        raise UserError(Fault.REHEARSAL_FAILED, path=copy, reason=why) from error
    _hash_some_evidence(copy)


def _held(restored: Path) -> tuple[int, int, int]:
    """How many records a restored file has, once it was opened and its latest year judged."""
    with closing(Workspace.open(restored)) as workspace:
        load_year(workspace, latest_year(workspace), workspace.today())
        criteria, notes, evidence = (
            len(workspace.read.find(record_type)) for record_type in (Criterion, ProgressNote, Evidence)
        )
    return criteria, notes, evidence


def _told(copy: Path, target: Path) -> tuple[int, int, int]:
    told = copy_contents.contents_of(copy, target)
    return told.criteria, told.notes, told.evidence


def _hash_some_evidence(copy: Path) -> None:
    files = stored_files(copy.parent / IN_BACKUPS)
    chosen = random.Random(copy.name).sample(files, min(_SAMPLE, len(files)))  # noqa: S311 - no secret
    for one in chosen:
        with speaking(one.path):
            if hash_of(one.path) != one.sha256:
                put_bad_copy_aside(one.path)
                raise UserError(Fault.COPY_DAMAGED, path=one.path)


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
