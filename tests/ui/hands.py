"""What her hands do: Vietnamese text as an input method sends it, keys where the focus is, files let go."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

D = TypeVar("D", bound=QDialog)


def opened_dialog(qtbot: QtBot, dialog: D) -> D:
    """The dialog shown and active."""
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


def focused(dialog: QWidget) -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    assert dialog.isAncestorOf(widget)
    return widget


def write(dialog: QWidget, text: str) -> None:
    """Type `text` where the focus is, letter by letter."""
    for letter in text:
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(focused(dialog), event)


def press(
    qtbot: QtBot,
    dialog: QWidget,
    *keys: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press keys where the focus is, and let what they queue happen: a button by its letter clicks later."""
    for key in keys:
        qtbot.keyClick(focused(dialog), key, held)
        QApplication.processEvents()
        qtbot.waitUntil(lambda: not any(button.isDown() for button in dialog.findChildren(QAbstractButton)))


def retype(qtbot: QtBot, dialog: QWidget, text: str) -> None:
    """Replace what the focused field holds."""
    press(qtbot, dialog, Qt.Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    press(qtbot, dialog, Qt.Key.Key_Delete)
    write(dialog, text)


def mime(*paths: Path) -> QMimeData:
    """What a file manager drags along."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(widget: QWidget, data: QMimeData) -> bool:
    """Drag over `widget` and let go; whether it was taken."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(QPointF(5, 5), copy, data, left, none)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()
