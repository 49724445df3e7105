"""A table whose rows are ticked, with a filter above it that finds without accents and forgets no tick."""

from collections.abc import Collection, Sequence
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QLineEdit, QTableView

from cchc_desktop.domain.text import fold
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.keys import on_keys
from cchc_desktop.ui.text_table import TextTable


class TickLine(Struct, frozen=True):
    """A row: what tells it from the others, its texts, and whether it heads those below it."""

    key: str
    texts: tuple[str, ...]
    heads: bool = False


class TickTable(TextTable):
    """The first column can be ticked; a row that is not shown keeps its tick."""

    turned = Signal()

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(headings, parent)
        self.lines: Sequence[TickLine] = ()
        self.ticked: frozenset[str] = frozenset()

    def show_lines(self, lines: Sequence[TickLine]) -> None:
        """Show `lines` in their order."""
        self.lines = lines
        self.show([line.texts for line in lines])

    def tick(self, keys: Collection[str]) -> None:
        """Let exactly these be ticked."""
        self.ticked = frozenset(keys)
        if self.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, 0))
        self.turned.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Checked if line.key in self.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.FontRole and line.heads:
            font = QFont()
            font.setBold(True)
            return font
        return super().data(index, role)

    def setData(self, index: Index, _value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role == Qt.ItemDataRole.CheckStateRole:
            self.tick(self.ticked ^ {self.lines[index.row()].key})
        return role == Qt.ItemDataRole.CheckStateRole


class TickList(QObject):
    """Wires a view, its filter and the label that counts; the space bar turns all rows selected."""

    def __init__(self, view: QTableView, filter_edit: QLineEdit, label: QLabel, model: TickTable) -> None:
        super().__init__(view)
        self.model = model
        self._view, self._filter, self._label = view, filter_edit, label
        self._lines: Sequence[tuple[TickLine, str]] = ()
        view.setModel(model)
        model.turned.connect(self._count)
        filter_edit.textChanged.connect(self._refilter)
        filter_edit.returnPressed.connect(self.enter)
        on_keys(filter_edit, [Qt.Key.Key_Down], self.enter)
        on_keys(view, [Qt.Key.Key_Space], self._turn_selected)

    def show_lines(self, lines: Sequence[TickLine]) -> None:
        """Show `lines` as far as the filter lets them."""
        self._lines = [(line, fold(" ".join(line.texts))) for line in lines]
        self._refilter()

    def current(self) -> str:
        """The key of the row the cursor is on, blank for none."""
        number = self._view.currentIndex().row()
        return self.model.lines[number].key if number >= 0 else ""

    def go_to(self, key: str) -> None:
        """Put the cursor on a row, taking away the filter that hides it."""
        if all(line.key != key for line in self.model.lines):
            self._filter.clear()
        for number, line in enumerate(self.model.lines):
            if line.key == key:
                self._select(number)
        self._view.setFocus()

    def enter(self) -> None:
        """Into the table, where a row is selected."""
        if not self._view.selectionModel().hasSelection() and self.model.lines:
            self._select(max(self._view.currentIndex().row(), 0))
        self._view.setFocus()

    def _select(self, number: int) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self._view.selectionModel().setCurrentIndex(self.model.index(number, 0), flags)

    def _refilter(self) -> None:
        key = self.current()
        words = fold(self._filter.text()).split()
        self.model.show_lines([line for line, text in self._lines if all(word in text for word in words)])
        for number, line in enumerate(self.model.lines):
            if line.key == key:
                self._select(number)
        self._count()

    def _turn_selected(self) -> None:
        """Tick the selected rows, or take their ticks away when all of them have one."""
        rows = self._view.selectionModel().selectedRows()
        keys = {self.model.lines[index.row()].key for index in rows}
        ticked = self.model.ticked
        self.model.tick(ticked - keys if keys <= ticked else ticked | keys)

    def _count(self) -> None:
        shown, ticked = len(self.model.lines), len(self.model.ticked)
        hidden = len(self.model.ticked - {line.key for line in self.model.lines})
        text = self.tr("{shown}/{total}, đánh dấu {ticked}").format(
            shown=shown, total=len(self._lines), ticked=ticked
        )
        behind = self.tr("{text} ({hidden} bị lọc ẩn)")
        self._label.setText(behind.format(text=text, hidden=hidden) if hidden else text)
