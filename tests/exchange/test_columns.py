"""What a column was taken for is told, and what somebody corrects about it stands."""

import json
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.import_columns import Layout
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.exchange.columns import read_layout
from cchc_desktop.exchange.importing import pasted_columns, preview_pasted, preview_workbook, workbook_columns
from cchc_desktop.reports.failed_rows import REASON, ROW, write_failed_rows
from cchc_desktop.services.importing import ImportPreview, apply
from cchc_desktop.services.workspace import Workspace
from tests.exchange.books import saved
from tests.support import TODAY, YEAR, refused, row

ROWS = [
    ("PHỤ LỤC", None, None, None),
    ("Số", "Tên gọi", "Người làm", "Ghi chú", "Ghi chú", None),
    ("I", "Chỉ đạo", None, None, None, None),
    ("1.1", "Kế hoạch", "VP", "một", "hai", "0,5"),
    ("1.2", "Báo cáo", "KT", "ba", "bốn", "0,25"),
]
CHOSEN = Layout(
    2, {"so": "code", "ten goi": "name", "nguoi lam": "lead", "ghi chu E": "task", "F": "max_points"}
)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return saved(tmp_path / "lạ.xlsx", ROWS)


def look(workspace: Workspace, book: Path, layout: Layout = Layout()) -> ImportPreview:  # noqa: B008
    return preview_workbook(workspace, YEAR, book, layout=layout)


def test_a_table_nobody_knows_is_read_as_somebody_says(workspace: Workspace, book: Path) -> None:
    with refused(Fault.HEADER_NOT_FOUND):
        look(workspace, book)
    shown = look(workspace, book, CHOSEN)
    assert apply(workspace, shown).count == 3
    one = row(workspace, "1.1")
    assert (one.criterion.name, one.criterion.max_points, one.criterion.task) == (
        "Kế hoạch",
        Decimal("0.5"),
        "hai",
    )
    assert (one.lead is not None and one.lead.code, one.criterion.remark) == ("VP", "một")


def test_columns_without_a_header_are_told_so_that_they_can_be_corrected(book: Path) -> None:
    found = workbook_columns(book, None, Layout())
    assert (found.sheet, found.header_row) == ("Bảng 1", 2)
    assert [(one.letter, one.key, one.heading, one.field) for one in found.columns] == [
        ("A", "so", "Số", ""),
        ("B", "ten goi", "Tên gọi", ""),
        ("C", "nguoi lam", "Người làm", ""),
        ("D", "ghi chu D", "Ghi chú", "remark"),
        ("E", "ghi chu E", "Ghi chú", ""),
        ("F", "F", "", ""),
    ]
    assert found.columns[1].examples == ("Chỉ đạo", "Kế hoạch", "Báo cáo")
    assert [one.field for one in workbook_columns(book, "bảng 1", CHOSEN).columns] == [
        "code",
        "name",
        "lead",
        "remark",
        "task",
        "max_points",
    ]


def test_what_was_read_tells_its_columns(workspace: Workspace, book: Path) -> None:
    table = look(workspace, book, CHOSEN).reading.table
    assert table == workbook_columns(book, None, CHOSEN)


def test_a_header_that_was_found_can_be_moved(workspace: Workspace, tmp_path: Path) -> None:
    rows = [
        ("STT", "Tiêu chí", "Điểm"),
        ("9", "Cũ", 1),
        ("Mã", "Tên gọi"),
        ("1", "Kế hoạch"),
        ("2", "Báo cáo"),
    ]
    book = saved(tmp_path / "a.xlsx", rows)
    assert look(workspace, book).reading.table.header_row == 1
    moved = look(workspace, book, Layout(3, {"ten goi": "name"}))
    assert [one.planned.name for one in moved.reading.rows] == ["Kế hoạch", "Báo cáo"]
    assert moved.reading.table.header_row == 3
    assert look(workspace, book, Layout(3_000_000, {"2": "code", "bao cao": "name"})).reading.rows == ()


def test_a_column_can_be_left_out_and_another_be_the_name(workspace: Workspace) -> None:
    text = "STT\tTiêu chí\tNội dung\tĐiểm\n1\tA\tX\t1\n2\tB\tY\t2"
    first = preview_pasted(workspace, YEAR, text)
    assert [one.planned.name for one in first.reading.rows] == ["A", "B"]
    swapped = Layout(0, {"noi dung": "name", "diem": ""})
    shown = preview_pasted(workspace, YEAR, text, layout=swapped)
    assert [(one.planned.name, one.planned.max_points) for one in shown.reading.rows] == [
        ("X", None),
        ("Y", None),
    ]
    assert [one.field for one in pasted_columns(text, swapped).columns] == ["code", "", "name", ""]
    assert {one.value for one in shown.left_out} == {"Tiêu chí", "Điểm"}
    with refused(Fault.HEADER_NOT_FOUND):
        preview_pasted(workspace, YEAR, text, layout=Layout(0, {"tieu chi": "", "noi dung": ""}))


def test_an_empty_sheet_has_no_columns(tmp_path: Path) -> None:
    book = saved(tmp_path / "trống.xlsx", [])
    assert workbook_columns(book, None, CHOSEN).columns == ()


def test_corrections_come_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "cột.json"
    columns = {"Tên  GỌI": "name", "D": "", "Điểm (1)": "max_points"}
    path.write_text(json.dumps({"header_row": 5, "columns": columns}), encoding="utf-8-sig")
    assert read_layout(path) == Layout(5, {"ten goi": "name", "D": "", "diem": "max_points"})


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "không phải là JSON"),
        ("[]", "cần một đối tượng"),
        ('{"columns": []}', "cần một đối tượng"),
        ('{"header_row": "5"}', "phải là số dòng"),
        ('{"header_row": true}', "phải là số dòng"),
        ('{"columns": {"A": "đơn vị"}}', "không có trường “đơn vị”"),
        ('{"columns": {"A": 5}}', "không có trường “5”"),
    ],
)
def test_corrections_that_are_none_are_refused(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "cột.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as caught:
        read_layout(path)
    assert caught.value.fault is Fault.COLUMNS_INVALID
    assert reason in sentence(caught.value)


def test_corrections_that_are_not_there_are_refused(tmp_path: Path) -> None:
    with refused(Fault.COLUMNS_INVALID):
        read_layout(tmp_path / "không có.json")


def test_points_and_losses_of_the_year_before_stay_readable_in_the_remark(workspace: Workspace) -> None:
    text = (
        "STT\tTiêu chí\tĐiểm tối đa\tĐiểm năm 2025\tNguyên nhân mất điểm\tGhi chú\n"
        "1\tA\t1\t0.5\tChậm báo cáo\tXem lại\n2\tB\t2\tkhông đạt\t\t\n3\tC\t2\t\t\t"
    )
    rows = preview_pasted(workspace, YEAR, text).reading.rows
    assert [one.planned.remark for one in rows] == [
        "Xem lại\nĐiểm năm 2025: 0,50\nNguyên nhân mất điểm: Chậm báo cáo",
        "Điểm năm 2025: không đạt",
        "",
    ]
    assert [one.planned.max_points for one in rows] == [1, 2, 2]


WRONG = [
    ("BẢNG TIÊU CHÍ", None, None, None, None),
    ("STT", "Tiêu chí", "Điểm", "Chủ trì", "Thời hạn", "Cột lạ"),
    ("I", "Chỉ đạo", None, None, None, None),
    ("1.1", "Đúng", 1, "VP", "15/3/2026", "giữ"),
    ("1.10", "=SAI()", "1.234", "VP", "31/2/2026", "lạ"),
    (1.5, "Sai", 0.5, "VP", "1.15", None),
]


def test_rows_with_errors_are_saved_with_their_reasons(workspace: Workspace, tmp_path: Path) -> None:
    shown = look(workspace, saved(tmp_path / "sai.xlsx", WRONG, formulas=False))
    out = tmp_path / "dòng lỗi.xlsx"
    assert write_failed_rows(shown.reading, out, TODAY) == 2
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None
    found = [list(one) for one in sheet.iter_rows(values_only=True)]
    header = next(one for one in found if one[0] == ROW)
    assert header == [ROW, *WRONG[1], REASON]
    first, second = found[found.index(header) + 1 :]
    assert first[:-1] == ["5", "1.10", "=SAI()", "1.234", "VP", "31/2/2026", "lạ"]
    assert second[:-1] == ["6", "1.5", "Sai", 0.5, "VP", "1.15", None]
    reasons = [error.message for error in shown.errors]
    assert len(reasons) == 3
    said = f"{first[-1]}\n{second[-1]}"
    assert all(reason in said for reason in reasons)
    assert "Cột C: " in first[-1]


def test_saved_rows_are_read_again_as_they_were(workspace: Workspace, tmp_path: Path) -> None:
    shown = look(workspace, saved(tmp_path / "sai.xlsx", WRONG, formulas=False))
    out = tmp_path / "dòng lỗi.xlsx"
    write_failed_rows(shown.reading, out, TODAY)
    again = look(workspace, out)
    assert [(one.about, one.value) for one in again.errors] == [
        (one.about, one.value) for one in shown.errors
    ]
    assert {ROW, REASON} <= {one.value for one in again.left_out}


def test_numbers_among_the_examples_have_a_decimal_comma(tmp_path: Path) -> None:
    book = saved(tmp_path / "điểm.xlsx", [("STT", "Tên", "Điểm tối đa"), ("1", "Kế hoạch", 14.5)])
    assert workbook_columns(book, None, Layout()).columns[2].examples == ("14,5",)
