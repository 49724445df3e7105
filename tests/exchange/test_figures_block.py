"""Figures pasted from a spreadsheet: where each goes, and what is refused whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.counts import show_count
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.one_stop import COUNTS
from cchc_desktop.exchange.figures_block import read_figures
from tests.support import refused

FIGURES = st.none() | st.integers(0, 99_999)


@given(st.data(), st.integers(1, 12), st.integers(0, len(COUNTS) - 1))
def test_a_block_goes_right_and_down(data: st.DataObject, month: int, first: int) -> None:
    width = data.draw(st.integers(1, 13 - month))
    height = data.draw(st.integers(1, len(COUNTS) - first))
    later = st.lists(FIGURES, min_size=width - 1, max_size=width - 1)
    block = [[data.draw(st.integers(0, 99_999)), *data.draw(later)] for _line in range(height)]
    text = "".join("\t".join(show_count(one) for one in line) + "\r\n" for line in block)
    found = read_figures(text, (month, COUNTS[first]))
    assert len(found) == width * height
    for down, line in enumerate(block):
        for right, count in enumerate(line):
            assert found[month + right, COUNTS[first + down]] == count


def test_a_line_with_every_count_is_one_month() -> None:
    text = "\t".join(map(str, range(len(COUNTS))))
    found = read_figures(text, (12, "payable"))
    assert found == {(12, name): number for number, name in enumerate(COUNTS)}


@pytest.mark.parametrize(
    ("text", "first", "fault"),
    [
        ("\t".join("1" * 13), (1, "payable"), Fault.FIGURES_TOO_WIDE),
        ("\t".join("1" * (len(COUNTS) + 1)), (1, "carried_over"), Fault.FIGURES_TOO_WIDE),
        ("1\t2", (12, "payable"), Fault.FIGURES_TOO_WIDE),
        ("1\n2\n", (1, "satisfied"), Fault.FIGURES_TOO_TALL),
        ("1\t2\n3", (1, "payable"), Fault.FIGURES_RAGGED),
        (" \t \n", (1, "payable"), Fault.BLOCK_EMPTY),
        ("", (1, "payable"), Fault.BLOCK_EMPTY),
    ],
)
def test_what_does_not_fit_is_refused(text: str, first: tuple[int, str], fault: Fault) -> None:
    with refused(fault):
        read_figures(text, first)


def test_a_cell_that_is_no_count_is_named_with_its_month() -> None:
    with pytest.raises(UserError) as raised:
        read_figures("1.200\t12a", (3, "payable"))
    assert raised.value.args_by_name == {"field": "payable", "value": "12a", "month": 4}
