"""The one door for writes: everything inside it or nothing, and nothing past it."""

import sqlite3
from pathlib import Path

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Contact, Duty, Unit, new_uid
from cchc_desktop.domain.vocabulary import ContactRole
from cchc_desktop.services.workspace import Notice, Workspace
from tests.support import log_lines, logical_dump, opened, refused


def contact(unit: Unit, name: str = "Đầu Mối A") -> Contact:
    return Contact(new_uid(), unit.uid, ContactRole.FOCAL_POINT, name, "", "0123", 1)


@pytest.fixture
def unit(workspace: Workspace) -> Unit:
    return workspace.read.find(Unit, code="VHXH")[0]


def test_what_was_written_is_there_after_opening_again(path: Path) -> None:
    with opened(path) as workspace:
        added = contact(workspace.read.find(Unit)[0])
        with workspace.transact(Op.SAVE_CONTACT, name=added.name) as tx:
            tx.put(added)
    with opened(path) as workspace:
        assert workspace.read.get(Contact, added.uid) == added


def test_a_write_outside_the_door_is_refused(workspace: Workspace, unit: Unit) -> None:
    with workspace.transact(Op.SAVE_CONTACT, name="") as tx:
        tx.put(contact(unit))
    before = logical_dump(workspace.path)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        tx.put(contact(unit))
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        workspace._store._connection.execute("DELETE FROM duty")
    assert logical_dump(workspace.path) == before


@pytest.mark.parametrize("error", [ValueError, UserError(Fault.NOTHING_SELECTED), KeyboardInterrupt])
def test_a_block_that_fails_leaves_nothing(
    workspace: Workspace, unit: Unit, error: BaseException | type[BaseException]
) -> None:
    before, log = logical_dump(workspace.path), log_lines(workspace.path)
    heard: list[Notice] = []
    workspace.listen(heard.append)
    expected = error if isinstance(error, type) else type(error)
    with pytest.raises(expected), workspace.transact(Op.SAVE_CONTACT, name="") as tx:  # noqa: PT012
        tx.put(contact(unit), replace(unit, short_name="khác"))
        tx.remove(*workspace.read.find(Duty))
        raise error
    assert (logical_dump(workspace.path), log_lines(workspace.path), heard) == (before, log, [])
    with workspace.transact(Op.SAVE_CONTACT, name="") as tx:
        tx.put(contact(unit))
    assert len(heard) == 1


def test_a_broken_key_leaves_nothing(workspace: Workspace, unit: Unit) -> None:
    before = logical_dump(workspace.path)
    with pytest.raises(sqlite3.IntegrityError), workspace.transact(Op.REMOVE_UNIT, name="") as tx:
        tx.remove(unit)
    with pytest.raises(sqlite3.IntegrityError), workspace.transact(Op.SAVE_CONTACT, name="") as tx:
        tx.put(replace(contact(unit), unit_uid="no such unit"))
    assert logical_dump(workspace.path) == before


def test_a_full_disk_is_said_and_nothing_is_half_written(workspace: Workspace, unit: Unit) -> None:
    before, log = logical_dump(workspace.path), log_lines(workspace.path)
    connection = workspace._store._connection
    room = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {room}")
    with refused(Fault.DISK_FULL), workspace.transact(Op.SAVE_CONTACT, name="") as tx:
        tx.put(*(contact(unit, f"Người thứ {number}") for number in range(500)))
    assert (logical_dump(workspace.path), log_lines(workspace.path)) == (before, log)
    connection.execute(f"PRAGMA max_page_count = {room + 1000}")
    with workspace.transact(Op.SAVE_CONTACT, name="") as tx:
        tx.put(contact(unit))
    assert len(workspace.read.find(Contact)) == 1


def test_a_block_inside_a_block_is_refused_and_changes_nothing(workspace: Workspace, unit: Unit) -> None:
    before = logical_dump(workspace.path)
    with refused(Fault.STEP_OPEN), workspace.transact(Op.SAVE_CONTACT, name="") as tx:
        tx.put(contact(unit))
        with workspace.transact(Op.SAVE_CONTACT, name=""):
            pass
    assert logical_dump(workspace.path) == before


def test_a_step_without_its_name_is_refused_before_anything_is_written(
    workspace: Workspace, unit: Unit
) -> None:
    before = logical_dump(workspace.path)
    with pytest.raises(KeyError), workspace.transact(Op.SAVE_CONTACT, wrong="") as tx:
        tx.put(contact(unit))
    assert logical_dump(workspace.path) == before


def test_putting_the_same_again_leaves_no_trace(workspace: Workspace, unit: Unit) -> None:
    log = log_lines(workspace.path)
    heard: list[Notice] = []
    workspace.listen(heard.append)
    with workspace.transact(Op.EDIT_UNIT, name=unit.short_name) as tx:
        tx.put(unit, *workspace.read.find(Duty))
        tx.remove(contact(unit))
    assert (log_lines(workspace.path), heard) == (log, [])


def test_a_change_holds_only_what_changed(workspace: Workspace, unit: Unit) -> None:
    with workspace.transact(Op.EDIT_UNIT, name=unit.short_name) as tx:
        tx.put(replace(unit, short_name="Phòng VHXH"))
    (change,) = tx.changes
    assert (change.table, change.uid) == ("unit", unit.uid)
    assert (change.before, change.after) == ({"short_name": "VHXH"}, {"short_name": "Phòng VHXH"})


def test_listeners_hear_every_commit_with_its_name(workspace: Workspace, unit: Unit) -> None:
    heard: list[Notice] = []
    workspace.listen(heard.append)
    with workspace.transact(Op.SAVE_CONTACT, name="A") as tx:
        tx.put(contact(unit))
    workspace.undo()
    workspace.redo()
    assert [notice.name for notice in heard] == [
        "ghi người liên hệ A",
        "hoàn tác: ghi người liên hệ A",
        "làm lại: ghi người liên hệ A",
    ]
    assert {change.table for notice in heard for change in notice.changes} == {"contact"}


def test_a_workspace_opened_for_reading_refuses_every_change(path: Path) -> None:
    with opened(path) as workspace, workspace.transact(Op.SAVE_CONTACT, name="") as tx:
        tx.put(contact(workspace.read.find(Unit)[0]))
    before = path.read_bytes()
    reading = Workspace.open(path, read_only=True)
    assert reading.read_only
    for change in (reading.undo, reading.redo):
        with pytest.raises(UserError) as caught:
            change()
        assert caught.value.fault in (Fault.FILE_READ_ONLY, Fault.NOTHING_TO_REDO)
    with refused(Fault.FILE_READ_ONLY), reading.transact(Op.SAVE_CONTACT, name=""):
        raise AssertionError("the block ran")
    reading.close()
    assert path.read_bytes() == before


def test_a_record_that_is_gone_is_said(workspace: Workspace) -> None:
    with refused(Fault.RECORD_GONE):
        workspace.read.get(Contact, "no such contact")
