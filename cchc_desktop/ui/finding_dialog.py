"""A nonconformity in the order of the work: finding, action, result, effect; closed and opened again."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPushButton, QWidget

from cchc_desktop.domain.check_records import Nonconformity
from cchc_desktop.domain.checking import lacking_of_finding
from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import FINDING_GRADE, FINDING_SOURCE
from cchc_desktop.domain.vocabulary import FindingGrade, FindingSource
from cchc_desktop.services import nonconformities
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.finding_words import earlier_words, origin_words, state_words
from cchc_desktop.ui.form_draft import FormDraft
from cchc_desktop.ui.leaving import Leaving, wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.text_edit import TextEdit
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

_DATES = {"found": "found_on", "due": "due", "done": "done_on", "checked": "checked_on"}
"""Fields of a finding by the names of their inputs."""
_CALLED = {"checked_on": "effect_on"}
"""Where a field is called otherwise."""
_TEXTS = (
    *("clause", "place", "description", "correction", "cause", "action", "responsible", "result"),
    "checked_by",
)
"""Fields whose inputs have their names."""


class FindingDialog(QDialog):
    """Edits `finding`, stored or prepared; accepted when it was kept, closed, opened again or removed."""

    state_label: QLabel
    form_page: QWidget
    unit_combo: QComboBox
    found_edit: DateEdit
    clause_edit: QLineEdit
    grade_combo: QComboBox
    place_edit: QLineEdit
    source_combo: QComboBox
    earlier_label: QLabel
    description_edit: TextEdit
    origin_label: QLabel
    correction_edit: TextEdit
    cause_edit: TextEdit
    action_edit: TextEdit
    responsible_edit: QLineEdit
    due_edit: DateEdit
    result_edit: TextEdit
    done_edit: DateEdit
    checked_by_edit: QLineEdit
    checked_edit: DateEdit
    effect_combo: QComboBox
    problem_label: QLabel
    lacking_label: QLabel
    remove_button: QPushButton
    reopen_button: QPushButton
    cancel_button: QPushButton
    close_button: QPushButton
    save_button: QPushButton

    def __init__(self, session: YearSession, finding: Nonconformity, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = session.workspace
        self._units = {unit.uid: unit for unit in session.view.units}
        self._at_work = session.view.units_at_work
        self._finding = finding
        load_ui(self, "finding_dialog", TextEdit, DateEdit)
        only_look(self, self._workspace.why_read_only, [self.cancel_button])
        self._problems = ProblemLine(self.problem_label, self._inputs())
        self._fill()
        FormDraft(self, Form.FINDING, (finding.uid, finding.answer_uid or finding.criterion_uid or ""))
        self._leaving = Leaving(self.problem_label, self._typed)
        self._offer_acts()
        self._connect()
        self._tell_earlier()
        self._tell_lacking()
        first = self.description_edit if finding.unit_uid else self.unit_combo
        first.setFocus()

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._leaving.allowed():
            super().reject()

    # filling

    def _inputs(self) -> Mapping[str, QWidget]:
        """What a sentence about a field points to."""
        lines = {name: self._line(name) for name in (*_TEXTS, *_DATES)}
        named = {"found_at": self.place_edit, "unit": self.unit_combo}
        return {
            **lines,
            **named,
            **{_CALLED.get(field, field): self._date(name) for name, field in _DATES.items()},
        }

    def _line(self, name: str) -> QLineEdit | TextEdit:
        line: QLineEdit | TextEdit = getattr(self, f"{name}_edit")
        return line

    def _date(self, name: str) -> DateEdit:
        edit: DateEdit = getattr(self, f"{name}_edit")
        return edit

    def _fill(self) -> None:
        finding = self._finding
        self._fill_choices(finding)
        for name in _TEXTS:
            self._line(name).setText(getattr(finding, name))
        for name, field in _DATES.items():
            self._date(name).follow(self._workspace.today)
            self._date(name).set_value(getattr(finding, field))
        self.origin_label.setText(origin_words(self._workspace, finding))
        self.origin_label.setVisible(bool(self.origin_label.text()))

    def _fill_choices(self, finding: Nonconformity) -> None:
        if not finding.unit_uid:
            self.unit_combo.addItem(self.tr("(chọn đơn vị)"), "")
        own = self._units.get(finding.unit_uid)
        for unit in dict.fromkeys((*self._at_work, *((own,) if own else ()))):
            self.unit_combo.addItem(unit.name, unit.uid)
        for grade, label in FINDING_GRADE.items():
            self.grade_combo.addItem(label, grade)
        for source, label in FINDING_SOURCE.items():
            self.source_combo.addItem(label, source)
        verdicts = {
            self.tr("(chưa kiểm tra)"): None,
            self.tr("Có hiệu lực"): True,
            self.tr("Chưa có hiệu lực"): False,
        }
        for text, effective in verdicts.items():
            self.effect_combo.addItem(text, effective)
        for combo, value in (
            (self.unit_combo, finding.unit_uid),
            (self.grade_combo, finding.grade),
            (self.source_combo, finding.source),
            (self.effect_combo, finding.effective),
        ):
            combo.setCurrentIndex(_place_of(combo, value))

    # telling

    def _offer_acts(self) -> None:
        finding = self._finding
        stored, closed = finding.number > 0, finding.closed_on is not None
        self.state_label.setText(state_words(finding, self._workspace.today()))
        self.remove_button.setVisible(stored and not closed)
        self.reopen_button.setVisible(closed)
        self.close_button.setVisible(not closed)
        self.save_button.setVisible(not closed)
        if closed:
            from cchc_desktop.ui.switched_off import only_close, switch_off_inputs

            only_close(self)
            switch_off_inputs(self.form_page, self.tr("Phiếu đã đóng. Bấm “Mở lại để sửa” trước."), ())

    def _tell_earlier(self) -> None:
        """What was found in the unit on the same clause before, while it is typed."""
        unit_uid = self.unit_combo.currentData() or ""
        before = self.found_edit.known_value() or self._workspace.today()
        found = nonconformities.earlier(self._workspace, unit_uid, self.clause_edit.text(), before)
        found = [one for one in found if one.uid != self._finding.uid]
        self.earlier_label.setText(earlier_words(found, self._workspace.today()))
        self.earlier_label.setVisible(bool(found))

    def _tell_lacking(self) -> None:
        """What is missing before it can be closed, as it is typed now."""
        if self._finding.closed_on is not None:
            self.lacking_label.hide()
            return
        given = self._given({name: self._date(name).known_value() for name in _DATES})
        lacking = lacking_of_finding(given, self._workspace.today())
        self.close_button.setEnabled(not lacking)
        text = self.tr("Muốn đóng phiếu: {missing}.").format(missing="; ".join(lacking))
        self.lacking_label.setText(text if lacking else self.tr("Đủ để đóng phiếu."))

    # acting

    def _connect(self) -> None:
        self.unit_combo.currentIndexChanged.connect(self._tell_earlier)
        self.clause_edit.textChanged.connect(self._tell_earlier)
        self.found_edit.textChanged.connect(self._tell_earlier)
        for name in ("found", "cause", "action", "result", "done", "checked", "checked_by"):
            self._line(name).textChanged.connect(self._tell_lacking)
        for combo in (self.grade_combo, self.effect_combo):
            combo.currentIndexChanged.connect(self._tell_lacking)
        self.remove_button.clicked.connect(self._remove)
        self.reopen_button.clicked.connect(self._reopen)
        self.close_button.clicked.connect(self._close)
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)

    def _typed(self) -> object:
        lines = [self._line(name).text() for name in (*_TEXTS, *_DATES)]
        combos = (self.unit_combo, self.grade_combo, self.source_combo, self.effect_combo)
        return [*lines, *(combo.currentIndex() for combo in combos)]

    def _read(self) -> Nonconformity:
        """What is typed. Raises UserError for a date."""
        days = {name: self._date(name).value(_CALLED.get(field, field)) for name, field in _DATES.items()}
        if days["found"] is None:
            raise UserError(Fault.TEXT_EMPTY, field=_DATES["found"])
        return self._given(days)

    def _given(self, days: Mapping[str, Any]) -> Nonconformity:
        return replace(
            self._finding,
            unit_uid=self.unit_combo.currentData() or "",
            found_on=days["found"] or self._finding.found_on,
            source=FindingSource(self.source_combo.currentData()),
            grade=FindingGrade(self.grade_combo.currentData()),
            due=days["due"],
            done_on=days["done"],
            checked_on=days["checked"],
            effective=self.effect_combo.currentData(),
            **{name: self._line(name).text() for name in _TEXTS},
        )

    def _save(self) -> None:
        if self._problems.attempt(lambda: nonconformities.save(self._workspace, self._read())):
            self.accept()

    def _close(self) -> None:
        today = self._workspace.today()
        if self._problems.attempt(lambda: nonconformities.close(self._workspace, self._read(), today)):
            self.accept()

    def _reopen(self) -> None:
        today = self._workspace.today()
        if self._problems.attempt(lambda: nonconformities.reopen(self._workspace, self._finding, today)):
            self.accept()

    def _remove(self) -> None:
        if self._problems.attempt(lambda: nonconformities.remove(self._workspace, self._finding)):
            self.accept()


def _place_of(combo: QComboBox, value: object) -> int:
    """Of the choice with this value; `findData` cannot tell None from False."""
    return next((n for n in range(combo.count()) if combo.itemData(n) == value), 0)
