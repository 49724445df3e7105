"""The journal that a program left which was stopped while writing: tried on a copy before SQLite plays it.

Nothing in a journal names its file. One that was copied beside another file, or beside an older copy of its
own, would be played into it page by page, and no look at the file afterwards could take that back.
"""

import logging
import shutil
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.storage.connection import is_open_here
from cchc_desktop.storage.failures import NAMELESS, reading
from cchc_desktop.storage.header import check_header, has_journal, journal_of
from cchc_desktop.storage.lock import WriterLock
from cchc_desktop.storage.migrate import current_schema

if TYPE_CHECKING:
    from cchc_desktop.storage.health import Health

_LOG = logging.getLogger("cchc_desktop.journal")


class _Verdict(Enum):
    OWN = auto()
    """With the journal the file is whole: SQLite may play it."""
    FOREIGN = auto()
    """Without the journal the file is whole and holds more, if only all of the step that was about to end."""
    HOPELESS = auto()
    """The file is whole neither way."""


def admit(path: Path, held: WriterLock | None = None) -> None:
    """Raise UserError as `check_header` unless SQLite may open the file; the journal of another is put aside.

    Who is to write brings the lock that is `held`: let go of in between, it might be nobody's in the end.
    FILE_DAMAGED where it is whole neither with the journal beside it nor without: both stay as they are.
    """
    check_header(path, current_schema())
    if is_open_here(path) or not has_journal(path):
        return
    if held is not None:
        _settle(path)
        return
    try:
        lock = WriterLock(path, **NAMELESS)
    except UserError:
        return  # it is being written; or nobody may write here, and SQLite leaves the journal alone too
    with lock:
        _settle(path)


def _settle(path: Path) -> None:
    """Judge the journal beside a file that nobody else writes, and put it aside where it is of another."""
    with reading(path):
        verdict = _judged(path) if has_journal(path) else _Verdict.OWN
        if verdict is _Verdict.HOPELESS:
            raise UserError(Fault.FILE_DAMAGED, path=path)
        if verdict is _Verdict.FOREIGN:
            from cchc_desktop.storage.aside import put_journal_aside

            put_journal_aside(path)
            _LOG.warning("journal put aside")


def _judged(path: Path) -> _Verdict:
    try:
        return _try_out(path)
    except OSError:  # no room to try: she has to get at her file, and nearly always it is its own
        return _Verdict.OWN


def _try_out(path: Path) -> _Verdict:
    from cchc_desktop.storage.trial_folder import trial_folder
    from cchc_desktop.storage.verified_copy import state_of_copy

    with trial_folder() as folder:
        trial = folder / "thu.cchc"
        shutil.copyfile(path, trial)
        before = state_of_copy(trial)
        shutil.copyfile(journal_of(path), journal_of(trial))
        played, after = _health(trial), state_of_copy(trial)
        takes_nothing = before is None or (
            after is not None and after.uid == before.uid and after.seq >= before.seq
        )
        if _is_whole(played) and takes_nothing:
            return _Verdict.OWN
        journal_of(trial).unlink(missing_ok=True)
        taken_back = trial.replace(folder / "lui.cchc")
        shutil.copyfile(path, trial)
        if _is_whole(_health(trial)):
            one_step = (
                after is not None
                and before is not None
                and (after.uid, after.seq + 1) == (before.uid, before.seq)
            )
            torn = one_step and _is_whole(played) and _is_torn(trial, taken_back)
            return _Verdict.OWN if torn else _Verdict.FOREIGN
    # A file that somebody altered is still hers with its journal.
    is_sound = played is not None and not played.pages and not played.loose and played.one_uid
    return _Verdict.OWN if is_sound else _Verdict.HOPELESS


def _health(trial: Path) -> "Health | None":
    from cchc_desktop.storage.health import examine_copy

    try:
        return examine_copy(trial)
    except UserError:
        return None


def _is_torn(ahead: Path, before: Path) -> bool:
    from cchc_desktop.storage.torn_step import is_torn

    return is_torn(ahead, before)


def _is_whole(found: "Health | None") -> bool:
    from cchc_desktop.storage.health import Health

    return found == Health()
