"""The log in the file: only ever added to, and the same told row by row or as one blob."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

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
    assert (done[4], done[5]) == (workspace._store._actor, 1)


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
