"""Breaking text into lines."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.reports.fonts import Face, ruler
from tests.reports.grids import NAME, squeezed

REGULAR = ruler(Face.REGULAR)
texts = st.text(st.sampled_from("aiWÊộ ử/-.\n mđ,XỄ"), max_size=300)
limits = st.floats(1000, 30_000)


def width(line: str) -> float:
    return sum(REGULAR.width(character) for character in line)


@given(texts, limits)
def test_nothing_is_lost_and_nothing_sticks_out(text: str, limit: float) -> None:
    lines = REGULAR.wrap(text, limit)
    assert squeezed("".join(lines)) == squeezed(text)
    assert max(map(width, lines)) <= limit + 1e-6


@given(texts, limits, st.floats(0, 0.9))
def test_a_first_line_may_be_narrower(text: str, limit: float, share: float) -> None:
    indent = share * limit
    lines = REGULAR.wrap(text, limit, indent)
    assert squeezed("".join(lines)) == squeezed(text)
    assert max(map(width, lines)) <= limit + 1e-6
    widest = max(map(width, squeezed(text)), default=0.0)
    assert width(lines[0]) <= max(limit - indent, widest) + 1e-6


@given(texts, limits)
def test_no_line_had_room_for_the_next_word(text: str, limit: float) -> None:
    for paragraph in text.split("\n"):
        if any(width(word) > limit for word in paragraph.split(" ")):
            continue  # a word that has to be broken starts a line of its own
        lines = REGULAR.wrap(paragraph, limit)
        for line, following in pairwise(lines):
            first, *others = following.split(" ")
            if line.split(" ")[-1] == "-" or "-" in (first, *others[:1]):
                continue  # a dash goes with the word before it
            whole_word = first in paragraph.split(" ") and line.split(" ")[-1] in paragraph.split(" ")
            assert not whole_word or width(f"{line} {first}") > limit - 1e-6


@given(texts, limits)
def test_evenly_broken_text_has_no_more_lines(text: str, limit: float) -> None:
    lines = REGULAR.wrap_evenly(text, limit)
    assert len(lines) == len(REGULAR.wrap(text, limit))
    assert squeezed("".join(lines)) == squeezed(text)
    assert max(map(width, lines)) <= limit + 1e-6


def test_even_lines_are_even() -> None:
    limit = REGULAR.width(NAME) * 0.9
    assert [round(width(line) / width(NAME), 1) for line in REGULAR.wrap(NAME, limit)] == [0.9, 0.1]
    assert [round(width(line) / width(NAME), 1) for line in REGULAR.wrap_evenly(NAME, limit)] == [0.5, 0.5]


@pytest.mark.parametrize(
    ("word", "limit", "pieces"),
    [
        ("X" * 10, 3000, ["XXXX", "XXXX", "XX"]),
        ("aaa/bbbbbb", 3000, ["aaa/", "bbbbbb"]),
        ("ii/XW", 1560, ["ii/", "X", "W"]),
    ],
)
def test_a_word_wider_than_a_line_is_cut_after_a_sign_if_it_has_one(
    word: str, limit: float, pieces: list[str]
) -> None:
    assert REGULAR.wrap(word, limit) == pieces


def test_no_line_begins_with_a_dash_between_words() -> None:
    name = "Trung tâm Văn hóa - Thể thao"
    for limit in range(5000, 16000, 100):
        assert not any(line.startswith("-") for line in REGULAR.wrap(name, limit))
    assert REGULAR.wrap(name, REGULAR.width("Trung tâm Văn hóa")) == ["Trung tâm Văn", "hóa - Thể thao"]
    assert REGULAR.wrap("- Như trên", REGULAR.width("- Như")) == ["- Như", "trên"]


def test_blank_lines_stay() -> None:
    assert REGULAR.wrap("", 5000) == [""]
    assert REGULAR.wrap("a\n\nb", 5000) == ["a", "", "b"]


def test_a_no_break_space_does_not_break() -> None:
    assert REGULAR.wrap("Điều\u00a015 khoản\u00a02", REGULAR.width("Điều 15 kho")) == [
        "Điều\u00a015",
        "khoản\u00a02",
    ]
