"""From a workbook to planned rows: the right tree, every cell, and every doubt said."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from unicodedata import normalize

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.styles import Font

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.incoming import Finding, ImportNote
from cchc_desktop.domain.planned import PlannedCriterion
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.exchange import deadlines, unit_cells
from cchc_desktop.exchange.importing import preview_pasted, preview_workbook, read_answers
from cchc_desktop.exchange.legacy_suspects import KEEP
from cchc_desktop.services import importing
from cchc_desktop.services.importing import ImportPreview
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from tests.exchange.books import HEADINGS, resaved, saved
from tests.exchange.trees import cells_of, trees
from tests.support import YEAR, refused

HEADER = ("STT", "Tiêu chí", "Điểm", "Chủ trì", "Phối hợp", "TLKC", "Thời hạn", "Ghi chú")

Row = Sequence[object]


@pytest.fixture
def preview(workspace: Workspace, tmp_path: Path) -> Callable[..., ImportPreview]:
    """Preview rows written below `HEADER`."""

    def look(*rows: Row, header: Row = HEADER, **answers: str) -> ImportPreview:
        path = saved(tmp_path / "bảng.xlsx", [header, *rows])
        return preview_workbook(workspace, YEAR, path, answers=answers)

    return look


Preview = Callable[..., ImportPreview]


def tree(preview: ImportPreview) -> list[str]:
    """Each row as indented code and name."""
    return [
        f"{'  ' * row.planned.depth}{row.planned.code} {row.planned.name}".rstrip()
        for row in preview.reading.rows
    ]


def said(findings: Sequence[Finding]) -> list[tuple[str, str]]:
    """What is said of which place."""
    return [(str(one.about), f"{one.place.column}{one.place.row or ''}") for one in findings]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.data())
def test_any_tree_written_under_our_headings_is_read_back(
    workspace: Workspace, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    units = all_units(workspace)
    planned: list[PlannedCriterion] = data.draw(trees(units))
    rows = [cells_of(row, units, data.draw) for row in planned]
    path = saved(tmp_path_factory.getbasetemp() / "tree.xlsx", [HEADINGS, *rows], formulas=False)
    # Any letters at all may look like an old code.
    answers = {"legacy:tcvn3": KEEP, "legacy:vni": KEEP}
    found = preview_workbook(workspace, YEAR, path, answers=answers)
    assert (said(found.errors), found.questions) == ([], ())
    assert [row.planned for row in found.reading.rows] == planned


LAID_OUT: list[Row] = [
    ("PHỤ LỤC",),
    (None, "BỘ TIÊU CHÍ CẢI CÁCH HÀNH CHÍNH NĂM 2026"),
    (),
    HEADER,
    ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"),
    ("I", "CHỈ ĐẠO, ĐIỀU HÀNH", 3),
    (
        "1.1",
        "Kế hoạch",
        "1,5",
        "Phòng VH-XH",
        "VP; P. Kinh tế",
        "- Kế hoạch\n- Quyết định",
        date(YEAR, 3, 15),
    ),
    ("1.2", "Báo cáo", 1.5, "VP HĐND&UBND", None, "Báo cáo quý; Báo cáo năm", "15/6; 15/12", "đúng hạn"),
    HEADER,
    ("II", "THỂ CHẾ", 2, None, None, None, "Thường xuyên"),
    (None, "Tổng cộng", 5),
    (None, "Ghi chú: điểm theo Quyết định của thành phố."),
    (None, None, None, "TM. ỦY BAN NHÂN DÂN"),
    (None, None, None, "CHỦ TỊCH"),
]


def check_laid_out(found: ImportPreview) -> None:
    assert (said(found.errors), said(found.warnings), found.questions) == ([], [], ())
    assert tree(found) == ["I CHỈ ĐẠO, ĐIỀU HÀNH", "  1.1 Kế hoạch", "  1.2 Báo cáo", "II THỂ CHẾ"]
    plan, report = (row.planned for row in found.reading.rows[1:3])
    assert (plan.max_points, plan.evidence) == (Decimal("1.5"), ("Kế hoạch", "Quyết định"))
    assert (len(plan.coordinating_uids), report.max_points, report.remark) == (2, Decimal("1.5"), "đúng hạn")
    assert [one.due for one in plan.milestones] == [date(YEAR, 3, 15)]
    assert [one.due for one in report.milestones] == [date(YEAR, 6, 15), date(YEAR, 12, 15)]
    assert found.reading.rows[3].planned.milestones[0].due_text == "Thường xuyên"
    assert said(found.left_out) == [
        ("title_row", "A1"),
        ("title_row", "B2"),
        ("index_row", "A5"),
        ("repeated_header", "A9"),
        ("total_row", "B11"),
        ("foot_row", "B12"),
        ("foot_row", "D13"),
        ("foot_row", "D14"),
    ]


def test_a_sheet_as_it_is_printed(workspace: Workspace, tmp_path: Path) -> None:
    check_laid_out(preview_workbook(workspace, YEAR, saved(tmp_path / "bảng.xlsx", LAID_OUT)))


def test_the_same_sheet_as_libreoffice_saves_it(
    workspace: Workspace, tmp_path: Path, require_tool: Callable[[str], str]
) -> None:
    again = resaved(require_tool("soffice"), saved(tmp_path / "bảng.xlsx", LAID_OUT), tmp_path)
    check_laid_out(preview_workbook(workspace, YEAR, again))


def test_the_same_sheet_with_decomposed_letters(workspace: Workspace, tmp_path: Path) -> None:
    rows = [[normalize("NFD", one) if isinstance(one, str) else one for one in row] for row in LAID_OUT]
    check_laid_out(preview_workbook(workspace, YEAR, saved(tmp_path / "bảng.xlsx", rows)))


def test_the_same_block_pasted(workspace: Workspace) -> None:
    rows = [row if row is not LAID_OUT[6] else (*row[:6], "15/3") for row in LAID_OUT]
    cells = [[("" if one is None else str(one)).replace('"', '""') for one in row] for row in rows]
    block = "\r\n".join("\t".join(f'"{one}"' if "\n" in one else one for one in row) for row in cells)
    found = preview_pasted(workspace, YEAR, block.replace("1.5\t", "1,5\t"))
    check_laid_out(found)
    assert found.reading.source.name == "bảng dán"


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


def spanned(path: Path, rows: Sequence[Row], *areas: str) -> Path:
    """A workbook with merged areas."""
    saved(path, rows)
    book = openpyxl.load_workbook(path)
    for area in areas:
        book.active.merge_cells(area)
    book.save(path)
    return path


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
    assert said(found.warnings) == [("codes_only_count", "A2"), ("row_without_code", "B5")]


def test_numbers_that_are_the_codes_stay_codes(preview: Preview) -> None:
    found = preview((1, "Kế hoạch"), (2, "Kiểm tra"), (3, "Tuyên truyền"))
    assert tree(found) == ["1 Kế hoạch", "2 Kiểm tra", "3 Tuyên truyền"]


def test_two_columns_of_names_are_an_error(preview: Preview) -> None:
    found = preview(("I", "Kế hoạch", "x"), header=("STT", "Tên tiêu chí", "Chỉ tiêu"))
    assert said(found.errors) == [("column_twice", "C1")]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (("I", "A", "abc"), ("points_invalid", "C2")),
        (("I", "A", "1.234"), ("points_ambiguous", "C2")),
        (("I", "A", -1), ("points_negative", "C2")),
        (("I", "A", "#REF!"), ("cell_error", "C2")),
        (("I", "A", "=1+1"), ("formula_without_value", "C2")),
        (("I", "A", 1, None, None, None, "31/02/2026"), ("date_invalid", "G2")),
        (("I", "A", 1, None, None, None, "15/3/26"), ("date_short_year", "G2")),
        (("I", None, 1), ("name_missing", "B2")),
        (("I" * 40, "A"), ("text_too_long", "A2")),
        (("I", "A" * 20_001), ("text_too_long", "B2")),
        (("I", "A", None, "KT " * 200), ("text_too_long", "D2")),
    ],
)
def test_a_wrong_cell_is_an_error_with_its_place(
    preview: Preview, row: Row, expected: tuple[str, str]
) -> None:
    found = preview(row)
    assert said(found.errors) == [expected]
    assert found.refusal is not None
    assert found.refusal.fault is Fault.IMPORT_HAS_ERRORS
    assert f"ô {expected[1]}" in str(found.errors[0])


def test_an_unknown_unit_is_asked_and_its_words_are_kept(preview: Preview) -> None:
    row = ("I", "A", None, "VP", "KT; Ban CHQS")
    (question,) = preview(row).questions
    assert (question.id, question.value, question.proposal) == (
        "unit:ban chqs",
        "Ban CHQS",
        unit_cells.NO_UNIT,
    )
    assert "VHXH" in " ".join(question.choices)
    planned = preview(row, **{question.id: unit_cells.NO_UNIT}).reading.rows[0].planned
    assert (planned.remark, len(planned.coordinating_uids)) == ("Phối hợp: Ban CHQS", 1)


def test_what_an_answer_says_of_a_unit_is_learnt_with_the_import(
    workspace: Workspace, tmp_path: Path
) -> None:
    book = saved(tmp_path / "bảng.xlsx", [HEADER, ("I", "A"), ("1.1", "B", 1, "Tổ một cửa")])
    uid = "unit:to mot cua"
    pvhcc = next(unit for unit in all_units(workspace) if unit.code == "PVHCC")
    assert importing.apply(
        workspace, preview_workbook(workspace, YEAR, book, answers={uid: pvhcc.short_name})
    )
    assert workspace.read.get(Unit, pvhcc.uid).spellings == "Tổ một cửa"
    again = preview_workbook(workspace, YEAR, book)
    assert (again.questions, again.plan.changed) == ((), [])
    workspace.undo()
    assert workspace.read.get(Unit, pvhcc.uid).spellings == ""
    assert [question.id for question in preview_workbook(workspace, YEAR, book).questions] == [uid]


def test_all_errors_are_told_at_once(preview: Preview) -> None:
    found = preview(("I", "A", "x", "y", None, None, "99/99"), ("1.1", None, "z"))
    assert [place for _about, place in said(found.errors)] == ["C2", "G2", "B3", "C3"]
    assert "Lỗi đầu tiên: Trang “Bảng 1”, ô C2" in sentence(found.refusal or UserError(Fault.IMPORT_EMPTY))


def test_rows_without_a_code_stand_below_the_last_coded_row(preview: Preview) -> None:
    found = preview(("I", "A"), ("1.1", "B"), (None, "- một ý", 1), ("-", "ý khác", 1), ("1.2", "C"))
    assert tree(found) == ["I A", "  1.1 B", "     một ý", "     ý khác", "  1.2 C"]
    assert said(found.warnings) == [("row_without_code", "B4"), ("row_without_code", "B5")]


def test_a_row_without_code_and_name_goes_on_with_the_one_above(preview: Preview) -> None:
    found = preview(
        ("I", "A", 1, "VP", "KT", "Kế hoạch", "15/3"), (None, None, None, None, "VHTT", "Báo cáo", "15/6")
    )
    planned = found.reading.rows[0].planned
    assert (planned.evidence, len(planned.coordinating_uids), len(planned.milestones)) == (
        ("Kế hoạch", "Báo cáo"),
        2,
        2,
    )
    assert said(found.warnings) == [("row_continues", "3")]


def test_capitals_alone_in_a_row_are_a_field(preview: Preview) -> None:
    found = preview((None, "CHỈ ĐẠO, ĐIỀU HÀNH"), ("1.1", "A"), (None, "THỂ CHẾ"), ("2.1", "B"))
    assert tree(found) == [" CHỈ ĐẠO, ĐIỀU HÀNH", "  1.1 A", " THỂ CHẾ", "  2.1 B"]
    assert said(found.warnings) == [("row_as_field", "B2"), ("row_as_field", "B4")]


def test_codes_written_in_front_of_the_names(preview: Preview) -> None:
    header = ("Tiêu chí", "Điểm")
    found = preview(("I. Chỉ đạo", 1), ("1. Kế hoạch", 1), ("1.1. Ban hành", 1), header=header)
    assert tree(found) == ["I Chỉ đạo", "  1 Kế hoạch", "    1.1 Ban hành"]
    assert found.warnings == ()
    assert said(preview((None, "I. Chỉ đạo")).warnings) == [("code_from_name", "B2")]


def test_a_place_in_the_tree_that_is_a_guess_is_told(preview: Preview) -> None:
    found = preview(("I", "A"), ("1.1", "B"), ("1.1", "C"), ("1.2.1", "D"), ("2.3", "E"), ("TC5", "F"))
    assert said(found.warnings) == [
        ("code_repeated", "A4"),
        ("code_skips_level", "A5"),
        ("code_elsewhere", "A6"),
        ("code_strange", "A7"),
    ]


def test_a_code_kept_as_a_number_is_asked_until_it_is_answered(preview: Preview) -> None:
    rows: list[Row] = [("I", "A"), ("1.9", "B"), (1.1, "C")]
    (question,) = preview(*rows).questions
    assert (question.id, question.choices, question.proposal) == ("code:Bảng 1!A4", ("1.10", "1.1"), "1.10")
    assert tree(preview(*rows))[2] == "  1.10 C"
    answered = preview(*rows, **{question.id: "1.1"})
    assert (tree(answered)[2], answered.questions) == ("  1.1 C", ())
    still = preview(*rows, **{question.id: "1.11"})
    assert "“1.11”" in still.questions[0].text


def test_several_leads_in_a_cell_are_asked_once(preview: Preview) -> None:
    rows: list[Row] = [("I", "A", None, "VP; KT"), ("II", "B", None, "KT, VP", "VHXH")]
    found = preview(*rows)
    assert [question.id for question in found.questions] == ["lead:several"]
    assert [len(row.planned.coordinating_uids) for row in found.reading.rows] == [1, 2]
    answered = preview(*rows, **{"lead:several": unit_cells.NONE_LEADS})
    assert [row.planned.lead_uid for row in answered.reading.rows] == [None, None]
    assert [len(row.planned.coordinating_uids) for row in answered.reading.rows] == [2, 3]


def test_units_named_together_are_asked(preview: Preview) -> None:
    row: Row = ("I", "A", None, "VP", "Các đơn vị liên quan")
    (question,) = preview(row).questions
    assert question.id == "units:cac don vi lien quan"
    assert preview(row).reading.rows[0].planned.remark == "Phối hợp: Các đơn vị liên quan"
    everyone = preview(row, **{question.id: unit_cells.EVERY_OTHER}).reading.rows[0].planned
    assert (len(everyone.coordinating_uids), everyone.remark) == (4, "")


def test_a_name_that_resembles_a_unit_is_asked(preview: Preview) -> None:
    row: Row = ("I", "A", None, "Trung tâm Văn hóa - Thể thao và Truyền thông")
    (question,) = preview(row).questions
    assert (question.about, question.proposal) == (ImportNote.WHICH_UNIT, "VH-TT&TT")
    assert preview(row, **{question.id: "VH-TT&TT"}).reading.rows[0].planned.lead_uid is not None
    assert preview(row, **{question.id: unit_cells.NO_UNIT}).reading.rows[0].planned.lead_uid is None


def test_a_day_before_which_is_asked_once(preview: Preview) -> None:
    rows: list[Row] = [("I", "A", *[None] * 4, "trước 15/3"), ("II", "B", *[None] * 4, "Trước ngày 15/6")]
    assert [question.id for question in preview(*rows).questions] == ["due:before"]
    answered = preview(*rows, **{"due:before": deadlines.THE_DAY_BEFORE})
    days = [row.planned.milestones[0].due for row in answered.reading.rows]
    assert days == [date(YEAR, 3, 14), date(YEAR, 6, 14)]


def test_doubtful_values_are_told(preview: Preview) -> None:
    found = preview(
        ("I", "A", 5, "VP", "VP; KT", None, "Sau tháng 6/2026"), ("1.1", "B", 1, *[None] * 3, "15/01/2027")
    )
    assert sorted(said(found.warnings)) == [
        ("due_kept_as_text", "G2"),
        ("due_outside_year", "G3"),
        ("lead_also_coordinates", "E2"),
        ("points_differ", "C2"),
    ]


def test_points_are_compared_only_where_all_are_known(preview: Preview) -> None:
    assert preview(("I", "A", 5), ("1.1", "B", 1), ("1.2", "C")).warnings == ()
    assert preview(("I", "A", 5), ("1.1", "B", 2), ("1.2", "C", "3,0")).warnings == ()


def test_a_coded_row_below_a_total_still_counts(preview: Preview) -> None:
    found = preview(("I", "A", 1), (None, "Tổng điểm", 1), (None, "dòng thừa"), ("II", "Điểm cộng", 1))
    assert tree(found) == ["I A", "II Điểm cộng"]
    assert said(found.left_out) == [("total_row", "B3"), ("foot_row", "B4")]


@pytest.mark.parametrize(
    "text",
    [
        "Ghi chú:",
        "Nơi nhận:",
        "KT. CHỦ TỊCH",
        "Người lập biểu",
        "(*) Điểm do thành phố chấm",
        "Hải Phòng, ngày 05 tháng 01 năm 2026",
    ],
)
def test_what_stands_below_the_table(preview: Preview, text: str) -> None:
    found = preview(("I", "A", 1), (None, text), (None, "bất kỳ"), ("1", "chú giải một"))
    assert tree(found) == ["I A"]
    assert said(found.left_out) == [("foot_row", "B3"), ("foot_row", "B4"), ("foot_row", "A5")]


@pytest.mark.parametrize(("days", "shown"), [("30/11/2026", "30/11/2026"), ("tháng 11", "31/12/2026")])
def test_of_two_columns_of_deadlines_the_one_with_days_is_read(
    preview: Preview, days: str, shown: str
) -> None:
    header = ("STT", "Tên", "Thời hạn (quý)", "Thời hạn (ngày)")
    found = preview(("I", "A"), ("1.1", "B", "Quý IV", days), header=header)
    (milestone,) = found.reading.rows[1].planned.milestones
    assert (show_date(milestone.due) or milestone.due_text) == shown


def test_a_signature_in_a_column_of_the_table_is_none_of_its_rows(preview: Preview) -> None:
    header = ("STT", "Tên", "Điểm", "Thời hạn")
    table = [("I", "A"), ("1.1", "B", 1, "30/6/2026"), (None, "TỔNG CỘNG", 1)]
    foot = [("Nơi nhận:", None, None, "TM. ỦY BAN NHÂN DÂN"), ("- Như trên;", None, None, "CHỦ TỊCH")]
    found = preview(*table, *foot, (None, None, None, "Nguyễn Thị B"), header=header)
    assert tree(found) == ["I A", "  1.1 B"]


@pytest.mark.parametrize(
    "name", ["Tổng hợp báo cáo", "Công khai thủ tục", "Cộng đồng tham gia", "Lưu trữ hồ sơ"]
)
def test_names_that_only_begin_like_a_total_or_a_note(preview: Preview, name: str) -> None:
    assert tree(preview(("I", "A"), (None, name, 1)))[1] == f"   {name}"


def test_merged_cells_count_inside_the_merge(workspace: Workspace, tmp_path: Path) -> None:
    path = saved(tmp_path / "m.xlsx", [HEADER, ("I", "A"), ("1.1", "B", 4, "VP"), ("1.2", "C"), ("1.3", "D")])
    book = openpyxl.load_workbook(path)
    book.active.merge_cells("D3:D4")
    book.active.merge_cells("C3:C4")
    book.save(path)
    rows = preview_workbook(workspace, YEAR, path).reading.rows
    assert [row.planned.lead_uid is not None for row in rows] == [False, True, True, False]
    assert [row.planned.max_points for row in rows] == [None, 4, None, None]


def test_hidden_rows_and_sheets_formulas_and_legacy_fonts_are_told(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = saved(tmp_path / "h.xlsx", [HEADER, ("I", "A"), ("II", "C«ng t¸c"), ("III", "Công tác", 1)])
    book = openpyxl.load_workbook(path)
    book.active.row_dimensions[2].hidden = True
    book.active["B3"].font = Font(name=".VnTime")
    book.active["B4"].font = Font(name=".VnTime")
    book.create_sheet("Cũ").sheet_state = "hidden"
    book.save(path)
    found = preview_workbook(workspace, YEAR, path)
    assert not found.errors
    assert said(found.warnings) == [
        ("hidden_sheet", ""),
        ("legacy_font", "B3"),
        ("legacy_cell", "B3"),
        ("legacy_kept", "B4"),
        ("hidden_row", "2"),
    ]
    assert [row.planned.name for row in found.reading.rows] == ["A", "Công tác", "Công tác"]


def test_a_formula_counts_by_its_stored_value_and_is_told(
    workspace: Workspace, tmp_path: Path, require_tool: Callable[[str], str]
) -> None:
    made = saved(tmp_path / "f.xlsx", [HEADER, ("I", "A", "=1+0.5"), ("II", "B", "=1/0")])
    found = preview_workbook(workspace, YEAR, resaved(require_tool("soffice"), made, tmp_path))
    assert found.reading.rows[0].planned.max_points == Decimal("1.5")
    assert (said(found.errors), said(found.warnings)) == (
        [("cell_error", "C3")],
        [("formulas_as_stored", "C2")],
    )


def test_of_several_tables_one_is_asked_for(workspace: Workspace, tmp_path: Path) -> None:
    path = saved(tmp_path / "two.xlsx", [HEADER, ("I", "A")], "Một")
    book = openpyxl.load_workbook(path)
    second = book.create_sheet("Hai")
    second.append(("STT", "Tiêu chí"))
    second.append(("I", "B"))
    book.create_sheet("Trống")
    book.save(path)
    found = preview_workbook(workspace, YEAR, path)
    (question,) = found.questions
    assert (question.id, question.choices, question.proposal) == ("sheet", ("Một", "Hai"), "Một")
    assert tree(preview_workbook(workspace, YEAR, path, answers={"sheet": "Hai"})) == ["I B"]
    assert tree(preview_workbook(workspace, YEAR, path, sheet="hai")) == ["I B"]
    with refused(Fault.SHEET_UNKNOWN):
        preview_workbook(workspace, YEAR, path, sheet="Ba")


@pytest.mark.parametrize("content", ["", "[]", '{"a": 1}', "{", "\ufeff"])
def test_answers_that_are_none(tmp_path: Path, content: str) -> None:
    path = tmp_path / "answers.json"
    path.write_text(content, encoding="utf-8")
    with refused(Fault.ANSWERS_INVALID):
        read_answers(path)
    with refused(Fault.ANSWERS_INVALID):
        read_answers(tmp_path / "missing.json")


def test_answers_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "answers.json"
    path.write_text('\ufeff{"sheet": "Một"}', encoding="utf-8")
    assert read_answers(path) == {"sheet": "Một"}
