"""The questions of an import, one line each: where, what, and a choice with what the program proposes."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from cchc_desktop.domain.incoming import Question
from cchc_desktop.ui.import_model import cell_text
from cchc_desktop.ui.quiet_inputs import QuietCombo
from cchc_desktop.ui.theme import SPACE_M, SPACE_S


class ImportQuestions(QWidget):
    """Keeps the questions met so far with her answers, so that an answer can be changed.

    `answered` comes when the last open question got its answer, and when an answer was changed after that.
    """

    answered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._combos: dict[str, QComboBox] = {}
        self._proposals: dict[str, str] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, SPACE_S, 0)
        self._grid.setHorizontalSpacing(SPACE_M)
        self._grid.setVerticalSpacing(SPACE_S)
        self._grid.setColumnStretch(0, 1)

    def forget(self) -> None:
        """Begin anew: another file, another sheet."""
        self._combos.clear()
        self._proposals.clear()
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def add(self, questions: Iterable[Question], recalled: Iterable[Question] = ()) -> None:
        """Ask those that are new; `recalled` ones are answered as before, and can be changed."""
        for question in recalled:
            if question.id not in self._combos:
                self._ask(question, self.tr("{answer} (như lần trước)"))
                self._combos[question.id].setCurrentIndex(question.choices.index(question.proposal))
        for question in questions:
            if question.id not in self._combos:
                self._ask(question, self.tr("{answer} (đề xuất)"))

    @property
    def count(self) -> int:
        return len(self._combos)

    @property
    def open_count(self) -> int:
        return sum(combo.currentIndex() < 0 for combo in self._combos.values())

    @property
    def answers(self) -> dict[str, str]:
        """By question id, as far as answered."""
        return {uid: combo.currentData() for uid, combo in self._combos.items() if combo.currentIndex() >= 0}

    def focus_open(self) -> None:
        """Go to the first question without an answer."""
        for combo in self._combos.values():
            if combo.currentIndex() < 0:
                combo.setFocus()
                return

    def accept_proposals(self) -> None:
        """Answer what is open as proposed."""
        for uid, combo in self._combos.items():
            if combo.currentIndex() < 0:
                combo.setCurrentIndex(combo.findData(self._proposals[uid]))
        self._tell()

    def _ask(self, question: Question, proposed: str) -> None:
        line = len(self._combos)
        self._grid.setRowStretch(line, 0)
        self._grid.setRowStretch(line + 1, 1)
        text = QLabel(self._text(question).replace("&", "&&"), self)
        text.setWordWrap(True)
        combo = QuietCombo(self)
        combo.setPlaceholderText(self.tr("Đề xuất: {answer}").format(answer=question.proposal))
        combo.setAccessibleName(question.text)
        for choice in question.choices:
            shown = proposed.format(answer=choice) if choice == question.proposal else choice
            combo.addItem(shown, choice)
        combo.setCurrentIndex(-1)
        combo.activated.connect(lambda _index: self._tell())
        text.setBuddy(combo)
        self._grid.addWidget(text, line, 0)
        self._grid.addWidget(combo, line, 1)
        self._combos[question.id] = combo
        self._proposals[question.id] = question.proposal

    def _tell(self) -> None:
        if not self.open_count:
            self.answered.emit()

    def _text(self, question: Question) -> str:
        cell = cell_text(question.place)
        return self.tr("Ô {cell}: {text}").format(cell=cell, text=question.text) if cell else question.text
