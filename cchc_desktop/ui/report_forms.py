"""The form of each kind of report, imported when that is first chosen: all take as long as the page."""

from typing import TYPE_CHECKING, Protocol, TypeAlias, runtime_checkable

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QPushButton

from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.ui.choice_form import ChoiceForm
from cchc_desktop.ui.report_order import Draft
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from cchc_desktop.ui.appendix_form import AppendixForm
    from cchc_desktop.ui.briefing_form import BriefingForm
    from cchc_desktop.ui.dispatch_form import DispatchForm
    from cchc_desktop.ui.period_form import PeriodForm
    from cchc_desktop.ui.progress_log_form import ProgressLogForm
    from cchc_desktop.ui.reminder_form import ReminderForm
    from cchc_desktop.ui.score_letter_form import ScoreLetterForm
    from cchc_desktop.ui.self_score_form import SelfScoreForm

ReportForm: TypeAlias = (
    "AppendixForm | BriefingForm | ChoiceForm | DispatchForm | PeriodForm | ProgressLogForm"
    " | ReminderForm | ScoreLetterForm | SelfScoreForm"
)


@runtime_checkable
class AboutUnit(Protocol):
    """A form in which one unit, or all, can be chosen."""

    def choose_unit(self, uid: str) -> None:
        """Choose a unit, or all where it is blank or gone."""


@runtime_checkable
class Worded(Protocol):
    """A form of a report whose words are drafted from the data, and edited by its button."""

    words_button: QPushButton

    def draft(self) -> Draft:
        """How to draft them as chosen. Raises UserError for what cannot be chosen."""

    def refresh(self) -> None:
        """Say again what is dotted."""


def appendix(session: YearSession, settings: QSettings) -> "AppendixForm":
    """Phụ lục phân công."""
    from cchc_desktop.ui.appendix_form import AppendixForm

    return AppendixForm(session, settings)


def dispatch(session: YearSession, settings: QSettings) -> "DispatchForm":
    """Công văn phân công."""
    from cchc_desktop.ui.dispatch_form import DispatchForm

    return DispatchForm(session, settings)


def briefing(session: YearSession, settings: QSettings) -> "BriefingForm":
    """Giao ban."""
    from cchc_desktop.ui.briefing_form import BriefingForm

    return BriefingForm(session, settings)


def charts(session: YearSession, settings: QSettings) -> ChoiceForm:
    """Biểu đồ cho lãnh đạo."""
    from cchc_desktop.ui.chart_choices import ChartChoices

    return ChoiceForm(session, settings, choices=ChartChoices)


def progress_log(session: YearSession, settings: QSettings) -> "ProgressLogForm":
    """Nhật ký tiến độ."""
    from cchc_desktop.ui.progress_log_form import ProgressLogForm

    return ProgressLogForm(session, settings)


def unit_sheet(session: YearSession, settings: QSettings) -> ChoiceForm:
    """Phiếu giao đơn vị."""
    from cchc_desktop.ui.unit_sheet_choices import UnitSheetChoices

    return ChoiceForm(session, settings, choices=UnitSheetChoices)


def of_a_period(session: YearSession, settings: QSettings, *, kind: ReportKind) -> "PeriodForm":
    """A report on a period."""
    from cchc_desktop.ui.period_form import PeriodForm

    return PeriodForm(session, settings, kind=kind)


def reminder(session: YearSession, settings: QSettings) -> "ReminderForm":
    """Công văn đôn đốc."""
    from cchc_desktop.ui.reminder_form import ReminderForm

    return ReminderForm(session, settings)


def self_score(session: YearSession, settings: QSettings) -> "SelfScoreForm":
    """Bảng tự chấm điểm."""
    from cchc_desktop.ui.self_score_form import SelfScoreForm

    return SelfScoreForm(session, settings)


def score_letter(session: YearSession, settings: QSettings, *, minutes: bool) -> "ScoreLetterForm":
    """Tờ trình điểm tự chấm, or the `minutes` of the meeting that scored."""
    from cchc_desktop.ui.score_letter_form import ScoreLetterForm

    return ScoreLetterForm(session, settings, minutes=minutes)


def checklist(session: YearSession, settings: QSettings) -> ChoiceForm:
    """Phiếu kiểm tra."""
    from cchc_desktop.ui.checklist_choices import ChecklistChoices

    return ChoiceForm(session, settings, choices=ChecklistChoices)


def corrective_action(session: YearSession, settings: QSettings) -> ChoiceForm:
    """Phiếu không phù hợp."""
    from cchc_desktop.ui.findings_choices import FindingsChoices

    return ChoiceForm(session, settings, choices=FindingsChoices)


def iso_report(session: YearSession, settings: QSettings) -> ChoiceForm:
    """Báo cáo đánh giá nội bộ."""
    from cchc_desktop.ui.iso_report_choices import IsoReportChoices

    return ChoiceForm(session, settings, choices=IsoReportChoices)


def one_stop(session: YearSession, settings: QSettings) -> ChoiceForm:
    """Biên bản một cửa."""
    from cchc_desktop.ui.one_stop_choices import OneStopChoices

    return ChoiceForm(session, settings, choices=OneStopChoices)


def register(session: YearSession, settings: QSettings) -> ChoiceForm:
    """Sổ hoạt động."""
    from cchc_desktop.ui.register_choices import RegisterChoices

    return ChoiceForm(session, settings, choices=RegisterChoices)
