"""The line above the register: an entry typed in one row, written, and begun again from one that is there."""

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QWidget

from cchc_desktop.domain.activity_rows import ActivityRow
from cchc_desktop.domain.drafts import Form, Typed
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import new_uid
from cchc_desktop.services import activities
from cchc_desktop.ui.activity_fields import ActivityFields
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.year_session import YearSession


class ActivityLine(QObject):
    """The inputs of `screen`, just loaded; what is refused is said in `problem_label`."""

    written = Signal(str)
    """The uid of an entry that is in the register now."""

    def __init__(self, screen: QWidget, session: YearSession, problem_label: QLabel) -> None:
        super().__init__(screen)
        self._session = session
        self._new_uid = new_uid()
        self.fields = ActivityFields(screen, session)
        self._problem = ProblemLine(problem_label, self.fields.inputs)
        self.fields.date_edit.set_value(session.workspace.today())

    def add(self) -> None:
        """Write the line as a new entry; kind, date and unit stay for the next."""
        if not self._session.only_look and self._problem.attempt(self._save):
            kept = (self.fields.date_edit, self.fields.due_edit)
            for line in self.fields.lines:
                if line not in kept:
                    line.setText("")  # forgets its typing: Ctrl+Z takes back the entry
            self.fields.content_edit.setFocus()

    def repeat(self, row: ActivityRow) -> None:
        """Put an entry in the line again, as of today."""
        today = self._session.workspace.today()
        self.fields.fill(replace(row.entry, on_date=today, due=None, done_on=None), row.codes)
        self.fields.content_edit.setFocus()
        self.fields.content_edit.selectAll()

    def unsaved(self) -> bool:
        """Whether an entry is half typed."""
        names = (one.objectName() for one in self.fields.lines if one is not self.fields.date_edit)
        texts = self.fields.texts()
        return any(texts[name].strip() for name in names)

    def half_typed(self) -> list[Typed]:
        """The entry being typed, as its form takes it up again."""
        return [Typed(Form.ACTIVITY, (self._new_uid,), self.fields.texts(), {})] if self.unsaved() else []

    def _save(self) -> None:
        session, kind = self._session, self.fields.kind
        if kind is None:
            raise UserError(Fault.TEXT_EMPTY, field="kind_name")
        entry = activities.blank(kind, session.workspace.today(), year=session.year)
        entry = self.fields.taken(replace(entry, uid=self._new_uid))
        activities.save(session.workspace, entry, self.fields.criteria())
        self._new_uid = new_uid()
        self.written.emit(entry.uid)
