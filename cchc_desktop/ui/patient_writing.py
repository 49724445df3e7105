"""Steps of thousands of changes: between them the window lives, and "Dừng" stops one up to its commit.

The step is written on the main thread, where the connection belongs. What she does meanwhile goes to the
panel alone: the focus stays where it is, so that no field is left, and saved, in the middle of another step.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.long_work import Check, unasked
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.theme import SPACE_L, SPACE_M

_UNNOTICED = 0.04
"""Seconds between two looks at what she does."""
_SHOWN_AFTER = 0.4
"""Seconds after which a step is told of; until then keys and mouse wait in their order."""
_OF_HERS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.Shortcut,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.Drop,
        QEvent.Type.Close,
    }
)


class StepPanel(QWidget):
    """Over `window` while a step is written: what it is, and a button to stop it, as Esc does.

    It takes no focus, and holds back all that she does elsewhere in the program while it stands.
    """

    def __init__(self, window: QWidget, name: str) -> None:
        super().__init__(window)
        self.stopped = False
        self.setProperty("role", "banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.label = QLabel(self.tr("Đang ghi: {name}…").format(name=name), self)
        self.stop_button = QPushButton(self.tr("Dừng (Esc)"), self)
        self.stop_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.stop_button.clicked.connect(self.stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        layout.setSpacing(SPACE_L)
        layout.addWidget(self.label)
        layout.addWidget(self.stop_button)
        self.resize(self.sizeHint().boundedTo(window.size()))
        self.move((window.width() - self.width()) // 2, (window.height() - self.height()) // 3)
        self.show()
        self.raise_()
        QCoreApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def stop(self) -> None:
        """Have the step stopped at its next change."""
        self.stopped = True
        self.stop_button.setEnabled(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let pass what is not hers, or is for the panel."""
        if event.type() not in _OF_HERS:
            return False
        if event.type() is QEvent.Type.Close:
            event.ignore()
            return True
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.stop()
            return True
        if isinstance(watched, QWidget):
            return watched is not self and not self.isAncestorOf(watched)
        return event.type() is QEvent.Type.Shortcut  # a window passes the others on


class PatientWriting:
    """Give its `surround` to `Workspace.write_with`. What arrives from `tasks` waits: it may write."""

    def __init__(self, window: QWidget, tasks: Tasks) -> None:
        self._window = window
        self._tasks = tasks
        self.panel: StepPanel | None = None

    @contextmanager
    def surround(self, name: str) -> Iterator[Check]:
        """Let the window live in the step `name`; the check raises UserError STEP_STOPPED once she says so.

        A long step of a dialog tells of itself (`ui/long_step.py`), and is left to it.
        """
        if self._tasks.is_held:
            yield unasked
            return
        with self._tasks.held():
            try:
                yield self._check(name)
            finally:
                if self.panel is not None:
                    QApplication.processEvents()  # a click on "stop" that comes too late hits nothing else
                    self._take_away(self.panel)

    def _check(self, name: str) -> Check:
        began = looked = monotonic()

        def check() -> None:
            nonlocal looked
            now = monotonic()
            if now - looked < _UNNOTICED:
                return
            if self.panel is None and now - began >= _SHOWN_AFTER:
                self.panel = StepPanel(QApplication.activeModalWidget() or self._window, name)
            if self.panel is None:
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            else:
                QApplication.processEvents()
            looked = monotonic()
            if self.panel is not None and self.panel.stopped:
                raise UserError(Fault.STEP_STOPPED, name=name)

        return check

    def _take_away(self, panel: StepPanel) -> None:
        QCoreApplication.instance().removeEventFilter(panel)  # type: ignore[union-attr]
        panel.hide()
        QTimer.singleShot(0, panel.deleteLater)
        self.panel = None
