"""The criteria of two years as a table: what goes on as what, and what became of it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QTableView

from cchc_desktop.domain.text import fold
from cchc_desktop.domain.two_years import Pair
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.keys import on_keys
from cchc_desktop.ui.text_table import TextTable

Texts = Callable[[Pair], Sequence[str]]
Wanted = Callable[[Pair], bool]


class PairsModel(TextTable):
    """A line a pair; groups are bold, `right` columns hold numbers."""

    def __init__(self, headings: Sequence[str], texts: Texts, right: Sequence[int], parent: QObject) -> None:
        super().__init__(headings, parent)
        self._texts = texts
        self._right = right
        self.pairs: Sequence[Pair] = ()

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show `pairs` in their order."""
        self.pairs = pairs
        self.show([self._texts(pair) for pair in pairs])

    def rename(self, headings: Sequence[str]) -> None:
        """Other years, other headings."""
        self._headings = headings
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(headings) - 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.FontRole and self.pairs[index.row()].row.is_group:
            font = QFont()
            font.setBold(True)
            return font
        return super().data(index, role)

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Numbers to the right."""
        if column in self._right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return super().alignment(column)


class PairsList(QObject):
    """A view of pairs narrowed by words and by a choice of what became of them; the label counts."""

    def __init__(
        self,
        view: QTableView,
        filter_edit: QLineEdit,
        state_combo: QComboBox,
        label: QLabel,
        model: PairsModel,
        states: Sequence[tuple[str, Wanted]],
    ) -> None:
        super().__init__(view)
        self.model = model
        self._view, self._filter, self._states, self._label = view, filter_edit, state_combo, label
        self._all: Sequence[Pair] = ()
        view.setModel(model)
        for name, wanted in states:
            state_combo.addItem(name, wanted)
        filter_edit.textChanged.connect(self._refilter)
        state_combo.currentIndexChanged.connect(self._refilter)
        filter_edit.returnPressed.connect(self.enter)
        on_keys(filter_edit, [Qt.Key.Key_Down], self.enter)

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show `pairs` as far as filter and choice let them; the cursor stays on its row."""
        self._all = pairs
        self._refilter()

    def current(self) -> Pair | None:
        """What the cursor is on."""
        number = self._view.currentIndex().row()
        return self.model.pairs[number] if 0 <= number < len(self.model.pairs) else None

    def enter(self) -> None:
        """Into the table."""
        if self.current() is None and self.model.pairs:
            self._select(0)
        self._view.setFocus()

    def _refilter(self) -> None:
        kept = self.current()
        wanted: Wanted = self._states.currentData()
        words = fold(self._filter.text()).split()
        shown = [pair for pair in self._all if wanted(pair) and _has(pair, words)]
        self.model.show_pairs(shown)
        for number, pair in enumerate(shown):
            if kept is not None and pair.row.uid == kept.row.uid:
                self._select(number)
        self._label.setText(f"{len(shown)}/{len(self._all)}")

    def _select(self, number: int) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self._view.selectionModel().setCurrentIndex(self.model.index(number, 0), flags)


def _has(pair: Pair, words: Sequence[str]) -> bool:
    rows = [row for row in (pair.old, pair.new) if row is not None]
    text = fold(" ".join(f"{row.criterion.code} {row.criterion.name}" for row in rows))
    return all(word in text for word in words)
