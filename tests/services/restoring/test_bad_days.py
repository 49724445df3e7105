"""A restore beside a left journal, after a killed one, on a disk that fails, of a file that is open."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cchc_desktop.domain.errors import Fault
from cchc_desktop.services.consistency import check_file
from cchc_desktop.services.restoring import restore_copy
from cchc_desktop.services.workspace import Workspace
from tests.services.backups import Dump, files
from tests.support import NOW, clock, logical_dump, opened, refused

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
