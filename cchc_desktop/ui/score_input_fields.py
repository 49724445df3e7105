"""The inputs of one criterion as its rule wants them: a list to choose from, a rate, a number."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QObject,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QStackedWidget, QWidget

from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.score_rules import ByHand, Count, Levels, Linear, Rule, Steps, YesNo
from cchc_desktop.domain.text import fold
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.load_ui import take_children

_LINE, _NUMBER = 26, 32
"""Heights of a line of the list, and of a line with a number, in device-independent pixels."""


class ChoiceList(QListWidget):
    """A digit chooses; Enter goes on. `values` are what its lines stand for."""

    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.values: list[str] = []
        self._only_shows = False

    def only_show(self) -> None:
        """From now on neither a key nor the mouse chooses: what is chosen is what the file says."""
        self._only_shows = True

    def offer(self, texts: list[str], values: list[str]) -> None:
        """Offer lines of `texts`, numbered, that stand for `values`."""
        self.values = values
        self.clear()
        self.addItems([f"{number}   {text}" for number, text in enumerate(texts, start=1)])

    def chosen(self) -> str:
        """The value of the chosen line; empty for none: focus makes a line current, and chooses none."""
        rows = [index.row() for index in self.selectionModel().selectedRows()]
        return self.values[rows[0]] if rows else ""

    def choose(self, value: str) -> None:
        """Choose the line of `value`; of one that is not there, none."""
        self.clearSelection()
        self.setCurrentRow(self.values.index(value) if value in self.values else -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            self.entered.emit()
        elif self._only_shows:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clearSelection()
            self.itemSelectionChanged.emit()  # where none was chosen, too: what is not listed is given up
        elif not held and event.text().isdecimal() and 1 <= int(event.text()) <= self.count():
            self.setCurrentRow(int(event.text()) - 1)
        else:
            super().keyPressEvent(event)

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        if self._only_shows:
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class ScoreInputFields(QObject):
    """What stands in `inputs_stack` of `screen`, told and set as the words of `score_typing`."""

    changed = Signal()
    entered = Signal()
    left = Signal()

    inputs_label: QLabel
    inputs_stack: QStackedWidget
    choice_list: ChoiceList
    rate_page: QWidget
    numerator_edit: QLineEdit
    denominator_edit: QLineEdit
    rate_edit: QLineEdit
    value_page: QWidget
    value_edit: QLineEdit
    unit_label: QLabel

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        take_children(self, screen)
        self._unlisted = ""
        """What stands for the criterion and the list does not offer: a level its rule had before."""
        self.choice_list.itemSelectionChanged.connect(self._choose)
        self.choice_list.entered.connect(self.entered)
        self.choice_list.left.connect(self.left)
        for line in (self.numerator_edit, self.denominator_edit, self.rate_edit, self.value_edit):
            line.textChanged.connect(lambda _text: self.changed.emit())
            line.returnPressed.connect(self._enter)
            line.editingFinished.connect(self.left)
        self.numerator_edit.textEdited.connect(self._split)

    def show_rule(self, rule: Rule | None) -> None:
        """Ask for what `rule` reads, with nothing filled in."""
        match rule:
            case YesNo():
                self._offer([self.tr("Có"), self.tr("Không")], ["Có", "Không"])
            case Levels(levels):
                words = self.tr("{level}: {points} điểm")
                texts = [words.format(level=one.label, points=format_points(one.points)) for one in levels]
                self._offer(texts, [one.label for one in levels])
            case Steps() | Linear():
                self.inputs_stack.setCurrentWidget(self.rate_page)
            case _:
                self.inputs_stack.setCurrentWidget(self.value_page)
                self.unit_label.setText(self._unit(rule))
        self.inputs_label.setBuddy(self.first())
        tall = _LINE * self.choice_list.count() + 4
        self.inputs_stack.setMaximumHeight(tall if self._chooses() else _NUMBER)
        self.inputs_stack.setMinimumHeight(min(tall, 2 * _LINE) if self._chooses() else _NUMBER)
        self.put("")

    def first(self) -> QWidget:
        """Where what was found is typed."""
        if self._chooses():
            return self.choice_list
        rate = self.inputs_stack.currentWidget() is self.rate_page
        return self.numerator_edit if rate else self.value_edit

    def text(self) -> str:
        """What is filled in."""
        if self._chooses():
            return self.choice_list.chosen() or self._unlisted
        if self.inputs_stack.currentWidget() is self.value_page:
            return self.value_edit.text().strip()
        numerator, denominator = self.numerator_edit.text().strip(), self.denominator_edit.text().strip()
        rate = f"{numerator or '…'}/{denominator or '…'}" if numerator or denominator else ""
        return "; ".join(filter(None, [rate, self.rate_edit.text().strip()]))

    def put(self, words: str) -> None:
        """Fill in `words`, as something that is told and not typed."""
        with QSignalBlocker(self):
            if self._chooses():
                self.choice_list.choose(words)
                self._unlisted = "" if words in self.choice_list.values else words
            elif self.inputs_stack.currentWidget() is self.value_page:
                self.value_edit.setText(words)
            else:
                self._put_rate(words)

    def _choose(self) -> None:
        self._unlisted = ""
        self.changed.emit()

    def _chooses(self) -> bool:
        return self.inputs_stack.currentWidget() is self.choice_list

    def _put_rate(self, words: str) -> None:
        parts = [part.strip() for part in words.split(";")]
        rate = next((part for part in parts if "/" in part), "")
        numerator, _slash, denominator = rate.partition("/")
        self.numerator_edit.setText("" if numerator.strip() == "…" else numerator.strip())
        self.denominator_edit.setText("" if denominator.strip() == "…" else denominator.strip())
        self.rate_edit.setText("; ".join(part for part in parts if "/" not in part))

    def _offer(self, texts: list[str], values: list[str]) -> None:
        self.inputs_stack.setCurrentWidget(self.choice_list)
        with QSignalBlocker(self):
            self.choice_list.offer(texts, values)

    def _split(self, text: str) -> None:
        """A slash typed after the numerator goes on to the denominator; 37/51 typed at once is both."""
        if "/" in text:
            numerator, _slash, denominator = text.partition("/")
            self.numerator_edit.setText(numerator.strip())
            self.denominator_edit.setFocus()
            self.denominator_edit.selectAll()
            if fold(denominator):
                self.denominator_edit.setText(denominator.strip())

    def _enter(self) -> None:
        """Enter after the numerator alone goes on to the denominator."""
        if self.numerator_edit.hasFocus() and self.numerator_edit.text() and not self.denominator_edit.text():
            self.denominator_edit.setFocus()
        else:
            self.entered.emit()

    def _unit(self, rule: Rule | None) -> str:
        if isinstance(rule, Count):
            return self.tr("lần")
        if isinstance(rule, ByHand):
            return self.tr("điểm")
        return self.tr("có/không, 37/51 hoặc số")
