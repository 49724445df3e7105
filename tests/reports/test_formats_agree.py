"""The same document in PDF, workbook and Word file: the same texts, numbers and days, cell by cell."""

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

import docx
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.document import Align, Column, Emphasis, Grid, Row
from cchc_desktop.domain.points import format_points
from cchc_desktop.reports.docx import render_docx
from cchc_desktop.reports.pdf import render_pdf
from cchc_desktop.reports.xlsx import render_xlsx
from tests.reports.grids import grid, squeezed
from tests.reports.paper import read_paper

COLUMNS = (
    Column("code", "STT", 20, Align.CENTER),
    Column("name", "Nội dung", 60),
    Column("points", "Điểm tối đa", 30),
    Column("due", "Thời hạn", 30),
)
BORDERS = (30.0, 66.0, 174.0, 228.0, 282.0)
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["1.10", "I", "2", ""]),
        st.text(st.sampled_from("ab Ễử=-+1/"), max_size=60),
        st.one_of(st.none(), st.decimals(0, 200, places=2)),
        st.one_of(st.none(), st.dates(date(2020, 1, 1), date(2030, 12, 31))),
    ).map(lambda cells: Row(cells, Emphasis.PLAIN)),
    min_size=1,
    max_size=8,
)


def on_paper(document: Grid) -> list[str]:
    """The columns of the PDF, read downwards."""
    found = [""] * len(COLUMNS)
    headings = {column.title for column in COLUMNS}
    for sheet in read_paper(render_pdf(document)):
        for line in sheet.lines:
            if line.size == 12 and line.baseline > 20 and line.text not in headings:
                found[next(n for n, right in enumerate(BORDERS[1:]) if line.left < right)] += line.text
    return [squeezed(text) for text in found]


def in_workbook(document: Grid) -> list[str]:
    """The columns of the sheet as it shows them: numbers and days are values there."""
    sheet = load_workbook(BytesIO(render_xlsx(document))).active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    start = next(number for number, row in enumerate(rows) if row[0] == "STT") + 1
    found = [""] * len(COLUMNS)
    for row in rows[start:]:
        for number, value in enumerate(row):
            found[number] += squeezed(shown(value))
    return found


def shown(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return print_date(value.date())
        case int() | float():
            return format_points(Decimal(str(value)))
    return str(value)


def in_word(document: Grid) -> list[str]:
    (table,) = docx.Document(BytesIO(render_docx(document))).tables
    return [squeezed("".join(cell.text for cell in column.cells[1:])) for column in table.columns]


@settings(max_examples=60, deadline=None)
@given(ROWS)
def test_three_formats_say_the_same(rows: list[Row]) -> None:
    document = grid(rows, columns=COLUMNS, as_of_line="")
    told = on_paper(document)
    assert in_workbook(document) == told
    assert in_word(document) == told
