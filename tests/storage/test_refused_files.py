"""A file this program cannot open is said to be so and stays byte-identical."""

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services.consistency import check_file
from cchc_desktop.services.diagnostics import write_diagnostics
from cchc_desktop.services.moving import look
from cchc_desktop.services.restoring import restore_copy
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.copy_contents import check_copy
from cchc_desktop.storage.draft_file import DraftFile
from cchc_desktop.storage.header import APPLICATION_ID, check_header
from cchc_desktop.storage.lock import holder_of
from cchc_desktop.storage.migrate import current_schema
from cchc_desktop.storage.place_facts import place_facts
from cchc_desktop.storage.schema_check import has_its_schema
from cchc_desktop.storage.verified_copy import state_of_copy
from cchc_desktop.ui.one_window import MeetingPlace
from cchc_desktop.ui.opening import open_or_create
from tests.support import NOW, clock, refused

JPEG = bytes.fromhex("ffd8ffe000104a46494600010101006000600000") + bytes(range(256)) * 40


def open_to_write(path: Path) -> object:
    return Workspace.open(path, clock=clock)


def open_to_read(path: Path) -> object:
    return Workspace.open(path, clock=clock, read_only=True)


WAYS = pytest.mark.parametrize("way", [open_to_write, open_to_read, check_file])
Way = Callable[[Path], object]
needs_links = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets only some users make links")


def database(path: Path, *, application_id: int = 0, user_version: int = 0) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE photo (name TEXT)")
        connection.execute(f"PRAGMA application_id = {application_id}")
        connection.execute(f"PRAGMA user_version = {user_version}")
    return path


def set_user_version(path: Path, number: int) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {number}")


def contents(folder: Path) -> dict[str, bytes]:
    """Every file by its name, the sidecar of the lock aside."""
    return {
        found.name: found.read_bytes()
        for found in folder.iterdir()
        if found.is_file() and found.suffix != ".lock"
    }


def refuses(way: Way, path: Path, fault: Fault) -> UserError:
    before = contents(path.parent)
    with pytest.raises(UserError) as caught:
        way(path)
    assert caught.value.fault is fault
    assert str(path) in sentence(caught.value)
    assert contents(path.parent) == before
    return caught.value


@WAYS
def test_a_missing_file_is_said_and_not_made(tmp_path: Path, way: Way) -> None:
    refuses(way, tmp_path / "không có.cchc", Fault.FILE_MISSING)


@WAYS
@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", Fault.FILE_EMPTY),
        (b"\x00", Fault.FILE_FOREIGN),
        (JPEG, Fault.FILE_FOREIGN),
        (b"PK\x03\x04" + bytes(500), Fault.FILE_FOREIGN),
        ("Ủy ban nhân dân xã".encode(), Fault.FILE_FOREIGN),
        (b"SQLite format 3\x00" + bytes(84), Fault.FILE_FOREIGN),
        (b"SQL", Fault.FILE_DAMAGED),
    ],
)
def test_what_is_no_workspace_is_told_apart(tmp_path: Path, way: Way, content: bytes, fault: Fault) -> None:
    path = tmp_path / "ảnh.cchc"
    path.write_bytes(content)
    refuses(way, path, fault)


@WAYS
@pytest.mark.parametrize(
    "ids", [{}, {"application_id": 7, "user_version": 1}, {"application_id": APPLICATION_ID}]
)
def test_another_database_is_foreign(tmp_path: Path, way: Way, ids: dict[str, int]) -> None:
    refuses(way, database(tmp_path / "ảnh.cchc", **ids), Fault.FILE_FOREIGN)


@WAYS
def test_a_folder_is_no_file(tmp_path: Path, way: Way) -> None:
    folder = tmp_path / "thư mục.cchc"
    folder.mkdir()
    said = sentence(refuses(way, folder, Fault.FILE_IS_FOLDER))
    assert said.startswith(f"“{folder}” là một thư mục")
    assert "quyền truy cập" not in said


@WAYS
def test_below_a_file_there_is_no_file(path: Path, way: Way) -> None:
    with refused(Fault.FILE_MISSING):
        way(path / "hồ sơ.cchc")


def write_anew(path: Path) -> object:
    return Workspace.create(path, clock=clock)


def restore_there(path: Path) -> object:
    good = path.with_name("bản tốt.cchc")
    Workspace.create(good, clock=clock).close()
    return restore_copy(good, path, None, NOW)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no pipes among files")
def test_everything_around_a_pipe_can_be_asked(tmp_path: Path) -> None:
    path = tmp_path / "hồ sơ.cchc"
    os.mkfifo(path)
    write_diagnostics(path, tmp_path / "gửi.zip", NOW)
    assert state_of_copy(path) is None
    assert not has_its_schema(path)
    with refused(Fault.FILE_EXISTS):
        restore_there(path)


@needs_links
@pytest.mark.parametrize("way", [open_to_write, open_to_read, check_file, check_copy])
def test_a_link_to_itself_is_foreign(tmp_path: Path, way: Way) -> None:
    path = tmp_path / "hồ sơ.cchc"
    path.symlink_to(path.name)
    fault = Fault.COPY_DAMAGED if way is check_copy else Fault.FILE_FOREIGN
    refuses(way, path, fault)
    assert path.is_symlink()


@needs_links
@pytest.mark.parametrize("way", [write_anew, restore_there])
@pytest.mark.parametrize("name", ["hồ sơ.cchc", "vòng.cchc"])
def test_nothing_is_put_in_the_place_of_a_link_to_itself(tmp_path: Path, way: Way, name: str) -> None:
    (tmp_path / "vòng.cchc").symlink_to("hồ sơ.cchc")
    (tmp_path / "hồ sơ.cchc").symlink_to("vòng.cchc")
    with refused(Fault.FILE_EXISTS):
        way(tmp_path / name)
    assert (tmp_path / name).is_symlink()


@needs_links
def test_a_link_to_a_stick_that_is_not_there_stays(tmp_path: Path) -> None:
    path = tmp_path / "hồ sơ.cchc"
    path.symlink_to(tmp_path / "USB" / "hồ sơ.cchc")
    with refused(Fault.FOLDER_MISSING):
        write_anew(path)
    with refused(Fault.FILE_MISSING):
        open_or_create(path, None, sample=False, may_create=True)
    assert path.is_symlink()


@needs_links
def test_everything_around_a_link_to_itself_can_be_asked(tmp_path: Path) -> None:
    path = tmp_path / "hồ sơ.cchc"
    path.symlink_to(path.name)
    write_diagnostics(path, tmp_path / "gửi.zip", NOW)
    assert holder_of(path) is None
    assert place_facts(path).paths == (path,)
    assert not has_its_schema(path)
    assert MeetingPlace(path).folder
    assert DraftFile(tmp_path, "uid", path).read() == []
    assert look(path, "uid", tmp_path / "khác.cchc").newer is None


@WAYS
def test_a_newer_file_is_named_with_both_numbers(path: Path, way: Way) -> None:
    set_user_version(path, current_schema() + 1)
    error = refuses(way, path, Fault.FILE_NEWER)
    assert (error.args_by_name["found"], error.args_by_name["known"]) == (
        current_schema() + 1,
        current_schema(),
    )


@WAYS
@pytest.mark.parametrize(
    "kept", ["50 bytes", "99 bytes", "the header", "a page", "half", "all but a page", "all but a byte"]
)
def test_a_file_cut_off_is_damaged(path: Path, way: Way, kept: str) -> None:
    whole = path.read_bytes()
    size = {
        "50 bytes": 50,
        "99 bytes": 99,
        "the header": 100,
        "a page": 4096,
        "half": len(whole) // 2,
        "all but a page": len(whole) - 4096,
        "all but a byte": len(whole) - 1,
    }[kept]
    path.write_bytes(whole[:size])
    refuses(way, path, Fault.FILE_DAMAGED)


@WAYS
def test_the_empty_journal_of_an_earlier_write_hides_no_cut(path: Path, way: Way) -> None:
    path.with_name(f"{path.name}-journal").touch()
    path.write_bytes(path.read_bytes()[: -4096 * 2])
    with refused(Fault.FILE_DAMAGED):
        check_header(path, current_schema())
    refuses(way, path, Fault.FILE_DAMAGED)


@WAYS
def test_a_name_too_long_for_the_disk_is_said(tmp_path: Path, way: Way) -> None:
    with refused(Fault.FILE_UNREADABLE):
        way(tmp_path / ("ồ" * 300))


def test_a_workspace_without_its_tables_is_damaged(tmp_path: Path) -> None:
    path = database(tmp_path / "a.cchc", application_id=APPLICATION_ID, user_version=1)
    for way in (open_to_write, open_to_read):
        refuses(way, path, Fault.FILE_DAMAGED)


def test_a_refused_file_can_be_put_right_and_opened(path: Path, tmp_path: Path) -> None:
    good = tmp_path / "bản tốt"
    shutil.copyfile(path, good)
    path.write_bytes(b"")
    refuses(open_to_write, path, Fault.FILE_EMPTY)
    shutil.copyfile(good, path)
    Workspace.open(path, clock=clock).close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no pipes among files")
@WAYS
def test_a_pipe_is_not_waited_for(way: Way, tmp_path: Path) -> None:
    path = tmp_path / "hồ sơ.cchc"
    os.mkfifo(path)
    assert refuses(way, path, Fault.FILE_FOREIGN)
