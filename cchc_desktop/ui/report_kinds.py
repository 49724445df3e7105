"""The kinds of report that can be made, each with the form of its choices."""

from collections.abc import Callable, Mapping
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QSettings

from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.ui import report_forms as forms
from cchc_desktop.ui.report_forms import ReportForm
from cchc_desktop.ui.year_session import YearSession

MakeForm = Callable[[YearSession, QSettings], ReportForm]

CHECKLIST = "iso-checklist"
"""The key of the papers of a check."""
OF_PAGE: Mapping[str, str] = {
    "todo": "briefing",
    "scores": "self-score",
    "checks": CHECKLIST,
    "findings": "corrective-action",
    "figures": "one-stop",
    "activities": "register",
}
"""The paper of what a page shows, by its name; on the others she goes on with the one she made last."""


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
            forms.appendix,
            (".pdf", ".xlsx", ".docx"),
        ),
        KindOfReport(
            "dispatch",
            ReportKind.DISPATCH,
            translate("ReportKinds", "Công văn phân công"),
            forms.dispatch,
            (".pdf", ".docx"),
            needs_criteria=False,
        ),
        KindOfReport(
            "briefing",
            None,
            translate("ReportKinds", "Giao ban"),
            forms.briefing,
            (".pdf", ".docx", ".xlsx"),
        ),
        KindOfReport(
            "leader",
            None,
            translate("ReportKinds", "Biểu đồ cho lãnh đạo"),
            forms.charts,
            (".pdf", ".docx", ".xlsx"),
        ),
        KindOfReport(
            "log",
            None,
            translate("ReportKinds", "Nhật ký tiến độ"),
            forms.progress_log,
            (".pdf", ".xlsx", ".docx"),
        ),
        KindOfReport(
            "unit-sheet",
            None,
            translate("ReportKinds", "Phiếu giao đơn vị"),
            forms.unit_sheet,
            (".pdf", ".xlsx", ".docx"),
        ),
        _of_a_period(ReportKind.PROGRESS, translate("ReportKinds", "Báo cáo tiến độ Bộ chỉ số")),
        _of_a_period(ReportKind.PERIODIC, translate("ReportKinds", "Báo cáo CCHC định kỳ")),
        KindOfReport(
            "reminder",
            ReportKind.REMINDER,
            translate("ReportKinds", "Công văn đôn đốc"),
            forms.reminder,
            (".pdf", ".docx"),
        ),
        KindOfReport(
            "self-score",
            ReportKind.SELF_SCORE,
            translate("ReportKinds", "Bảng tự chấm điểm"),
            forms.self_score,
            (".pdf", ".xlsx", ".docx"),
        ),
        KindOfReport(
            "score-submission",
            ReportKind.SCORE_SUBMISSION,
            translate("ReportKinds", "Tờ trình điểm tự chấm"),
            partial(forms.score_letter, minutes=False),
            (".pdf", ".docx"),
        ),
        KindOfReport(
            "score-minutes",
            ReportKind.SCORE_MINUTES,
            translate("ReportKinds", "Biên bản họp chấm điểm"),
            partial(forms.score_letter, minutes=True),
            (".pdf", ".docx"),
        ),
        _of_checks(
            CHECKLIST,
            translate("ReportKinds", "Phiếu kiểm tra"),
            forms.checklist,
        ),
        _of_checks(
            "corrective-action",
            translate("ReportKinds", "Phiếu không phù hợp"),
            forms.corrective_action,
            (".pdf", ".docx"),
        ),
        _of_checks(
            "iso-report",
            translate("ReportKinds", "Báo cáo đánh giá nội bộ"),
            forms.iso_report,
            (".pdf", ".docx", ".xlsx"),
        ),
        _of_checks(
            "one-stop",
            translate("ReportKinds", "Biên bản một cửa"),
            forms.one_stop,
            (".pdf", ".docx", ".xlsx"),
        ),
        _of_checks(
            "register",
            translate("ReportKinds", "Sổ hoạt động"),
            forms.register,
        ),
    ]


def _of_a_period(kind: ReportKind, name: str) -> KindOfReport:
    return KindOfReport(kind.value, kind, name, partial(forms.of_a_period, kind=kind), (".pdf", ".docx"))


def _of_checks(
    key: str, name: str, form: MakeForm, formats: tuple[str, ...] = (".pdf", ".xlsx", ".docx")
) -> KindOfReport:
    """A working paper on checks, figures or activities, which need no criteria."""
    return KindOfReport(key, None, name, form, formats, needs_criteria=False)
