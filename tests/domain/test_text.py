"""The door for text, the folded shadow, and Vietnamese order."""

import unicodedata
from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.text import LONG, SHORT, clean, fold, one_line, order_key

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
VOWELS = "aăâeêioôơuưy"

syllables = st.tuples(st.sampled_from(LETTERS), st.sampled_from(VOWELS), st.sampled_from(TONES)).map(
    lambda parts: unicodedata.normalize("NFC", "".join(parts))
)
phrases = st.lists(st.one_of(syllables, syllables.map(str.upper)), max_size=6).map(" ".join)
any_text = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)


def in_order(texts: Iterable[str]) -> bool:
    return all(order_key(one) < order_key(other) for one, other in pairwise(texts))


def test_decomposed_text_is_composed() -> None:
    assert clean(unicodedata.normalize("NFD", "Phường Thủy Nguyên"), "name") == "Phường Thủy Nguyên"


def test_line_ends_become_one_kind_and_outer_blanks_go() -> None:
    assert clean("  một\r\nhai\rba\n\n", "text") == "một\nhai\nba"


def test_inner_text_stays_as_typed() -> None:
    typed = "hoá  hóa\tcái\u00a0cách\u200b\u00ad."
    assert clean(typed, "text") == typed


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x0b", "\x1f", "\x7f", "\ud800"])
def test_a_control_character_is_named_with_its_place(character: str) -> None:
    with pytest.raises(UserError) as caught:
        clean(f"abc{character}def", "task")
    assert caught.value.fault is Fault.TEXT_CONTROL_CHARACTER
    assert caught.value.args_by_name == {
        "field": "task",
        "character": f"U+{ord(character):04X}",
        "position": 4,
    }


@pytest.mark.parametrize("limit", [SHORT, LONG, 20])
def test_over_long_text_is_refused_with_both_lengths(limit: int) -> None:
    assert clean("ă" * limit, "name", limit=limit) == "ă" * limit
    with pytest.raises(UserError) as caught:
        clean("ă" * (limit + 1), "name", limit=limit)
    assert caught.value.fault is Fault.TEXT_TOO_LONG
    assert caught.value.args_by_name == {"field": "name", "length": limit + 1, "limit": limit}


def test_length_is_counted_after_composing() -> None:
    assert len(clean(unicodedata.normalize("NFD", "ệ" * 20), "name", limit=20)) == 20


@pytest.mark.parametrize("blank", ["", "  ", "\n\t\r\n"])
def test_a_required_field_refuses_blanks(blank: str) -> None:
    assert clean(blank, "name") == ""
    with pytest.raises(UserError) as caught:
        one_line(blank, "name", required=True)
    assert caught.value.fault is Fault.TEXT_EMPTY
    assert caught.value.field == "name"


def test_one_line_joins_lines_and_runs_of_blanks() -> None:
    assert one_line(" Phòng \r\n Văn  hóa\t-\u00a0Xã hội ", "name") == "Phòng Văn hóa - Xã hội"


@given(any_text)
def test_cleaning_twice_changes_nothing(typed: str) -> None:
    assert clean(clean(typed, "text", limit=LONG), "text", limit=LONG) == clean(typed, "text", limit=LONG)
    assert one_line(one_line(typed, "text"), "text") == one_line(typed, "text")


@given(any_text)
def test_composed_and_decomposed_typing_are_one(typed: str) -> None:
    decomposed, composed = (unicodedata.normalize(form, typed) for form in ("NFD", "NFC"))
    assert clean(decomposed, "text", limit=LONG) == clean(composed, "text", limit=LONG)
    assert unicodedata.is_normalized("NFC", clean(decomposed, "text", limit=LONG))


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Tuyên truyền", "tuyen truyen"),
        ("Đăng ký", "dang ky"),
        ("ĐIỀU  HÀNH\n", "dieu hanh"),
        ("hoá", "hoa"),
        ("hóa", "hoa"),
        ("uỷ ban", "uy ban"),
        ("ủy ban", "uy ban"),
        ("Ương ước ưỡn", "uong uoc uon"),
    ],
)
def test_folding_drops_marks_and_case(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.one_of(phrases, any_text))
def test_folding_twice_changes_nothing(written: str) -> None:
    assert fold(fold(written)) == fold(written)


@given(phrases)
def test_what_is_typed_without_accents_finds_the_accented(written: str) -> None:
    bare = "".join(mark for mark in unicodedata.normalize("NFD", written) if not unicodedata.combining(mark))
    assert fold(written) == fold(unicodedata.normalize("NFD", written)) == bare.lower().replace("đ", "d")


def test_the_alphabet_is_in_vietnamese_order() -> None:
    assert in_order(LETTERS)
    assert in_order(LETTERS.upper())


def test_tones_are_in_vietnamese_order() -> None:
    ordered = ["ma", "mà", "mả", "mã", "má", "mạ"]
    assert in_order(ordered)


def test_letters_come_before_tones() -> None:
    ordered = ["bạ", "ban", "bản", "băn", "bân", "bấn", "da", "đa", "Ích", "ôn", "ổn", "ở"]
    assert in_order(ordered)


def test_words_come_before_longer_words() -> None:
    ordered = ["1 cửa", "Cải", "Cải cách", "cải tiến", "Cảilương"]
    assert in_order(ordered)


@given(phrases)
def test_order_does_not_depend_on_composition(written: str) -> None:
    assert order_key(unicodedata.normalize("NFD", written))[:2] == order_key(written)[:2]
