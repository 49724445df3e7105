"""A column for each unit or quarter, with nothing but marks in it."""

from pathlib import Path

import pytest

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.import_columns import Layout
from cchc_desktop.exchange.importing import preview_workbook
from cchc_desktop.services.importing import ImportPreview
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from tests.exchange.books import saved
from tests.exchange.previews import Preview, Row, said, spanned
from tests.support import YEAR

UNITS = ("P. VHXH", "VP HĐND&UBND", "Phòng Kinh tế")


def units(workspace: Workspace, found: ImportPreview, index: int = 1) -> tuple[str, set[str]]:
    """Who leads and who coordinates a row, by their codes."""
    codes = {unit.uid: unit.code for unit in all_units(workspace)}
    row = found.reading.rows[index].planned
    return codes.get(row.lead_uid or "", ""), {codes[uid] for uid in row.coordinating_uids}


@pytest.mark.parametrize(
    ("leads", "coordinates"), [("X", "P"), ("x", "(p)"), ("Chủ trì", "Phối hợp"), ("●", "○"), ("✓", "PH")]
)
def test_marks_say_who_leads_and_who_coordinates(
    workspace: Workspace, preview: Preview, leads: str, coordinates: str
) -> None:
    header = ("STT", "Tiêu chí", *UNITS)
    found = preview(("I", "A"), ("1.1", "B", coordinates, leads, coordinates), header=header)
    assert units(workspace, found) == ("VP", {"VHXH", "KT"})
    assert (said(found.left_out), found.questions, found.errors) == ([], (), ())


@pytest.mark.parametrize("merged", [("A1:A2", "B1:B2", "C1:E1", "F1:H1"), ("C1:E1", "F1:H1")])
def test_headings_above_say_the_role_of_marks(
    workspace: Workspace, tmp_path: Path, merged: tuple[str, ...]
) -> None:
    rows: list[Row] = [
        ("STT", "Tiêu chí", "Chủ trì", None, None, "Phối hợp"),
        (None, None, *UNITS, *UNITS),
        ("I", "A"),
        ("1.1", "B", None, "x", None, "x", None, "x"),
    ]
    found = preview_workbook(workspace, YEAR, spanned(tmp_path / "x.xlsx", rows, *merged))
    assert units(workspace, found) == ("VP", {"VHXH", "KT"})


def test_marks_of_several_units_that_lead_are_asked(preview: Preview) -> None:
    found = preview(("I", "A"), ("1.1", "B", "x", "x"), header=("STT", "Tiêu chí", *UNITS))
    assert [one.id for one in found.questions] == ["lead:several"]


def test_what_is_no_mark_far_below_is_asked(preview: Preview) -> None:
    rows = [("1", "Kế hoạch", "x")] * 400
    found = preview(*rows, ("2", "Báo cáo", "một phần"), header=("STT", "Tiêu chí", *UNITS))
    assert [one.value for one in found.questions] == ["P. VHXH: một phần"]


def test_marks_under_quarters_are_deadlines(workspace: Workspace, tmp_path: Path) -> None:
    rows: list[Row] = [
        ("STT", "Tiêu chí", "Thời gian thực hiện"),
        (None, None, "Quý I", "Quý II", "Quý III", "Quý IV"),
        ("I", "A"),
        ("1.1", "B", None, "x", None, "x"),
    ]
    path = spanned(tmp_path / "q.xlsx", rows, "C1:F1", "A1:A2", "B1:B2")
    milestones = preview_workbook(workspace, YEAR, path).reading.rows[1].planned.milestones
    assert [f"{one.label} {show_date(one.due)}" for one in milestones] == [
        "Quý II 30/06/2026",
        "Quý IV 31/12/2026",
    ]


def test_columns_of_marks_with_other_headings_are_not_imported(preview: Preview) -> None:
    found = preview(("I", "A", "x"), ("1.1", "B", None, "x"), header=("STT", "Tiêu chí", "Đạt", "Không đạt"))
    assert said(found.left_out) == [("column_not_imported", "C1"), ("column_not_imported", "D1")]


def test_a_column_of_marks_can_be_given_up(workspace: Workspace, tmp_path: Path) -> None:
    path = saved(tmp_path / "x.xlsx", [("STT", "Tiêu chí", *UNITS), ("I", "A"), ("1.1", "B", "X", "P")])
    layout = Layout(fields={"vp hdnd ubnd": ""})
    found = preview_workbook(workspace, YEAR, path, layout=layout)
    assert units(workspace, found) == ("VHXH", set())
    assert [one.field for one in found.reading.table.columns] == ["code", "name", "lead", "", ""]
