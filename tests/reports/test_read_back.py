"""Any grid, printed and read back by another program: every line once, in its column, whatever its length."""

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_desktop.domain.document import Align, Column, Emphasis, Grid, Row
from cchc_desktop.reports.cells import cell_text
from cchc_desktop.reports.pdf import render_pdf
from tests.reports.decree_checker import appendix_faults
from tests.reports.grids import SIGNER, grid, squeezed
from tests.reports.paper import Line, Sheet, read_paper

LEFT, RIGHT = 30.0, 282.0
WORDS = ("Ễ", "Ộ", "Ử", "Ặ", "báo", "cáo", "định", "kỳ", "quý", "g", "(j)", "12/UBND-VHXH", "W" * 30, "x/y")
COLUMNS = (
    Column("code", "STT", 12, Align.CENTER),
    Column("name", "Lĩnh vực/Tiêu chí", 40),
    Column("task", "Nội dung nhiệm vụ", 60),
    Column("remark", "Ghi chú", 20),
)


def texts(most: int) -> st.SearchStrategy[str]:
    """Words of all shapes; sometimes one unbroken string, sometimes a cell taller than a page."""
    words = st.lists(st.sampled_from(WORDS), max_size=most // 4).map(" ".join)
    return st.one_of(words, st.just(""), st.just("X" * 200), st.just("Ệ" * min(most, 60)))


ROWS = st.lists(
    st.one_of(
        st.tuples(texts(20), texts(200), texts(3000), texts(60)).map(Row),
        st.builds(lambda name: Row(("I", name, None, None), Emphasis.FIELD), texts(80)),
        st.builds(lambda name: Row((name, None, None, None), Emphasis.SECTION), texts(80)),
        st.builds(lambda name: Row((None, name, None, None), Emphasis.TOTAL), texts(40)),
    ),
    max_size=14,
)


def edges(columns: Sequence[Column]) -> list[float]:
    whole = sum(column.width_mm for column in columns)
    found = [LEFT]
    for column in columns:
        found.append(found[-1] + column.width_mm / whole * (RIGHT - LEFT))
    return found


def body(sheets: Sequence[Sheet]) -> Iterator[Line]:
    """The lines of the table without its headers."""
    for sheet in sheets:
        lines = [line for line in sheet.lines if line.size == 12 and line.baseline > 20]
        top = next((number for number, line in enumerate(lines) if line.text == "STT"), None)
        if top is not None:
            yield from (line for line in lines[top:] if line.text not in HEADINGS)


HEADINGS = {"STT", "Lĩnh vực/Tiêu chí", "Nội dung nhiệm vụ", "Ghi chú"}


def columns_of(sheets: Sequence[Sheet]) -> list[str]:
    """The text of each column, read downwards, page after page."""
    found = [""] * len(COLUMNS)
    borders = edges(COLUMNS)
    for line in body(sheets):
        column = next(n for n, right in enumerate(borders[1:]) if line.left < right)
        found[column] += squeezed(line.text)
    return found


def wanted(document: Grid) -> list[str]:
    return [
        squeezed("".join(cell_text(row.cells[number], column) for row in document.rows))
        for number, column in enumerate(COLUMNS)
    ]


@settings(max_examples=60, deadline=None)
@given(ROWS, st.booleans())
def test_every_line_is_read_back_once(rows: list[Row], signed: bool) -> None:
    document = grid(rows, columns=COLUMNS, signature=SIGNER if signed else None, as_of_line="")
    pdf = render_pdf(document)
    sheets = read_paper(pdf)
    assert columns_of(sheets) == wanted(document)
    for sheet in sheets:
        assert [line.text for line in sheet.lines if line.text in HEADINGS] == [c.title for c in COLUMNS]
    assert [fault for fault in appendix_faults(pdf) if "alone" not in fault] == []


@settings(max_examples=40, deadline=None)
@given(ROWS)
def test_lines_never_touch_each_other_or_a_rule_between_rows(rows: list[Row]) -> None:
    sheets = read_paper(render_pdf(grid(rows, columns=COLUMNS, as_of_line="")))
    borders = edges(COLUMNS)
    for sheet in sheets:
        below: dict[int, float] = {}
        for line in body([sheet]):
            column = next(n for n, right in enumerate(borders[1:]) if line.left < right)
            assert line.top > below.get(column, 0.0) - 0.05, line
            below[column] = line.bottom


@pytest.mark.parametrize("count", [0, 1, 10, 120, 400, 2000])
def test_any_number_of_rows_is_read_back(count: int) -> None:
    long = "nội dung công việc " * 45
    rows = [Row((str(n), f"Dòng {n}.", long[: n % 800], None)) for n in range(count)]
    document = grid(rows, columns=COLUMNS, signature=SIGNER, as_of_line="")
    pdf = render_pdf(document)
    assert columns_of(read_paper(pdf)) == wanted(document)
    assert appendix_faults(pdf) == []
