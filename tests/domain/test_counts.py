"""Counts as they are typed and pasted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.counts import LARGEST, parse_count, show_count
from cchc_desktop.domain.errors import Fault
from tests.support import refused


@given(st.integers(0, LARGEST))
def test_what_is_shown_is_understood(count: int) -> None:
    shown = show_count(count)
    assert parse_count(shown, "payable") == count
    assert parse_count(str(count), "payable") == count
    assert parse_count(shown.replace(".", "\u00a0"), "payable") == count


@pytest.mark.parametrize("blank", ["", "  ", "\u00a0"])
def test_blank_is_not_known(blank: str) -> None:
    assert parse_count(blank, "payable") is None
    assert parse_count("0", "payable") == 0
    assert show_count(None) == ""


@pytest.mark.parametrize(
    "text",
    [
        "-1",
        "1,5",
        "1,234",
        "12.5",
        "1.23",
        "1.2345",
        "0.985",
        "12a",
        "=3",
        "%",
        "१२",
        str(LARGEST + 1),
        "1..234",
        "9" * 5_000,
    ],
)
def test_what_is_no_count_is_refused(text: str) -> None:
    with refused(Fault.COUNT_INVALID):
        parse_count(text, "payable")
