"""The kinds of report that can be made, each with the form of its choices."""

from collections.abc import Callable
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QSettings

from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.ui.appendix_form import AppendixForm
from cchc_desktop.ui.briefing_form import BriefingForm
from cchc_desktop.ui.chart_choices import ChartChoices
from cchc_desktop.ui.checklist_choices import KIND as CHECKLIST
from cchc_desktop.ui.checklist_choices import ChecklistChoices
from cchc_desktop.ui.choice_form import ChoiceForm
from cchc_desktop.ui.dispatch_form import DispatchForm
from cchc_desktop.ui.findings_choices import FindingsChoices
from cchc_desktop.ui.iso_report_choices import IsoReportChoices
from cchc_desktop.ui.one_stop_choices import OneStopChoices
from cchc_desktop.ui.period_form import PeriodForm
from cchc_desktop.ui.progress_log_form import ProgressLogForm
from cchc_desktop.ui.register_choices import RegisterChoices
from cchc_desktop.ui.reminder_form import ReminderForm
from cchc_desktop.ui.score_letter_form import ScoreLetterForm
from cchc_desktop.ui.self_score_form import SelfScoreForm
from cchc_desktop.ui.unit_sheet_choices import UnitSheetChoices
from cchc_desktop.ui.year_session import YearSession

ReportForm = (
    AppendixForm
    | DispatchForm
    | BriefingForm
    | ProgressLogForm
    | PeriodForm
    | ReminderForm
    | SelfScoreForm
    | ScoreLetterForm
    | ChoiceForm
)
MakeForm = Callable[[YearSession, QSettings], ReportForm]


class KindOfReport(Struct, frozen=True):
    """`needs_criteria`: of a year without any there is nothing to report."""

    key: str
    kind: ReportKind | None
    """None: a working paper, which is neither signed nor issued."""
    name: str
    form: MakeForm
    formats: tuple[str, ...]
    needs_criteria: bool = True


def kinds_of_report() -> list[KindOfReport]:
    """In the order in which they are offered."""
    translate = QCoreApplication.translate
    return [
        KindOfReport(
            "appendix",
            ReportKind.APPENDIX,
            translate("ReportKinds", "Phụ lục phân công"),
            AppendixForm,
            (".pdf", ".xlsx", ".docx"),
        ),
        KindOfReport(
            "dispatch",
            ReportKind.DISPATCH,
            translate("ReportKinds", "Công văn phân công"),
            DispatchForm,
            (".pdf", ".docx"),
            needs_criteria=False,
        ),
        KindOfReport(
            "briefing",
            None,
            translate("ReportKinds", "Giao ban"),
            BriefingForm,
            (".pdf", ".docx", ".xlsx"),
        ),
        KindOfReport(
            "leader",
            None,
            translate("ReportKinds", "Biểu đồ cho lãnh đạo"),
            partial(ChoiceForm, choices=ChartChoices),
            (".pdf", ".docx", ".xlsx"),
        ),
        KindOfReport(
            "log",
            None,
            translate("ReportKinds", "Nhật ký tiến độ"),
            ProgressLogForm,
            (".pdf", ".xlsx", ".docx"),
        ),
        KindOfReport(
            "unit-sheet",
            None,
            translate("ReportKinds", "Phiếu giao đơn vị"),
            partial(ChoiceForm, choices=UnitSheetChoices),
            (".pdf", ".xlsx", ".docx"),
        ),
        _of_a_period(ReportKind.PROGRESS, translate("ReportKinds", "Báo cáo tiến độ Bộ chỉ số")),
        _of_a_period(ReportKind.PERIODIC, translate("ReportKinds", "Báo cáo CCHC định kỳ")),
        KindOfReport(
            "reminder",
            ReportKind.REMINDER,
            translate("ReportKinds", "Công văn đôn đốc"),
            ReminderForm,
            (".pdf", ".docx"),
        ),
        KindOfReport(
            "self-score",
            ReportKind.SELF_SCORE,
            translate("ReportKinds", "Bảng tự chấm điểm"),
            SelfScoreForm,
            (".pdf", ".xlsx", ".docx"),
        ),
        KindOfReport(
            "score-submission",
            ReportKind.SCORE_SUBMISSION,
            translate("ReportKinds", "Tờ trình điểm tự chấm"),
            partial(ScoreLetterForm, minutes=False),
            (".pdf", ".docx"),
        ),
        KindOfReport(
            "score-minutes",
            ReportKind.SCORE_MINUTES,
            translate("ReportKinds", "Biên bản họp chấm điểm"),
            partial(ScoreLetterForm, minutes=True),
            (".pdf", ".docx"),
        ),
        _of_checks(
            CHECKLIST,
            translate("ReportKinds", "Phiếu kiểm tra"),
            partial(ChoiceForm, choices=ChecklistChoices),
        ),
        _of_checks(
            "corrective-action",
            translate("ReportKinds", "Phiếu không phù hợp"),
            partial(ChoiceForm, choices=FindingsChoices),
            (".pdf", ".docx"),
        ),
        _of_checks(
            "iso-report",
            translate("ReportKinds", "Báo cáo đánh giá nội bộ"),
            partial(ChoiceForm, choices=IsoReportChoices),
            (".pdf", ".docx", ".xlsx"),
        ),
        _of_checks(
            "one-stop",
            translate("ReportKinds", "Biên bản một cửa"),
            partial(ChoiceForm, choices=OneStopChoices),
            (".pdf", ".docx", ".xlsx"),
        ),
        _of_checks(
            "register",
            translate("ReportKinds", "Sổ hoạt động"),
            partial(ChoiceForm, choices=RegisterChoices),
        ),
    ]


def _of_a_period(kind: ReportKind, name: str) -> KindOfReport:
    return KindOfReport(kind.value, kind, name, partial(PeriodForm, kind=kind), (".pdf", ".docx"))


def _of_checks(
    key: str, name: str, form: MakeForm, formats: tuple[str, ...] = (".pdf", ".xlsx", ".docx")
) -> KindOfReport:
    """A working paper on checks, figures or activities, which need no criteria."""
    return KindOfReport(key, None, name, form, formats, needs_criteria=False)
