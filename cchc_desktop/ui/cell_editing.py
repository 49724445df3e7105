"""Edit in place: one cell of a table of criteria, saved when it is left, refused with a sentence."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QObject

from cchc_desktop.domain.drafts import Form, Typed
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import PROGRESS
from cchc_desktop.domain.records import Contact
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.exchange.cell_texts import OF_GROUPS
from cchc_desktop.services.row_edits import cell_texts
from cchc_desktop.ui.cell_editor import CellLine, CellText, Way
from cchc_desktop.ui.cell_table import CellTable
from cchc_desktop.ui.cell_words import CellWords
from cchc_desktop.ui.cell_writing import write_cells
from cchc_desktop.ui.year_session import YearSession

_LONG = frozenset({"name", "task", "evidence"})
_TEXT_WIDTH, _TEXT_HEIGHT, _LINE_WIDTH = 360, 96, 96
"""Of an editor at least, in device-independent pixels."""


class _Place(Struct, frozen=True):
    """A cell, wherever it stands: the uid of its row and its field."""

    uid: str
    field: str


class CellEditing(QObject):
    """Opens an editor over a cell of `table`. `chosen` tells the rows that are selected.

    Its text belongs to the row, not to the place on the screen: it stays when the row is out of sight, and
    comes back with it.
    """

    def __init__(
        self, session: YearSession, table: CellTable, chosen: Callable[[], list[CriterionRow]]
    ) -> None:
        super().__init__(table)
        self._session = session
        self._table = table
        self._chosen = chosen
        self._editor: CellLine | CellText | None = None
        self._place = _Place("", "")
        self._stored = ""
        self._saving = False
        self._aside: dict[_Place, Typed] = {}
        self._words = CellWords(table.viewport())
        table.shifted.connect(self._settle)
        table.unfocused.connect(self._forget_words)
        table.selectionModel().currentChanged.connect(self._forget_words)

    def edit(self, index: QModelIndex, typed: str | None = None) -> bool:
        """Edit the cell at `index`, `typed` in place of what it holds; False where none can be edited.

        Where a refused text still stands, that comes first.
        """
        if self._editor is not None and self._in_sight():
            self._return_to_editor()
            return True
        row, field = self._table.row_at(index), self._table.field_at(index)
        if row is None or not field or not _has(row, field) or self._session.only_look:
            if row is not None and typed is not None:
                self._say(sentence(self._why_not(row, index)))
            return False
        self._open(row, field)
        if typed is not None:
            self._put(typed)
        self._say_many()
        return True

    def _why_not(self, row: CriterionRow, index: QModelIndex) -> UserError:
        """Why nothing can be typed in a cell."""
        why, field = self._session.why_only_look, self._table.field_at(index)
        if why is not None:
            return why
        if field:
            return UserError(Fault.CELL_NOT_OF_GROUP, field=field, name=row.criterion.name)
        return UserError(Fault.CELL_NOT_TYPED, column=self._table.heading_at(index))

    def resume(self, typed: Typed) -> bool:
        """Put text of an earlier session in its cell; False where another is open, or there is no row."""
        row = self._session.view.by_uid.get(typed.uids[0])
        if self._editor is not None or row is None:
            return False
        for field, text in typed.texts.items():
            self._open(row, field)
            self._put(text)
        return True

    def attempt(self, work: Callable[[], object]) -> None:
        """Run `work` on the current cell; say an expected failure there."""
        try:
            work()
        except UserError as error:
            self._say(sentence(error))

    def half_typed(self) -> list[Typed]:
        """What is typed in cells and is no record yet."""
        here = [self._typed()] if self._editor is not None and self._editor.isModified() else []
        return [*self._aside.values(), *here]

    def _typed(self) -> Typed:
        assert self._editor is not None
        place = self._place
        return Typed(Form.CELL, (place.uid,), {place.field: self._editor.text()}, {place.field: self._stored})

    def _open(self, row: CriterionRow, field: str, *, take_focus: bool = True) -> None:
        text = cell_texts(row)[field]
        self._set_aside()
        self._place, self._stored = _Place(row.uid, field), text
        viewport = self._table.viewport()
        if field in _LONG:
            self._editor = CellText(viewport)
        else:
            self._editor = CellLine(viewport, self._choices(row, field), many=field == "coordinating")
        self._editor.setText(text)
        self._editor.setAccessibleName(self._table.title_of(field))
        self._editor.selectAll()
        self._editor.left.connect(self._leave)
        self._settle()
        self._editor.show()
        if take_focus:
            self._editor.setFocus()

    def _set_aside(self) -> None:
        """A refused text whose row is out of sight waits until that is shown again."""
        if self._editor is not None:
            self._aside[self._place] = self._typed()
            self._close(take_focus=False)

    def _put(self, text: str) -> None:
        assert self._editor is not None
        self._editor.selectAll()
        if isinstance(self._editor, CellLine):
            self._editor.insert(text)
        else:
            self._editor.insertPlainText(text)

    def _choices(self, row: CriterionRow, field: str) -> list[str]:
        if field == "progress":
            return list(PROGRESS.values())
        if field in ("lead", "coordinating"):
            return [f"{unit.code} - {unit.name}" for unit in self._session.view.units_at_work]
        if field == "in_charge" and row.lead is not None:
            return [one.name for one in self._session.workspace.read.find(Contact, unit_uid=row.lead.uid)]
        return []

    def _leave(self, way: Way) -> None:
        """Save what was typed; what is refused stays open, with the reason."""
        editor = self._editor
        if editor is None or self._saving:
            return
        beside = self._beside(way)
        if way is Way.ALL or (editor.isModified() and way is not Way.GIVE_UP):
            self._saving = True  # what is shown anew meanwhile may take the focus: not left a second time
            try:
                write_cells(self._session, self._rows_to_write(way), {self._place.field: editor.text()})
            except UserError as error:
                self._say(sentence(error))
                return
            finally:
                self._saving = False
        self._close(take_focus=way is not Way.STAY)
        if beside is not None:
            self._edit_place(beside)

    def _rows_to_write(self, way: Way) -> list[CriterionRow]:
        """The row of the cell, all that are chosen when they are meant; as they are in the file now."""
        chosen = [row.uid for row in self._chosen()] if way is Way.ALL else []
        by_uid = self._session.view.by_uid
        rows = [by_uid[uid] for uid in dict.fromkeys([*chosen, self._place.uid]) if uid in by_uid]
        return [row for row in rows if _has(row, self._place.field)]

    def _close(self, *, take_focus: bool) -> None:
        editor, self._editor = self._editor, None
        assert editor is not None
        self._words.forget()
        editor.hide()
        editor.deleteLater()
        if take_focus:
            self._table.setFocus()

    def _beside(self, way: Way) -> _Place | None:
        """The next cell to edit where a key leads, told before saving: that may order the rows anew."""
        index = self._table.index_of(self._place.uid, self._place.field)
        while index is not None:
            index = self._step(index, way)
            row = self._table.row_at(index)
            if index is None or row is None:
                return None
            field = self._table.field_at(index)
            if _has(row, field):
                return _Place(row.uid, field)
        return None

    def _step(self, index: QModelIndex, way: Way) -> QModelIndex | None:
        if way in (Way.DOWN, Way.UP):
            return index.siblingAtRow(index.row() + (1 if way is Way.DOWN else -1))
        if way in (Way.NEXT, Way.PREVIOUS):
            return self._table.field_beside(index, 1 if way is Way.NEXT else -1)
        return None

    def _edit_place(self, place: _Place) -> None:
        index = self._table.index_of(place.uid, place.field)
        if index is not None:
            self._table.setCurrentIndex(index)
            self.edit(index)

    def _in_sight(self) -> bool:
        return self._table.index_of(self._place.uid, self._place.field) is not None

    def _return_to_editor(self) -> None:
        assert self._editor is not None
        index = self._table.index_of(self._place.uid, self._place.field)
        if index is not None:
            self._table.setCurrentIndex(index)
        self._settle()
        self._editor.setFocus()

    # what stands on the screen

    def _settle(self) -> None:
        """Keep the editor over its cell: rows come and go, columns are drawn, the table is scrolled."""
        editor = self._editor
        if editor is None:
            self._words.stand(self._table.visualRect(self._table.currentIndex()))
            self._bring_back()
            return
        index = self._table.index_of(self._place.uid, self._place.field)
        editor.setVisible(index is not None)
        self._words.setVisible(index is not None and bool(self._words.text()))
        if index is None:
            return
        cell, room = self._table.visualRect(index), self._table.viewport()
        is_long = isinstance(editor, CellText)
        width = min(max(cell.width(), _TEXT_WIDTH if is_long else _LINE_WIDTH), room.width())
        height = min(max(cell.height(), _TEXT_HEIGHT if is_long else 0), room.height())
        left = max(0, min(cell.left(), room.width() - width))
        top = min(cell.top(), room.height() - height) if is_long and cell.top() >= 0 else cell.top()
        editor.setGeometry(left, top, width, height)
        self._words.stand(editor.geometry())

    def _bring_back(self) -> None:
        """A text that was set aside stands in its cell again once that is in sight."""
        for place, typed in self._aside.items():
            row = self._table.row_at(self._table.index_of(place.uid, place.field))
            if row is not None:
                del self._aside[place]
                self._open(row, place.field, take_focus=False)
                self._put(typed.texts[place.field])
                return

    def _say_many(self) -> None:
        count = sum(_has(row, self._place.field) for row in self._chosen())
        if count > 1:
            self._say(self.tr("Ctrl+Enter: ghi cho cả %n dòng đang chọn", "", count))

    def _forget_words(self) -> None:
        """What was said of a cell without an editor is over once she goes on."""
        if self._editor is None:
            self._words.forget()

    def _say(self, text: str) -> None:
        cell = self._table.visualRect(self._table.currentIndex())
        self._words.say(text, self._editor.geometry() if self._editor is not None else cell)
        if self._editor is not None:
            self._editor.setAccessibleDescription(text)


def _has(row: CriterionRow, field: str) -> bool:
    """Whether a row has a field that can be edited: groups have few."""
    return not row.is_group or field in OF_GROUPS
