"""What comes from outside the window: files dropped or pasted, pictures of the screen pasted."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QLineEdit, QWidget


def files_in(data: QMimeData | None) -> list[Path]:
    """The files of this machine that `data` names; an empty clipboard has none."""
    return [] if data is None else [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def picture_in(data: QMimeData | None) -> QImage | None:
    """The picture that was copied, a screenshot; None for text, also where a picture of it comes along."""
    if data is None or data.hasText() or data.urls() or not data.hasImage():
        return None
    picture = data.imageData()
    return picture if isinstance(picture, QImage) and not picture.isNull() else None


def picture_name(moment: datetime) -> str:
    """What a picture that was pasted is called."""
    named = QCoreApplication.translate("DocumentsList", "Ảnh chụp {moment}")
    return named.format(moment=f"{moment:%d-%m-%Y %H.%M.%S}") + ".png"


class FileDrops(QObject):
    """Gives `take` what is dropped on `screen`, or pasted while the focus is anywhere in it.

    `inputs` of the screen take no files for themselves, and text as ever. `take_picture` hears of a picture
    that is pasted; without it nothing does.
    """

    def __init__(
        self,
        screen: QWidget,
        inputs: Iterable[QLineEdit],
        take: Callable[[Sequence[Path]], object],
        take_picture: Callable[[QImage], object] | None = None,
    ) -> None:
        super().__init__(screen)
        self._take = take
        self._take_picture = take_picture
        screen.setAcceptDrops(True)
        screen.installEventFilter(self)
        for field in inputs:
            field.setAcceptDrops(False)
            field.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent):  # dragging in and about is told by events of its kind
            return self._drop(event)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return _pastes(event) and self._paste(QGuiApplication.clipboard().mimeData())
        return False

    def _paste(self, data: QMimeData | None) -> bool:
        """Whether it was something to take."""
        files, picture = files_in(data), picture_in(data)
        if files:
            self._take(files)
        elif picture is not None and self._take_picture is not None:
            self._take_picture(picture)
            return True
        return bool(files)

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
