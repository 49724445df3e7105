"""What the printed log is made of: for whom, about which criterion, from when to when, in which order."""

from datetime import date

from msgspec import Struct
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from cchc_desktop.reports.progress_log import LogOptions, progress_log
from cchc_desktop.services.criteria import row_by_code
from cchc_desktop.services.units import all_units
from cchc_desktop.ui.date_edit import AsOfEdit, DateEdit
from cchc_desktop.ui.file_names import progress_log_stem
from cchc_desktop.ui.kept_choices import as_text, from_text
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.report_order import Make
from cchc_desktop.ui.unit_choice import UnitChoice
from cchc_desktop.ui.year_session import YearSession

_KEPT = "report/log/by_day"


class _Choices(Struct, frozen=True):
    """What is chosen; without `until` it is the day on which the report is made."""

    unit: str
    code: str
    since: date | None
    until: date | None
    by_day: bool
    with_corrected: bool


class ProgressLogForm(QWidget):
    """The choices for one log; only its order is remembered on this machine."""

    unit_combo: UnitChoice
    code_edit: QLineEdit
    since_edit: DateEdit
    date_edit: AsOfEdit
    order_combo: QComboBox
    corrected_check: QCheckBox

    def __init__(self, session: YearSession, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_ui(self, "progress_log_form", UnitChoice, DateEdit, AsOfEdit)
        self._session = session
        self._settings = settings
        self.inputs: dict[str, QWidget] = {
            "code": self.code_edit,
            "since": self.since_edit,
            "as_of": self.date_edit,
        }
        """What a failure can be about, by field name."""
        for edit in (self.since_edit, self.date_edit):
            edit.follow(session.workspace.today)
        self.order_combo.addItem(self.tr("Theo tiêu chí"), False)
        self.order_combo.addItem(self.tr("Theo ngày, mỗi ghi chép một lần"), True)
        self.order_combo.setCurrentIndex(int(bool(settings.value(_KEPT, False, bool))))
        self.refresh()

    def refresh(self) -> None:
        """Offer the units as they are now; the chosen one stays chosen, today becomes the new day."""
        self.date_edit.renew()
        self.unit_combo.offer(all_units(self._session.workspace), self.tr("Toàn xã"))

    def choose_unit(self, uid: str) -> None:
        """Choose a unit, or the whole commune where it is blank or gone."""
        self.unit_combo.choose(uid)

    def title(self) -> str:
        """What the report is called."""
        unit = self.unit_combo.unit()
        whose = unit.short_name if unit else self.tr("toàn xã")
        if code := self.code_edit.text().strip():
            whose = self.tr("{whose}, tiêu chí {code}").format(whose=whose, code=code)
        return self.tr("Nhật ký tiến độ năm {year}, {whose}").format(year=self._session.year, whose=whose)

    def stem(self) -> str:
        """The name proposed for its files."""
        return progress_log_stem(self._session.year, self.unit_combo.unit(), self.code_edit.text().strip())

    def choices(self) -> str:
        """All that is chosen, for `take`."""
        unit = self.unit_combo.unit()
        chosen = _Choices(
            unit.uid if unit else "",
            self.code_edit.text(),
            self.since_edit.known_value(),
            self.date_edit.chosen(),
            bool(self.order_combo.currentData()),
            self.corrected_check.isChecked(),
        )
        return as_text(chosen)

    def take(self, choices: str) -> None:
        """Choose the same again; what can no longer be read is left as it is."""
        kept = from_text(choices, _Choices)
        if kept is None:
            return
        self.choose_unit(kept.unit)
        self.code_edit.setText(kept.code)
        self.since_edit.set_value(kept.since)
        self.date_edit.choose(kept.until)
        self.order_combo.setCurrentIndex(int(kept.by_day))
        self.corrected_check.setChecked(kept.with_corrected)

    def chosen(self) -> Make:
        """The log as chosen. Raises UserError of a date or code that is none."""
        until = self.date_edit.day("as_of")
        unit, code, year = self.unit_combo.unit(), self.code_edit.text().strip(), self._session.year
        options = LogOptions(
            unit=unit.uid if unit else "",
            criterion=row_by_code(self._session.view, code, year).uid if code else "",
            since=self.since_edit.value("since"),
            by_day=bool(self.order_combo.currentData()),
            with_corrected=self.corrected_check.isChecked(),
        )
        self._settings.setValue(_KEPT, options.by_day)
        return lambda workspace: progress_log(workspace, year, until, options)
