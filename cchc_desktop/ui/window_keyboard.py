"""The keyboard of the window once it is on the screen: where it goes, and what Ctrl+Z means in a field."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from cchc_desktop.ui.field_undo import FieldUndo

if TYPE_CHECKING:
    from cchc_desktop.ui.main_window import MainWindow


class WindowKeyboard(QObject):
    """Takes the keyboard now and when a dialog closes: without a window manager nobody gives it.

    Made when `window` is painted, not before: lists paint themselves again when their window becomes the
    active one, and watching every event of the start would cost it 2 %.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        FieldUndo(app, self)
        window.installEventFilter(self)
        if QApplication.activeWindow() is None:  # else a dialog has it already
            window.activateWindow()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A window that was away may have outlived midnight."""
        if event.type() == QEvent.Type.WindowActivate:
            self._window.session.renew_if_day_changed()
        if event.type() == QEvent.Type.WindowUnblocked:
            self._window.activateWindow()
        return False
