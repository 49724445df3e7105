"""Files taken into the store and out of it: whole and checked, or not at all."""

import hashlib
import io
import os
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.evidence_files import EMPTY_SHA256, FileState, NamedFile, TakenFile
from cchc_desktop.storage import evidence_store
from cchc_desktop.storage.evidence_copies import copy_missing
from cchc_desktop.storage.evidence_state import FileLooks
from cchc_desktop.storage.evidence_store import take_in, take_out
from cchc_desktop.storage.files import CHUNK
from cchc_desktop.storage.opened_copies import OpenedCopies
from tests.support import quietly, refused

SCAN = b"%PDF-1.4 scan"


def silent(_size: int) -> None:
    pass


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "kho"
    folder.mkdir()
    return folder


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., Path]:
    """Makes a file outside the store."""

    def made(name: str = "quét.pdf", content: bytes = SCAN) -> Path:
        path = tmp_path / "ngoài" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        return path

    return made


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def named(file: TakenFile) -> NamedFile:
    return NamedFile(file.sha256, file.name)


def test_a_file_is_stored_by_its_hash_read_only_and_told_by_its_name(
    store: Path, make: Callable[..., Path]
) -> None:
    taken = take_in(make("Báo cáo.PDF"), store, silent)
    assert taken == TakenFile(digest(SCAN), "Báo cáo.PDF", len(SCAN))
    (stored,) = store.iterdir()
    assert (stored.name, stored.read_bytes()) == (f"{digest(SCAN)}.pdf", SCAN)
    assert stored.stat().st_mode & 0o222 == 0


def test_the_same_bytes_are_stored_once(store: Path, make: Callable[..., Path]) -> None:
    for name in ("a.pdf", "b.pdf", "c.docx"):
        take_in(make(name), store, silent)
    assert names(store) == [f"{digest(SCAN)}.pdf"]


def test_a_stored_file_that_went_bad_is_stored_anew_and_put_aside(
    store: Path, make: Callable[..., Path]
) -> None:
    take_in(make(), store, silent)
    (stored,) = store.iterdir()
    stored.chmod(0o600)
    stored.write_bytes(b"%PDF-1.4 scam")
    take_in(make(), store, silent)
    assert names(store) == [f".hong-{stored.name}", stored.name]
    assert stored.read_bytes() == SCAN


HOSTILE = [
    "CON.pdf",
    "a.pdf. ",
    "a.pdf:stream",
    "..\\..\\x",
    "ệ" * 80 + ".pdf",
    " ",
    "a\nb.pdf",
    "--help",
    unicodedata.normalize("NFC", "Kế hoạch.pdf"),
    unicodedata.normalize("NFD", "Kế hoạch.pdf"),
]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows makes no such files")
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_stay_inside_and_open_under_a_safe_one(
    name: str, store: Path, make: Callable[..., Path], tmp_path: Path
) -> None:
    taken = take_in(make(name), store, silent)
    (stored,) = store.iterdir()
    assert stored.name.startswith(digest(SCAN))
    assert taken.name
    copies = OpenedCopies(tmp_path / "mở")
    copy = copies.make(store, named(taken), "x", quietly)
    assert copy.parent.parent == tmp_path / "mở"
    assert copy.read_bytes() == SCAN
    copies.close()
    assert names(tmp_path / "mở") == []


def test_twins_that_differ_only_in_their_letters_code_are_two_files(
    store: Path, make: Callable[..., Path]
) -> None:
    taken = [
        take_in(make(unicodedata.normalize(form, "Kế hoạch.pdf"), form.encode()), store, silent)
        for form in ("NFC", "NFD")
    ]
    assert len({file.sha256 for file in taken}) == len(names(store)) == 2
    assert taken[0].name == taken[1].name


@pytest.mark.skipif(sys.platform == "win32", reason="there it is a file that is not found")
def test_a_name_that_is_too_long_is_called_so(store: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        take_in(tmp_path / ("a" * 300 + ".pdf"), store, silent)
    assert caught.value.args_by_name["reason"] == "tên hoặc đường dẫn quá dài"


def test_no_bytes_are_a_file_too(store: Path, make: Callable[..., Path]) -> None:
    taken = take_in(make(content=b""), store, silent)
    assert (taken.sha256, taken.size) == (EMPTY_SHA256, 0)
    assert FileLooks().there(store, [named(taken)]) == {named(taken): FileState.EMPTY}


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("a.exe", b"x", Fault.EVIDENCE_EXECUTABLE),
        ("a.pdf.lnk", b"x", Fault.EVIDENCE_EXECUTABLE),
        ("a.pdf", b"MZ\x90\0\x03\0\0\0", Fault.EVIDENCE_EXECUTABLE),
        ("a.pdf", b"\x7fELF\x02", Fault.EVIDENCE_EXECUTABLE),
        ("a.pdf", b"#!/bin/sh\n", Fault.EVIDENCE_EXECUTABLE),
        ("a.pdf", b"\x4c\0\0\0\x01\x14\x02\0\0", Fault.EVIDENCE_EXECUTABLE),
    ],
)
def test_what_runs_is_refused_by_name_and_by_bytes(
    name: str, content: bytes, fault: Fault, store: Path, make: Callable[..., Path]
) -> None:
    with refused(fault):
        take_in(make(name, content), store, silent)
    assert names(store) == []


def test_a_text_may_begin_with_any_two_letters(store: Path, make: Callable[..., Path]) -> None:
    take_in(make("a.txt", b"MZ is how programs begin"), store, silent)
    assert len(names(store)) == 1


def test_links_folders_pipes_and_devices_are_refused(
    store: Path, make: Callable[..., Path], tmp_path: Path
) -> None:
    link, folder, pipe = (tmp_path / name for name in ("link.pdf", "thư mục.pdf", "pipe.pdf"))
    link.symlink_to(make())
    folder.mkdir()
    os.mkfifo(pipe)
    for path in (link, folder, pipe, Path("/dev/zero")):
        with refused(Fault.EVIDENCE_NOT_A_FILE):
            take_in(path, store, silent)
    with refused(Fault.FILE_MISSING):
        take_in(tmp_path / "không có.pdf", store, silent)
    with refused(Fault.FILE_UNREADABLE):
        take_in(tmp_path / ("x" * 300), store, silent)
    with refused(Fault.FILE_UNREADABLE):
        take_in(tmp_path / "a\0.pdf", store, silent)
    assert names(store) == []


def test_a_file_that_is_still_being_written_is_refused(store: Path, make: Callable[..., Path]) -> None:
    source = make(content=bytes(3 * CHUNK))

    def go_on_writing(_size: int) -> None:
        with source.open("ab") as file:
            file.write(b"more")

    with refused(Fault.EVIDENCE_BEING_WRITTEN):
        take_in(source, store, go_on_writing)
    assert names(store) == []


def test_progress_goes_to_the_end_and_a_stop_leaves_nothing(store: Path, make: Callable[..., Path]) -> None:
    source = make(content=os.urandom(5 * CHUNK + 3))
    heard: list[int] = []
    take_in(source, store, heard.append)
    assert sum(heard) == evidence_store.PASSES * (5 * CHUNK + 3)
    (whole,) = store.iterdir()
    for calls in range(len(heard)):
        whole.unlink(missing_ok=True)
        left = [calls]

        def stop(_size: int, left: list[int] = left) -> None:
            left[0] -= 1
            if left[0] < 0:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            take_in(source, store, stop)
        assert names(store) == []


def test_a_disk_that_has_no_room_is_said_before_a_byte_is_written(
    store: Path, make: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    source = make()
    real = evidence_store.shutil.disk_usage(store)
    monkeypatch.setattr(evidence_store.shutil, "disk_usage", lambda _path: real._replace(free=3))
    with refused(Fault.DISK_FULL):
        take_in(source, store, silent)
    assert names(store) == []


def test_a_disk_that_keeps_other_bytes_is_noticed(
    store: Path, make: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence_store, "sync", lambda unfinished: unfinished.write_bytes(b"other"))
    with refused(Fault.DISK_ERROR):
        take_in(make(), store, silent)
    assert names(store) == []


def test_what_a_killed_program_left_goes_once_it_is_old(store: Path, make: Callable[..., Path]) -> None:
    old, young = store / ".nhan-1-1.tmp", store / ".nhan-2-2.tmp"
    for left in (old, young):
        left.write_bytes(b"half")
    os.utime(old, (1, 1))
    take_in(make(), store, silent)
    assert names(store) == [young.name, f"{digest(SCAN)}.pdf"]


def test_states_are_told_from_what_is_there(store: Path, make: Callable[..., Path]) -> None:
    good, gone, changed = (
        take_in(make(f"{name}.pdf", name.encode()), store, silent) for name in ("good", "gone", "changed")
    )
    (store / f"{gone.sha256}.pdf").unlink()
    (store / f"{changed.sha256}.pdf").chmod(0o600)
    (store / f"{changed.sha256}.pdf").write_bytes(b"CHANGED")
    looks, none = FileLooks(), NamedFile("", "")
    files = [named(good), named(gone), named(changed), none]
    at_a_glance = looks.there(store, files)
    assert list(at_a_glance.values()) == [
        FileState.PRESENT,
        FileState.MISSING,
        FileState.PRESENT,
        FileState.NONE,
    ]
    read = list(looks.states(store, files, lambda: None).values())
    assert read == [FileState.PRESENT, FileState.MISSING, FileState.CHANGED, FileState.NONE]
    assert looks.there(store, files)[named(changed)] is FileState.CHANGED
    (store / f"{changed.sha256}.pdf").write_bytes(b"changed")
    os.utime(store / f"{changed.sha256}.pdf", (1, 1))
    assert looks.states(store, files, lambda: None)[named(changed)] is FileState.PRESENT


def test_looking_can_be_stopped_and_reads_nothing_twice(
    store: Path, make: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = named(take_in(make(), store, silent))
    looks = FileLooks()

    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        looks.states(store, [taken], stop)
    looks.states(store, [taken], lambda: None)
    looks.states(store, [taken], stop)


def test_only_whole_files_are_taken_out(store: Path, make: Callable[..., Path], tmp_path: Path) -> None:
    taken = named(take_in(make(), store, silent))
    target = tmp_path / "ra.pdf"
    take_out(store, taken, "12/BC", target, quietly)
    assert target.read_bytes() == SCAN
    (stored,) = store.iterdir()
    stored.chmod(0o600)
    stored.write_bytes(b"%PDF-1.4 scam")
    target.unlink()
    for fault in (Fault.EVIDENCE_CHANGED, Fault.EVIDENCE_MISSING):
        with pytest.raises(UserError) as caught:
            take_out(store, taken, "12/BC", target, quietly)
        assert (caught.value.fault, caught.value.args_by_name["name"]) == (fault, "12/BC")
        stored.unlink(missing_ok=True)
    with refused(Fault.EVIDENCE_NO_FILE):
        take_out(store, NamedFile("", ""), "12/BC", target, quietly)
    assert not target.exists()


def test_opened_copies_are_read_only_and_go_with_the_program(
    store: Path, make: Callable[..., Path], tmp_path: Path
) -> None:
    taken = named(take_in(make("CON.pdf"), store, silent))
    base = tmp_path / "mở"
    ours, theirs = OpenedCopies(base), OpenedCopies(base)
    first, second = (ours.make(store, taken, "x", quietly) for _time in range(2))
    left = theirs.make(store, taken, "x", quietly)
    assert first.name == second.name == "tep-CON.pdf"
    assert first != second
    assert first.stat().st_mode & 0o222 == 0
    assert base.stat().st_mode & 0o077 == 0
    ours.close()
    assert list(base.iterdir()) == [left.parent]
    ours.clear_old()
    assert left.exists()
    os.utime(left.parent, (1, 1))
    ours.clear_old()
    assert names(base) == []


def test_bytes_are_on_the_disk_before_their_name_is_and_the_name_before_it_returns(
    store: Path, make: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def synced(descriptor: int) -> None:
        there = Path(f"/proc/self/fd/{descriptor}").readlink()
        done.append(f"sync {there.name if there != store else 'folder'}")
        fsync(descriptor)

    def renamed(path: Path, target: Path) -> Path:
        done.append(f"{path.name} is {target.name}")
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", renamed)
    take_in(make(), store, silent)
    first, second, third = done
    unfinished = first.removeprefix("sync ")
    assert unfinished.endswith(".tmp")
    assert (second, third) == (f"{unfinished} is {digest(SCAN)}.pdf", "sync folder")


@pytest.mark.parametrize("moment", ["sync", "put_in_place", "hash_of"])
@pytest.mark.parametrize(("number", "fault"), [(5, Fault.DISK_ERROR), (28, Fault.DISK_FULL)])
def test_a_disk_that_fails_leaves_nothing_and_what_was_there_stays(
    store: Path,
    make: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    moment: str,
    number: int,
    fault: Fault,
) -> None:
    take_in(make(content=b"earlier"), store, silent)
    before = names(store)

    def fail(*_arguments: object) -> None:
        raise OSError(number, "the disk says so")

    monkeypatch.setattr(evidence_store, moment, fail)
    with refused(fault):
        take_in(make(), store, silent)
    assert names(store) == before


def test_a_source_that_cannot_be_read_to_its_end_is_named(
    store: Path, make: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    source = make(content=bytes(2 * CHUNK))

    class Pulled(io.FileIO):
        def read(self, size: int | None = -1) -> bytes | None:
            if self.tell():
                raise OSError(5, "the stick was pulled")
            return super().read(size)

    monkeypatch.setattr(os, "fdopen", lambda descriptor, _mode: Pulled(descriptor))
    with pytest.raises(UserError) as caught:
        take_in(source, store, silent)
    assert (caught.value.fault, caught.value.args_by_name["path"]) == (Fault.FILE_UNREADABLE, source)
    assert names(store) == []


def test_two_programs_that_copy_the_same_file_do_not_spoil_each_others(
    store: Path, make: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = take_in(make(), store, silent)
    target = tmp_path / "bản sao"

    def another_does_the_same(done: int, total: int) -> None:
        monkeypatch.setattr(os, "getpid", lambda: 1)
        assert copy_missing([store], target, quietly) == []

    assert copy_missing([store], target, another_does_the_same) == []
    assert names(target) == [f"{taken.sha256}.pdf"]


def test_a_copy_that_a_killed_program_left_goes_once_it_is_old(
    store: Path, make: Callable[..., Path], tmp_path: Path
) -> None:
    taken = take_in(make(), store, silent)
    target = tmp_path / "bản sao"
    target.mkdir()
    old, young, hers = (
        target / name for name in (f".{'a' * 64}.pdf.7.tmp", f".{'b' * 64}.8.tmp", ".hers.tmp")
    )
    for left in (old, young, hers):
        left.write_bytes(b"half")
    for left in (old, hers):
        os.utime(left, (1, 1))
    copy_missing([store], target, quietly)
    assert names(target) == [young.name, hers.name, f"{taken.sha256}.pdf"]
