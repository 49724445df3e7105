"""Hạn, gia hạn: one due date for one or many criteria; a later one with the document that grants it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.progress import MilestoneState
from cchc_desktop.domain.records import CriteriaSet
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.schedule import extend, milestone_meant, set_due
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.date_edit import DateEdit, outside_year
from cchc_desktop.ui.form_draft import FormDraft
from cchc_desktop.ui.leaving import Leaving, wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.theme import ROW_HEIGHT
from cchc_desktop.ui.viewing import only_look

_CODE, _NAME, _LABEL, _DUE = range(4)
_MOST_ROWS_SHOWN = 4


class ExtensionDialog(QDialog):
    """Dates the next open milestone of every row; group rows are left aside. Accepted when it was saved.

    Of a single row another one can be named.
    An extension keeps the date before. One that was missing or mistyped is set as if it had been so.
    """

    rows_table: QTableWidget
    extend_radio: QRadioButton
    first_radio: QRadioButton
    due_edit: DateEdit
    hint_label: QLabel
    decision_label: QLabel
    decision_edit: QLineEdit
    kept_label: QLabel
    problem_label: QLabel
    cancel_button: QPushButton
    extend_button: QPushButton

    def __init__(
        self,
        workspace: Workspace,
        rows: Sequence[CriterionRow],
        parent: QWidget | None = None,
        *,
        milestone_uid: str | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._milestone_uid = milestone_uid
        self._rows = [row for row in rows if not row.is_group]
        self._year: int | None = None
        load_ui(self, "extension_dialog", DateEdit)
        only_look(self, workspace.why_read_only, [self.cancel_button])
        self._problems = ProblemLine(
            self.problem_label, {"new_due": self.due_edit, "decision": self.decision_edit}
        )
        self._lean()
        self._fill()
        FormDraft(self, Form.EXTENSION, tuple(sorted(row.uid for row in self._rows)))
        self._leaving = Leaving(self.problem_label, lambda: (self.due_edit.text(), self.decision_edit.text()))
        for edit in (self.due_edit, self.decision_edit):
            edit.textChanged.connect(self._show_hint)
        self.extend_radio.toggled.connect(self._show_kind)
        dated = any(meant and meant.due for meant in map(self._meant, self._rows))
        (self.extend_radio if dated else self.first_radio).setChecked(True)
        self._show_kind()
        wire_ways_out(self, self._extend, self.extend_button, self.cancel_button)
        self.due_edit.setFocus()

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._leaving.allowed():
            super().reject()

    def _lean(self) -> None:
        self.due_edit.follow(self._workspace.today)
        if self._rows:
            self._year = self._workspace.read.get(CriteriaSet, self._rows[0].criterion.set_uid).year
            self.due_edit.lean_to_year(self._year)

    def _fill(self) -> None:
        table = self.rows_table
        table.setColumnCount(4)
        table.setHorizontalHeaderLabels(
            [self.tr("Mã"), self.tr("Tiêu chí"), self.tr("Mốc"), self.tr("Hạn hiện nay")]
        )
        texts = [self._texts(row) for row in self._rows]
        table.setRowCount(len(texts))
        for number, cells in enumerate(texts):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                table.setItem(number, column, item)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        table.setColumnHidden(_LABEL, not any(cells[_LABEL] for cells in texts))
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        shown = min(max(len(self._rows), 1), _MOST_ROWS_SHOWN)
        table.setFixedHeight(header.sizeHint().height() + shown * ROW_HEIGHT)
        self.adjustSize()

    def _meant(self, row: CriterionRow) -> MilestoneState | None:
        return milestone_meant(row, self._milestone_uid)

    def _texts(self, row: CriterionRow) -> tuple[str, str, str, str]:
        meant = self._meant(row)
        due = self.tr("chưa có hạn")
        if meant is not None and meant.due is not None:
            due = show_date(meant.due)
            if meant.due != meant.milestone.due:
                due = self.tr("{due} (ban đầu {first})").format(
                    due=due, first=show_date(meant.milestone.due) or self.tr("chưa có")
                )
        elif meant is not None and meant.milestone.due_text:
            due = meant.milestone.due_text
        return row.criterion.code, row.criterion.name, meant.milestone.label if meant else "", due

    def _show_kind(self) -> None:
        """Only an extension has a document, and leaves the date before."""
        extends = self.extend_radio.isChecked()
        for widget in (self.decision_label, self.decision_edit, self.kept_label):
            widget.setVisible(extends)
        self.extend_button.setText(self.tr("&Gia hạn") if extends else self.tr("Đặt hạ&n"))
        self._show_hint()

    def _show_hint(self) -> None:
        new_due = self.due_edit.known_value()
        self.hint_label.setText("" if new_due is None else self._hint(new_due))

    def _hint(self, new_due: date) -> str:
        """What the date means; a date that looks wrong is said, never refused."""
        dated = [state for state in map(self._meant, self._rows) if state and state.due]
        dues = [state.due for state in dated if state.due]
        extends = self.extend_radio.isChecked()
        extended = sum(state.due != state.milestone.due for state in dated)
        if extended and not extends:
            text = self.tr("{count} tiêu chí đã gia hạn: hạn hiện nay của chúng không đổi.")
            return text.format(count=extended)
        early = sum(new_due <= due for due in dues)
        if early and extends:
            return self.tr("Không muộn hơn hạn hiện nay của {count} tiêu chí.").format(count=early)
        closed = sum(state is not None and not state.is_open for state in map(self._meant, self._rows))
        if closed and extends:
            return self.tr("{count} tiêu chí đã xong, vẫn sẽ được gia hạn.").format(count=closed)
        if outside := outside_year(new_due, self._year):
            return outside
        return self._decided(new_due, dues) if extends else ""

    def _decided(self, new_due: date, dues: Sequence[date]) -> str:
        """How far one date is put off, and whether a document does it."""
        told = [self.tr("Lùi {days} ngày.").format(days=(new_due - due).days) for due in dues]
        if not self.decision_edit.text().strip():
            return " ".join((*told[: len(told) == 1], self.tr("Chưa ghi văn bản cho gia hạn.")))
        return told[0] if len(told) == 1 else ""

    def _extend(self) -> None:
        if self._problems.attempt(self._save):
            self.accept()

    def _save(self) -> None:
        new_due = self.due_edit.value("new_due")
        if new_due is None:
            raise UserError(Fault.TEXT_EMPTY, field="new_due")
        if self.extend_radio.isChecked():
            extend(self._workspace, self._rows, new_due, self.decision_edit.text(), self._milestone_uid)
        else:
            set_due(self._workspace, self._rows, new_due, self._milestone_uid)
