"""A list of documents is read whatever its shape; what is no document is left out and said."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook as NewWorkbook

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.incoming import Finding, ImportNote
from cchc_desktop.domain.listed_documents import DocumentsReading, ListedDocument
from cchc_desktop.exchange.document_list import read_documents, read_pasted_documents
from tests.exchange.books import saved
from tests.support import refused

HEADINGS = ("STT", "Số, ký hiệu", "Ngày ban hành", "Trích yếu", "Nơi nhận")
PLAN = ("15/KH-UBND", date(2026, 1, 12), "Kế hoạch cải cách hành chính năm 2026")
REPORT = ("120/BC-UBND", date(2026, 6, 15), "Báo cáo cải cách hành chính 6 tháng")


def pasted(*rows: Sequence[str], headings: Sequence[str] = HEADINGS) -> DocumentsReading:
    return read_pasted_documents("\n".join("\t".join(row) for row in (headings, *rows)))


def told(reading: DocumentsReading) -> list[tuple[str, date | None, str]]:
    return [(one.number, one.issued_on, one.title) for one in reading.documents]


def about(findings: Sequence[Finding]) -> list[object]:
    return [finding.about for finding in findings]


def test_an_export_with_title_lines_real_dates_and_a_foot(tmp_path: Path) -> None:
    path = saved(
        tmp_path / "Văn bản đi.xlsx",
        [
            ("ỦY BAN NHÂN DÂN XÃ",),
            ("Từ ngày 01/01/2026 đến ngày 30/6/2026",),
            ("DANH SÁCH VĂN BẢN ĐI",),
            HEADINGS,
            ("(1)", "(2)", "(3)", "(4)", "(5)"),
            ("Tháng 1",),
            (1, PLAN[0], datetime(2026, 1, 12, 8, 30), PLAN[2], "Các phòng"),
            HEADINGS,
            (2, REPORT[0], "15/6/2026", REPORT[2], "Sở Nội vụ"),
            ("", "Tổng số: 2 văn bản"),
            ("", "", "", "NGƯỜI LẬP BIỂU"),
        ],
    )
    reading = read_documents(path)
    assert told(reading) == [PLAN, REPORT]
    assert [one.row for one in reading.documents] == [7, 9]
    assert about(reading.left_out) == [
        ImportNote.COLUMN_NOT_IMPORTED,
        ImportNote.COLUMN_NOT_IMPORTED,
        ImportNote.INDEX_ROW,
        ImportNote.NO_DOCUMENT,
        ImportNote.REPEATED_HEADER,
        ImportNote.TOTAL_ROW,
        ImportNote.FOOT_ROW,
    ]
    assert [one.value for one in reading.left_out[:2]] == ["STT", "Nơi nhận"]
    assert reading.doubts == ()


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        (("Số/Ký hiệu", "Ngày văn bản", "Trích yếu nội dung"), ("15/KH-UBND", "12/01/2026")),
        (("Số đi", "Ký hiệu", "Ngày đi", "Về việc"), ("15", "/KH-UBND", "12/1/2026")),
        (("Số", "Ký hiệu văn bản", "Ngày", "Nội dung"), ("15", "KH-UBND", "2026-01-12 08:00:00")),
        (("Số đi", "Số ký hiệu", "Ngày ký", "Tên văn bản"), ("15", "15/KH-UBND", "12.01.2026")),
        (("Số đi", "Số ký hiệu", "Ngày ký", "Tên văn bản"), ("15", "KH-UBND", "12012026")),
        (("SỐ VĂN BẢN", "NGÀY, THÁNG, NĂM", "V/v"), ("Số: 15/KH-UBND", "ngày 12 tháng 01 năm 2026")),
        (("Số, ký hiệu, ngày văn bản", "Trích yếu"), ("15/KH-UBND ngày 12/01/2026",)),
        (("So ky hieu", "Ngay ban hanh", "Trich yeu"), ("15/KH-UBND", "12-1-2026")),
    ],
)
def test_headings_numbers_and_days_of_every_kind(headings: Sequence[str], cells: Sequence[str]) -> None:
    assert told(pasted((*cells, PLAN[2]), headings=headings)) == [PLAN]


def test_a_header_of_two_rows_and_merged_cells(tmp_path: Path) -> None:
    book = NewWorkbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(("STT", "Văn bản", "", "", "Nơi nhận"))
    sheet.append(("", "Số", "Ngày", "Trích yếu", ""))
    sheet.append((1, PLAN[0], PLAN[1], PLAN[2], "Phòng Kinh tế"))
    sheet.append(("", "", "", "", "Văn phòng"))
    sheet.append((2, REPORT[0], "", REPORT[2], ""))
    for area in ("B1:D1", "B3:B4", "D3:D4", "C3:C5"):
        sheet.merge_cells(area)
    book.save(tmp_path / "gộp.xlsx")
    reading = read_documents(tmp_path / "gộp.xlsx")
    assert told(reading) == [PLAN, (REPORT[0], PLAN[1], REPORT[2])]
    assert [one.value for one in reading.left_out] == ["A", "E", "Văn phòng"]


def test_every_sheet_with_a_list_is_read_and_hidden_ones_are_named(tmp_path: Path) -> None:
    book = NewWorkbook()
    first, second, other, hidden = (book.active, *map(book.create_sheet, ("Tháng 6", "Bìa", "Ẩn")))
    first.append(HEADINGS)
    first.append(("1", *PLAN))
    second.append(HEADINGS)
    second.append(("1", *REPORT))
    second.append(("2", *PLAN))
    other.append(("Danh sách",))
    hidden.append(HEADINGS)
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "nhiều trang.xlsx")
    reading = read_documents(tmp_path / "nhiều trang.xlsx")
    assert told(reading) == [PLAN, REPORT]
    assert {finding.about: finding.value for finding in reading.left_out if not finding.place.row} == {
        ImportNote.HIDDEN_SHEET: "Ẩn",
        ImportNote.SHEET_WITHOUT_LIST: "Bìa",
    }
    assert reading.left_out[-2].message == "Văn bản đã có ở dòng 2, không đọc lại."


def test_what_is_blank_or_unreadable_is_told_and_the_document_stays() -> None:
    reading = pasted(
        ("1", "/KH-UBND", "12/01/2026", "Chưa lấy số"),
        ("2", "16/KH-UBND", "", "Chưa có ngày"),
        ("3", "17/KH-UBND", "31/02/2026", "Ngày không có thật"),
        ("4", "18/KH-UBND", "12/01", "Ngày không có năm"),
        ("5", "19/KH-UBND", "12/01/26", "Năm hai chữ số"),
    )
    assert [one.number for one in reading.documents] == [
        "/KH-UBND",
        "16/KH-UBND",
        "17/KH-UBND",
        "18/KH-UBND",
        "19/KH-UBND",
    ]
    assert [one.issued_on for one in reading.documents] == [date(2026, 1, 12), None, None, None, None]
    assert about(reading.doubts) == [
        ImportNote.DOCUMENT_WITHOUT_NUMBER,
        ImportNote.DOCUMENT_WITHOUT_DATE,
        Fault.DATE_INVALID,
        ImportNote.DOCUMENT_DATE_UNREADABLE,
        Fault.DATE_SHORT_YEAR,
    ]
    assert [str(one.place) for one in reading.doubts][2] == "Trang “bảng dán”, ô C4"


def test_a_number_the_spreadsheet_took_for_a_date_is_told(tmp_path: Path) -> None:
    rows = [HEADINGS, (1, datetime(2026, 3, 12), date(2026, 3, 12), "Quyết định")]
    reading = read_documents(saved(tmp_path / "số.xlsx", rows))
    assert told(reading) == [("", date(2026, 3, 12), "Quyết định")]
    assert about(reading.doubts) == [ImportNote.DOCUMENT_NUMBER_A_DATE, ImportNote.DOCUMENT_WITHOUT_NUMBER]


def test_one_number_on_one_day_with_two_summaries_is_told_and_both_stay() -> None:
    reading = pasted(
        ("1", "15/KH-UBND", "12/1/2026", "Một"),
        ("2", "15 / KH-UBND", "12/1/2026", "Hai"),
        ("3", "15/kh-ubnd", "12/1/2026", "một"),
    )
    assert [one.title for one in reading.documents] == ["Một", "Hai"]
    assert about(reading.doubts) == [ImportNote.DOCUMENT_NUMBER_SHARED]
    assert about(reading.left_out)[2:] == [ImportNote.DOCUMENT_REPEATED]


def test_two_issuers_may_use_one_number() -> None:
    headings = ("Số ký hiệu", "Ngày văn bản", "Trích yếu", "Cơ quan ban hành")
    rows = [("15/KH-UBND", "12/1/2026", "Một", name) for name in ("UBND thành phố", "UBND huyện")]
    reading = pasted(*rows, headings=headings)
    assert [one.issuer for one in reading.documents] == ["UBND thành phố", "UBND huyện"]
    assert reading.doubts == reading.left_out == ()


def test_text_in_an_old_code_is_offered_never_decoded_by_itself() -> None:
    block = "Sè, ký hiÖu\tNgµy ban hµnh\tTrÝch yÕu\n15/KH-UBND\t12/01/2026\tB¸o c¸o c¶i c¸ch hµnh chÝnh"
    reading = read_pasted_documents(block)
    assert [one.title for one in reading.documents] == ["B¸o c¸o c¶i c¸ch hµnh chÝnh"]
    assert "“Báo cáo cải cách hành chính”" in reading.suspected
    decoded = read_pasted_documents(block, decode=True)
    assert [one.title for one in decoded.documents] == ["Báo cáo cải cách hành chính"]


@pytest.mark.parametrize("text", ["", "Kính gửi: các đơn vị", "STT\tTiêu chí\tĐiểm tối đa\n1\tKế hoạch\t1"])
def test_what_holds_no_list_is_refused(text: str) -> None:
    with refused(Fault.DOCUMENT_LIST_NOT_FOUND):
        read_pasted_documents(text)


def test_a_csv_of_an_old_code_page(tmp_path: Path) -> None:
    path = tmp_path / "đi.csv"
    path.write_bytes("Số ký hiệu;Ngày văn bản;Trích yếu\n15/KH-UBND;12/01/2026;Kế hoạch".encode("utf-16"))
    assert told(read_documents(path)) == [("15/KH-UBND", date(2026, 1, 12), "Kế hoạch")]


DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1))


@given(st.lists(st.tuples(st.integers(1, 999), DAYS), unique_by=lambda one: one, max_size=8))
def test_every_document_is_read_back(documents: list[tuple[int, date]]) -> None:
    rows = [("", f"{number}/QĐ-UBND", show_date(day), f"Số {number}") for number, day in documents]
    assert told(pasted(*rows)) == [(f"{number}/QĐ-UBND", day, f"Số {number}") for number, day in documents]


CELLS = st.text(alphabet="0123456789/-. :aăđTổngngày#\xad\x01", max_size=14)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS), max_size=6))
def test_no_row_is_lost_without_a_word(rows: list[tuple[str, ...]]) -> None:
    reading = pasted(*rows)
    named = [one.row for one in reading.documents]
    named += [one.place.row for one in (*reading.left_out, *reading.doubts)]
    filled = {number for number, row in enumerate(rows, start=2) if any(cell.strip() for cell in row)}
    assert filled <= set(named)


def test_a_listed_document_keeps_its_place() -> None:
    (one,) = pasted(("7", "15/KH-UBND", "12/01/2026", "  Kế   hoạch ")).documents
    assert one == ListedDocument("15/KH-UBND", date(2026, 1, 12), "", "Kế hoạch", 2)
