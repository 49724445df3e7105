"""What is said and done about a task of her own: written here, with what was said before below."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QListWidget, QPushButton, QWidget

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import CHANNEL, REPEAT
from cchc_desktop.domain.records import TaskNote, Unit
from cchc_desktop.domain.tasks import TaskState
from cchc_desktop.domain.vocabulary import Channel, Repeat
from cchc_desktop.services.tasks import TaskNoteInput, reopen_task, write_task_note
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.form_draft import FormDraft
from cchc_desktop.ui.leaving import Leaving, wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.text_edit import TextEdit
from cchc_desktop.ui.viewing import only_look


class TaskNoteDialog(QDialog):
    """Appends a note to the task of `state`; accepted when it was written."""

    title_label: QLabel
    facts_label: QLabel
    text_edit: TextEdit
    date_edit: DateEdit
    channel_combo: QComboBox
    closes_check: QCheckBox
    notes_list: QListWidget
    problem_label: QLabel
    reopen_button: QPushButton
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(self, workspace: Workspace, state: TaskState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._state = state
        load_ui(self, "task_note_dialog", TextEdit, DateEdit)
        only_look(self, workspace.why_read_only, [self.cancel_button])
        self._problems = ProblemLine(
            self.problem_label,
            {"text": self.text_edit, "date": self.date_edit, "closes": self.closes_check},
        )
        self._fill()
        FormDraft(self, Form.TASK_NOTE, (state.task.uid,))
        self._leaving = Leaving(self.problem_label, self.text_edit.text)
        self.reopen_button.setVisible(state.closing is not None)
        self.reopen_button.clicked.connect(self._reopen)
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)
        self.text_edit.setFocus()

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._leaving.allowed():
            super().reject()

    def _fill(self) -> None:
        self.title_label.setText(self._state.task.title)
        self.facts_label.setText(self._facts())
        self.date_edit.follow(self._workspace.today)
        self.date_edit.set_value(self._workspace.today())
        for channel, label in CHANNEL.items():
            self.channel_combo.addItem(label or self.tr("(không ghi)"), channel)
        self.closes_check.setEnabled(self.closes_check.isEnabled() and self._state.is_open)
        self.notes_list.addItems([self._told(note) for note in reversed(self._state.notes)])
        self.notes_list.setVisible(bool(self._state.notes))
        if not self._state.notes:
            self.resize(self.width(), self.sizeHint().height())

    def _facts(self) -> str:
        """What the task comes from, when it is due and who is asked."""
        task = self._state.task
        document = " ".join(part for part in (task.number, show_date(task.issued_on)) if part)
        due = show_date(self._state.due)
        parts = [document, task.issuer, self.tr("hạn {date}").format(date=due) if due else ""]
        parts.append(REPEAT[task.repeat].lower() if task.repeat is not Repeat.NEVER else "")
        units = self._workspace.read.find(Unit, uid=task.unit_uid) if task.unit_uid else []
        return " · ".join(part for part in (*parts, *(unit.name for unit in units)) if part)

    def _told(self, note: TaskNote) -> str:
        done = (
            self.tr("[Xong, hạn {date}]").format(date=show_date(note.due)) if note.due else self.tr("[Xong]")
        )
        head = (show_date(note.on_date), CHANNEL[note.channel], done if note.closes else "")
        return "\n".join(part for part in (" · ".join(part for part in head if part), note.text) if part)

    def _save(self) -> None:
        if self._problems.attempt(self._write):
            self.accept()

    def _reopen(self) -> None:
        if self._problems.attempt(lambda: reopen_task(self._workspace, self._state)):
            self.accept()

    def _write(self) -> None:
        on_date = self.date_edit.value("date")
        if on_date is None:
            raise UserError(Fault.TEXT_EMPTY, field="date")
        typed = TaskNoteInput(
            on_date,
            self.text_edit.text(),
            Channel(self.channel_combo.currentData()),
            self.closes_check.isChecked(),
        )
        write_task_note(self._workspace, self._state.task, typed)
