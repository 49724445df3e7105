"""A day at the real window, on a real screen, without one socket to the internet."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.officer import Officer, until
from tests.network import internet_calls, strace_prefix


def test_a_day_at_the_window_opens_no_socket_to_the_internet(
    at_work: Officer, tmp_path: Path, require_tool: Callable[[str], str]
) -> None:
    officer, told = at_work, tmp_path / "strace.txt"
    officer.watched_by = strace_prefix(require_tool("strace"), told)
    officer.start()
    officer.keys("ctrl+f", "Down", "Return")
    officer.types("Đã trình ký")
    officer.keys("ctrl+Return")
    officer.writes_down(("Đã trình ký", None, 1))
    until(lambda: list(officer.file.parent.glob("CCHC.saoluu/*.cchc")), "a copy")
    officer.keys("ctrl+z")
    officer.writes_down()
    for dialog, title in (("ctrl+i", "^Nhập"), ("ctrl+p ctrl+Return", "^Xem trước")):
        officer.keys(*dialog.split())
        officer.sees(title)
        officer.keys("Escape")
        officer.no_longer_sees(title)
        officer.turns_to("^CCHC - CCHC Desktop$")
    officer.quits()
    if not told.exists() or "AF_UNIX" not in told.read_text(encoding="utf-8", errors="replace"):
        pytest.skip("this system lets nobody trace a program")
    assert internet_calls(told) == []
