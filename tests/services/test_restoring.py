"""Which copies there are, what each holds, and putting one back without losing what was there."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from cchc_desktop.domain.copies import CopyPlace
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services.backups import back_up_places
from cchc_desktop.services.closing import close_year
from cchc_desktop.services.consistency import check_file
from cchc_desktop.services.restoring import contents, fetch_evidence, list_copies, restore_copy
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.aside import put_aside
from cchc_desktop.storage.backup import backup_folder, copies
from cchc_desktop.storage.evidence_folder import MARKER
from tests.services.backups import attach, flip, write
from tests.support import NOW, YEAR, clock, log_lines, logical_dump, opened, refused

Dump = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def copy(path: Path) -> tuple[Path, Dump]:
    """A copy of a state that the workspace then left, and that state."""
    with opened(path) as workspace:
        write(workspace, "trong bản sao")
        back_up_places(path, None, NOW)
        before = logical_dump(path)
        write(workspace, "sau bản sao")
    return copies(path)[0], before


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".lock"
    }


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


def test_the_replaced_file_is_kept_and_is_a_copy_to_go_back_to(path: Path, copy: tuple[Path, Dump]) -> None:
    left = logical_dump(path)
    restored = restore_copy(copy[0], path, None, NOW)
    assert logical_dump(path) == copy[1]
    assert check_file(path) == []
    assert restored.kept == path.with_name("hồ sơ.truockhoiphuc") / "hồ sơ-20261123T090000.cchc"
    assert logical_dump(restored.kept) == left
    aside = next(one for one in list_copies(path, None) if one.place is CopyPlace.ASIDE)
    restore_copy(aside.path, path, None, NOW)
    assert logical_dump(path) == left
    assert len(list(path.with_name("hồ sơ.truockhoiphuc").glob("*.cchc"))) == 2


def test_before_a_restore_the_present_state_is_backed_up(path: Path, copy: tuple[Path, Dump]) -> None:
    left = logical_dump(path)
    restore_copy(copy[0], path, None, NOW)
    assert [logical_dump(one) for one in copies(path)] == [copy[1], left]


def test_the_restored_file_is_worked_on_and_backed_up_as_the_newest(
    path: Path, copy: tuple[Path, Dump]
) -> None:
    restore_copy(copy[0], path, None, NOW)
    with opened(path) as workspace:
        workspace.undo()
        write(workspace, "tiếp tục")
    assert back_up_places(path, None, NOW).first.problem is None
    assert logical_dump(copies(path)[-1]) == logical_dump(path)


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff\xe0" + bytes(9000), None])
def test_a_broken_file_is_kept_as_it_is(path: Path, copy: tuple[Path, Dump], content: bytes | None) -> None:
    spoilt = path.read_bytes()[:9000] if content is None else content
    path.write_bytes(spoilt)
    restored = restore_copy(copy[0], path, None, NOW)
    assert restored.kept is not None
    assert (restored.kept.parent.name, restored.kept.read_bytes()) == ("hồ sơ.hong", spoilt)
    assert logical_dump(path) == copy[1]
    assert copies(path) == [copy[0]]


def test_a_file_damaged_inside_is_kept_as_broken(path: Path, copy: tuple[Path, Dump]) -> None:
    flip(path)
    restored = restore_copy(copy[0], path, None, NOW)
    assert restored.kept is not None
    assert restored.kept.parent.name == "hồ sơ.hong"


def test_a_lost_file_leaves_nothing_to_keep(path: Path, copy: tuple[Path, Dump]) -> None:
    path.unlink()
    assert restore_copy(copy[0], path, None, NOW).kept is None
    assert logical_dump(path) == copy[1]


JOURNAL = """
import sys, sqlite3, os
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 5")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE criterion SET remark = hex(randomblob(20000))")
print("writing", flush=True)
sys.stdin.read()
"""


def kill_while_writing(path: Path) -> Path:
    """Leave a hot journal beside the file."""
    command = [sys.executable, "-c", JOURNAL, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        writer.kill()
    journal = path.with_name(f"{path.name}-journal")
    assert journal.stat().st_size > 0
    return journal


def test_a_stale_journal_goes_with_its_file_and_is_not_replayed(path: Path, copy: tuple[Path, Dump]) -> None:
    left = logical_dump(path)
    journal = kill_while_writing(path)
    torn = path.read_bytes(), journal.read_bytes()
    restored = restore_copy(copy[0], path, None, NOW)
    assert logical_dump(path) == copy[1]
    assert not journal.exists()
    assert check_file(path) == []
    kept = restored.kept
    assert kept is not None
    assert (kept.read_bytes(), kept.with_name(f"{kept.name}-journal").read_bytes()) == torn
    restore_copy(kept, path, None, NOW)
    assert logical_dump(path) == left


def test_a_journal_without_its_file_is_not_replayed_either(path: Path, copy: tuple[Path, Dump]) -> None:
    journal = kill_while_writing(path)
    path.unlink()
    restore_copy(copy[0], path, None, NOW)
    assert not journal.exists()
    assert logical_dump(path) == copy[1]


def test_nor_into_a_new_workspace(path: Path) -> None:
    journal = kill_while_writing(path)
    path.unlink()
    Workspace.create(path, clock=clock).close()
    assert not journal.exists()
    assert check_file(path) == []
    (kept,) = path.with_name("hồ sơ.hong").iterdir()
    assert kept.name.endswith(".cchc-journal")


def test_what_a_killed_restore_left_is_written_over(path: Path, copy: tuple[Path, Dump]) -> None:
    unfinished = path.with_name(f"{path.name}.tmp")
    unfinished.write_bytes(b"half")
    unfinished.with_name(f"{unfinished.name}-journal").write_bytes(b"of another file")
    restore_copy(copy[0], path, None, NOW)
    assert list(path.parent.glob("*.tmp*")) == []
    shutil.copyfile(copy[0], unfinished)
    with refused(Fault.RESTORE_OVER_ITSELF):
        restore_copy(unfinished, path, None, NOW)
    assert unfinished.exists()


def test_two_restores_in_one_second_keep_two_files(path: Path, copy: tuple[Path, Dump]) -> None:
    kept = {restore_copy(copy[0], path, None, NOW).kept for _time in range(3)}
    assert len(kept) == 3
    assert all(one is not None and one.exists() for one in kept)


def test_evidence_comes_back_from_either_place_and_is_checked(path: Path, tmp_path: Path) -> None:
    stick = tmp_path / "usb"
    stick.mkdir()
    with opened(path) as workspace:
        stored = [attach(workspace, content) for content in (b"%PDF 1", b"%PDF 2", b"%PDF 3")]
        uid = workspace.uid
        back_up_places(path, stick, NOW)
    beside = backup_folder(path) / "minhchung"
    shutil.rmtree(stored[0].parent)
    (beside / stored[0].name).write_bytes(b"%PDF X")  # rotten here, whole on the stick
    (beside / stored[1].name).unlink()
    restored = restore_copy(copies(path)[-1], path, stick, NOW)
    assert restored.evidence_missing == 0
    found = files(stored[0].parent)
    assert uid.encode() in found.pop(MARKER)
    assert found == {
        stored[0].name: b"%PDF 1",
        stored[1].name: b"%PDF 2",
        stored[2].name: b"%PDF 3",
    }


def test_evidence_that_is_nowhere_is_counted(path: Path) -> None:
    with opened(path) as workspace:
        attach(workspace, b"%PDF 1").unlink()
        back_up_places(path, None, NOW)
    assert restore_copy(copies(path)[-1], path, None, NOW).evidence_missing == 1


def test_a_stop_while_evidence_comes_back_replaces_nothing(path: Path) -> None:
    with opened(path) as workspace:
        stored = attach(workspace, b"%PDF 1")
        back_up_places(path, None, NOW)
    stored.unlink()

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch_evidence(copies(path)[-1], path, None, stop)
    assert files(stored.parent) == {}


def test_an_open_workspace_is_not_replaced(path: Path, copy: tuple[Path, Dump]) -> None:
    before = files(path.parent)
    with opened(path), refused(Fault.FILE_LOCKED):
        restore_copy(copy[0], path, None, NOW)
    assert files(path.parent) == before


@pytest.mark.parametrize("moment", ["sync", "put_aside", "put_in_place"])
def test_a_disk_that_fails_leaves_the_file(
    path: Path, copy: tuple[Path, Dump], moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = logical_dump(path)

    def fail(*_arguments: object) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr(f"cchc_desktop.storage.restore.{moment}", fail)
    with refused(Fault.DISK_FULL):
        restore_copy(copy[0], path, None, NOW)
    assert list(path.parent.glob("*.tmp")) == []
    assert logical_dump(path) == left
    for kept in path.with_name("hồ sơ.truockhoiphuc").glob("*.cchc"):
        assert logical_dump(kept) == left


def test_at_no_moment_of_a_restore_is_there_no_file(
    path: Path, copy: tuple[Path, Dump], monkeypatch: pytest.MonkeyPatch
) -> None:
    put = Path.replace
    seen = []

    def looked_at(self: Path, target: Path) -> Path:
        seen.append(path.exists())
        return put(self, target)

    monkeypatch.setattr(Path, "replace", looked_at)
    after = logical_dump(path)
    kept = restore_copy(copy[0], path, None, NOW).kept
    assert seen
    assert all(seen)
    assert logical_dump(path) == copy[1]
    assert kept is not None
    assert logical_dump(kept) == after


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


def test_the_restored_log_is_that_of_the_copy(path: Path, copy: tuple[Path, Dump]) -> None:
    expected = log_lines(copy[0])
    restore_copy(copy[0], path, None, NOW)
    assert log_lines(path) == expected
