"""The undo stack told from the log, and the inverse of changes."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.history import (
    BARRIERS,
    OP_NAMES,
    Change,
    LoggedOp,
    Op,
    UndoStacks,
    inverse,
    op_name,
    undo_stacks,
)

WRITE, REMOVE = Op.WRITE_NOTE, Op.REMOVE_CRITERIA


def line(seq: int, op: Op, subject: Op | None = None, count: int = 0) -> LoggedOp:
    return LoggedOp(seq, op, subject or op, {"count": count or seq}, "2026-11-23T02:00:00+00:00", "lan")


def shown(stacks: UndoStacks) -> tuple[list[int], list[int]]:
    return [step.seq for step in stacks.undoable], [step.seq for step in stacks.redoable]


def test_an_empty_log_leaves_nothing() -> None:
    assert undo_stacks([]) == UndoStacks()


def test_steps_are_undone_latest_first_and_redone_in_turn() -> None:
    log = [line(1, WRITE), line(2, REMOVE), line(3, WRITE)]
    assert shown(undo_stacks(log)) == ([1, 2, 3], [])
    log += [line(4, Op.UNDO, WRITE), line(5, Op.UNDO, REMOVE)]
    assert shown(undo_stacks(log)) == ([1], [4, 5])
    log += [line(6, Op.REDO, REMOVE)]
    assert shown(undo_stacks(log)) == ([1, 6], [4])


def test_a_new_step_ends_redoing() -> None:
    log = [line(1, WRITE), line(2, Op.UNDO, WRITE), line(3, REMOVE)]
    assert shown(undo_stacks(log)) == ([3], [])


@pytest.mark.parametrize("barrier", sorted(BARRIERS))
def test_nothing_is_undone_across_a_barrier(barrier: Op) -> None:
    log = [line(1, WRITE), line(2, WRITE), line(3, Op.UNDO, WRITE), line(4, barrier), line(5, REMOVE)]
    assert shown(undo_stacks(log[:4])) == ([], [])
    assert shown(undo_stacks(log)) == ([5], [])


def test_a_step_keeps_its_name_through_undo_and_redo() -> None:
    log = [line(1, REMOVE, count=12)]
    names = []
    for seq, op in enumerate((Op.UNDO, Op.REDO), start=2):
        log.append(line(seq, op, REMOVE, count=12))
        stacks = undo_stacks(log)
        names += [step.name for step in (*stacks.undoable, *stacks.redoable)]
    assert names == ["xóa 12 dòng tiêu chí"] * 2


def test_a_log_cut_off_at_its_start_still_ends_the_same() -> None:
    log = [
        line(1, WRITE),
        line(2, WRITE),
        line(3, Op.UNDO, WRITE),
        line(4, Op.UNDO, WRITE),
        line(5, Op.REDO, WRITE),
    ]
    for start in range(len(log)):
        whole, cut = shown(undo_stacks(log)), shown(undo_stacks(log[start:]))
        assert all(full[len(full) - len(part) :] == part for full, part in zip(whole, cut, strict=True))


@given(st.lists(st.sampled_from("dur"), max_size=40))
def test_the_stacks_are_what_an_editor_would_keep(keys: Sequence[str]) -> None:
    log: list[LoggedOp] = []
    done: list[int] = []
    undone: list[int] = []
    for key in keys:
        if key == "d":
            done, undone = [*done, len(log) + 1], []
            log.append(line(len(log), WRITE, count=done[-1]))
        elif key == "u" and done:
            undone.append(done.pop())
            log.append(line(len(log), Op.UNDO, WRITE, count=undone[-1]))
        elif key == "r" and undone:
            done.append(undone.pop())
            log.append(line(len(log), Op.REDO, WRITE, count=done[-1]))
    stacks = undo_stacks(log)
    assert [step.args["count"] for step in stacks.undoable] == done
    assert [step.args["count"] for step in stacks.redoable] == undone


def test_the_inverse_takes_changes_back_in_reverse_order() -> None:
    changes = (
        Change("unit", "u", None, {"uid": "u", "name": "một"}),
        Change("unit", "u", {"name": "một"}, {"name": "hai"}),
        Change("unit", "u", {"uid": "u", "name": "hai"}, None),
    )
    assert inverse(changes) == (
        Change("unit", "u", None, {"uid": "u", "name": "hai"}),
        Change("unit", "u", {"name": "hai"}, {"name": "một"}),
        Change("unit", "u", {"uid": "u", "name": "một"}, None),
    )
    assert inverse(inverse(changes)) == changes


def test_every_operation_has_a_name() -> None:
    assert set(OP_NAMES) == set(Op)
    assert op_name(Op.CORRECT_NOTE, {"date": "05/3/2026"}) == "đính chính nhật ký ngày 05/3/2026"
