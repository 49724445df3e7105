"""Below the name of the commune: how it would be printed when its kind is missing, and what may be meant."""

from itertools import pairwise

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.domain.commune_names import KINDS, likely_meant
from cchc_desktop.ui.theme import SPACE_S, SPACE_XS


class CommuneHint(QWidget):
    """Hidden while there is nothing to ask. A button fills the field; nothing changes by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel(self)
        self.label.setProperty("role", "small")
        self.label.setWordWrap(True)
        self.buttons = [QPushButton(self) for _kind in KINDS]
        offers = QHBoxLayout()
        offers.setSpacing(SPACE_S)
        for button in self.buttons:
            button.setAutoDefault(False)
            offers.addWidget(button)
        offers.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_XS)
        layout.addWidget(self.label)
        layout.addLayout(offers)
        for one in (self.label, *self.buttons):
            one.setMinimumWidth(1)  # a text of any length leaves the dialog on the screen
        self.hide()

    def follow(self, edit: QLineEdit) -> None:
        """Ask about what `edit` holds whenever it is left; stop asking as soon as nothing is missing."""
        self._edit = edit
        for before, after in pairwise([edit, *self.buttons]):
            QWidget.setTabOrder(before, after)
        for button in self.buttons:
            button.clicked.connect(lambda _checked, one=button: self._take(one.text()))
        edit.textChanged.connect(self._clear_once_right)
        edit.editingFinished.connect(self._ask)
        self._ask()

    def _ask(self) -> None:
        offers = likely_meant(self._edit.text())
        printed = " ".join(self._edit.text().split()).upper()
        self.label.setText(
            self.tr("Bản in sẽ ghi “ỦY BAN NHÂN DÂN {name}”. Có phải là:").format(name=printed)
        )
        for number, button in enumerate(self.buttons):
            button.setVisible(number < len(offers))
            button.setText(offers[number] if number < len(offers) else "")
        self.setVisible(bool(offers))

    def _clear_once_right(self) -> None:
        if not likely_meant(self._edit.text()):
            self.hide()

    def _take(self, text: str) -> None:
        self._edit.setText(text)
        self._edit.setFocus()
