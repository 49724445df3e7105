"""The table of the register: which entries are chosen, which columns have room."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from cchc_desktop.domain.activity_rows import ActivityRow
from cchc_desktop.ui import activities_model as columns
from cchc_desktop.ui.activities_model import ActivitiesModel

_WIDTHS = {
    columns.DATE: 88,
    columns.KIND: 210,
    columns.UNIT: 80,
    columns.QUANTITY: 96,
    columns.RESULT: 150,
    columns.NUMBER: 104,
    columns.CRITERIA: 76,
    columns.DOCUMENTS: 52,
    columns.TASK: 176,
}
_NARROW, _NARROW_WIDTHS = 860, {columns.KIND: 132, columns.QUANTITY: 84, columns.TASK: 160}
"""Below such a width of the table some columns make room for the content."""
_STEPS = (
    (1280, (columns.NUMBER, columns.DOCUMENTS)),
    (1000, (columns.RESULT,)),
    (_NARROW, (columns.CRITERIA,)),
)
"""Below such a width of the table (device-independent pixels) it does without these columns."""


class ActivitiesTable(QTableView):
    """Shows the rows of an `ActivitiesModel`; what is chosen stays chosen when they are shown anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._register = ActivitiesModel(self)

    def show_model(self, model: ActivitiesModel) -> None:
        """Show `model`."""
        self._register = model
        self.setModel(model)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(columns.CONTENT, QHeaderView.ResizeMode.Stretch)
        self.fit()

    def fit(self) -> None:
        """Give the columns their room; that of tasks is there with the first task."""
        width = self.width()
        hidden = {column for below, some in _STEPS if width < below for column in some}
        if not any(row.is_task for row in self._register.rows):
            hidden.add(columns.TASK)
        widths = {**_WIDTHS, **_NARROW_WIDTHS} if width < _NARROW else _WIDTHS
        for column, wide in widths.items():
            self.setColumnWidth(column, wide)
        for column in range(self._register.columnCount()):
            self.setColumnHidden(column, column in hidden)

    def chosen(self) -> list[ActivityRow]:
        """The selected rows, from above."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._register.rows[number] for number in numbers]

    def choose(self, uids: Sequence[str]) -> None:
        """Select exactly the entries with these uids, as far as they are shown, the last one in sight."""
        self.clearSelection()
        numbers = [number for number, row in enumerate(self._register.rows) if row.entry.uid in uids]
        selection = self.selectionModel()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for number in numbers:
            selection.select(self._register.index(number, 0), flags)
        if numbers:
            current = self._register.index(numbers[-1], 0)
            selection.setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(current)

    def enter(self) -> None:
        """Take the focus, with the latest entry chosen where none is."""
        if not self.currentIndex().isValid() and self._register.rows:
            self.selectRow(len(self._register.rows) - 1)
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
