"""What there is to say about one cell, said beside it: why its text was refused, what a key would do."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget

from cchc_desktop.ui.theme import SPACE_XS

_WIDTH = 400
"""Device-independent pixels."""


class CellWords(QLabel):
    """Hidden until there is something to say. `room` is the viewport of a table."""

    def __init__(self, room: QWidget) -> None:
        super().__init__(room)
        self._room = room
        self.setWordWrap(True)
        self.setMargin(SPACE_XS)
        self.setProperty("role", "cell")
        self.hide()

    def say(self, text: str, over: QRect) -> None:
        """Show `text` beside what stands at `over`."""
        self.setText(text)
        self.show()
        self.stand(over)

    def forget(self) -> None:
        """Say no more."""
        self.clear()
        self.hide()

    def stand(self, over: QRect) -> None:
        """Below the cell or the editor that stands at `over`; above it where there is no room."""
        width = min(_WIDTH, self._room.width())
        height = self.heightForWidth(width)
        below = over.bottom() + 1
        top = below if below + height <= self._room.height() else over.top() - height
        self.setGeometry(max(0, min(over.left(), self._room.width() - width)), top, width, height)
        self.raise_()
