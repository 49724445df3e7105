"""Two programs on one file: one writes, what the other may do, and what it says."""

import getpass
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.cli.running import ROOT, process
from tests.e2e.officer import LOOKING, MAIN, Officer, until

IMPORT = "Nhập bộ tiêu chí"
FIRST_START = "Thiết lập lần đầu"
OFFER = (1310, 62)
"""Where the bar above the pages offers to write."""

HOLD = """
import sys
from pathlib import Path
from cchc_desktop.services.workspace import Workspace
workspace = Workspace.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


@contextmanager
def somebody_else(officer: Officer) -> Iterator[subprocess.Popen[str]]:
    """Another program that holds her file and answers nobody."""
    command = [sys.executable, "-c", HOLD, str(officer.file)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", cwd=ROOT
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        try:
            yield holder
        finally:
            holder.kill()


def test_what_somebody_else_writes_can_only_be_looked_at(at_work: Officer) -> None:
    officer = at_work
    with somebody_else(officer):
        before = officer.file.read_bytes()
        officer.start(shows=LOOKING)
        officer.keys("ctrl+f", "Down", "Return")  # to a criterion, and to where notes are typed
        officer.types("Không ghi được")
        officer.keys("ctrl+Return", "ctrl+s", "ctrl+g", "ctrl+z", "ctrl+y", "ctrl+i", "ctrl+n", "ctrl+v")
        officer.keys("Escape", "F2", "Delete", "Escape", "Delete", "F2", "ctrl+r")
        officer.sees(LOOKING)
        officer.quits()
        assert officer.file.read_bytes() == before


def test_once_he_leaves_she_may_write(at_work: Officer) -> None:
    officer = at_work
    with somebody_else(officer):
        officer.start(shows=LOOKING)

    def opened() -> bool:
        officer.points_at(*OFFER)
        return officer.has(MAIN)

    until(opened, "the file open to be written")
    officer.sees(MAIN)
    second = officer.at_the_same_desk()
    second.clicks()
    assert second.ended() == (0, "")
    assert not officer.has(LOOKING)
    officer.sees(MAIN)
    officer.keys("ctrl+f", "Down", "Return")
    officer.types("Đến lượt tôi")
    officer.keys("ctrl+Return")
    officer.writes_down(("Đến lượt tôi", None, 1))
    officer.quits()


def test_a_second_start_brings_the_first_window_forward(at_work: Officer) -> None:
    first = at_work
    first.start()
    first.keys("ctrl+f", "Down", "Return")
    first.types("Đang gõ")
    second = first.at_the_same_desk()
    second.clicks()
    assert second.ended() == (0, "")
    first.sees(MAIN)
    first.types(" tiếp")
    first.keys("ctrl+Return")
    first.writes_down(("Đang gõ tiếp", None, 1))
    first.quits()


def test_the_first_window_comes_forward_with_its_dialog(at_work: Officer) -> None:
    first = at_work
    first.start()
    first.keys("ctrl+i")
    first.sees(IMPORT)
    second = first.at_the_same_desk()
    second.clicks()
    assert second.ended() == (0, "")
    first.sees(IMPORT)
    first.keys("Escape")
    first.turns_to(MAIN)
    first.quits()


def test_five_impatient_clicks_open_one_window(officer: Officer) -> None:
    """On the very first start, when there is no file yet."""
    hands = [officer, *(officer.at_the_same_desk() for _click in range(4))]
    for one in hands:
        one.clicks()
    until(lambda: sum(one.runs() for one in hands) == 1, "one program left")
    officer.sees(FIRST_START)
    (left,) = (one for one in hands if one.runs())
    left.keys("Escape")
    left.turns_to(MAIN)
    left.quits()
    assert all(one.ended() == (0, "") for one in hands if one is not left)


def test_the_command_line_writes_nothing_while_the_window_is_open(at_work: Officer) -> None:
    officer = at_work
    officer.start()
    said = process("note", officer.file, "1.1", "--text", "Không ghi được").refused()
    assert said.startswith(f"{getpass.getuser()} đang mở hồ sơ")
    assert officer.notes() == []
    officer.quits()


def test_a_window_that_hangs_does_not_keep_her_from_looking(at_work: Officer) -> None:
    first = at_work
    first.start()
    first.stops_answering()
    (announced,) = (first.home / ".cache" / "CCHC Desktop" / "cua-so").glob("*/*.mo")
    os.utime(announced, (0, 0))  # it has stood for a while
    second = first.at_the_same_desk()
    second.start(shows=LOOKING)
    second.quits()


def test_after_a_kill_the_next_start_writes(at_work: Officer) -> None:
    at_work.start()
    at_work.power_fails()
    at_work.start()
    at_work.quits()
