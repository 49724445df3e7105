"""What is drawn stays inside, patterns tell parts apart without colour, bars are as long as their numbers."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.chart import (
    Bar,
    BarChart,
    Box,
    Drawing,
    Fill,
    Line,
    Part,
    drawn,
    filled,
    side_by_side,
)

WIDTH, NARROW = 340.0, 240.0
LEGEND = ((Fill.BLACK, "hoàn thành"), (Fill.HATCHED, "đang làm"), (Fill.BLANK, "chưa làm"))
LEAST = 1e-6


class Typewriter:
    """Every letter is half as wide as it is high."""

    def width(self, text: str, size: float, _bold: bool) -> float:
        return len(text) * size / 2

    def wrap(self, text: str, size: float, _bold: bool, room: float) -> Sequence[str]:
        most = max(int(room / (size / 2)), 1)
        return [text[start : start + most] for start in range(0, len(text), most)] or [""]


def chart(*bars: Bar) -> Drawing:
    return drawn(BarChart("Tiến độ", LEGEND, bars), WIDTH, Typewriter())


AMOUNTS = st.lists(st.integers(0, 400), min_size=3, max_size=3)
BARS = st.lists(st.tuples(st.text("ab ", max_size=300), AMOUNTS), max_size=15)


@given(BARS, st.sampled_from(["12/15", "112/115, 12 quá hạn", "mất 1.200,125, chờ 3.300,25"]))
def test_nothing_leaves_the_drawing(told: list[tuple[str, list[int]]], said: str) -> None:
    bars = [
        Bar(
            name,
            tuple(Part(Decimal(n), fill) for n, (fill, _words) in zip(amounts, LEGEND, strict=True)),
            said,
        )
        for name, amounts in told
    ]
    found = drawn(BarChart("Tiến độ", LEGEND, tuple(bars)), NARROW, Typewriter())
    for box in found.boxes:
        assert box.x >= 0
        assert box.x + box.width <= NARROW + LEAST
        assert box.y + box.height <= found.height + LEAST
    for line in found.lines:
        assert -LEAST <= min(line.x0, line.x1) <= max(line.x0, line.x1) <= NARROW + LEAST
        assert max(line.y0, line.y1) <= found.height + LEAST
    for words in found.words:
        wide = Typewriter().width(words.text, words.size, words.bold)
        start = words.x - wide if words.right else words.x
        assert start >= -LEAST
        assert start + wide <= NARROW + LEAST
        assert words.y <= found.height
    assert [area.said for area in found.areas] == [f"{bar.name}: {said}" for bar in bars]


@given(st.lists(st.integers(0, 99), min_size=1, max_size=8))
def test_bars_are_to_one_scale(counts: list[int]) -> None:
    found = chart(*(Bar("x", (Part(Decimal(count), Fill.BLACK),), f"{count}") for count in counts))
    lengths = [box.width for box in found.boxes[len(LEGEND) :]]
    shown = [count for count in counts if count]
    assert len(lengths) == len(shown), "nothing is drawn for none"
    for length, count in zip(lengths, shown, strict=True):
        assert length == pytest.approx(max(lengths) * count / max(shown))


@given(st.floats(0.5, 300), st.floats(0.5, 40))
def test_a_pattern_ends_at_the_edges_of_its_box(width: float, height: float) -> None:
    box = Box(10, 20, width, height)
    for fill in Fill:
        outline, *lines = filled(box, fill)
        assert outline == box._replace(black=fill is Fill.BLACK)
        for line in lines:
            assert isinstance(line, Line)
            assert 10 - LEAST <= min(line.x0, line.x1) <= max(line.x0, line.x1) <= 10 + width + LEAST
            assert 20 - LEAST <= min(line.y0, line.y1) <= max(line.y0, line.y1) <= 20 + height + LEAST


def test_parts_are_told_apart_without_colour() -> None:
    looks = {fill: list(filled(Box(0, 0, 30, 14), fill)) for fill in Fill}
    assert len({str(marks) for marks in looks.values()}) == len(Fill)
    assert len(looks[Fill.CROSSED]) > len(looks[Fill.HATCHED]) > 3 > len(looks[Fill.BLANK])


def test_a_long_name_is_told_whole_and_one_that_never_ends_by_an_ellipsis() -> None:
    whole = "Xây dựng và phát triển chính quyền điện tử, chính quyền số"
    told = chart(Bar(whole, (Part(Decimal(1), Fill.BLACK),), "1")).words[4:-1]
    assert len(told) > 2
    assert "".join(words.text for words in told) == whole
    (*lines, said) = chart(Bar("dài " * 75, (Part(Decimal(1), Fill.BLACK),), "1")).words[4:]
    assert [words.text.endswith("…") for words in lines] == [False, False, False, True]
    assert said.text == "1"


def test_where_there_is_little_height_a_name_takes_two_lines() -> None:
    plain = BarChart("Tiến độ", LEGEND, (Bar("dài " * 20, (Part(Decimal(1), Fill.BLACK),), "1"),))
    (*lines, _said) = drawn(plain, WIDTH, Typewriter(), name_lines=2).words[4:]
    assert [words.text.endswith("…") for words in lines] == [False, True]


def test_two_drawings_stand_side_by_side() -> None:
    one = chart(Bar("x", (Part(Decimal(1), Fill.HATCHED),), "1", uid="u"))
    both = side_by_side(one, one, 20)
    assert both.width == 2 * WIDTH + 20
    assert {area.x for area in both.areas} == {0.0, WIDTH + 20}
    assert len(both.lines) == 2 * len(one.lines)
