"""The programme of a year, put down at once: a table of units by months, ticked."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from cchc_desktop.domain.dates import MONTHS
from cchc_desktop.domain.records import Unit
from cchc_desktop.services import checklists, checks
from cchc_desktop.ui.checklist_words import basis_words
from cchc_desktop.ui.keys import on_keys
from cchc_desktop.ui.leaving import Leaving, wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

_TICK = "✓"
_MONTH_WIDTH = 40
"""Device-independent pixels of a month; units take what is left."""


class PlanDialog(QDialog):
    """Asks which units are checked in which months by one form; accepted once that is in the programme."""

    checklist_combo: QComboBox
    basis_label: QLabel
    hint_label: QLabel
    table: QTableWidget
    problem_label: QLabel
    count_label: QLabel
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(self, session: YearSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._units: list[Unit] = session.view.units_at_work
        self._ticked: set[tuple[int, int]] = set()
        load_ui(self, "plan_dialog")
        only_look(self, session.why_only_look, [self.cancel_button])
        self._problems = ProblemLine(self.problem_label, {})
        for one in checklists.checklists(session.workspace):
            if not one.retired:
                self.checklist_combo.addItem(one.title, one)
        self._set_up_table()
        self._leaving = Leaving(self.problem_label, lambda: sorted(self._ticked))
        self.checklist_combo.currentIndexChanged.connect(self._show)
        self.table.cellClicked.connect(lambda row, month: self._toggle([(row, month)]))
        on_keys(self.table, [Qt.Key.Key_Space], self._toggle_chosen, does=self.tr("Đặt, bỏ các ô đang chọn"))
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)
        self._show()

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._leaving.allowed():
            super().reject()

    def _set_up_table(self) -> None:
        self.setWindowTitle(self.tr("Lập chương trình kiểm tra năm {year}").format(year=self._session.year))
        self.table.setRowCount(len(self._units))
        self.table.setColumnCount(MONTHS)
        self.table.setVerticalHeaderLabels([unit.short_name for unit in self._units])
        self.table.setHorizontalHeaderLabels([str(month) for month in range(1, MONTHS + 1)])
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(_MONTH_WIDTH)
        for table_header in (header, self.table.verticalHeader()):
            table_header.setHighlightSections(False)
        for row in range(len(self._units)):
            for month in range(MONTHS):
                item = QTableWidgetItem()
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.table.setItem(row, month, item)
        if self._units:
            self.table.setCurrentCell(0, self._session.workspace.today().month - 1)

    def _show(self) -> None:
        """What is ticked, and how often the unit is in that month already."""
        chosen = self.checklist_combo.currentData()
        self.basis_label.setText(basis_words(chosen) if chosen else "")
        there = Counter(
            (one.unit_uid, one.planned_month)
            for one in checks.checks(self._session.workspace, self._session.year)
            if chosen is not None and one.checklist_uid == chosen.uid
        )
        for row, unit in enumerate(self._units):
            for month in range(MONTHS):
                before = there[unit.uid, month + 1]
                parts = [str(before)] if before else []
                parts += [_TICK] if (row, month) in self._ticked else []
                item = self.table.item(row, month)
                assert item is not None
                item.setText(" + ".join(parts))
        self.count_label.setText(self.tr("Thêm %n lần kiểm tra", "", len(self._ticked)))

    def _toggle_chosen(self) -> None:
        chosen = [(index.row(), index.column()) for index in self.table.selectedIndexes()]
        self._toggle(chosen)

    def _toggle(self, cells: list[tuple[int, int]]) -> None:
        """Tick all of `cells`, or none of them when all are."""
        self._ticked = (
            self._ticked - set(cells) if self._ticked.issuperset(cells) else self._ticked | set(cells)
        )
        self._show()

    def _save(self) -> None:
        wanted = [(self._units[row], month + 1) for row, month in sorted(self._ticked)]
        chosen, session = self.checklist_combo.currentData(), self._session
        if self._problems.attempt(lambda: checks.plan(session.workspace, chosen, wanted, session.year)):
            self.accept()
