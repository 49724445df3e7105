"""The form of an entry of the register: all its fields, and the documents that are kept for it."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHeaderView, QLabel, QLineEdit, QPushButton, QTableView, QWidget

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.records import Evidence
from cchc_desktop.domain.register_records import Activity
from cchc_desktop.services import activities
from cchc_desktop.ui.activity_fields import ActivityFields
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.form_draft import FormDraft
from cchc_desktop.ui.keys import on_keys
from cchc_desktop.ui.leaving import Leaving, wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.tick_list import TickLine, TickList, TickTable
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession


class ActivityDialog(QDialog):
    """Edits `entry`, stored or new; accepted when it was saved."""

    remark_edit: QLineEdit
    documents_filter: QLineEdit
    documents_label: QLabel
    documents_table: QTableView
    problem_label: QLabel
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(self, session: YearSession, entry: Activity, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._workspace = session.workspace
        self._entry = entry
        load_ui(self, "activity_dialog", DateEdit)
        keep = [self.cancel_button, self.documents_filter]
        only_look(self, session.why_only_look, keep)
        self.fields = ActivityFields(self, session)
        self._problems = ProblemLine(self.problem_label, {**self.fields.inputs, "remark": self.remark_edit})
        self._fill()
        FormDraft(self, Form.ACTIVITY, (entry.uid,))
        self._leaving = Leaving(self.problem_label, self._typed)
        enter = [Qt.Key.Key_Return, Qt.Key.Key_Enter]  # else it would save the form
        on_keys(self.documents_filter, enter, self.documents.enter, Qt.ShortcutContext.WidgetShortcut)
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)
        self.fields.content_edit.setFocus()

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._leaving.allowed():
            super().reject()

    def _fill(self) -> None:
        workspace, entry = self._workspace, self._entry
        proved = activities.criteria_proved(workspace, [entry])[entry.uid]
        self.fields.offer(entry)
        self.fields.fill(entry, activities.codes_of(self._session.view, proved))
        self.remark_edit.setText(entry.remark)
        headings = (self.tr("Số, ký hiệu"), self.tr("Ngày"), self.tr("Trích yếu"))
        self.documents = TickList(
            self.documents_table, self.documents_filter, self.documents_label, TickTable(headings, self)
        )
        self.documents_table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.documents_table.setColumnWidth(0, 150)
        found = sorted(
            workspace.read.find(Evidence),
            key=lambda one: (str(one.issued_on or ""), one.number),
            reverse=True,
        )
        lines = [TickLine(one.uid, (one.number, show_date(one.issued_on), one.title)) for one in found]
        self.documents.show_lines(lines)
        self.documents.model.tick(activities.documents_kept(workspace, [entry])[entry.uid])

    def _typed(self) -> object:
        return self.fields.texts(), self.remark_edit.text(), self.documents.model.ticked

    def _save(self) -> None:
        if self._problems.attempt(self._put):
            self.accept()

    def _put(self) -> None:
        entry = replace(self.fields.taken(self._entry), remark=self.remark_edit.text())
        activities.save(self._workspace, entry, self.fields.criteria(), self.documents.model.ticked)
