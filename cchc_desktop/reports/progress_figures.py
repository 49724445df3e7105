"""The figures that the words of a report on a period may use, each told from the data as it is read."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from textwrap import shorten

from cchc_desktop.domain.activity_rows import task_sentence, tasks_by_kind, total_lines
from cchc_desktop.domain.counts import show_count
from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.findings import finding_state
from cchc_desktop.domain.labels import CHECKLIST_KIND, FINDING_STATE
from cchc_desktop.domain.letter_rules import BLANK, decision_of
from cchc_desktop.domain.one_stop import OPEN, RATES, RECEIVED, SOLVED, Rate, rate, total
from cchc_desktop.domain.one_stop_words import RATES as RATE_NAMES
from cchc_desktop.domain.one_stop_words import TOTALS, percent_words, share_words
from cchc_desktop.domain.period_results import (
    Counts,
    Field,
    Step,
    counted,
    counts_of,
    done_between,
    due_between,
    fields,
)
from cchc_desktop.domain.register_records import OneStopMonth
from cchc_desktop.domain.report_periods import next_cut_off, period_words
from cchc_desktop.domain.report_words import GROUP_END, MOST, listed
from cchc_desktop.domain.todo import Todo
from cchc_desktop.domain.vocabulary import ActivityShape
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.period_results import Results

NOTHING = "- Không có."
OUTSIDE = "Tiêu chí ngoài các lĩnh vực"
_NAME, _SAID = 200, 300
"""Characters of a name and of a note that a list shows."""


class FieldNames(dict[str, Field]):
    """The lĩnh vực of a year by what their figures are named: their code, where it tells them apart."""

    def __init__(self, found: Results) -> None:
        told = fields(found.before, found.view)
        codes = Counter(one.head.criterion.code if one.head else "" for one in told)
        for number, field in enumerate(told, 1):
            code = field.head.criterion.code if field.head else ""
            plain = code if codes[code] == 1 and code.replace(".", "").isalnum() else f"thứ {number}"
            self[f"lĩnh vực {plain}"] = field


def figures(year: int, found: Results, names: FieldNames, issuer: str, sent_to: str) -> dict[str, str]:
    """By their names, those of the whole year first."""
    span, view = found.span, found.view
    whole = counts_of(counted(view))
    following = next_cut_off(span.until)
    done, due = done_between(found.before, view), due_between(view, span.as_of, following)
    late_units = dict.fromkeys(one.unit.name for one in found.overdue if one.unit)
    return {
        "kỳ báo cáo": period_words(span, year),
        "năm": str(year),
        "từ ngày": print_date(span.since),
        "đến ngày": print_date(span.until),
        "tính đến ngày": print_date(span.as_of),
        "cơ quan báo cáo": issuer,
        "nơi nhận báo cáo": sent_to,
        "quyết định ban hành": decision_of(view.issued_set) or BLANK,
        **_of_counts(whole),
        "số chưa giao": show_count(len(view.unassigned())),
        "kết quả theo lĩnh vực": _listed(_field_line(field) for field in names.values()),
        "số mốc xong": show_count(len(done)),
        "mốc xong trong kỳ": _listed(_done_lines(done)),
        "danh sách quá hạn": _listed(
            (_late_line(one, found) for one in found.overdue[:MOST]), len(found.overdue)
        ),
        "đơn vị có việc quá hạn": ", ".join(late_units) or "không đơn vị nào",
        "hạn kỳ tới": print_date(following),
        "số mốc kỳ tới": show_count(len(due)),
        "mốc kỳ tới": _listed(map(_due_line, due[:MOST]), len(due)),
        **_of_registers(found),
        **{key: value for name, field in names.items() for key, value in _of_field(name, field)},
    }


def _of_counts(counts: Counts) -> dict[str, str]:
    return {
        "số tiêu chí": show_count(counts.leading),
        "số hoàn thành": show_count(counts.done),
        "tỷ lệ hoàn thành": percent_words(Rate(counts.done, counts.leading)) or BLANK,
        "số chờ kiểm tra": show_count(counts.waiting),
        "số quá hạn": show_count(counts.overdue),
        "số thiếu tài liệu": show_count(counts.without_evidence),
    }


def _of_field(name: str, field: Field) -> Iterator[tuple[str, str]]:
    counts = counts_of(field.rows)
    yield f"{name}{GROUP_END}số tiêu chí", show_count(counts.leading)
    yield f"{name}{GROUP_END}tình hình", _standing(counts)
    yield f"{name}{GROUP_END}số mốc xong", show_count(len(field.steps))
    yield f"{name}{GROUP_END}mốc xong", _listed(_done_lines(field.steps))


def _standing(counts: Counts) -> str:
    return (
        f"{show_count(counts.done)} hoàn thành, {show_count(counts.waiting)} chờ kiểm tra, "
        f"{show_count(counts.overdue)} quá hạn, "
        f"{show_count(counts.without_evidence)} thiếu tài liệu kiểm chứng"
    )


def _field_line(field: Field) -> str:
    name = " ".join(field.head.criterion.name.split()) if field.head else OUTSIDE
    counts = counts_of(field.rows)
    return f"{name}: {show_count(counts.leading)} tiêu chí, {_standing(counts)}."


def _done_lines(steps: Iterable[Step]) -> Iterator[str]:
    """A line for each criterion, with the days of its milestones."""
    for row, own in groupby(steps, key=lambda step: step.row):
        yield f"{_named(row)}{_led(row)}: {', '.join(map(_done_on, own))}."


def _done_on(step: Step) -> str:
    label, day = step.state.milestone.label, print_date(step.state.standing.since)
    return f"{label} ({day})" if label else day


def _due_line(step: Step) -> str:
    label = f", {step.state.milestone.label}" if step.state.milestone.label else ""
    return f"{print_date(step.state.due)}: {_named(step.row)}{label}{_led(step.row)}."


def _led(row: CriterionRow) -> str:
    return f" ({row.lead.name})" if row.lead else ""


def _late_line(one: Todo, found: Results) -> str:
    """With its date, how late it is, and what was said of it last."""
    due = ""
    if one.due is not None:
        due = f", hạn {print_date(one.due)}, quá {show_count((found.span.as_of - one.due).days)} ngày"
    assert one.row is not None
    said = one.said
    if said is None or not said.text.strip():
        return f"{_named(one.row)}{_led(one.row)}{due}."
    text = shorten(said.text, _SAID, placeholder="…").rstrip(".")
    return f"{_named(one.row)}{_led(one.row)}{due}. Nhật ký ngày {print_date(said.on_date)}: {text}."


def _named(row: CriterionRow) -> str:
    return shorten(f"{row.criterion.code} {row.criterion.name}", _NAME, placeholder="…")


def _of_registers(found: Results) -> dict[str, str]:
    made = [check for checks in found.checks.values() for check in checks]
    return {
        "số hoạt động": show_count(len(found.activities)),
        "hoạt động trong kỳ": _listed(_activity_lines(found)),
        "số lần kiểm tra": show_count(len(made)),
        "số phiếu không phù hợp": show_count(len(found.findings)),
        "kiểm tra trong kỳ": _listed(_check_lines(found)),
        "tháng có số liệu": _months(found.months),
        "tháng thiếu số liệu": _months(found.missing_months),
        "số liệu một cửa": _listed(_one_stop_lines(found.figures) if found.figures else ()),
    }


def _activity_lines(found: Results) -> Iterator[str]:
    for one in total_lines(found.activities, found.span.as_of):
        if one.unit_name is None and one.kind.shape is not ActivityShape.TASK:
            measure = f" {one.kind.measure}" if one.kind.measure else ""
            entries = f"{show_count(one.whole.entries)} mục"
            yield f"{one.kind.name}: {show_count(one.whole.quantity)}{measure} ({entries})."
    yield from (task_sentence(*one) for one in tasks_by_kind(found.activities, found.span.as_of))


def _check_lines(found: Results) -> Iterator[str]:
    for kind, checks in found.checks.items():
        units = len({check.unit_uid for check in checks})
        yield f"{CHECKLIST_KIND[kind]}: {show_count(len(checks))} lần, ở {show_count(units)} đơn vị."
    states = Counter(finding_state(one, found.span.as_of) for one in found.findings)
    if states:
        told = ", ".join(
            f"{show_count(states[state])} {word.lower()}"
            for state, word in FINDING_STATE.items()
            if states[state]
        )
        yield f"Phiếu không phù hợp lập trong kỳ: {told}."


def _one_stop_lines(figures: OneStopMonth) -> Iterator[str]:
    """What was read in every month of the period; a count that one month lacks is left out."""
    for key, names in (("received", RECEIVED), ("solved", SOLVED), ("open", OPEN)):
        count = total(figures, names)
        if count is not None:
            yield f"{TOTALS[key]}: {show_count(count)} hồ sơ."
    for key in RATES:
        share = rate(figures, key)
        if percent := percent_words(share):
            yield f"{RATE_NAMES[key]}: {percent} ({share_words(share)})."


def _months(months: Sequence[tuple[int, int]]) -> str:
    """Runs of months by their first and last: "tháng 12/2025 đến tháng 2/2026, tháng 5/2026"."""
    told = []
    for _key, run in groupby(enumerate(months), key=lambda one: one[1][0] * 12 + one[1][1] - one[0]):
        named = [f"tháng {month}/{year}" for _number, (year, month) in run]
        told.append(named[0] if len(named) == 1 else f"{named[0]} đến {named[-1]}")
    return ", ".join(told) or "tháng nào trong kỳ"


def _listed(lines: Iterable[str], count: int | None = None) -> str:
    """Items one a line; `count` is how many there are, where not all are given."""
    return "\n".join(listed(lines, "mục khác.", count)) or NOTHING
