"""Câu mẫu in a field: F4 lists the phrases, a digit puts one where the cursor is."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QPushButton

from cchc_desktop.services.phrases import BLANK, phrases
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.keys import on_keys
from cchc_desktop.ui.text_edit import TextEdit

_DIGITS = 9


class PhraseMenu(QMenu):
    """Belongs to the field it writes in; `button` opens it by the mouse."""

    def __init__(self, workspace: Workspace, field: TextEdit, button: QPushButton) -> None:
        super().__init__(field)
        self._workspace = workspace
        self._field = field
        on_keys(field, [Qt.Key.Key_F4], self.offer, does=self.tr("Chèn câu mẫu"))
        button.clicked.connect(self.offer)

    def offer(self) -> None:
        """List the phrases below the cursor."""
        if self._field.isReadOnly():
            return
        self.clear()
        for number, phrase in enumerate(phrases(self._workspace), start=1):
            shown = phrase.replace("&", "&&")
            text = f"&{number}  {shown}" if number <= _DIGITS else shown
            self.addAction(text, partial(insert_phrase, self._field, phrase))
        self.addSeparator()
        self.addAction(self.tr("&Sửa câu mẫu…"), self._edit)
        self._field.setFocus()
        place = self._field.cursorRect().bottomLeft() + QPoint(0, 4)
        self.popup(self._field.viewport().mapToGlobal(place))
        self.setActiveAction(self.actions()[0])

    def _edit(self) -> None:
        from cchc_desktop.ui.phrases_dialog import PhrasesDialog

        PhrasesDialog(self._workspace, self._field.window()).exec()


def insert_phrase(field: TextEdit, phrase: str) -> None:
    """Put `phrase` at the cursor, apart from a word before it; what is to be filled in is chosen."""
    cursor = field.textCursor()
    start = cursor.selectionStart()
    before = field.toPlainText()[:start]
    lead = " " if before and not before[-1].isspace() else ""
    cursor.insertText(lead + phrase)
    blank = phrase.find(BLANK)
    if blank >= 0:
        cursor.setPosition(start + len(lead) + blank)
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, len(BLANK))
    field.setTextCursor(cursor)
    field.setFocus()
