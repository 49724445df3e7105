"""Every command once as a real process: pipes, UTF-8, and a reader that goes away."""

import getpass
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cchc_desktop.cli.words import COMMAND_NAMES
from tests.cli.books import criteria_book
from tests.cli.running import command, environment, process


def test_every_command_does_its_work(tmp_path: Path) -> None:
    file = tmp_path / "xã mới.cchc"
    assert process("init", file).done() == f"Đã tạo hồ sơ “{file}”.\n"
    imported = process("import", file, criteria_book(tmp_path), "--year", 2026).done()
    assert imported.endswith("Đã nhập 7 dòng vào năm 2026; lệnh undo hoàn tác được.\n")
    noted = process("note", file, "1.1.1", "--text", "Đã ký", "--date", "20/01/2026", "--progress", "done")
    assert noted.done() == "Đã ghi nhật ký ngày 20/01/2026 cho tiêu chí 1.1.1, tình trạng: Hoàn thành.\n"
    assert "Hoàn thành" in process("show", file, "criteria", "--year", 2026).done()
    assert process("undo", file).done() == "Đã hoàn tác: ghi nhật ký 1 tiêu chí.\n"
    assert process("show", file, "notes", "--year", 2026, "--json").json() == []
    assert process("check", file).done() == f"Tệp “{file}” nguyên vẹn và nhất quán.\n"
    assert process("backup", file).done().startswith("Đã sao lưu vào “")
    for suffix, magic in (("pdf", b"%PDF-"), ("xlsx", b"PK")):
        target = tmp_path / f"Phụ lục.{suffix}"
        assert process("report", file, "appendix", "--out", target).done() == f"Đã ghi “{target}”.\n"
        assert target.read_bytes().startswith(magic)


def test_a_refusal_and_a_mistyped_command(tmp_path: Path) -> None:
    missing = tmp_path / "không có.cchc"
    assert process("show", missing, "units").refused() == (
        f"Không tìm thấy tệp “{missing}”. Hãy kiểm tra lại tên và thư mục."
    )
    assert "Cách dùng: cchc-desktop show" in process("show", missing).refused(code=2)
    assert "init, " in process("intro").refused(code=2)


def test_the_self_test_passes(tmp_path: Path) -> None:
    said = process("self-test").done().splitlines()
    assert len(said) >= 5
    assert all(line.startswith("Đạt: ") for line in said)


def test_json_is_utf8_whatever_the_machine_speaks(pristine: Path) -> None:
    units = process("show", pristine, "units", "--json").json()
    assert units[0]["name"] == "Phòng Văn hóa - Xã hội"


@pytest.mark.parametrize("words", [("criteria", "--json"), ("units",)])
def test_a_reader_that_has_seen_enough_is_no_failure(pristine: Path, words: tuple[str, ...]) -> None:
    with subprocess.Popen(
        command("show", pristine, *words),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a device that is always full")
def test_a_full_disk_behind_the_output_is_said(pristine: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command("show", pristine, "units"),
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.decode() == (
        "Lệnh đã chạy nhưng không in được kết quả ra nơi nhận. Hãy kiểm tra ổ đĩa hoặc tệp nhận kết quả.\n"
    )


HOLD = """
import sys
from pathlib import Path
from cchc_desktop.services.workspace import Workspace
workspace = Workspace.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


WRITING: dict[str, Callable[[Path, Path], tuple[object, ...]]] = {
    "init": lambda file, _beside: (file,),
    "note": lambda file, _beside: (file, "1.1.1", "--text", "x"),
    "import": lambda file, beside: (file, criteria_book(beside)),
    "take-sheet": lambda file, beside: (file, criteria_book(beside)),
    "new-year": lambda file, _beside: (file, "--year", "2030"),
    "close-year": lambda file, _beside: (file, "--year", "2026"),
    "open-year": lambda file, _beside: (file, "--year", "2026", "--reason", "x"),
    "undo": lambda file, _beside: (file,),
    "restore": lambda file, _beside: (file.with_name("bản sao.cchc"), file),
}
READING: dict[str, Callable[[Path, Path], tuple[object, ...]]] = {
    "show": lambda file, _beside: (file, "units"),
    "report": lambda file, beside: (file, "appendix", "--out", beside / "a.pdf"),
    "evidence-pack": lambda file, beside: (file, beside / "goi"),
    "check": lambda file, _beside: (file,),
    "diagnose": lambda file, beside: (file, "--out", beside / "a.zip"),
    "backup": lambda file, beside: (file, beside / "b.cchc"),
}


def test_every_command_that_takes_a_file_reads_or_writes_it() -> None:
    assert {*WRITING, *READING, "self-test"} == set(COMMAND_NAMES)


def test_while_another_program_writes_the_file_is_only_read(file: Path, tmp_path: Path) -> None:
    shutil.copyfile(file, file.with_name("bản sao.cchc"))
    beside = tmp_path / "nơi khác"
    beside.mkdir()
    book = criteria_book(beside)
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(),
    )
    with holder, closing(holder.stdin or sys.stdin):
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        before = file.read_bytes()
        for name, words in WRITING.items():
            said = process(name, *words(file, beside)).refused()
            assert said.startswith(f"{getpass.getuser()} đang mở hồ sơ “{file}” (từ "), name
        for name, words in READING.items():
            assert process(name, *words(file, beside)).done(), name
        assert json.loads(process("import", file, book, "--dry-run", "--json").done())["written"] == 0
        assert file.read_bytes() == before
    for name in ("note", "undo"):
        assert process(name, *WRITING[name](file, beside)).done(), name
