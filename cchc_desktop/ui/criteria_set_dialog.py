"""What the criteria of a year come from: their title, the decision that issued them, the source."""

from msgspec.structs import replace
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPushButton, QWidget

from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.records import CriteriaSet
from cchc_desktop.domain.scoring import FINEST_PLACES
from cchc_desktop.services.criteria_sets import edit_set
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.form_draft import FormDraft
from cchc_desktop.ui.leaving import Leaving, wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.office_fields import put_text
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.text_edit import TextEdit
from cchc_desktop.ui.viewing import only_look


class CriteriaSetDialog(QDialog):
    """Edits `criteria_set`; accepted when it was saved."""

    year_label: QLabel
    title_edit: QLineEdit
    number_edit: QLineEdit
    date_edit: DateEdit
    source_edit: TextEdit
    places_combo: QComboBox
    problem_label: QLabel
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(
        self, workspace: Workspace, criteria_set: CriteriaSet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._set = criteria_set
        load_ui(self, "criteria_set_dialog", TextEdit, DateEdit)
        only_look(self, workspace.why_read_only, [self.cancel_button])
        inputs: dict[str, QLineEdit | TextEdit] = {
            "set_title": self.title_edit,
            "decision_number": self.number_edit,
            "decision_date": self.date_edit,
            "source": self.source_edit,
        }
        self._problems = ProblemLine(self.problem_label, inputs)
        self._fill()
        FormDraft(self, Form.CRITERIA_SET, (criteria_set.uid,))
        self._leaving = Leaving(
            self.problem_label,
            lambda: [*(one.text() for one in inputs.values()), self.places_combo.currentText()],
        )
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)
        self.number_edit.setFocus()

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._leaving.allowed():
            super().reject()

    def _fill(self) -> None:
        self.year_label.setText(self.tr("Bộ tiêu chí năm {year}").format(year=self._set.year))
        self.date_edit.follow(self._workspace.today)
        put_text(self.title_edit, self._set.title)
        put_text(self.number_edit, self._set.decision_number)
        self.date_edit.set_value(self._set.decision_date)
        self.source_edit.setText(self._set.source)
        self.places_combo.addItems([str(places) for places in range(FINEST_PLACES + 1)])
        self.places_combo.setCurrentIndex(self._set.score_places)

    def _save(self) -> None:
        if self._problems.attempt(lambda: edit_set(self._workspace, self._typed())):
            self.accept()

    def _typed(self) -> CriteriaSet:
        return replace(
            self._set,
            title=self.title_edit.text(),
            decision_number=self.number_edit.text(),
            decision_date=self.date_edit.value("decision_date"),
            source=self.source_edit.text(),
            score_places=self.places_combo.currentIndex(),
        )
