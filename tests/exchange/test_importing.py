"""From a workbook to planned rows: the doors, whole sheets as they are printed, and what is told of them."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from unicodedata import normalize

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.styles import Font

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.planned import PlannedCriterion
from cchc_desktop.exchange.importing import preview_pasted, preview_workbook, read_answers
from cchc_desktop.exchange.legacy_suspects import KEEP
from cchc_desktop.services.importing import ImportPreview
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from tests.exchange.books import HEADINGS, resaved, saved
from tests.exchange.previews import HEADER, Row, said, tree
from tests.exchange.trees import cells_of, trees
from tests.support import YEAR, refused


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
    second_read = preview_workbook(workspace, YEAR, path, answers={"sheet": "Hai"})
    assert tree(second_read) == ["I B"]
    assert [(str(one.about), one.value) for one in second_read.warnings] == [("another_sheet", "Một")]
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
