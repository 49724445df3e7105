"""Below a text of the công văn: what its source may have mistyped. A button mends it, nothing else does."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.services.dispatch import Oddity, oddities
from cchc_desktop.ui.text_edit import TextEdit
from cchc_desktop.ui.theme import SPACE_S, SPACE_XS


class OddityHint(QWidget):
    """Hidden while there is nothing to point at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: list[Oddity] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(SPACE_XS)
        self.hide()

    def follow(self, edit: TextEdit) -> None:
        """Point at what `edit` holds, whenever it changes."""
        self._edit = edit
        edit.textChanged.connect(self._show)
        self._show()

    @property
    def words(self) -> list[str]:
        """What it says, a line each."""
        return [label.text() for label in self.findChildren(QLabel)]

    def _show(self) -> None:
        found = oddities(self._edit.text())
        if found == self._found:
            return
        self._found = found
        for row in self.findChildren(QWidget, "row"):
            self._rows.removeWidget(row)
            row.setParent(None)
            row.deleteLater()
        before: QWidget = self._edit
        for one in found:
            button = self._add_row(one)
            QWidget.setTabOrder(before, button)
            before = button
        self.setVisible(bool(found))

    def _add_row(self, one: Oddity) -> QPushButton:
        row = QWidget(self)
        row.setObjectName("row")
        words = self.tr("Bản gốc viết “{written}”, có lẽ là “{likely}”.")
        label = QLabel(words.format(written=one.written, likely=one.likely), row)
        label.setProperty("role", "small")
        label.setWordWrap(True)
        button = QPushButton(self.tr("Thay"), row)
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Thay “{written}”").format(written=one.written))
        button.setEnabled(not self._edit.isReadOnly())
        button.clicked.connect(partial(self._mend, one))
        inner = QHBoxLayout(row)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE_S)
        inner.addWidget(label, 1)
        inner.addWidget(button)
        self._rows.addWidget(row)
        return button

    def _mend(self, one: Oddity) -> None:
        """Replace it in the field, where Ctrl+Z takes it back."""
        self._edit.setFocus()
        cursor = self._edit.document().find(one.written)
        if not cursor.isNull():
            cursor.insertText(one.likely)
