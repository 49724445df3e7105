"""The fields of a document that is there: number, day, issuer, subject, and where its proof stands."""

from msgspec.structs import replace
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPushButton, QWidget

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.records import Evidence, EvidenceLink, Milestone
from cchc_desktop.services.evidence import edit_evidence
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.form_draft import FormDraft
from cchc_desktop.ui.leaving import Leaving, wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.milestone_choice import fill_milestones
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.viewing import only_look


class EvidenceDialog(QDialog):
    """Accepted when it was saved."""

    number_edit: QLineEdit
    date_edit: DateEdit
    issuer_edit: QLineEdit
    title_edit: QLineEdit
    location_edit: QLineEdit
    milestone_label: QLabel
    milestone_combo: QComboBox
    shared_label: QLabel
    problem_label: QLabel
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(
        self, workspace: Workspace, document: Evidence, link: EvidenceLink, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._document, self._link = document, link
        load_ui(self, "evidence_dialog", DateEdit)
        only_look(self, workspace.why_read_only, [self.cancel_button])
        self._inputs: dict[str, QLineEdit] = {
            "number": self.number_edit,
            "date": self.date_edit,
            "issuer": self.issuer_edit,
            "title": self.title_edit,
            "location": self.location_edit,
        }
        self._problems = ProblemLine(self.problem_label, self._inputs)
        self.date_edit.follow(workspace.today)
        self._fill()
        FormDraft(self, Form.EVIDENCE, (document.uid, link.uid))
        self._leaving = Leaving(
            self.problem_label,
            lambda: (
                self.milestone_combo.currentIndex(),
                *(field.text() for field in self._inputs.values()),
            ),
        )
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)
        self.number_edit.setFocus()

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._leaving.allowed():
            super().reject()

    def _fill(self) -> None:
        document = self._document
        self.number_edit.setText(document.number)
        self.date_edit.setText(show_date(document.issued_on))
        self.issuer_edit.setText(document.issuer)
        self.title_edit.setText(document.title)
        self.location_edit.setText(self._link.location)
        self._fill_milestones()
        links = self._workspace.read.find(EvidenceLink, evidence_uid=document.uid)
        self.shared_label.setVisible(len(links) > 1)
        self.shared_label.setText(
            self.tr("Tài liệu này chứng minh {count} tiêu chí; sửa ở đây là sửa cho tất cả.").format(
                count=len(links)
            )
        )

    def _fill_milestones(self) -> None:
        """Offered where there is something to choose from."""
        found = self._workspace.read.find(Milestone, criterion_uid=self._link.criterion_uid)
        ordered = sorted(found, key=lambda one: one.position)
        fill_milestones(self.milestone_combo, ordered, self._link.milestone_uid)
        for widget in (self.milestone_label, self.milestone_combo):
            widget.setVisible(len(found) > 1 or self.milestone_combo.currentIndex() > 0)

    def _save(self) -> None:
        if self._problems.attempt(self._write):
            self.accept()

    def _write(self) -> None:
        changed = replace(
            self._document,
            number=self.number_edit.text(),
            issued_on=self.date_edit.value("date"),
            issuer=self.issuer_edit.text(),
            title=self.title_edit.text(),
        )
        link = replace(self._link, milestone_uid=self.milestone_combo.currentData())
        edit_evidence(self._workspace, changed, link, self.location_edit.text())
