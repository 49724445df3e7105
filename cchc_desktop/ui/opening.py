"""How a workspace gets its window: to write, to look, or not again where it has one."""

import os
from pathlib import Path

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.one_window import MeetingPlace, wait_until

_MADE_BY_ANOTHER = (Fault.FILE_EXISTS, Fault.FILE_LOCKED)
_MAKING = 15.0
"""Seconds another start may take to make the file."""


def open_or_create(
    path: Path, place: MeetingPlace | None, *, sample: bool, may_create: bool
) -> tuple[Workspace, bool] | None:
    """The workspace, and whether it was made just now; None when a window of hers has it and came forward.

    One that was lost is not made anew without asking her. The other window is asked at `place`. Raises
    UserError.
    """
    workspace = made = None
    if place is not None:
        place.announce()
    try:
        there = os.path.lexists(path)  # a link may lead to a stick that is not there
        lost = may_create and not there and _has_copies(path)
        if not there and not lost and (sample or may_create):
            made = _make(path, sample=sample, in_new_folder=may_create)
        workspace = made or _open(path, place)
    finally:
        if place is not None and workspace is None:
            place.leave()
    if workspace is None:
        return None
    if place is not None and not workspace.read_only:
        place.settle()
    return workspace, made is not None


def _has_copies(path: Path) -> bool:
    from cchc_desktop.services.backups import newest_beside

    return newest_beside(path) is not None


def _make(path: Path, *, sample: bool, in_new_folder: bool) -> Workspace | None:
    """A new workspace; None when another start has made it in the same moment."""
    if in_new_folder:
        path.parent.mkdir(parents=True, exist_ok=True)
    try:
        if sample:
            from cchc_desktop.services.sample import create_with_sample

            return create_with_sample(path, None)
        return Workspace.create(path)
    except UserError as error:
        if error.fault not in _MADE_BY_ANOTHER:
            raise
        wait_until(path.exists, _MAKING)
        return None


def _open(path: Path, place: MeetingPlace | None) -> Workspace | None:
    workspace = Workspace.open_or_view(path)
    if place is None or not workspace.read_only:
        return workspace
    workspace.close()
    if place.ask_first():
        return None
    place.announce()
    return Workspace.open_or_view(path)  # it may have been closed meanwhile
