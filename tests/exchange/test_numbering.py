"""The tree is what the numbers say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.exchange.numbering import (
    NO_NUMBER,
    Number,
    Rank,
    read_number,
    split_bullet,
    split_leading_code,
    tidy_code,
)
from cchc_desktop.exchange.standing import stand


@pytest.mark.parametrize(
    ("code", "number"),
    [
        ("I", Number(Rank.FIELD, ("I",))),
        ("XIV.", Number(Rank.FIELD, ("XIV",))),
        ("1", Number(Rank.NUMBER, (1,))),
        ("1.10", Number(Rank.NUMBER, (1, 10))),
        ("(1.2.3)", Number(Rank.NUMBER, (1, 2, 3))),
        ("1.1.", Number(Rank.NUMBER, (1, 1))),
        ("I.2", Number(Rank.NUMBER, ("I", 2))),
        ("a)", Number(Rank.LETTER, ("a",))),
        ("đ)", Number(Rank.LETTER, ("đ",))),
        ("B", Number(Rank.PART, ("B",))),
        ("Tiêu chí 1.1", Number(Rank.NUMBER, (1, 1))),
        ("Lĩnh vực II", Number(Rank.FIELD, ("II",))),
        ("1.1.a", Number(Rank.NUMBER, (1, 1, "a"))),
        ("-", Number(Rank.BULLET, ("-",))),
        ("–", Number(Rank.BULLET, ("-",))),
        ("+", Number(Rank.BULLET, ("+",))),
        ("", NO_NUMBER),
        ("TC", None),
        ("1-2", None),
        ("IIII", None),
        ("Kế hoạch", None),
    ],
)
def test_what_a_code_says(code: str, number: Number | None) -> None:
    assert read_number(code) == number


def test_a_capital_is_a_roman_numeral_or_a_letter() -> None:
    assert read_number("V") == Number(Rank.FIELD, ("V",))
    assert read_number("V", frozenset("V")) == Number(Rank.PART, ("V",))


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("1.1. Kế hoạch", ("1.1.", "Kế hoạch")),
        ("1.1: Kế hoạch", ("1.1:", "Kế hoạch")),
        ("IV: Thể chế", ("IV:", "Thể chế")),
        ("5: đúng hạn", ("", "5: đúng hạn")),
        ("1.1 Kế hoạch", ("1.1", "Kế hoạch")),
        ("II. Thể chế", ("II.", "Thể chế")),
        ("a) Ban hành", ("a)", "Ban hành")),
        ("5 thủ tục được cắt giảm", ("", "5 thủ tục được cắt giảm")),
        ("- Sáng kiến", ("", "- Sáng kiến")),
        ("100% hồ sơ", ("", "100% hồ sơ")),
        ("", ("", "")),
    ],
)
def test_a_code_in_front_of_a_name(name: str, parts: tuple[str, str]) -> None:
    assert split_leading_code(name) == parts


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("- Sáng kiến", ("-", "Sáng kiến")),
        ("–Sáng kiến", ("-", "Sáng kiến")),
        ("•\tSáng kiến", ("•", "Sáng kiến")),
        ("-5 điểm", ("", "-5 điểm")),
        ("-100% hồ sơ", ("-", "100% hồ sơ")),
        ("-5S tại bộ phận Một cửa", ("-", "5S tại bộ phận Một cửa")),
        ("Sáng kiến - cải tiến", ("", "Sáng kiến - cải tiến")),
    ],
)
def test_a_bullet_in_front_of_a_name(name: str, parts: tuple[str, str]) -> None:
    bullet, rest = split_bullet(name)
    assert ("".join(map(str, bullet.parts)), rest) == parts


def test_full_stops_behind_codes_go() -> None:
    assert [tidy_code(code) for code in ("1.1.", " I. ", "a)", ".")] == ["1.1", "I", "a)", "."]


def depths(*codes: str) -> list[int]:
    """The depth of each row; a code without a number is a row without one."""
    found: list[int] = []
    for standing in stand([read_number(code) or NO_NUMBER for code in codes]):
        found.append(0 if standing.parent is None else found[standing.parent] + 1)
    return found


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ("1 1.1 1.1.1 1.1.2 1.2 2 2.1", [0, 1, 2, 2, 1, 0, 1]),
        ("I 1.1 1.1.1 1.2 II 2.1", [0, 1, 2, 1, 0, 1]),
        ("I 1 1.1 1.2 2 2.1 II 1 1.1", [0, 1, 2, 2, 1, 2, 0, 1, 2]),
        ("A I 1 1.1 II B I", [0, 1, 2, 3, 1, 0, 1]),
        ("I I.1 I.1.1 I.2 II II.1", [0, 1, 2, 1, 0, 1]),
        ("I 1 a) b) 2 a)", [0, 1, 2, 2, 1, 2]),
        ("I 1 1.1 - - 1.2 -", [0, 1, 2, 3, 3, 2, 3]),
        ("I 1 - + + - 2 - +", [0, 1, 2, 3, 3, 2, 1, 2, 3]),
        ("1 - • + • - a) -", [0, 1, 2, 3, 2, 1, 1, 2]),
        ("1 1.1 1.1.a 1.1.b 1.2", [0, 1, 2, 2, 1]),
        ("1 1.1.1 1.1.2 2", [0, 1, 1, 0]),
        ("1.1 1.2 1.10", [0, 0, 0]),
        ("1.1 1.1.1 2.1 2.1.1", [0, 1, 0, 1]),
    ],
)
def test_depths(codes: str, expected: list[int]) -> None:
    assert depths(*codes.split()) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("I:0 1:1 _:2 _:2 _:1 _:2", [0, 1, 2, 2, 1, 2]),
        ("I:0 1:1 _:1 _:1 2:1 _:1", [0, 1, 2, 2, 1, 2]),
        ("I:0 _:1 _:2 _:1 II:0 _:1", [0, 1, 2, 1, 0, 1]),
        ("I:0 1:1 -:2 -:2 _:0", [0, 1, 2, 2, 0]),
    ],
)
def test_outline_levels_place_rows_without_a_code(rows: str, expected: list[int]) -> None:
    codes, outline = zip(*(one.split(":") for one in rows.split()), strict=True)
    numbers = [read_number(code.strip("_")) or NO_NUMBER for code in codes]
    found: list[int] = []
    for standing in stand(numbers, [int(level) for level in outline]):
        found.append(0 if standing.parent is None else found[standing.parent] + 1)
    assert found == expected


def doubts(*codes: str) -> list[str]:
    said = []
    for code, standing in zip(codes, stand([read_number(code) or NO_NUMBER for code in codes]), strict=True):
        said += [f"{code} skips"] * standing.skips_level
        said += [f"{code} elsewhere"] * standing.elsewhere
        said += [f"{code} repeats {standing.repeats}"] * (standing.repeats is not None)
    return said


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ("I 1 1.1 II 1 1.1", []),
        ("I 1.1 1.1.1 II 2.1", []),
        ("1 1.1.1", ["1.1.1 skips"]),
        ("I 1.1 II 1.5", ["1.5 elsewhere"]),
        ("I 1.1 1.2.1", ["1.2.1 skips"]),
        ("2.1 2.2", ["2.1 skips", "2.2 skips"]),
        ("1 1.1 1.1", ["1.1 repeats 1"]),
        ("1 1.1 2.3 1.2", ["2.3 skips", "1.2 skips"]),
        ("I 1 - -", []),
    ],
)
def test_a_place_that_is_a_guess_is_told(codes: str, expected: list[str]) -> None:
    assert doubts(*codes.split()) == expected


CODES = ["I", "II", "1", "2", "1.1", "1.2", "2.1", "1.1.1", "a)", "-", "A"]


@given(st.lists(st.sampled_from(CODES), max_size=20))
def test_the_row_above_comes_before(codes: list[str]) -> None:
    for index, standing in enumerate(stand([read_number(code) or NO_NUMBER for code in codes])):
        assert standing.parent is None or standing.parent < index
