"""The steps of scoring a year: until when each has to be done, when it was over, what it gave."""

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.labels import SCORE_STAGE
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.records import CriteriaSet
from cchc_desktop.domain.score_records import ScoreRound
from cchc_desktop.domain.score_sheet import stage_sums
from cchc_desktop.services import scoring
from cchc_desktop.services.score_rounds import rounds, set_rounds
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.form_draft import FormDraft
from cchc_desktop.ui.leaving import Leaving, wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

_DAY = 132
"""Wide enough to say how a date is typed, in device-independent pixels."""


class _Line(Struct, frozen=True):
    """The inputs of one step."""

    kept: ScoreRound
    due: DateEdit
    ended: DateEdit
    remark: QLineEdit

    def typed(self) -> ScoreRound:
        """The step as it is filled in. Raises UserError for what is no date."""
        due, ended = self.due.value("due"), self.ended.value("ended_on")
        return replace(self.kept, due=due, ended_on=ended, remark=self.remark.text())


class ScoreRoundsDialog(QDialog):
    """Edits the steps of `criteria_set`, all in one step of the history; accepted when that is kept."""

    grid: QGridLayout
    year_label: QLabel
    problem_label: QLabel
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(
        self, session: YearSession, criteria_set: CriteriaSet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace = session.workspace
        load_ui(self, "score_rounds_dialog")
        self.year_label.setText(self.tr("Các bước chấm điểm năm {year}").format(year=criteria_set.year))
        self._sums = stage_sums(scoring.sheet(workspace, session.view))
        self._lines = [
            self._line(row, one) for row, one in enumerate(rounds(workspace, criteria_set), start=1)
        ]
        only_look(self, session.why_only_look, [self.cancel_button])
        self._problems = ProblemLine(self.problem_label, {}, {"due": self.tr("Hạn")})
        FormDraft(self, Form.SCORE_ROUNDS, (criteria_set.uid,))
        self._leaving = Leaving(self.problem_label, self._texts)
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)
        QWidget.setTabOrder(self._lines[-1].remark, self.cancel_button)
        self._lines[0].due.setFocus()

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._leaving.allowed():
            super().reject()

    def _line(self, row: int, kept: ScoreRound) -> _Line:
        """The inputs of a step, in their row of the grid."""
        name = SCORE_STAGE[kept.stage]
        line = _Line(kept, DateEdit(self), DateEdit(self), QLineEdit(self))
        fields: dict[str, QLineEdit] = {
            self.tr("Hạn"): line.due,
            self.tr("Xong ngày"): line.ended,
            self.tr("Ghi chú"): line.remark,
        }
        self.grid.addWidget(QLabel(name, self), row, 0)
        self.grid.addWidget(QLabel(self._given(kept), self), row, 1)
        for column, (title, field) in enumerate(fields.items(), start=2):
            field.setObjectName(f"{kept.stage.value}_{column}")
            field.setAccessibleName(f"{name}: {title}")
            self.grid.addWidget(field, row, column)
        for day, edit in ((kept.due, line.due), (kept.ended_on, line.ended)):
            edit.setMinimumWidth(_DAY)
            edit.follow(self._workspace.today)
            edit.set_value(day)
        line.remark.setText(kept.remark)
        return line

    def _given(self, kept: ScoreRound) -> str:
        found = self._sums.get(kept.stage)
        if found is None:
            return ""
        text = self.tr("{points} điểm ({count})")
        return text.format(points=format_points(found.points), count=found.count)

    def _texts(self) -> list[str]:
        return [field.text() for one in self._lines for field in (one.due, one.ended, one.remark)]

    def _save(self) -> None:
        if self._problems.attempt(lambda: set_rounds(self._workspace, [one.typed() for one in self._lines])):
            self.accept()
