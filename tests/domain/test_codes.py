"""Codes sort by their numbers."""

from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.codes import code_key, roman, roman_value

TENS = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")
ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def in_order(texts: Iterable[str]) -> bool:
    return all(code_key(one) < code_key(other) for one, other in pairwise(texts))


@pytest.mark.parametrize(
    "ordered",
    [
        ["1.2", "1.10", "1.10.1", "2", "10"],
        ["I", "II", "V", "IX", "XIV", "XL"],
        ["1", "1.1", "1.1.1", "1.2"],
        ["1.a", "1.b", "1.đ"],
        ["TC 2", "TC 10"],
        ["I.2", "I.10", "II.1"],
    ],
)
def test_codes_sort_by_their_numbers(ordered: list[str]) -> None:
    assert in_order(ordered)


def test_the_shape_around_the_numbers_does_not_matter() -> None:
    assert code_key("1.2.") == code_key("1-2") == code_key(" 1 . 2 ") == code_key("01.02")
    assert code_key("") < code_key("1")


@given(st.integers(1, 99))
def test_roman_numerals_have_their_value(number: int) -> None:
    assert roman_value(TENS[number // 10] + ONES[number % 10]) == number


@given(st.text("IVXLC", max_size=8))
def test_other_strings_are_no_roman_numerals(text: str) -> None:
    value = roman_value(text)
    if value is not None:
        assert text == TENS[value // 10] + ONES[value % 10]


@pytest.mark.parametrize("text", ["", "IIII", "IC", "VX", "i", "a", "1", "C", "I "])
def test_what_is_no_roman_numeral(text: str) -> None:
    assert roman_value(text) is None


@given(st.lists(st.text(max_size=12), max_size=6))
def test_any_codes_can_be_sorted(codes: list[str]) -> None:
    ordered = sorted(codes, key=code_key)
    assert all(code_key(one) <= code_key(other) for one, other in pairwise(ordered))


def test_a_roman_numeral_is_read_back() -> None:
    assert [roman_value(roman(number)) for number in range(1, 100)] == list(range(1, 100))
