"""A task of her own: what is to be done, by when, from which document, and whom she asks."""

from msgspec.structs import replace
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPushButton, QWidget

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.labels import REPEAT
from cchc_desktop.domain.records import Task
from cchc_desktop.domain.vocabulary import Repeat
from cchc_desktop.services.tasks import remove_task, save_task
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.form_draft import FormDraft
from cchc_desktop.ui.leaving import Leaving, wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.text_edit import TextEdit
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession


class TaskDialog(QDialog):
    """Edits `task`, stored or new; accepted when it was saved or removed."""

    title_edit: TextEdit
    number_edit: QLineEdit
    issued_edit: DateEdit
    issuer_edit: QLineEdit
    due_edit: DateEdit
    repeat_combo: QComboBox
    repeat_hint: QLabel
    unit_combo: QComboBox
    problem_label: QLabel
    remove_button: QPushButton
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(self, session: YearSession, task: Task, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._workspace = session.workspace
        self._task = task
        load_ui(self, "task_dialog", TextEdit, DateEdit)
        only_look(self, self._workspace.why_read_only, [self.cancel_button])
        self._problems = ProblemLine(
            self.problem_label,
            {
                "task_title": self.title_edit,
                "number": self.number_edit,
                "issued_on": self.issued_edit,
                "issuer": self.issuer_edit,
                "answer_due": self.due_edit,
            },
        )
        self._fill()
        FormDraft(self, Form.TASK, (task.uid,))
        self._leaving = Leaving(self.problem_label, self._typed)
        self.remove_button.setVisible(bool(self._workspace.read.find(Task, uid=task.uid)))
        self.remove_button.clicked.connect(self._remove)
        self.repeat_combo.currentIndexChanged.connect(self._show_hint)
        self._show_hint()
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)
        self.title_edit.setFocus()

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._leaving.allowed():
            super().reject()

    def _fill(self) -> None:
        task = self._task
        for repeat, label in REPEAT.items():
            self.repeat_combo.addItem(label, repeat)
        self.unit_combo.addItem(self.tr("(không hỏi đơn vị nào)"), None)
        for unit in self._session.view.units_at_work:
            self.unit_combo.addItem(unit.name, unit.uid)
        for edit in (self.issued_edit, self.due_edit):
            edit.follow(self._workspace.today)
        self.title_edit.setText(task.title)
        self.number_edit.setText(task.number)
        self.issued_edit.setText(show_date(task.issued_on))
        self.issuer_edit.setText(task.issuer)
        self.due_edit.setText(show_date(task.due))
        self.repeat_combo.setCurrentIndex(self.repeat_combo.findData(task.repeat))
        self.unit_combo.setCurrentIndex(max(0, self.unit_combo.findData(task.unit_uid)))

    def _typed(self) -> object:
        lines = (self.title_edit, self.number_edit, self.issued_edit, self.issuer_edit, self.due_edit)
        choices = (self.repeat_combo.currentData(), self.unit_combo.currentData())
        return [*(line.text() for line in lines), *choices]

    def _show_hint(self) -> None:
        self.repeat_hint.setVisible(self.repeat_combo.currentData() != Repeat.NEVER)

    def _save(self) -> None:
        if self._problems.attempt(self._put):
            self.accept()

    def _put(self) -> None:
        changed = replace(
            self._task,
            title=self.title_edit.text(),
            number=self.number_edit.text(),
            issued_on=self.issued_edit.value("issued_on"),
            issuer=self.issuer_edit.text(),
            due=self.due_edit.value("answer_due"),
            repeat=Repeat(self.repeat_combo.currentData()),
            unit_uid=self.unit_combo.currentData(),
        )
        save_task(self._workspace, changed)

    def _remove(self) -> None:
        if self._problems.attempt(lambda: remove_task(self._workspace, self._task)):
            self.accept()
