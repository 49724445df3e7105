"""Copies are made when something changed, checked before they count, and the good ones stay."""

import os
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
from cchc_desktop.domain.thinning import LATEST
from cchc_desktop.services.backups import back_up_places
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.backup import back_up, backup_folder, copies
from cchc_desktop.storage.check import integrity_problems
from tests.support import NOW, clock, log_lines, logical_dump, opened, refused


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


def test_the_time_of_the_newest_copy_is_told_though_nothing_changed(path: Path) -> None:
    made = back_up_places(path, None, NOW).first
    assert (f"{made.made:%d/%m/%Y %H:%M}", made.problem) == ("23/11/2026 09:00", None)
    assert back_up_places(path, None, NOW + timedelta(days=1)).first == made


def test_a_copy_is_made_beside_a_writer_and_holds_only_what_was_committed(workspace: Workspace) -> None:
    before = logical_dump(workspace.path)
    with workspace.transact(Op.EDIT_OFFICE) as tx:
        tx.put(Office("office", "xã dở dang", "", "", None, "", legal_basis_verified=False))
        copy = back_up(workspace.path, NOW)
    assert copy is not None
    assert logical_dump(copy) == before


def test_copies_of_one_day_stay_and_old_ones_thin_out(path: Path) -> None:
    made = change_and_back_up(path, LATEST + 3)
    assert copies(path) == made
    later = change_and_back_up(path, LATEST, now=lambda n: NOW + timedelta(days=40, minutes=n))
    assert copies(path) == [made[-1], *later]


@pytest.mark.parametrize("years", [-1, 1, -40])
def test_a_clock_that_jumps_costs_no_copy(path: Path, years: int) -> None:
    made = change_and_back_up(path, 40, now=lambda n: NOW + timedelta(minutes=n))
    jumped = change_and_back_up(path, 3, now=lambda n: NOW.replace(year=NOW.year + years, minute=n))
    back = change_and_back_up(path, 3, now=lambda n: NOW + timedelta(hours=2, minutes=n))
    assert copies(path) == made + jumped + back


def test_a_workspace_restored_to_an_older_state_is_copied_as_the_latest(path: Path) -> None:
    made = change_and_back_up(path, 5)
    shutil.copyfile(made[2], path)
    copy = back_up(path, NOW)
    assert copy is not None
    assert copies(path) == [*made, copy]


def test_a_new_workspace_of_the_same_name_and_length_is_copied_and_costs_the_old_one_nothing(
    path: Path,
) -> None:
    made = change_and_back_up(path, 3)
    seq = log_lines(path)[-1][0]
    path.unlink()
    Workspace.create(path, clock=clock).close()
    with opened(path) as workspace:
        while len(log_lines(path)) < seq:
            change(workspace, len(log_lines(path)))
    later = [back_up(path, NOW + timedelta(days=40))]
    with opened(path) as workspace:
        for number in range(LATEST):
            change(workspace, 100 + number)
            later.append(back_up(path, NOW + timedelta(days=40, minutes=number)))
    assert copies(path) == made + later


def test_a_copy_damaged_later_stands_for_no_other(path: Path) -> None:
    made = change_and_back_up(path, 3)
    made[-1].write_bytes(b"")
    again = back_up(path, NOW)
    assert again is not None
    change_and_back_up(path, LATEST, now=lambda n: NOW + timedelta(days=40, minutes=n))
    assert copies(path)[:2] == [made[-1], again]


def test_a_copy_is_made_again_when_the_newest_was_lost_to_the_disk(path: Path) -> None:
    (made,) = change_and_back_up(path, 1)
    made.write_bytes(made.read_bytes()[:5000])
    again = back_up(path, NOW)
    assert again is not None
    assert integrity_problems(again) == []


def test_two_copies_of_the_same_second_are_two(path: Path) -> None:
    made = change_and_back_up(path, 2)
    assert len(set(made)) == 2
    assert copies(path) == made


def test_a_date_that_does_not_exist_in_a_name_disturbs_nobody(path: Path) -> None:
    (made,) = change_and_back_up(path, 1)
    odd = made.with_name("hồ sơ-00009-00000003-20269945T090000.cchc")
    made.rename(odd)
    copy = back_up(path, NOW)
    assert copy is not None
    assert copies(path) == [copy]
    assert odd.exists()


def test_what_a_killed_program_left_is_swept_up_and_what_is_being_made_is_not(path: Path) -> None:
    folder = backup_folder(path)
    folder.mkdir()
    old, fresh, hers = (
        folder / name
        for name in (
            "hồ sơ-00001-00000002-20261120T090000.77.tmp",
            "hồ sơ-00001-00000002-20261123T090000.78.tmp",
            "của tôi.tmp",
        )
    )
    for left in (old, fresh, hers):
        left.write_bytes(b"half")
    for left in (old, hers):
        os.utime(left, (1, 1))
    assert back_up(path, NOW) is not None
    assert [left.exists() for left in (old, fresh, hers)] == [False, True, True]


def test_a_disk_that_writes_something_else_is_noticed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (made,) = change_and_back_up(path, 1)
    with opened(path) as workspace:
        change(workspace, 9)

    def flip(unfinished: Path) -> None:
        damage(unfinished, "criterion")

    monkeypatch.setattr("cchc_desktop.storage.verified_copy.sync", flip)
    with pytest.raises(UserError) as caught:
        back_up(path, NOW)
    assert caught.value.fault is Fault.BACKUP_FAILED
    assert caught.value.args_by_name["reason"] == "đọc lại không đúng như đã ghi"
    assert list(backup_folder(path).iterdir()) == [made]


def test_a_copy_that_lacks_a_record_is_noticed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lose_a_row(unfinished: Path) -> None:
        with closing(sqlite3.connect(unfinished, isolation_level=None)) as connection:
            connection.execute("DELETE FROM required_evidence WHERE position = 1")

    monkeypatch.setattr("cchc_desktop.storage.verified_copy.sync", lose_a_row)
    with refused(Fault.BACKUP_FAILED):
        back_up(path, NOW)
    assert copies(path) == []


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


def test_a_workspace_with_a_key_that_leads_nowhere_never_replaces_good_copies(path: Path) -> None:
    """Every page is right, and yet a record hangs on one that is gone."""
    made = change_and_back_up(path, 1)
    with opened(path) as workspace:
        change(workspace, 9)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM unit WHERE uid IN (SELECT unit_uid FROM duty)")
        connection.commit()
        assert connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
    with refused(Fault.FILE_DAMAGED):
        back_up(path, NOW)
    assert copies(path) == made


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
