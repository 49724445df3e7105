"""Workbooks, read back by openpyxl and by LibreOffice."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.document import Bundle, Column, Grid, Row
from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.reports.fonts import Face, ruler
from cchc_desktop.reports.xlsx import render_xlsx
from tests.reports.grids import COLUMNS, NAME, SIGNER, grid, many, plain, run

TEXT = (Column("a", "A", 40), Column("b", "B", 40))


def sheet_of(document: Grid) -> Worksheet:
    sheet = load_workbook(BytesIO(render_xlsx(document))).active
    assert isinstance(sheet, Worksheet)
    return sheet


def header_row(sheet: Worksheet) -> int:
    return next(row for row in range(1, 20) if sheet.cell(row, 1).value in ("STT", "A"))


def body(document: Grid) -> list[tuple[object, ...]]:
    sheet = sheet_of(document)
    return list(sheet.iter_rows(min_row=header_row(sheet) + 1, values_only=True))


def test_values_stay_values() -> None:
    row = Row(("1.10", NAME, Decimal("0.125"), ("Kế hoạch", "Báo cáo"), date(2026, 3, 9), None))
    sheet = sheet_of(grid([row, plain(2)]))
    first = sheet[header_row(sheet) + 1]
    shown = [cell.value for cell in first]
    assert shown == ["1.10", NAME, 0.125, "- Kế hoạch\n- Báo cáo", datetime(2026, 3, 9), None]
    assert [cell.data_type for cell in first] == ["s", "s", "n", "s", "d", "n"]
    assert [cell.number_format for cell in first][2:5:2] == ["#,##0.000", "dd/m/yyyy"]
    assert first[0].number_format == "@"
    assert sheet.cell(header_row(sheet) + 2, 3).number_format == "#,##0.00"


@pytest.mark.parametrize("month", range(1, 13))
def test_a_date_is_shown_as_the_decree_writes_it(month: int) -> None:
    day = date(2026, month, 9)
    row = Row(("1", "a", None, None, day, None))
    sheet = sheet_of(grid([row]))
    shown = sheet.cell(header_row(sheet) + 1, 5).number_format
    padded = {"dd": "09", "mm": f"{month:02}", "m": str(month), "yyyy": "2026"}
    assert "/".join(padded[part] for part in shown.split("/")) == print_date(day)


@pytest.mark.parametrize("text", ["=1+1", "+84", "-5", "@x", "#N/A", "#REF!", "=HYPERLINK(1)", "- Kế hoạch"])
def test_text_never_becomes_a_formula(text: str) -> None:
    for document in (grid([Row((text, text))], columns=TEXT), grid([Row((text, "x" * 300))], columns=TEXT)):
        sheet = sheet_of(document)
        cell = sheet.cell(header_row(sheet) + 1, 1)
        assert (cell.value, cell.data_type) == (text, "s")
        assert cell.quotePrefix


def test_formula_like_headings_are_text_too() -> None:
    document = grid(
        many(2), title="=1+1", subtitle_lines=("@a",), footnotes=("+b",), signature=replace(SIGNER, name="=c")
    )
    cells = [cell for row in sheet_of(document).iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert {"=1+1", "@a", "+b", "=c"} <= {str(cell.value).split("\n")[-1] for cell in cells}


@given(st.lists(st.tuples(st.text(max_size=80), st.text(max_size=80)), max_size=6))
def test_any_text_is_written_and_comes_back(rows: list[tuple[str, str]]) -> None:
    document = grid([Row(cells) for cells in rows], columns=TEXT)
    for wanted, found in zip(rows, body(document), strict=True):
        for text, value in zip(wanted, found, strict=True):
            assert value is None or isinstance(value, str)
            if text.isprintable():
                assert (value or "") == unicodedata.normalize("NFC", text)


def test_the_page_is_the_one_of_the_pdf() -> None:
    sheet = sheet_of(grid(many(30)))
    row = header_row(sheet)
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    margins = sheet.page_margins
    inches = (margins.left, margins.right, margins.top, margins.bottom)
    assert inches == pytest.approx([mm / 25.4 for mm in (30, 15, 20, 20)])
    assert sheet.print_title_rows == f"${row}:${row}"
    assert sheet.freeze_panes == f"A{row + 1}"
    pages = sheet.HeaderFooter
    assert pages.differentFirst
    assert (pages.oddHeader.center.text, pages.oddHeader.center.size) == ("&P", 14)
    assert not pages.firstHeader.center.text
    assert sheet.parent._named_styles["Normal"].font.name == "Times New Roman", "widths count its digits"
    width = sum(sheet.column_dimensions[letter].width for letter in "ABCDEF") * 8 * 0.75
    assert width == pytest.approx(252 * 72 / 25.4, rel=0.005)


def test_title_rows_are_merged_over_all_columns() -> None:
    sheet = sheet_of(grid(many(3)))
    merged = {str(area) for area in sheet.merged_cells.ranges}
    assert merged == {f"A{row}:F{row}" for row in range(1, header_row(sheet))}
    assert sheet["A1"].value == "Phụ lục"
    assert (sheet["A1"].font.name, sheet["A1"].font.size, sheet["A1"].font.bold) == (
        "Times New Roman",
        14,
        True,
    )
    assert str(sheet["A2"].value).isupper()


def test_every_cell_of_the_table_has_a_border_and_wraps() -> None:
    sheet = sheet_of(grid(many(8)))
    for row in sheet.iter_rows(min_row=header_row(sheet), max_col=len(COLUMNS)):
        for cell in row:
            assert cell.border.left.style == cell.border.bottom.style == "thin"
            assert cell.alignment.wrap_text
            assert cell.font.name == "Times New Roman"


def test_rows_are_as_high_as_their_text() -> None:
    sheet = sheet_of(grid(many(60)))
    measure = ruler(Face.BOLD)
    for row in range(1, sheet.max_row + 1):
        height = sheet.row_dimensions[row].height
        assert height is not None
        for number, letter in enumerate("ABCDEF", 1):
            cell = sheet.cell(row, number)
            if isinstance(cell.value, str) and row >= header_row(sheet):
                room = sheet.column_dimensions[letter].width * 6 - 3
                assert height >= len(measure.wrap(cell.value, room * 1000 / 12)) * 13.8


def test_a_text_higher_than_a_row_can_be_is_merged_downwards() -> None:
    long = " ".join([NAME] * 30)
    sheet = sheet_of(grid([plain(0), plain(1, long), plain(2)]))
    row = header_row(sheet) + 2
    assert sheet.cell(row, 2).value == long
    area = next(area for area in sheet.merged_cells.ranges if area.coord.startswith(f"B{row}:"))
    heights = [sheet.row_dimensions[n].height for n in range(area.min_row, area.max_row + 1)]
    assert max(heights) <= 409
    room = sheet.column_dimensions["B"].width * 6 - 3
    assert sum(heights) >= len(ruler(Face.REGULAR).wrap(long, room * 1000 / 12)) * 13.8
    assert sheet.cell(area.max_row + 1, 1).value == "1.2"


def test_a_sample_is_marked_in_the_sheet_and_on_every_page() -> None:
    sheet = sheet_of(grid(many(5), sample=True, signature=SIGNER))
    assert sheet["A1"].value == SAMPLE_MARK
    assert sheet.HeaderFooter.oddHeader.left.text == sheet.HeaderFooter.firstHeader.left.text == SAMPLE_MARK
    values = [cell.value for row in sheet.iter_rows() for cell in row]
    assert not any(SIGNER.name in str(value) for value in values)
    assert any("không dùng để ký" in str(value) for value in values)


def test_the_signature_stands_in_the_right_half() -> None:
    sheet = sheet_of(grid(many(3), signature=SIGNER))
    cell = next(cell for row in sheet.iter_rows() for cell in row if "CHỦ TỊCH" in str(cell.value))
    lines = str(cell.value).split("\n")
    assert (lines[:2], set(lines[2:-1]), lines[-1]) == (list(SIGNER.lines), {""}, SIGNER.name)
    assert len(lines[2:-1]) >= 4, "room for the hand and the stamp"
    assert sheet.row_dimensions[cell.row].height >= len(lines) * 14 * 1.15
    assert cell.column > 2
    assert f"{cell.coordinate}:F{cell.row}" in {str(area) for area in sheet.merged_cells.ranges}


def test_the_workbook_says_what_it_is_and_tells_no_time() -> None:
    document = grid(many(9), signature=SIGNER)
    data = render_xlsx(document)
    assert data == render_xlsx(document)
    properties = load_workbook(BytesIO(data)).properties
    assert (properties.title, properties.creator) == (document.title, "UBND xã")
    assert properties.modified == datetime(2026, 1, 5)


@pytest.mark.parametrize(
    ("label", "name"), [("Phụ lục", "Phụ lục"), ("", "Báo cáo"), ("a/b:[c]?*\\" * 9, "a b  c")]
)
def test_any_label_makes_a_sheet_name(label: str, name: str) -> None:
    assert sheet_of(grid(many(1), label=label)).title.startswith(name)


def test_one_column_and_no_rows() -> None:
    sheet = sheet_of(Grid(title="t", columns=TEXT[:1], rows=(), signature=SIGNER))
    *above, signature = [cell.value for cell in sheet["A"] if cell.value]
    assert above == ["T", "A"]
    assert [line for line in str(signature).split("\n") if line] == [*SIGNER.lines, SIGNER.name]


def test_each_sheet_of_a_workbook_is_numbered_from_one(
    tmp_path: Path, require_tool: Callable[[str], str]
) -> None:
    parts = tuple(grid(many(20 + n), label=f"Phụ lục {number}") for n, number in enumerate(("I", "II")))
    (tmp_path / "a.xlsx").write_bytes(render_xlsx(Bundle(parts)))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = (require_tool("soffice"), profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path)
    run(*command, tmp_path / "a.xlsx")
    pages = run(require_tool("pdftotext"), "-layout", tmp_path / "a.pdf", "-").split("\f")[:-1]
    numbers = ["" if "Phụ lục" in page else page.split()[0] for page in pages]
    assert numbers.count("") == 2
    second = numbers.index("", 1)
    assert numbers == ["", *map(str, range(2, second + 1)), "", *map(str, range(2, len(pages) - second + 1))]
    assert len(pages) > second + 1 > 2


def test_libreoffice_opens_it_and_loses_nothing(tmp_path: Path, require_tool: Callable[[str], str]) -> None:
    rows = [*many(40), plain(50, "=1+1 " + NAME)]
    long = " ".join([NAME] * 30)
    (tmp_path / "a.xlsx").write_bytes(render_xlsx(grid(rows, sample=True, signature=SIGNER)))
    (tmp_path / "b.xlsx").write_bytes(render_xlsx(grid([plain(1, f"{long} hết.")])))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    made = (tmp_path / "a.xlsx", tmp_path / "b.xlsx")
    run(require_tool("soffice"), profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, *made)
    text = run(require_tool("pdftotext"), "-layout", tmp_path / "a.pdf", "-")
    pages = text.split("\f")[:-1]
    assert len(pages) > 3
    for number, page in enumerate(pages, 1):
        assert SAMPLE_MARK in page
        assert "STT" in page
        assert number == 1 or re.search(rf"THỨC +{number}$", page, re.MULTILINE)
    for number in (0, 13, 26, 39):
        assert f"Lĩnh vực số {number}" in text
    codes = re.findall(r"^\s*(1\.\d+)\s", text, re.MULTILINE)
    assert codes == [row.cells[0] for row in rows if row.uid]
    assert "hết." in run(require_tool("pdftotext"), tmp_path / "b.pdf", "-")
