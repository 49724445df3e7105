"""The tables of an import preview: the rows, and what there is to say, each under a tab with its length."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHeaderView, QTableView, QTabWidget

from cchc_desktop.domain.incoming import Finding
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.importing import ImportPreview
from cchc_desktop.ui.import_choices import ChoicesTable
from cchc_desktop.ui.import_model import IncomingTable, cell_text
from cchc_desktop.ui.indented import IndentedDelegate
from cchc_desktop.ui.table_columns import RIGHT, number_width
from cchc_desktop.ui.text_table import TextTable
from cchc_desktop.ui.unfolding_rows import UnfoldingRows

_ROWS = (84, 64, 0, 60, 72, 104, 132, 56)
_CHOICES = (96, 64, 0, 120, 0, 0)
_FINDINGS = (80, 260, 0)
_MISSING = (96, 0)
"""Widths of columns in device-independent pixels; those of 0 share the room that is left."""


class ImportTables:
    """Fills the tables of `tabs`; a tab with nothing in it is not in the way."""

    def __init__(self, tabs: QTabWidget) -> None:
        self._tabs = tabs
        tabs.tabBar().setDrawBase(False)
        self._titles = [tabs.tabText(index) for index in range(tabs.count())]
        translate = QCoreApplication.translate
        tabs.tabBar().setAccessibleName(translate("ImportTables", "Các phần của bản xem trước"))
        finding = (
            translate("ImportTables", "Ô"),
            translate("ImportTables", "Trong tệp"),
            translate("ImportTables", "Nội dung"),
        )
        criterion = (translate("ImportTables", "Mã"), translate("ImportTables", "Tiêu chí"))
        self.rows = IncomingTable(tabs)
        self.changes = ChoicesTable(tabs)
        self.errors = TextTable(finding, tabs)
        self.warnings = TextTable(finding, tabs)
        self.left_out = TextTable(finding, tabs)
        self.missing = TextTable(criterion, tabs)
        self._models = {
            "rows_table": (self.rows, _ROWS),
            "changes_table": (self.changes, _CHOICES),
            "errors_table": (self.errors, _FINDINGS),
            "warnings_table": (self.warnings, _FINDINGS),
            "left_out_table": (self.left_out, _FINDINGS),
            "missing_table": (self.missing, _MISSING),
        }
        for name, (model, widths) in self._models.items():
            table = tabs.findChild(QTableView, name)
            assert table is not None, name
            table.setModel(model)
            if model is self.rows:
                table.setItemDelegateForColumn(_ROWS.index(0), IndentedDelegate(table))
            lay_out(table, widths, self.changes.show_whole if model is self.changes else None)

    def show(self, preview: ImportPreview, units: Iterable[Unit]) -> None:
        """Show `preview`: errors first when there are any, then what she has to choose."""
        self.rows.show_rows(preview.plan.rows, {unit.uid: unit for unit in units})
        self.changes.show_plan(preview.plan)
        self.errors.show([_finding_texts(finding) for finding in preview.errors])
        self.warnings.show([_finding_texts(finding) for finding in preview.warnings])
        self.left_out.show([_finding_texts(finding) for finding in preview.left_out])
        self.missing.show([_missing_texts(row) for row in preview.plan.missing])
        for index, (model, _widths) in enumerate(self._models.values()):
            count = model.rowCount()
            self._tabs.setTabText(index, f"{self._titles[index]} ({count})")
            self._tabs.setTabVisible(index, count > 0 or index == 0)
        waiting = any(choice.open for _row, choice in preview.plan.conflicts)
        self._tabs.setCurrentIndex(2 if preview.errors else 1 if waiting else 0)

    def shown(self) -> QTableView:
        """The table of the tab that is shown."""
        table = self._tabs.currentWidget().findChild(QTableView)
        assert isinstance(table, QTableView)
        return table


def lay_out(
    table: QTableView, widths: Sequence[int], unfolded: Callable[[int], object] | None = None
) -> None:
    """Set the widths of columns in device-independent pixels; those of 0 share the room that is left.

    A column of numbers gets what the longest needs. The row the cursor is on shows all it says; `unfolded`
    hears which it is.
    """
    UnfoldingRows(table, unfolded or (lambda _row: None))
    header = table.horizontalHeader()
    for column, width in enumerate(widths):
        mode = QHeaderView.ResizeMode.Interactive if width else QHeaderView.ResizeMode.Stretch
        header.setSectionResizeMode(column, mode)
        if width:
            table.setColumnWidth(column, width)
    if isinstance(model := table.model(), TextTable):
        model.modelReset.connect(lambda: _fit_numbers(table, model, widths))


def _fit_numbers(table: QTableView, model: TextTable, widths: Sequence[int]) -> None:
    for column, width in enumerate(widths):
        if width and model.alignment(column) == RIGHT:
            needed = number_width(table.font(), model.texts_of(column))
            table.setColumnWidth(column, max(table.columnWidth(column), needed))


def _finding_texts(finding: Finding) -> tuple[str, str, str]:
    return cell_text(finding.place), finding.value, finding.message


def _missing_texts(row: CriterionRow) -> tuple[str, str]:
    return row.criterion.code, row.criterion.name
