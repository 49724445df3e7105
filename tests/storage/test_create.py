"""A new workspace appears whole or not at all."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import Duty, Office, Unit
from cchc_desktop.services import first_records
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.check import integrity_problems
from cchc_desktop.storage.store import Store
from cchc_desktop.storage.transaction import Transaction
from tests.support import clock, log_lines, opened, refused


def workspaces(folder: Path) -> list[str]:
    """What lies in a folder, the sidecar of the lock aside."""
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".lock")


@pytest.mark.parametrize("name", ["hồ sơ.cchc", "a b#1%20?.cchc", "không đuôi", "nhiều.dấu.chấm.cchc"])
def test_a_new_workspace_holds_the_units_of_the_dispatch(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with closing(Workspace.create(path, clock=clock)) as workspace:
        assert len(workspace.read.find(Unit)) == 5
        assert len(workspace.read.find(Duty)) == 16
        assert workspace.stacks().undoable == ()
        assert not workspace.read_only
    assert workspaces(tmp_path) == [name]
    assert log_lines(path) == [(1, "create_workspace")]
    assert integrity_problems(path) == []
    with opened(path) as workspace:
        assert len(workspace.read.find(Office)) == 1


def test_each_workspace_has_a_uid_of_its_own(tmp_path: Path) -> None:
    uids = set()
    for name in ("một", "hai"):
        Workspace.create(tmp_path / name, clock=clock).close()
        with closing(sqlite3.connect(tmp_path / name)) as connection:
            uids.add(connection.execute("SELECT uid FROM workspace").fetchone())
    assert len(uids) == 2


def test_the_creation_cannot_be_undone(tmp_path: Path) -> None:
    with closing(Workspace.create(tmp_path / "a", clock=clock)) as workspace, refused(Fault.NOTHING_TO_UNDO):
        workspace.undo()


def test_what_is_there_is_never_replaced(path: Path) -> None:
    before = path.read_bytes()
    with refused(Fault.FILE_EXISTS):
        Workspace.create(path, clock=clock)
    assert path.read_bytes() == before


def test_a_workspace_that_is_open_is_not_made_again(tmp_path: Path) -> None:
    path = tmp_path / "a.cchc"
    with closing(Workspace.create(path, clock=clock)), refused(Fault.FILE_LOCKED):
        Workspace.create(path, clock=clock)


def test_a_missing_folder_is_said_and_not_made(tmp_path: Path) -> None:
    with refused(Fault.FOLDER_MISSING):
        Workspace.create(tmp_path / "không có" / "a.cchc", clock=clock)
    assert workspaces(tmp_path) == []


def test_a_name_too_long_is_said(tmp_path: Path) -> None:
    for length in (120, 250, 300):
        with pytest.raises(UserError):
            Workspace.create(tmp_path / ("ồ" * length), clock=clock)
    assert workspaces(tmp_path) == []


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt, OSError(28, "")])
def test_making_a_workspace_that_is_interrupted_leaves_nothing(
    tmp_path: Path, error: BaseException | type[BaseException]
) -> None:
    def interrupted(tx: Transaction) -> None:
        first_records.fill(tx)
        assert len(workspaces(tmp_path)) == 2, "the file being made and its journal"
        raise error

    path = tmp_path / "a.cchc"
    with pytest.raises((RuntimeError, KeyboardInterrupt, UserError)):
        Store.create(path, interrupted, clock=clock, actor="lan")
    assert workspaces(tmp_path) == []
    Workspace.create(path, clock=clock).close()


def test_the_file_appears_only_when_it_is_filled(tmp_path: Path) -> None:
    path = tmp_path / "a.cchc"
    seen: list[bool] = []

    def fill(tx: Transaction) -> None:
        first_records.fill(tx)
        seen.append(path.exists())

    Store.create(path, fill, clock=clock, actor="lan").close()
    assert seen == [False]


def test_what_a_killed_program_left_is_cleared_away(tmp_path: Path) -> None:
    for name in ("a.cchc.tmp", "a.cchc.tmp-journal"):
        (tmp_path / name).write_bytes(bytes(9000))
    with closing(Workspace.create(tmp_path / "a.cchc", clock=clock)):
        pass
    assert workspaces(tmp_path) == ["a.cchc"]
