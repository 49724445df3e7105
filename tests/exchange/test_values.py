"""What cells mean: points, deadlines, lists, who scores."""

from datetime import date
from decimal import Decimal

import pytest

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.labels import SCORED_BY
from cchc_desktop.domain.planned import PlannedMilestone as Milestone
from cchc_desktop.domain.vocabulary import ScoredBy
from cchc_desktop.exchange.deadlines import (
    AS_TEXT,
    EACH_LAST_DAY,
    LAST_DAY,
    ON_THE_DAY,
    THE_DAY_BEFORE,
    is_meant_as_words,
    read_due,
)
from cchc_desktop.exchange.sheet import Cell, Kind
from cchc_desktop.exchange.values import read_evidence, read_points, read_scored_by
from tests.support import TODAY, YEAR, refused


def number(value: float, number_format: str = "") -> Cell:
    return Cell(value, Kind.NUMBER, number_format)


@pytest.mark.parametrize(
    ("cell", "points"),
    [
        (Cell("0,5"), "0.5"),
        (Cell("0.5"), "0.5"),
        (Cell(" 1,25 điểm"), "1.25"),
        (Cell("2đ"), "2"),
        (Cell("Tối đa 1,5 điểm"), "1.5"),
        (Cell("+1"), "1"),
        (number(0.5), "0.5"),
        (number(0.1 + 0.2), "0.3"),
        (number(3), "3"),
        (Cell("-"), None),
        (Cell("–"), None),
    ],
)
def test_points(cell: Cell, points: str | None) -> None:
    assert read_points(cell) == (None if points is None else Decimal(points))


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        (Cell("abc"), Fault.POINTS_INVALID),
        (Cell("2-3"), Fault.POINTS_INVALID),
        (Cell("-1"), Fault.POINTS_NEGATIVE),
        (number(-1), Fault.POINTS_NEGATIVE),
        (Cell("1.234"), Fault.POINTS_AMBIGUOUS),
        (number(0.12345), Fault.POINTS_TOO_FINE),
        (number(1e9), Fault.POINTS_TOO_LARGE),
        (number(0.05, "0%"), Fault.POINTS_INVALID),
        (Cell(date(2026, 5, 1), Kind.DATE), Fault.POINTS_INVALID),
        (Cell(True, Kind.BOOLEAN), Fault.POINTS_INVALID),
    ],
)
def test_what_is_no_number_of_points(cell: Cell, fault: Fault) -> None:
    with refused(fault):
        read_points(cell)


def due(value: str | float | date, how: str = ON_THE_DAY) -> tuple[Milestone, ...]:
    kind = Kind.TEXT if isinstance(value, str) else Kind.DATE if isinstance(value, date) else Kind.NUMBER
    return read_due(Cell(value, kind), year=YEAR, today=TODAY, ask=lambda _about, _text: how)


def on(day: int, month: int, label: str = "", year: int = YEAR) -> Milestone:
    return Milestone(label, date(year, month, day))


@pytest.mark.parametrize(
    ("value", "milestones"),
    [
        (date(2026, 3, 15), [on(15, 3)]),
        ("15/3/2026", [on(15, 3)]),
        ("15.03.2026", [on(15, 3)]),
        ("15/3", [on(15, 3)]),
        ("Ngày 15/3", [on(15, 3)]),
        ("Đến hết ngày 15/3/2026", [on(15, 3)]),
        ("20/01/2027", [on(20, 1, year=2027)]),
        ("15/3; 15/6; 15/9; 15/12", [on(15, 3), on(15, 6), on(15, 9), on(15, 12)]),
        ("15/3, 15/6", [on(15, 3), on(15, 6)]),
        ("15/3, 15/6 và 15/9/2026", [on(15, 3), on(15, 6), on(15, 9)]),
        ("-", []),
        ("—", []),
        ("- 15/3\n- 15/6", [on(15, 3), on(15, 6)]),
        ("Quý I: 15/3\nQuý II: 15/6/2026", [on(15, 3, "Quý I"), on(15, 6, "Quý II")]),
        ("Chủ nhật, 15/3/2026", [on(15, 3)]),
        ("Thứ Sáu, ngày 15 tháng 5 năm 2026", [on(15, 5)]),
        ("15 tháng 5", [on(15, 5)]),
        ("17h00 ngày 15/5/2026", [on(15, 5)]),
        ("15/5/2026 17:00", [on(15, 5)]),
        ("15/5/2026 (thứ Sáu)", [on(15, 5)]),
        ("Đợt 1: Thứ Sáu, 15/5/2026", [on(15, 5, "Đợt 1")]),
        ("Ngày 20 hằng tháng", [Milestone(due_text="Ngày 20 hằng tháng")]),
        ("Thường xuyên", [Milestone(due_text="Thường xuyên")]),
        ("Theo kế hoạch: hằng quý", [Milestone(due_text="Theo kế hoạch: hằng quý")]),
        ("Hằng quý, trước ngày 15", [Milestone(due_text="Hằng quý, trước ngày 15")]),
    ],
)
def test_deadlines(value: str | date, milestones: list[Milestone]) -> None:
    assert list(due(value)) == milestones


@pytest.mark.parametrize(
    "text", ["Trước 15/12", "trước ngày 15/12/2026", "Xong trước ngày 15/12", "Chậm nhất 15/12"]
)
@pytest.mark.parametrize(("how", "day"), [(ON_THE_DAY, 15), (THE_DAY_BEFORE, 14)])
def test_a_day_before_which_work_is_due_is_asked(text: str, how: str, day: int) -> None:
    assert due(text, how) == (on(day, 12),)
    assert due(text, AS_TEXT) == (Milestone(due_text=text),)


@pytest.mark.parametrize(
    ("text", "day", "month", "year"),
    [
        ("Quý II/2026", 30, 6, YEAR),
        ("quý iv", 31, 12, YEAR),
        ("Trong quý 3 năm 2026", 30, 9, YEAR),
        ("Quý I/2027", 31, 3, 2027),
        ("Tháng 12/2026", 31, 12, YEAR),
        ("Tháng 02", 28, 2, YEAR),
        ("12/2026", 31, 12, YEAR),
        ("6 tháng đầu năm", 30, 6, YEAR),
        ("9 tháng đầu năm 2026", 30, 9, YEAR),
        ("3 tháng đầu năm", 31, 3, YEAR),
        ("6 tháng cuối năm", 31, 12, YEAR),
        ("Cả năm", 31, 12, YEAR),
        ("Trong năm 2026", 31, 12, YEAR),
        ("Năm 2027", 31, 12, 2027),
        ("Hằng năm", 31, 12, YEAR),
        ("2026", 31, 12, YEAR),
        ("Đến hết quý III", 30, 9, YEAR),
        ("Quý I - II", 30, 6, YEAR),
        ("Quý I-III/2026", 30, 9, YEAR),
        ("Quý I/2026 - Quý II/2026", 30, 6, YEAR),
        ("Quý IV/2026 – Quý I/2027", 31, 3, 2027),
        ("Từ tháng 3 đến tháng 6/2026", 30, 6, YEAR),
        ("Tháng 3 đến hết tháng 9", 30, 9, YEAR),
        ("01/3 - 30/6/2026", 30, 6, YEAR),
        ("Từ ngày 01/03/2026 đến hết ngày 15/6/2026", 15, 6, YEAR),
    ],
)
def test_a_period_is_asked(text: str, day: int, month: int, year: int) -> None:
    assert due(text, LAST_DAY) == (on(day, month, text, year),)
    assert due(text, AS_TEXT) == (Milestone(due_text=text),)


@pytest.mark.parametrize(
    ("text", "milestones"),
    [
        ("Quý I, III", [on(31, 3, "Quý I"), on(30, 9, "Quý III")]),
        ("Quý II/2027 và quý IV/2027", [on(30, 6, "Quý II/2027", 2027), on(31, 12, "quý IV/2027", 2027)]),
        ("Tháng 6 và 12/2027", [on(30, 6, "Tháng 6", 2027), on(31, 12, "12/2027", 2027)]),
        (
            "Tháng 3, 6, 9, 12",
            [on(31, 3, "Tháng 3"), on(30, 6, "Tháng 6"), on(30, 9, "Tháng 9"), on(31, 12, "Tháng 12")],
        ),
    ],
)
def test_several_periods_are_as_many_milestones(text: str, milestones: list[Milestone]) -> None:
    assert list(due(text, LAST_DAY)) == milestones
    assert due(text, AS_TEXT) == (Milestone(due_text=text),)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Thường xuyên", True),
        ("Thường xuyên, liên tục trong năm", True),
        ("Khi có yêu cầu.", True),
        ("Theo kế hoạch, trước quý II", False),
        ("Đầu năm", False),
    ],
)
def test_words_that_name_no_day_on_purpose(text: str, meant: bool) -> None:
    assert is_meant_as_words(text) is meant


def test_every_quarter_is_asked() -> None:
    ends = (on(31, 3, "Quý I"), on(30, 6, "Quý II"), on(30, 9, "Quý III"), on(31, 12, "Quý IV"))
    assert due("Hằng quý", EACH_LAST_DAY) == ends
    assert len(due("hàng tháng", EACH_LAST_DAY)) == 12
    assert due("Hằng quý", AS_TEXT) == (Milestone(due_text="Hằng quý"),)


@pytest.mark.parametrize(
    "text",
    ["Quý V", "Tháng 13/2026", "quý", "Thường xuyên", "Sau tháng 6", "Quý II - I", "Quý I, tháng", "Năm"],
)
def test_what_names_no_period_is_kept(text: str) -> None:
    assert due(text) == (Milestone(due_text=text),)


@pytest.mark.parametrize("value", ["31/02/2026", "15/13", "46096", "2026-02-30", "15/3; 32/3", 46096, 15.3])
def test_what_can_only_be_a_day_and_is_none(value: str | float) -> None:
    with refused(Fault.DATE_INVALID):
        due(value)


def test_a_year_of_two_digits_is_refused() -> None:
    with refused(Fault.DATE_SHORT_YEAR):
        due("15/3/26")


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Kế hoạch", ["Kế hoạch"]),
        ("Kế hoạch; Báo cáo;", ["Kế hoạch", "Báo cáo"]),
        ("Kế hoạch\nBáo cáo", ["Kế hoạch", "Báo cáo"]),
        ("- Kế hoạch;\n- Báo cáo.", ["Kế hoạch", "Báo cáo."]),
        ("-Kế hoạch\n+ Báo cáo", ["Kế hoạch", "Báo cáo"]),
        ("- Kế hoạch của\nUBND xã\n- Báo cáo", ["Kế hoạch của UBND xã", "Báo cáo"]),
        ("- Danh sách; biên bản", ["Danh sách; biên bản"]),
        ("\n \n", []),
        ("-", []),
        ("- Kế hoạch\n-", ["Kế hoạch"]),
    ],
)
def test_lists_of_evidence(text: str, items: list[str]) -> None:
    assert list(read_evidence(text)) == items


def test_who_scores() -> None:
    assert {read_scored_by(label.upper()) for label in SCORED_BY.values()} == set(ScoredBy)
    assert read_scored_by("Điều tra XHH") is ScoredBy.SURVEY
    with refused(Fault.CHOICE_UNKNOWN):
        read_scored_by("xổ số")
