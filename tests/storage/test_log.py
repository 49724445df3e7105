"""The log in the file: only ever added to, and the same told row by row or as one blob."""

import json
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.history import Change, Op
from cchc_desktop.domain.records import Contact, Unit, new_uid
from cchc_desktop.domain.vocabulary import ContactRole
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage import op_log
from tests.support import NOW, log_lines, logical_dump, opened


def write(workspace: Workspace, count: int) -> list[Change]:
    """One step that adds, changes and removes: `count` changes and one more for every third."""
    unit = workspace.read.find(Unit)[0]
    people = [
        Contact(new_uid(), unit.uid, ContactRole.LEADER, f"Người “{number}”", "", "\t\n", number)
        for number in range(count)
    ]
    with workspace.transact(Op.SAVE_CONTACT, name="mọi người") as tx:
        tx.put(*people)
        tx.remove(*people[::3])
    return tx.changes


def raw(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE op SET actor = ''",
        "DELETE FROM op",
        "UPDATE change SET after = NULL",
        "DELETE FROM change",
        "DELETE FROM op WHERE seq = (SELECT max(seq) FROM op)",
    ],
)
def test_the_log_is_only_ever_added_to(workspace: Workspace, sql: str) -> None:
    write(workspace, 2)
    connection = workspace._store._connection
    connection.execute("PRAGMA query_only = OFF")
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(sql)


@pytest.mark.parametrize("count", [op_log.BULK_FROM // 2, op_log.BULK_FROM * 3])
def test_changes_come_back_as_they_were_made(path: Path, count: int) -> None:
    with opened(path) as workspace:
        before = logical_dump(path)
        made = write(workspace, count)
        seq = log_lines(workspace.path)[-1][0]
        after = logical_dump(path)
        stored = op_log.changes_of(workspace._store._connection, seq)
        assert [(one.table, one.uid, one.before, one.after) for one in stored] == [
            (one.table, one.uid, one.before, one.after) for one in made
        ]
        workspace.undo()
        assert logical_dump(path) == before
        workspace.redo()
        assert logical_dump(path) == after


@pytest.mark.parametrize(("count", "bulk"), [(op_log.BULK_FROM - 1, False), (op_log.BULK_FROM, True)])
def test_many_changes_are_one_blob(workspace: Workspace, count: int, bulk: bool) -> None:
    unit = workspace.read.find(Unit)[0]
    with workspace.transact(Op.SAVE_CONTACT, name="") as tx:
        tx.put(*(Contact(new_uid(), unit.uid, ContactRole.LEADER, "", "", "", n) for n in range(count)))
    seq = log_lines(workspace.path)[-1][0]
    rows = raw(workspace.path, f"SELECT count(*) FROM change WHERE op_seq = {seq}")
    assert rows == [(0 if bulk else count,)]
    assert raw(workspace.path, f"SELECT bulk IS NOT NULL FROM op WHERE seq = {seq}") == [(int(bulk),)]


def test_a_line_says_who_did_what_and_when(workspace: Workspace) -> None:
    write(workspace, 1)
    workspace.undo()
    lines = raw(
        workspace.path, "SELECT op, subject, args, at, actor, schema FROM op ORDER BY seq DESC LIMIT 2"
    )
    (undone, done) = lines
    assert (done[0], done[1], json.loads(str(done[2]))) == (
        "save_contact",
        "save_contact",
        {"name": "mọi người"},
    )
    assert (undone[0], undone[1], undone[2]) == ("undo", "save_contact", done[2])
    assert done[3] == "2026-11-23T02:00:00+00:00" == undone[3]
    assert NOW.utcoffset() is not None
    assert (done[4], done[5]) == (workspace._store._actor, workspace.schema)


def test_the_stack_survives_a_restart(path: Path) -> None:
    with opened(path) as workspace:
        write(workspace, 1)
        write(workspace, 2)
        workspace.undo()
        stacks = workspace.stacks()
    with opened(path) as workspace:
        assert workspace.stacks() == stacks
        assert [step.name for step in stacks.redoable] == ["ghi người liên hệ mọi người"]
        workspace.redo()
        assert len(workspace.stacks().undoable) == len(stacks.undoable) + 1


def test_what_an_older_program_named_before_a_barrier_is_not_read(workspace: Workspace) -> None:
    connection = workspace._store._connection
    connection.execute("PRAGMA query_only = OFF")
    insert = "INSERT INTO op (op, subject, args, at, actor, schema) VALUES (?, ?, '{}', '', '', 1)"
    connection.execute(insert, ("forgotten", "forgotten"))
    connection.execute(insert, ("migrate", "migrate"))
    assert workspace.stacks().undoable == ()


def renamed(workspace: Workspace, name: str, unit: int = 0) -> None:
    """One field of one record changed, as a field that is left does it."""
    changed = replace(workspace.read.find(Unit)[unit], addressee=name)
    with workspace.transact(Op.EDIT_UNIT, name="VP") as tx:
        tx.put(changed)


def addressee(workspace: Workspace) -> str:
    return workspace.read.find(Unit)[0].addressee


def test_a_field_retyped_within_a_minute_is_undone_to_what_it_was(path: Path) -> None:
    before = logical_dump(path)
    for name in ("một", "hai", "ba"):
        with opened(path) as workspace:  # closed in between: the log alone tells the step
            renamed(workspace, name)
    with opened(path) as workspace:
        assert [step.name for step in workspace.stacks().undoable][-1:] == ["sửa đơn vị VP"]
        assert len(log_lines(path)) == len(workspace.stacks().undoable) + 3
        workspace.undo()
        assert logical_dump(path) == before
        workspace.redo()
        assert addressee(workspace) == "ba"
        renamed(workspace, "bốn")
        workspace.undo()
        assert addressee(workspace) == "ba"


def test_a_minute_later_is_another_step(path: Path) -> None:
    for seconds in (0, 50, 70):
        with opened(path, now=lambda passed=seconds: NOW + timedelta(seconds=passed)) as workspace:
            renamed(workspace, f"sau {seconds} giây")
    with opened(path) as workspace:
        workspace.undo()
        assert addressee(workspace) == "sau 50 giây"
        workspace.undo()
        assert addressee(workspace) not in {"sau 0 giây", "sau 50 giây"}


def test_two_hundred_steps_can_be_undone_however_many_lines_they_took(path: Path) -> None:
    steps = op_log.UNDO_STEPS + 10
    with opened(path) as workspace:
        first = addressee(workspace)
        store = workspace._store
        # One commit instead of a thousand.
        with store._writing("", Op.EDIT_UNIT, lambda _changes: None) as tx:
            for number in range(steps * 3):
                unit = workspace.read.find(Unit)[number // 3 % 2]
                tx.put(replace(unit, addressee=str(number)))
                store._log(Op.EDIT_UNIT, Op.EDIT_UNIT, {"name": "VP"}, tx.changes[-1:])
        for _time in range(10):
            workspace.undo()
            workspace.redo()
    with opened(path) as workspace:
        for step in range(steps - 1, steps - 1 - op_log.UNDO_STEPS, -1):
            workspace.undo()
            if step % 2 == 0:
                assert addressee(workspace) == str(step * 3 - 4)
        while workspace.stacks().undoable:
            workspace.undo()
        assert addressee(workspace) == first


def test_the_stack_is_told_from_the_end_of_a_long_log(workspace: Workspace) -> None:
    def effort() -> int:
        steps = 0

        def count() -> None:
            nonlocal steps
            steps += 1

        connection.set_progress_handler(count, 1000)
        workspace.stacks()
        connection.set_progress_handler(None, 0)
        return steps

    connection = workspace._store._connection
    connection.execute("PRAGMA query_only = OFF")
    connection.execute("BEGIN")
    efforts = []
    for _time in range(3):
        connection.execute(
            "INSERT INTO op (op, subject, args, at, actor, schema)"
            " WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n LIMIT 5000)"
            " SELECT 'edit_unit', 'edit_unit', '{\"name\": \"\"}', '2026-11-23', '', 0 FROM n"
        )
        efforts.append(effort())
    connection.execute("ROLLBACK")
    assert efforts[0] == efforts[-1]
