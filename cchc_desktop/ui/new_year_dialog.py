"""Năm mới từ năm trước: which years, what comes along, each date or word that changes; then it is done."""

from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPushButton, QTableView, QWidget

from cchc_desktop.domain.errors import UserError
from cchc_desktop.services.new_year import NewYear, plan_year, start_year
from cchc_desktop.services.years import years_with_criteria
from cchc_desktop.ui.import_tables import lay_out
from cchc_desktop.ui.leaving import Leaving, wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.shifts_table import ShiftsTable
from cchc_desktop.ui.tick_list import TickList
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

_WIDTHS = (260, 110, 0, 0, 200)
"""Of the columns, in device-independent pixels; those of 0 share what is left."""


class NewYearDialog(QDialog):
    """Starts a year from one there is; accepted when that is done, and `year` tells which.

    Accepted, too, when the year is to be imported: `wants_import`, and nothing is done yet.
    """

    year_edit: QLineEdit
    source_combo: QComboBox
    import_button: QPushButton
    summary_label: QLabel
    filter_edit: QLineEdit
    count_label: QLabel
    shifts_table: QTableView
    problem_label: QLabel
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(self, session: YearSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = session.workspace
        self._plan: NewYear | None = None
        self.wants_import = False
        load_ui(self, "new_year_dialog")
        only_look(self, self._workspace.why_read_only, [self.cancel_button, self.filter_edit])
        inputs: dict[str, QWidget] = {"year": self.year_edit, "due": self.shifts_table}
        self._problems = ProblemLine(self.problem_label, inputs, {"due": self.tr("Hạn")})
        self._table = ShiftsTable(self)
        self._shifts = TickList(self.shifts_table, self.filter_edit, self.count_label, self._table)
        lay_out(self.shifts_table, _WIDTHS)
        self._offer(session)
        self.year_edit.textChanged.connect(self._look)
        self.source_combo.currentIndexChanged.connect(self._look)
        self._table.refused.connect(self._problems.show)
        self._table.retyped.connect(lambda: self._shifts.show_lines(self._table.told()))
        self.import_button.clicked.connect(self._leave_for_import)
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)
        self._look()
        self.year_edit.selectAll()
        self.year_edit.setFocus()

    @property
    def year(self) -> int:
        """The new year as typed; 0 where it is no year yet."""
        text = self.year_edit.text().strip()
        return int(text) if text.isascii() and text.isdigit() and len(text) == 4 else 0

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._leaving.allowed():
            super().reject()

    def _offer(self, session: YearSession) -> None:
        """The latest year to take from, or the one shown; the first after it that has nothing yet."""
        there = years_with_criteria(session.workspace)
        for year in there:
            self.source_combo.addItem(str(year), year)
        shown = session.year if session.year in there else max(there, default=session.year - 1)
        self.source_combo.setCurrentIndex(self.source_combo.findData(shown))
        empty = session.year if session.year not in there else max(there) + 1
        self.year_edit.setText(str(empty))

    def _look(self) -> None:
        """What is told follows from the years chosen."""
        self._plan = None
        source = self.source_combo.currentData()
        self.summary_label.setText(self.tr("Hãy chọn năm mới và năm lấy sang."))
        self._problems.clear()
        if source is not None and self.year:
            try:
                self._plan = plan_year(self._workspace, source, self.year)
                self.summary_label.setText(self._told(self._plan))
            except UserError as error:
                self._problems.show(error)
        self._shifts.show_lines(self._table.plan(self._plan))
        self.save_button.setEnabled(self._plan is not None)
        free = self.year not in years_with_criteria(self._workspace)
        self.import_button.setEnabled(bool(self.year) and free)
        self._leaving = Leaving(self.problem_label, lambda: self._table.taken)

    def _told(self, plan: NewYear) -> str:
        assigned = sum(row.lead is not None for row in plan.view.rows)
        text = self.tr(
            "Mang sang năm {year}: {rows} dòng tiêu chí ({assigned} dòng đã phân công) với người phụ trách, "
            "mốc, tài liệu cần có, {rules} cách chấm. Không mang sang: điểm, nhật ký, gia hạn, tài liệu "
            "(xem lại được ở thẻ Tài liệu). Quyết định của năm mới để trống."
        ).format(year=plan.year, rows=len(plan.view.rows), assigned=assigned, rules=len(plan.rules))
        if plan.source.sample:
            text += "\n" + self.tr("Đây là dữ liệu mẫu: mang sang vẫn là dữ liệu mẫu.")
        ceased = self.tr("{name} đã thôi hoạt động mà vẫn còn được giao việc.")
        return "\n".join([text, *(ceased.format(name=unit.name) for unit in plan.retired)])

    def _leave_for_import(self) -> None:
        self.wants_import = True
        self.accept()

    def _save(self) -> None:
        plan = self._plan
        if plan is not None and self._problems.attempt(
            lambda: start_year(self._workspace, plan, self._table.taken)
        ):
            self.accept()
