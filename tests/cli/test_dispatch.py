"""The công văn, the page for a meeting and the log by command, and what is refused."""

from pathlib import Path

import pytest

from tests.cli.running import Run


@pytest.mark.parametrize(("suffix", "magic"), [(".pdf", b"%PDF"), (".docx", b"PK")])
def test_the_dispatch_is_written(run: Run, tmp_path: Path, suffix: str, magic: bytes) -> None:
    file, out = tmp_path / "a.cchc", tmp_path / f"Công văn{suffix}"
    run("init", file).done()
    before = file.read_bytes()
    assert run("report", file, "dispatch", "--out", out).done() == f"Đã ghi “{out}”.\n"
    assert out.read_bytes().startswith(magic)
    assert file.read_bytes() == before


def test_the_dispatch_is_no_workbook(run: Run, tmp_path: Path) -> None:
    file, out = tmp_path / "a.cchc", tmp_path / "a.xlsx"
    run("init", file).done()
    assert ".docx" in run("report", file, "dispatch", "--out", out).refused()
    assert not out.exists()


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".xlsx"])
def test_the_page_for_a_meeting_is_written(run: Run, file: Path, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"Giao ban{suffix}"
    words = ("report", file, "briefing", "--from", "1/11/2026", "--as-of", "23/11/2026", "--out", out)
    assert run(*words).done() == f"Đã ghi “{out}”.\n"
    assert out.stat().st_size > 2000
    assert "Cuộc họp trước ngày" in run("report", file, "briefing", "--from", "31/2", "--out", out).refused()


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".xlsx"])
def test_the_log_is_written(run: Run, file: Path, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"Nhật ký{suffix}"
    period = ("--from", "1/1/2026", "--as-of", "23/11/2026", "--by-day", "--corrected")
    words = ("report", file, "log", *period, "--code", "1.1", "--unit", "VHXH", "--out", out)
    assert run(*words).done() == f"Đã ghi “{out}”.\n"
    assert out.stat().st_size > 2000
    assert "9.9" in run("report", file, "log", "--code", "9.9", "--out", out).refused()
