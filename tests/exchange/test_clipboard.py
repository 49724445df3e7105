"""A pasted block reads as the cells that were copied."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.errors import Fault
from cchc_desktop.exchange.clipboard import MOST_CHARACTERS, pasted_sheet
from tests.exchange.books import texts
from tests.support import refused


def lines(text: str) -> list[list[str]]:
    sheet = pasted_sheet(text)
    width = max((max(row.cells) for row in sheet.rows), default=0)
    return [[row.cells[c].text if c in row.cells else "" for c in range(1, width + 1)] for row in sheet.rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ('1\t"dòng một\ndòng hai"\tz', [["1", "dòng một\ndòng hai", "z"]]),
        ('"nói ""có"" rồi\n"\tx', [['nói "có" rồi\n', "x"]]),
        ('"Một cửa"\t"Một cửa" là', [['"Một cửa"', '"Một cửa" là']]),
        ('a"b\t"', [['a"b', '"']]),
        ("\n\n\t\n", []),
        ("", []),
    ],
)
def test_cells_come_out_as_they_were(text: str, expected: list[list[str]]) -> None:
    assert lines(text) == expected


def test_rows_keep_their_number_over_blank_lines() -> None:
    assert texts(pasted_sheet("a\n\nb")) == {(1, 1): "a", (3, 1): "b"}


# A letter in front, since quotes around a whole cell that needs none are taken as typed.
CELL = st.text(st.sampled_from('ab "\t\n'), min_size=1, max_size=6).map(lambda text: f"x{text}x")


@given(st.lists(st.lists(CELL, min_size=2, max_size=4), min_size=1, max_size=4))
def test_what_excel_quotes_is_read_back(rows: list[list[str]]) -> None:
    block = io.StringIO()
    csv.writer(block, delimiter="\t", lineterminator="\r\n").writerows(rows)
    width = max(map(len, rows))
    assert lines(block.getvalue()) == [row + [""] * (width - len(row)) for row in rows]


@pytest.mark.parametrize("text", ["x" * (MOST_CHARACTERS + 1), "x\n" * 15_001, "x\t" * 16_384 + "x"])
def test_a_block_beyond_reason_is_refused(text: str) -> None:
    with refused(Fault.WORKBOOK_TOO_LARGE):
        pasted_sheet(text)
