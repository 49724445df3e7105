"""What the tests of backups do to a workspace and to its copies."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Evidence, new_uid
from cchc_desktop.services import notes
from cchc_desktop.services.workspace import Workspace
from tests.support import TODAY, row

Dump = dict[str, list[tuple[object, ...]]]
"""What a file holds, by its tables."""


def files(folder: Path) -> dict[str, bytes]:
    """All that lies in a folder, but for locks."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".lock"
    }


def store(path: Path, content: bytes, suffix: str = ".pdf") -> Path:
    """A file of evidence as stored beside a workspace."""
    folder = path.with_name(f"{path.stem}.minhchung")
    folder.mkdir(exist_ok=True)
    stored = folder / f"{hashlib.sha256(content).hexdigest()}{suffix}"
    stored.write_bytes(content)
    return stored


def attach(workspace: Workspace, content: bytes) -> Path:
    stored = store(workspace.path, content)
    with workspace.transact(Op.ADD_EVIDENCE, name="1") as tx:
        tx.put(Evidence(new_uid(), "1", None, "", "", stored.stem, "a.pdf"))
    return stored


def write(workspace: Workspace, text: str = "Đã gửi") -> None:
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, text))


def flip(copy: Path) -> None:
    """Spoil the page of the criteria; whose copy it is can still be read."""
    with closing(sqlite3.connect(copy)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'criterion'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with copy.open("rb+") as file:
        file.seek((page - 1) * size)
        file.write(b"\xa5" * size)
