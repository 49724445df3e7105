"""Which column is which: headings in any order, on several rows, over codes and names, of deadlines."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from cchc_desktop.domain.dates import show_date
from cchc_desktop.exchange.importing import preview_workbook
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from tests.exchange.books import resaved, saved
from tests.exchange.previews import HEADER, Preview, Row, said, spanned, tree
from tests.support import YEAR


def test_columns_in_another_order_with_other_words(preview: Preview) -> None:
    header = ("Thời gian hoàn thành", "Điểm chuẩn", "Cơ quan phối hợp", "Nội dung", "Mã", "Cơ quan chủ trì")
    found = preview(("15/3", "0,5", "KT", "Kế hoạch", "I", "VP"), header=header)
    planned = found.reading.rows[0].planned
    assert (planned.code, planned.name, planned.max_points) == ("I", "Kế hoạch", Decimal("0.5"))
    assert planned.lead_uid is not None
    assert len(planned.coordinating_uids) == len(planned.milestones) == 1


def test_columns_that_are_not_imported_are_told(preview: Preview) -> None:
    found = preview(("I", "Kế hoạch", 5, "x"), header=("STT", "Tiêu chí", "Điểm tự chấm", None))
    assert said(found.left_out) == [("column_not_imported", "C1"), ("column_without_heading", "D2")]
    assert found.reading.rows[0].planned.max_points is None


def test_a_header_of_two_rows(workspace: Workspace, tmp_path: Path) -> None:
    rows: list[Row] = [
        ("STT", "Tiêu chí", "Đơn vị thực hiện"),
        (None, None, "Chủ trì", "Phối hợp"),
        ("I", "A", "VP", "KT"),
    ]
    path = saved(tmp_path / "two.xlsx", rows)
    book = openpyxl.load_workbook(path)
    for area in ("A1:A2", "B1:B2", "C1:D1"):
        book.active.merge_cells(area)
    book.save(path)
    found = preview_workbook(workspace, YEAR, path)
    assert (found.errors, found.left_out) == ((), ())
    units = {unit.uid: unit.code for unit in all_units(workspace)}
    (planned,) = (row.planned for row in found.reading.rows)
    assert units[planned.lead_uid or ""] == "VP"
    assert [units[uid] for uid in planned.coordinating_uids] == ["KT"]


LEVELS = ("STT", "Lĩnh vực", "Tiêu chí", "Tiêu chí thành phần", "Điểm")


def test_levels_in_columns_of_their_own_one_a_row(preview: Preview) -> None:
    found = preview(
        ("I", "Chỉ đạo"),
        ("1", None, "Kế hoạch", None, 2),
        ("1.1", None, None, "Ban hành", 1.5),
        (None, None, None, "Công khai", 0.5),
        ("II", "Thể chế"),
        ("1", None, "Rà soát"),
        header=LEVELS,
    )
    assert tree(found) == [
        "I Chỉ đạo", "  1 Kế hoạch", "    1.1 Ban hành", "     Công khai", "II Thể chế", "  1 Rà soát",
    ]  # fmt: skip
    assert [str(row.planned.max_points) for row in found.reading.rows[1:4]] == ["2", "1.5", "0.5"]


@pytest.mark.parametrize("merged", [True, False])
def test_levels_in_columns_of_their_own_all_in_one_row(
    workspace: Workspace, tmp_path: Path, merged: bool
) -> None:
    rows: list[Row] = [
        LEVELS,
        (1, "I. Chỉ đạo", "1. Kế hoạch", "Ban hành", 1.5),
        (2, None if merged else "I. Chỉ đạo", None if merged else "1. Kế hoạch", "Công khai", 0.5),
        (3, None if merged else "I. Chỉ đạo", "2. Kiểm tra", "Ban hành", 1),
    ]
    path = saved(tmp_path / "bảng.xlsx", rows)
    book = openpyxl.load_workbook(path)
    for area in ("B2:B4", "C2:C3") if merged else ():
        book.active.merge_cells(area)
    book.save(path)
    found = preview_workbook(workspace, YEAR, path)
    assert [f"{row.planned.depth} {row.planned.code} {row.planned.name}" for row in found.reading.rows] == [
        "0 I Chỉ đạo", "1 1 Kế hoạch", "2 1 Ban hành", "2 2 Công khai", "1 2 Kiểm tra", "2 3 Ban hành",
    ]  # fmt: skip
    assert found.errors == ()


def test_a_name_heading_over_codes_and_names(workspace: Workspace, tmp_path: Path) -> None:
    rows: list[Row] = [
        ("Tiêu chí", None, "Điểm"),
        ("I. CHỈ ĐẠO, ĐIỀU HÀNH",),
        ("1", "Kế hoạch", 2),
        ("1.1", "Ban hành", 1.5),
        ("-", "Công khai", 0.5),
    ]
    found = preview_workbook(workspace, YEAR, spanned(tmp_path / "bảng.xlsx", rows, "A1:B1", "A2:C2"))
    assert tree(found) == ["I CHỈ ĐẠO, ĐIỀU HÀNH", "  1 Kế hoạch", "    1.1 Ban hành", "       Công khai"]
    assert (found.errors, found.left_out) == ((), ())


def test_a_name_heading_over_names_set_in_column_by_column(workspace: Workspace, tmp_path: Path) -> None:
    rows: list[Row] = [
        ("TT", "Tiêu chí", None, None, "Điểm"),
        ("I", "Chỉ đạo"),
        ("1", None, "Kế hoạch", None, 2),
        (None, None, None, "Ban hành", 1.5),
        (None, None, None, "Công khai", 0.5),
        ("2", None, "Kiểm tra", None, 1),
    ]
    found = preview_workbook(workspace, YEAR, spanned(tmp_path / "bảng.xlsx", rows, "B1:D1"))
    assert tree(found) == [
        "I Chỉ đạo", "  1 Kế hoạch", "     Ban hành", "     Công khai", "  2 Kiểm tra",
    ]  # fmt: skip
    assert found.errors == ()


def test_a_column_that_only_counts_the_rows(preview: Preview) -> None:
    found = preview(
        (1, "I. Chỉ đạo"), (2, "1. Kế hoạch"), (3, "1.1. Ban hành"), (4, "- Công khai"), (5, "II. Thể chế")
    )
    assert tree(found) == ["I Chỉ đạo", "  1 Kế hoạch", "    1.1 Ban hành", "       Công khai", "II Thể chế"]
    assert said(found.warnings) == [("codes_only_count", "A1"), ("row_without_code", "B5")]


def test_a_field_that_is_numbered_1_above_1_1_keeps_its_code(preview: Preview) -> None:
    rows = []
    for field in (1, 2, 3):
        rows += [(f"{field}", f"Lĩnh vực {field}")]
        rows += [(f"{field}.{part}", f"Tiêu chí {field}.{part} Kế hoạch") for part in (1, 2)]
    found = preview(*rows)
    assert tree(found)[:2] == ["1 Lĩnh vực 1", "  1.1 Tiêu chí 1.1 Kế hoạch"]
    assert said(found.warnings) == []


def test_parts_in_a_column_that_counts_make_no_codes_of_it(preview: Preview) -> None:
    """2.1 below 2 in it says as little as 2 where names, or another column, hold the codes."""
    rows = [("1", "I. Chỉ đạo"), ("2", "1. Kế hoạch"), ("2.1", "1.1. Ban hành"), ("2.2", "1.2. Công khai")]
    rows += [("3", "2. Kiểm tra"), ("3.1", "2.1. Đợt một"), ("3.2", "2.2. Đợt hai"), ("4", "II. Thể chế")]
    assert tree(preview(*rows))[:3] == ["I Chỉ đạo", "  1 Kế hoạch", "    1.1 Ban hành"]
    beside = [("1", "I", "Chỉ đạo"), ("2", "1.1", "Kế hoạch"), ("2.1", "1.1.1", "Ban hành")]
    beside += [("2.2", "1.1.2", "Công khai"), ("3", "1.2", "Kiểm tra"), ("3.1", "1.2.1", "Đợt một")]
    beside += [("3.2", "1.2.2", "Đợt hai"), ("4", "II", "Thể chế"), ("5", "2.1", "Rà soát")]
    found = preview(*beside, header=("STT", "Theo QĐ 876", "Tiêu chí"))
    assert tree(found)[:3] == ["I Chỉ đạo", "  1.1 Kế hoạch", "    1.1.1 Ban hành"]


def test_numbers_that_are_the_codes_stay_codes(preview: Preview) -> None:
    found = preview((1, "Kế hoạch"), (2, "Kiểm tra"), (3, "Tuyên truyền"))
    assert tree(found) == ["1 Kế hoạch", "2 Kiểm tra", "3 Tuyên truyền"]


def test_two_columns_of_names_are_an_error(preview: Preview) -> None:
    found = preview(("I", "Kế hoạch", "x"), header=("STT", "Tên tiêu chí", "Chỉ tiêu"))
    assert said(found.errors) == [("column_twice", "C1")]


@pytest.mark.parametrize(("days", "shown"), [("30/11/2026", "30/11/2026"), ("tháng 11", "31/12/2026")])
def test_of_two_columns_of_deadlines_the_one_with_days_is_read(
    preview: Preview, days: str, shown: str
) -> None:
    header = ("STT", "Tên", "Thời hạn (quý)", "Thời hạn (ngày)")
    found = preview(("I", "A"), ("1.1", "B", "Quý IV", days), header=header)
    (milestone,) = found.reading.rows[1].planned.milestones
    assert (show_date(milestone.due) or milestone.due_text) == shown


def test_numbers_that_count_the_rows_between_the_codes_of_fields(preview: Preview) -> None:
    found = preview(
        ("I", "Chỉ đạo"), (1, "1.1. Kế hoạch"), (2, "1.2. Báo cáo"), ("II", "Thể chế"), (3, "2.1. Rà soát")
    )
    assert tree(found) == ["I Chỉ đạo", "  1.1 Kế hoạch", "  1.2 Báo cáo", "II Thể chế", "  2.1 Rà soát"]
    assert said(found.warnings) == [("codes_only_count", "A1")]


DEADLINES = ("STT", "Tên", "Quý", "Thời hạn")


@pytest.mark.parametrize(
    ("quarter", "day", "milestone", "remark"),
    [
        ("Quý II", None, "Quý II 30/06/2026", ""),
        (None, "15/12/2026", "15/12/2026", ""),
        ("Quý IV", "15/12/2026", "15/12/2026", ""),
        ("Quý II", "15/12/2026", "15/12/2026", "Quý: Quý II"),
        ("Thường xuyên", "15/12/2026", "15/12/2026", "Quý: Thường xuyên"),
        ("15/12/2026", "15/12/2026", "15/12/2026", ""),
    ],
)
def test_two_columns_of_deadlines_are_one_in_each_row(
    preview: Preview, quarter: str | None, day: str | None, milestone: str, remark: str
) -> None:
    rows = [("I", "A"), ("1.1", "B", quarter, day), ("1.2", "C", None, "30/6/2026")]
    row = preview(*rows, header=DEADLINES).reading.rows[1].planned
    assert [f"{one.label} {show_date(one.due)}".strip() for one in row.milestones] == [milestone]
    assert row.remark == remark


def test_both_columns_of_deadlines_are_shown_as_such(preview: Preview) -> None:
    found = preview(("I", "A"), ("1.1", "B", "Quý IV", "15/12/2026"), header=DEADLINES)
    assert [one.field for one in found.reading.table.columns] == ["code", "name", "due", "due"]
    assert found.left_out == ()


def test_work_is_due_when_it_ends_not_when_it_begins(preview: Preview) -> None:
    header = ("STT", "Tên", "Thời gian bắt đầu", "Thời gian kết thúc")
    found = preview(("I", "A"), ("1.1", "B", "01/3/2026", "30/6/2026"), header=header)
    assert [show_date(one.due) for one in found.reading.rows[1].planned.milestones] == ["30/06/2026"]
    assert said(found.left_out) == [("column_not_imported", "C1")]


@pytest.mark.parametrize("kind", ["xlsx", "xls"])
def test_hidden_columns_are_read_and_told(
    workspace: Workspace, tmp_path: Path, kind: str, require_tool: Callable[[str], str]
) -> None:
    path = saved(tmp_path / "ẩn.xlsx", [(*HEADER, "Mã cũ"), ("I", "A", 1), ("1.1", "B", 1, "VP")])
    book = openpyxl.load_workbook(path)
    for letter in "CDI":
        book.active.column_dimensions[letter].hidden = True
    book.save(path)
    if kind == "xls":
        path = resaved(require_tool("soffice"), path, tmp_path, "xls")
    found = preview_workbook(workspace, YEAR, path)
    assert said(found.warnings) == [("hidden_column", "C1"), ("hidden_column", "D1")]
    assert [one.value for one in found.warnings] == ["Điểm", "Chủ trì"]
    assert found.reading.rows[1].planned.lead_uid
    assert said(found.left_out) == [("column_not_imported", "I1")]


def test_another_table_below_is_left_out_and_told(preview: Preview) -> None:
    found = preview(
        ("I", "A"),
        ("1.1", "B", 1, "VP"),
        ("PHỤ LỤC II. ĐIỂM THƯỞNG",),
        ("STT", "Nội dung", "Thời hạn", "Điểm tối đa"),
        ("1", "Sáng kiến", "30/9", 2),
    )
    assert tree(found) == ["I A", "  1.1 B"]
    assert (found.errors, found.questions, found.warnings) == ((), (), ())
    assert sorted(said(found.left_out)) == [("another_table", f"A{row}") for row in (4, 5, 6)]


def test_a_header_met_again_in_other_words_is_the_same(preview: Preview) -> None:
    again = ("TT", "Nội dung tiêu chí", "Thang điểm", "Đơn vị chủ trì")
    found = preview(("I", "A"), ("1.1", "B", 1, "VP"), again, ("(1)", "(2)", "(3)", "(4)"), ("1.2", "C", 1))
    assert tree(found) == ["I A", "  1.1 B", "  1.2 C"]
    assert said(found.left_out) == [("repeated_header", "A4"), ("index_row", "A5")]


def test_words_of_headings_in_a_row_are_a_criterion(preview: Preview) -> None:
    assert tree(preview(("I", "Tiêu chí"), ("1.1", "Ghi chú chung", 1))) == [
        "I Tiêu chí",
        "  1.1 Ghi chú chung",
    ]
