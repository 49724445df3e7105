"""A folder of files, each with the criteria its name means: to be looked at before they are taken."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.file_codes import CodeBook, CodeMatch
from cchc_desktop.domain.file_names import is_executable_name
from cchc_desktop.domain.text import order_key
from cchc_desktop.domain.year import CriterionRow

MOST_FILES = 2000
"""A folder with more is not one of evidence: nobody looks through them."""
_OF_THE_SYSTEM = frozenset({"thumbs.db", "desktop.ini"})
_TEMPORARY = (".", "~$")
"""How files begin that Office and others leave beside an open one."""


class FoundFile(Struct, frozen=True):
    """A file of the folder, what its name means, and why it cannot be taken, if so."""

    path: Path
    name: str
    """With the folders below the one that was chosen."""
    match: CodeMatch
    size: int
    """Bytes."""
    refused: UserError | None = None


class Look(Struct, frozen=True):
    """What a folder holds; `more` when it holds more files than are looked at."""

    files: tuple[FoundFile, ...]
    more: bool


def look_at_folder(folder: Path, rows: Sequence[CriterionRow], check: Callable[[], object]) -> Look:
    """Every file in `folder` and below it, in any thread; `check` is called between files and may raise.

    A file whose own name has no code is taken for what the folder around it is called. Raises UserError
    FOLDER_MISSING, FILE_UNREADABLE.
    """
    book = CodeBook(rows)
    found: list[FoundFile] = []
    for path in _files_below(folder):
        check()
        if len(found) == MOST_FILES:
            return Look(tuple(found), more=True)
        found.append(_found(path, folder, book))
    return Look(tuple(found), more=False)


def _files_below(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise UserError(Fault.FOLDER_MISSING, path=folder)
    unread: list[OSError] = []
    paths: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=unread.append):
        folders[:] = sorted((one for one in folders if not one.startswith(".")), key=order_key)
        paths += [Path(place, name) for name in sorted(names, key=order_key) if _is_hers(name)]
        if len(paths) > MOST_FILES:
            break
    if unread and not paths:
        why = unread[0].strerror or type(unread[0]).__name__
        raise UserError(Fault.FILE_UNREADABLE, path=folder, reason=why)
    return paths


def _is_hers(name: str) -> bool:
    return not name.startswith(_TEMPORARY) and name.casefold() not in _OF_THE_SYSTEM


def _found(path: Path, folder: Path, book: CodeBook) -> FoundFile:
    below = path.relative_to(folder)
    match = book.match(path.name)
    around = iter(below.parts[-2::-1])
    while not match.rows and not match.written and (name := next(around, None)) is not None:
        match = book.match(f"{name}.")
    refused = UserError(Fault.EVIDENCE_EXECUTABLE, path=path) if is_executable_name(path.name) else None
    try:
        size = path.lstat().st_size
    except OSError:
        size, refused = 0, UserError(Fault.FILE_MISSING, path=path)
    return FoundFile(path, str(below), match, size, refused)
