"""An older file walks the missing steps once, after a copy of it is safe."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from cchc_desktop import resources
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services.consistency import check_file
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage import migrate, op_log
from cchc_desktop.storage.backup import copies
from cchc_desktop.storage.check import integrity_problems
from tests.faults.later import rebuild
from tests.storage.test_damage import PAGE, overwrite, root_page
from tests.support import clock, log_lines, logical_dump, opened, refused

LAST = migrate.current_schema()
SHIPPED = migrate.steps
Shipping = Callable[..., None]


@pytest.fixture
def next_step(monkeypatch: pytest.MonkeyPatch) -> Shipping:
    """A program whose schema is one step further; call it to say which steps these are."""
    shipped, known = resources.read_text, migrate.steps()

    def ship(*scripts: str) -> None:
        later = {f"{LAST + number:04}_next.sql": script for number, script in enumerate(scripts, start=1)}
        numbered = tuple((int(name[:4]), name) for name in later)
        monkeypatch.setattr(migrate, "steps", lambda: known + numbered)
        monkeypatch.setattr(resources, "read_text", lambda name: later.get(Path(name).name) or shipped(name))

    ship("CREATE TABLE next (uid TEXT PRIMARY KEY) STRICT;")
    return ship


@contextmanager
def opened_before(path: Path) -> Iterator[Workspace]:
    """Opened by the program of before."""
    with pytest.MonkeyPatch.context() as before:
        before.setattr(migrate, "steps", SHIPPED)
        with opened(path) as workspace:
            yield workspace


def user_version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


@pytest.mark.usefixtures("next_step")
def test_an_older_file_is_copied_then_upgraded_with_everything_in_it(path: Path) -> None:
    before = logical_dump(path)
    with opened(path) as workspace:
        assert workspace.schema == LAST + 1
        assert len(workspace.read.find(Unit)) == 5
        with refused(Fault.NOTHING_TO_UNDO):
            workspace.undo()
    assert (logical_dump(path), user_version(path)) == (before, LAST + 1)
    assert [op for _seq, op in log_lines(path)][-1] == "migrate"
    (copy,) = copies(path)
    assert (logical_dump(copy), user_version(copy)) == (before, LAST)


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
    assert user_version(tmp_path / "mới.cchc") == LAST + 1


@pytest.mark.usefixtures("next_step")
def test_without_a_safe_copy_nothing_is_upgraded(path: Path) -> None:
    path.with_name(f"{path.stem}.saoluu").write_bytes(b"in the way")
    before = logical_dump(path)
    with pytest.raises(UserError) as caught:
        Workspace.open(path, clock=clock)
    assert caught.value.fault is Fault.UPGRADE_NEEDS_BACKUP
    assert f"“{path}” của phiên bản cũ" in sentence(caught.value)
    assert (logical_dump(path), user_version(path)) == (before, LAST)


@pytest.mark.usefixtures("next_step")
def test_a_step_that_fails_leaves_the_old_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = logical_dump(path)
    with monkeypatch.context() as broken:
        broken.setattr(
            resources, "read_text", lambda _name: "CREATE TABLE a (b TEXT); CREATE TABLE a (b TEXT);"
        )
        with pytest.raises(sqlite3.OperationalError):
            Workspace.open(path, clock=clock)
    assert (logical_dump(path), user_version(path)) == (before, LAST)
    with opened(path) as workspace:
        assert workspace.schema == LAST + 1


@pytest.mark.usefixtures("next_step")
def test_a_program_killed_before_the_upgrade_is_logged_has_not_upgraded(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = logical_dump(path)
    with monkeypatch.context() as killed:
        killed.setattr(op_log, "append", killed_here)
        with pytest.raises(KeyboardInterrupt):
            Workspace.open(path, clock=clock)
    assert (logical_dump(path), user_version(path)) == (before, LAST)
    with opened(path) as workspace, refused(Fault.NOTHING_TO_UNDO):
        workspace.undo()
    assert [op for _seq, op in log_lines(path)][-1] == "migrate"


def killed_here(*_args: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.usefixtures("next_step")
def test_a_copy_that_went_bad_is_no_safety(path: Path) -> None:
    with opened_before(path) as workspace:
        bad = workspace.back_up()
    assert bad is not None
    overwrite(bad, (root_page(bad, "criterion_by_set") - 1) * PAGE, bytes(PAGE))
    before = logical_dump(path)
    with opened(path):
        pass
    good = copies(path)[-1]
    assert (logical_dump(good), user_version(good)) == (before, LAST)
    assert integrity_problems(good) == []
    assert bad.with_name(f"{bad.name}.hong").exists()


def test_a_step_may_rebuild_a_table_that_others_point_to(path: Path, next_step: Shipping) -> None:
    next_step(rebuild("unit"))
    before = logical_dump(path)
    with opened(path):
        pass
    assert (logical_dump(path), user_version(path)) == (before, LAST + 1)
    assert integrity_problems(path) == []
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("DELETE FROM unit")


def test_a_step_that_breaks_a_key_leaves_the_old_file(path: Path, next_step: Shipping) -> None:
    next_step(rebuild("unit", "DELETE FROM unit WHERE code = 'VP';"))
    before = logical_dump(path)
    with pytest.raises(sqlite3.IntegrityError):
        Workspace.open(path, clock=clock)
    assert (logical_dump(path), user_version(path)) == (before, LAST)


def test_an_upgraded_file_enforces_its_keys(path: Path, next_step: Shipping) -> None:
    next_step(rebuild("unit"))
    with opened(path) as workspace:
        assert workspace._store._connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_an_older_file_can_be_read_without_upgrading_it(path: Path, next_step: Shipping) -> None:
    next_step("ALTER TABLE unit ADD COLUMN later TEXT;")
    before = path.read_bytes()
    with closing(Workspace.open(path, clock=clock, read_only=True)) as workspace:
        (later,) = workspace._store._connection.execute("SELECT DISTINCT later FROM unit").fetchone()
        assert (len(workspace.read.find(Unit)), later) == (5, None)
        with refused(Fault.FILE_READ_ONLY), workspace.transact(Op.EDIT_OFFICE):
            pass
    assert check_file(path) == []
    assert path.read_bytes() == before


@pytest.mark.usefixtures("next_step")
@pytest.mark.parametrize("read_only", [True, False])
def test_an_older_file_without_its_tables_is_damaged(path: Path, read_only: bool) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE change")
    before = path.read_bytes()
    with refused(Fault.FILE_DAMAGED):
        Workspace.open(path, clock=clock, read_only=read_only)
    assert path.read_bytes() == before
    assert copies(path) == []


def test_several_steps_are_all_walked_or_none(path: Path, next_step: Shipping) -> None:
    next_step("CREATE TABLE next (uid TEXT PRIMARY KEY) STRICT;", "CREATE TABLE next (uid TEXT);")
    before = logical_dump(path)
    with pytest.raises(sqlite3.OperationalError):
        Workspace.open(path, clock=clock)
    assert (logical_dump(path), user_version(path)) == (before, LAST)
