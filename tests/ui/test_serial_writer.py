"""Commits on a thread beside the window: it goes on painting, and says "saved" only when it is so."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.errors import Fault
from cchc_desktop.services import notes
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.main_window import MainWindow
from tests.support import TODAY, log_lines, refused, row
from tests.ui.window import opened_window


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> MainWindow:
    shown = opened_window(qtbot, workspace, tmp_path)
    shown.commit_beside()
    return shown


@pytest.fixture
def reader(workspace: Workspace) -> Iterator[sqlite3.Connection]:
    """Another program in the middle of reading the file: nobody can commit until it ends."""
    with closing(sqlite3.connect(workspace.path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        connection.execute("SELECT * FROM op").fetchall()
        yield connection


def write_note(workspace: Workspace) -> None:
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, "Đã gửi dự thảo"))


def test_the_window_lives_while_a_commit_waits(
    window: MainWindow, workspace: Workspace, reader: sqlite3.Connection
) -> None:
    before, seen = len(log_lines(workspace.path)), []

    def look() -> None:
        seen.append(window.saved.saved_label.text())
        reader.execute("ROLLBACK")

    QTimer.singleShot(0, look)  # fires only in a window that is alive
    write_note(workspace)
    assert seen == ["Đang lưu…"]
    assert len(log_lines(workspace.path)) == before + 1
    assert window.saved.saved_label.text().endswith("ghi nhật ký 1 tiêu chí")


def test_a_commit_that_fails_leaves_nothing_and_the_next_one_goes_through(
    window: MainWindow, workspace: Workspace, reader: sqlite3.Connection
) -> None:
    before, said = log_lines(workspace.path), window.saved.saved_label.text()
    workspace._store._connection.execute("PRAGMA busy_timeout = 100")
    with refused(Fault.FILE_LOCKED):
        write_note(workspace)
    assert (log_lines(workspace.path), window.saved.saved_label.text()) == (before, said)
    reader.execute("ROLLBACK")
    write_note(workspace)
    assert len(log_lines(workspace.path)) == len(before) + 1


def test_what_is_done_while_a_commit_waits_is_a_step_after_it(
    window: MainWindow, workspace: Workspace, reader: sqlite3.Connection
) -> None:
    before, steps = len(log_lines(workspace.path)), len(workspace.stacks().undoable)

    def write_another() -> None:
        reader.execute("ROLLBACK")
        write_note(workspace)

    QTimer.singleShot(0, write_another)
    write_note(workspace)
    assert len(log_lines(workspace.path)) == before + 2
    assert len(workspace.stacks().undoable) == steps + 2


def test_one_thread_commits_and_no_other(window: MainWindow, workspace: Workspace) -> None:
    threads: dict[str, set[str]] = {}

    def remember(statement: str) -> None:
        threads.setdefault(statement, set()).add(threading.current_thread().name)

    workspace._store._connection.set_trace_callback(remember)
    write_note(workspace)
    workspace.undo()
    workspace.redo()
    assert threads["COMMIT"] == {"cchc-commit_0"}
    logged = [names for statement, names in threads.items() if statement.startswith("INSERT INTO op ")]
    assert logged == [{"cchc-commit_0"}] * 3, "the lines of a large step take longer than its commit"
    assert threads["BEGIN IMMEDIATE"] == {threading.main_thread().name}
