"""The neutral sheet: addresses, and merged areas filled down."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.errors import Fault
from cchc_desktop.exchange.sheet import Area, Cell, Sheet, SheetRow, column_name, column_number, fill_merges
from tests.support import refused


@given(st.integers(1, 16_384))
def test_a_column_has_one_name(number: int) -> None:
    assert column_number(column_name(number)) == number


@pytest.mark.parametrize(("number", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (16_384, "XFD")])
def test_columns_are_named_as_in_excel(number: int, name: str) -> None:
    assert column_name(number) == name


@pytest.mark.parametrize("letters", ["", "a", "A1", "ABCD", "Đ"])
def test_what_is_no_column_is_noticed(letters: str) -> None:
    with pytest.raises(ValueError, match="no column"):
        column_number(letters)


def rows(*numbers: int) -> list[SheetRow]:
    return [SheetRow(number, {1: Cell(f"{number}")}) for number in numbers]


def with_value(*merges: Area) -> Sheet:
    first, *rest = rows(2, 3, 5, 6)
    return Sheet("S", [SheetRow(2, {**first.cells, 3: Cell("VP")}), *rest], merges)


def test_a_merged_value_counts_for_the_rows_inside_only() -> None:
    filled = fill_merges(with_value(Area(2, 3, 5, 3)))
    values = {row.number: row.cells[3].text if 3 in row.cells else "" for row in filled.rows}
    assert values == {2: "VP", 3: "VP", 5: "VP", 6: ""}
    assert [row.cells[3].from_merge for row in filled.rows if 3 in row.cells] == [False, True, True]


def test_a_wide_merge_fills_its_first_column_only() -> None:
    filled = fill_merges(with_value(Area(2, 3, 3, 9)))
    assert sorted(filled.rows[1].cells) == [1, 3]


def test_a_merge_without_a_value_fills_nothing() -> None:
    assert fill_merges(with_value(Area(2, 4, 5, 4))).rows[1].cells == {1: Cell("3")}


def test_of_overlapping_merges_the_first_counts() -> None:
    sheet = with_value(Area(2, 3, 3, 3), Area(3, 3, 6, 3), Area(2, 1, 6, 1))
    filled = fill_merges(sheet)
    assert [row.cells[1].text for row in filled.rows] == ["2"] * 4
    assert [covered.text for row in filled.rows if (covered := row.cells[1].covered)] == ["3", "5", "6"]
    assert filled.rows[3].cells[3].text == "VP"


def test_merges_over_everything_are_refused() -> None:
    many = [Area(1, 1, 1_048_576, 1 + index % 9) for index in range(1_000)]
    sheet = Sheet("S", [SheetRow(n, {c: Cell("x") for c in range(1, 10)}) for n in range(1, 1_001)], many)
    with refused(Fault.WORKBOOK_TOO_LARGE):
        fill_merges(sheet)
