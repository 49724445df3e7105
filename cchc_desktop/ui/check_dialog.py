"""A check before its questions: which unit, by which form, when, by whom. Also how it begins."""

from msgspec.structs import replace
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QPushButton, QWidget

from cchc_desktop.domain.check_records import CheckRun
from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services import checklists, checks
from cchc_desktop.ui.checklist_words import basis_words
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.form_draft import FormDraft
from cchc_desktop.ui.leaving import Leaving, wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.text_edit import TextEdit
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession


class CheckDialog(QDialog):
    """Edits `check`; with `begins` it is made today, and `check` is afterwards as it was begun.

    Of a new one, unit and form are chosen here.
    """

    unit_combo: QComboBox
    checklist_combo: QComboBox
    basis_label: QLabel
    month_label: QLabel
    month_combo: QComboBox
    date_label: QLabel
    date_edit: DateEdit
    date_hint: QLabel
    inspectors_edit: TextEdit
    representatives_edit: TextEdit
    scope_edit: TextEdit
    conclusion_label: QLabel
    conclusion_edit: TextEdit
    problem_label: QLabel
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(
        self, session: YearSession, check: CheckRun, parent: QWidget | None = None, *, begins: bool = False
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._workspace = session.workspace
        self._begins = begins
        self.check = check
        self._is_new = not self._workspace.read.find(CheckRun, uid=check.uid)
        load_ui(self, "check_dialog", TextEdit, DateEdit)
        only_look(self, session.why_only_look, [self.cancel_button])
        self._problems = ProblemLine(
            self.problem_label,
            {
                "unit_uid": self.unit_combo,
                "checklist_uid": self.checklist_combo,
                "checked_on": self.date_edit,
                "inspectors": self.inspectors_edit,
                "representatives": self.representatives_edit,
                "scope": self.scope_edit,
                "conclusion": self.conclusion_edit,
            },
        )
        self._fill()
        FormDraft(self, Form.CHECK, (check.uid,))
        self._leaving = Leaving(self.problem_label, self._typed)
        self.checklist_combo.currentIndexChanged.connect(self._show_basis)
        self.date_edit.textChanged.connect(self._warn_of_year)
        self._show_basis()
        self._warn_of_year()
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)
        self._lock_closed()
        (self.unit_combo if self._is_new else self.inspectors_edit).setFocus()

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._leaving.allowed():
            super().reject()

    def _fill(self) -> None:
        check, workspace = self.check, self._workspace
        for unit in self._session.view.units:
            if unit in self._session.view.units_at_work or unit.uid == check.unit_uid:
                self.unit_combo.addItem(unit.name, unit.uid)
        for one in checklists.checklists(workspace):
            if not one.retired or one.uid == check.checklist_uid:
                self.checklist_combo.addItem(one.title, one)
        self.month_combo.addItem(self.tr("(bổ sung, ngoài chương trình)"), None)
        for month in range(1, 13):
            self.month_combo.addItem(self.tr("Tháng {month}").format(month=month), month)
        self._choose_unit_and_form()
        self.month_combo.setCurrentIndex(self.month_combo.findData(check.planned_month))
        self.unit_combo.setEnabled(self._is_new)
        self.checklist_combo.setEnabled(self._is_new)
        begun = bool(checks.answers(workspace, check))
        for widgets, shown in (
            ((self.date_label, self.date_edit), begun or self._begins),
            ((self.conclusion_label, self.conclusion_edit), begun),
            ((self.month_label, self.month_combo), not self._is_new),
        ):
            for widget in widgets:
                widget.setVisible(shown)
        self.date_edit.follow(workspace.today)
        self.date_edit.setText(show_date(workspace.today() if self._begins else check.on_date))
        proposed = checks.latest_inspectors(workspace, check.year) if self._begins else ""
        self.inspectors_edit.setText(check.inspectors or proposed)
        self.representatives_edit.setText(check.representatives)
        self.scope_edit.setText(check.scope)
        self.conclusion_edit.setText(check.conclusion)
        if self._begins:
            self.setWindowTitle(self.tr("Bắt đầu kiểm tra"))
            self.save_button.setText(self.tr("&Bắt đầu"))

    def _choose_unit_and_form(self) -> None:
        """Those of the check; of a new one none is guessed, or Enter alone would begin with it."""
        forms = [one.uid for one in map(self.checklist_combo.itemData, range(self.checklist_combo.count()))]
        self.unit_combo.setPlaceholderText(self.tr("Chọn đơn vị"))
        self.checklist_combo.setPlaceholderText(self.tr("Chọn mẫu phiếu"))
        if self._is_new:
            self.unit_combo.setCurrentIndex(-1)
            self.checklist_combo.setCurrentIndex(0 if len(forms) == 1 else -1)
        else:
            self.unit_combo.setCurrentIndex(self.unit_combo.findData(self.check.unit_uid))
            self.checklist_combo.setCurrentIndex(forms.index(self.check.checklist_uid))

    def _lock_closed(self) -> None:
        """What is closed can be read, with the reason above the buttons."""
        if self.check.closed_on is None:
            return
        from cchc_desktop.ui.switched_off import switch_off_inputs  # seldom needed

        why = UserError(Fault.CHECK_CLOSED, name=checks.called(self._workspace, self.check))
        switch_off_inputs(self, sentence(why), [self.cancel_button])
        self._problems.show(why)

    def _show_basis(self) -> None:
        chosen = self.checklist_combo.currentData()
        self.basis_label.setText(basis_words(chosen) if chosen else "")

    def _warn_of_year(self) -> None:
        day = self.date_edit.known_value()
        other = day is not None and day.year != self.check.year
        text = self.tr("Ngày này ngoài năm {year} của chương trình; vẫn ghi được.")
        ahead = day is not None and day > self._workspace.today()
        hint = self.tr("Ngày này chưa đến; chưa đóng được lần kiểm tra.") if ahead else ""
        self.date_hint.setText(text.format(year=self.check.year) if other else hint)
        self.date_hint.setVisible(other or ahead)

    def _typed(self) -> object:
        lines = (
            self.date_edit,
            self.inspectors_edit,
            self.representatives_edit,
            self.scope_edit,
            self.conclusion_edit,
        )
        return [*(line.text() for line in lines), self.month_combo.currentData()]

    def _save(self) -> None:
        if self._problems.attempt(self._put):
            self.accept()

    def _put(self) -> None:
        chosen = self.checklist_combo.currentData()
        for field, combo in (("unit_uid", self.unit_combo), ("checklist_uid", self.checklist_combo)):
            if combo.currentData() is None:
                raise UserError(Fault.TEXT_EMPTY, field=field)
        changed = replace(
            self.check,
            unit_uid=self.unit_combo.currentData(),
            checklist_uid=chosen.uid,
            planned_month=self.month_combo.currentData(),
            on_date=self.date_edit.value("checked_on"),
            inspectors=self.inspectors_edit.text(),
            representatives=self.representatives_edit.text(),
            scope=self.scope_edit.text(),
            conclusion=self.conclusion_edit.text(),
        )
        if not self._begins:
            self.check = checks.edit(self._workspace, changed)
        elif changed.on_date is None:
            raise UserError(Fault.TEXT_EMPTY, field="checked_on")
        else:
            self.check = checks.begin(self._workspace, changed, changed.on_date)
