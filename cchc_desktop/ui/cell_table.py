"""The table of criteria by its cells: which row and field each is, what is typed over it, where it stands."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QResizeEvent

from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.ui.cells import Way
from cchc_desktop.ui.criteria_model import CriteriaModel
from cchc_desktop.ui.criteria_table import CriteriaTable
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.table_columns import TableColumn

if TYPE_CHECKING:
    from cchc_desktop.ui.todo_model import TodoModel

_TYPING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class CellTable(CriteriaTable):
    """A table of criteria in which one cell is the current one."""

    typed = Signal(str)
    """A letter over the current cell, from a key or an input method."""
    shifted = Signal()
    """Cells may stand elsewhere now, or hold something else."""

    unfocused = Signal()
    """The keyboard goes elsewhere."""

    def show_model(self, model: "CriteriaModel | TodoModel") -> None:
        assert isinstance(model, CriteriaModel)
        super().show_model(model)
        self._cells = model
        for moved in (
            model.dataChanged,
            model.modelReset,
            self.horizontalHeader().sectionResized,
            self.horizontalHeader().sectionMoved,
            self.verticalScrollBar().valueChanged,
            self.horizontalScrollBar().valueChanged,
        ):
            moved.connect(self.shifted)

    def chosen_rows(self) -> list[CriterionRow]:
        """The rows that are selected, in the order shown."""
        selection = self.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.count())]  # few; rows may be thousands
        chosen = {number for part in parts for number in range(part.top(), part.bottom() + 1)}
        return [self._cells.rows[number] for number in sorted(chosen)]

    def choose_rows(self, uids: Collection[str], column: int) -> None:
        """Select the rows with these uids, and scroll to the first: its cell in `column` is the current."""
        numbers = [number for number, row in enumerate(self._cells.rows) if row.uid in uids]
        wanted, last = QItemSelection(), len(self._cells.columns) - 1
        for first, end in _runs(numbers):
            wanted.select(self._cells.index(first, 0), self._cells.index(end, last))
        selection = self.selectionModel()
        selection.select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if numbers:
            current = self._cells.index(numbers[0], column)
            selection.setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(self._cells.index(numbers[0], self.shown_numbers()[0]))

    def row_at(self, index: QModelIndex | None) -> CriterionRow | None:
        """The row that a cell belongs to."""
        return self._cells.rows[index.row()] if index is not None and index.isValid() else None

    def field_at(self, index: QModelIndex) -> str:
        """The field that is edited in a cell; empty for none."""
        return self._cells.columns[index.column()].field if index.isValid() else ""

    def heading_at(self, index: QModelIndex) -> str:
        """The heading over a cell."""
        return self._cells.columns[index.column()].title

    def title_of(self, field: str) -> str:
        """The heading of the column of `field`; empty where there is none."""
        return next((column.title for column in self._cells.columns if field and column.field == field), "")

    def index_of(self, uid: str, field: str) -> QModelIndex | None:
        """The cell of a row, None while that is not shown; a column without room counts as shown."""
        row = next((number for number, one in enumerate(self._cells.rows) if one.uid == uid), None)
        column = next(number for number, one in enumerate(self._cells.columns) if one.field == field)
        return None if row is None else self._cells.index(row, column)

    def field_beside(self, index: QModelIndex, by: int) -> QModelIndex:
        """The next cell in sight that can be edited, right (1) or left (-1), and on in the next row."""
        fields = self.shown_fields()
        place = fields.index(index.column()) + by if index.column() in fields else 0
        return self._cells.index(index.row() + place // len(fields), fields[place % len(fields)])

    def cell_beside(
        self, index: QModelIndex | None, way: Way, has: Callable[[CriterionRow, str], bool]
    ) -> QModelIndex | None:
        """The next cell that a key leads to, of those that `has` tells; None where there is none."""
        steps = {Way.DOWN: (1, 0), Way.UP: (-1, 0), Way.NEXT: (0, 1), Way.PREVIOUS: (0, -1)}
        down, along = steps.get(way, (0, 0))
        while index is not None and (down or along):
            index = index.siblingAtRow(index.row() + down) if down else self.field_beside(index, along)
            row = self.row_at(index)
            if row is None:
                return None
            if has(row, self.field_at(index)):
                return index
        return None

    def shown_fields(self) -> Sequence[int]:
        """The numbers of the columns in sight that can be edited, from the left."""
        return [number for number in self.shown_numbers() if self._cells.columns[number].field]

    def shown_columns(self, index: QModelIndex | None = None) -> Sequence[TableColumn[CriterionRow]]:
        """The columns in sight, from the left; with `index` from its cell on."""
        place = self.horizontalHeader().visualIndex
        first = place(index.column()) if index is not None else 0
        return [self._cells.columns[number] for number in self.shown_numbers() if place(number) >= first]

    def rows_from(self, index: QModelIndex) -> Sequence[CriterionRow]:
        """The rows shown, from the one of `index` down."""
        return self.rows_below(index.row()) if index.isValid() else []

    def rows_below(self, number: int = 0) -> Sequence[CriterionRow]:
        """The rows shown, from that with this number down."""
        return self._cells.rows[number:]

    def first_cell(self, uid: str) -> QModelIndex | None:
        """The leftmost cell in sight of a row; None while that is not shown."""
        row = next((number for number, one in enumerate(self._cells.rows) if one.uid == uid), None)
        return None if row is None else self._cells.index(row, self.shown_numbers()[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.shifted.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.unfocused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.modifiers() & ~_TYPING and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method has finished is typed; Qt's own table would drop it."""
        if event.commitString():
            self.typed.emit(event.commitString())
        else:
            super().inputMethodEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)


def _runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Rising `numbers` as stretches, each from its first to its last."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found
