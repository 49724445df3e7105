"""One duty of a unit: its role and its text."""

from msgspec.structs import replace
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QPushButton, QWidget

from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.labels import DUTY_ROLE
from cchc_desktop.domain.records import Duty, Unit
from cchc_desktop.domain.vocabulary import DutyRole
from cchc_desktop.services.units import save_duty
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.form_draft import FormDraft
from cchc_desktop.ui.leaving import Leaving, wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.oddity_hint import OddityHint
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.text_edit import TextEdit
from cchc_desktop.ui.viewing import only_look


class DutyDialog(QDialog):
    """Edits `duty`, stored or new; accepted when it was saved."""

    unit_label: QLabel
    role_combo: QComboBox
    text_edit: TextEdit
    source_label: QLabel
    oddity_hint: OddityHint
    problem_label: QLabel
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(self, workspace: Workspace, duty: Duty, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._duty = duty
        load_ui(self, "duty_dialog", OddityHint, TextEdit)
        only_look(self, workspace.why_read_only, [self.cancel_button])
        self._problems = ProblemLine(self.problem_label, {"duty": self.text_edit, "role": self.role_combo})
        self._fill()
        FormDraft(self, Form.DUTY, (duty.uid, duty.unit_uid))
        self._leaving = Leaving(self.problem_label, lambda: (self._role(), self.text_edit.text()))
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)
        self.text_edit.setFocus()

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._leaving.allowed():
            super().reject()

    def _fill(self) -> None:
        self.unit_label.setText(self._workspace.read.get(Unit, self._duty.unit_uid).name)
        for role, label in DUTY_ROLE.items():
            self.role_combo.addItem(label, role)
        self.role_combo.setCurrentIndex(self.role_combo.findData(self._duty.role))
        self.text_edit.setText(self._duty.text)
        self.oddity_hint.follow(self.text_edit)
        line = self._duty.source_line
        self.source_label.setText(
            self.tr("Nhiệm vụ tự thêm, không có trong công văn.")
            if line is None
            else self.tr("Dòng {line} của công văn.").format(line=line)
        )

    def _role(self) -> DutyRole:
        return DutyRole(self.role_combo.currentData())

    def _save(self) -> None:
        changed = replace(self._duty, role=self._role(), text=self.text_edit.text())
        if self._problems.attempt(lambda: save_duty(self._workspace, changed)):
            self.accept()
