"""What can be said of a report on the command line: its kind, and the options of the kinds."""

import argparse
import re
from pathlib import Path

from cchc_desktop.domain.report_periods import PERIODS

REPORT_KINDS = (
    *("appendix", "dispatch", "briefing", "log"),
    *("iso-checklist", "corrective-action", "iso-report", "one-stop", "register", "unit-sheet"),
    *("self-score", "score-submission", "score-minutes", "leader"),
    *("progress", "periodic", "reminder"),
)
APPENDIX_STATES = ("signed", "with-letter", "extract")
APPENDIX_ARRANGEMENTS = ("field", "unit")
APPENDIX_COLUMNS = (
    "code",
    "name",
    "max_points",
    "task",
    "lead",
    "coordinating",
    "evidence",
    "due",
    "remark",
)


def add_report_options(report: argparse.ArgumentParser) -> None:
    """All but the day and the year, which other commands take too."""
    report.add_argument("kind", choices=REPORT_KINDS, metavar="LOẠI", help=" | ".join(REPORT_KINDS))
    report.add_argument(
        "--out", type=Path, required=True, metavar="TỆP_RA", help="tệp .pdf, .xlsx hoặc .docx"
    )
    report.add_argument("--unit", metavar="MÃ", help="chỉ một đơn vị")
    report.add_argument(
        "--state", choices=APPENDIX_STATES, metavar="HÌNH_THỨC", help=" | ".join(APPENDIX_STATES)
    )
    report.add_argument(
        "--arrange",
        choices=APPENDIX_ARRANGEMENTS,
        default="field",
        metavar="CÁCH_XẾP",
        help=f"{' | '.join(APPENDIX_ARRANGEMENTS)}: một bảng theo lĩnh vực, hoặc mỗi đơn vị một phụ lục",
    )
    report.add_argument(
        "--columns",
        type=_columns,
        default=APPENDIX_COLUMNS,
        metavar="CỘT,CỘT",
        help=f"các cột theo thứ tự: {' | '.join(APPENDIX_COLUMNS)}",
    )
    report.add_argument("--drop-empty", action="store_true", help="bỏ cột không dòng nào có nội dung")
    report.add_argument(
        "--electronic", action="store_true", help="bản ký số: để trống số, ngày ở dòng “Kèm theo”"
    )
    _add_text_options(report)
    _add_reminder_options(report)
    _add_score_options(report)
    _add_check_options(report)


def _add_text_options(report: argparse.ArgumentParser) -> None:
    report.add_argument(
        "--from",
        dest="since",
        metavar="NGÀY",
        help="giao ban: ngày họp trước (mặc định bảy ngày trước); nhật ký, báo cáo kỳ: từ ngày",
    )
    report.add_argument("--to", dest="until", metavar="NGÀY", help="báo cáo kỳ: đến ngày")
    report.add_argument(
        "--period",
        choices=tuple(PERIODS),
        metavar="KỲ",
        help=f"báo cáo kỳ: {' | '.join(PERIODS)} (mặc định kỳ đang tới hạn); ngày đầu, ngày cuối mặc định "
        "theo Công văn 581/BNV-CCHC, sửa bằng --from, --to",
    )
    report.add_argument("--code", metavar="MÃ", help="nhật ký của một tiêu chí và các dòng dưới nó")
    report.add_argument("--by-day", action="store_true", help="nhật ký xếp theo ngày, mỗi ghi chép một lần")
    report.add_argument("--coordinating", action="store_true", help="phiếu đơn vị: cả tiêu chí phối hợp")
    report.add_argument("--corrected", action="store_true", help="in cả ghi chép đã đính chính")


def _add_reminder_options(report: argparse.ArgumentParser) -> None:
    report.add_argument(
        "--soon",
        type=_days,
        metavar="SỐ_NGÀY",
        help="đôn đốc: cả việc đến hạn trong số ngày này (mặc định 15; 0 thì không)",
    )
    report.add_argument("--due-only", action="store_true", help="đôn đốc: bỏ việc chỉ thiếu tài liệu")
    report.add_argument("--answer-by", metavar="NGÀY", help="đôn đốc: hạn trả lời (mặc định sau bảy ngày)")


def _add_score_options(report: argparse.ArgumentParser) -> None:
    report.add_argument(
        "--score-columns",
        type=_score_columns,
        metavar="CỘT[=TÊN],CỘT",
        help="bảng tự chấm điểm: các cột theo thứ tự của cấp trên, kèm tên khác nếu có",
    )
    report.add_argument(
        "--to-city", action="store_true", help="tờ trình: của xã gửi thành phố (mặc định của phòng gửi xã)"
    )


def _add_check_options(report: argparse.ArgumentParser) -> None:
    report.add_argument(
        "--checklist", metavar="TÊN", help="mẫu phiếu kiểm tra, một phần của tên (mặc định mẫu đầu)"
    )
    report.add_argument(
        "--checked", metavar="NGÀY", help="phiếu đã ghi của lần kiểm tra ngày này (mặc định phiếu trống)"
    )
    report.add_argument(
        "--each-unit",
        action="store_true",
        help="phiếu trống: mỗi đơn vị một phiếu; đôn đốc: mỗi đơn vị một tệp",
    )
    report.add_argument(
        "--month", type=_month, metavar="THÁNG", help="số liệu một cửa của tháng (mặc định tháng gần nhất có)"
    )
    report.add_argument(
        "--kind", dest="kind_of_activity", metavar="LOẠI", help="sổ hoạt động: mã hoặc tên của loại"
    )
    report.add_argument(
        "--quarter", type=int, choices=(1, 2, 3, 4), metavar="QUÝ", help="sổ hoạt động: 1 đến 4"
    )
    report.add_argument("--number", type=int, metavar="SỐ", help="phiếu không phù hợp số này của năm")
    report.add_argument("--open", action="store_true", help="chỉ các phiếu không phù hợp chưa đóng")
    report.add_argument("--blank", action="store_true", help="phiếu không phù hợp để trống, điền tay")


def _columns(text: str) -> tuple[str, ...]:
    keys = tuple(part.strip() for part in text.split(",") if part.strip())
    strange = [key for key in keys if key not in APPENDIX_COLUMNS]
    if strange or not keys:
        raise argparse.ArgumentTypeError(
            f"Không có cột “{', '.join(strange)}”. Các cột: {', '.join(APPENDIX_COLUMNS)}."
        )
    return keys


def _score_columns(text: str) -> dict[str, str]:
    """E.g. "code,points=Điểm tự đánh giá": what a column is called instead, by its key, in order."""
    parts = (part.partition("=") for part in text.split(",") if part.strip())
    return {key.strip(): heading.strip() for key, _, heading in parts}


def _days(text: str) -> int:
    if re.fullmatch("[0-9]{1,3}", text):
        return int(text)
    raise argparse.ArgumentTypeError(f"“{text}” không phải là số ngày từ 0 đến 999.")


def _month(text: str) -> int:
    if re.fullmatch("0?[1-9]|1[0-2]", text):
        return int(text)
    raise argparse.ArgumentTypeError(f"“{text}” không phải là một tháng từ 1 đến 12.")
