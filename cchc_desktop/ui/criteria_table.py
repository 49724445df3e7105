"""The table of criteria: its columns fit the room there is."""

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from cchc_desktop.ui.criteria_model import CriteriaModel
from cchc_desktop.ui.theme import ROW_HEIGHT

_LEAST_NAME_WIDTH = 180


class CriteriaTable(QTableView):
    """Shows a `CriteriaModel`. Names take the room that is left; with too little it scrolls sideways."""

    def show_model(self, model: CriteriaModel) -> None:
        """Show `model`, in official order until a column is clicked; a third click brings it back."""
        self._columns = model.columns
        self.setModel(model)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionsClickable(True)
        for number, column in enumerate(model.columns):
            self.setColumnWidth(number, column.width or _LEAST_NAME_WIDTH)

    def hide_columns(self, keys: Collection[str]) -> None:
        """Hide the columns with these keys, show all others."""
        for number, column in enumerate(self._columns):
            self.setColumnHidden(number, column.key in keys)
        self._fit_names()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.model() is not None:
            self._fit_names()

    def _fit_names(self) -> None:
        widths = [self.columnWidth(number) for number in range(len(self._columns))]  # a hidden column has 0
        name = next(number for number, column in enumerate(self._columns) if not column.width)
        room = self.viewport().width() - (sum(widths) - widths[name])
        self.setColumnWidth(name, max(_LEAST_NAME_WIDTH, room))
