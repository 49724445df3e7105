"""The table of criteria: its columns fit the room there is."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from cchc_desktop.ui.table_columns import TableColumn
from cchc_desktop.ui.theme import ROW_HEIGHT, SPACE_M

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

    from cchc_desktop.ui.criteria_model import CriteriaModel
    from cchc_desktop.ui.todo_model import TodoModel

_GOOD_NAME_WIDTH, _WIDE_NAME_WIDTH = 180, 320


class CriteriaTable(QTableView):
    """Shows a model with `columns`. Names take the room that is left; see `fitting` for too little of it."""

    files_dropped = Signal(int, object)
    """The number of a row, and the files that were let go over it: where a list accepts drops."""

    def show_model(self, model: "CriteriaModel | TodoModel") -> None:
        """Show `model`, in official order until a column is clicked; a third click brings it back."""
        self._columns: Sequence[TableColumn[Any]] = model.columns
        self._hidden: Collection[str] = ()
        self._drawn: dict[str, int] = {}
        self._blank: dict[str, int] = {}
        self._fitting = False
        self.setModel(model)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionsClickable(True)
        header.sectionResized.connect(self._remember_drawn)

    def hide_columns(self, keys: Collection[str]) -> None:
        """Hide the columns with these keys, show all others there is room for."""
        self._hidden = keys
        self._fit()

    def shrink_for(self, rows: Iterable[Any]) -> None:
        """Leave a column in which none of `rows` has a text its title's width; those shown may be fewer."""
        letters = self.horizontalHeader().fontMetrics()  # a header knows no size of what is hidden
        blank = {
            column.key: letters.horizontalAdvance(column.title) + 2 * SPACE_M
            for column in self._columns
            if column.shrinks and not any(map(column.text, rows))
        }
        if blank != self._blank:
            self._blank = blank
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
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
        wanted = [column for column in self._columns if column.key not in self._hidden]
        room = self.horizontalHeader().width()  # the viewport's, a plain QWidget: see load_ui
        widths = fitting(wanted, room, {**self._blank, **self._drawn})
        self._fitting = True
        for number, column in enumerate(self._columns):
            self.setColumnHidden(number, column.key not in widths)
            if column.key in widths:
                self.setColumnWidth(number, widths[column.key])
        self._fitting = False

    def _remember_drawn(self, number: int, _before: int, width: int) -> None:
        """A width she drew with the mouse stays."""
        column = self._columns[number]
        if not self._fitting and column.width and width:
            self._drawn[column.key] = width


def fitting(columns: Sequence[TableColumn[Any]], room: int, drawn: Mapping[str, int]) -> dict[str, int]:
    """The width of each column that fits in `room`, by key; that of some may be set, as `drawn` by hand.

    With little room each gets what it can do with, and with less still the most spared step back. Where even
    those that never do are too wide, the table scrolls sideways.
    """
    shown = sorted(columns, key=lambda column: column.spared)
    full = {column.key: drawn.get(column.key, column.width or _GOOD_NAME_WIDTH) for column in columns}
    least = {column.key: drawn.get(column.key, column.least or column.width) for column in columns}
    wide = _WIDE_NAME_WIDTH - _GOOD_NAME_WIDTH
    while shown[-1].extra and sum(full[column.key] for column in shown) + wide > room:
        del shown[-1]
    while shown[-1].spared and sum(least[column.key] for column in shown) > room:
        del shown[-1]
    keys = [column.key for column in shown]
    chosen = full if sum(full[key] for key in keys) <= room else least
    widths = {key: chosen[key] for key in keys}
    name = next(column.key for column in columns if not column.width)
    left = max(0, room - sum(widths.values()))
    for key, most in [(name, _WIDE_NAME_WIDTH), *((column.key, column.most) for column in shown)]:
        more = 0 if key in drawn else min(max(most - widths[key], 0), left)
        widths[key] += more
        left -= more
    widths[name] += left
    return widths
