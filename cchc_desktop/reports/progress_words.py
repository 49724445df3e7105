"""The words of a report on a period as drafted: what the data say, and dots for what only she knows."""

from collections.abc import Collection, Iterator

from cchc_desktop.domain.letter_rules import BLANK, decision_of
from cchc_desktop.domain.period_results import done_between, due_between
from cchc_desktop.domain.report_periods import next_cut_off, period_words
from cchc_desktop.domain.report_words import Part, ReportWords, placeholder
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.reports.progress_figures import OUTSIDE, FieldNames, figures
from cchc_desktop.services.period_results import Results

ABOUT = {
    ReportKind.PROGRESS: "Tiến độ thực hiện Bộ chỉ số cải cách hành chính",
    ReportKind.PERIODIC: "Kết quả công tác cải cách hành chính",
}
"""Trích yếu, before the period."""
OPENING, CLOSING = "opening", "closing"
RESULTS, SHORTCOMINGS, CAUSES, PLAN, PROPOSALS = "results", "shortcomings", "causes", "plan", "proposals"
ONE_STOP, CHECKS, ACTIVITIES = "one_stop", "checks", "activities"
FIELD = "field_"
"""Begins the key of the part about a lĩnh vực, before the uid of its row."""

_COMMON = {
    ACTIVITIES: "Hoạt động cải cách hành chính trong kỳ",
    CHECKS: "Công tác kiểm tra",
    ONE_STOP: "Kết quả giải quyết thủ tục hành chính",
}


_ONLY_HERS = {CAUSES: "Nguyên nhân", PROPOSALS: "Kiến nghị, đề xuất"}
"""What no data say: dotted until she writes it."""


def unwritten(kind: ReportKind, hers: Collection[str]) -> list[str]:
    """The names of the parts that are dotted, by the keys of those she wrote.

    To the UBND of the commune there is something to propose while something is late.
    """
    asked = [CAUSES] if kind is ReportKind.PROGRESS else [CAUSES, PROPOSALS]
    return [_ONLY_HERS[key] for key in asked if key not in hers]


def report_words(kind: ReportKind, year: int, found: Results, issuer: str, sent_to: str) -> ReportWords:
    """Parts and figures; `issuer` reports to `sent_to`, both by name."""
    names = FieldNames(found)
    parts = [
        Part(OPENING, "Mở đầu", _opening(kind, found)),
        Part(RESULTS, "Kết quả chung", _results(kind, found)),
        *(_fields(names) if kind is ReportKind.PERIODIC else ()),
        *(Part(key, name, "\n".join(_common(key, found))) for key, name in _COMMON.items()),
        Part(SHORTCOMINGS, "Tồn tại, hạn chế", "\n".join(_shortcomings(found))),
        Part(CAUSES, _ONLY_HERS[CAUSES], BLANK),
        Part(PLAN, "Phương hướng, nhiệm vụ kỳ tới", "\n".join(_plan(found))),
        Part(PROPOSALS, _ONLY_HERS[PROPOSALS], _proposals(kind, found)),
        Part(CLOSING, "Kết thúc", _closing(kind)),
    ]
    span = found.span
    return ReportWords(
        report=kind.value,
        year=year,
        period=span.period,
        title=f"Báo cáo {_in_text(kind)} {period_words(span, year)}",
        parts=parts,
        figures=figures(year, found, names, issuer, sent_to),
    )


def _opening(kind: ReportKind, found: Results) -> str:
    cited = "Thực hiện {quyết định ban hành}, " if decision_of(found.view.issued_set) else ""
    return (
        f"{cited}{{cơ quan báo cáo}} báo cáo {_in_text(kind)} {{kỳ báo cáo}} (từ ngày {{từ ngày}} "
        "đến ngày {đến ngày}, số liệu tính đến ngày {tính đến ngày}) như sau:"
    )


def _results(kind: ReportKind, found: Results) -> str:
    lines = [
        "Bộ chỉ số năm {năm} có {số tiêu chí} tiêu chí đã giao đơn vị chủ trì. Đến ngày {tính đến ngày}: "
        "{số hoàn thành} tiêu chí hoàn thành, {số chờ kiểm tra} chờ kiểm tra, {số quá hạn} quá hạn, "
        "{số thiếu tài liệu} thiếu tài liệu kiểm chứng."
    ]
    if found.view.unassigned():
        lines.append("Còn {số chưa giao} tiêu chí chưa giao đơn vị chủ trì.")
    if kind is ReportKind.PROGRESS:
        done = bool(done_between(found.before, found.view))
        lines += [
            "Theo lĩnh vực:",
            "{kết quả theo lĩnh vực}",
            *_done("số mốc xong", "mốc xong trong kỳ", any_=done),
        ]
    return "\n".join(lines)


def _done(count: str, listed: str, *, any_: bool) -> list[str]:
    if not any_:
        return ["Trong kỳ chưa ghi nhận mốc nào hoàn thành."]
    return [f"Trong kỳ có {placeholder(count)} mốc hoàn thành:", placeholder(listed)]


def _fields(names: FieldNames) -> Iterator[Part]:
    for name, field in names.items():
        key = f"{FIELD}{field.head.uid if field.head else ''}"
        title = field.head.criterion.name if field.head else OUTSIDE
        lines = [f"Có {{{name}: số tiêu chí}} tiêu chí: {{{name}: tình hình}}."]
        lines += _done(f"{name}: số mốc xong", f"{name}: mốc xong", any_=bool(field.steps))
        yield Part(key, " ".join(title.split()), "\n".join(lines))


def _common(key: str, found: Results) -> Iterator[str]:
    if key == ACTIVITIES and not found.activities:
        yield "Trong kỳ chưa ghi hoạt động nào trong sổ hoạt động."
    elif key == ACTIVITIES:
        yield "Trong kỳ đã ghi {số hoạt động} mục trong sổ hoạt động:"
        yield "{hoạt động trong kỳ}"
    elif key == CHECKS and not found.checks and not found.findings:
        yield "Trong kỳ chưa ghi lần kiểm tra nào."
    elif key == CHECKS:
        yield "Trong kỳ đã kiểm tra {số lần kiểm tra} lần, lập {số phiếu không phù hợp} phiếu không phù hợp:"
        yield "{kiểm tra trong kỳ}"
    else:
        yield from _one_stop(found)


def _one_stop(found: Results) -> Iterator[str]:
    if found.months:
        yield "Số liệu một cửa của {tháng có số liệu}:"
        yield "{số liệu một cửa}"
    if found.missing_months:
        yield "Chưa có số liệu một cửa của {tháng thiếu số liệu}."
    if not found.months and not found.missing_months:
        yield "Kỳ báo cáo chưa trọn tháng nào nên chưa có số liệu một cửa."


def _shortcomings(found: Results) -> Iterator[str]:
    if found.overdue:
        yield "Còn {số quá hạn} tiêu chí quá hạn:"
        yield "{danh sách quá hạn}"
    else:
        yield "Không có tiêu chí quá hạn."
    yield "Số tiêu chí thiếu tài liệu kiểm chứng: {số thiếu tài liệu}."


def _plan(found: Results) -> Iterator[str]:
    if due_between(found.view, found.span.as_of, next_cut_off(found.span.until)):
        yield "Đến ngày {hạn kỳ tới} có {số mốc kỳ tới} mốc đến hạn:"
        yield "{mốc kỳ tới}"
    else:
        yield "Đến ngày {hạn kỳ tới} không có mốc nào đến hạn."
    if found.overdue:
        yield "Đôn đốc các đơn vị hoàn thành {số quá hạn} tiêu chí quá hạn."


def _proposals(kind: ReportKind, found: Results) -> str:
    if kind is ReportKind.PROGRESS and found.overdue:
        return (
            "Đề nghị {nơi nhận báo cáo} chỉ đạo {đơn vị có việc quá hạn} hoàn thành các tiêu chí quá hạn "
            "và bổ sung tài liệu kiểm chứng còn thiếu."
        )
    return BLANK


def _closing(kind: ReportKind) -> str:
    return f"Trên đây là báo cáo {_in_text(kind)} {{kỳ báo cáo}} của {{cơ quan báo cáo}}."


def _in_text(kind: ReportKind) -> str:
    return ABOUT[kind][0].lower() + ABOUT[kind][1:]
