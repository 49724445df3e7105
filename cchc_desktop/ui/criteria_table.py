"""The table of criteria: its columns fit the room there is, as she likes them."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from cchc_desktop.ui.column_fitting import fitting
from cchc_desktop.ui.habits import ColumnHabit
from cchc_desktop.ui.table_columns import RIGHT, TableColumn, number_width
from cchc_desktop.ui.theme import ROW_HEIGHT, SPACE_M

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent

    from cchc_desktop.ui.criteria_model import CriteriaModel
    from cchc_desktop.ui.todo_model import TodoModel

_ENDS = {Qt.Key.Key_Home: 1, Qt.Key.Key_End: -1}


class GrippedHeader(QHeaderView):
    """Headings that are dragged: wider, narrower, elsewhere."""

    let_go = Signal()
    """The mouse button was let go over them."""
    menu_wanted = Signal(int, QPoint)
    """A menu is asked for over a column, at a place of the screen."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.let_go.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(self.logicalIndexAt(event.pos()), event.globalPos())


class CriteriaTable(QTableView):
    """Shows a model with `columns`. Names take the room that is left; see `fitting` for too little of it."""

    files_dropped = Signal(int, object)
    """The number of a row, and the files that were let go over it: where a list accepts drops."""
    arranged = Signal()
    """She changed the columns: `habit` tells how."""

    habit = ColumnHabit()
    _room = 0
    """What the columns share. The header learns late that a bar to scroll down came beside the rows."""

    def show_model(self, model: "CriteriaModel | TodoModel") -> None:
        """Show `model`, in official order until a column is clicked; a third click brings it back."""
        self.columns: Sequence[TableColumn[Any]] = model.columns
        self._hidden: Collection[str] = ()
        self._measured: dict[str, int] = {}
        self._fitting = False
        self.setModel(model)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = GrippedHeader(Qt.Orientation.Horizontal, self)
        self.setHorizontalHeader(header)
        header.setHighlightSections(False)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.sectionResized.connect(self._remember_drawn)
        header.let_go.connect(self.settle)

    def hide_columns(self, keys: Collection[str]) -> None:
        """Hide the columns with these keys, show all others there is room for."""
        self._hidden = keys
        self._fit()

    def arrange(self, habit: ColumnHabit) -> None:
        """Show the columns as she likes them."""
        self.habit = habit
        keys, header = [column.key for column in self.columns], self.horizontalHeader()
        known = [key for key in dict.fromkeys(habit.order) if key in keys]
        for place, key in enumerate([*known, *(key for key in keys if key not in known)]):
            header.moveSection(header.visualIndex(keys.index(key)), place)
        self._fit()

    def rearrange(self, habit: ColumnHabit) -> None:
        """Arrange the columns, for they are to stay so."""
        self.arrange(habit)
        self.arranged.emit()

    def settle(self) -> None:
        """Columns were drawn or moved: the others make room, and it is to stay so."""
        header = self.horizontalHeader()
        keys = [self.columns[header.logicalIndex(place)].key for place in range(len(self.columns))]
        first = [column.key for column in self.columns]
        self.rearrange(replace(self.habit, order=() if keys == first else tuple(keys)))

    def shown_numbers(self) -> list[int]:
        """The numbers in the model of the columns in sight, from the left."""
        header = self.horizontalHeader()
        numbers = map(header.logicalIndex, range(len(self.columns)))
        return [number for number in numbers if not self.isColumnHidden(number)]

    def measure(self, rows: Collection[Any]) -> None:
        """Leave a column in which none of `rows` has a text its title's width; those shown may be fewer.

        A column of numbers is as wide as the longest of them, which nobody could guess from its beginning.
        """
        letters = self.horizontalHeader().fontMetrics()  # a header knows no size of what is hidden
        measured = {
            column.key: letters.horizontalAdvance(column.title) + 2 * SPACE_M
            for column in self.columns
            if column.shrinks and not any(map(column.text, rows))
        }
        for column in self.columns:
            if column.alignment == RIGHT:
                wide = number_width(self.font(), map(column.text, rows))
                if wide > column.width:
                    measured[column.key] = wide
        if measured != self._measured:
            self._measured = measured
            self._fit()

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Ctrl+Home and Ctrl+End choose the row they go to: Qt goes there and leaves another one chosen."""
        if event.key() in _ENDS and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._choose_end(_ENDS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _choose_end(self, by: int) -> None:
        """The first row that can be chosen, going down by 1 from the top, or up by -1 from below."""
        column = max(0, self.currentIndex().column())
        places = [self.model().index(number, column) for number in range(self.model().rowCount())[::by]]
        first = next((one for one in places if one.flags() & Qt.ItemFlag.ItemIsSelectable), None)
        if first is not None:
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(first, flags.ClearAndSelect | flags.Rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._room = event.size().width()
        if self.model() is not None:
            self._fit()

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        self._judge(event)

    def dragMoveEvent(self, event: "QDragMoveEvent") -> None:
        self._judge(event)

    def dropEvent(self, event: "QDropEvent") -> None:
        files = self._judge(event)
        if files:
            self.files_dropped.emit(self.indexAt(event.position().toPoint()).row(), files)

    def _judge(self, event: "QDropEvent") -> "Sequence[Path]":
        """Take files that are over a row, and nothing else; which they are."""
        from cchc_desktop.ui.file_drops import files_in

        over = self.indexAt(event.position().toPoint()).isValid()
        files = files_in(event.mimeData()) if over else []
        event.acceptProposedAction() if files else event.ignore()
        return files

    def _fit(self) -> None:
        habit, stays = self.habit, set(self.habit.shown)
        away = {*habit.hidden, *self._hidden} - stays
        wanted = [
            replace(column, spared=0, extra=False) if column.key in stays else column
            for column in self.columns
            if column.key not in away
        ]
        widths = fitting(wanted, self._room, {**self._measured, **habit.widths})
        self._fitting = True
        for number, column in enumerate(self.columns):
            self.setColumnHidden(number, column.key not in widths)
            if column.key in widths:
                self.setColumnWidth(number, widths[column.key])
        self._fitting = False

    def _remember_drawn(self, number: int, _before: int, width: int) -> None:
        """A width she drew with the mouse stays."""
        if not self._fitting and width:
            widths = {**self.habit.widths, self.columns[number].key: width}
            self.habit = replace(self.habit, widths=widths)
