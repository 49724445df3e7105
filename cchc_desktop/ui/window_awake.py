"""The window that is on the screen: what it takes notice of from then on."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from cchc_desktop.ui.field_undo import FieldUndo
from cchc_desktop.ui.main_window import MainWindow


class WindowAwake(QObject):
    """Follows what happens to `window`: its fields, the dialogs over it, the day on which it is looked at.

    Not before it is painted: each event that reaches Python has PySide wrap every kind there is.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        FieldUndo(app, self)
        window.installEventFilter(self)
        # The first plain widget of Qt's own that reaches Python has PySide wrap every class it might be of,
        # the first style all its enums: in events of their own, where the first page would be held up.
        QTimer.singleShot(0, window.navigation.viewport)
        QTimer.singleShot(0, window.style)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the keyboard when a dialog closes: without a window manager nobody gives it."""
        if event.type() == QEvent.Type.WindowActivate:
            self._window.session.renew_if_day_changed()
        if event.type() == QEvent.Type.WindowUnblocked:
            self._window.activateWindow()
        return False
