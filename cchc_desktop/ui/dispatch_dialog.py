"""The words of the công văn around the duties, and the headings above them. Saved as one step."""

from msgspec.structs import replace
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.records import DispatchText
from cchc_desktop.services.dispatch import save_text, shipped_text, text_of, units_at_work
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.form_draft import FormDraft
from cchc_desktop.ui.leaving import Leaving, wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.oddity_hint import OddityHint
from cchc_desktop.ui.office_fields import put_text
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.text_edit import TextEdit
from cchc_desktop.ui.viewing import only_look


class DispatchDialog(QDialog):
    """Words left, headings right. Accepted when they were saved."""

    subject_edit: QLineEdit
    opening_edit: TextEdit
    opening_hint: OddityHint
    closing_edit: TextEdit
    closing_hint: OddityHint
    headings_page: QWidget
    headings_layout: QVBoxLayout
    problem_label: QLabel
    shipped_button: QPushButton
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._text = text_of(workspace)
        load_ui(self, "dispatch_dialog", OddityHint, TextEdit)
        self._headings = self._heading_edits()
        only_look(self, workspace.why_read_only, [self.cancel_button])
        self._fill(self._text)
        self.opening_hint.follow(self.opening_edit)
        self.closing_hint.follow(self.closing_edit)
        inputs = {"subject": self.subject_edit, "opening": self.opening_edit, "closing": self.closing_edit}
        self._problems = ProblemLine(self.problem_label, inputs)
        FormDraft(self, Form.DISPATCH, ())
        self._leaving = Leaving(self.problem_label, self._typed)
        self.shipped_button.clicked.connect(lambda: self._fill(shipped_text()))
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)
        self.subject_edit.setFocus()

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._leaving.allowed():
            super().reject()

    def _heading_edits(self) -> dict[str, QLineEdit]:
        """One for each unit, by its uid, named for drafts by it."""
        edits: dict[str, QLineEdit] = {}
        before: QWidget = self.closing_edit
        for unit in units_at_work(self._workspace):
            edit = QLineEdit(self.headings_page)
            edit.setObjectName(f"heading_{unit.uid}")
            edit.setPlaceholderText(unit.name)
            edit.setAccessibleName(self.tr("Đề mục của {name}").format(name=unit.name))
            put_text(edit, unit.heading)
            self.headings_layout.addWidget(edit)
            QWidget.setTabOrder(before, edit)
            before = edits[unit.uid] = edit
        QWidget.setTabOrder(before, self.shipped_button)
        self.headings_layout.addStretch(1)
        return edits

    def _fill(self, text: DispatchText) -> None:
        put_text(self.subject_edit, text.subject)
        self.opening_edit.setText(text.opening)
        self.closing_edit.setText(text.closing)

    def _typed(self) -> tuple[DispatchText, dict[str, str]]:
        text = replace(
            self._text,
            subject=self.subject_edit.text(),
            opening=self.opening_edit.text(),
            closing=self.closing_edit.text(),
        )
        return text, {uid: edit.text() for uid, edit in self._headings.items()}

    def _save(self) -> None:
        if self._problems.attempt(lambda: save_text(self._workspace, *self._typed())):
            self.accept()
