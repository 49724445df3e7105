"""Mốc định kỳ: quarterly, half-yearly or monthly milestones for one or many criteria, made in one go."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from cchc_desktop.domain.dates import parse_date, show_date
from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.planned import PlannedMilestone
from cchc_desktop.domain.records import CriteriaSet
from cchc_desktop.domain.series import DueRule, Rhythm, series, usual_rule
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.criteria import titled
from cchc_desktop.services.series import make_series, plan_series
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.form_draft import FormDraft
from cchc_desktop.ui.keys import on_keys
from cchc_desktop.ui.leaving import Leaving, wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.viewing import only_look

_LABEL, _DUE, _WEEKDAY = range(3)
_LINE_HEIGHT, _LINES_SHOWN = 28, 4
_MOST_NAMED = 20
"""Criteria named when the mouse rests on their number."""
_WEEKEND = 5
"""Saturday, as `date.weekday` counts."""


class SeriesDialog(QDialog):
    """Shows the milestones that will be there, to be changed one by one. Accepted when they were made."""

    rows_label: QLabel
    rhythm_combo: QComboBox
    rule_combo: QComboBox
    day_label: QLabel
    day_edit: QLineEdit
    product_edit: QLineEdit
    series_table: QTableWidget
    replace_check: QCheckBox
    outcome_label: QLabel
    problem_label: QLabel
    cancel_button: QPushButton
    make_button: QPushButton

    def __init__(
        self, workspace: Workspace, rows: Sequence[CriterionRow], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._rows = [row for row in rows if not row.is_group]
        self._year = workspace.today().year
        if rows:
            self._year = workspace.read.get(CriteriaSet, rows[0].criterion.set_uid).year
        load_ui(self, "series_dialog")
        only_look(self, workspace.why_read_only, [self.cancel_button])
        self._problems = ProblemLine(
            self.problem_label,
            {"due": self.series_table, "label": self.series_table, "product": self.product_edit},
            {"due": self.tr("Hạn"), "label": self.tr("Mốc")},
        )
        self._fill()
        FormDraft(self, Form.SERIES, tuple(sorted(row.uid for row in self._rows)))
        self._leaving = Leaving(self.problem_label, self.product_edit.text)
        self._connect()
        self.rhythm_combo.setFocus()

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._leaving.allowed():
            super().reject()

    # showing

    def _fill(self) -> None:
        heading = self.tr("%n tiêu chí", "", len(self._rows))
        if len(self._rows) == 1:
            heading = titled(self._rows[0].criterion.code, self._rows[0].criterion.name)
        self.rows_label.setText(heading)
        self.rows_label.setToolTip(
            "\n".join(titled(row.criterion.code, row.criterion.name) for row in self._rows[:_MOST_NAMED])
        )
        self.rhythm_combo.addItem(self.tr("Hằng quý"), Rhythm.QUARTERS)
        self.rhythm_combo.addItem(self.tr("Sáu tháng một lần"), Rhythm.HALVES)
        self.rhythm_combo.addItem(self.tr("Hằng tháng"), Rhythm.MONTHS)
        self.rhythm_combo.addItem(self.tr("Theo báo cáo CCHC (quý I, 6 tháng, quý III, năm)"), Rhythm.REPORTS)
        self.rule_combo.addItem(self.tr("Ngày cuối kỳ"), None)
        self.rule_combo.addItem(self.tr("Một ngày của tháng cuối kỳ"), 0)
        self.rule_combo.addItem(self.tr("Một ngày của tháng sau kỳ"), 1)
        table = self.series_table
        table.setColumnCount(3)
        table.setHorizontalHeaderLabels([self.tr("Mốc"), self.tr("Hạn"), self.tr("Thứ")])
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setDefaultSectionSize(_LINE_HEIGHT)
        table.setFixedHeight(header.sizeHint().height() + _LINES_SHOWN * _LINE_HEIGHT + 4)
        self._show_usual_rule()

    def _connect(self) -> None:
        self.rhythm_combo.currentIndexChanged.connect(self._show_usual_rule)
        self.rule_combo.currentIndexChanged.connect(self._show_series)
        self.day_edit.textChanged.connect(self._show_series)
        self.replace_check.toggled.connect(self._show_outcome)
        self.series_table.cellChanged.connect(self._show_changed)
        on_keys(self.series_table, [Qt.Key.Key_Delete], self._drop_line)
        wire_ways_out(self, self._make, self.make_button, self.cancel_button)

    def _show_usual_rule(self) -> None:
        """What a rhythm begins with; she moves it from there."""
        rule = usual_rule(self._rhythm())
        with QSignalBlocker(self.rule_combo), QSignalBlocker(self.day_edit):
            self.rule_combo.setCurrentIndex(self.rule_combo.findData(None if rule.day is None else 0))
            self.day_edit.setText(str(rule.day or ""))
        self._show_series()

    def _show_series(self) -> None:
        for widget in (self.day_label, self.day_edit):
            widget.setVisible(self.rule_combo.currentData() is not None)
        self._show_lines(series(self._year, self._rhythm(), self._rule()))

    def _show_lines(self, lines: Sequence[PlannedMilestone]) -> None:
        with QSignalBlocker(self.series_table):
            self.series_table.setRowCount(len(lines))
            for number, line in enumerate(lines):
                self.series_table.setItem(number, _LABEL, QTableWidgetItem(line.label))
                self.series_table.setItem(number, _DUE, QTableWidgetItem(show_date(line.due)))
                weekday = QTableWidgetItem()
                weekday.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
                self.series_table.setItem(number, _WEEKDAY, weekday)
        self._show_outcome()

    def _show_changed(self) -> None:
        self._problems.clear()
        self._show_outcome()

    def _drop_line(self) -> None:
        self.series_table.removeRow(self.series_table.currentRow())
        self._show_outcome()

    def _show_outcome(self) -> None:
        """What will become of the rows, and which dates fall on a day off: none is moved in silence."""
        lines = self._known_lines()
        with QSignalBlocker(self.series_table):
            for number, line in enumerate(lines):
                self._item(number, _WEEKDAY).setText(self._weekday(line.due))
        plans = plan_series(self._workspace, self._rows, lines, replacing=self.replace_check.isChecked())
        added, kept, gone = (
            sum(len(getattr(plan, what)) for plan in plans) for what in ("added", "kept", "gone")
        )
        said = [self.tr("Thêm {count} mốc.").format(count=added)]
        if kept:
            said.append(self.tr("Giữ {count} mốc đang có.").format(count=kept))
        if gone:
            said.append(self.tr("Bỏ {count} mốc đang có.").format(count=gone))
        past = sum(line.due is not None and line.due < self._workspace.today() for line in lines)
        if past:
            said.append(self.tr("{count} hạn đã qua.").format(count=past))
        off = sum(line.due is not None and line.due.weekday() >= _WEEKEND for line in lines)
        if off:
            said.append(self.tr("{count} hạn rơi vào thứ Bảy, Chủ nhật.").format(count=off))
        if self._rhythm() is Rhythm.REPORTS:
            said.append(
                self.tr("Ngày 14 là ngày chốt số liệu (CV 581/BNV-CCHC); hạn nộp của xã do thành phố đặt.")
            )
        self.outcome_label.setText(" ".join(said))
        self.make_button.setEnabled(bool(added or gone))

    # what is typed

    def _rhythm(self) -> Rhythm:
        return Rhythm(self.rhythm_combo.currentData())  # Qt keeps the value alone

    def _rule(self) -> DueRule:
        """As far as it can be read: without a day of the month the last one is meant."""
        months_later: int | None = self.rule_combo.currentData()
        typed = self.day_edit.text().strip()
        day = int(typed) if typed.isdecimal() and 1 <= int(typed) <= 31 else None
        return DueRule() if months_later is None else DueRule(day, months_later)

    def _item(self, number: int, column: int) -> QTableWidgetItem:
        item = self.series_table.item(number, column)
        assert item is not None
        return item

    def _line(self, number: int) -> PlannedMilestone:
        """A line as typed. Raises UserError for a date that is none."""
        text = self._item(number, _DUE).text()
        due = parse_date(text, "due", today=self._workspace.today(), year=self._year)
        return PlannedMilestone(self._item(number, _LABEL).text(), due)

    def _known_lines(self) -> list[PlannedMilestone]:
        lines = []
        for number in range(self.series_table.rowCount()):
            try:
                lines.append(self._line(number))
            except UserError:
                lines.append(PlannedMilestone(self._item(number, _LABEL).text()))
        return lines

    def _weekday(self, day: date | None) -> str:
        names = (
            self.tr("thứ Hai"),
            self.tr("thứ Ba"),
            self.tr("thứ Tư"),
            self.tr("thứ Năm"),
            self.tr("thứ Sáu"),
            self.tr("thứ Bảy"),
            self.tr("Chủ nhật"),
        )
        return "" if day is None else names[day.weekday()]

    def _make(self) -> None:
        if self._problems.attempt(self._save):
            self.accept()

    def _save(self) -> None:
        wanted = [self._line(number) for number in range(self.series_table.rowCount())]
        replacing = self.replace_check.isChecked()
        make_series(self._workspace, self._rows, wanted, self.product_edit.text(), replacing=replacing)
