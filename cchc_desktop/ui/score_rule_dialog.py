"""Cách chấm: the rule of one criterion or of many, chosen from the city's words, which stand beside."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QPushButton, QWidget

from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import NONE_AROSE, SCORED_BY
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.records import Criterion
from cchc_desktop.domain.score_examples import example_lines, outcome_words
from cchc_desktop.domain.score_reading import rule_words
from cchc_desktop.domain.score_records import ScoreRule
from cchc_desktop.domain.score_rules import Rule, Steps, check_rule, read_rule, step_words
from cchc_desktop.domain.score_rungs import highest, lines_with_points, read_steps, uncovered
from cchc_desktop.domain.scoring import PLACES, score
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.domain.vocabulary import CriterionKind, NoneArose
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.score_rules import kept_rules, set_rules
from cchc_desktop.services.score_sources import proposal_for
from cchc_desktop.ui.form_draft import FormDraft
from cchc_desktop.ui.leaving import Leaving, wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.score_rule_fields import RuleKind, ScoreRuleFields
from cchc_desktop.ui.score_source_box import ScoreSourceBox
from cchc_desktop.ui.text_edit import TextEdit
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

_MOST_NAMED = 20
"""Criteria named when the mouse rests on their number."""


class ScoreRuleDialog(QDialog):
    """Accepted when the rule was kept, for all rows in one step. Rows that are no criteria are left out."""

    rows_label: QLabel
    kind_label: QLabel
    city_edit: TextEdit
    take_button: QPushButton
    arose_combo: QComboBox
    source_combo: QComboBox
    reading_label: QLabel
    problem_label: QLabel
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(
        self, session: YearSession, rows: Sequence[CriterionRow], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        criteria = [row for row in rows if row.is_criterion]
        self._own = [row for row in criteria if row.is_scored_here]
        self._rows = self._own or criteria
        self._left_out = len(criteria) - len(self._rows)
        found, nothing = (
            kept_rules(session.workspace, self._rows),
            ScoreRule("", "", "", NoneArose.UNDECIDED, ""),
        )
        self._kept = [found.get(row.uid, nothing) for row in self._rows]
        load_ui(self, "score_rule_dialog", TextEdit)
        only_look(self, session.why_only_look, [self.cancel_button])
        self._fields = ScoreRuleFields(self)
        for choice, label in NONE_AROSE.items():
            self.arose_combo.addItem(label, choice)
        inputs = {"lower": self._fields.lower_edit, "upper": self._fields.upper_edit}
        inputs |= {"each": self._fields.each_edit, "ceiling": self._fields.ceiling_edit}
        self._problems = ProblemLine(self.problem_label, {**inputs, "city_text": self.city_edit})
        self._fill()
        self._source = ScoreSourceBox(self.source_combo, session, [one.source for one in self._kept])
        self._source.fit(self._fields.shape())
        FormDraft(self, Form.SCORE_RULE, tuple(sorted(row.uid for row in self._rows)))
        self._leaving = Leaving(self.problem_label, self._typed)
        self._connect()
        self._tell()
        (self._fields.rule_combo if self._own else self.city_edit).setFocus()

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._leaving.allowed():
            super().reject()

    def _connect(self) -> None:
        self.take_button.clicked.connect(self._take_rungs)
        self._fields.rule_combo.currentIndexChanged.connect(lambda: self._source.fit(self._fields.shape()))
        self._fields.changed.connect(self._tell)
        for combo in (self.arose_combo, self.source_combo):
            combo.currentIndexChanged.connect(self._tell)
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)

    # showing

    def _fill(self) -> None:
        names = [f"{row.criterion.code} {row.criterion.name}".strip() for row in self._rows]
        self.rows_label.setText(names[0] if len(names) == 1 else self.tr("%n tiêu chí", "", len(names)))
        self.rows_label.setToolTip("\n".join(names[:_MOST_NAMED]))
        kept = self._kept
        self._same_text = len({one.city_text for one in kept}) == 1
        if self._same_text:
            self.city_edit.setText(kept[0].city_text)
            self.city_edit.setPlaceholderText(self.tr("Dán phần nói về cách chấm trong quyết định"))
        else:
            self.city_edit.setPlaceholderText(self.tr("Mỗi tiêu chí giữ lời văn riêng của nó"))
        self._same_rule = len({(one.rule, one.none_arose) for one in kept}) == 1
        if self._same_rule:
            self._fields.show_rule(read_rule(kept[0].rule) if kept[0].rule else None)
            self.arose_combo.setCurrentIndex(self.arose_combo.findData(kept[0].none_arose))
        self.kind_label.setText(" ".join(self._said_of_rows()))
        for widget in (self._fields.rule_combo, self.arose_combo, self.source_combo, self.take_button):
            widget.setEnabled(bool(self._own) and not self._session.only_look)

    def _said_of_rows(self) -> list[str]:
        """Who scores them, how much there is, what their kind means."""
        if not self._own:
            who = SCORED_BY[self._rows[0].criterion.scored_by]
            text = self.tr("{who}: xã không tự chấm, điểm được ghi khi có kết quả. Ở đây chỉ giữ lời văn.")
            return [text.format(who=who)]
        said = []
        if len(self._rows) == 1:
            maximum = self._rows[0].criterion.max_points
            text = (
                self.tr("Điểm tối đa {points}.") if maximum is not None else self.tr("Chưa ghi điểm tối đa.")
            )
            said.append(text.format(points=format_points(maximum)))
        elif not self._same_rule:
            said.append(self.tr("Các tiêu chí đang có cách chấm khác nhau; lưu là đặt một cách cho tất cả."))
        kinds = {row.criterion.kind for row in self._rows}
        if CriterionKind.BONUS in kinds:
            said.append(self.tr("Điểm cộng: cộng ngoài tổng điểm, không có thì không mất điểm."))
        if CriterionKind.PENALTY in kinds:
            said.append(self.tr("Điểm trừ: ghi số điểm bị trừ là số dương, chương trình trừ vào tổng."))
        if self._left_out:
            text = self.tr("Bỏ qua {count} tiêu chí không do xã tự chấm.")
            said.append(text.format(count=self._left_out))
        return said

    def _tell(self) -> None:
        """How the rule reads as typed, by its words and by examples; or what is wrong with it."""
        self._problems.clear()
        try:
            rule = self._checked()
        except UserError as error:
            self.reading_label.setText(sentence(error))
            return
        self.reading_label.setText("" if rule is None else self._read(rule))

    def _read(self, rule: Rule) -> str:
        said = [self.tr("Đọc là: {rule}.").format(rule=rule_words(rule))]
        criterion = self._rows[0].criterion
        criteria_set = self._session.view.criteria_set
        places = criteria_set.score_places if criteria_set else PLACES
        chosen = NoneArose(self.arose_combo.currentData())
        known = criterion.max_points is not None
        examples = example_lines(criterion, rule, chosen, places) if known else []
        if examples:
            said.append(self.tr("Ví dụ: {examples}.").format(examples="; ".join(examples)))
        gaps = uncovered(rule) if isinstance(rule, Steps) else []
        if gaps:
            text = self.tr("Chưa có bậc cho: {gaps}; số liệu ở đó để trống điểm.")
            said.append(text.format(gaps=", ".join(map(step_words, gaps))))
        most = highest(rule)
        if most is not None and criterion.max_points is not None and most < criterion.max_points:
            text = self.tr("Bậc cao nhất được {most} điểm, chưa đến điểm tối đa.")
            said.append(text.format(most=format_points(most)))
        source = self._source.chosen()
        if source:
            said.append(self._proposed(criterion, rule, source, places))
        return "\n".join(said)

    def _proposed(self, criterion: Criterion, rule: Rule, source: str, places: int) -> str:
        """What the source would give the first of the criteria today."""
        session = self._session
        found = proposal_for(session.workspace, session.view, self._rows[0], rule, source)
        said = [found.words]
        if found.inputs is not None:
            said.append(f"→ {outcome_words(score(criterion, rule, found.inputs, places=places))}")
        if found.remark:
            said.append(f"({found.remark})")
        return self.tr("Số liệu: {figures}.").format(figures=" ".join(one for one in said if one))

    # what is typed

    def _typed(self) -> tuple[str, ...]:
        return (
            *self._fields.typed(),
            self.city_edit.text(),
            self.arose_combo.currentText(),
            self.source_combo.currentText(),
        )

    def _checked(self) -> Rule | None:
        """The rule as typed, that makes sense for every row. Raises UserError."""
        rule = self._fields.rule() if self._own else None
        if rule is not None:
            for row in self._rows:
                check_rule(rule, row.criterion.max_points)
        return rule

    def _take_rungs(self) -> None:
        """Put the lines of the city's words that tell points where the steps are typed."""
        lines = lines_with_points(self.city_edit.text())
        text = "\n".join(lines)
        if not lines:
            self._problems.show(UserError(Fault.NO_RUNGS_IN_TEXT, field="city_text"))
            self.reading_label.clear()
            return
        self._fields.kind = RuleKind.STEPS if _are_steps(text) else RuleKind.LEVELS
        self._fields.rungs_edit.setPlainText(text)
        self._fields.rungs_edit.setFocus()

    def _save(self) -> None:
        if self._problems.attempt(self._keep):
            self.accept()
        else:
            self.reading_label.clear()  # it says the same while she types

    def _keep(self) -> None:
        text = self.city_edit.text()
        set_rules(
            self._session.workspace,
            self._rows,
            self._checked(),
            NoneArose(self.arose_combo.currentData()),
            city_text=text if self._same_text or text else None,
            source=self._source.chosen() if self._own else None,
        )


def _are_steps(text: str) -> bool:
    try:
        read_steps(text)
    except UserError:
        return False
    return True
