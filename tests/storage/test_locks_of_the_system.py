"""What this program reads beside its own writing must not take SQLite's locks away."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Office
from cchc_desktop.services.workspace import Workspace
from tests.support import clock, refused

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


def test_a_second_look_during_a_step_leaves_it_locked(workspace: Workspace) -> None:
    """Closing any descriptor of a file drops all POSIX locks that the process has on it."""
    with workspace.transact(Op.EDIT_OFFICE) as tx:
        tx.put(*workspace.read.find(Office))
        with closing(Workspace.open_again(workspace.path, clock=clock)) as again:
            assert again.read.find(Office) == workspace.read.find(Office)
        assert another_program_says(workspace.path) == "SQLITE_BUSY"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps locks until they are given back")
def test_a_look_as_at_a_new_file_would_not(workspace: Workspace) -> None:
    """Why `open_again` is there."""
    with workspace.transact(Op.EDIT_OFFICE) as tx:
        tx.put(*workspace.read.find(Office))
        Workspace.open(workspace.path, clock=clock, read_only=True).close()
        assert another_program_says(workspace.path) == ""


def test_a_file_looked_at_is_known_by_sqlite_alone_to_be_newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as later:
        later.execute("PRAGMA user_version = 9999")
    with refused(Fault.FILE_NEWER):
        Workspace.open_again(path, clock=clock)
