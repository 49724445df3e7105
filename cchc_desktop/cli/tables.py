"""What `show` prints for people: aligned columns under Vietnamese headings, long text wrapped."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from itertools import zip_longest
from textwrap import wrap

from msgspec import Struct

from cchc_desktop.cli.shapes import Shape
from cchc_desktop.domain.activities import TaskState
from cchc_desktop.domain.activity_rows import TASK_STATE
from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.labels import CHECK_STAGE, DUTY_ROLE, PROGRESS, SAMPLE_MARK, TODO_GROUP
from cchc_desktop.domain.one_stop_words import ALL_AREAS
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.score_check import Lack
from cchc_desktop.domain.vocabulary import CheckStage, DutyRole, Progress, TodoGroup
from cchc_desktop.domain.year import YearView

_GAP = "  "
_NARROWEST = 24
"""The column of long text is never narrower than this, however small the terminal."""
_WIDEST = 26
"""No other column is wider."""
_POINTS = ("max_points", "points")
_JUDGED = ("units", "criteria", "todo", "checklists", "figures", "activities")
"""What depends on the as-of date."""


class Table(Struct, frozen=True):
    """`long` is the number of the column that is wrapped, `right` are those of figures."""

    headings: tuple[str, ...]
    cells: Callable[[Shape, YearView], tuple[object, ...]]
    """The cells of an object of the year."""
    long: int
    right: frozenset[int] = frozenset()


def table_lines(what: str, shapes: Sequence[Shape], year: YearView, number: int, width: int) -> Iterator[str]:
    """The lines of `show WHAT` for a terminal of `width` characters."""
    if year.sample and what != "duties":
        yield SAMPLE_MARK
    judged = f", tính đến ngày {show_date(year.as_of)}" if what in _JUDGED else ""
    yield f"Năm {number}{judged}"
    yield ""
    if not shapes:
        yield "Chưa có mục nào."
        return
    table = TABLES[what]
    told = (one for one in shapes if one.get("lack") != Lack.NOT_SCORED)  # the criterion itself says so
    rows = [tuple(str(cell) for cell in table.cells(shape, year)) for shape in told]
    yield from _aligned(table, rows, width)
    yield ""
    yield f"{len(rows)} dòng."


def _aligned(table: Table, rows: Sequence[tuple[str, ...]], width: int) -> Iterator[str]:
    needed = [max(map(len, column)) for column in zip(table.headings, *rows, strict=True)]
    widths = [min(one, _WIDEST) for one in needed]
    taken = sum(widths) - widths[table.long] + len(_GAP) * (len(widths) - 1)
    widths[table.long] = min(needed[table.long], max(width - taken, _NARROWEST))
    yield _line(table, table.headings, widths)
    yield _line(table, ["-" * one for one in widths], widths)
    for row in rows:
        parts = [wrap(cell, widths[number], break_on_hyphens=False) for number, cell in enumerate(row)]
        for line in zip_longest(*parts, fillvalue=""):
            yield _line(table, line, widths)


def _line(table: Table, cells: Sequence[str], widths: Sequence[int]) -> str:
    placed = (
        cell.rjust(width) if number in table.right else cell.ljust(width)
        for number, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return _GAP.join(placed).rstrip()


def _day(text: str | None) -> str:
    return show_date(date.fromisoformat(text)) if text else ""


def _progress(key: str | None) -> str:
    return PROGRESS[Progress(key)] if key else ""


def _codes(shape: Shape, year: YearView) -> str:
    criteria = (year.by_uid[uid].criterion for uid in shape["criteria"])
    return ", ".join(criterion.code or criterion.name for criterion in criteria)


def _unit(shape: Shape, _year: YearView) -> tuple[object, ...]:
    counts = ("leading", "coordinating", "done", "overdue", "without_evidence")
    return (shape["code"], shape["name"], *(shape[count] for count in counts))


def _duty(shape: Shape, _year: YearView) -> tuple[object, ...]:
    return shape["unit"], DUTY_ROLE[DutyRole(shape["role"])], shape["text"]


def _criterion(shape: Shape, year: YearView) -> tuple[object, ...]:
    points = format_points(Decimal(shape["max_points"])) if shape["max_points"] else ""
    proofs = f"{shape['evidence_count']}/{len(shape['evidence_required'])}" if shape["progress"] else ""
    row = year.by_uid[shape["uid"]]
    state = row.state_text if row.is_judged else ""
    assigned = (shape["lead"] or "", ", ".join(shape["coordinating"]))
    return shape["code"], shape["name"], points, *assigned, _day(shape["due"]), state, proofs


def _todo(shape: Shape, _year: YearView) -> tuple[object, ...]:
    whom = ", ".join(part for part in (shape["person"], shape["phone"]) if part)
    waits = TODO_GROUP[TodoGroup(shape["groups"][0])]
    due = _day(shape["due"]) or shape["due_text"]
    return waits, due, shape["code"], shape["name"], shape["unit"] or "", whom, shape["last_note"] or ""


def _note(shape: Shape, year: YearView) -> tuple[object, ...]:
    text = f"(Đính chính) {shape['text']}" if shape["corrects"] else shape["text"]
    return (
        _day(shape["date"]),
        _codes(shape, year),
        text,
        _progress(shape["progress"]),
        shape["reported_by"],
    )


def _evidence(shape: Shape, year: YearView) -> tuple[object, ...]:
    return shape["number"], _day(shape["date"]), shape["issuer"], shape["title"], _codes(shape, year)


def _issued(shape: Shape, _year: YearView) -> tuple[object, ...]:
    kept = "còn" if shape["present"] else "MẤT"
    return (
        shape["number"] or "",
        _day(shape["date"]),
        shape["title"],
        shape["format"],
        shape["sha256"][:12],
        kept,
    )


_OPEN_POINTS = {"overlap": "Chồng lấn", "split_unknown": "Chưa rõ cách chia", "unassigned": "Chưa phân công"}


def _overlap(shape: Shape, _year: YearView) -> tuple[object, ...]:
    kind = _OPEN_POINTS[shape["kind"]]
    if shape["kind"] == "unassigned":
        return kind, "", f"{shape['code']} {shape['name']}".strip()
    return kind, ", ".join(shape["units"]), shape["area"]


def _import(shape: Shape, _year: YearView) -> tuple[object, ...]:
    at = datetime.fromisoformat(shape["at"])
    counts = ("" if shape[name] is None else shape[name] for name in ("written", "new", "changed"))
    source = shape["source"] or "(chưa ghi tên tệp)"
    undone = "đã hoàn tác" if shape["undone"] else "có"
    return f"{at:%d/%m/%Y %H:%M}", source, (shape["sha256"] or "")[:12], shape["year"] or "", *counts, undone


def _checklist(shape: Shape, _year: YearView) -> tuple[object, ...]:
    month = shape["planned_month"] or ""
    which = f" (lần {shape['which_of_day']})" if shape["which_of_day"] else ""
    answered = f"{shape['answered']}/{shape['questions']}" if shape["questions"] else ""
    stage = CHECK_STAGE[CheckStage(shape["stage"])]
    counts = (answered, shape["not_met"] if shape["questions"] else "")
    return month, _day(shape["date"]) + which, shape["unit"], shape["title"], stage, *counts


def _figures(shape: Shape, _year: YearView) -> tuple[object, ...]:
    counts = ("" if shape[name] is None else shape[name] for name in ("received", "solved", "open"))
    rate = shape["rates"]["on_time"]
    share = "" if rate["percent"] is None else f"{rate['part']}/{rate['whole']}"
    return shape["month"], shape["area"] or ALL_AREAS, *counts, share, len(shape["doubts"])


def _activity(shape: Shape, _year: YearView) -> tuple[object, ...]:
    counted = "" if shape["quantity"] is None else f"{shape['quantity']} {shape['measure']}".strip()
    state = TASK_STATE[TaskState(shape["state"])] if shape["state"] else ""
    return _day(shape["date"]), shape["kind_name"], shape["unit"] or "", shape["content"], counted, state


def _score(shape: Shape, year: YearView) -> tuple[object, ...]:
    note = shape["message"] or ""
    if shape["kind"] in ("criterion", "lack"):
        most, points = (format_points(Decimal(shape[one])) if shape[one] else "" for one in _POINTS)
        return shape["code"], shape["name"], most, points, note
    own = shape["own"]
    base, sure, possible = (format_points(Decimal(own[one])) for one in ("base", "sure", "possible"))
    named = {
        "commune": "Toàn xã",
        "field": year.by_uid[shape["uid"]].criterion.name if shape["uid"] else "",
        "unit": f"Đơn vị {shape['unit']}",
    }
    counted = f"{own['scored']}/{own['count']} tiêu chí đã có số liệu"
    return "", named[shape["kind"]], base, f"{sure} … {possible}", counted


TABLES: Mapping[str, Table] = {
    "units": Table(
        ("Mã", "Đơn vị", "Chủ trì", "Phối hợp", "Hoàn thành", "Quá hạn", "Thiếu TLKC"),
        _unit,
        1,
        frozenset({2, 3, 4, 5, 6}),
    ),
    "duties": Table(("Đơn vị", "Vai trò", "Nhiệm vụ"), _duty, 2),
    "criteria": Table(
        ("Mã", "Tiêu chí", "Điểm", "Chủ trì", "Phối hợp", "Hạn", "Tình trạng", "TLKC"),
        _criterion,
        1,
        frozenset({2, 7}),
    ),
    "todo": Table(("Nhóm", "Hạn", "Mã", "Việc", "Đơn vị", "Liên hệ", "Nhật ký"), _todo, 3),
    "notes": Table(("Ngày", "Tiêu chí", "Nội dung", "Tình trạng", "Người báo"), _note, 2),
    "evidence": Table(
        ("Số, ký hiệu", "Ngày", "Cơ quan ban hành", "Trích yếu", "Tiêu chí"),
        _evidence,
        3,
    ),
    "issued": Table(("Số, ký hiệu", "Ngày", "Tên văn bản", "Loại tệp", "Mã của tệp", "Tệp"), _issued, 2),
    "imports": Table(
        ("Lúc", "Tệp", "Mã của tệp", "Năm", "Đã ghi", "Mới", "Thay đổi", "Còn lại"),
        _import,
        1,
        frozenset({4, 5, 6}),
    ),
    "checklists": Table(
        ("Tháng", "Ngày", "Đơn vị", "Mẫu phiếu", "Tình trạng", "Đã trả lời", "Không đạt"),
        _checklist,
        3,
        frozenset({0, 5, 6}),
    ),
    "figures": Table(
        (
            "Tháng",
            "Lĩnh vực",
            "Tiếp nhận",
            "Đã giải quyết",
            "Đang giải quyết",
            "Trước và đúng hạn",
            "Cần xem",
        ),
        _figures,
        1,
        frozenset({0, 2, 3, 4, 5, 6}),
    ),
    "activities": Table(
        ("Ngày", "Loại", "Đơn vị", "Nội dung", "Số lượng", "Nhiệm vụ"), _activity, 3, frozenset({4})
    ),
    "scores": Table(("Mã", "Nội dung", "Tối đa", "Điểm", "Ghi chú"), _score, 1, frozenset({2, 3})),
    "overlaps": Table(("Loại", "Đơn vị", "Lĩnh vực, tiêu chí"), _overlap, 2),
}
