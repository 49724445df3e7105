"""Files that come from outside the window: dropped on a screen, or copied elsewhere and pasted there."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QLineEdit, QWidget


def files_in(data: QMimeData) -> list[Path]:
    """The files of this machine that `data` names."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class FileDrops(QObject):
    """Gives `take` what is dropped on `screen`, or pasted while the focus is anywhere in it.

    `inputs` of the screen take no files for themselves, and text as ever.
    """

    def __init__(
        self, screen: QWidget, inputs: Iterable[QLineEdit], take: Callable[[Sequence[Path]], object]
    ) -> None:
        super().__init__(screen)
        self._take = take
        screen.setAcceptDrops(True)
        screen.installEventFilter(self)
        for field in inputs:
            field.setAcceptDrops(False)
            field.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent):  # dragging in and about is told by events of its kind
            return self._drop(event)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            pasted = files_in(QGuiApplication.clipboard().mimeData()) if _pastes(event) else []
            if pasted:
                self._take(pasted)
            return bool(pasted)
        return False

    def _drop(self, event: QDropEvent) -> bool:
        files = files_in(event.mimeData())
        if not files:
            return False
        event.acceptProposedAction()
        if not isinstance(event, QDragEnterEvent | QDragMoveEvent):
            self._take(files)
        return True


def _pastes(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Paste)
