"""The cells of a table: what is wrong is an error with its place, what is doubtful is asked or told."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.incoming import ImportNote
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.exchange import deadlines, unit_cells
from cchc_desktop.exchange.importing import preview_workbook
from cchc_desktop.services import importing
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from tests.exchange.books import saved
from tests.exchange.previews import HEADER, Preview, Row, said
from tests.support import YEAR


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


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Điểm thưởng", True),
        ("ĐIỂM TRỪ", True),
        ("Tiêu chí cộng", True),
        ("Kết quả điều tra xã hội học", True),
        ("Điểm một cửa", False),
        ("Thi đua, khen thưởng", False),
    ],
)
def test_a_name_of_points_that_count_otherwise_is_told(preview: Preview, name: str, told: bool) -> None:
    found = preview(("I", "A", 1), ("II", name, 5))
    assert said(found.warnings) == ([("counts_as_ordinary", "B3")] if told else [])


def test_all_errors_are_told_at_once(preview: Preview) -> None:
    found = preview(("I", "A", "x", "y", None, None, "99/99"), ("1.1", None, "z"))
    assert [place for _about, place in said(found.errors)] == ["C2", "G2", "B3", "C3"]
    assert "Lỗi đầu tiên: Trang “Bảng 1”, ô C2" in sentence(found.refusal or UserError(Fault.IMPORT_EMPTY))


def test_merged_cells_count_inside_the_merge(workspace: Workspace, tmp_path: Path) -> None:
    path = saved(tmp_path / "m.xlsx", [HEADER, ("I", "A"), ("1.1", "B", 4, "VP"), ("1.2", "C"), ("1.3", "D")])
    book = openpyxl.load_workbook(path)
    book.active.merge_cells("D3:D4")
    book.active.merge_cells("C3:C4")
    book.save(path)
    rows = preview_workbook(workspace, YEAR, path).reading.rows
    assert [row.planned.lead_uid is not None for row in rows] == [False, True, True, False]
    assert [row.planned.max_points for row in rows] == [None, 4, None, None]


def test_a_value_merged_across_two_columns_is_told(workspace: Workspace, tmp_path: Path) -> None:
    path = saved(tmp_path / "m.xlsx", [HEADER, ("I", "A"), ("1.1", "B", 4, "VP"), ("1.2", "C", 1, "VP")])
    book = openpyxl.load_workbook(path)
    book.active.merge_cells("D3:E3")
    book.active.merge_cells("B2:F2")  # a field across the table, as usual
    book.save(path)
    found = preview_workbook(workspace, YEAR, path)
    assert ("merged_across", "D3") in said(found.warnings)
    assert [about for about, _place in said(found.warnings)].count("merged_across") == 1


def test_what_lies_unseen_below_a_merge_is_told(workspace: Workspace, tmp_path: Path) -> None:
    rows: list[Row] = [
        ("I", "A"),
        ("1.1", "B", 1, "VP", None, "Kế hoạch"),
        ("1.2", "C", 2, "KT", None, "Kế hoạch"),
    ]
    book = openpyxl.load_workbook(saved(tmp_path / "m.xlsx", [HEADER, *rows]))
    for area in ("C3:C4", "D3:D4", "F3:F4"):
        book.active.merged_cells.add(area)  # what `merge_cells` would clear stays below
    book.save(tmp_path / "m.xlsx")
    found = preview_workbook(workspace, YEAR, tmp_path / "m.xlsx")
    assert said(found.warnings) == [("covered_read", "C4"), ("covered_left", "D4")]
    first, second = (row.planned for row in found.reading.rows[1:])
    assert (first.lead_uid == second.lead_uid, second.max_points, second.evidence) == (
        True,
        Decimal(2),
        ("Kế hoạch",),
    )


def test_doubtful_values_are_told(preview: Preview) -> None:
    found = preview(
        ("I", "A", 5, "VP", "VP; KT", None, "Sau tháng 6/2026"),
        ("1.1", "B", 1, *[None] * 3, "15/01/2027\nĐầu năm\nThường xuyên"),
    )
    assert sorted(said(found.warnings)) == [
        ("due_kept_as_text", "G2"),
        ("due_kept_as_text", "G3"),
        ("due_outside_year", "G3"),
        ("lead_also_coordinates", "E2"),
        ("points_differ", "C2"),
    ]


def test_points_are_compared_only_where_all_are_known(preview: Preview) -> None:
    assert preview(("I", "A", 5), ("1.1", "B", 1), ("1.2", "C")).warnings == ()
    assert preview(("I", "A", 5), ("1.1", "B", 2), ("1.2", "C", "3,0")).warnings == ()


def test_a_day_before_which_is_asked_once(preview: Preview) -> None:
    rows: list[Row] = [("I", "A", *[None] * 4, "trước 15/3"), ("II", "B", *[None] * 4, "Trước ngày 15/6")]
    assert [question.id for question in preview(*rows).questions] == ["due:before"]
    answered = preview(*rows, **{"due:before": deadlines.THE_DAY_BEFORE})
    days = [row.planned.milestones[0].due for row in answered.reading.rows]
    assert days == [date(YEAR, 3, 14), date(YEAR, 6, 14)]


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


def test_a_name_that_was_answered_is_parted_from_others_at_once(workspace: Workspace, tmp_path: Path) -> None:
    book = saved(
        tmp_path / "bảng.xlsx",
        [HEADER, ("1", "A", 1, "KT và Tổ một cửa"), ("2", "B", 1, "Tổ một cửa"), ("3", "C", 1, "KT")],
    )
    first = preview_workbook(workspace, YEAR, book)
    assert [one.value for one in first.questions] == ["KT và Tổ một cửa", "Tổ một cửa"]
    answers = {"unit:to mot cua": "PVHCC", "lead:several": unit_cells.FIRST_LEADS}
    shown = preview_workbook(workspace, YEAR, book, answers=answers)
    assert shown.questions == ()
    importing.apply(workspace, shown)
    again = preview_workbook(workspace, YEAR, book)
    assert (again.questions, again.plan.changed) == ((), [])


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
