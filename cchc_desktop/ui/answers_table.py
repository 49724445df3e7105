"""The table in which a check is typed: digits, Enter and text mean what they do on the paper form."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QTableView, QWidget

from cchc_desktop.domain.check_figures import WITH_FIGURE
from cchc_desktop.domain.check_records import CheckAnswer
from cchc_desktop.domain.checking import is_answered
from cchc_desktop.ui.answers_model import FIELDS, AnswersModel, Column, home_of
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.prose_table import ProseDelegate

_DIGITS = tuple("0123456789")
_TYPING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_NUMBER = 40
_WIDTHS = {Column.RESULT: 128, Column.FIGURE: 96, Column.SEEN: 170, Column.REMARK: 190}
"""Device-independent pixels where there is just enough room."""
_WORDS = (Column.SEEN, Column.REMARK)
_QUESTION, _WIDE_QUESTION = 220, 560
"""The question has that at least; from the second on it shares the room with what is written beside it."""


class AnswersTable(QTableView):
    """Has one current cell. A digit over the result chooses; text over it is the remark."""

    digit = Signal(int)
    entered = Signal()
    typed = Signal(str)
    """Text over a cell, from a key or an input method."""
    shifted = Signal()
    """Cells may stand elsewhere now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.horizontalHeader().setHighlightSections(False)
        self.setItemDelegate(ProseDelegate(self))

    def show_model(self, model: AnswersModel) -> None:
        """Show `model`, whose rows fit their text."""
        self._answers = model
        self.setModel(model)
        model.modelReset.connect(self._fit_anew)
        model.dataChanged.connect(lambda first, _last: self.resizeRowToContents(first.row()))
        for moved in (
            self.verticalHeader().sectionResized,
            self.horizontalHeader().sectionResized,
            self.verticalScrollBar().valueChanged,
            self.horizontalScrollBar().valueChanged,
        ):
            moved.connect(self.shifted)

    def current_answer(self) -> CheckAnswer | None:
        """The one in whose row the current cell is."""
        return self._answers.answer(self.currentIndex().row())

    def go_to(self, row: int, column: Column | None = None) -> None:
        """Make a cell of a row the current one: where its answer begins unless told."""
        answer = self._answers.answer(row)
        if answer is not None:
            self.setCurrentIndex(self._answers.index(row, home_of(answer) if column is None else column))

    def go_beside(self, by: int) -> bool:
        """To the next cell of the row that can be filled in; False where there is none."""
        current = self.currentIndex()
        column = current.column() + by
        while Column.RESULT <= column <= Column.REMARK:
            index = current.siblingAtColumn(column)
            if not self.isColumnHidden(column) and (column == Column.RESULT or self._answers.can_type(index)):
                self.setCurrentIndex(index)
                return True
            column += by
        return False

    def next_row(self) -> int | None:
        """The next question after the current one, None after the last."""
        rows = range(self.currentIndex().row() + 1, self._answers.rowCount())
        return next((row for row in rows if self._answers.answer(row)), None)

    def go_to_open(self, after: int = -1) -> None:
        """To the next question without an answer below the row `after`, from above when there is none below.

        Where all are answered, the current one stays, or is the first.
        """
        rows = [row for row in range(self._answers.rowCount()) if self._answers.answer(row)]
        still = [row for row in rows if (one := self._answers.answer(row)) and not is_answered(one)]
        below = [row for row in still if row > after]
        first = [] if self.current_answer() else rows
        for row in [*below, *still, *first][:1]:
            self.go_to(row)

    def typing_place(self) -> QModelIndex | None:
        """The cell that text typed now belongs in."""
        index = self.currentIndex()
        if self._answers.answer(index.row()) is None:
            return None
        if self._answers.can_type(index):
            return QModelIndex(index)
        return index.siblingAtColumn(Column.REMARK)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes along the cells of a row before it leaves the table."""
        return self.go_beside(1 if forward else -1) or super().focusNextPrevChild(forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.model() is not None and event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self._fit)
        self.shifted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.modifiers() & ~_TYPING:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif text.isprintable() and text.strip():
            self._take(text)
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method has finished is typed; Qt's own table would drop it."""
        if event.commitString():
            self._take(event.commitString())
        else:
            super().inputMethodEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)

    def _take(self, text: str) -> None:
        """A digit chooses unless the cell is one of text."""
        if self.currentIndex().column() not in FIELDS and text in _DIGITS:
            self.digit.emit(int(text))
        else:
            self.typed.emit(text)

    def _fit_anew(self) -> None:
        self.clearSpans()
        for row in range(self._answers.rowCount()):
            if self._answers.answer(row) is None:
                self.setSpan(row, 0, 1, len(Column))
        asks = any(one.scale in WITH_FIGURE for one in self._answers.answers())
        self.setColumnHidden(Column.FIGURE, not asks)
        self._fit()

    def _fit(self) -> None:
        """Narrow columns give way to the question, down to two thirds; then rows fit their text."""
        shown = {column: width for column, width in _WIDTHS.items() if not self.isColumnHidden(column)}
        room, wanted = self.viewport().width() - _NUMBER, sum(shown.values())
        part = min(1.0, max(0.66, (room - _QUESTION) / wanted))
        more = max(0, room - wanted - _WIDE_QUESTION) // (len(_WORDS) + 1)
        for column, width in shown.items():
            self.setColumnWidth(column, int(width * part) + (more if column in _WORDS else 0))
        taken = sum(self.columnWidth(column) for column in shown)
        self.setColumnWidth(Column.NUMBER, _NUMBER)
        self.setColumnWidth(Column.QUESTION, max(room - taken, _QUESTION))
        self.resizeRowsToContents()
        self.shifted.emit()
