"""What this program reads beside its own writing must not take SQLite's locks away."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Office
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.backup import back_up, back_up_as
from cchc_desktop.storage.check import integrity_problems
from cchc_desktop.storage.connection import is_open_here
from cchc_desktop.storage.health import examine
from tests.support import clock, opened, refused

WRITE = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=0)
try:
    connection.execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError as error:
    print(error.sqlite_errorname)
"""


def another_program_says(path: Path) -> str:
    command = [sys.executable, "-c", WRITE, str(path)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout.strip()


LOOKS: dict[str, Callable[[Path], object]] = {
    "open": lambda path: Workspace.open(path, clock=clock, read_only=True).close(),
    "check": integrity_problems,
    "examine": examine,
    "copy": lambda path: back_up(path, clock()),
    "copy to": lambda path: back_up_as(path, path.with_name("bản sao.cchc")),
}


@pytest.mark.parametrize("look", LOOKS)
def test_a_second_look_during_a_step_leaves_the_file_locked(workspace: Workspace, look: str) -> None:
    with workspace.transact(Op.EDIT_OFFICE) as tx:
        tx.put(*workspace.read.find(Office))
        LOOKS[look](workspace.path)
        assert another_program_says(workspace.path) == "SQLITE_BUSY"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps locks until they are given back")
def test_closing_the_file_by_hand_would_not(workspace: Workspace) -> None:
    """Why a file that is open here is left to SQLite."""
    with workspace.transact(Op.EDIT_OFFICE) as tx:
        tx.put(*workspace.read.find(Office))
        workspace.path.open("rb").close()
        assert another_program_says(workspace.path) == ""


def test_a_file_is_looked_at_by_its_bytes_again_once_it_is_closed(path: Path) -> None:
    with opened(path):
        assert is_open_here(path)
        with refused(Fault.FILE_LOCKED):
            Workspace.open(path, clock=clock)
        assert is_open_here(path)
    assert not is_open_here(path)
    assert not is_open_here(path.with_name("gone"))


def test_a_file_that_becomes_newer_while_it_is_open_is_not_opened_again(path: Path) -> None:
    with opened(path):
        with closing(sqlite3.connect(path)) as later:
            later.execute("PRAGMA user_version = 9999")
        with refused(Fault.FILE_NEWER):
            Workspace.open(path, clock=clock, read_only=True)
