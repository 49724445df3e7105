"""One window for a workspace on her screen: a second start asks the first to come forward, by a file.

The file lies in a folder of the user's cache that belongs to the workspace; no socket is opened. The first
window takes the request away, and so answers it.
"""

import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from platformdirs import user_cache_path
from PySide6.QtCore import QFileSystemWatcher, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

_ANSWERS = ".mo"
"""Ends the name of a file that says that a window will answer. Its time is that of the start."""
_REQUEST = ".goi"
_STARTING = 15.0
"""Seconds in which a window that is being built stands and answers."""
_PATIENCE = 1.0
"""Seconds in which one that stands answers, unless it hangs."""
_LOOK_EVERY = 0.02


class MeetingPlace:
    """The folder of a workspace and of this screen: a window on another one cannot come forward here.

    Where it cannot be written, nobody is found: a second start then opens for looking.
    """

    def __init__(self, workspace: Path) -> None:
        screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY", "")
        key = crc32(f"{os.path.realpath(workspace)}\n{screen}".encode("utf-8", "surrogatepass"))
        self.folder = user_cache_path("CCHC Desktop", appauthor=False) / "cua-so" / f"{key:08x}"
        self._announcement = self.folder / f"{os.getpid()}{_ANSWERS}"
        self._request = self.folder / f"{os.getpid()}{_REQUEST}"

    def announce(self) -> None:
        """Before this program tries for the workspace: if it gets it, its window will answer."""
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._announcement.touch()

    def settle(self) -> None:
        """This program got the workspace: what others announced, killed ones too, does not count."""
        for other in self._announced():
            if other != self._announcement:
                _remove(other)

    def leave(self) -> None:
        """This program answers nobody (any more)."""
        _remove(self._announcement)

    def ask_first(self) -> bool:
        """Ask the window that has the workspace to come forward; returns whether it does."""
        self.leave()
        patience = self._patience()
        if patience is None:
            return False  # another user's, on another machine, or no window at all
        with suppress(OSError):
            self._request.touch()
            _allow_foreground()
            wait_until(lambda: not (self._request.exists() and self._announced()), patience)
            return not _remove(self._request)
        return False

    def requests(self) -> bool:
        """Whether somebody asked since the last time. Whoever takes a request away decides about it."""
        return sum(map(_remove, self.folder.glob(f"*{_REQUEST}"))) > 0

    def _announced(self) -> list[Path]:
        return list(self.folder.glob(f"*{_ANSWERS}"))

    def _patience(self) -> float | None:
        """Seconds to wait for an answer, None when nobody will answer."""
        try:
            started = max(one.stat().st_mtime for one in self._announced())
        except (OSError, ValueError):
            return None
        return max(_PATIENCE, _STARTING - max(time.time() - started, 0))


def _remove(file: Path) -> bool:
    """Whether it was there to be removed."""
    try:
        file.unlink()
    except OSError:
        return False
    return True


def wait_until(happens: Callable[[], bool], seconds: float) -> None:
    """Wait for another program to do something, no longer than `seconds`."""
    deadline = time.monotonic() + seconds
    while not happens() and time.monotonic() < deadline:
        time.sleep(_LOOK_EVERY)


class FirstWindow(QObject):
    """Answers at `place` in the name of `window` as long as that lives."""

    def __init__(self, place: MeetingPlace, window: QWidget) -> None:
        super().__init__(window)
        self._place = place
        self._window = window
        watcher = QFileSystemWatcher([str(place.folder)], self)
        watcher.directoryChanged.connect(self._answer)
        self._answer()

    def _answer(self) -> None:
        if self._window.isVisible() and self._place.requests():
            come_forward(self._window)


def come_forward(window: QWidget) -> None:
    """Put `window`, and the dialog that is open over it, before all others."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    for one in (window, QApplication.activeModalWidget()):
        if one is not None:
            one.show()
            one.raise_()
            one.activateWindow()


def _allow_foreground() -> None:
    """Windows lets a window come forward only when the program she started last allows it."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)
