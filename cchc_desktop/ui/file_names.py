"""Names proposed for files: plain, and good on every system they travel to."""

import re
from datetime import date
from pathlib import PurePath

from cchc_desktop.domain.records import IssuedDocument, Unit
from cchc_desktop.domain.text import fold
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.reports.score_words import ScoreReport

_PERIODS = {"q1": "quy-1", "half": "6-thang", "q3": "quy-3", "year": "nam", "custom": "tuy-chon"}


def appendix_stem(year: int, unit: Unit | None) -> str:
    """`phu-luc-phan-cong-2026`, for one unit `phu-luc-phan-cong-2026-VHXH`."""
    stem = f"phu-luc-phan-cong-{year}"
    return stem if unit is None else f"{stem}-{_plain(unit.code)}"


def dispatch_stem(year: int) -> str:
    """`cong-van-phan-cong-2026`."""
    return f"cong-van-phan-cong-{year}"


def briefing_stem(day: date) -> str:
    """`giao-ban-2026-11-23`."""
    return f"giao-ban-{day.isoformat()}"


def period_stem(kind: ReportKind, year: int, period: str) -> str:
    """`bao-cao-tien-do-2026-quy-3`, `bao-cao-cchc-2026-nam`."""
    about = "tien-do" if kind is ReportKind.PROGRESS else "cchc"
    return f"bao-cao-{about}-{year}-{_PERIODS[period]}"


def reminder_stem(day: date, unit: Unit | None) -> str:
    """`cong-van-don-doc-2026-11-23`, to one unit `cong-van-don-doc-2026-11-23-KT`."""
    stem = f"cong-van-don-doc-{day.isoformat()}"
    return stem if unit is None else f"{stem}-{_plain(unit.code)}"


def progress_log_stem(year: int, unit: Unit | None, code: str) -> str:
    """`nhat-ky-2026`, of one unit and criterion `nhat-ky-2026-VHXH-1-2-3`."""
    parts = [f"nhat-ky-{year}", _plain(unit.code) if unit else "", _plain(code)]
    return "-".join(part for part in parts if part)


def checklist_stem(year: int, on_date: date | None) -> str:
    """`phieu-kiem-tra-2026` for the blank form, `phieu-kiem-tra-2026-11-20` as filled on a day."""
    return f"phieu-kiem-tra-{on_date.isoformat() if on_date else year}"


def corrective_action_stem(year: int, number: str) -> str:
    """`phieu-khong-phu-hop-2026`, of one finding `phieu-khong-phu-hop-2026-3`."""
    return f"phieu-khong-phu-hop-{year}" + (f"-{number}" if number.isdecimal() else "")


def one_stop_stem(year: int, month: int) -> str:
    """`bien-ban-mot-cua-2026-10`."""
    return f"bien-ban-mot-cua-{year}-{month:02d}"


def register_stem(year: int, unit: Unit | None, quarter: str) -> str:
    """`so-hoat-dong-2026`, of a unit and a quarter `so-hoat-dong-2026-VHXH-quy-3`."""
    parts = [f"so-hoat-dong-{year}", _plain(unit.code) if unit else "", f"quy-{quarter}" if quarter else ""]
    return "-".join(part for part in parts if part)


def iso_report_stem(year: int, unit: Unit | None) -> str:
    """`bao-cao-danh-gia-noi-bo-2026`, of one unit `bao-cao-danh-gia-noi-bo-2026-VHXH`."""
    return f"bao-cao-danh-gia-noi-bo-{year}" + (f"-{_plain(unit.code)}" if unit else "")


def unit_sheet_stem(year: int, unit: Unit | None) -> str:
    """`phieu-don-vi-2026`, of one unit `phieu-don-vi-2026-VHXH`."""
    return f"phieu-don-vi-{year}" + (f"-{_plain(unit.code)}" if unit else "")


def pack_stem(year: int, unit: Unit | None) -> str:
    """`tai-lieu-kiem-chung-2026`, of one unit `tai-lieu-kiem-chung-2026-VHXH`."""
    return f"tai-lieu-kiem-chung-{year}" + (f"-{_plain(unit.code)}" if unit else "")


def self_score_stem(year: int) -> str:
    """`bang-tu-cham-diem-2026`."""
    return f"bang-tu-cham-diem-{year}"


def score_letter_stem(report: ScoreReport, year: int) -> str:
    """`to-trinh-tu-cham-diem-2026`, `to-trinh-thanh-pho-tu-cham-diem-2026`, `bien-ban-cham-diem-2026`."""
    names = {
        ScoreReport.MINUTES: "bien-ban-cham-diem",
        ScoreReport.TO_CITY: "to-trinh-thanh-pho-tu-cham-diem",
    }
    return f"{names.get(report, 'to-trinh-tu-cham-diem')}-{year}"


def leader_stem(day: date) -> str:
    """`bieu-do-2026-11-23`."""
    return f"bieu-do-{day.isoformat()}"


def issued_stem(document: IssuedDocument) -> str:
    """`phu-luc-phan-cong-2026-so-45-UBND` of an issued document, without the number where it has none."""
    stem = PurePath(document.file_name).stem
    return f"{stem}-so-{_plain(document.number)}" if document.number else stem


def _plain(code: str) -> str:
    letters = code if code.isascii() else fold(code).upper()
    return re.sub(r"[^A-Za-z0-9]+", "-", letters).strip("-")
