"""Edit in place: one cell of a table of criteria, saved when it is left, refused with a sentence."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QObject, QSize

from cchc_desktop.domain.drafts import Typed
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.ui.cell_editor import CellLine, CellText, stand_over
from cchc_desktop.ui.cell_table import CellTable
from cchc_desktop.ui.cell_words import CellWords
from cchc_desktop.ui.cells import Cells, Place, Way
from cchc_desktop.ui.year_session import YearSession

_TEXT_WIDTH, _TEXT_HEIGHT, _LINE_WIDTH = 360, 96, 96
"""Of an editor at least, in device-independent pixels."""


class _Text(Struct, frozen=True):
    """What is half typed in a cell, what it held, and why it was refused."""

    text: str
    stored: str
    refusal: str = ""


class CellEditing(QObject):
    """Opens an editor over a cell of `table`; `cells` knows what is typed in them.

    `chosen` tells the rows that are selected. Its text belongs to the row, not to the place on the screen: it
    stays when the row is out of sight, and comes back with it.
    """

    def __init__(
        self,
        session: YearSession,
        table: CellTable,
        cells: Cells,
        chosen: Callable[[], list[CriterionRow]],
    ) -> None:
        super().__init__(table)
        self._session = session
        self._table = table
        self._cells = cells
        self._chosen = chosen
        self._editor: CellLine | CellText | None = None
        self._place = Place("", "")
        self._remark = ""
        self._stored = ""
        self._saving = False
        self._aside: dict[Place, _Text] = {}
        self._words = CellWords(table.viewport())
        table.shifted.connect(self._settle)
        table.unfocused.connect(self._forget_words)
        table.selectionModel().currentChanged.connect(self._forget_words)

    def edit(self, index: QModelIndex, typed: str | None = None) -> bool:
        """Edit the cell at `index`, `typed` in place of what it holds; False where none can be edited.

        Where a refused text still stands, that comes first.
        """
        if self._editor is not None:
            self._return_to_editor()
            return True
        row, field = self._table.row_at(index), self._table.field_at(index)
        if row is None or not field or not self._cells.has(row, field) or self._session.only_look:
            if typed is not None:
                self.refuse(index)
            return False
        self._open(row, field, typed)
        self._say_beside()
        return True

    def refuse(self, index: QModelIndex) -> None:
        """Say why nothing can be typed in the cell at `index`."""
        table, row = self._table, self._table.row_at(index)
        if row is not None:
            why = self._session.why_only_look
            why = why or self._cells.why_not(row, table.field_at(index), table.heading_at(index))
            self._say(self._sentence(why))

    def clear(self, index: QModelIndex) -> None:
        """Empty the cell at `index`, in all rows that are chosen."""
        field = self._table.field_at(index)
        rows = [row for row in self._chosen() if field and self._cells.has(row, field)]
        if self._session.only_look or not rows:
            self.refuse(index)
        else:
            self.attempt(lambda: self._cells.write(rows, {field: ""}, self._cells.at(field)))

    def resume(self, typed: Typed) -> bool:
        """Put text of an earlier session in its cell; False where another is open, or there is no row."""
        row = self._session.view.by_uid.get(typed.uids[0])
        if self._editor is not None or row is None:
            return False
        for field, text in typed.texts.items():
            place = Place(row.uid, field, self._cells.at(field))
            self._aside[place] = _Text(text, self._cells.text(row, field))
        self._bring_back(take_focus=True)
        return True

    def attempt(self, work: Callable[[], object]) -> None:
        """Run `work` on the current cell; say an expected failure there."""
        try:
            work()
        except UserError as error:
            self._say(self._sentence(error))

    def half_typed(self) -> list[Typed]:
        """What is typed in cells and is no record yet."""
        here = [self._typed()] if self._editor is not None and self._editor.isModified() else []
        aside = [self._cells.typed(place, one.text, one.stored) for place, one in self._aside.items()]
        return [*aside, *here]

    def waiting(self) -> list[Place]:
        """The cells of which a refused text waits until that cell is shown again."""
        return list(self._aside)

    def _typed(self) -> Typed:
        assert self._editor is not None
        return self._cells.typed(self._place, self._editor.text(), self._stored)

    def _open(
        self, row: CriterionRow, field: str, typed: str | None = None, *, take_focus: bool = True
    ) -> None:
        text = self._cells.text(row, field)
        self._place, self._stored = Place(row.uid, field, self._cells.at(field)), text
        viewport = self._table.viewport()
        if field in self._cells.long:
            self._editor = CellText(viewport)
        else:
            self._editor = CellLine(viewport, self._cells.choices(row, field), many=field in self._cells.many)
        self._editor.setText(text)
        self._editor.setAccessibleName(self._table.title_of(field))
        self._editor.selectAll()
        self._editor.left.connect(self._leave)
        self._remark = ""
        self._editor.textChanged.connect(self._say_remark)
        self._settle()
        self._editor.show()
        if take_focus:
            self._editor.setFocus()
        if typed is not None:
            self._editor.put(typed)  # last: what pops up goes with the focus

    def _set_aside(self) -> None:
        """A refused text whose row is out of sight waits until that is shown again."""
        assert self._editor is not None
        self._aside[self._place] = _Text(self._editor.text(), self._stored, self._words.text())
        self._close(take_focus=False)

    def _leave(self, way: Way) -> None:
        """Save what was typed; what is refused stays open, with the reason."""
        editor = self._editor
        if editor is None or self._saving:
            return
        beside = self._beside(way)
        if way is Way.ALL or (editor.isModified() and way is not Way.GIVE_UP):
            self._saving = True  # what is shown anew meanwhile may take the focus: not left a second time
            try:
                place, text = self._place, editor.text()
                self._cells.write(self._rows_to_write(way), {place.field: text}, place.at)
            except UserError as error:
                self._say(self._sentence(error))
                return
            finally:
                self._saving = False
            self._aside.pop(self._place, None)
        self._close(take_focus=way is not Way.STAY)
        if beside is not None:
            self._edit_place(beside)

    def _rows_to_write(self, way: Way) -> list[CriterionRow]:
        """The row of the cell, all that are chosen when they are meant; as they are in the file now."""
        chosen = [row.uid for row in self._chosen()] if way is Way.ALL else []
        by_uid = self._session.view.by_uid
        rows = [by_uid[uid] for uid in dict.fromkeys([*chosen, self._place.uid]) if uid in by_uid]
        return [row for row in rows if self._cells.has(row, self._place.field)]

    def _close(self, *, take_focus: bool) -> None:
        editor, self._editor = self._editor, None
        assert editor is not None
        self._words.forget()
        editor.hide()
        editor.deleteLater()
        if take_focus:
            self._table.setFocus()

    def _beside(self, way: Way) -> Place | None:
        """The next cell to edit where a key leads, told before saving: that may order the rows anew."""
        index = self._index_of(self._place)
        beside = self._table.cell_beside(index, way, self._cells.has)
        row = self._table.row_at(beside)
        if beside is None or row is None:
            return None
        field = self._table.field_at(beside)
        return Place(row.uid, field, self._cells.at(field))

    def _edit_place(self, place: Place) -> None:
        index = self._index_of(place)
        if index is not None:
            self._table.setCurrentIndex(index)
            self.edit(index)

    def _index_of(self, place: Place) -> QModelIndex | None:
        """Where a cell stands now; None while its row, or what it belongs to, is not shown."""
        shown = place.at == self._cells.at(place.field)
        return self._table.index_of(place.uid, place.field) if shown else None

    def _return_to_editor(self) -> None:
        assert self._editor is not None
        index = self._index_of(self._place)
        if index is not None:
            self._table.setCurrentIndex(index)
        self._settle()
        self._editor.setFocus()

    def _settle(self) -> None:
        """Keep the editor over its cell: rows come and go, columns are drawn, the table is scrolled."""
        editor = self._editor
        if editor is None:
            self._words.stand(self._table.visualRect(self._table.currentIndex()))
            self._bring_back()
            return
        index = self._index_of(self._place)
        editor.setVisible(index is not None)  # hidden it loses the focus, and is left
        if index is None:
            if self._editor is not None and not self._saving:
                self._set_aside()
            return
        shown = index if not self._table.isColumnHidden(index.column()) else self._table.currentIndex()
        least = QSize(_TEXT_WIDTH, _TEXT_HEIGHT) if isinstance(editor, CellText) else QSize(_LINE_WIDTH, 0)
        stand_over(editor, self._table.visualRect(shown), self._table.viewport(), least)
        self._words.stand(editor.geometry())

    def _bring_back(self, *, take_focus: bool = False) -> None:
        """A text set aside stands in its cell again once that is in sight."""
        for place, one in self._aside.items():
            row = self._table.row_at(self._index_of(place))
            if row is not None:
                del self._aside[place]
                self._open(row, place.field, take_focus=take_focus)
                assert self._editor is not None
                self._editor.setText(one.text)  # not typed now: nothing pops up
                self._editor.setModified(True)
                if one.refusal:
                    self._say(one.refusal)
                return

    def _say_beside(self) -> None:
        """What there is to say about the text, and that it can be written in all chosen rows."""
        count = sum(self._cells.has(row, self._place.field) for row in self._chosen())
        many = self.tr("Ctrl+Enter: ghi cho cả %n dòng đang chọn", "", count) if count > 1 else ""
        if said := " ".join(filter(None, (self._remark, many))):
            self._say(said)
        else:
            self._words.forget()

    def _say_remark(self) -> None:
        """While she types; why a text was refused stays until there is something else to say."""
        assert self._editor is not None
        remark = self._cells.remark(self._place.field, self._editor.text())
        if remark != self._remark:
            self._remark = remark
            self._say_beside()

    def _forget_words(self) -> None:
        """What was said of a cell without an editor is over once she goes on."""
        if self._editor is None:
            self._words.forget()

    def _sentence(self, error: UserError) -> str:
        """What is wrong, with the heading of the column as the name of the field."""
        field = self._place.field if self._editor is not None else error.field
        return sentence(error, self._table.title_of(field))

    def _say(self, text: str) -> None:
        cell = self._table.visualRect(self._table.currentIndex())
        self._words.say(text, self._editor.geometry() if self._editor is not None else cell)
        if self._editor is not None:
            self._editor.setAccessibleDescription(text)
