"""Bậc thang typed line by line: what can be read is read as it says, and nothing is guessed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.score_rules import Level, Levels, Step, Steps, check_rule
from cchc_desktop.domain.score_rungs import (
    lines_with_points,
    read_levels,
    read_step,
    read_steps,
    rungs_text,
    uncovered,
)
from cchc_desktop.domain.scoring import Blank, Inputs, score
from tests.domain.test_scoring import criterion
from tests.support import refused

D = Decimal
NUMBERS = st.decimals(0, 999, places=2)


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("từ 80 đến dưới 90", Step(D(1), D(80), D(90))),
        ("Từ 80% đến dưới 90%", Step(D(1), D(80), D(90))),
        ("Tỷ lệ đạt từ 80% - dưới 90%", Step(D(1), D(80), D(90))),
        ("80-90", Step(D(1), D(80), D(90), with_high=True)),
        ("80 – 90%", Step(D(1), D(80), D(90), with_high=True)),
        ("trên 50,5 đến 80", Step(D(1), D("50.5"), D(80), with_low=False, with_high=True)),
        ("≥ 80 và < 90", Step(D(1), D(80), D(90))),
        ("Từ 90% trở lên", Step(D(1), low=D(90))),
        ("90 trở lên", Step(D(1), low=D(90))),
        ("trên 90", Step(D(1), low=D(90), with_low=False)),
        (">=90", Step(D(1), low=D(90))),
        ("dưới 50%", Step(D(1), high=D(50))),
        ("đến 50", Step(D(1), high=D(50), with_high=True)),
        ("từ 50 trở xuống", Step(D(1), high=D(50), with_high=True)),
        ("bằng 0", Step(D(1), D(0), D(0), with_high=True)),
        ("100%", Step(D(1), D(100), D(100), with_high=True)),
        ("mọi giá trị", Step(D(1))),
    ],
)
def test_bounds_are_read_as_they_are_said(words: str, step: Step) -> None:
    assert read_step(words, D(1)) == step


@pytest.mark.parametrize(
    "words", ["", "abc", "80 90", "80 đến", "dưới trên 80", "khoảng 80", "1-2-3", "80 hồ sơ"]
)
def test_bounds_that_are_not_clear_are_not_guessed(words: str) -> None:
    with refused(Fault.RUNG_WITHOUT_BOUNDS):
        read_step(words, D(1))


@given(st.none() | NUMBERS, st.none() | NUMBERS, st.booleans(), st.booleans(), NUMBERS)
def test_what_is_shown_is_read_again(
    low: Decimal | None, high: Decimal | None, with_low: bool, with_high: bool, points: Decimal
) -> None:
    step = Step(points, low, high, with_low or low is None, with_high and high is not None)
    assert read_steps(rungs_text(Steps((step,)))) == Steps((step,))


def test_levels_are_words_with_points_at_the_end_of_the_line() -> None:
    text = "Đúng hạn: 1 điểm\n\n- Chậm dưới 5 ngày, được 0,5 điểm.\nKhông có\t0\n"
    levels = Levels((Level("Đúng hạn", D(1)), Level("Chậm dưới 5 ngày", D("0.5")), Level("Không có", D(0))))
    assert read_levels(text) == levels
    assert read_levels(rungs_text(levels)) == levels


@pytest.mark.parametrize("line", ["từ 80 đến 90", "Đúng hạn", "Quyết định số 15", "x" * 500 + ": 1"])
def test_a_line_without_points_is_refused(line: str) -> None:
    with refused(Fault.RUNG_WITHOUT_POINTS):
        read_levels(f"Có: 1\n{line}")


def test_a_number_that_may_be_two_is_asked_about() -> None:
    with refused(Fault.POINTS_AMBIGUOUS):
        read_steps("từ 1.000: 1")


def test_what_something_costs_is_no_step() -> None:
    text = "Đủ báo cáo: 1 điểm\nMỗi báo cáo trễ hạn trừ 0,25 điểm"
    assert lines_with_points(text) == ["Đủ báo cáo: 1 điểm"]


def test_the_lines_with_points_are_taken_from_prose() -> None:
    text = "Tỷ lệ hồ sơ đúng hạn:\n- Từ 90% trở lên: 2 điểm;\na) Dưới 90%: 0 điểm.\nBáo cáo số 12\n"
    assert lines_with_points(text) == ["Từ 90% trở lên: 2 điểm;", "Dưới 90%: 0 điểm."]


def test_several_steps_on_one_line_are_told_apart() -> None:
    lines = lines_with_points("Đạt từ 90% trở lên: 0,5; từ 80% đến dưới 90%: 0,25; dưới 80%: 0.")
    assert lines == ["Đạt từ 90% trở lên: 0,5", "từ 80% đến dưới 90%: 0,25", "dưới 80%: 0."]
    assert [one.points for one in read_steps("\n".join(lines)).steps] == [Decimal("0.5"), Decimal("0.25"), 0]


def test_a_line_with_a_part_that_earns_nothing_stays_whole() -> None:
    assert lines_with_points("Có kế hoạch; có báo cáo: 1 điểm") == ["Có kế hoạch; có báo cáo: 1 điểm"]


@given(
    st.lists(st.tuples(NUMBERS, NUMBERS, st.booleans(), st.booleans()), min_size=1, max_size=4),
    st.integers(0, 100_000),
)
def test_what_no_step_covers_earns_nothing_known(
    bounds: list[tuple[Decimal, Decimal, bool, bool]], hundredths: int
) -> None:
    """A number is in a gap exactly where scoring finds no step."""
    rule = Steps(tuple(Step(D(1), low, high, a, b) for low, high, a, b in bounds))
    try:
        check_rule(rule, D(2))
    except UserError:
        return
    value = D(hundredths) / 100
    gaps = Steps(uncovered(rule))  # type: ignore[arg-type]
    outcome = score(criterion(), rule, Inputs(value=value))
    in_gap = score(criterion(), gaps, Inputs(value=value)).blank is not Blank.NO_STEP
    assert (outcome.blank is Blank.NO_STEP) == in_gap
