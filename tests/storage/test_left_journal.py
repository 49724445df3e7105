"""A journal is played into its own file and into no other; nothing says whose it is but what comes of it."""

import errno
import shutil
import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from cchc_desktop.domain.copies import CopyFile, CopyPlace
from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Contact, Unit, new_uid
from cchc_desktop.domain.vocabulary import ContactRole
from cchc_desktop.services.consistency import check_file
from cchc_desktop.services.diagnostics import write_diagnostics
from cchc_desktop.services.restoring import contents
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage import left_journal
from cchc_desktop.storage.aside import BROKEN, aside_folder
from cchc_desktop.storage.header import has_journal, journal_of
from cchc_desktop.storage.lock import holder_of
from tests.cli.running import process
from tests.faults.damage import make_lived_in, stop_while_committing
from tests.faults.journeys import OLDEST
from tests.faults.whole import faults_of
from tests.support import NOW, clock, logical_dump, opened, refused

Way = Callable[[Path], object]


def open_to_write(path: Path) -> object:
    return Workspace.open(path, clock=clock).close()


def open_to_read(path: Path) -> object:
    return Workspace.open(path, clock=clock, read_only=True).close()


WAYS = pytest.mark.parametrize("way", [open_to_write, open_to_read, check_file])


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_lived_in(tmp_path_factory.mktemp("lived-in"))


@pytest.fixture
def stopped(lived_in: Path, tmp_path: Path) -> Path:
    """A file in the middle of a step, its journal beside it."""
    path = tmp_path / "dở dang" / lived_in.name
    path.parent.mkdir()
    shutil.copyfile(lived_in, path)
    stop_while_committing(path, Random(1))
    assert has_journal(path)
    return path


def put_aside(path: Path) -> list[bytes]:
    return [one.read_bytes() for one in aside_folder(path, BROKEN).glob("*-journal")]


def another_workspace(path: Path, _own: Path) -> None:
    Workspace.create(path, clock=clock).close()


def an_older_copy(path: Path, own: Path) -> None:
    shutil.copyfile(own, path)
    with opened(path) as workspace:
        for _step in range(3):
            workspace.undo()


@WAYS
@pytest.mark.parametrize("other", [another_workspace, an_older_copy])
def test_the_journal_of_another_state_is_put_aside(
    stopped: Path, lived_in: Path, path: Path, other: Callable[[Path, Path], None], way: Way
) -> None:
    path.unlink()
    other(path, lived_in)
    before = path.read_bytes()
    journal = shutil.copyfile(journal_of(stopped), journal_of(path)).read_bytes()
    way(path)
    assert path.read_bytes() == before
    assert not has_journal(path)
    assert put_aside(path) == [journal]
    assert not [one for one in check_file(path) if one.serious]


@WAYS
def test_its_own_journal_is_played(stopped: Path, lived_in: Path, way: Way) -> None:
    way(stopped)
    assert not has_journal(stopped)
    assert put_aside(stopped) == []
    assert logical_dump(stopped) == logical_dump(lived_in)


def test_on_a_full_disk_its_own_journal_is_played_untried(
    stopped: Path, lived_in: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(_source: Path, _target: Path) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as full:
        full.setattr(shutil, "copyfile", full_disk)
        open_to_write(stopped)
    assert logical_dump(stopped) == logical_dump(lived_in)


@WAYS
def test_a_journal_of_before_takes_nothing_from_a_newer_state(
    stopped: Path, lived_in: Path, path: Path, way: Way
) -> None:
    shutil.copyfile(lived_in, path)
    with opened(path) as workspace:
        workspace.undo()
        workspace.redo()
    before = logical_dump(path)
    shutil.copyfile(journal_of(stopped), journal_of(path))
    way(path)
    assert logical_dump(path) == before
    assert not [one for one in check_file(path) if one.serious]


def test_a_step_that_is_whole_in_the_file_is_not_taken_back(path: Path) -> None:
    """As in a copy of the state before the journal, worked on since: no note of it is lost."""
    before = path.read_bytes()
    with opened(path) as workspace:
        unit = workspace.read.find(Unit)[0]
        with workspace.transact(Op.SAVE_CONTACT, name="") as tx:
            tx.put(Contact(new_uid(), unit.uid, ContactRole.LEADER, "Người", "", "", 0))
    journal_of(path).write_bytes(whole_journal(before, nonce=7))
    open_to_read(path)
    with opened(path) as workspace:
        assert [one.name for one in workspace.read.find(Contact)] == ["Người"]
    assert len(put_aside(path)) == 1


def whole_journal(pages: bytes, nonce: int, size: int = 4096) -> bytes:
    """A journal that takes a file back to these pages (sqlite.org/fileformat2.html, section 3)."""
    count = len(pages) // size
    head = bytes.fromhex("d9d505f920a163d7") + struct.pack(">5L", count, nonce, count, 512, size)
    records = b""
    for number in range(count):
        page = pages[number * size : (number + 1) * size]
        check = (nonce + sum(page[size - 200 : 0 : -200])) & 0xFFFFFFFF
        records += struct.pack(">L", number + 1) + page + struct.pack(">L", check)
    return head.ljust(512, b"\0") + records


def test_its_own_journal_is_played_into_a_file_that_was_altered(lived_in: Path, tmp_path: Path) -> None:
    path = tmp_path / "khác" / lived_in.name
    path.parent.mkdir()
    shutil.copyfile(lived_in, path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE progress_note SET text = 'ai đó sửa'")
    before = logical_dump(path)
    stop_while_committing(path, Random(1))
    open_to_write(path)
    assert logical_dump(path) == before
    assert put_aside(path) == []


def test_where_neither_way_is_whole_everything_stays_as_it_is(
    stopped: Path, lived_in: Path, tmp_path: Path
) -> None:
    journal_of(stopped).write_bytes(b"x" + journal_of(stopped).read_bytes()[1:])
    before = {one: one.read_bytes() for one in (stopped, journal_of(stopped))}
    for way in (open_to_write, open_to_read, check_file):
        with refused(Fault.FILE_DAMAGED):
            way(stopped)
    copy = CopyFile(lived_in, CopyPlace.BESIDE, NOW, 0)
    contents(copy, stopped)
    write_diagnostics(stopped, tmp_path / "gửi.zip", NOW)
    assert {one: one.read_bytes() for one in before} == before
    assert put_aside(stopped) == []


def test_the_journal_of_a_step_under_way_is_left_alone(path: Path) -> None:
    with opened(path) as workspace:
        workspace._store._connection.execute("PRAGMA cache_size = 1")
        unit = workspace.read.find(Unit)[0]
        with workspace.transact(Op.SAVE_CONTACT, name="") as tx:
            for number in range(200):
                tx.put(Contact(new_uid(), unit.uid, ContactRole.LEADER, "x" * 400, "", "", number))
            assert has_journal(path)
            assert "đang mở hồ sơ" in process("show", path, "units", "--json").refused()
            assert has_journal(path)
        assert len(workspace.read.find(Contact)) == 200
    assert put_aside(path) == []


def test_who_is_to_write_keeps_the_lock_while_the_journal_is_tried(
    stopped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Let go of after the trial, fifty at once could all find it held by another, and nobody write."""
    seen: list[dict[str, str] | None] = []
    tried = left_journal._try_out

    def watched(path: Path) -> object:
        seen.append(holder_of(path))
        return tried(path)

    monkeypatch.setattr(left_journal, "_try_out", watched)
    with opened(stopped) as workspace:
        assert seen == [holder_of(stopped)]
        assert not workspace.read_only


@WAYS
def test_a_step_of_which_the_log_lacks_a_page_is_taken_back(path: Path, way: Way) -> None:
    """SQLite finds nothing, and the log contradicts nothing: a record is there that it does not tell of."""
    before, told = path.read_bytes(), logical_dump(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        names = [row[1] for row in connection.execute("PRAGMA table_info(op)")]
        taken = ", ".join("seq + 1" if name == "seq" else name for name in names)
        connection.execute(f"INSERT INTO op SELECT {taken} FROM op ORDER BY seq DESC LIMIT 1")
        (unit,) = connection.execute("SELECT uid FROM unit").fetchone()
        values = (new_uid(), unit, ContactRole.LEADER.value, "Người", "", "", 0)
        connection.execute("INSERT INTO contact VALUES (?, ?, ?, ?, ?, ?, ?)", values)
    journal_of(path).write_bytes(whole_journal(before, nonce=7))
    way(path)
    assert logical_dump(path) == told
    assert put_aside(path) == []


@WAYS
def test_an_upgrade_that_was_about_to_end_leaves_a_file_that_opens(tmp_path: Path, way: Way) -> None:
    """The tables before and after have other columns: they cannot be laid side by side."""
    path = tmp_path / "cũ.cchc"
    shutil.copyfile(OLDEST, path)
    before = path.read_bytes()
    open_to_write(path)
    journal_of(path).write_bytes(whole_journal(before, nonce=7))
    way(path)
    assert faults_of(path) == []
    open_to_write(path)
    assert faults_of(path) == []


@given(st.integers(0, 2**32))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_step_of_which_some_pages_were_written_is_there_whole_or_not_at_all(path: Path, seed: int) -> None:
    """A power cut comes between two pages; a file may look whole all the same, and lack what its log says."""
    chance, trial = Random(seed), Path(mkdtemp(dir=path.parent)) / "thử.cchc"
    shutil.copyfile(path, trial)
    before, told = trial.read_bytes(), [logical_dump(trial)]
    with opened(trial) as workspace:
        unit = workspace.read.find(Unit)[0]
        people = [Contact(new_uid(), unit.uid, ContactRole.LEADER, "x" * 900, "", "", n) for n in range(3)]
        with workspace.transact(Op.EDIT_UNIT, name="") as tx:
            tx.put(replace(unit, short_name="Tên khác"), *people)
    after, told = trial.read_bytes(), [*told, logical_dump(trial)]
    torn = bytearray(before.ljust(len(after), b"\0"))
    for number in range(0, len(after), 4096):
        if chance.random() < 0.7:
            torn[number : number + 4096] = after[number : number + 4096]
    trial.write_bytes(torn)
    journal_of(trial).write_bytes(whole_journal(before, nonce=7))
    open_to_read(trial)
    assert logical_dump(trial) in told
    assert faults_of(trial) == []
