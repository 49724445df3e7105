"""A copy put back in the place of a workspace, which is kept aside."""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.storage.aside import BEFORE_RESTORE, BROKEN, put_aside
from cchc_desktop.storage.backup import back_up
from cchc_desktop.storage.check import integrity_problems
from cchc_desktop.storage.copy_contents import check_copy
from cchc_desktop.storage.failures import speaking
from cchc_desktop.storage.files import put_in_place, read_through, real_path, sync
from cchc_desktop.storage.header import has_journal
from cchc_desktop.storage.lock import WriterLock


def restore(
    copy: Path,
    workspace: Path,
    now: datetime,
    holder: str,
    fetch_evidence: Callable[[], object],
    *,
    anyway: bool = False,
) -> Path | None:
    """Put `copy` in the place of `workspace`; returns where the file that was there is kept, if any.

    The copy is brought beside its place and checked there, then `fetch_evidence` brings its files, and only
    then is anything replaced. A copy that was altered is put back only if she wants it `anyway`. Nobody may
    have the workspace open for writing. Raises UserError COPY_DAMAGED, COPY_ALTERED, RESTORE_OVER_ITSELF,
    FOLDER_MISSING, FILE_EXISTS, FILE_LOCKED, FILE_MISSING, FILE_NEWER, FILE_READ_ONLY, DISK_FULL, DISK_ERROR;
    then nothing is changed.
    """
    target = real_path(workspace)
    if not target.parent.is_dir():
        raise UserError(Fault.FOLDER_MISSING, path=target.parent)
    unfinished = target.with_name(f"{target.name}.tmp")  # the lock makes it ours
    if real_path(copy) in (target, unfinished):
        raise UserError(Fault.RESTORE_OVER_ITSELF, path=copy)
    if os.path.lexists(target) and not target.is_file():  # a folder, a pipe, a link that leads to itself
        raise UserError(Fault.FILE_EXISTS, path=target)
    altered = check_copy(copy)
    if altered is not None and not anyway:
        raise altered
    with speaking(target), WriterLock(target, holder, f"{now:%H:%M ngày %d/%m/%Y}"):
        unfinished.with_name(f"{unfinished.name}-journal").unlink(missing_ok=True)  # left by a killed program
        try:
            _bring(copy, unfinished)
            fetch_evidence()
            kind = _kind(target)
            if kind == BEFORE_RESTORE and not has_journal(target):
                with suppress(UserError):  # the file itself is kept; this copy is one more
                    back_up(target, now)
            kept = put_aside(target, kind, now)
            put_in_place(unfinished, target)
        finally:
            unfinished.unlink(missing_ok=True)
    return kept


def _bring(copy: Path, unfinished: Path) -> None:
    """Write `copy` to a file on the disk of the workspace, read back and found whole."""
    shutil.copyfile(copy, unfinished)
    sync(unfinished)
    read_through(unfinished)
    if integrity_problems(unfinished):
        raise UserError(Fault.COPY_DAMAGED, path=copy)


def _kind(present: Path) -> str:
    """Whether the file to be put aside is broken. A journal is left to whoever may want to look into it."""
    try:
        broken = not has_journal(present) and bool(integrity_problems(present))
    except UserError as error:
        broken = error.fault in (Fault.FILE_EMPTY, Fault.FILE_FOREIGN, Fault.FILE_DAMAGED)
    return BROKEN if broken else BEFORE_RESTORE
