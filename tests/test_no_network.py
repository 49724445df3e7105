"""On no journey does the program open a socket to the internet: asked of the system, and of Python itself."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.books import criteria_book
from tests.network import run_audited, run_traced

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="strace is a tool of Linux")
PROGRAM = "cchc_desktop"


def day(folder: Path) -> list[list[object]]:
    """A day of commands and windows on one file; each works on what those before left."""
    file = folder / "hồ sơ.cchc"
    copy = folder / "bản sao.cchc"
    return [
        ["init", file, "--year", 2026],
        ["import", file, criteria_book(folder), "--year", 2026],
        [file, "--quit-when-shown"],
        [file, "--screenshot", folder / "cửa sổ.png"],
        ["note", file, "1.1.1", "--text", "Đã gửi"],
        ["undo", file],
        ["show", file, "criteria", "--json"],
        ["report", file, "appendix", "--out", folder / "phụ lục.pdf"],
        ["report", file, "appendix", "--out", folder / "phụ lục.xlsx"],
        ["report", file, "dispatch", "--out", folder / "công văn.docx"],
        ["report", file, "briefing", "--out", folder / "giao ban.pdf"],
        ["report", file, "log", "--out", folder / "nhat ky.pdf"],
        ["report", file, "corrective-action", "--blank", "--out", folder / "phiếu.docx"],
        ["report", file, "iso-report", "--out", folder / "đánh giá.pdf"],
        ["report", file, "self-score", "--out", folder / "tự chấm.xlsx"],
        ["report", file, "leader", "--out", folder / "biểu đồ.pdf"],
        ["report", file, "register", "--out", folder / "sổ.xlsx"],
        ["backup", file],
        ["backup", file, copy],
        ["restore", copy, file],
        ["check", file],
        ["check", file, "--mend"],
        ["diagnose", file, "--out", folder / "chẩn đoán.zip"],
        ["self-test"],
    ]


@pytest.fixture
def strace(require_tool: Callable[[str], str], tmp_path: Path) -> str:
    """The tool, which has just shown that it sees a program reach out."""
    tool = require_tool("strace")
    code, calls = run_traced(tool, tmp_path, "tests.reaching_out", [])
    if code != 0 and not calls:
        pytest.skip("this system lets nobody trace a program")
    assert len(calls) == 2
    return tool


@ON_LINUX
def test_the_system_sees_no_socket_to_the_internet(strace: str, tmp_path: Path) -> None:
    for words in day(tmp_path):
        assert run_traced(strace, tmp_path, PROGRAM, words) == (0, []), words


def test_python_hears_of_no_socket_to_the_internet(tmp_path: Path) -> None:
    for words in day(tmp_path):
        assert run_audited(tmp_path, PROGRAM, words) == (0, []), words


def test_python_would_hear_of_one(tmp_path: Path) -> None:
    heard = (0, ["socket.__new__ 2", "socket.connect"])
    assert run_audited(tmp_path, "tests.reaching_out", []) == heard
