"""The officer at her desk: a screen of its own, the real program on it, mouse and keyboard by xdotool."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.cli.running import ROOT, process

PATIENCE = 30
"""Seconds after which something that must happen on the screen counts as not happening."""

_AGAIN = 5
"""Seconds after which she presses a key once more."""

MAIN = "^CCHC - CCHC Desktop$"
"""The title of the main window: her file, the program."""

LOOKING = r"^CCHC \(chỉ xem\) - CCHC Desktop$"
"""The same over a file that may only be looked at."""

MESSAGE = "^CCHC Desktop$"
"""The title of a box with one sentence."""


def until(happens: Callable[[], Any], what: str) -> Any:
    """Wait until `happens` gives something true, and return it. The one place that waits."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        found = happens()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited {PATIENCE} s in vain: {what}")


@contextmanager
def screen(xvfb: str) -> Iterator[str]:
    """A screen of 1366x768 without a window manager, on a display that was free."""
    reading, writing = os.pipe()
    command = [
        xvfb,
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1366x768x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as told:
            number = told.readline().strip()
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(PATIENCE)


class Officer:
    """Works on `file`, with a home folder of her own. Keys go to the window that has the focus."""

    def __init__(self, xdotool: str, display: str, home: Path) -> None:
        self.home = home
        self.file = home / "Documents" / "CCHC" / "CCHC.cchc"
        self._xdotool = xdotool
        self.watched_by: Sequence[str] = ()
        """What stands before the command that starts the program."""
        self._program: subprocess.Popen[str] | None = None
        self._others: list[Officer] = []
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "QT_"))},
            "DISPLAY": display,
            "HOME": str(home),
            "LC_ALL": "C.UTF-8",
            "PYTHONPATH": str(ROOT),
        }

    def at_the_same_desk(self) -> "Officer":
        """Another pair of hands, on the same screen and file."""
        self._others.append(Officer(self._xdotool, self._environment["DISPLAY"], self.home))
        return self._others[-1]

    # the program

    def start(self, *words: object, shows: str = MAIN) -> None:
        """Start the program as its icon does, and wait until the window `shows` has the keyboard."""
        self.clicks(*words)
        self.sees(shows)

    def clicks(self, *words: object) -> None:
        """Start the program and wait for nothing."""
        self._program = subprocess.Popen(
            [*self.watched_by, sys.executable, "-m", "cchc_desktop", *map(str, words)],
            env=self._environment,
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )

    def runs(self) -> bool:
        """Whether the program has not ended yet."""
        return self._program is not None and self._program.poll() is None

    def stops_answering(self) -> None:
        """The program hangs."""
        assert self._program is not None
        self._program.send_signal(signal.SIGSTOP)

    def quits(self) -> None:
        """Leave by Ctrl+Q."""
        self.keys("ctrl+q")
        assert self.ended() == (0, "")

    def ended(self) -> tuple[int, str]:
        """Exit code and stderr of the program, once it has ended by itself."""
        assert self._program is not None
        _out, complaint = self._program.communicate(timeout=PATIENCE)
        return self._program.returncode, complaint

    def power_fails(self) -> None:
        """End the program without a warning, at this desk and the same."""
        for other in self._others:
            other.power_fails()
        if self._program is not None and self.runs():
            self._program.send_signal(signal.SIGKILL)
            self._program.communicate(timeout=PATIENCE)

    def session_ends(self) -> None:
        """The system asks every program to end."""
        assert self._program is not None
        self._program.send_signal(signal.SIGTERM)
        assert self.ended() == (0, "")

    # hands and eyes

    def keys(self, *names: str) -> None:
        """Press keys, one after the other: ``keys("ctrl+f", "Tab")``."""
        self._tool("key", "--delay", "20", *names)

    def points_at(self, across: int, down: int) -> None:
        """Click there, in pixels from the upper left corner of the screen."""
        self._tool("mousemove", str(across), str(down), "click", "1")

    def types(self, text: str) -> None:
        """Type `text`, Vietnamese too."""
        self._tool("type", "--delay", "10", "--", text)

    def retypes(self, text: str) -> None:
        """Replace what the focused field holds."""
        self.keys("ctrl+a")
        self.types(text)

    def is_at(self, title: str) -> bool:
        """Whether the window with this title has the keyboard."""
        return self._focused() in self._windows(title)

    def sees(self, title: str) -> None:
        """Wait until the window whose title matches has the keyboard."""
        until(lambda: self.is_at(title), f"the window “{title}”")

    def asks_for(self, key: str, title: str) -> None:
        """Press `key` until the window whose title matches comes: a paper that is made has no buttons yet."""
        pressed = 0.0

        def comes() -> bool:
            nonlocal pressed
            if not self._windows(title) and time.monotonic() - pressed > _AGAIN:
                self.keys(key)
                pressed = time.monotonic()
            return self._focused() in self._windows(title)

        until(comes, f"the window “{title}”")

    def has(self, title: str) -> bool:
        """Whether there is a window whose title matches."""
        return bool(self._windows(title))

    def which(self, title: str) -> str:
        """What tells the window whose title matches from others; nothing when there is none."""
        return next(iter(self._windows(title)), "")

    def turns_to(self, title: str) -> None:
        """Give a window the keyboard, as a window manager does when a dialog above it closes."""
        windows = until(lambda: self._windows(title), f"the window “{title}”")
        self._tool("windowfocus", windows[0])
        self.sees(title)

    def no_longer_sees(self, title: str) -> None:
        """Wait until no window has that title."""
        until(lambda: not self._windows(title), f"no window “{title}”")

    def _focused(self) -> str:
        return self._tool("getwindowfocus", "-f").strip()

    def _windows(self, title: str) -> list[str]:
        return self._tool("search", "--onlyvisible", "--name", title).split()

    def _tool(self, *words: str) -> str:
        """What xdotool says; nothing when it finds nothing."""
        told = subprocess.run(
            [self._xdotool, *words],
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        return told.stdout if told.returncode == 0 else ""

    # the file

    def records(self, what: str) -> list[dict[str, Any]]:
        """What ``show`` tells of the file."""
        found: list[dict[str, Any]] = process("show", self.file, what, "--json", "--year", 2026).json()
        return found

    def notes(self) -> list[tuple[str, str | None, int]]:
        """Text, progress and number of criteria of every note, sorted."""
        return sorted(
            (note["text"], note["progress"], len(note["criteria"])) for note in self.records("notes")
        )

    def writes_down(self, *expected: tuple[str, str | None, int]) -> None:
        """Wait until the file's notes are these."""
        until(lambda: self.notes() == sorted(expected), f"the notes {expected}, not {self.notes()}")
