"""A unit's sheet after hand-made vandalism: what it says is read, what was done to it is named."""

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.unit_sheet_notes import SheetNote
from cchc_desktop.domain.vocabulary import Progress
from tests.exchange.books import resaved
from tests.exchange.sent_sheets import COLUMN, UID, Pen, abouts, read, written
from tests.support import refused


def test_rows_in_another_order(quarterly: Path, tmp_path: Path) -> None:
    pen = Pen(quarterly)
    pen.write("1.2", text="hai").write("1.4", progress="xong", on_date="1/11").write("P1", text="phối hợp")
    rows = pen.rows()
    values = [pen.values(row) for row in rows]
    random.Random(3).shuffle(values)
    for row, told in zip(rows, values, strict=True):
        pen.put(row, told)
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert written(sheet) == {
        "1.2": (None, None, "hai", []),
        "1.4": (date(2026, 11, 1), None, "", []),
        "P1": (None, None, "phối hợp", []),
    }
    assert abouts(sheet) == [Fault.CHOICE_UNKNOWN]


def test_sorted_without_the_hidden_column(quarterly: Path, tmp_path: Path) -> None:
    """The uids stay where they were: what is seen says which line it is."""
    pen = Pen(quarterly)
    pen.write("1.1", text="một").write("1.4", text="bốn")
    rows = [pen.row(number) for number in ("1.1", "1.2", "1.3", "1.4")]
    values = [pen.values(row)[:-1] for row in rows]
    for row, told in zip(rows, reversed(values), strict=True):
        pen.put(row, told)
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert {number: said[2] for number, said in written(sheet).items()} == {"1.1": "một", "1.4": "bốn"}
    assert SheetNote.ROW_DELETED not in abouts(sheet)


def test_a_deleted_row_is_named(pen: Pen, tmp_path: Path) -> None:
    pen.write("1", text="một").write("3", text="ba")
    pen.sheet.delete_rows(pen.row("2"))
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert {number: said[2] for number, said in written(sheet).items()} == {"1": "một", "3": "ba"}
    (gone,) = sheet.doubts
    assert (gone.about, "Dòng 2" in gone.message) == (SheetNote.ROW_DELETED, True)


def test_an_added_row_is_refused_and_named(pen: Pen, tmp_path: Path) -> None:
    row = pen.row("3")
    pen.sheet.insert_rows(row)
    pen.put(row, [9, "9.9", "Tiêu chí tự thêm", None, None, "1/11", "Hoàn thành", "tự thêm"])
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert written(sheet) == {}
    (added,) = sheet.refused
    assert (added.about, added.place.row) == (SheetNote.ROW_ADDED, row)
    assert "tự thêm" in added.value


def test_a_row_copied_as_it_is_counts_once(pen: Pen, tmp_path: Path) -> None:
    pen.write("1", text="một", progress="dang")
    pen.put(pen.sheet.max_row + 1, pen.values(pen.row("1")))
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert len([one for one in sheet.rows if one.text]) == 1
    assert abouts(sheet) == [SheetNote.ROW_TWICE]


def test_a_row_copied_and_changed_says_both_but_no_progress_that_contradicts(
    pen: Pen, tmp_path: Path
) -> None:
    pen.write("1", text="một", progress="dang")
    pen.put(pen.sheet.max_row + 1, pen.values(pen.row("1")))
    pen.write(pen.sheet.max_row, text="hai", progress="Hoàn thành")
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert [(one.text, one.progress) for one in sheet.rows if one.text] == [("một", None), ("hai", None)]
    assert [one.about for one in sheet.refused] == [SheetNote.ROWS_DISAGREE] * 2


def test_a_changed_locked_cell_is_named_with_what_it_was(pen: Pen, tmp_path: Path) -> None:
    due = pen.sheet.cell(pen.row("1"), COLUMN["due"]).value
    pen.write("1", due="31/12/2026", text="xin lùi hạn")
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert written(sheet) == {"1": (None, None, "xin lùi hạn", [])}
    (changed,) = sheet.doubts
    assert (changed.about, changed.value) == (SheetNote.LOCKED_CHANGED, "31/12/2026")
    assert str(due) in changed.message
    assert str(changed.place) == f"Trang “Phiếu VHXH”, ô D{pen.row('1')}"


def test_a_row_turned_into_another_criterion_is_refused(pen: Pen, tmp_path: Path) -> None:
    pen.write("1", code="7.7", name="Một việc khác hẳn, không có trong phiếu", text="xong")
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert written(sheet) == {}
    assert [one.about for one in sheet.refused] == [SheetNote.ROW_UNCLEAR]


def test_inserted_and_moved_columns(pen: Pen, tmp_path: Path) -> None:
    pen.write("1", on_date="1/11", progress="hoan", text="xong")
    pen.sheet.insert_cols(COLUMN["text"])
    pen.sheet.cell(pen.row_with_uid_in(UID + 1), COLUMN["text"]).value = "ghi vào cột mới"
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert written(sheet) == {"1": (date(2026, 11, 1), Progress.DONE, "xong", [])}
    (outside,) = sheet.doubts
    assert (outside.about, outside.value) == (SheetNote.ENTRY_OUTSIDE, "ghi vào cột mới")


def test_a_column_whose_heading_is_gone_is_named(pen: Pen, tmp_path: Path) -> None:
    pen.write("1", progress="hoan", text="xong")
    heading = next(row for row in pen.sheet.iter_rows() if row[0].value == "TT")
    heading[COLUMN["progress"] - 1].value = None
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert written(sheet) == {"1": (None, None, "xong", [])}
    assert [one.about for one in sheet.refused] == [SheetNote.COLUMN_MISSING]


def test_text_below_the_table_and_errors_in_cells_are_named(pen: Pen, tmp_path: Path) -> None:
    pen.sheet.cell(pen.sheet.max_row + 2, 1).value = "Đơn vị kiến nghị thêm kinh phí"
    pen.write("1", text="#REF!").write("2", text="=1/0")
    pen.sheet.cell(pen.row("1"), COLUMN["text"]).data_type = "e"
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert written(sheet) == {}
    assert {one.about for one in sheet.refused} == {SheetNote.CELL_ERROR, SheetNote.CELL_WITHOUT_VALUE}
    assert [one.value for one in sheet.doubts] == ["Đơn vị kiến nghị thêm kinh phí"]


def test_renamed_tabs_and_a_copy_of_the_table_beside_it(pen: Pen, tmp_path: Path) -> None:
    pen.write("1", text="đã họp")
    copy = pen.book.copy_worksheet(pen.sheet)
    copy.cell(pen.row("2"), COLUMN["text"]).value = "chỉ ở bản chép"
    pen.book.move_sheet(copy, 1)
    pen.sheet.title, copy.title, pen.book["CCHC"].title = "Bản gửi xã", "Nháp", "đừng xóa"
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert written(sheet) == {"1": (None, None, "đã họp", [])}
    assert [(one.about, one.value) for one in sheet.doubts] == [(SheetNote.SHEET_BESIDE, "Nháp")]


def test_one_result_merged_over_two_rows_is_that_of_both(pen: Pen, tmp_path: Path) -> None:
    first, second = pen.row("2"), pen.row("3")
    assert second == first + 1
    pen.write(first, text="cùng một kết quả")
    pen.sheet.merge_cells(f"H{first}:H{second}")
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert {number: said[2] for number, said in written(sheet).items()} == {
        "2": "cùng một kết quả",
        "3": "cùng một kết quả",
    }


def test_a_day_without_anything_is_said_and_a_dash_is_nothing(pen: Pen, tmp_path: Path) -> None:
    pen.write("1", on_date="5/3").write("2", text="-", documents="…")
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert written(sheet) == {"1": (date(2026, 3, 5), None, "", [])}
    assert abouts(sheet) == [SheetNote.DATE_ALONE]


@pytest.mark.parametrize("kind", ["xlsx", "xls"])
def test_saved_by_another_program(
    quarterly: Path, tmp_path: Path, require_tool: Callable[[str], str], kind: str
) -> None:
    pen = Pen(quarterly)
    pen.beside("Người báo", "Trần B")
    pen.write("1.2", text="Đã nộp báo cáo\nquý II", on_date="5/3", progress="hoan")
    pen.write("P1", on_date=date(2026, 3, 6), documents="15/BC-VP ngày 5/3/2026 Báo cáo quý I")
    before = read(pen.save(tmp_path / "phiếu (1).xlsx"))
    after = read(resaved(require_tool("soffice"), tmp_path / "phiếu (1).xlsx", tmp_path, kind))
    assert written(after) == written(before)
    assert after.reported_by == "Trần B"
    assert (abouts(before), abouts(after)) == ([], [])


def test_what_is_no_sheet_of_a_unit_is_refused_in_a_sentence(
    pen: Pen, blank: Path, tmp_path: Path, require_tool: Callable[[str], str]
) -> None:
    with refused(Fault.UNIT_SHEET_UNKNOWN):
        read(resaved(require_tool("soffice"), blank, tmp_path, "csv"))
    pen.book.remove(pen.book["CCHC"])
    with refused(Fault.UNIT_SHEET_UNKNOWN):
        read(pen.save(tmp_path / "copied.xlsx"))
    again = Pen(blank)
    again.book["CCHC"]["A3"].value = str(again.book["CCHC"]["A3"].value)[:-4] + "AAAA"
    with refused(Fault.UNIT_SHEET_DAMAGED):
        read(again.save(tmp_path / "changed.xlsx"))
    emptied = Pen(blank)
    emptied.sheet.delete_rows(1, emptied.sheet.max_row)
    with refused(Fault.UNIT_SHEET_WITHOUT_TABLE):
        read(emptied.save(tmp_path / "emptied.xlsx"))
