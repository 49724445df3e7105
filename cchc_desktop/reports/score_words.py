"""The words of the reports on scores as drafted, with their figures; dots for what only she knows.

The wording is ours, a proposal; the parts of the minutes are those of NĐ 30/2020, Phụ lục III, model 1.9.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from msgspec import Struct

from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.letter_rules import BLANK, BLANK_DAY, decision_of
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.report_words import Figures, Part, ReportWords, listed
from cchc_desktop.domain.score_report import ScoredYear, own_range
from cchc_desktop.domain.score_sheet import ScoreLine
from cchc_desktop.domain.score_summary import range_words
from cchc_desktop.domain.vocabulary import CriterionKind, ReportKind

OPENING, RESULTS, LOSSES, OPEN = "opening", "results", "losses", "open"
DIFFICULTIES, PROPOSALS, CLOSING = "difficulties", "proposals", "closing"
CONTENT, DISCUSSION, CONCLUSION = "content", "discussion", "conclusion"

_BY_HAND = "\n".join([BLANK * 14] * 3)
"""Lines to write on."""


class ScoreReport(StrEnum):
    """The reports on scores whose words are drafted; what they are kept under."""

    TABLE = "self_score"
    TO_COMMUNE = "score_submission"
    TO_CITY = "score_submission_city"
    MINUTES = "score_minutes"


SIGNED_AS = {
    ScoreReport.TABLE: ReportKind.SELF_SCORE,
    ScoreReport.TO_COMMUNE: ReportKind.SCORE_SUBMISSION,
    ScoreReport.TO_CITY: ReportKind.SELF_SCORE,
    ScoreReport.MINUTES: ReportKind.SCORE_MINUTES,
}
"""What the UBND sends to the city has one profile, table and letter alike."""


class Told(Struct, frozen=True):
    """What words are drafted from: `issuer` submits to `sent_to`, both by name."""

    year: int
    commune: str
    issuer: str
    sent_to: str
    scored: ScoredYear


_NAMES = {
    ScoreReport.TABLE: "Bảng tự chấm điểm",
    ScoreReport.TO_COMMUNE: "Tờ trình kết quả tự chấm điểm",
    ScoreReport.TO_CITY: "Tờ trình đề nghị thẩm định điểm tự chấm",
    ScoreReport.MINUTES: "Biên bản họp chấm điểm",
}


_BY_HAND_ALONE: Mapping[ScoreReport, Mapping[str, str]] = {
    ScoreReport.TABLE: {PROPOSALS: "Kiến nghị, đề xuất"},
    ScoreReport.TO_COMMUNE: {},
    ScoreReport.TO_CITY: {},
    ScoreReport.MINUTES: {
        OPENING: "Thời gian, địa điểm, thành phần",
        DISCUSSION: "Ý kiến tại cuộc họp",
        CONCLUSION: "Kết luận của chủ tọa",
        CLOSING: "Kết thúc",
    },
}
"""Parts whose drafts are dots, by key, with their names."""


def score_words(report: ScoreReport, told: Told) -> ReportWords:
    """The parts of a report as drafted, and its figures."""
    parts = {
        ScoreReport.TABLE: _of_table,
        ScoreReport.TO_COMMUNE: _of_submission,
        ScoreReport.TO_CITY: _of_request,
        ScoreReport.MINUTES: _of_minutes,
    }[report](told)
    title = f"{_NAMES[report]} năm {told.year}"
    return ReportWords(report.value, told.year, "", title, tuple(parts), figures(told))


def unwritten(report: ScoreReport, hers: Mapping[str, str]) -> list[str]:
    """The names of the parts that are printed as dots, since only she can write them."""
    names = _BY_HAND_ALONE[report]
    return [name for key, name in names.items() if BLANK in hers.get(key, BLANK)]


def figures(told: Told) -> Figures:
    """What each figure is, by the name it has in a text."""
    scored, sums = told.scored, told.scored.totals
    losses, own = scored.losses(), sums.own
    bonus, penalty = (scored.of_kinds(kind) for kind in (CriterionKind.BONUS, CriterionKind.PENALTY))
    lacking = sum(one.row.lacks_evidence for one in scored.own if one.in_base)
    return {
        "năm": str(told.year),
        "xã": told.commune,
        "cơ quan trình": told.issuer,
        "nơi nhận": told.sent_to,
        "quyết định ban hành": decision_of(scored.view.issued_set) or BLANK,
        "tính đến ngày": print_date(scored.view.as_of),
        "số tiêu chí tự chấm": str(own.count),
        "số đã chấm": str(own.scored),
        "số chưa chấm": str(scored.unscored),
        "điểm tự chấm": range_words(own) or BLANK,
        "điểm chắc chắn": format_points(own.sure),
        "điểm có thể đạt": format_points(own.possible),
        "điểm tối đa": format_points(own.base),
        "điểm mất": format_points(own.lost),
        "số tiêu chí mất điểm": str(len(losses)),
        "điểm thưởng": range_words(own_range(bonus)) or format_points(own_range(bonus).sure),
        "điểm phạt": range_words(own_range(penalty)) or format_points(own_range(penalty).sure),
        "số tiêu chí điều tra xã hội học": str(sums.survey.count),
        "điểm tối đa điều tra xã hội học": format_points(sums.survey.base),
        "số tiêu chí cấp trên chấm": str(sums.superior.count),
        "điểm tối đa cấp trên chấm": format_points(sums.superior.base),
        "số thiếu tài liệu": str(lacking),
        "tiêu chí mất điểm": _listed(
            f"{_named(one.line)}: mất {format_points(one.points)} điểm" for one in losses
        ),
        "tiêu chí chưa chấm": _listed(
            _named(one) for one in scored.own if one.in_base and one.points is None
        ),
    }


def _of_table(told: Told) -> Iterator[Part]:
    """What stands below the table, beside the explanations."""
    lines = []
    if told.scored.unscored:
        lines.append("Còn {số chưa chấm}/{số tiêu chí tự chấm} tiêu chí chưa chấm.")
    if figures(told)["số thiếu tài liệu"] != "0":
        lines.append("{số thiếu tài liệu} tiêu chí còn thiếu tài liệu kiểm chứng.")
    yield Part(DIFFICULTIES, "Khó khăn, vướng mắc", "\n".join(lines) or BLANK)
    yield Part(PROPOSALS, "Kiến nghị, đề xuất", BLANK)


def _of_submission(told: Told) -> Iterator[Part]:
    yield Part(
        OPENING,
        "Mở đầu",
        f"{_cited(told)}{{cơ quan trình}} đã phối hợp với các đơn vị tự đánh giá, chấm điểm cải cách hành "
        "chính năm {năm} của {xã}. {cơ quan trình} kính trình {nơi nhận} xem xét, phê duyệt kết quả tự "
        "chấm điểm (dự kiến) như sau:",
    )
    yield from _common(told)
    yield Part(
        PROPOSALS,
        "Đề nghị",
        "{cơ quan trình} kính trình {nơi nhận} xem xét, phê duyệt điểm tự chấm (dự kiến) để gửi cấp trên "
        "thẩm định.",
    )
    yield Part(CLOSING, "Kết thúc", "(Gửi kèm Bảng tự chấm điểm cải cách hành chính năm {năm}.)")


def _of_request(told: Told) -> Iterator[Part]:
    yield Part(
        OPENING,
        "Mở đầu",
        f"{_cited(told)}{{cơ quan trình}} đã tự đánh giá, chấm điểm cải cách hành chính năm {{năm}}, kết quả "
        "tự chấm điểm (dự kiến) như sau:",
    )
    yield from _common(told)
    yield Part(
        PROPOSALS,
        "Đề nghị",
        "{cơ quan trình} kính đề nghị {nơi nhận} thẩm định điểm tự chấm năm {năm}.",
    )
    yield Part(
        CLOSING,
        "Kết thúc",
        "(Gửi kèm Bảng tự chấm điểm cải cách hành chính năm {năm} và tài liệu kiểm chứng.)",
    )


def _common(told: Told) -> Iterator[Part]:
    lines = [
        "Đến ngày {tính đến ngày} đã chấm {số đã chấm}/{số tiêu chí tự chấm} tiêu chí thuộc phần tự chấm; "
        "điểm tự chấm (dự kiến) {điểm tự chấm} trên {điểm tối đa} điểm, mất {điểm mất} điểm."
    ]
    sums = told.scored.totals
    for who, found in (("điều tra xã hội học", sums.survey), ("cấp trên chấm", sums.superior)):
        if found.count:
            lines.append(
                f"Không tự chấm {{số tiêu chí {who}}} tiêu chí do {who} (tối đa {{điểm tối đa {who}}} điểm)."
            )
    yield Part(RESULTS, "Kết quả tự chấm điểm (dự kiến)", "\n".join(lines))
    losses = "{số tiêu chí mất điểm} tiêu chí chưa đạt điểm tối đa:\n{tiêu chí mất điểm}"
    yield Part(LOSSES, "Tiêu chí chưa đạt điểm tối đa", losses if told.scored.losses() else "")
    unscored = "{số chưa chấm} tiêu chí chưa chấm:\n{tiêu chí chưa chấm}"
    yield Part(OPEN, "Tiêu chí chưa chấm", unscored if told.scored.unscored else "")


def _of_minutes(_told: Told) -> Iterator[Part]:
    yield Part(
        OPENING,
        "Thời gian, địa điểm, thành phần",
        f"Thời gian bắt đầu: {BLANK} giờ {BLANK}, {BLANK_DAY}\n"
        f"Địa điểm: {BLANK}\n"
        f"Thành phần tham dự: {BLANK}\n"
        f"Chủ trì (chủ tọa): {BLANK}\n"
        f"Thư ký (người ghi biên bản): {BLANK}",
    )
    yield Part(
        CONTENT,
        "Nội dung",
        "{cơ quan trình} trình bày kết quả tự chấm điểm (dự kiến) cải cách hành chính năm {năm}: đã chấm "
        "{số đã chấm}/{số tiêu chí tự chấm} tiêu chí, điểm tự chấm (dự kiến) {điểm tự chấm} trên "
        "{điểm tối đa} điểm, mất {điểm mất} điểm ở {số tiêu chí mất điểm} tiêu chí.",
    )
    yield Part(DISCUSSION, "Ý kiến tại cuộc họp", _BY_HAND)
    yield Part(CONCLUSION, "Kết luận của chủ tọa", _BY_HAND)
    yield Part(CLOSING, "Kết thúc", f"Cuộc họp kết thúc vào {BLANK} giờ {BLANK}, {BLANK_DAY}")


def _cited(told: Told) -> str:
    return "Thực hiện {quyết định ban hành}, " if decision_of(told.scored.view.issued_set) else ""


def _named(line: ScoreLine) -> str:
    criterion = line.row.criterion
    return f"{criterion.code}. {criterion.name}" if criterion.code else criterion.name


def _listed(names: Iterator[str]) -> str:
    """Items of a list, each with its mark, the first of many; dots where there is none."""
    told = listed(names, "tiêu chí khác, xem Bảng tự chấm điểm")
    return "\n".join((*(f"{line};" for line in told[:-1]), f"{told[-1]}.")) if told else BLANK
