"""Text typed in place over a cell of a check: saved when it is left, refused with a sentence."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QSize

from cchc_desktop.domain.check_figures import SHARES, answer_texts, with_text
from cchc_desktop.domain.check_records import CheckAnswer
from cchc_desktop.domain.drafts import Form, Typed
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.domain.vocabulary import AnswerScale
from cchc_desktop.ui.answers_model import FIELDS, AnswersModel, Column
from cchc_desktop.ui.answers_table import AnswersTable
from cchc_desktop.ui.cell_editor import CellLine, CellText, stand_over
from cchc_desktop.ui.cell_words import CellWords
from cchc_desktop.ui.cells import Way

_TEXT, _LINE_WIDTH = QSize(300, 72), 96
"""Of an editor at least, in device-independent pixels."""


class AnswerEditing(QObject):
    """Opens one editor over `table` at a time; `save` keeps an answer or raises UserError."""

    def __init__(
        self, table: AnswersTable, model: AnswersModel, save: Callable[[CheckAnswer], object]
    ) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._save = save
        self._editor: CellLine | CellText | None = None
        self._uid = ""
        self._column = Column.REMARK
        self._stored = ""
        self._leaving = False
        self._words = CellWords(table.viewport())
        table.shifted.connect(self._settle)
        table.selectionModel().currentChanged.connect(self._forget_words)

    def edit(self, index: QModelIndex, typed: str | None = None) -> None:
        """Edit the cell at `index`, with `typed` in place of what it holds; a refused text comes first."""
        if self._editor is not None:
            self._editor.setFocus()
            return
        answer = self._model.answer(index.row())
        if answer is None or not self._model.can_type(index):
            return
        self._table.setCurrentIndex(index)
        self._open(answer, Column(index.column()), typed)

    def clear(self, index: QModelIndex) -> None:
        """Empty the cell at `index`."""
        answer = self._model.answer(index.row())
        if answer is not None and self._model.can_type(index):
            self._keep(answer, Column(index.column()), "")

    def say(self, text: str) -> None:
        """Say something about the current cell, until she goes on."""
        cell = self._table.visualRect(self._table.currentIndex())
        self._words.say(text, self._editor.geometry() if self._editor is not None else cell)

    def half_typed(self) -> list[Typed]:
        """What is typed and no record yet."""
        if self._editor is None or not self._editor.isModified():
            return []
        field = FIELDS[self._column]
        return [Typed(Form.ANSWER, (self._uid,), {field: self._editor.text()}, {field: self._stored})]

    def resume(self, typed: Typed) -> bool:
        """Put text of an earlier session in its cell; False where another is open, or no question."""
        row = self._model.row_of(typed.uids[0])
        if self._editor is not None or row < 0:
            return False
        for field, text in typed.texts.items():
            column = next(column for column, name in FIELDS.items() if name == field)
            self.edit(self._model.index(row, column), text)
        return True

    def close(self) -> bool:
        """Leave the editor; False when what it holds was refused, and stays with the keyboard."""
        self._leave(Way.STAY)
        if self._editor is not None:
            self._editor.setFocus()
        return self._editor is None

    def take_focus(self) -> None:
        """Give the keyboard to the text that is typed, or else to the table."""
        (self._editor or self._table).setFocus()

    def drop(self) -> None:
        """Close the editor without saving: its question is gone."""
        if self._editor is not None:
            self._close(take_focus=False)

    def _open(self, answer: CheckAnswer, column: Column, typed: str | None) -> None:
        self._uid, self._column = answer.uid, column
        self._stored = answer_texts(answer)[FIELDS[column]]
        viewport = self._table.viewport()
        short = column is Column.FIGURE and answer.scale is not AnswerScale.TEXT
        self._editor = CellLine(viewport, []) if short else CellText(viewport)
        if short and answer.scale in SHARES and isinstance(self._editor, CellLine):
            self._editor.setPlaceholderText("18/20")
        self._editor.setText(self._stored)
        self._editor.setAccessibleName(self._model.title(column))
        self._editor.selectAll()
        self._editor.left.connect(self._leave)
        self._settle()
        self._editor.show()
        self._editor.setFocus()
        if typed is not None:
            self._editor.put(typed)

    def _leave(self, way: Way) -> None:
        """Save what was typed; what is refused stays open, with the reason."""
        editor = self._editor
        if editor is None or self._leaving:
            return
        answer = self._model.answer(self._model.row_of(self._uid))
        if answer is not None and editor.isModified() and way is not Way.GIVE_UP:
            self._leaving = True  # what is shown anew meanwhile may take the focus: not left a second time
            try:
                kept = self._keep(answer, self._column, editor.text())
            finally:
                self._leaving = False
            if not kept:
                return
        self._close(take_focus=way is not Way.STAY)
        if way in (Way.DOWN, Way.ALL):
            self._table.entered.emit()
        elif way in (Way.NEXT, Way.PREVIOUS):
            self._table.go_beside(1 if way is Way.NEXT else -1)

    def _keep(self, answer: CheckAnswer, column: Column, text: str) -> bool:
        """Save what is written in a cell; False when it was refused, and the reason is said."""
        try:
            self._save(with_text(answer, FIELDS[column], text))
        except UserError as error:
            self.say(sentence(error, self._model.title(column)))
            return False
        return True

    def _close(self, *, take_focus: bool) -> None:
        editor, self._editor = self._editor, None
        assert editor is not None
        self._words.forget()
        if take_focus:
            self._table.setFocus()  # first: hiding what has the focus would make Qt go on as Tab does
        editor.hide()
        editor.deleteLater()

    def _forget_words(self) -> None:
        if self._editor is None:
            self._words.forget()

    def _settle(self) -> None:
        """Keep the editor over its cell, and the words below it: columns are drawn, the table scrolls."""
        editor = self._editor
        if editor is None:
            self._words.stand(self._table.visualRect(self._table.currentIndex()))
            return
        cell = self._table.visualRect(self._model.index(self._model.row_of(self._uid), self._column))
        is_long = isinstance(editor, CellText)
        least = _TEXT if is_long else QSize(_LINE_WIDTH, 0)
        if not is_long:
            cell.setHeight(editor.sizeHint().height())  # a row is as tall as its question
        stand_over(editor, cell, self._table.viewport(), least)
        self._words.stand(editor.geometry())
