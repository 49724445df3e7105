"""What a report on a period is made of: the period, its days, its words and who signs it."""

from datetime import date

from msgspec import Struct
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.report_periods import (
    CUSTOM,
    PERIODS,
    SOURCE,
    Span,
    checked,
    current_period,
    usual_days,
)
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.reports.progress import progress_report, progress_words
from cchc_desktop.reports.progress_words import unwritten
from cchc_desktop.services.report_texts import texts_of
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.dotted import show_dotted, unnamed
from cchc_desktop.ui.file_names import period_stem
from cchc_desktop.ui.kept_choices import as_text, from_text
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.report_order import Draft, Make
from cchc_desktop.ui.year_session import YearSession


class _Choices(Struct, frozen=True):
    """What is chosen."""

    period: str
    since: date
    until: date


class PeriodForm(QWidget):
    """Days that were changed are remembered on this machine for each year and period."""

    about_label: QLabel
    period_combo: QComboBox
    since_edit: DateEdit
    until_edit: DateEdit
    days_label: QLabel
    usual_button: QPushButton
    words_button: QPushButton
    office_button: QPushButton
    dotted_label: QLabel

    def __init__(
        self, session: YearSession, settings: QSettings, parent: QWidget | None = None, *, kind: ReportKind
    ) -> None:
        super().__init__(parent)
        load_ui(self, "period_form", DateEdit)
        self._session = session
        self._settings = settings
        self._kind = kind
        self._place = f"report/{kind.value}/{session.workspace.uid}"
        self._year_shown = session.year
        self.inputs: dict[str, QWidget] = {"period_since": self.since_edit, "period_until": self.until_edit}
        """What a failure can be about, by field name."""
        self._fill()
        self._connect()
        self._show_days()
        self.refresh()

    def refresh(self) -> None:
        """Follow the year, and say again what is dotted."""
        if self._session.year != self._year_shown:
            self._year_shown = self._session.year
            self._show_days()
        self._show_dotted()

    def title(self) -> str:
        """What the report is called."""
        name = self.tr("Báo cáo tiến độ Bộ chỉ số {year}, {period}")
        if self._kind is ReportKind.PERIODIC:
            name = self.tr("Báo cáo cải cách hành chính {year}, {period}")
        return name.format(year=self._session.year, period=self.period_combo.currentText().lower())

    def stem(self) -> str:
        """The name proposed for its files."""
        return period_stem(self._kind, self._session.year, self._period)

    def choices(self) -> str:
        """All that is chosen, for `take`; days that cannot be read as they usually are."""
        since, until = usual_days(self._period, self._session.year)
        chosen = _Choices(
            self._period,
            self.since_edit.known_value() or since,
            self.until_edit.known_value() or until,
        )
        return as_text(chosen)

    def take(self, choices: str) -> None:
        """Choose the same again; what can no longer be read is left as it is."""
        kept = from_text(choices, _Choices)
        if kept is None:
            return
        self.period_combo.setCurrentIndex(max(self.period_combo.findData(kept.period), 0))
        self.since_edit.set_value(kept.since)
        self.until_edit.set_value(kept.until)
        self._keep()

    def chosen(self) -> Make:
        """The report as chosen, remembered. Raises UserError for days that are none, or in the future."""
        span, kind, year = self._span(), self._kind, self._session.year
        self._keep()
        return lambda workspace: progress_report(workspace, kind, year, span)

    def draft(self) -> Draft:
        """Its words, with figures as of the days chosen. Raises UserError as `chosen`."""
        span, kind, year = self._span(), self._kind, self._session.year
        return lambda workspace: progress_words(workspace, kind, year, span)

    @property
    def _period(self) -> str:
        return str(self.period_combo.currentData())

    def _fill(self) -> None:
        about = self.tr("Phòng báo cáo UBND xã: kết quả, tồn tại, việc kỳ tới, bảng theo đơn vị.")
        if self._kind is ReportKind.PERIODIC:
            about = self.tr("UBND xã báo cáo thành phố: kết quả từng lĩnh vực, tồn tại, việc kỳ tới.")
        self.about_label.setText(about)
        for period, name in PERIODS.items():
            self.period_combo.addItem(name, period)
        usual = current_period(self._session.year, self._session.workspace.today())
        kept = str(self._settings.value(f"{self._place}/period", usual))
        self.period_combo.setCurrentIndex(max(self.period_combo.findData(kept), 0))

    def _connect(self) -> None:
        for edit in (self.since_edit, self.until_edit):
            edit.follow(self._session.workspace.today)
            edit.textChanged.connect(self._say_days)
            edit.editingFinished.connect(self._keep)
        self.period_combo.currentIndexChanged.connect(self._show_days)
        self.usual_button.clicked.connect(self._take_usual)
        self.office_button.clicked.connect(self._edit_office)

    def _show_days(self) -> None:
        """Those of the period as she left them, else the usual ones."""
        place = f"{self._place}/{self._session.year}/{self._period}"
        kept = from_text(str(self._settings.value(place, "")), _Choices)
        days = (kept.since, kept.until) if kept else usual_days(self._period, self._session.year)
        self._put_days(*days)
        self._show_dotted()

    def _put_days(self, since: date, until: date) -> None:
        self.since_edit.set_value(since)
        self.until_edit.set_value(until)

    def _keep(self) -> None:
        """Days that are the usual ones are not kept: they may be told otherwise by a later version."""
        place = f"{self._place}/{self._session.year}/{self._period}"
        self._settings.setValue(f"{self._place}/period", self._period)
        if self._are_usual:
            self._settings.remove(place)
        else:
            self._settings.setValue(place, self.choices())

    @property
    def _are_usual(self) -> bool:
        typed = (self.since_edit.known_value(), self.until_edit.known_value())
        return typed == usual_days(self._period, self._session.year)

    def _take_usual(self) -> None:
        self._put_days(*usual_days(self._period, self._session.year))
        self._keep()
        self.since_edit.setFocus()

    def _say_days(self) -> None:
        """Where the days come from, and that a period is not over."""
        told = []
        if self._period != CUSTOM:
            usual = self.tr("Ngày mặc định theo {source}; thành phố có thể quy định ngày khác.")
            told.append(usual.format(source=SOURCE))
        until = self.until_edit.known_value()
        if until is not None and until > self._session.workspace.today():
            told.append(self.tr("Kỳ chưa hết: số liệu tính đến hôm nay."))
        self.days_label.setText(" ".join(told))
        self.usual_button.setEnabled(not self._are_usual)

    def _span(self) -> Span:
        """Raises UserError of a day that is none, PERIOD_REVERSED, PERIOD_IN_FUTURE."""
        days = []
        for field, edit in (("period_since", self.since_edit), ("period_until", self.until_edit)):
            found = edit.value(field)
            if found is None:
                raise UserError(Fault.TEXT_EMPTY, field=field)
            days.append(found)
        today = self._session.workspace.today()
        since, until = days
        return checked(Span(self._period, since, until, min(until, today)), today)

    def _show_dotted(self) -> None:
        """What will be printed as dots: names nobody has given, parts that only she can write."""
        workspace = self._session.workspace
        hers = texts_of(workspace, self._kind.value, self._session.year, self._period)
        show_dotted(self.dotted_label, unnamed(workspace, self._kind), unwritten(self._kind, hers))

    def _edit_office(self) -> None:
        from cchc_desktop.ui.office_dialog import OfficeDialog

        OfficeDialog(self._session.workspace, self.window(), self._kind).exec()
