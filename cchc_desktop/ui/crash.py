"""When something breaks that nobody foresaw: to the log, and once to the user, never more.

`CrashHandler` takes what escapes from the main thread, from workers and from Qt. An expected `UserError`
that got this far is shown as its sentence; anything else as one dialog with details to pass on.
"""

import logging
import sys
import threading
import time
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import (
    QCoreApplication,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
    qVersion,
)

from cchc_desktop import __version__
from cchc_desktop.domain.errors import UserError
from cchc_desktop.log_file import log_folder

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext

_LOG = logging.getLogger("cchc_desktop.crash")
_QT_LOG = logging.getLogger("cchc_desktop.qt")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

_QUIET_SECONDS = 2.0
"""The same failure is not shown again this soon: a timer or a paint event would repeat it forever."""


class CrashShow(Struct, frozen=True):
    """The two ways of telling the user; both return when she has answered."""

    crash: Callable[[str], object]
    """A bug, with its details."""
    problem: Callable[[str], object]
    """The sentence of an expected failure."""


class CrashHandler(QObject):
    """Takes what escapes, from `install` until `remove`. Made and kept on the main thread.

    `show` is how the user is told: by default the dialogs, from which she can leave `app`.
    """

    _arrived = Signal(object)

    def __init__(
        self,
        app: QCoreApplication,
        show: CrashShow | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(app)
        self._show = show or _on_screen(app)
        self._clock = clock
        self._showing = False
        self._last_seen: dict[str, float] = {}
        self._arrived.connect(self._receive, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the hooks of Python and Qt."""
        self._before = (sys.excepthook, sys.unraisablehook, threading.excepthook)
        sys.excepthook = self._on_exception
        sys.unraisablehook = self._on_unraisable
        threading.excepthook = self._on_thread_exception
        self._qt_before = qInstallMessageHandler(_on_qt_message)

    def remove(self) -> None:
        """Give the hooks back to who had them."""
        sys.excepthook, sys.unraisablehook, threading.excepthook = self._before
        qInstallMessageHandler(self._qt_before)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, (KeyboardInterrupt, SystemExit)):
            sys.__excepthook__(kind, error, trace)
            return
        self.take(error)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            self.take(args.exc_value)

    def _on_unraisable(self, args: "sys.UnraisableHookArgs") -> None:
        if args.exc_value is not None:
            _log(args.exc_value)

    def take(self, error: BaseException) -> None:
        """Log `error` and show it unless something is being shown. Never raises."""
        try:
            _log(error)
            from PySide6.QtCore import QThread

            if (
                threading.current_thread() is threading.main_thread()
                and QThread.currentThread().loopLevel() == 0
            ):
                self._receive(error)  # before or after the event loop: nobody would deliver a signal
            else:
                self._arrived.emit(error)
        except Exception:  # noqa: BLE001 - a bug here must not hide the first one, nor start a loop
            _last_resort(error)

    @Slot(object)
    def _receive(self, error: BaseException) -> None:
        if self._showing or self._just_seen(error):
            return
        self._showing = True
        try:
            self._tell(error)
        except Exception:  # noqa: BLE001 - as in `take`
            _last_resort(error)
        finally:
            self._showing = False
            self._last_seen[_place(error)] = self._clock()

    def _tell(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            from cchc_desktop.domain.sentences import sentence

            self._show.problem(sentence(error))
        else:
            self._show.crash(details(error))

    def _just_seen(self, error: BaseException) -> bool:
        place, now = _place(error), self._clock()
        last = self._last_seen.get(place)
        self._last_seen[place] = now
        return last is not None and now - last < _QUIET_SECONDS


def _on_screen(app: QCoreApplication) -> CrashShow:
    def crash(details: str) -> None:
        from cchc_desktop.ui.crash_dialog import show_crash

        show_crash(details, log_folder(), app.quit)

    def problem(sentence: str) -> None:
        from cchc_desktop.ui.crash_dialog import show_problem

        show_problem(sentence)

    return CrashShow(crash, problem)


def details(error: BaseException) -> str:
    """What someone who is to help needs to know: versions, system, traceback."""
    import platform

    return "\n".join(
        (
            f"CCHC Desktop {__version__}",
            f"Python {platform.python_version()}, Qt {qVersion()}",
            platform.platform(),
            "",
            "".join(traceback.format_exception(error)).rstrip(),
        )
    )


def _log(error: BaseException) -> None:
    if isinstance(error, UserError):
        _LOG.warning("escaped: %s %s", error.fault, error.field)
    else:
        _LOG.error("bug\n%s", _without_content(error))


def _without_content(error: BaseException) -> str:
    """The traceback without messages that may quote her words: those not plain ASCII, or long."""
    lines: list[str] = []
    link: BaseException | None = error
    while link is not None:
        message = str(link)
        shown = message if message.isascii() and len(message) <= 200 else f"({len(message)} characters)"
        lines[:0] = [*traceback.format_tb(link.__traceback__), f"{type(link).__name__}: {shown}\n"]
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return "".join(lines).rstrip()


def _place(error: BaseException) -> str:
    """Where a bug is: the same place means the same bug."""
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1] if frames else None
    return f"{type(error).__name__} {last.filename}:{last.lineno}" if last else type(error).__name__


def _last_resort(error: BaseException) -> None:
    """Say it on the console if there is one."""
    if sys.__stderr__ is not None:
        try:
            traceback.print_exception(error, file=sys.__stderr__)
        except OSError:
            return


def _on_qt_message(kind: QtMsgType, context: "QMessageLogContext", message: str) -> None:
    category = getattr(context, "category", None) or "qt"
    _QT_LOG.log(_LEVELS.get(kind, logging.WARNING), "%s: %s", category, message)
