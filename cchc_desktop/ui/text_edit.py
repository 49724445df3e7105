"""A field of several lines that, like a line edit, tells when it was left changed."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class TextEdit(QPlainTextEdit):
    """Tab moves on. `editingFinished` comes when the focus leaves after a change."""

    editingFinished = Signal()  # noqa: N815 - the name line edits use

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def text(self) -> str:
        """The text as typed."""
        return self.toPlainText()

    def isModified(self) -> bool:
        """Whether something was typed since `setText`."""
        return self.document().isModified()

    def setModified(self, modified: bool) -> None:
        """Tell the field whether what it holds is still to be saved."""
        self.document().setModified(modified)

    def setText(self, text: str) -> None:
        """Show `text` as unchanged, with nothing to undo; the cursor stays when the text is the same."""
        if text != self.toPlainText():
            self.setPlainText(text)
        self.document().clearUndoRedoStacks()
        self.document().setModified(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.isModified():
            self.editingFinished.emit()
