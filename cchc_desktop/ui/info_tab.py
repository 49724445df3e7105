"""Thông tin: the fields of one criterion, each saved when it is left."""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTableWidget,
    QWidget,
)

from cchc_desktop.domain.drafts import Form, Typed
from cchc_desktop.domain.planned import kind_at
from cchc_desktop.domain.points import parse_points
from cchc_desktop.domain.records import Criterion
from cchc_desktop.domain.vocabulary import EXTRA
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.criteria import edit_criterion
from cchc_desktop.services.drafts import criterion_texts
from cchc_desktop.ui.assignment_fields import AssignmentFields
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.milestones_table import MilestonesTable
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.scoring_fields import ScoringFields
from cchc_desktop.ui.text_edit import TextEdit
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession


class InfoTab(QWidget):
    """The fields of the row given to `show_row`. A refused value stays in its field with the reason above."""

    form: QWidget
    problem_label: QLabel
    code_edit: QLineEdit
    points_edit: QLineEdit
    name_edit: TextEdit
    lead_label: QLabel
    lead_combo: QComboBox
    person_label: QLabel
    person_combo: QComboBox
    coordinating_label: QLabel
    coordinating_view: QListWidget
    scored_label: QLabel
    scored_combo: QComboBox
    kind_combo: QComboBox
    task_edit: TextEdit
    evidence_label: QLabel
    evidence_edit: TextEdit
    remark_edit: TextEdit
    milestones_label: QLabel
    milestones_table: QTableWidget
    product_label: QLabel
    add_milestone_button: QPushButton
    remove_milestone_button: QPushButton
    extend_button: QPushButton
    product_edit: TextEdit

    def __init__(self, session: YearSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._row: CriterionRow | None = None
        self._refused: dict[str, dict[QLineEdit | TextEdit, str]] = {}
        load_ui(self, "info_tab", TextEdit)
        only_look(self, session.why_only_look)
        self.form.setProperty("role", "surface")
        self._fields: dict[str, QLineEdit | TextEdit] = {
            "code": self.code_edit,
            "max_points": self.points_edit,
            "name": self.name_edit,
            "task": self.task_edit,
            "evidence": self.evidence_edit,
            "remark": self.remark_edit,
        }
        self._problem = ProblemLine(
            self.problem_label,
            {**self._fields, "coordinating": self.coordinating_view},
            {"coordinating": self.tr("Phối hợp")},
        )
        self._scoring = ScoringFields(self.kind_combo, self.scored_combo)
        self._assignment = AssignmentFields(
            session, self.lead_combo, self.person_combo, self.coordinating_view, self._problem
        )
        self._milestones = MilestonesTable(
            session,
            self.milestones_table,
            self.add_milestone_button,
            self.remove_milestone_button,
            self.extend_button,
            self.product_edit,
            self._problem,
        )
        self._connect()

    def show_row(self, row: CriterionRow | None) -> None:
        """Show `row`; a field with unsaved text keeps it when the same row is shown again."""
        changed = row is None or self._row is None or row.uid != self._row.uid
        if changed:
            self._keep_refused()
        self._row = row
        if row is None:
            return
        if changed:
            self._problem.clear()
        self._fill(row, keep_typed=not changed)
        self._show_refused(row.uid)
        for widget in self._not_of_groups():
            widget.setVisible(not row.is_group or row.is_assigned)
        self._milestones.show_row(row)

    def has_refused(self) -> bool:
        """Whether a field of this or another row holds a value that was refused."""
        return bool(self._refused) or (self._row is not None and bool(self._typed_fields()))

    def half_typed(self) -> list[Typed]:
        """What is no record yet: in a field that was not left, or refused, here and with other rows."""
        here = {self._row.uid: self._typed_fields()} if self._row and self._typed_fields() else {}
        return [self._typed(uid, fields) for uid, fields in {**self._refused, **here}.items()]

    def resume(self, typed: Typed) -> bool:
        """Put text of an earlier session in its fields, not saved; False when one of them is typed in."""
        fields = {self._fields[name]: text for name, text in typed.texts.items() if name in self._fields}
        if any(field.isModified() for field in fields):
            return False
        for field, text in fields.items():
            field.setText(text)
            field.setModified(True)
        next(reversed(fields), self.name_edit).setFocus()  # one only: a field that is left is saved
        return True

    def _typed(self, uid: str, fields: dict[QLineEdit | TextEdit, str]) -> Typed:
        names = {field: name for name, field in self._fields.items()}
        row = self._session.view.by_uid.get(uid)
        stored = criterion_texts(row.criterion, row.required) if row else {}
        texts = {names[field]: text for field, text in fields.items()}
        return Typed(Form.CRITERION, (uid,), texts, {name: stored.get(name, "") for name in texts})

    def _typed_fields(self) -> dict[QLineEdit | TextEdit, str]:
        return {field: field.text() for field in self._fields.values() if field.isModified()}

    def _keep_refused(self) -> None:
        """A refused value waits with its row until that is shown again."""
        if self._row is not None and self._typed_fields():
            self._refused[self._row.uid] = self._typed_fields()

    def _show_refused(self, uid: str) -> None:
        for field, text in self._refused.pop(uid, {}).items():
            field.setText(text)
            field.setModified(True)
            field.editingFinished.emit()

    def _not_of_groups(self) -> tuple[QWidget, ...]:
        """What a group need not have; one that has some all the same shows it, since it is printed."""
        return (
            self.lead_label,
            self.lead_combo,
            self.person_label,
            self.person_combo,
            self.coordinating_label,
            self.coordinating_view,
            self.scored_label,
            self.scored_combo,
            self.kind_combo,
            self.evidence_label,
            self.evidence_edit,
            self.milestones_label,
            self.milestones_table,
            self.add_milestone_button,
            self.remove_milestone_button,
            self.extend_button,
            self.product_label,
            self.product_edit,
        )

    def _fill(self, row: CriterionRow, *, keep_typed: bool) -> None:
        for name, text in criterion_texts(row.criterion, row.required).items():
            field = self._fields[name]
            if not (keep_typed and field.isModified()):
                field.setText(text)
        self._scoring.show(row.criterion.kind, row.criterion.scored_by)
        self._assignment.show_row(row)

    def _connect(self) -> None:
        self._changes: dict[QLineEdit | TextEdit, Callable[[Criterion], Criterion]] = {
            self.code_edit: lambda criterion: replace(criterion, code=self.code_edit.text()),
            self.points_edit: self._with_points,
            self.name_edit: lambda criterion: replace(criterion, name=self.name_edit.text()),
            self.task_edit: lambda criterion: replace(criterion, task=self.task_edit.text()),
            self.remark_edit: lambda criterion: replace(criterion, remark=self.remark_edit.text()),
        }
        for field, change in self._changes.items():
            field.editingFinished.connect(partial(self._leave, field, change))
        self.evidence_edit.editingFinished.connect(self._edit_evidence)
        for combo in (self.scored_combo, self.kind_combo):
            combo.activated.connect(self._edit_scoring)

    def _leave(self, field: QLineEdit | TextEdit, change: Callable[[Criterion], Criterion]) -> None:
        """Save a field that was typed in; one only passed through says and clears nothing."""
        if field.isModified() and self._edit(change):
            self._show_saved(field)

    def _show_saved(self, field: QLineEdit | TextEdit) -> None:
        """As it is stored, "0,50" for 0.5: typing is now a step of the workspace, which Ctrl+Z takes back."""
        row = self._session.view.by_uid.get(self._row.uid) if self._row else None
        if row is not None:
            texts = criterion_texts(row.criterion, row.required)
            field.setText(next(texts[name] for name, one in self._fields.items() if one is field))

    def _edit_scoring(self) -> None:
        if self._row is None:
            return
        before = self._row.criterion.kind
        kind = self._scoring.kind(kind_at(self._row.depth) if before in EXTRA else before)
        self._edit(lambda one: replace(one, scored_by=self._scoring.scored_by(), kind=kind))

    def _with_points(self, criterion: Criterion) -> Criterion:
        return replace(criterion, max_points=parse_points(self.points_edit.text(), "max_points"))

    def _edit(self, change: Callable[[Criterion], Criterion]) -> bool:
        """Whether the change was saved."""
        row = self._row
        workspace = self._session.workspace
        return row is None or self._problem.attempt(
            lambda: edit_criterion(workspace, row, change(row.criterion))
        )

    def _edit_evidence(self) -> None:
        row = self._row
        if row is None or not self.evidence_edit.isModified():
            return
        texts = self.evidence_edit.text().splitlines()
        workspace = self._session.workspace
        saved = self._problem.attempt(lambda: edit_criterion(workspace, row, row.criterion, texts))
        if saved:
            self._show_saved(self.evidence_edit)
