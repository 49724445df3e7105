"""`backup` to three kinds of places, and `restore` on a machine that has lost everything else."""

import hashlib
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cchc_desktop.services.workspace import Workspace
from tests.cli.running import Run
from tests.support import logical_dump


def attach(file: Path, content: bytes) -> Path:
    """A file of evidence as stored, and a record that names it."""
    folder = file.with_name(f"{file.stem}.minhchung")
    folder.mkdir(exist_ok=True)
    sha256 = hashlib.sha256(content).hexdigest()
    stored = folder / f"{sha256}.pdf"
    stored.write_bytes(content)
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(
            "INSERT INTO evidence VALUES (?, '12/KH', NULL, '', 'Kế hoạch', ?, 'kế hoạch.pdf')",
            (sha256[:32], sha256),
        )
    return stored


def test_a_lost_machine_is_restored_from_a_stick(run: Run, file: Path, tmp_path: Path) -> None:
    stored = attach(file, b"%PDF")
    stick = tmp_path / "usb"
    stick.mkdir()
    before = logical_dump(file)
    said = run("backup", file, stick).done()
    (copy,) = stick.glob("*.saoluu/*.cchc")
    assert said == f"Đã sao lưu vào “{copy}”.\n"
    file.unlink()
    shutil.rmtree(stored.parent)
    there = tmp_path / "máy mới"
    there.mkdir()
    target = there / "CCHC.cchc"
    assert run("restore", copy, target).done() == f"Đã khôi phục “{target}” từ “{copy}”.\n"
    assert logical_dump(target) == before
    assert (there / "CCHC.minhchung" / stored.name).read_bytes() == b"%PDF"
    assert run("check", target).done()


def test_a_copy_under_its_own_name_is_a_workspace_of_its_own(run: Run, file: Path, tmp_path: Path) -> None:
    stored = attach(file, b"%PDF")
    target = tmp_path / "mang đi.cchc"
    run("backup", file, target).done()
    assert logical_dump(target) == logical_dump(file)
    assert (tmp_path / "mang đi.minhchung" / stored.name).read_bytes() == b"%PDF"
    assert "đã có" in run("backup", file, target).refused()
    assert "Không có thư mục" in run("backup", file, tmp_path / "thiếu" / "a.cchc").refused()


def test_what_was_there_is_kept_and_can_be_had_back(run: Run, file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "cũ.cchc"
    run("backup", file, copy).done()
    run("note", file, "1.1.1", "--text", "sau bản sao").done()
    after = logical_dump(file)
    said = run("restore", copy, file).done()
    (kept,) = file.with_name(f"{file.stem}.truockhoiphuc").glob("*.cchc")
    assert f"Tệp cũ được giữ tại “{kept}”." in said
    assert logical_dump(file) == logical_dump(copy)
    run("restore", kept, file).done()
    assert logical_dump(file) == after


def test_a_window_that_has_the_file_open_is_not_disturbed(run: Run, file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "cũ.cchc"
    run("backup", file, copy).done()
    with closing(Workspace.open(file)):
        before = file.read_bytes()
        assert "đang mở hồ sơ" in run("restore", copy, file).refused()
        assert file.read_bytes() == before
        assert run("backup", file).done()
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".cchc", ".cchc", ".lock", ".saoluu"]


@pytest.mark.parametrize("spoil", ["empty", "cut", "flipped", "picture"])
def test_a_bad_copy_replaces_nothing(run: Run, file: Path, tmp_path: Path, spoil: str) -> None:
    copy = tmp_path / "hỏng.cchc"
    content = file.read_bytes()
    page = int.from_bytes(content[16:18], "big")
    half = len(content) // page // 2 * page
    copy.write_bytes(
        {
            "empty": b"",
            "cut": content[:-5000],
            "flipped": content[:half] + b"\xa5" * 4 * page + content[half + 4 * page :],
            "picture": b"\xff\xd8\xff\xe0" + bytes(9000),
        }[spoil]
    )
    assert "không đạt kiểm tra" in run("restore", copy, file).refused()
    assert file.read_bytes() == content
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([copy.name, file.name])


def test_an_altered_copy_is_restored_only_when_asked_for(run: Run, file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "bản sao.cchc"
    run("backup", file, copy).done()
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("UPDATE criterion SET name = 'ai đó sửa' WHERE code = '1.1.1'")
    before = file.read_bytes()
    said = run("restore", copy, file).refused()
    assert "khác với lịch sử thay đổi: Tiêu chí" in said
    assert "“--anyway”" in said
    assert file.read_bytes() == before
    run("restore", copy, file, "--anyway").done()
    assert file.read_bytes() == copy.read_bytes()


def test_what_cannot_be_restored_says_so(run: Run, file: Path, tmp_path: Path) -> None:
    (tmp_path / "thư mục.cchc").mkdir()
    assert "Không tìm thấy tệp" in run("restore", tmp_path / "không.cchc", file).refused()
    assert "hãy chọn hai tệp khác nhau" in run("restore", file, file).refused()
    assert "Không có thư mục" in run("restore", file, tmp_path / "thiếu" / "a.cchc").refused()
    assert "đã có" in run("restore", file, tmp_path / "thư mục.cchc").refused()


def test_missing_evidence_is_told(run: Run, file: Path, tmp_path: Path) -> None:
    attach(file, b"%PDF").unlink()
    copy = tmp_path / "bản sao.cchc"
    run("backup", file, copy).done()
    assert "Còn thiếu 1 tệp tài liệu kiểm chứng" in run("restore", copy, tmp_path / "mới.cchc").done()
