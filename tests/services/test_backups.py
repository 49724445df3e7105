"""Both places, evidence by its hash, places that fail, and the weekly rehearsal."""

import hashlib
import os
import sqlite3
import sys
import tempfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.copies import BackupState, PlaceState
from cchc_desktop.domain.errors import Fault
from cchc_desktop.services.backups import back_up_into, back_up_places
from cchc_desktop.services.rehearsing import back_up_and_rehearse, rehearsal_due, rehearse
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.backup import backup_folder, copies
from cchc_desktop.storage.check import integrity_problems
from tests.services.backups import attach, flip, store, write
from tests.storage.ordinary_user import give_away, ordinary_user, shared_folder
from tests.support import NOW, TODAY, copied, logical_dump, opened, quietly


def backed_up(path: Path, suffix: str = ".pdf") -> dict[str, bytes]:
    """The evidence in the folder beside the workspace."""
    folder = backup_folder(path) / "minhchung"
    return {one.name: one.read_bytes() for one in folder.iterdir()} if folder.exists() else {}


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    stick = tmp_path / "usb"
    stick.mkdir()
    return stick


def on_stick(stick: Path) -> list[Path]:
    return sorted(stick.glob("*.saoluu/*.cchc"))


def why(state: PlaceState | None) -> object:
    assert state is not None
    assert state.problem is not None
    assert state.problem.fault is Fault.BACKUP_FAILED
    return state.problem.args_by_name["reason"]


def test_both_places_hold_the_same_and_are_copied_only_when_something_changed(
    workspace: Workspace, stick: Path
) -> None:
    for _time in range(2):
        state = back_up_places(workspace.path, stick, NOW)
        assert state.second == state.first
        assert state.first.problem is None
    (copy,) = on_stick(stick)
    assert logical_dump(copy) == logical_dump(workspace.path)
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]
    write(workspace)
    back_up_places(workspace.path, stick, NOW + timedelta(minutes=30))
    assert [path.name for path in on_stick(stick)] == [path.name for path in copies(workspace.path)]


def test_two_workspaces_of_one_name_share_a_stick(workspace: Workspace, stick: Path, tmp_path: Path) -> None:
    other = tmp_path / "khác" / workspace.path.name
    other.parent.mkdir()
    Workspace.create(other).close()
    back_up_places(workspace.path, stick, NOW)
    back_up_places(other, stick, NOW)
    assert len({copy.parent for copy in on_stick(stick)}) == 2


def test_a_stick_that_is_not_there_stops_nothing_and_its_folder_is_not_made(
    workspace: Workspace, tmp_path: Path
) -> None:
    state = back_up_places(workspace.path, tmp_path / "usb", NOW)
    assert state.first.problem is None
    assert why(state.second) == "chưa cắm USB hoặc mất kết nối"
    assert not (tmp_path / "usb").exists()


def test_a_stick_pulled_in_the_middle_is_said_and_goes_on_when_it_is_back(
    workspace: Workspace, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = stick.with_name("đã rút")

    def pull(_path: Path) -> None:
        if stick.exists():
            stick.rename(away)
        raise OSError(5, "the device is gone")

    with monkeypatch.context() as patched:
        back_up_places(workspace.path, None, NOW)
        patched.setattr("cchc_desktop.storage.verified_copy.sync", pull)
        state = back_up_places(workspace.path, stick, NOW)
    assert state.first.problem is None
    assert why(state.second) == "chưa cắm USB hoặc mất kết nối"
    assert state.second is not None
    assert state.second.made is None
    away.rename(stick)
    assert back_up_places(workspace.path, stick, NOW).second == state.first
    assert len(on_stick(stick)) == 1


def test_a_stick_pulled_while_evidence_is_copied_keeps_what_is_whole(
    workspace: Workspace, stick: Path
) -> None:
    for content in (b"a" * 10, b"b" * 10):
        attach(workspace, content)
    back_up_places(workspace.path, None, NOW)
    away = stick.with_name("đã rút")

    def pull(done: int, _total: int) -> None:
        if done > 10 and stick.exists():
            stick.rename(away)

    state = back_up_places(workspace.path, stick, NOW, pull)
    assert why(state.second)
    assert state.second is not None
    assert not stick.exists()
    whole = list(away.glob("*.saoluu/minhchung/*.pdf"))
    assert [hashlib.sha256(path.read_bytes()).hexdigest() for path in whole] == [path.stem for path in whole]
    assert len(whole) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes to take away")
def test_places_that_may_not_be_written_are_said(pristine: Path) -> None:
    with shared_folder() as folder:
        path = copied(pristine, folder)
        stick = folder / "usb"
        stick.mkdir()
        back_up_places(path, stick, NOW)
        give_away(folder)
        with ordinary_user():
            with opened(path) as workspace:
                write(workspace)
            for place in (*stick.iterdir(), backup_folder(path)):
                place.chmod(0o555)
            state = back_up_places(path, stick, NOW + timedelta(days=1))
            for place in (*stick.iterdir(), backup_folder(path)):
                place.chmod(0o755)
        for one in (state.first, state.second):
            assert why(one) == "không được phép ghi vào đó"
            assert one is not None
            assert one.made is not None
            assert one.made.date() == TODAY


def test_evidence_is_copied_once_and_never_deleted(workspace: Workspace, stick: Path) -> None:
    stored = attach(workspace, b"%PDF 1")
    back_up_places(workspace.path, stick, NOW)
    (there,) = stick.glob("*.saoluu/minhchung/*")
    before = there.stat().st_ino
    stored.unlink()
    second = attach(workspace, b"%PDF 2")
    back_up_places(workspace.path, stick, NOW)
    expected = {stored.name: b"%PDF 1", second.name: b"%PDF 2"}
    assert backed_up(workspace.path) == expected
    assert there.stat().st_ino == before


@pytest.mark.parametrize("suffix", ["", ".PDF", ".tmp", ".tar.gz", ".đuôi"])
def test_any_suffix_is_evidence(workspace: Workspace, suffix: str) -> None:
    stored = store(workspace.path, b"x", suffix)
    back_up_places(workspace.path, None, NOW)
    assert backed_up(workspace.path) == {stored.name: b"x"}


def test_nothing_but_evidence_goes_along(workspace: Workspace) -> None:
    stored = store(workspace.path, b"x")
    (stored.parent / "cua-ho-so.txt").write_text("uid")
    (stored.parent / "dở dang.part").write_text("half")
    (stored.parent / f"{'0' * 64}.pdf").symlink_to(workspace.path)
    back_up_places(workspace.path, None, NOW)
    assert set(backed_up(workspace.path)) == {stored.name}


def test_damaged_evidence_is_named_and_replaces_nothing(workspace: Workspace) -> None:
    good = attach(workspace, b"%PDF 1")
    back_up_places(workspace.path, None, NOW)
    good.write_bytes(b"%PDF X and longer")
    whole = attach(workspace, b"%PDF 2")
    state = back_up_places(workspace.path, None, NOW).first
    assert state.problem is not None
    assert state.problem.fault is Fault.BACKUP_EVIDENCE_DAMAGED
    assert (state.problem.args_by_name["count"], state.problem.args_by_name["first"]) == (1, good.name)
    assert backed_up(workspace.path) == {good.name: b"%PDF 1", whole.name: b"%PDF 2"}


def test_evidence_cut_off_in_the_backup_is_copied_again(workspace: Workspace) -> None:
    stored = attach(workspace, b"%PDF 1")
    back_up_places(workspace.path, None, NOW)
    (backup_folder(workspace.path) / "minhchung" / stored.name).write_bytes(b"%P")
    back_up_places(workspace.path, None, NOW)
    assert backed_up(workspace.path) == {stored.name: b"%PDF 1"}


def test_a_disk_that_writes_other_evidence_is_noticed(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    attach(workspace, b"%PDF 1")
    monkeypatch.setattr(
        "cchc_desktop.storage.evidence_copies.sync", lambda unfinished: unfinished.write_bytes(b"%PDF 9")
    )
    assert why(back_up_places(workspace.path, None, NOW).first) == "đọc lại không đúng như đã ghi"
    assert backed_up(workspace.path) == {}


def test_stopping_in_the_middle_leaves_no_half_file(workspace: Workspace) -> None:
    attach(workspace, b"%PDF 1")

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        back_up_places(workspace.path, None, NOW, stop)
    assert backed_up(workspace.path) == {}


def test_a_full_first_place_does_not_keep_the_second_from_being_made(
    workspace: Workspace, stick: Path
) -> None:
    backup_folder(workspace.path).write_text("in the way")
    state = back_up_places(workspace.path, stick, NOW)
    assert why(state.first)
    assert state.second is not None
    assert state.second.problem is None
    assert logical_dump(on_stick(stick)[0]) == logical_dump(workspace.path)


def test_a_bad_newest_copy_is_not_taken_to_the_second_place(workspace: Workspace, stick: Path) -> None:
    back_up_places(workspace.path, None, NOW)
    flip(copies(workspace.path)[0])
    back_up_into(workspace.path, stick, NOW)
    assert integrity_problems(on_stick(stick)[0]) == []


# rehearsals


def test_a_rehearsal_that_goes_well_changes_nothing(workspace: Workspace, stick: Path) -> None:
    attach(workspace, b"%PDF 1")
    back_up_places(workspace.path, stick, NOW)
    before = {path: path.read_bytes() for path in stick.parent.rglob("*") if path.is_file()}
    tried = rehearse(workspace.path, stick, NOW)
    assert tried is not None
    assert (tried.at, tried.problem) == (NOW, None)
    assert {path: path.read_bytes() for path in stick.parent.rglob("*") if path.is_file()} == before


def test_without_a_copy_there_is_nothing_to_rehearse(workspace: Workspace) -> None:
    assert rehearse(workspace.path, None, NOW) is None


def test_a_copy_that_fails_is_put_aside_and_made_anew(workspace: Workspace) -> None:
    back_up_places(workspace.path, None, NOW)
    (bad,) = copies(workspace.path)
    flip(bad)
    state = back_up_and_rehearse(workspace.path, None, NOW, quietly, rehearsing=True)
    assert state.rehearsal is not None
    assert state.rehearsal.problem is not None
    assert state.rehearsal.problem.fault is Fault.COPY_DAMAGED
    (good,) = copies(workspace.path)
    assert integrity_problems(good) == []
    assert bad.with_name(f"{bad.name}.hong").exists()
    again = back_up_and_rehearse(workspace.path, None, NOW, quietly, rehearsing=True)
    assert again.rehearsal == replace(state.rehearsal, problem=None)


def test_evidence_that_rotted_in_the_backup_is_found_and_copied_again(workspace: Workspace) -> None:
    stored = attach(workspace, b"%PDF 1")
    back_up_places(workspace.path, None, NOW)
    (backup_folder(workspace.path) / "minhchung" / stored.name).write_bytes(b"%PDF 9")
    state = back_up_and_rehearse(workspace.path, None, NOW, quietly, rehearsing=True)
    assert state.rehearsal is not None
    assert state.rehearsal.problem is not None
    assert state.rehearsal.problem.fault is Fault.COPY_DAMAGED
    assert backed_up(workspace.path)[stored.name] == b"%PDF 1"
    assert f".hong-{stored.name}" in backed_up(workspace.path)


def test_a_full_temporary_folder_is_no_bad_copy(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up_places(workspace.path, None, NOW)
    before = copies(workspace.path)

    def full(*_paths: object) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr("cchc_desktop.storage.restore.shutil.copyfile", full)
    tried = rehearse(workspace.path, None, NOW)
    assert tried is not None
    assert tried.problem is not None
    assert tried.problem.fault is Fault.REHEARSAL_FAILED
    assert copies(workspace.path) == before


def test_what_a_stopped_rehearsal_left_goes_after_a_day(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    left, running = (tmp_path / f"cchc-thu-{name}" for name in ("cũ", "mới"))
    for folder in (left, running):
        folder.mkdir()
        (folder / "thu.cchc").write_bytes(b"SQLite")
    os.utime(left, (0, 0))
    write(workspace, "một")
    workspace.back_up()
    rehearse(workspace.path, None, NOW)
    assert list(tmp_path.glob("cchc-*")) == [running]


def test_a_copy_that_was_altered_is_copied_anew(workspace: Workspace) -> None:
    write(workspace, "một")
    workspace.back_up()
    (copy,) = copies(workspace.path)
    alter(copy)
    state = back_up_and_rehearse(workspace.path, None, NOW, quietly, rehearsing=True)
    assert problem_of(state) is Fault.COPY_DAMAGED
    assert copy.with_name(f"{copy.name}.hong").exists()
    assert problem_of(back_up_and_rehearse(workspace.path, None, NOW, quietly, rehearsing=True)) is None


def test_a_workspace_that_was_altered_keeps_its_copies_and_says_so(workspace: Workspace) -> None:
    write(workspace, "một")
    alter(workspace.path)
    for _week in range(2):
        state = back_up_and_rehearse(workspace.path, None, NOW, quietly, rehearsing=True)
        assert problem_of(state) is Fault.COPY_ALTERED
        assert len(copies(workspace.path)) == 1


def alter(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE progress_note SET text = 'ai đó sửa'")


def problem_of(state: BackupState) -> Fault | None:
    assert state.rehearsal is not None
    return state.rehearsal.problem.fault if state.rehearsal.problem else None


def test_a_rehearsal_is_due_after_a_week_and_after_a_clock_that_was_wrong() -> None:
    assert rehearsal_due(None, NOW)
    assert not rehearsal_due(NOW - timedelta(days=6), NOW)
    assert rehearsal_due(NOW - timedelta(days=7), NOW)
    assert rehearsal_due(NOW + timedelta(days=1), NOW)
