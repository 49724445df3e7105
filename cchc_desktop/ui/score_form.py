"""What a criterion is given at a step, as it is typed: saved when a field is left, its score told at once."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from cchc_desktop.domain.drafts import Form, Texts, Typed
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.score_reading import CASES
from cchc_desktop.domain.score_sheet import OWN, ScoreLine, outcome_at
from cchc_desktop.domain.score_typing import read_found
from cchc_desktop.domain.score_words import BLANKS
from cchc_desktop.domain.scoring import Outcome, read_inputs
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.domain.vocabulary import ScoreStage
from cchc_desktop.services import scoring
from cchc_desktop.services.score_edits import rule_at, says_again, score_texts, write_scores
from cchc_desktop.ui.cell_editor import CellText
from cchc_desktop.ui.cells import Way
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.load_ui import take_children
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.score_input_fields import ScoreInputFields
from cchc_desktop.ui.scores_words import evidence_words
from cchc_desktop.ui.screen_names import name_of
from cchc_desktop.ui.year_session import YearSession


class ScoreForm(QObject):
    """The fields of `screen` for one criterion at one step."""

    entered = Signal()
    """Enter in a field: what is shown is said, go on."""

    case_label: QLabel
    case_combo: QComboBox
    points_title: QLabel
    points_label: QLabel
    why_label: QLabel
    explanation_edit: CellText
    need_label: QLabel
    scorer_edit: QLineEdit
    date_edit: DateEdit
    due_label: QLabel
    due_edit: DateEdit
    problem_label: QLabel

    def __init__(self, session: YearSession, screen: QWidget) -> None:
        super().__init__(screen)
        take_children(self, screen)
        self._session = session
        self._workspace = workspace = session.workspace
        self._screen = screen
        self._line: ScoreLine | None = None
        self._stage = ScoreStage.PROPOSED
        self._stored: dict[str, str] = {}
        self._writing = False
        self.inputs = ScoreInputFields(screen)
        self._fields: dict[str, QLineEdit | CellText] = {
            "explanation": self.explanation_edit,
            "scorer": self.scorer_edit,
            "scored_on": self.date_edit,
            "due": self.due_edit,
        }
        names = {name: name_of(field) for name, field in self._fields.items()}
        self._problem = ProblemLine(self.problem_label, {}, names)  # it says, and `save` goes there
        self.case_combo.addItems([self.tr("Có phát sinh, chấm theo số liệu"), *CASES.values()])
        for field in (self.date_edit, self.due_edit):
            field.follow(workspace.today)
        self._connect()

    def show_line(self, line: ScoreLine, stage: ScoreStage) -> None:
        """Show what `line` was given at `stage`, ready to be typed."""
        self._line = None  # a field that is left while the fields change says nothing of this criterion
        self._problem.clear()
        self.inputs.show_rule(rule_at(line, stage))
        self._line, self._stage = line, stage
        self._take_stored()
        self._put(self._stored)
        supplements = stage is ScoreStage.SUPPLEMENT
        found = (self.inputs.inputs_label, self.inputs.inputs_stack)
        _show([*found, self.points_title, self.points_label, self.why_label], not supplements)
        _show([self.case_label, self.case_combo], stage in OWN)
        _show([self.due_label, self.due_edit], supplements)
        self._tell()

    def renew(self, line: ScoreLine) -> None:
        """The same criterion as it is now; what is half typed stays."""
        typed = self.typed()
        rule_changed = self._line is not None and self._line.rule != line.rule
        self._line = line
        if rule_changed:
            self.inputs.show_rule(rule_at(line, self._stage))
        self._take_stored()
        self._put({**self._stored, **typed})
        self._tell()

    def typed(self) -> dict[str, str]:
        """What is filled in and is no record yet."""
        texts = self._texts() if self._line is not None else {}
        return {name: text for name, text in texts.items() if text != self._stored[name]}

    def half_typed(self) -> list[Typed]:
        """The same, as it is kept outside the workspace."""
        typed = self.typed()
        if self._line is None or not typed:
            return []
        uids = (self._line.row.uid, self._stage.value)
        return [Typed(Form.SCORE, uids, typed, {name: self._stored[name] for name in typed})]

    def resume(self, texts: Texts) -> None:
        """Fill in text of an earlier session, not saved."""
        self.focus("explanation" if "explanation" in texts else "inputs")  # first: a field left is saved
        self._put({**self._stored, **{name: text for name, text in texts.items() if name in self._stored}})
        self._tell()

    def waits(self) -> bool:
        """Whether what is typed is no score yet: it would say again what the step before found, unasked."""
        line = self._line
        return line is not None and says_again(line, self._stage, self._stored["inputs"], self.typed())

    def save(self, *, agreed: bool = False) -> bool:
        """Write what is typed; False when it is refused, which is said, and stays.

        `agreed`: so is what is shown though nothing was typed (`_agreed`).
        """
        typed = {**(self._agreed() if agreed else {}), **self.typed()}
        if not typed:
            return True
        error = self._write(typed)
        if error is not None:
            self.focus(error.field)
        return error is None

    def discard(self) -> None:
        """Show what is stored in place of what was typed."""
        self._problem.clear()
        self._put(self._stored)

    def focus(self, field: str = "inputs") -> None:
        """Put the cursor in a field by its name; without one that is shown, where things are found."""
        supplements = self._stage is ScoreStage.SUPPLEMENT
        wanted = self._fields.get(field) or (self.explanation_edit if supplements else self.inputs.first())
        wanted.setFocus()
        if isinstance(wanted, QLineEdit):
            wanted.selectAll()

    # inside

    def _agreed(self) -> dict[str, str]:
        """What the step before found, at this step, too; the points that a rule changed since would give."""
        if self._line is None:
            return {}
        stored, kept = self._stored, self._line.stages.get(self._stage)
        if kept is None:
            return {"inputs": stored["inputs"]} if stored["inputs"] or stored["explanation"] else {}
        outcome = outcome_at(self._line, self._stage, read_inputs(kept.inputs))
        anew = self._stage in OWN and outcome.points not in (None, kept.points)
        return {"inputs": stored["inputs"]} if anew else {}

    def _connect(self) -> None:
        self.inputs.changed.connect(self._take_figures)
        self.inputs.changed.connect(self._tell)
        self.inputs.entered.connect(self.entered)
        self.inputs.left.connect(self._save_left)
        self.case_combo.currentIndexChanged.connect(self._tell)
        self.case_combo.activated.connect(lambda _index: self._save_left())
        self.explanation_edit.textChanged.connect(self._tell)
        self.explanation_edit.left.connect(self._leave_explanation)
        for line in (self.scorer_edit, self.date_edit, self.due_edit):
            line.editingFinished.connect(self._save_left)
            line.returnPressed.connect(self.entered)

    def _take_figures(self) -> None:
        """Figures say that there were cases: that there were none is no longer said."""
        if self.inputs.text():
            self.case_combo.setCurrentIndex(0)

    def _leave_explanation(self, way: Way) -> None:
        if way is Way.STAY:
            self._save_left()
        elif way is Way.GIVE_UP:
            self.inputs.first().setFocus()
        elif way in (Way.NEXT, Way.PREVIOUS):
            # Tab is a way of leaving a cell; here it goes along the form
            (self.scorer_edit if way is Way.NEXT else self.inputs.first()).setFocus()
        else:
            self.entered.emit()

    def _save_left(self) -> None:
        """A field was left: save; the keyboard is hers. Who and when alone wait for what they said."""
        typed = self.typed()
        says = any(self._texts()[name] for name in ("inputs", "explanation", "due"))
        ripe = bool(typed) if says else bool(typed.keys() - {"scorer", "scored_on"})
        if ripe and not self.waits() and not self._writing and self._screen.isVisible():
            self._write(typed)

    def _write(self, texts: Texts) -> UserError | None:
        """Write `texts`; why not, which is said."""
        if self._line is None or self._session.only_look:
            return None
        self._writing = True  # what is shown anew meanwhile may take the focus: not left a second time
        try:
            write_scores(self._workspace, [self._line], self._stage, texts)
        except UserError as error:
            self._problem.show(error)
            return error
        finally:
            self._writing = False
        self._problem.clear()
        self._take_stored()
        self._put(self._stored)
        return None

    def _texts(self) -> dict[str, str]:
        index = self.case_combo.currentIndex()
        found = list(CASES.values())[index - 1] if index > 0 else self.inputs.text()
        return {"inputs": found, **{name: field.text() for name, field in self._fields.items()}}

    def _take_stored(self) -> None:
        if self._line is not None:
            row, today = self._line.row, self._workspace.today()
            self._stored = score_texts(scoring.blank(self._workspace, row, self._stage, today))

    def _put(self, texts: Texts) -> None:
        """Fill in, field by field where it differs: a cursor stays where it is."""
        shown = self._texts()
        if texts["inputs"] != shown["inputs"]:
            cases = list(CASES.values())
            index = cases.index(texts["inputs"]) + 1 if texts["inputs"] in cases else 0
            self.case_combo.setCurrentIndex(index)
            self.inputs.put("" if index else texts["inputs"])
        for name, field in self._fields.items():
            if texts[name] != shown[name]:
                field.setText(texts[name])

    # the score as she types

    def _outcome(self) -> Outcome:
        """What follows from what is filled in. Raises UserError where that cannot be read."""
        assert self._line is not None
        found = read_found(rule_at(self._line, self._stage), self._texts()["inputs"])
        return outcome_at(self._line, self._stage, found)

    def _tell(self) -> None:
        """The score beside, and what is still to be said."""
        if self._line is None:
            return
        try:
            outcome = self._outcome()
        except UserError as error:
            self.points_label.clear()
            self.why_label.setText(sentence(error))
        else:
            self.points_label.setText(format_points(outcome.points))
            self.why_label.setText(BLANKS[outcome.blank.value] if outcome.blank is not None else "")
        lacks = self._line.row.lacks_evidence and self._stage in OWN
        text = self.tr("Thiếu TLKC ({count}): ghi cách tính điểm, mục và trang của tài liệu.")
        self.need_label.setText(text.format(count=evidence_words(self._line.row)) if lacks else "")
        self.need_label.setVisible(lacks)


def _show(widgets: Sequence[QWidget], wanted: bool) -> None:
    for one in widgets:
        one.setVisible(wanted)
