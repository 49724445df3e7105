"""Câu mẫu: the phrases that notes are written with, one a line."""

from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from cchc_desktop.domain.drafts import Form
from cchc_desktop.services.phrases import SHIPPED, phrases, save_phrases
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.form_draft import FormDraft
from cchc_desktop.ui.leaving import Leaving, wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.text_edit import TextEdit
from cchc_desktop.ui.viewing import only_look


class PhrasesDialog(QDialog):
    """Accepted when they were saved."""

    text_edit: TextEdit
    problem_label: QLabel
    shipped_button: QPushButton
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        load_ui(self, "phrases_dialog", TextEdit)
        only_look(self, workspace.why_read_only, [self.cancel_button])
        self._problems = ProblemLine(self.problem_label, {"phrases": self.text_edit})
        self.text_edit.setText("\n".join(phrases(workspace)))
        FormDraft(self, Form.PHRASES, ())
        self._leaving = Leaving(self.problem_label, self.text_edit.text)
        self.shipped_button.clicked.connect(self._bring_back)
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)
        self.text_edit.setFocus()

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._leaving.allowed():
            super().reject()

    def _bring_back(self) -> None:
        """Put those of the shipped phrases that are gone below what stands there."""
        lines = self.text_edit.text().splitlines()
        self.text_edit.setPlainText("\n".join([*lines, *(one for one in SHIPPED if one not in lines)]))
        self.text_edit.setFocus()

    def _save(self) -> None:
        if self._problems.attempt(lambda: save_phrases(self._workspace, self.text_edit.text())):
            self.accept()
