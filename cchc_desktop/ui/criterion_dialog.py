"""Add rows to the criteria by hand, one after another, without leaving the keyboard."""

from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPushButton, QWidget

from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.planned import PlannedCriterion, PlannedMilestone, kind_at
from cchc_desktop.domain.points import parse_points
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.criteria import add_criterion, titled
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.form_draft import FormDraft
from cchc_desktop.ui.indented import LEVEL, LevelDelegate
from cchc_desktop.ui.keys import CTRL_ENTER, on_keys
from cchc_desktop.ui.leaving import Leaving
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.scoring_fields import ScoringFields
from cchc_desktop.ui.text_edit import TextEdit
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession


class CriterionDialog(QDialog):
    """Stays open after each row, under the same parent, ready for the next."""

    parent_combo: QComboBox
    code_edit: QLineEdit
    points_edit: QLineEdit
    name_edit: TextEdit
    lead_combo: QComboBox
    due_edit: DateEdit
    scored_combo: QComboBox
    kind_combo: QComboBox
    problem_label: QLabel
    done_label: QLabel
    close_button: QPushButton
    add_button: QPushButton

    def __init__(
        self, session: YearSession, under: CriterionRow | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        load_ui(self, "criterion_dialog", TextEdit, DateEdit)
        only_look(self, session.why_only_look, [self.close_button])
        self.due_edit.lean_to_year(session.year)
        self._problem = ProblemLine(
            self.problem_label,
            {
                "code": self.code_edit,
                "max_points": self.points_edit,
                "name": self.name_edit,
                "due": self.due_edit,
            },
        )
        self.lead_combo.addItem(self.tr("(chưa phân công)"), None)
        for unit in session.view.units_at_work:
            self.lead_combo.addItem(unit.short_name, unit.uid)
        self._scoring = ScoringFields(self.kind_combo, self.scored_combo)
        self.parent_combo.setItemDelegate(LevelDelegate(self.parent_combo))
        self._fill_parents(under.uid if under else None)
        self.add_button.clicked.connect(self._add)
        self.close_button.clicked.connect(self.reject)
        self.parent_combo.currentIndexChanged.connect(self._tell_what_becomes)
        self.points_edit.textEdited.connect(self._tell_what_becomes)
        self._tell_what_becomes()
        FormDraft(self, Form.NEW_CRITERION, ())
        self._leaving = Leaving(self.problem_label, self._typed)
        on_keys(self, CTRL_ENTER, self.add_button)
        self.code_edit.setFocus()

    def _fill_parents(self, chosen: str | None) -> None:
        self.parent_combo.clear()
        self.parent_combo.addItem(self.tr("(không, đây là một lĩnh vực)"), None)
        for row in self._session.view.rows:
            name = f"{row.criterion.code} {row.criterion.name}".strip()
            self.parent_combo.addItem(name[:80], row.uid)
            self.parent_combo.setItemData(self.parent_combo.count() - 1, row.depth, LEVEL)
        self.parent_combo.setCurrentIndex(max(0, self.parent_combo.findData(chosen)))

    def reject(self) -> None:
        """Đóng, Esc: asks once before typed text is thrown away."""
        if self._leaving.allowed():
            super().reject()

    def _typed(self) -> tuple[str, ...]:
        fields = (self.code_edit, self.points_edit, self.name_edit, self.due_edit)
        return tuple(field.text() for field in fields)

    def _tell_what_becomes(self) -> None:
        """A criterion with points below it becomes a group; a row without points becomes its part."""
        row = self._session.view.by_uid.get(self.parent_combo.currentData())
        if row is None or not row.is_criterion or row.criterion.max_points is None:
            self.done_label.clear()
            return
        text = (
            self.tr("“{name}” sẽ thành dòng nhóm: điểm, chủ trì và tình trạng của nó không còn được tính.")
            if self.points_edit.text().strip()
            else self.tr("Dòng không có điểm là một phần của “{name}”, không tính riêng.")
        )
        self.done_label.setText(text.format(name=titled(row.criterion.code, row.criterion.name)))

    def _add(self) -> None:
        if not self._problem.attempt(self._save):
            return
        added = self.name_edit.text()[:60]
        for field in (self.code_edit, self.points_edit, self.name_edit, self.due_edit):
            field.clear()
        self._fill_parents(self.parent_combo.currentData())
        self.done_label.setText(self.tr("Đã thêm “{name}”.").format(name=added))
        self._leaving.begin_anew()
        self.code_edit.setFocus()

    def _save(self) -> None:
        view = self._session.view
        parent = view.by_uid.get(self.parent_combo.currentData())
        due = self.due_edit.value("due")
        planned = PlannedCriterion(
            depth=0,
            kind=self._scoring.kind(kind_at(0)),
            code=self.code_edit.text(),
            name=self.name_edit.text(),
            max_points=parse_points(self.points_edit.text(), "max_points"),
            scored_by=self._scoring.scored_by(),
            lead_uid=self.lead_combo.currentData(),
            milestones=(PlannedMilestone(due=due),) if due else (),
        )
        add_criterion(self._session.workspace, view, self._session.year, parent, planned)
