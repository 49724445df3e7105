"""Cell by cell what an import would change: hers is kept or the file's is taken."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QTableView

from cchc_desktop.domain.conflicts import KEEP, TAKE
from cchc_desktop.domain.differences import where_they_part
from cchc_desktop.domain.labels import FIELDS
from cchc_desktop.domain.merge_plan import Choice, MergedRow, MergePlan, value_text
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.text_table import TextTable

Line = tuple[MergedRow, Choice]

_BEFORE, _AFTER = 4, 5
"""Columns."""


class ChoicesTable(TextTable):
    """Each cell that would change or was kept; what she has to choose first, what is hers next."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((), parent)
        self._headings = (
            self.tr("Lấy bên nào"),
            self.tr("Mã"),
            self.tr("Tiêu chí"),
            self.tr("Mục"),
            self.tr("Trong hồ sơ"),
            self.tr("Trong tệp"),
        )
        self.lines: Sequence[Line] = ()
        self._whole = -1

    def show_whole(self, row: int) -> None:
        """Show in `row` both values from their beginning, in the others from where they part."""
        changed, self._whole = {self._whole, row} - {-1}, row
        for one in changed:
            self.dataChanged.emit(self.index(one, _BEFORE), self.index(one, _AFTER))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column = index.column()
        if role != Qt.ItemDataRole.DisplayRole or column < _BEFORE or index.row() == self._whole:
            return super().data(index, role)
        _row, choice = self.lines[index.row()]
        before, after = where_they_part(value_text(choice.before), value_text(choice.after))
        return after if column == _AFTER else self._mine(before, choice)

    def show_plan(self, plan: MergePlan) -> None:
        """Show the choices of `plan`."""
        lines = [(row, choice) for row in plan.rows for choice in row.choices]
        self._whole = -1
        self.lines = sorted(lines, key=lambda line: (not line[1].open, not line[1].edited))
        self.show([self._texts(row, choice) for row, choice in self.lines])

    def _texts(self, row: MergedRow, choice: Choice) -> tuple[str, ...]:
        planned = row.result
        return (
            self._which(choice),
            planned.code,
            planned.name,
            FIELDS[choice.field],
            self._mine(value_text(choice.before), choice),
            value_text(choice.after),
        )

    def _mine(self, value: str, choice: Choice) -> str:
        return self.tr("{value} (gõ tay)").format(value=value) if choice.edited else value

    def _which(self, choice: Choice) -> str:
        if choice.open:
            return self.tr("Chưa chọn")
        return self.tr("Của tệp") if choice.taken else self.tr("Trong hồ sơ")


class ImportChoices(QObject):
    """Lets her choose for the cells selected in a table, all that wait for her at first."""

    chosen = Signal()

    def __init__(self, table: QTableView, label: QLabel, keep: QPushButton, take: QPushButton) -> None:
        super().__init__(table)
        self.answers: dict[str, str] = {}
        self._table = table
        self._label = label
        self._buttons = (keep, take)
        model = table.model()
        assert isinstance(model, ChoicesTable)
        self._model = model
        keep.clicked.connect(lambda: self._choose(KEEP))
        take.clicked.connect(lambda: self._choose(TAKE))
        table.selectionModel().selectionChanged.connect(self._count)

    def forget(self) -> None:
        """Begin anew: another file, another sheet."""
        self.answers.clear()

    def show(self) -> None:
        """After the table was filled: select what waits for her."""
        selection = self._table.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        selection.clearSelection()
        for number, (_row, choice) in enumerate(self._model.lines):
            if not choice.open:
                break
            selection.select(self._model.index(number, 0), flags.Select | flags.Rows)
        self._count()

    def _count(self, *_changes: object) -> None:
        count = len(self._table.selectionModel().selectedRows())
        self._label.setText(self.tr("Cho {count} ô đang chọn:").format(count=count))
        for button in self._buttons:
            button.setEnabled(count > 0)

    def _choose(self, answer: str) -> None:
        for index in self._table.selectionModel().selectedRows():
            _row, choice = self._model.lines[index.row()]
            self.answers[choice.id] = answer
        self.chosen.emit()
