"""Ctrl+Z in a field: its own typing first; when there is none left, the last step of the workspace."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

_REDO = Qt.Modifier.CTRL | Qt.Key.Key_Y


class FieldUndo(QObject):
    """Keeps the focused field from claiming Undo and Redo that would do nothing in it.

    A key held down stays in the field: it must not run on through the steps of the workspace.
    """

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        app.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, focused: QWidget | None) -> None:
        """Only the focused field is watched: a filter on the program would slow every event of it."""
        if isinstance(before, (QLineEdit, QPlainTextEdit)):
            before.removeEventFilter(self)
        if isinstance(focused, (QLineEdit, QPlainTextEdit)):
            focused.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if event.isAutoRepeat() or not _is_idle(watched, event):
            return False
        event.ignore()
        return True


def _is_idle(field: QObject, event: QKeyEvent) -> bool:
    """Whether `event` is an Undo or Redo for which `field` holds nothing."""
    if not isinstance(field, (QLineEdit, QPlainTextEdit)):
        return False
    undo, redo = (
        (field.isUndoAvailable(), field.isRedoAvailable())
        if isinstance(field, QLineEdit)
        else (field.document().isUndoAvailable(), field.document().isRedoAvailable())
    )
    if event.matches(QKeySequence.StandardKey.Undo):
        return not undo
    asked_redo = event.matches(QKeySequence.StandardKey.Redo) or event.keyCombination() == _REDO
    return asked_redo and not redo
