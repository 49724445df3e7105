"""The folder of a workspace's evidence: `NAME.minhchung` beside `NAME.cchc`, found again when it was renamed.

A marker in it holds the uid of the workspace. The folder is flat: `<sha256><suffix>` files, read-only, never
removed, and the marker.
"""

import os
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from cchc_desktop.storage.failures import speaking
from cchc_desktop.storage.files import forget, put_in_place, sync, sync_folder

if TYPE_CHECKING:
    from cchc_desktop.domain.evidence_files import NamedFile

MARKER = "cua-ho-so.txt"
_SUFFIX = ".minhchung"
_HASH = re.compile("[0-9a-f]{64}")
_STORED = re.compile(r"([0-9a-f]{64})(\..*)?", re.DOTALL)
_UID = re.compile(rb"\b[0-9a-f]{32}\b")
_MARKER_SIZE = 4096
_TEXT = (
    "Thư mục này giữ tệp tài liệu kiểm chứng của hồ sơ CCHC nằm bên cạnh.\r\n"
    "Xin đừng sửa, đổi tên hay xóa các tệp ở đây; hãy mở chúng từ chương trình.\r\n"
    "Mã hồ sơ: {uid}\r\n"
)


class StoredFile(Struct, frozen=True):
    """A file of evidence: its hash is its name."""

    path: Path
    sha256: str
    size: int


def find_folder(workspace: Path, uid: str | None) -> Path:
    """Where the evidence of the workspace with `uid` lies or would lie; nothing is changed.

    Without a uid, of a file that cannot be read, the place that its name tells.
    """
    own = workspace.with_name(f"{workspace.stem}{_SUFFIX}")
    if uid is None or _owner(own) == uid:
        return own
    for folder in _folders_beside(own):
        if _owner(folder) == uid:
            return folder
    unmarked = _owner(own) is None and (not os.path.lexists(own) or _is_plain_folder(own))
    return own if unmarked else own.with_name(f"{workspace.stem}-{uid[:8]}{_SUFFIX}")


def heal_folder(workspace: Path, uid: str | None) -> Path:
    """As `find_folder`, and a folder that was renamed gets its name back where it can.

    One whose own workspace lies beside it stays: this one is a copy of that, and both use it.
    """
    own = find_folder(workspace, None)
    found = find_folder(workspace, uid)
    owner = found.with_name(f"{found.name.removesuffix(_SUFFIX)}{workspace.suffix}")
    if found == own or os.path.lexists(own) or not found.is_dir() or owner.exists():
        return found
    try:
        found.rename(own)
    except OSError:  # a program has a file in it open: it is used where it is
        return found
    with suppress(OSError):
        sync_folder(own.parent)
    return own


def place_to_write(workspace: Path, uid: str | None) -> Path:
    """The folder, healed, made and marked: files may be put into it. Raises UserError."""
    folder = heal_folder(workspace, uid)
    with speaking(folder):
        if not folder.is_dir():
            folder.mkdir()
            sync_folder(folder.parent)
        if uid is not None and _owner(folder) != uid:
            unfinished = folder / f".{MARKER}.tmp"  # one writer: what a killed program left is written over
            try:
                unfinished.write_bytes(_TEXT.format(uid=uid).encode("utf-8-sig"))
                sync(unfinished)
                put_in_place(unfinished, folder / MARKER)
            finally:
                forget(unfinished)
    return folder


def stored_files(folder: Path) -> list[StoredFile]:
    """The files of evidence in `folder` by name; none when it does not exist. Raises UserError."""
    with speaking(folder):
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except (FileNotFoundError, NotADirectoryError):
            return []
        return [
            StoredFile(Path(entry.path), match[1], entry.stat().st_size)
            for entry in entries
            if (match := _STORED.fullmatch(entry.name)) and entry.is_file(follow_symlinks=False)
        ]


def locate(folder: Path, wanted: "Iterable[NamedFile]") -> "dict[NamedFile, Path | None]":
    """Where each file lies: as it was stored, or under another suffix; None for one that is not there.

    Raises UserError for a folder that cannot be read.
    """
    from cchc_desktop.domain.file_names import stored_suffix  # the start does without

    found: dict[NamedFile, Path | None] = {}
    others: dict[str, Path] | None = None
    for file in wanted:
        usual = folder / f"{file.sha256}{stored_suffix(file.name)}"
        if not _HASH.fullmatch(file.sha256):  # a record may come from anywhere: nothing else becomes a path
            found[file] = None
        elif usual.is_file() and not usual.is_symlink():
            found[file] = usual
        else:
            if others is None:
                others = {one.sha256: one.path for one in stored_files(folder)}
            found[file] = others.get(file.sha256)
    return found


def _folders_beside(own: Path) -> list[Path]:
    try:
        with os.scandir(own.parent) as entries:
            return sorted(Path(entry.path) for entry in entries if entry.is_dir())
    except OSError:
        return []


def _owner(folder: Path) -> str | None:
    """The uid that the marker of `folder` names; None without a marker that can be read."""
    try:
        with (folder / MARKER).open("rb") as file:
            found = _UID.search(file.read(_MARKER_SIZE))
    except OSError:
        return None
    return found[0].decode() if found else None


def _is_plain_folder(folder: Path) -> bool:
    """Whether it is a folder itself: a link without a marker may lead anywhere."""
    return folder.is_dir() and not folder.is_symlink()
