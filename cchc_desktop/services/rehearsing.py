"""Trying every week whether the copies can be restored; one that fails is made anew."""

import random
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from cchc_desktop.domain.copies import BackupState, Rehearsal
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.long_work import Report
from cchc_desktop.domain.records import Criterion, Evidence, ProgressNote
from cchc_desktop.services.backups import back_up_places
from cchc_desktop.services.workspace import Workspace, actor
from cchc_desktop.services.years import load_year, usual_year
from cchc_desktop.storage import copy_contents
from cchc_desktop.storage.backup import backup_folder, folder_in_place, is_there, put_bad_copy_aside
from cchc_desktop.storage.copy_names import copies_in
from cchc_desktop.storage.evidence_copies import IN_BACKUPS
from cchc_desktop.storage.evidence_folder import stored_files
from cchc_desktop.storage.failures import speaking
from cchc_desktop.storage.files import hash_of
from cchc_desktop.storage.health import Health, examine
from cchc_desktop.storage.restore import restore
from cchc_desktop.storage.trial_folder import trial_folder

REHEARSE_EVERY = timedelta(days=7)
_SAMPLE = 20
"""So many files of evidence are hashed in a rehearsal."""


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
                _rehearse(newest.path, workspace, now)
                tried = Rehearsal(now)
    except UserError as error:
        return Rehearsal(now, error)
    return tried


def _folders(workspace: Path, second: Path | None) -> list[Path]:
    folders = [backup_folder(workspace)]
    if second is not None and is_there(second):
        folders.append(folder_in_place(workspace, second))
    return folders


def _rehearse(copy: Path, workspace: Path, now: datetime) -> None:
    """Raise UserError COPY_DAMAGED, COPY_ALTERED where the workspace is altered too, REHEARSAL_FAILED."""
    try:
        with trial_folder() as folder:
            target = folder / "thu.cchc"
            restore(copy, target, now, actor(), lambda: None, anyway=True)
            _compare(copy, target, workspace)
    except UserError as error:
        if error.fault is Fault.COPY_ALTERED:
            raise
        if error.fault in (Fault.COPY_DAMAGED, Fault.FILE_DAMAGED):
            put_bad_copy_aside(copy)
            raise UserError(Fault.COPY_DAMAGED, path=copy) from error
        why = error.args_by_name.get("reason", "không đủ chỗ hoặc không ghi được vào thư mục tạm")
        raise UserError(Fault.REHEARSAL_FAILED, path=copy, reason=why) from error
    _hash_some_evidence(copy)


def _compare(copy: Path, restored: Path, workspace: Path) -> None:
    """Raise UserError COPY_DAMAGED unless the restored file holds what the copy tells, and unaltered.

    COPY_ALTERED where the workspace is altered too: no better copy can be made.
    """
    told = copy_contents.contents_of(copy, restored)
    if _held(restored) != (told.criteria, told.notes, told.evidence):
        raise UserError(Fault.COPY_DAMAGED, path=copy)
    if told.altered is not None:
        raise UserError(Fault.COPY_DAMAGED, path=copy) if examine(workspace) == Health() else told.altered


def _held(restored: Path) -> tuple[int, int, int]:
    """How many records a restored file has, once it was opened and its usual year judged."""
    with closing(Workspace.open(restored)) as workspace:
        load_year(workspace, usual_year(workspace), workspace.today())
        criteria, notes, evidence = (
            len(workspace.read.find(record_type)) for record_type in (Criterion, ProgressNote, Evidence)
        )
    return criteria, notes, evidence


def _hash_some_evidence(copy: Path) -> None:
    files = stored_files(copy.parent / IN_BACKUPS)
    chosen = random.Random(copy.name).sample(files, min(_SAMPLE, len(files)))  # noqa: S311 - no secret
    for one in chosen:
        with speaking(one.path):
            if hash_of(one.path) != one.sha256:
                put_bad_copy_aside(one.path)
                raise UserError(Fault.COPY_DAMAGED, path=one.path)
