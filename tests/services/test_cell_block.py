"""A block pasted over the table: read cell by cell, written whole or not at all, taken back in one step."""

from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.records import Contact, UnitName
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.exchange.cell_block import BlockColumn, BlockEdit, block_of, read_block
from cchc_desktop.exchange.cell_texts import CellReader
from cchc_desktop.exchange.clipboard import copied_html, copied_text
from cchc_desktop.services import units
from cchc_desktop.services.row_edits import cell_texts, write
from cchc_desktop.services.workspace import Workspace
from tests.support import TODAY, YEAR, copied, logical_dump, opened, refused, row, view

FIELDS = ("code", "name", "max_points", "lead", "coordinating", "due", "progress", "evidence", "task")


def column(field: str) -> BlockColumn:
    return BlockColumn(field, field, lambda one: cell_texts(one)[field])


def reader(workspace: Workspace) -> CellReader:
    find = workspace.read.find
    return CellReader(units.all_units(workspace), find(UnitName), find(Contact), TODAY, YEAR)


def below(workspace: Workspace, code: str) -> list[CriterionRow]:
    rows = view(workspace).rows
    return list(rows[rows.index(row(workspace, code)) :])


def read(workspace: Workspace, code: str, text: str, *fields: str) -> BlockEdit:
    return read_block(
        reader(workspace), block_of(text), below(workspace, code), [column(one) for one in fields]
    )


def test_a_block_is_written_from_its_cell_on_as_one_step(workspace: Workspace) -> None:
    text = "0,75\tKT\tVP, VHXH\n2\tP. VHXH\t\n"
    block = read(workspace, "1.1.1", text, "max_points", "lead", "coordinating", "due")
    assert (block.problems, block.unchanged) == (0, 1)
    before = logical_dump(workspace.path)
    assert write(workspace, block.edits) == 2
    assert [one.criterion.max_points for one in below(workspace, "1.1.1")[:2]] == [
        Decimal("0.75"),
        Decimal(2),
    ]
    assert [unit.code for unit in row(workspace, "1.1.1").coordinating] == ["VHXH", "VP"]
    assert workspace.undo().name == "sửa 2 dòng trong bảng tiêu chí"
    assert logical_dump(workspace.path) == before


@pytest.mark.parametrize(
    ("text", "fault"),
    [("1\n" * 8, Fault.BLOCK_TOO_TALL), ("1\t2\t3\n", Fault.BLOCK_TOO_WIDE)],
)
def test_a_block_of_the_wrong_shape_is_refused(workspace: Workspace, text: str, fault: Fault) -> None:
    with refused(fault):
        read(workspace, "1.1.1", text, "max_points", "lead")


@pytest.mark.parametrize(
    ("field", "text", "fault"),
    [
        ("max_points", "một", Fault.POINTS_INVALID),
        ("name", "", Fault.TEXT_EMPTY),
        ("lead", "Sở Nội vụ", Fault.CHOICE_UNKNOWN),
        ("lead", "VP, KT", Fault.CELL_ONE_LEAD),
        ("coordinating", "VHXH", Fault.UNIT_LEADS_AND_COORDINATES),
        ("in_charge", "Ai đó", Fault.PERSON_UNKNOWN),
        ("due", "30/02", Fault.DATE_INVALID),
        ("progress", "Quá hạn lắm", Fault.CHOICE_UNKNOWN),
        ("evidence", "2/3", Fault.CELL_IS_COUNT),
        ("code", "1" * 40, Fault.TEXT_TOO_LONG),
    ],
)
def test_a_cell_that_means_nothing_is_named_and_the_others_are_still_read(
    workspace: Workspace, field: str, text: str, fault: Fault
) -> None:
    block = read(workspace, "1.1.1", f"{text}\tViệc mới\n", field, "task")
    (wrong,) = [change for change in block.changes if change.problem is not None]
    assert wrong.problem is not None
    assert (wrong.title, wrong.problem.fault) == (field, fault)
    assert [change.title for change in block.changes] == [field, "task"]


def test_a_group_takes_no_date_and_no_unit(workspace: Workspace) -> None:
    block = read(workspace, "1.1", "15/12\tKT\n", "due", "lead")
    assert [change.problem.fault for change in block.changes if change.problem] == [
        Fault.CELL_NOT_OF_GROUP
    ] * 2


def test_units_that_change_places_are_no_conflict(workspace: Workspace) -> None:
    block = read(workspace, "1.1.1", "VP\tVHXH\n", "lead", "coordinating")
    assert block.problems == 0
    write(workspace, block.edits)
    changed = row(workspace, "1.1.1")
    assert changed.lead is not None
    assert (changed.lead.code, [unit.code for unit in changed.coordinating]) == ("VP", ["VHXH"])


def test_what_was_copied_and_pasted_back_changes_nothing(workspace: Workspace) -> None:
    rows = view(workspace).rows
    columns = [column(field) for field in FIELDS]
    text = copied_text([[one.shown(each) for one in columns] for each in rows])
    block = read_block(reader(workspace), block_of(text), rows, columns)
    assert block.changes == ()
    assert write(workspace, block.edits) == 0


@given(
    st.lists(
        st.lists(st.text(st.sampled_from('a "\tđ\n=1,<&'), max_size=8), min_size=2, max_size=2).filter(
            lambda line: any(text.strip() for text in line)
        ),
        min_size=1,
        max_size=4,
    )
)
def test_a_block_comes_back_from_the_clipboard_as_it_was(block: list[list[str]]) -> None:
    back = block_of(copied_text(block))
    width = len(back[0])
    assert back == [line[:width] for line in block]
    assert not any(text for line in block for text in line[width:])


def test_a_cell_with_a_formula_goes_out_as_text() -> None:
    html = copied_html([["=1+1", "1.10", "<b>"]])
    assert html.count("mso-number-format:'\\@'") == 3
    assert "&lt;b&gt;" in html


@pytest.fixture(scope="module")
def module_path(pristine: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(pristine, tmp_path_factory.mktemp("blocks"))


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.randoms(use_true_random=False))
def test_any_block_is_written_as_read_and_taken_back_whole(module_path: Path, chance: Random) -> None:
    values = {
        "code": ["1.9", "", "a"],
        "name": ["Tên mới", "Tên\nhai dòng"],
        "max_points": ["", "1,5", "0"],
        "lead": ["", "KT", "VP"],
        "coordinating": ["", "PVHCC", "VHTT, PVHCC"],
        "due": ["", "thường xuyên", "05/3/2026"],
        "progress": ["Hoàn thành", "Chưa thực hiện"],
        "evidence": ["", "Báo cáo", "Báo cáo\nKế hoạch"],
        "task": ["", "Việc"],
    }
    fields = chance.sample(FIELDS, chance.randint(1, 5))
    with opened(module_path) as workspace:
        start = chance.randrange(len(view(workspace).rows))
        rows = list(view(workspace).rows[start:])
        block = [[chance.choice(values[field]) for field in fields] for _row in rows]
        read_ = read_block(reader(workspace), block, rows, [column(field) for field in fields])
        if read_.problems:
            return
        before = logical_dump(workspace.path)
        changed = write(workspace, read_.edits)
        by_uid = view(workspace).by_uid
        for one, texts in zip(rows, block, strict=True):
            for field, text in zip(fields, texts, strict=True):
                if field in ("due", "progress"):
                    continue  # the next open of several dates may be another now
                assert set(cell_texts(by_uid[one.uid])[field].split(", ")) == set(
                    shown(field, text).split(", ")
                )
        if changed:
            workspace.undo()
        assert logical_dump(workspace.path) == before


def shown(field: str, text: str) -> str:
    return {"1,5": "1,50", "0": "0,00"}.get(text, text) if field == "max_points" else text
