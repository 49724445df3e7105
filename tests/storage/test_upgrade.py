"""An older file walks the missing steps once, after a copy of it is safe."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cchc_desktop import resources
from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.records import Unit
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage import migrate, op_log
from cchc_desktop.storage.backup import copies
from tests.support import clock, log_lines, logical_dump, opened, refused

NEXT = (*migrate.steps(), (2, "0002_next.sql"))


@pytest.fixture
def next_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program whose schema is one step further."""
    shipped = resources.read_text
    added = "CREATE TABLE next (uid TEXT PRIMARY KEY) STRICT;"
    monkeypatch.setattr(migrate, "steps", lambda: NEXT)
    monkeypatch.setattr(
        resources, "read_text", lambda name: added if name.endswith(NEXT[-1][1]) else shipped(name)
    )


def user_version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


@pytest.mark.usefixtures("next_step")
def test_an_older_file_is_copied_then_upgraded_with_everything_in_it(path: Path) -> None:
    before = logical_dump(path)
    with opened(path) as workspace:
        assert workspace._store.schema == 2
        assert len(workspace.read.find(Unit)) == 5
        with refused(Fault.NOTHING_TO_UNDO):
            workspace.undo()
    assert (logical_dump(path), user_version(path)) == (before, 2)
    assert [op for _seq, op in log_lines(path)][-1] == "migrate"
    (copy,) = copies(path)
    assert (logical_dump(copy), user_version(copy)) == (before, 1)


@pytest.mark.usefixtures("next_step")
def test_an_upgraded_file_is_not_upgraded_again(path: Path) -> None:
    for _turn in range(2):
        with opened(path):
            pass
    assert [op for _seq, op in log_lines(path)].count("migrate") == 1
    assert len(copies(path)) == 1


@pytest.mark.usefixtures("next_step")
def test_reading_an_older_file_leaves_it_as_it_is(path: Path) -> None:
    before = path.read_bytes()
    Workspace.open(path, clock=clock, read_only=True).close()
    assert path.read_bytes() == before


@pytest.mark.usefixtures("next_step")
def test_a_new_file_walks_all_steps(tmp_path: Path) -> None:
    Workspace.create(tmp_path / "mới.cchc", clock=clock).close()
    assert user_version(tmp_path / "mới.cchc") == 2


@pytest.mark.usefixtures("next_step")
def test_without_a_safe_copy_nothing_is_upgraded(path: Path) -> None:
    path.with_name(f"{path.stem}.saoluu").write_bytes(b"in the way")
    before = logical_dump(path)
    with refused(Fault.BACKUP_FAILED):
        Workspace.open(path, clock=clock)
    assert (logical_dump(path), user_version(path)) == (before, 1)


@pytest.mark.usefixtures("next_step")
def test_a_step_that_fails_leaves_the_old_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = logical_dump(path)
    with monkeypatch.context() as broken:
        broken.setattr(
            resources, "read_text", lambda _name: "CREATE TABLE a (b TEXT); CREATE TABLE a (b TEXT);"
        )
        with pytest.raises(sqlite3.OperationalError):
            Workspace.open(path, clock=clock)
    assert (logical_dump(path), user_version(path)) == (before, 1)
    with opened(path) as workspace:
        assert workspace._store.schema == 2


@pytest.mark.usefixtures("next_step")
def test_a_program_killed_right_after_upgrading_undoes_nothing_older(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as killed:
        killed.setattr(op_log, "append", killed_here)
        with pytest.raises(KeyboardInterrupt):
            Workspace.open(path, clock=clock)
    assert user_version(path) == 2
    with opened(path) as workspace, refused(Fault.NOTHING_TO_UNDO):
        workspace.undo()


def killed_here(*_args: object) -> None:
    raise KeyboardInterrupt
