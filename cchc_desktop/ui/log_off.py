"""The end of the session: log-off, shutdown, a polite kill. What is half typed is kept, nothing is asked.

Sleeping and waking need nothing: the process and its files stay as they are, and what was typed before the
lid closed is on the disk half a second later.
"""

import os
import signal

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

from cchc_desktop.ui.main_window import MainWindow

_POLITE = (signal.SIGTERM, signal.SIGINT, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else []))


class LogOff(QObject):
    """Listens for the end of the session on behalf of `window`.

    Windows asks every program before it ends the session (WM_QUERYENDSESSION) and waits for the answer: Qt
    calls that commitDataRequest. Elsewhere a session manager may ask, or the program gets a signal.
    """

    def __init__(self, app: QApplication, window: MainWindow) -> None:
        super().__init__(window)
        self._app = app
        self._window = window
        app.commitDataRequest.connect(self.keep)
        app.saveStateRequest.connect(self.keep)
        if os.name != "nt":
            self._hear_signals()

    def keep(self) -> None:
        """The session may end now, or go on if another program objects."""
        self._window.leaving.keep_now()

    def _hear_signals(self) -> None:
        """A pipe wakes the event loop: what runs now, a commit too, is finished before it is looked at."""
        self._told, told = os.pipe()
        os.set_blocking(self._told, False)
        os.set_blocking(told, False)
        signal.set_wakeup_fd(told, warn_on_full_buffer=False)
        for number in _POLITE:
            signal.signal(number, _heard)
        self._notifier = QSocketNotifier(self._told, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._leave)

    def _leave(self) -> None:
        """Not by closing windows: a dialog with typed text would ask first."""
        if set(os.read(self._told, 64)) & set(_POLITE):
            self._window.finish()
            self._app.exit(0)


def _heard(_number: int, _frame: object) -> None:
    """Nothing here: it may be in the middle of anything."""
