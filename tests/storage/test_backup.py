"""Copies are made when something changed, checked before they count, and the good ones stay."""

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Office
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services.workspace import Workspace, back_up_file
from cchc_desktop.storage.backup import KEPT, back_up, backup_folder, copies
from cchc_desktop.storage.check import integrity_problems
from tests.support import NOW, logical_dump, opened, refused


def change(workspace: Workspace, number: int) -> None:
    (office,) = workspace.read.find(Office)
    with workspace.transact(Op.EDIT_OFFICE) as tx:
        tx.put(Office(office.uid, f"xã số {number}", "", "", None, "", legal_basis_verified=False))


def change_and_back_up(
    path: Path, times: int, *, now: Callable[[int], datetime] = lambda _n: NOW
) -> list[Path]:
    made = []
    with opened(path) as workspace:
        for number in range(times):
            change(workspace, number)
            copy = back_up(path, now(number))
            assert copy is not None
            made.append(copy)
    return made


def test_a_copy_holds_everything_and_opens(workspace: Workspace) -> None:
    copy = workspace.back_up()
    assert copy is not None
    assert copy.parent == backup_folder(workspace.path) == workspace.path.with_name("hồ sơ.saoluu")
    assert logical_dump(copy) == logical_dump(workspace.path)
    assert integrity_problems(copy) == []
    assert list(copy.parent.iterdir()) == [copy]
    with opened(copy) as opened_copy:
        assert opened_copy.stacks() == workspace.stacks()


def test_an_unchanged_file_is_not_copied_again(workspace: Workspace) -> None:
    first = workspace.back_up()
    assert workspace.back_up() is None
    change(workspace, 1)
    second = workspace.back_up()
    assert workspace.back_up() is None
    assert copies(workspace.path) == [first, second]


def test_the_window_hears_when_the_latest_copy_was_made(path: Path) -> None:
    made = back_up_file(path, NOW)
    assert made is not None
    assert back_up_file(path, NOW + timedelta(days=1)) == made


def test_a_copy_is_made_beside_a_writer_and_holds_only_what_was_committed(workspace: Workspace) -> None:
    before = logical_dump(workspace.path)
    with workspace.transact(Op.EDIT_OFFICE) as tx:
        tx.put(Office("office", "xã dở dang", "", "", None, "", legal_basis_verified=False))
        copy = back_up(workspace.path, NOW)
    assert copy is not None
    assert logical_dump(copy) == before


def test_the_latest_copies_stay(path: Path) -> None:
    made = change_and_back_up(path, KEPT + 3)
    assert copies(path) == made[3:]
    assert KEPT == 30


def test_a_clock_set_back_loses_no_new_copy(path: Path) -> None:
    ahead = change_and_back_up(path, KEPT, now=lambda n: NOW.replace(year=2031) + timedelta(days=n))
    made = change_and_back_up(path, 2, now=lambda n: NOW + timedelta(days=n))
    assert copies(path) == ahead[2:] + made


def test_a_workspace_restored_to_an_older_state_is_copied_as_the_latest(path: Path) -> None:
    made = change_and_back_up(path, KEPT)
    shutil.copyfile(made[2], path)
    copy = back_up(path, NOW)
    assert copy is not None
    assert copies(path) == [*made[1:], copy]


def test_a_name_like_a_pattern_does_not_disturb(tmp_path: Path, path: Path) -> None:
    odd = path.rename(tmp_path / "[a-z]*-00000001.cchc")
    assert back_up(odd, NOW) is not None
    assert back_up(odd, NOW) is None


def test_foreign_files_in_the_folder_stay(workspace: Workspace) -> None:
    folder = backup_folder(workspace.path)
    folder.mkdir()
    (folder / "của tôi.cchc").write_bytes(b"mine")
    assert workspace.back_up() is not None
    assert (folder / "của tôi.cchc").read_bytes() == b"mine"


def damage(path: Path, table: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    with path.open("rb+") as file:
        file.seek((page - 1) * 4096)
        file.write(random.Random(3).randbytes(4096))


@pytest.mark.parametrize("table", ["criterion", "criterion_by_set", "op"])
def test_a_damaged_workspace_never_replaces_good_copies(path: Path, table: str) -> None:
    made = change_and_back_up(path, 2)
    with opened(path) as workspace:
        change(workspace, 9)
    good = [copy.read_bytes() for copy in made]
    damage(path, table)
    with pytest.raises(UserError) as caught:
        back_up(path, NOW)
    assert caught.value.fault is Fault.FILE_DAMAGED
    assert f"“{path}” bị hỏng" in sentence(caught.value)
    assert [copy.read_bytes() for copy in made] == good
    assert list(backup_folder(path).iterdir()) != []
    assert sorted(backup_folder(path).iterdir()) == sorted(made)


def test_a_workspace_cut_off_never_replaces_good_copies(path: Path) -> None:
    made = change_and_back_up(path, 1)
    path.write_bytes(path.read_bytes()[: 4096 * 3])
    with refused(Fault.FILE_DAMAGED):
        back_up(path, NOW)
    assert copies(path) == made


def test_a_file_in_the_way_of_the_folder_is_said(workspace: Workspace) -> None:
    backup_folder(workspace.path).write_bytes(b"")
    with pytest.raises(UserError) as caught:
        workspace.back_up()
    assert caught.value.fault is Fault.BACKUP_FAILED
    assert sentence(caught.value).startswith(
        f"Chưa sao lưu được vào “{backup_folder(workspace.path)}” (lỗi hệ thống số "
    )


def test_a_missing_workspace_is_said(tmp_path: Path) -> None:
    with refused(Fault.BACKUP_FAILED):
        back_up(tmp_path / "không có.cchc", NOW)
    assert list(tmp_path.iterdir()) == []


def test_a_copy_that_was_interrupted_leaves_nothing(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_file: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        workspace.back_up()
    assert list(backup_folder(workspace.path).iterdir()) == []
