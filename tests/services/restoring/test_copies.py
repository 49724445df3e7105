"""Which copies there are, and what each holds."""

import shutil
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from cchc_desktop.domain.copies import CopyPlace
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services.backups import back_up_places
from cchc_desktop.services.closing import close_year
from cchc_desktop.services.restoring import contents, list_copies, restore_copy
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.aside import put_aside
from cchc_desktop.storage.backup import backup_folder
from tests.services.backups import Dump, attach, files, flip, write
from tests.support import NOW, YEAR, clock, logical_dump, opened, refused


def test_what_a_copy_holds(path: Path) -> None:
    with opened(path) as workspace:
        for text in ("một", "hai", "ba", "bốn"):
            write(workspace, text)
        stored = attach(workspace, b"%PDF")
        back_up_places(path, None, NOW)
    (found,) = list_copies(path, None)
    assert (found.place, f"{found.at:%H:%M %d/%m/%Y}") == (CopyPlace.BESIDE, "09:00 23/11/2026")
    assert found.size == found.path.stat().st_size
    told = contents(found, path)
    assert (told.criteria, told.notes, told.evidence, told.evidence_missing) == (8, 4, 1, 0)
    assert [(note.on_date, note.text) for note in told.last_notes] == [
        (date(2026, 11, 23), text) for text in ("bốn", "ba", "hai")
    ]
    assert told.same_workspace
    stored.unlink()
    shutil.rmtree(backup_folder(path) / "minhchung")
    assert contents(found, path).evidence_missing == 1


def test_a_year_closed_since_a_copy_was_made_would_be_open_again(path: Path) -> None:
    with opened(path) as workspace:
        write(workspace, "một")
        back_up_places(path, None, NOW)
        close_year(workspace, YEAR)
    (before,) = list_copies(path, None)
    assert contents(before, path).reopened == (YEAR,)
    path.unlink()
    assert contents(before, path).reopened == ()


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


@pytest.mark.parametrize("spoil", [flip, emptied, cut])
def test_a_spoilt_copy_is_told_and_not_restored(path: Path, copy: tuple[Path, Dump], spoil: object) -> None:
    assert callable(spoil)
    spoil(copy[0])
    (found,) = list_copies(path, None)
    before = files(path.parent)
    with refused(Fault.COPY_DAMAGED):
        contents(found, path)
    with refused(Fault.COPY_DAMAGED):
        restore_copy(found.path, path, None, NOW)
    assert files(path.parent) == before


ALTERED = pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("UPDATE progress_note SET text = 'ai đó sửa'", "lịch sử thay đổi: Nhật ký"),
        ("DELETE FROM milestone", "lịch sử thay đổi: Mốc"),
        ("DROP TRIGGER op_never_changed", "cấu trúc"),
    ],
)


@ALTERED
def test_a_copy_altered_inside_is_told_and_restored_only_on_demand(
    path: Path, copy: tuple[Path, Dump], statement: str, what: str
) -> None:
    meddle(copy[0], statement)
    (found,) = list_copies(path, None)
    before = files(path.parent)
    told = contents(found, path)
    assert told.altered is not None
    assert what in sentence(told.altered)
    with refused(Fault.COPY_ALTERED):
        restore_copy(found.path, path, None, NOW)
    assert files(path.parent) == before
    restore_copy(found.path, path, None, NOW, anyway=True)
    assert logical_dump(path) == logical_dump(found.path)


def meddle(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)


def test_a_copy_of_another_workspace_is_told(path: Path, tmp_path: Path) -> None:
    stick = tmp_path / "usb"
    stick.mkdir()
    other = tmp_path / "khác.cchc"
    Workspace.create(other, clock=clock).close()
    back_up_places(other, stick, NOW)
    (found,) = list_copies(path, stick)
    assert found.place is CopyPlace.SECOND
    assert not contents(found, path).same_workspace
    assert list_copies(path, found.path.parent) == [found]


def test_copies_are_listed_newest_first_from_everywhere(path: Path, tmp_path: Path) -> None:
    stick = tmp_path / "usb"
    stick.mkdir()
    for days in range(3):
        with opened(path) as workspace:
            write(workspace)
        back_up_places(path, stick if days else None, NOW + timedelta(days=days))
    put_aside(path, ".hong", NOW + timedelta(days=9))
    (tmp_path / "hồ sơ.hong" / "của tôi.cchc").write_bytes(b"mine")
    found = list_copies(path, stick)
    assert sorted(one.place for one in found) == ["aside", *["beside"] * 3, *["second"] * 2]
    assert [one.at for one in found] == sorted((one.at for one in found), reverse=True)
    assert list_copies(path, tmp_path / "không có") == [one for one in found if one.place != "second"]


def test_a_copy_of_a_newer_program_is_named_as_such(path: Path, copy: tuple[Path, Dump]) -> None:
    with closing(sqlite3.connect(copy[0])) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(UserError) as caught:
        restore_copy(copy[0], path, None, NOW)
    assert caught.value.fault is Fault.FILE_NEWER
