"""Files that are replaced are put aside, never deleted, and their journals go with them."""

import shutil
from datetime import datetime
from pathlib import Path

from cchc_desktop.storage.files import put_in_place, sync, sync_folder

BROKEN, BEFORE_RESTORE = ".hong", ".truockhoiphuc"
"""What the folders of files put aside are called, after the name of the workspace."""
_WITH_IT = ("-journal", "-wal", "-shm")
"""Files that SQLite would replay into whatever lies beside them."""


def aside_folder(workspace: Path, kind: str) -> Path:
    """Where files of `kind` that were put aside lie."""
    return workspace.with_name(f"{workspace.stem}{kind}")


def put_aside(workspace: Path, kind: str, now: datetime) -> Path | None:
    """Move the file at `workspace` and what SQLite keeps beside it; returns where it went, None without one.

    A file alone stays besides, to be replaced: at no moment is there none. One with a journal goes first: a
    program stopped in between leaves no file that lacks its journal. Raises OSError.
    """
    found = [suffix for suffix in ("", *_WITH_IT) if _is_there(workspace.with_name(workspace.name + suffix))]
    if not found:
        return None
    folder = aside_folder(workspace, kind)
    folder.mkdir(exist_ok=True)
    target = _free(folder / f"{workspace.stem}-{now:%Y%m%dT%H%M%S}.cchc")
    if found == [""]:
        _keep(workspace, target)
        return target
    for suffix in found:
        put_in_place(workspace.with_name(workspace.name + suffix), target.with_name(target.name + suffix))
    sync_folder(workspace.parent)
    return target if "" in found else None


def put_journal_aside(workspace: Path) -> None:
    """Move the journal beside `workspace`, which is another file's, to what is broken. Raises OSError."""
    journal = workspace.with_name(f"{workspace.name}-journal")
    folder = aside_folder(workspace, BROKEN)
    folder.mkdir(exist_ok=True)
    written = datetime.fromtimestamp(journal.stat().st_mtime).astimezone()
    target = _free(folder / f"{workspace.stem}-{written:%Y%m%dT%H%M%S}.cchc")
    put_in_place(journal, target.with_name(f"{target.name}-journal"))
    sync_folder(workspace.parent)


def _keep(path: Path, target: Path) -> None:
    """Copy the file at `path`: a second name for it would change with it."""
    unfinished = target.with_suffix(".tmp")
    try:
        shutil.copyfile(path, unfinished)
        sync(unfinished)
        put_in_place(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)


def _is_there(path: Path) -> bool:
    """Whether there is something to keep: an empty journal is only what SQLite leaves behind."""
    return path.exists() and not (path.name.endswith(_WITH_IT) and path.stat().st_size == 0)


def _free(target: Path) -> Path:
    number = 2
    free = target
    while any(free.with_name(free.name + suffix).exists() for suffix in ("", *_WITH_IT)):
        free = target.with_name(f"{target.stem} ({number}).cchc")
        number += 1
    return free
