"""Figures edited in place: a cell is saved when it is left, and refused with a sentence below it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtWidgets import QTableView

from cchc_desktop.domain.dates import MONTHS
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.one_stop_form import LINES, Kind
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.ui.cell_editor import CellLine, stand_over
from cchc_desktop.ui.cell_words import CellWords
from cchc_desktop.ui.cells import Way
from cchc_desktop.ui.figures_model import FiguresModel, field_text

_TEXT_WIDTH = 280
"""Of an editor of words at least, in device-independent pixels."""


class FiguresEditing(QObject):
    """Opens an editor over a cell of `table`; `write` takes its cell and text and may refuse.

    `refuse` raises what speaks against typing in a cell at all.
    """

    def __init__(
        self,
        table: QTableView,
        model: FiguresModel,
        write: Callable[[QModelIndex, str], object],
        refuse: Callable[[QModelIndex], object],
    ) -> None:
        super().__init__(table)
        self._table, self._model = table, model
        self._write, self._refuse = write, refuse
        self._editor: CellLine | None = None
        self._cell = QPersistentModelIndex()
        self._saving = False
        self._words = CellWords(table.viewport())
        for bar in (table.horizontalScrollBar(), table.verticalScrollBar()):
            bar.valueChanged.connect(self._settle)
        table.horizontalHeader().sectionResized.connect(self._settle)
        table.selectionModel().currentChanged.connect(self._forget_words)
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self._forget_words()
        return super().eventFilter(watched, event)

    def typed_place(self) -> tuple[int, int, str] | None:
        """Row, month and text of the cell that is typed in; None where nothing is."""
        if self._editor is None or not self._editor.isModified():
            return None
        return self._cell.row(), self._cell.column() + 1, self._editor.text()

    def edit(self, index: QModelIndex, typed: str | None = None) -> None:
        """Edit a cell, `typed` in place of what it holds; a text that was refused comes first."""
        if self._editor is not None:
            self._table.setCurrentIndex(self._index())
            self._editor.setFocus()
        elif self._model.can_type(index):
            self.attempt(lambda: self._open(index, typed))

    def attempt(self, work: Callable[[], object]) -> None:
        """Run `work` on the current cell; say an expected failure there, or at the cell it names."""
        self._forget_words()
        try:
            work()
        except UserError as error:
            named = self._named(error)
            if named is not None:
                self._table.setCurrentIndex(named)
            self.say(sentence(error))

    def attempt_block(self, work: Callable[[], object]) -> None:
        """Run `work` on a block from the current cell on, where it can be pasted again once it is mended."""
        self._forget_words()
        try:
            work()
        except UserError as error:
            refused = self._named(error) or self._table.currentIndex()
            self._table.scrollTo(refused)
            self._words.say(sentence(error), self._table.visualRect(refused))

    def say(self, text: str) -> None:
        """Say something at the current cell."""
        self._words.say(text, self._place())

    def drop(self) -> None:
        """Leave a text that was refused: the cells are of another year or area now."""
        if self._editor is not None:
            self._close(take_focus=False)
        self._forget_words()

    def _open(self, index: QModelIndex, typed: str | None) -> None:
        self._refuse(index)
        line = LINES[index.row()]
        self._cell = QPersistentModelIndex(index)
        self._editor = CellLine(self._table.viewport(), [])
        self._editor.setText(field_text(self._model.shown.months.get(index.column() + 1), line))
        self._editor.setAccessibleName(line.title)
        self._editor.selectAll()
        if typed is not None:
            self._editor.put(typed)
        self._editor.left.connect(self._leave)
        self._table.scrollTo(index)
        self._settle()
        self._editor.show()
        self._editor.setFocus()

    def _leave(self, way: Way) -> None:
        """Save what was typed; what is refused stays open, with the reason."""
        editor, cell = self._editor, self._index()
        if editor is None or self._saving:
            return
        if editor.isModified() and way is not Way.GIVE_UP:
            self._saving = True  # what is shown anew meanwhile may take the focus: not left a second time
            try:
                self._write(cell, editor.text())
            except UserError as error:
                self.say(sentence(error))
                return
            finally:
                self._saving = False
        self._close(take_focus=way is not Way.STAY)
        beside = self._beside(cell, way)
        if beside is not None:
            self._table.setCurrentIndex(beside)
            self.edit(beside)

    def _beside(self, cell: QModelIndex, way: Way) -> QModelIndex | None:
        """The cell that a key leads to: up and down past what is derived, on and back within months begun."""
        row, column = cell.row(), cell.column()
        if way in (Way.NEXT, Way.PREVIOUS):
            column += 1 if way is Way.NEXT else -1
            if 0 <= column < self._model.shown.latest:
                return cell.siblingAtColumn(column)
            column = 0 if way is Way.NEXT else self._model.shown.latest - 1
        elif way not in (Way.DOWN, Way.UP, Way.ALL):
            return None
        step = -1 if way in (Way.UP, Way.PREVIOUS) else 1
        rows = range(row + step, len(LINES) if step > 0 else -1, step)
        following = next((number for number in rows if LINES[number].typed), None)
        return None if following is None else self._model.index(following, column)

    def _index(self) -> QModelIndex:
        return self._model.index(self._cell.row(), self._cell.column())

    def _close(self, *, take_focus: bool) -> None:
        editor, self._editor = self._editor, None
        assert editor is not None
        self._words.forget()
        editor.hide()
        editor.deleteLater()
        if take_focus:
            self._table.setFocus()

    def _named(self, error: UserError) -> QModelIndex | None:
        """The cell that an error names by field and month."""
        month = error.args_by_name.get("month")
        row = next((number for number, one in enumerate(LINES) if one.typed and one.key == error.field), None)
        if row is None or not isinstance(month, int):
            return None
        return self._model.index(row, min(month, MONTHS) - 1)

    def _settle(self) -> None:
        """Keep the editor over its cell, and the words below it."""
        if self._editor is not None:
            cell = self._table.visualRect(self._index())
            wide = _TEXT_WIDTH if LINES[self._cell.row()].kind is Kind.TEXT else 0
            stand_over(self._editor, cell, self._table.viewport(), QSize(wide, 0))
        self._words.stand(self._place())

    def _place(self) -> QRect:
        """What the words stand below: the editor, else the current cell."""
        if self._editor is not None:
            return self._editor.geometry()
        return self._table.visualRect(self._table.currentIndex())

    def _forget_words(self) -> None:
        """What was said of a cell without an editor is over once she goes on."""
        if self._editor is None:
            self._words.forget()
