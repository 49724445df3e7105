"""An .xls as LibreOffice saves it reads as the .xlsx it was made from; a broken or huge one is a sentence."""

import struct
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.exchange import biff
from cchc_desktop.exchange.importing import preview_workbook
from cchc_desktop.exchange.opening import open_workbook
from cchc_desktop.exchange.sheet import Kind, Sheet
from cchc_desktop.exchange.xls import MOST_SLOTS
from cchc_desktop.services.workspace import Workspace
from tests.exchange.books import first_sheet, resaved, saved, texts
from tests.exchange.legacy import EXPECTED, book_in_old_fonts
from tests.exchange.old_books import DIMENSIONS, END, SHEET, ole, record, workbook
from tests.support import YEAR, refused

ROWS = [
    ["STT", "Tiêu chí", None, "Điểm"],
    [],
    [1, "Kế hoạch  có\nhai dòng\u00a0", 0.5, "0,5"],
    ["1.10", " giữ khoảng trắng ", 100.25, True],
    [1.1, "😀 ngoài bảng mã", date(2026, 3, 15), -3],
    ["=1+1", '="a"&"b"', "=1/0", 12345678901],
]


def kinds(sheet: Sheet) -> dict[tuple[int, int], tuple[Kind, bool]]:
    return {
        (row.number, column): (cell.kind, cell.formula)
        for row in sheet.rows
        for column, cell in row.cells.items()
    }


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory, require_tool: Callable[[str], str]) -> tuple[Path, Path]:
    """The same workbook as .xlsx and as .xls, both saved by LibreOffice."""
    folder = tmp_path_factory.mktemp("pair")
    path = saved(folder / "bảng.xlsx", ROWS)
    book = openpyxl.load_workbook(path)
    sheet = book.active
    assert sheet is not None
    sheet.merge_cells("A3:B4")
    sheet.row_dimensions[5].hidden = True
    sheet.row_dimensions[4].outlineLevel = 1
    sheet.row_dimensions[5].outlineLevel = 2
    sheet["D6"].font = Font(name="Arial")
    sheet["C4"].number_format = "0.00"
    book.create_sheet("ẩn").sheet_state = "hidden"
    book.save(path)
    soffice = require_tool("soffice")
    return resaved(soffice, path, folder), resaved(soffice, path, folder, "xls")


def test_an_old_workbook_reads_as_the_new_one(pair: tuple[Path, Path]) -> None:
    new, old = (first_sheet(path) for path in pair)
    assert texts(old) == texts(new)
    assert kinds(old) == kinds(new)
    assert list(old.merges) == list(new.merges)
    assert [(row.number, row.hidden, row.outline) for row in old.rows] == [
        (row.number, row.hidden, row.outline) for row in new.rows
    ]
    assert [row.outline for row in old.rows] == [0, 0, 1, 2, 0]
    for row, same in zip(old.rows, new.rows, strict=True):
        for column, cell in row.cells.items():
            assert cell.font == same.cells[column].font
    assert old.rows[2].cells[3].number_format == "0.00"


def test_hidden_sheets_of_an_old_workbook(pair: tuple[Path, Path]) -> None:
    sheets = open_workbook(pair[1]).book.sheets
    assert [(part.name, part.hidden) for part in sheets] == [("Bảng 1", False), ("ẩn", True)]


def test_the_name_does_not_matter(pair: tuple[Path, Path], tmp_path: Path) -> None:
    new, old = pair
    as_old, as_new = tmp_path / "a.xls", tmp_path / "b.xlsx"
    as_old.write_bytes(new.read_bytes())
    as_new.write_bytes(old.read_bytes())
    assert texts(first_sheet(as_old)) == texts(first_sheet(new)) == texts(first_sheet(as_new))


def test_old_fonts_by_cell_and_run(
    workspace: Workspace, tmp_path: Path, require_tool: Callable[[str], str]
) -> None:
    old = resaved(require_tool("soffice"), book_in_old_fonts(tmp_path / "a.xlsx"), tmp_path, "xls")
    found = texts(first_sheet(old))
    assert {place: found[place] for place in EXPECTED} == EXPECTED
    preview = preview_workbook(workspace, YEAR, old)
    assert [row.planned.code for row in preview.reading.rows] == ["I", "1.1", "1.2", "1.3", "1.4"]
    assert not preview.errors


def test_days_of_an_old_workbook_that_count_from_1904(
    tmp_path: Path, require_tool: Callable[[str], str]
) -> None:
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    assert book.active is not None
    book.active["A1"] = date(2026, 3, 15)
    book.save(tmp_path / "mac.xlsx")
    old = first_sheet(resaved(require_tool("soffice"), tmp_path / "mac.xlsx", tmp_path, "xls"))
    assert old.rows[0].cells[1].value == date(2026, 3, 15)


def cell(row: int, column: int) -> bytes:
    """A blank cell."""
    return record(0x0201, struct.pack("<HHH", row, column, 15))


def wide(rows: int) -> bytes:
    return DIMENSIONS + b"".join(cell(row, 255) for row in range(rows))


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ({"Workbook": workbook(globals_=record(0x2F, bytes(54)))}, Fault.WORKBOOK_PROTECTED),
        ({"EncryptedPackage": b"x", "EncryptionInfo": b"x"}, Fault.WORKBOOK_PROTECTED),
        ({"\x09DRMContent": b"x", "Workbook": b"x"}, Fault.WORKBOOK_PROTECTED),
        ({"WordDocument": b"x"}, Fault.WORKBOOK_KIND_UNKNOWN),
        ({}, Fault.WORKBOOK_KIND_UNKNOWN),
        ({"Workbook": b"no records"}, Fault.WORKBOOK_UNREADABLE),
        ({"Workbook": workbook()[:-8]}, Fault.WORKBOOK_UNREADABLE),
        ({"Workbook": workbook(DIMENSIONS, cell(0, 0), DIMENSIONS)}, Fault.WORKBOOK_UNREADABLE),
        ({"Workbook": workbook(record(0x00E5, b"\xff\xff"))}, Fault.WORKBOOK_TOO_LARGE),
    ],
)
def test_a_refused_old_workbook(tmp_path: Path, content: dict[str, bytes], fault: Fault) -> None:
    path = ole(tmp_path / "a.xls", content)
    with refused(fault):
        first_sheet(path)


def test_more_than_fits_into_memory_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc_desktop.exchange.xls.MOST_SLOTS", 256 * 50)
    path = ole(tmp_path / "a.xls", {"Workbook": workbook(wide(51))})
    with refused(Fault.WORKBOOK_TOO_LARGE):
        first_sheet(path)
    assert MOST_SLOTS < 2**16 * 2**8


def test_a_chart_in_a_sheet_counts_for_nothing() -> None:
    chart = SHEET + DIMENSIONS + cell(9, 9) + END
    stream = workbook(DIMENSIONS, cell(0, 3), chart, cell(1, 0))
    (sheet,) = biff.worksheets(stream)
    assert biff.extent(stream, sheet.start).slots == 5


@pytest.mark.parametrize("damage", [{"loop": True}, {"next_entry": 1}, {"next_entry": 0}])
def test_a_crooked_compound_file_comes_to_an_end(tmp_path: Path, damage: dict[str, int]) -> None:
    path = ole(tmp_path / "a.xls", {"Workbook": workbook()}, **damage)  # type: ignore[arg-type]
    with suppress(UserError):
        first_sheet(path)


@given(st.data())
def test_a_damaged_old_workbook_is_read_or_a_sentence(pair: tuple[Path, Path], data: st.DataObject) -> None:
    content = bytearray(pair[1].read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        noise = data.draw(st.binary(min_size=1, max_size=8))
        content[at : at + len(noise)] = noise
    path = pair[1].with_name("noise.xls")
    path.write_bytes(
        content[: data.draw(st.integers(0, len(content)))] if data.draw(st.booleans()) else content
    )
    with suppress(UserError):
        opened = open_workbook(path).book
        for sheet in opened.sheets:
            opened.read(sheet)
