"""Who leads and who coordinates, where one cell says both, names a person, or repeats the one above."""

import pytest

from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from tests.exchange.previews import Preview, Row, said

HEADER = ("STT", "Tiêu chí", "Đơn vị thực hiện", "Phối hợp")


def named(workspace: Workspace, preview: Preview, *rows: Row) -> list[tuple[str, set[str], str]]:
    """Of each row below the field: who leads, who coordinates, what is kept in the remark."""
    codes = {unit.uid: unit.code for unit in all_units(workspace)}
    found = preview(("I", "A"), *rows, header=HEADER)
    assert found.questions == ()
    return [
        (
            codes.get(row.planned.lead_uid or "", ""),
            {codes[uid] for uid in row.planned.coordinating_uids},
            row.planned.remark,
        )
        for row in found.reading.rows[1:]
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "Chủ trì: P. VHXH\nPhối hợp: VP, P. Kinh tế",
        "Chủ trì: P. VHXH; phối hợp: VP; P.KT",
        "- Đơn vị chủ trì: P. VHXH;\n- Đơn vị phối hợp: VP, P.KT.",
        "P. VHXH\nPhối hợp: VP; P.KT",
        "Chủ  trì: P. VHXH; phối\xa0hợp: VP; P.KT",
        "P. VHXH (chủ trì), VP (phối hợp), P.KT (phối hợp)",
        "VP (phối hợp); P.KT (phối hợp); P. VHXH (chủ trì)",
    ],
)
def test_a_cell_that_says_both_roles(workspace: Workspace, preview: Preview, typed: str) -> None:
    assert named(workspace, preview, ("1.1", "B", typed)) == [("VHXH", {"VP", "KT"}, "")]


@pytest.mark.parametrize("person", ["(đ/c Mẫu)", "- đ/c Mẫu", "(bà Mẫu)"])
def test_somebody_of_a_unit_is_kept_in_the_remark(
    workspace: Workspace, preview: Preview, person: str
) -> None:
    typed = f"P. VHXH {person}"
    assert named(workspace, preview, ("1.1", "B", typed)) == [("VHXH", set(), f"Chủ trì: {typed}")]


@pytest.mark.parametrize("mark", ["nt", "-nt-", "Như trên", '"', "''"])
def test_a_mark_for_the_cell_above_is_told(workspace: Workspace, preview: Preview, mark: str) -> None:
    rows = [("1.1", "B", "P. VHXH", "VP"), ("1.2", "C", mark, mark), ("1.3", "D", mark)]
    assert named(workspace, preview, *rows) == [
        ("VHXH", {"VP"}, ""),
        ("VHXH", {"VP"}, ""),
        ("VHXH", set(), ""),
    ]
    found = preview(("I", "A"), *rows, header=HEADER)
    assert said(found.warnings) == [("as_above", "C4"), ("as_above", "D4"), ("as_above", "C5")]


def test_a_mark_with_nothing_above_it_is_asked(preview: Preview) -> None:
    found = preview(("I", "A"), ("1.1", "B", "nt"), header=HEADER)
    assert [one.value for one in found.questions] == ["nt"]
