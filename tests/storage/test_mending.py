"""What is mended lies outside the tables; no row is lost by it, and the file as it was is kept."""

import errno
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.services import notes
from cchc_desktop.services.consistency import mend_file
from cchc_desktop.storage.aside import BROKEN, aside_folder
from cchc_desktop.storage.health import Health, examine
from cchc_desktop.storage.lock import WriterLock
from cchc_desktop.storage.mending import mend
from cchc_desktop.storage.witnesses import entries_of, indexes_of
from tests.faults.damage import (
    PAGE,
    blank_a_page,
    make_lived_in,
    repeat_a_page,
    spoil_anywhere,
    spoil_free_list,
    spoil_index,
    spoil_table,
)
from tests.support import NOW, TODAY, logical_dump, opened, refused, row

SPOILS = (spoil_index, spoil_free_list, spoil_table, blank_a_page, repeat_a_page, spoil_anywhere)


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_lived_in(tmp_path_factory.mktemp("lived-in"))


@pytest.fixture
def path(lived_in: Path, tmp_path: Path) -> Path:
    path = tmp_path / lived_in.name
    shutil.copyfile(lived_in, path)
    return path


def root_of(path: Path, name: str) -> int:
    """Where the first page of a table or index begins."""
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()
    return (int(page) - 1) * PAGE


def write(path: Path, offset: int, content: bytes) -> None:
    with path.open("rb+") as file:
        file.seek(offset)
        file.write(content)


def kept(path: Path) -> list[bytes]:
    return [one.read_bytes() for one in aside_folder(path, BROKEN).glob("*.cchc")]


@pytest.mark.parametrize(
    "index",
    [
        "criterion_by_set",
        "change_by_uid",
        "assignment_one_lead",
        "sqlite_autoindex_unit_1",
        "note_entry_by_milestone",
    ],
)
def test_an_index_that_cannot_be_read_is_built_again(path: Path, lived_in: Path, index: str) -> None:
    write(path, root_of(path, index), bytes(PAGE))
    before = path.read_bytes()
    assert examine(path).mendable
    assert path.read_bytes() == before, "looking changes nothing"
    aside = mend(path, NOW)
    assert kept(path) == [before]
    assert aside.parent == aside_folder(path, BROKEN)
    assert examine(path) == Health()
    assert logical_dump(path) == logical_dump(lived_in)
    with opened(path) as workspace:
        notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, "Sau khi sửa"))


def test_an_index_that_lost_entries_is_built_again(path: Path, lived_in: Path) -> None:
    write(path, root_of(path, "criterion_by_set") + 3, b"\x00\x00")
    mend(path, NOW)
    assert examine(path) == Health()
    assert logical_dump(path) == logical_dump(lived_in)


def test_where_index_and_table_disagree_the_log_decides(path: Path, lived_in: Path) -> None:
    """A letter of a key is another in the index: nobody knows which is right, but the log does."""
    turn_a_letter_of_an_index(path)
    assert examine(path).mendable
    mend(path, NOW)
    assert logical_dump(path) == logical_dump(lived_in)


def test_where_the_log_cannot_tell_a_disagreement_is_for_a_copy(path: Path) -> None:
    make_of_two_schemas(path)
    turn_a_letter_of_an_index(path)
    assert not examine(path).mendable


def turn_a_letter_of_an_index(path: Path) -> None:
    with opened(path) as workspace:
        uid = row(workspace, "1.1.1").uid.encode()
    page = root_of(path, "sqlite_autoindex_criterion_1")
    at = path.read_bytes().find(uid, page, page + PAGE)
    assert at > 0
    write(path, at, b"?")


def make_of_two_schemas(path: Path) -> None:
    """One line of the log is of another schema, as in a file that was upgraded."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(
            "INSERT OR REPLACE INTO op SELECT seq, op, subject, args, at, actor, schema + 1, bulk FROM op"
            " WHERE seq = 2"
        )


@pytest.mark.parametrize("table", ["criterion", "duty", "note_entry"])
def test_a_row_that_only_the_index_still_knows_is_not_wiped_out(path: Path, table: str) -> None:
    leaf = last_leaf(path, root_of(path, table))
    count = int.from_bytes(path.read_bytes()[leaf + 3 : leaf + 5], "big")
    write(path, leaf + 3, (count - 1).to_bytes(2, "big"))
    before = path.read_bytes()
    found = examine(path)
    assert found.pages
    assert not found.mendable
    with refused(Fault.FILE_DAMAGED):
        mend(path, NOW)
    assert path.read_bytes() == before
    assert kept(path) == []


def last_leaf(path: Path, page: int) -> int:
    """Where the last leaf of the table with this root begins."""
    content = path.read_bytes()
    while content[page] == 5:  # an inner page names its last child at offset 8
        page = (int.from_bytes(content[page + 8 : page + 12], "big") - 1) * PAGE
    return page


def test_a_file_that_somebody_has_open_is_not_mended(path: Path) -> None:
    write(path, root_of(path, "criterion_by_set"), bytes(PAGE))
    with WriterLock(path, "lan", "09:00"), refused(Fault.FILE_LOCKED):
        mend_file(path, NOW)
    assert kept(path) == []


def test_a_full_disk_leaves_the_file_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full_disk(_path: Path) -> None:
        raise OSError(errno.ENOSPC, "full")

    write(path, root_of(path, "criterion_by_set"), bytes(PAGE))
    before = path.read_bytes()
    monkeypatch.setattr("cchc_desktop.storage.verified_copy.sync", full_disk)
    with refused(Fault.DISK_FULL):
        mend(path, NOW)
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*.tmp"))


def test_a_letter_that_only_turned_is_seen_by_the_log(path: Path) -> None:
    """No page of SQLite vouches for a text; the log knows what was written."""
    at = path.read_bytes().find("Kế hoạch cải cách hành chính".encode(), root_of(path, "criterion"))
    write(path, at, b"X")
    assert examine(path) == Health(unlike_log=("criterion",))


def test_entries_are_read_from_the_index_alone(path: Path) -> None:
    """One partial index leaves out a column of its condition, and cannot be a witness."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        found = [(table, index) for table in tables for index in indexes_of(connection, table)]
        assert len(found) > 30
        for table, index in found:
            ((*_numbers, step),) = connection.execute(f"EXPLAIN QUERY PLAN {entries_of(table, index)}")
            assert f"COVERING INDEX {index.name}" in step or index.name == "assignment_one_lead"


def test_a_line_of_the_log_that_is_gone_is_not_passed_over(path: Path) -> None:
    """The log has no index; its numbers tell, also where it is of two schemas and cannot be told again."""
    make_of_two_schemas(path)
    write(path, root_of(path, "criterion_by_set"), bytes(PAGE))
    assert examine(path).mendable
    leaf = last_leaf(path, root_of(path, "op"))
    count = int.from_bytes(path.read_bytes()[leaf + 3 : leaf + 5], "big")
    write(path, leaf + 3, (count - 1).to_bytes(2, "big"))
    assert not examine(path).mendable


@pytest.mark.parametrize("seed", range(len(SPOILS) * 12))
def test_whatever_is_spoilt_a_mended_file_holds_what_it_held(path: Path, lived_in: Path, seed: int) -> None:
    SPOILS[seed % len(SPOILS)](path, Random(seed))
    before = path.read_bytes()
    try:
        mendable = examine(path).mendable
    except UserError as error:
        assert error.fault in (Fault.FILE_DAMAGED, Fault.FILE_FOREIGN)  # noqa: PT017
        return
    assert path.read_bytes() == before
    if mendable:
        mend(path, NOW)
        assert examine(path) == Health()
        assert logical_dump(path) == logical_dump(lived_in)
        assert kept(path) == [before]
