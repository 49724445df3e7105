"""A report on disk: whole or not at all."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.reports.files import free_name, write_report
from tests.reports.grids import grid, many
from tests.reports.letters import letter

DOCUMENT = grid(many(5))


class Patience:
    """Counts the waits instead of waiting."""

    def __init__(self) -> None:
        self.waits: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.waits.append(seconds)


@contextmanager
def refused(fault: Fault, folder: Path) -> Iterator[None]:
    """The block raises UserError and leaves the folder as it was."""
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    with pytest.raises(UserError) as caught:
        yield
    assert caught.value.fault is fault
    assert "{" not in sentence(caught.value)
    assert not any(os.strerror(number) in sentence(caught.value) for number in errno.errorcode)
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


@pytest.mark.parametrize(
    ("suffix", "magic"), [(".pdf", b"%PDF"), (".xlsx", b"PK"), (".PDF", b"%PDF"), (".Xlsx", b"PK")]
)
def test_the_suffix_chooses_the_kind(tmp_path: Path, suffix: str, magic: bytes) -> None:
    path = tmp_path / f"Phụ lục 2026{suffix}"
    write_report(DOCUMENT, path)
    assert path.read_bytes().startswith(magic)
    assert list(tmp_path.iterdir()) == [path]


def test_an_old_file_is_replaced_and_the_usual_permissions_hold(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    write_report(DOCUMENT, path)
    assert path.read_bytes().startswith(b"%PDF")
    ordinary = tmp_path / "ordinary"
    ordinary.touch()
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(ordinary.stat().st_mode)


def test_a_name_without_a_folder_goes_to_the_current_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_report(DOCUMENT, Path("a.pdf"))
    assert (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize("name", ["a.odt", "a", ".pdf", "a.pdf.txt"])
def test_other_kinds_are_refused(tmp_path: Path, name: str) -> None:
    with refused(Fault.OUTPUT_KIND_UNKNOWN, tmp_path):
        write_report(DOCUMENT, tmp_path / name)


def test_a_missing_folder(tmp_path: Path) -> None:
    with refused(Fault.OUTPUT_FOLDER_MISSING, tmp_path):
        write_report(DOCUMENT, tmp_path / "không có" / "a.pdf")
    (tmp_path / "tệp").touch()
    with refused(Fault.OUTPUT_FOLDER_MISSING, tmp_path):
        write_report(DOCUMENT, tmp_path / "tệp" / "a.pdf")


def test_a_folder_in_place_of_the_file_or_a_read_only_file(tmp_path: Path) -> None:
    (tmp_path / "folder.pdf").mkdir()
    with refused(Fault.OUTPUT_READ_ONLY, tmp_path):
        write_report(DOCUMENT, tmp_path / "folder.pdf")
    kept = tmp_path / "kept.pdf"
    kept.write_bytes(b"old")
    kept.chmod(0o444)
    with refused(Fault.OUTPUT_READ_ONLY, tmp_path):
        write_report(DOCUMENT, kept)


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (errno.EACCES, Fault.OUTPUT_READ_ONLY),
        (errno.EROFS, Fault.OUTPUT_READ_ONLY),
        (errno.ENOENT, Fault.OUTPUT_FOLDER_MISSING),
        (errno.ENOSPC, Fault.OUTPUT_DISK_FULL),
        (errno.EDQUOT, Fault.OUTPUT_DISK_FULL),
        (errno.EIO, Fault.DISK_ERROR),
    ],
)
@pytest.mark.parametrize("step", ["open", "fsync"])
def test_what_the_system_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, fault: Fault, step: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    (tmp_path / "a.pdf").write_bytes(b"old")
    with refused(fault, tmp_path), monkeypatch.context() as patched:
        if step == "open":
            patched.setattr(Path, "open", refuse)
        else:
            patched.setattr(os, "fsync", refuse)
        write_report(DOCUMENT, tmp_path / "a.pdf")


@pytest.mark.parametrize("name", ["a.pdf", "a.xlsx", "a.docx"])
def test_a_disk_that_fills_up_while_writing(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"old")
    resource = pytest.importorskip("resource")  # not on Windows
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with refused(Fault.OUTPUT_DISK_FULL, tmp_path):
        resource.setrlimit(resource.RLIMIT_FSIZE, (2048, hard))
        try:
            write_report(letter() if name.endswith("docx") else DOCUMENT, tmp_path / name)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_target_held_open_is_tried_a_few_times_then_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(self: Path, target: Path) -> None:
        raise PermissionError(errno.EACCES, "sharing violation")

    path = tmp_path / "Phụ lục.pdf"
    path.write_bytes(b"old")
    patience = Patience()
    monkeypatch.setattr(Path, "replace", held)
    with refused(Fault.OUTPUT_LOCKED, tmp_path):
        write_report(DOCUMENT, path, sleep=patience)
    assert 2 <= len(patience.waits) <= 10
    assert 2 < sum(patience.waits) < 3


def test_a_target_that_is_let_go_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = Path.replace
    patience = Patience()

    def held_twice(self: Path, target: Path) -> Path:
        if len(patience.waits) < 2:
            raise PermissionError(errno.EACCES, "sharing violation")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held_twice)
    write_report(DOCUMENT, tmp_path / "a.pdf", sleep=patience)
    assert len(patience.waits) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_a_target_held_for_two_seconds_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = Path.replace
    patience = Patience()

    def held_two_seconds(self: Path, target: Path) -> Path:
        if sum(patience.waits) < 2:
            raise PermissionError(errno.EACCES, "sharing violation")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held_two_seconds)
    write_report(DOCUMENT, tmp_path / "a.pdf", sleep=patience)
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_the_name_offered_is_free(tmp_path: Path) -> None:
    path = tmp_path / "Phụ lục.pdf"
    assert free_name(path).name == "Phụ lục (2).pdf"
    (tmp_path / "Phụ lục (2).pdf").touch()
    assert free_name(path).name == "Phụ lục (3).pdf"


@pytest.mark.parametrize(("suffix", "magic"), [(".pdf", b"%PDF"), (".DOCX", b"PK")])
def test_a_letter_is_written_as_pdf_or_docx(tmp_path: Path, suffix: str, magic: bytes) -> None:
    write_report(letter(), tmp_path / f"Công văn{suffix}")
    assert (tmp_path / f"Công văn{suffix}").read_bytes().startswith(magic)


def test_a_letter_is_no_workbook(tmp_path: Path) -> None:
    with refused(Fault.OUTPUT_KIND_UNKNOWN, tmp_path):
        write_report(letter(), tmp_path / "a.xlsx")
    with pytest.raises(UserError, match=r"docx"):
        write_report(letter(), tmp_path / "a.xlsx")
