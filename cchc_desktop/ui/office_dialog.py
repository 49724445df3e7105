"""The office: its names, the công văn it works by, and who signs. Saved as one step."""

from msgspec.structs import replace
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget

from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.records import Office, SigningProfile
from cchc_desktop.services.office import save_office
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.commune_hint import CommuneHint
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.form_draft import FormDraft
from cchc_desktop.ui.leaving import Leaving, wire_ways_out
from cchc_desktop.ui.letter_preview import letter_preview
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.office_fields import OfficeFields, OfficeForm
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.text_edit import TextEdit
from cchc_desktop.ui.viewing import only_look


class OfficeDialog(OfficeForm):
    """Form left, how it will read on paper right. Accepted when it was saved."""

    basis_edit: TextEdit
    verified_check: QCheckBox
    recipients_edit: TextEdit
    preview_label: QLabel
    problem_label: QLabel
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        load_ui(self, "office_dialog", CommuneHint, DateEdit, TextEdit)
        only_look(self, workspace.why_read_only, [self.cancel_button])
        self._fields = OfficeFields(self, workspace)
        more = {"legal_basis": self.basis_edit, "recipients": self.recipients_edit}
        self._problems = ProblemLine(self.problem_label, {**self._fields.inputs, **more})
        self._fill()
        FormDraft(self, Form.OFFICE, ())
        self._leaving = Leaving(self.problem_label, lambda: (self._typed(), self.date_edit.text()))
        self._connect()
        self.commune_edit.setFocus()

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._leaving.allowed():
            super().reject()

    def _fill(self) -> None:
        self.basis_edit.setText(self._fields.office.legal_basis)
        self.verified_check.setChecked(self._fields.office.legal_basis_verified)
        self.recipients_edit.setText(self._fields.profile.recipients)
        self._show_preview()

    def _connect(self) -> None:
        for line in self._fields.inputs.values():
            line.textChanged.connect(self._show_preview)
        self.recipients_edit.textChanged.connect(self._show_preview)
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)

    def _typed(self) -> tuple[Office, SigningProfile]:
        """As typed; a date that cannot be read is left out."""
        about, profile = self._fields.typed()
        about = replace(
            about,
            legal_basis=self.basis_edit.text(),
            legal_basis_verified=self.verified_check.isChecked(),
        )
        return about, replace(profile, recipients=self.recipients_edit.text())

    def _show_preview(self) -> None:
        self.preview_label.setText(letter_preview(*self._typed()))

    def _save(self) -> None:
        def save() -> None:
            self._fields.check_date()
            save_office(self._workspace, *self._typed())

        if self._problems.attempt(save):
            self.accept()
