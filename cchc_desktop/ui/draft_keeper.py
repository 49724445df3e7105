"""Keeps half-typed text on this machine while it is typed: nothing she typed dies with the program."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QMetaObject, QObject, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from cchc_desktop.domain.drafts import Typed
from cchc_desktop.domain.errors import UserError
from cchc_desktop.services.drafts import Drafts
from cchc_desktop.ui.tasks import Tasks

PAUSE = 500
"""Milliseconds without a keystroke after which what was typed is kept."""
LONGEST = 3000
"""Milliseconds after which it is kept even if she types on."""


class DraftKeeper(QObject):
    """Asks `collect` what is half typed: a moment after an edit, when the focus moves, after a commit.

    Only the focused input can be edited by hand, so that one is listened to, in every dialog too. The
    file is synced, which takes a slow disk a tenth of a second: `tasks` does it, in the background.
    """

    failed = Signal()
    """What is half typed could not be kept; told once."""

    def __init__(
        self, drafts: Drafts, tasks: Tasks, collect: Callable[[], Iterable[Typed]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._tasks = tasks
        self._collect = collect
        self._listening: QMetaObject.Connection | None = None
        self._told = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST)
        self._pause.timeout.connect(self.look)
        self._longest.timeout.connect(self.look)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._app = app
        app.focusChanged.connect(self._follow)
        self._follow(None, app.focusWidget())

    def look(self) -> None:
        """Keep what is half typed now, in the background."""
        self._pause.stop()
        self._longest.stop()
        if self._drafts.take(self._collect()):
            write = self._drafts.writer()
            self._tasks.start(lambda _job: write(), lambda _done: None, self._tell_failure)

    def look_soon(self) -> None:
        """As `look`, once what is being handled now is done: a form is emptied after its commit."""
        self._pause.start(0)

    def keep_now(self) -> bool:
        """Keep what is half typed before going on, as at log-off; False when that failed."""
        self._pause.stop()
        self._longest.stop()
        self._drafts.take(self._collect())
        try:
            self._drafts.writer()()
        except UserError:
            self._drafts.tell_failure()
            return False
        return True

    def close(self) -> bool:
        """As `keep_now`, and look no more."""
        kept = self.keep_now()
        self._stop_listening()
        self._app.focusChanged.disconnect(self._follow)
        self._tasks.close()
        return kept

    def _follow(self, _before: QWidget | None, focused: QWidget | None) -> None:
        self._stop_listening()
        edited = _edited(focused)
        if edited is not None:
            self._listening = edited.connect(self._edited)
        self._edited()

    def _stop_listening(self) -> None:
        if self._listening is not None:
            QObject.disconnect(self._listening)
            self._listening = None

    def _edited(self) -> None:
        self._pause.start(PAUSE)
        if not self._longest.isActive():
            self._longest.start()

    def _tell_failure(self, _error: UserError) -> None:
        self._drafts.tell_failure()
        if not self._told:
            self._told = True
            self.failed.emit()


def _edited(focused: QWidget | None) -> SignalInstance | None:
    """What tells of an edit by hand in the focused input."""
    if isinstance(focused, (QLineEdit, QPlainTextEdit)):
        return focused.textChanged
    if isinstance(focused, QComboBox):
        return focused.currentIndexChanged
    if isinstance(focused, QAbstractButton):
        return focused.clicked
    if isinstance(focused, QAbstractItemView) and focused.model() is not None:
        return focused.model().dataChanged  # a block pasted, a cell emptied
    return None
