"""What letters that remind are made of: to whom, as of when, of what; and that they were sent."""

from datetime import date, timedelta

from msgspec import Struct
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QWidget

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.reminder_lists import SOON_CHOICES, USUAL_ANSWER_DAYS, USUAL_SOON, Reminding
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.reports.reminder import reminder_words, reminders
from cchc_desktop.services.reminder_letters import note_sent, reminded_units
from cchc_desktop.ui.date_edit import AsOfEdit, DateEdit
from cchc_desktop.ui.dotted import show_dotted, unnamed
from cchc_desktop.ui.file_names import reminder_stem
from cchc_desktop.ui.kept_choices import as_text, from_text
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.report_order import Draft, Make
from cchc_desktop.ui.unit_choice import UnitChoice
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

_KEPT = "report/reminder"
_ANSWER = timedelta(USUAL_ANSWER_DAYS)


class _Choices(Struct, frozen=True):
    """What is chosen; without `as_of` it is the day on which the letters are made."""

    unit: str
    as_of: date | None
    answer_due: date | None
    soon_days: int
    lacking: bool
    apart: bool = False


class ReminderForm(QWidget):
    """How much of what waits is remembered on this machine."""

    unit_combo: UnitChoice
    date_edit: AsOfEdit
    answer_edit: DateEdit
    soon_combo: QComboBox
    lacking_check: QCheckBox
    apart_check: QCheckBox
    words_button: QPushButton
    office_button: QPushButton
    sent_button: QPushButton
    problem_label: QLabel
    sent_label: QLabel
    dotted_label: QLabel

    def __init__(self, session: YearSession, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_ui(self, "reminder_form", UnitChoice, DateEdit, AsOfEdit)
        self._session = session
        self._settings = settings
        self.inputs: dict[str, QWidget] = {"as_of": self.date_edit, "answer_due": self.answer_edit}
        """What a failure can be about, by field name."""
        lists = (self.unit_combo, self.soon_combo, self.lacking_check, self.apart_check)
        kept = (*lists, *self.inputs.values(), self.words_button, self.office_button)
        only_look(self, session.workspace.why_read_only, kept)
        self._problems = ProblemLine(self.problem_label, self.inputs)
        self._fill()
        self._connect()
        self._renew_sent()
        self.refresh()

    def refresh(self) -> None:
        """Offer the units as they are now; today becomes the new day; say again what is dotted."""
        self.date_edit.renew()
        self.unit_combo.offer(self._session.view.units_at_work, self.tr("Mọi đơn vị có việc"))
        self._show_dotted()

    def choose_unit(self, uid: str) -> None:
        """Choose a unit, or all where it is blank or gone."""
        self.unit_combo.choose(uid)

    def title(self) -> str:
        """What the report is called."""
        unit = self.unit_combo.unit()
        whose = unit.short_name if unit else self.tr("các đơn vị")
        return self.tr("Công văn đôn đốc {whose}").format(whose=whose)

    def stem(self) -> str:
        """The name proposed for its files."""
        day = self.date_edit.known_value() or self._session.workspace.today()
        return reminder_stem(day, self.unit_combo.unit())

    def choices(self) -> str:
        """All that is chosen, for `take`."""
        unit = self.unit_combo.unit()
        chosen = _Choices(
            unit.uid if unit else "",
            self.date_edit.chosen(),
            self.answer_edit.known_value(),
            int(self.soon_combo.currentData()),
            self.lacking_check.isChecked(),
            self.apart_check.isChecked(),
        )
        return as_text(chosen)

    def take(self, choices: str) -> None:
        """Choose the same again; what can no longer be read is left as it is."""
        kept = from_text(choices, _Choices)
        if kept is None:
            return
        self.choose_unit(kept.unit)
        self.date_edit.choose(kept.as_of)
        self.answer_edit.set_value(kept.answer_due)
        self._choose_soon(kept.soon_days)
        self.lacking_check.setChecked(kept.lacking)
        self.apart_check.setChecked(kept.apart)

    def chosen(self) -> Make:
        """The letters as chosen. Raises UserError of a day that is none."""
        wanted, year, apart = self._wanted(), self._session.year, self.apart_check.isChecked()
        self._settings.setValue(f"{_KEPT}/soon", wanted.soon_days)
        self._settings.setValue(f"{_KEPT}/lacking", wanted.lacking)
        self._settings.setValue(f"{_KEPT}/apart", apart)
        self._renew_sent()
        return lambda workspace: reminders(workspace, year, wanted, apart=apart)

    def draft(self) -> Draft:
        """Their words, as chosen. Raises UserError as `chosen`."""
        wanted, year = self._wanted(), self._session.year
        return lambda workspace: reminder_words(workspace, year, wanted)

    def _fill(self) -> None:
        today = self._session.workspace.today
        self.date_edit.follow(today)
        self.answer_edit.follow(today)
        self._usual_answer = today() + _ANSWER
        self.answer_edit.set_value(self._usual_answer)
        self.soon_combo.addItem(self.tr("Chỉ tiêu chí đã quá hạn"), 0)
        for days in SOON_CHOICES:
            self.soon_combo.addItem(self.tr("Cả tiêu chí đến hạn trong %n ngày", "", days), days)
        self._choose_soon(int(str(self._settings.value(f"{_KEPT}/soon", USUAL_SOON))))
        self.lacking_check.setChecked(bool(self._settings.value(f"{_KEPT}/lacking", True, bool)))
        self.apart_check.setChecked(bool(self._settings.value(f"{_KEPT}/apart", False, bool)))

    def _connect(self) -> None:
        self.date_edit.textChanged.connect(self._move_answer)
        for changed in (
            self.date_edit.textChanged,
            self.answer_edit.textChanged,
            self.unit_combo.currentIndexChanged,
            self.soon_combo.currentIndexChanged,
            self.lacking_check.toggled,
        ):
            changed.connect(self._renew_sent)
        self.office_button.clicked.connect(self._edit_office)
        self.sent_button.clicked.connect(lambda: self._problems.attempt(self._note_sent))

    def _choose_soon(self, days: int) -> None:
        self.soon_combo.setCurrentIndex(max(self.soon_combo.findData(days), 0))

    def _move_answer(self) -> None:
        """The usual answer follows the day of the letter, one that was typed stays."""
        day = self.date_edit.known_value()
        if day is not None and self.answer_edit.known_value() == self._usual_answer:
            self._usual_answer = day + _ANSWER
            self.answer_edit.set_value(self._usual_answer)

    def _wanted(self) -> Reminding:
        """Raises UserError of a day that is none, or no day for the answer."""
        unit = self.unit_combo.unit()
        as_of, answer_due = self.date_edit.day("as_of"), self.answer_edit.value("answer_due")
        if answer_due is None:
            raise UserError(Fault.TEXT_EMPTY, field="answer_due")
        return Reminding(
            as_of=as_of,
            answer_due=answer_due,
            unit_uid=unit.uid if unit else "",
            soon_days=int(self.soon_combo.currentData()),
            lacking=self.lacking_check.isChecked(),
        )

    def _note_sent(self) -> None:
        """Once for what is chosen: a second click would count twice."""
        workspace, wanted = self._session.workspace, self._wanted()
        sent = reminded_units(workspace, self._session.year, wanted)
        count = note_sent(workspace, sent, wanted)
        units = ", ".join(one.unit.short_name for one in sent)
        self.sent_button.setEnabled(False)
        text = self.tr("Đã ghi một lần nhắc cho %n tiêu chí: {units}. Ghi nhầm thì bấm Hoàn tác.", "", count)
        self.sent_label.setText(text.format(units=units))
        self.sent_label.show()

    def _renew_sent(self) -> None:
        self.sent_button.setEnabled(True)
        self.sent_label.clear()
        self.sent_label.hide()

    def _show_dotted(self) -> None:
        show_dotted(self.dotted_label, unnamed(self._session.workspace, ReportKind.REMINDER))

    def _edit_office(self) -> None:
        from cchc_desktop.ui.office_dialog import OfficeDialog

        OfficeDialog(self._session.workspace, self.window(), ReportKind.REMINDER).exec()
