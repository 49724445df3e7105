"""What is read of a workbook equals what openpyxl reads, also after LibreOffice saved it again."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from unicodedata import normalize

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from cchc_desktop.exchange.opening import open_workbook
from cchc_desktop.exchange.sheet import Area, Kind, Sheet
from cchc_desktop.exchange.stored_numbers import is_date_format
from tests.exchange.books import first_sheet, resaved, saved, texts, written, xml_row

Value = str | int | float | bool | date


def values(sheet: Sheet) -> dict[tuple[int, int], Value]:
    return {(row.number, column): cell.value for row in sheet.rows for column, cell in row.cells.items()}


def values_by_openpyxl(path: Path) -> dict[tuple[int, int], object]:
    """The same by the other reader; a date cell there has a time."""
    sheet = openpyxl.load_workbook(path, data_only=True).worksheets[0]
    found = {(cell.row, cell.column): cell.value for row in sheet.iter_rows() for cell in row}
    return {
        place: value.date() if isinstance(value, datetime) else value
        for place, value in found.items()
        if value not in (None, "")
    }


ROWS = [
    ["STT", "Tiêu chí", None, "Điểm"],
    [],
    [1, "Kế hoạch  có\nhai dòng\u00a0", 0.5, "0,5"],
    [1.1, " giữ khoảng trắng ", 100.25, True],
    [None, normalize("NFD", "Cải cách thủ tục"), date(2026, 3, 15), datetime(2026, 12, 31, 8, 30)],
    [-3, "<&>\"'", 1e-7, 12345678901],
]


@pytest.fixture
def made(tmp_path: Path) -> Path:
    return saved(tmp_path / "bảng.xlsx", ROWS)


def test_every_value_is_read(made: Path) -> None:
    assert values(first_sheet(made)) == values_by_openpyxl(made)


def test_every_value_is_read_as_libreoffice_saved_it(
    made: Path, tmp_path: Path, require_tool: Callable[[str], str]
) -> None:
    again = resaved(require_tool("soffice"), made, tmp_path)
    assert values(first_sheet(again)) == values_by_openpyxl(again)
    assert texts(first_sheet(again)) == texts(first_sheet(made))


@given(
    st.lists(
        st.lists(
            st.none() | st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"])),
            max_size=4,
        ),
        max_size=5,
    )
)
def test_any_text_is_read(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str | None]]) -> None:
    path = saved(
        tmp_path_factory.getbasetemp() / "any.xlsx",
        [[f"{text}." if text else None for text in row] for row in rows],
        formulas=False,
    )
    assert values(first_sheet(path)) == values_by_openpyxl(path)


def test_dates_that_count_from_1904(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    assert book.active is not None
    book.active["A1"] = date(2026, 3, 15)
    book.save(tmp_path / "mac.xlsx")
    assert values(first_sheet(tmp_path / "mac.xlsx")) == {(1, 1): date(2026, 3, 15)}


@pytest.mark.parametrize("code", ["dd/mm/yyyy", "d/m", "[$-42A]dd mmmm yyyy", "yyyy-mm-dd;@", "mm-dd-yy"])
def test_formats_of_days(code: str) -> None:
    assert is_date_format(code)


@pytest.mark.parametrize(
    "code", ["", "General", "0.00", "#,##0.00", '0 "điểm đạt"', r"0\d", "[Red]0", "0.0_d", "@"]
)
def test_formats_of_numbers(code: str) -> None:
    assert not is_date_format(code)


def test_formulas_count_by_their_stored_value(tmp_path: Path) -> None:
    cells = '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c><c r="C1"><f>1+1</f></c>'
    cells += '<c r="D1" t="e"><f>X1</f><v>#REF!</v></c><c r="E1" t="str"><f>""</f><v></v></c>'
    cells += '<c r="F1"><f/><v/></c>'
    path = written(
        tmp_path / "f.xlsx", [f'<worksheet><sheetData><row r="1">{cells}</row></sheetData></worksheet>']
    )
    row = first_sheet(path).rows[0]
    kinds = {column: cell.kind for column, cell in row.cells.items()}
    assert kinds == {1: Kind.NUMBER, 2: Kind.TEXT, 3: Kind.NO_VALUE, 4: Kind.ERROR, 6: Kind.NO_VALUE}
    assert all(cell.formula for cell in row.cells.values())


def test_merges_hidden_rows_and_sheets_and_fonts_are_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for number in range(1, 5):
        sheet.append([f"dòng {number}", number])
    sheet.merge_cells("A2:B3")
    sheet.row_dimensions[4].hidden = True
    sheet["A1"].font = Font(name=".VnTime")
    sheet["B1"].number_format = "0.00"
    book.create_sheet("ẩn").sheet_state = "veryHidden"
    book.save(tmp_path / "b.xlsx")
    opened = open_workbook(tmp_path / "b.xlsx").book
    assert [(part.name, part.hidden) for part in opened.sheets] == [("Sheet", False), ("ẩn", True)]
    read = opened.read(opened.sheets[0])
    assert list(read.merges) == [Area(2, 1, 3, 2)]
    assert [(row.number, row.hidden) for row in read.rows] == [(1, False), (2, False), (4, True)]
    assert read.rows[0].cells[1].font == ".VnTime"
    assert read.rows[0].cells[2].number_format == "0.00"


def test_the_runs_of_a_rich_text_are_one_text(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active["A1"] = CellRichText("Kế ", TextBlock(InlineFont(b=True), "hoạch"), " năm")
    book.save(tmp_path / "rich.xlsx")
    assert texts(first_sheet(tmp_path / "rich.xlsx")) == {(1, 1): "Kế hoạch năm"}


def test_prefixes_and_cells_without_an_address(tmp_path: Path) -> None:
    xml = '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c>'
    xml += (
        '<x:c t="inlineStr"><x:is><x:t>hai</x:t><x:rPh sb="0" eb="1"><x:t>cách đọc</x:t></x:rPh></x:is></x:c>'
    )
    xml += "</x:row></x:sheetData></x:worksheet>"
    assert texts(first_sheet(written(tmp_path / "x.xlsx", [xml]))) == {(1, 1): "1", (1, 2): "hai"}


def test_characters_that_xml_cannot_hold(tmp_path: Path) -> None:
    xml = ["<worksheet><sheetData>", xml_row(1, "a_x000D_\nb _x005F_x000D_"), "</sheetData></worksheet>"]
    assert texts(first_sheet(written(tmp_path / "x.xlsx", xml))) == {(1, 1): "a\r\nb _x000D_"}


def test_reading_ends_after_many_empty_rows_and_says_whether_anything_follows(tmp_path: Path) -> None:
    styled = [f'<row r="{number}" s="1"><c r="A{number}" s="1"/></row>' for number in range(2, 6_002)]
    top = ["<worksheet><sheetData>", xml_row(1, "một")]
    merge = '</sheetData><mergeCells><mergeCell ref="A1:A3"/></mergeCells></worksheet>'
    without = first_sheet(written(tmp_path / "a.xlsx", [*top, *styled, merge]))
    assert (len(without.rows), without.cut_after, list(without.merges)) == (1, 0, [Area(1, 1, 3, 1)])
    with_more = first_sheet(written(tmp_path / "b.xlsx", [*top, *styled, xml_row(6_002, "cuối"), merge]))
    assert len(with_more.rows) == 1
    assert with_more.cut_after > 2_000
