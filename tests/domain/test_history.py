"""The undo stack told from the log, and the inverse of changes."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from cchc_desktop.domain.history import (
    BARRIERS,
    OP_NAMES,
    Change,
    Field,
    LoggedOp,
    Op,
    UndoStacks,
    inverse,
    op_name,
    together,
    undo_stacks,
)

WRITE, REMOVE = Op.WRITE_NOTE, Op.REMOVE_CRITERIA


def line(seq: int, op: Op, subject: Op | None = None, count: int = 0) -> LoggedOp:
    args = {"count": count or seq, "year": 2026}
    return LoggedOp(seq, op, subject or op, args, "2026-11-23T02:00:00+00:00", "lan")


def shown(stacks: UndoStacks) -> tuple[list[int], list[int]]:
    return [seq for step in stacks.undoable for seq in step.seqs], [
        seq for step in stacks.redoable for seq in step.seqs
    ]


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


NAME = ("criterion", "c", "name")


def typed(seq: int, second: int, field: Field | None = NAME, op: Op = Op.EDIT_CRITERION) -> LoggedOp:
    at = f"2026-11-23T02:{second // 60:02d}:{second % 60:02d}+00:00"
    return LoggedOp(seq, op, op, {"name": str(seq), "field": ""}, at, "lan", field)


def steps(log: Sequence[LoggedOp], *, whole: bool = True) -> list[tuple[int, ...]]:
    return [step.seqs for step in undo_stacks(log, whole=whole).undoable]


def test_a_field_changed_again_within_a_minute_is_one_step_with_its_last_name() -> None:
    log = [typed(1, 0), typed(2, 40), typed(3, 60), typed(4, 61), typed(5, 125)]
    assert steps(log) == [(1, 2, 3), (4,), (5,)]
    assert undo_stacks(log).undoable[0].name == "sửa tiêu chí 3"


@pytest.mark.parametrize(
    "between",
    [
        line(2, WRITE),
        typed(2, 1, ("criterion", "c", "task")),
        typed(2, 1, ("criterion", "d", "name")),
        typed(2, 1, None),
        replace(typed(2, 1), op=Op.UNDO),
        replace(typed(2, 1), op=Op.REDO),
        line(2, Op.MIGRATE),
        replace(typed(2, 1), actor="minh"),
        typed(2, 1, NAME, Op.RESTORE_VALUE),
    ],
)
def test_a_step_is_not_merged_across_anything_else(between: LoggedOp) -> None:
    assert not any(len(seqs) > 1 for seqs in steps([typed(1, 0), between, typed(3, 2)]))


def test_only_what_is_typed_is_merged() -> None:
    assert steps([typed(seq, 0, op=Op.RESTORE_VALUE) for seq in (1, 2)]) == [(1,), (2,)]


def test_a_clock_that_went_back_ends_a_step() -> None:
    assert steps([typed(1, 50), typed(2, 10)]) == [(1,), (2,)]


def test_undo_of_a_merged_step_leaves_those_before_it() -> None:
    log = [typed(1, 0, None), typed(2, 0), typed(3, 1), replace(typed(4, 2), op=Op.UNDO)]
    assert shown(undo_stacks(log)) == ([1], [4])


@given(st.lists(st.tuples(st.integers(0, 50), st.sampled_from("dddur")), max_size=30), st.integers(0, 30))
def test_a_cut_log_never_shows_a_part_of_a_step(keys: Sequence[tuple[int, str]], cut: int) -> None:
    ops = {"d": Op.EDIT_CRITERION, "u": Op.UNDO, "r": Op.REDO}
    log: list[LoggedOp] = []
    second = 0
    for pause, key in keys:
        second += pause
        stacks = undo_stacks(log)
        if key == "d" or (stacks.undoable if key == "u" else stacks.redoable):
            log.append(replace(typed(len(log) + 1, second), op=ops[key]))
    whole = steps(log)
    part = steps(log[cut:], whole=False)
    assert part == whole[len(whole) - len(part) :]


def test_changes_of_one_field_are_one_from_the_first_value_to_the_last() -> None:
    values = ["một", "hai", "ba"]
    changes = [Change("unit", "u", {"name": old}, {"name": new}) for old, new in pairwise(values)]
    assert together(changes) == Change("unit", "u", {"name": "một"}, {"name": "ba"})


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
