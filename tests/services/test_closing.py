"""A closed year: nothing that hangs on it changes, whoever writes, until it is opened with a reason."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing as closed
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Criterion
from cchc_desktop.services import criteria, old_values, unit_merging, units
from cchc_desktop.services.closing import close_year, open_year
from cchc_desktop.services.new_year import plan_year, start_year
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import criteria_set, load_year
from cchc_desktop.storage.tables import TABLES
from tests.services.chance import Step
from tests.services.check_steps import live_through_checks
from tests.services.score_steps import live_through_scores
from tests.services.steps import STEPS
from tests.services.test_undo import PREPARED_BY
from tests.services.year_steps import open_year as open_any_year
from tests.support import TODAY, YEAR, copied, issued_document, logical_dump, opened, refused, row, view

Rows = list[dict[str, Any]]
FREE = {
    *("nonconformity", "issued_document"),
    *("office", "signing_profile", "unit", "unit_name", "contact", "duty", "dispatch_text", "unit_area"),
    *("note_phrases", "task", "task_note", "checklist", "checklist_item", "activity_kind"),
}
"""Tables without a year, and those that go on when it is over."""


def held(path: Path, year: int) -> dict[str, Rows]:
    """All records of `year` by table: found here by hand, not as the program does."""
    with closed(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        rows: dict[str, Rows] = {
            table: [dict(one) for one in connection.execute(f"SELECT * FROM {table} ORDER BY uid")]
            for table in TABLES.values()
        }
    found: dict[str, Rows] = {}

    def keep(table: str, column: str, among: set[Any]) -> set[Any]:
        found.setdefault(table, [])
        found[table] += [one for one in rows[table] if one[column] in among and one not in found[table]]
        return {one["uid"] for one in found[table]}

    sets = keep("criteria_set", "year", {year})
    keep("score_round", "set_uid", sets)
    criteria = keep("criterion", "set_uid", sets)
    for table in ("assignment", "required_evidence", "score_rule", "criterion_score", "activity_criterion"):
        keep(table, "criterion_uid", criteria)
    keep("extension", "milestone_uid", keep("milestone", "criterion_uid", criteria))
    keep("note_entry", "criterion_uid", criteria)
    keep("progress_note", "uid", {one["note_uid"] for one in found["note_entry"]})
    keep("evidence_link", "criterion_uid", criteria)
    keep("check_answer", "run_uid", keep("check_run", "year", {year}))
    activities = keep("activity", "year", {year})
    keep("activity_evidence", "activity_uid", activities)
    for table in ("one_stop_month", "report_text"):
        keep(table, "year", {year})
    kept = [
        one["evidence_uid"]
        for name in ("evidence_link", "activity_evidence", "check_answer")
        for one in found[name]
    ]
    keep("former_file", "evidence_uid", keep("evidence", "uid", set(kept)))
    return found


ALSO_PREPARED_BY = (
    *("attach_files", "set_file", "edit_evidence", "save_activity", "keep_activity_document"),
    *("set_score_round", "edit_report_text"),
)


@pytest.fixture(scope="module")
def prepared(pristine: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with something of the year in every table that has a year; made once."""
    path = copied(pristine, tmp_path_factory.mktemp("prepared"))
    chance = Random(20261123)
    with opened(path) as workspace:
        live_through_checks(workspace)
        live_through_scores(workspace)
        for step in STEPS:
            if step.__name__ in (*PREPARED_BY, *ALSO_PREPARED_BY):
                for _time in range(4):
                    step(workspace, chance)
    return path


@pytest.fixture
def lived_in(prepared: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A copy of it, the year not closed yet."""
    with opened(copied(prepared, tmp_path)) as workspace:
        yield workspace


@contextmanager
def perhaps_refused() -> Iterator[None]:
    """The block may be refused for the year and for no other reason."""
    refusals: list[UserError] = []
    try:
        yield
    except UserError as error:
        refusals.append(error)
    faults = {Fault.YEAR_CLOSED, Fault.PERSON_OF_CLOSED_YEAR}
    assert all(one.fault in faults and one.args_by_name["year"] == YEAR for one in refusals)


def test_every_table_has_a_year_or_none(lived_in: Workspace) -> None:
    there = held(lived_in.path, YEAR)
    assert {*there} | FREE == set(TABLES.values())
    assert not {*there} & FREE
    assert [table for table, rows in there.items() if not rows] == []


@pytest.mark.parametrize(
    "step", [one for one in STEPS if one is not open_any_year], ids=lambda step: step.__name__
)
def test_no_step_changes_a_closed_year(lived_in: Workspace, step: Step) -> None:
    close_year(lived_in, YEAR)
    before, everything = held(lived_in.path, YEAR), logical_dump(lived_in.path)
    for seed in range(8):
        with perhaps_refused():
            step(lived_in, Random(seed))
        assert held(lived_in.path, YEAR) == before
        while lived_in.stacks().undoable:
            lived_in.undo()
        assert logical_dump(lived_in.path) == everything


GOING_ON = ("edit_office", "edit_unit", "save_task", "raise_finding", "save_checklist", "import_criteria")


def test_what_goes_on_is_not_refused(lived_in: Workspace) -> None:
    close_year(lived_in, YEAR)
    for step in STEPS:
        if step.__name__ in GOING_ON:
            before = logical_dump(lived_in.path)
            for seed in range(20):
                step(lived_in, Random(seed))
            assert logical_dump(lived_in.path) != before, step.__name__
    issued_document(lived_in, "7/UBND")
    start_year(lived_in, plan_year(lived_in, YEAR, YEAR + 7))


def test_closing_ends_what_can_be_undone_and_opening_is_a_step(workspace: Workspace) -> None:
    close_year(workspace, YEAR)
    with refused(Fault.YEAR_CLOSED):
        close_year(workspace, YEAR)
    with refused(Fault.NOTHING_TO_UNDO):
        workspace.undo()
    open_year(workspace, YEAR, "  thẩm định lần 2  ")
    assert workspace.stacks().undoable[-1].name == f"mở khóa năm {YEAR} (thẩm định lần 2)"
    with refused(Fault.YEAR_OPEN):
        open_year(workspace, YEAR, "lần nữa")
    one = row(workspace, "1.2")
    with workspace.transact(Op.EDIT_CRITERION, name="1.2") as tx:
        tx.put(replace(one.criterion, remark="sửa"))
    workspace.undo()
    workspace.undo()
    found = criteria_set(workspace, YEAR)
    assert found is not None
    assert found.closed_on is not None
    workspace.redo()
    workspace.redo()
    assert row(workspace, "1.2").criterion.remark == "sửa"


def test_a_year_is_opened_with_a_reason(workspace: Workspace) -> None:
    close_year(workspace, YEAR)
    with refused(Fault.TEXT_EMPTY):
        open_year(workspace, YEAR, "  ")
    with refused(Fault.YEAR_WITHOUT_CRITERIA):
        close_year(workspace, YEAR + 5)


def test_only_opening_opens(workspace: Workspace) -> None:
    close_year(workspace, YEAR)
    found = criteria_set(workspace, YEAR)
    assert found is not None
    for changed in (replace(found, title="khác"), replace(found, year=YEAR + 1)):
        with refused(Fault.YEAR_CLOSED), workspace.transact(Op.EDIT_SET, year=YEAR) as tx:
            tx.put(changed)
    with refused(Fault.CLOSING_APART), workspace.transact(Op.EDIT_SET, year=YEAR) as tx:
        tx.put(replace(found, closed_on=None))
    with refused(Fault.YEAR_CLOSED), workspace.transact(Op.OPEN_YEAR, year=YEAR, reason="") as tx:
        tx.put(replace(found, closed_on=None, title="khác"))


def test_nothing_moves_into_a_closed_year(workspace: Workspace) -> None:
    made = start_year(workspace, plan_year(workspace, YEAR, YEAR + 1))
    close_year(workspace, YEAR)
    old = view(workspace).criteria_set
    assert old is not None
    theirs = workspace.read.find(Criterion, set_uid=made.uid, parent_uid=None)[0]
    with refused(Fault.YEAR_CLOSED), workspace.transact(Op.EDIT_CRITERION, name="") as tx:
        tx.put(replace(theirs, set_uid=old.uid))


def test_a_merged_unit_keeps_its_part_in_a_closed_year(lived_in: Workspace) -> None:
    gone, into = units.all_units(lived_in)[:2]
    start_year(lived_in, plan_year(lived_in, YEAR, YEAR + 1))
    close_year(lived_in, YEAR)
    before = held(lived_in.path, YEAR)
    day = date(YEAR, 12, 31)
    unit_merging.merge_units(lived_in, unit_merging.plan_merge(lived_in, gone, into, day))
    assert held(lived_in.path, YEAR) == before
    led = load_year(lived_in, YEAR + 1, TODAY).leading(gone.uid)
    assert led == []


def test_who_was_in_charge_in_a_closed_year_stays(workspace: Workspace) -> None:
    unit = units.unit_by_code(workspace, "VHXH")
    lan = replace(units.new_contact(workspace, unit.uid), name="Lan")
    units.save_unit_card(workspace, unit, [lan])
    criteria.set_person(workspace, [row(workspace, "1.2")], lan.uid)
    close_year(workspace, YEAR)
    with refused(Fault.PERSON_OF_CLOSED_YEAR):
        units.save_unit_card(workspace, unit, [])
    open_year(workspace, YEAR, "nhân sự")
    units.save_unit_card(workspace, unit, [])
    assert units.contacts(workspace, unit.uid) == []


def test_the_history_neither_closes_nor_opens_a_year(workspace: Workspace) -> None:
    close_year(workspace, YEAR)
    open_year(workspace, YEAR, "bổ sung")
    found = criteria_set(workspace, YEAR)
    assert found is not None
    opened_by, before = workspace.log.last_seq(), logical_dump(workspace.path)
    with refused(Fault.CLOSING_APART):
        old_values.restore_value(workspace, opened_by, "criteria_set", found.uid, "closed_on")
    with refused(Fault.RESTORE_SAME_VALUE):
        old_values.restore_value(workspace, opened_by - 1, "criteria_set", found.uid, "closed_on")
    assert logical_dump(workspace.path) == before
