"""What can be done can be undone, and what was undone can be done again, to the last column."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.history import Op
from cchc_desktop.services import units
from cchc_desktop.services.consistency import check_file
from cchc_desktop.services.workspace import Workspace
from tests.services.chance import Step, one, words
from tests.services.check_steps import CHECK_STEPS, free_kinds, live_through_checks
from tests.services.criteria_steps import (
    add_criterion,
    edit_criterion,
    edit_rows,
    extend,
    move_rows,
    set_due,
    shift_rows,
)
from tests.services.evidence_steps import add_evidence, attach_files, edit_evidence, remove_evidence, set_file
from tests.services.note_steps import (
    close_task,
    correct_note,
    remove_task,
    reopen_task,
    save_task,
    write_note,
    write_task_note,
)
from tests.services.score_steps import SCORE_STEPS, live_through_scores, record_score, remove_score
from tests.services.steps import NO_STEP, STEPS, TREE_STEPS, drop_sample, load_sample
from tests.services.unit_steps import add_unit, merge_units, remove_unit
from tests.services.year_steps import live_through_years
from tests.support import NOW, copied, issued_document, log_lines, logical_dump, opened, refused, saved_unit

PREPARED_BY = (
    "add_unit",
    "edit_unit_card",
    "name_person",
    "write_note",
    "save_task",
    "close_task",
    "add_evidence",
    "extend",
    "load_sample",
    "remove_duty",
    "start_year",
)


@pytest.fixture
def lived_in(path: Path) -> Iterator[Workspace]:
    """A workspace in which every step finds something to work on."""
    chance = Random(20261123)
    with opened(path) as workspace:
        live_through_years(workspace)
        live_through_checks(workspace)
        live_through_scores(workspace)
        for step in STEPS:
            if step.__name__ in PREPARED_BY:
                for _time in range(3):
                    step(workspace, chance)
        free_kinds(workspace)
        for number in range(6):
            issued_document(workspace, f"{number}/UBND")
        yield workspace


def test_every_operation_has_a_step_or_a_reason() -> None:
    assert {*STEPS.values(), *NO_STEP} == set(Op)
    assert not {*STEPS.values()} & {*NO_STEP}


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.__name__)
def test_each_step_is_one_operation_undone_and_redone_whole(lived_in: Workspace, step: Step) -> None:
    if step is load_sample:
        drop_sample(lived_in, Random(0))  # loaded once, it is not loaded again
    before, log = logical_dump(lived_in.path), log_lines(lived_in.path)
    for seed in range(50):
        step(lived_in, Random(seed))
        if len(log_lines(lived_in.path)) > len(log):
            break
    after = logical_dump(lived_in.path)
    assert [op for _seq, op in log_lines(lived_in.path)[len(log) :]] == [STEPS[step]]
    assert after != before
    done = lived_in.undo()
    assert logical_dump(lived_in.path) == before
    assert lived_in.redo().name == done.name
    assert logical_dump(lived_in.path) == after
    assert [finding for finding in check_file(lived_in.path) if finding.serious] == []


class Clock:
    """Goes on by as much as it is told to; sometimes that is less than a minute."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


class Office(RuleBasedStateMachine):
    """Steps in any order, undone, redone and reopened in between; at the end all the way back and forth."""

    pristine: Path
    folder: Path

    @initialize()
    def open(self) -> None:
        self.path = copied(self.pristine, self.folder)
        self.clock = Clock()
        self.workspace = Workspace.open(self.path, clock=self.clock)
        while self.workspace.stacks().undoable:
            self.workspace.undo()
        self.start = logical_dump(self.path)
        self.workspace.redo()
        self.undone = 0

    @rule(
        step=st.sampled_from(list(STEPS)),
        chance=st.randoms(use_true_random=False),
        seconds=st.sampled_from([0, 5, 40, 90]),
    )
    def take(self, step: Step, chance: Random, seconds: int) -> None:
        self.clock.now += timedelta(seconds=seconds)
        steps = len(log_lines(self.path))
        step(self.workspace, chance)
        if len(log_lines(self.path)) > steps:
            self.undone = 0

    @rule(times=st.integers(2, 4), chance=st.randoms(use_true_random=False))
    def retype(self, times: int, chance: Random) -> None:
        """One field of one record, again and again, perhaps closed in between: one step."""
        (unit,) = one(chance, units.all_units(self.workspace))
        steps = len(self.workspace.stacks().undoable)
        self.clock.now += timedelta(seconds=90)
        for time in range(times):
            saved_unit(self.workspace, replace(unit, addressee=f"{words(chance)} {self.clock.now} {time}"))
            self.reopen()
        assert len(self.workspace.stacks().undoable) == steps + 1
        self.undone = 0

    @rule()
    def issue(self) -> None:
        """A document goes out between any two steps: undo and redo pass over it, as if it had always been."""
        stacks = self.workspace.stacks()
        document = issued_document(self.workspace, f"{len(log_lines(self.path))}/UBND")
        assert self.workspace.stacks() == stacks
        (row,) = (one for one in logical_dump(self.path)["issued_document"] if one[0] == document.uid)
        self.start["issued_document"] = sorted([*self.start["issued_document"], row])

    @rule()
    def reopen(self) -> None:
        stacks = self.workspace.stacks()
        self.workspace.close()
        self.workspace = Workspace.open(self.path, clock=self.clock)
        assert self.workspace.stacks() == stacks

    @precondition(lambda self: self.workspace.stacks().undoable)
    @rule()
    def undo(self) -> None:
        before, steps = logical_dump(self.path), self.workspace.stacks().undoable
        assert self.workspace.undo().name == steps[-1].name
        undone = logical_dump(self.path)
        self.workspace.redo()
        assert logical_dump(self.path) == before
        self.workspace.undo()
        assert logical_dump(self.path) == undone
        assert self.workspace.stacks().undoable == steps[:-1]
        self.undone += 1

    @precondition(lambda self: self.workspace.stacks().redoable)
    @rule()
    def redo(self) -> None:
        self.workspace.redo()
        self.undone -= 1

    @precondition(lambda self: self.undone == 0)
    @rule()
    def redo_what_was_not_undone(self) -> None:
        with refused(Fault.NOTHING_TO_REDO):
            self.workspace.redo()

    def teardown(self) -> None:
        if not hasattr(self, "workspace"):
            return
        while self.workspace.stacks().redoable:
            self.workspace.redo()
        end = logical_dump(self.path)
        names = [step.name for step in self.workspace.stacks().undoable]
        assert [self.workspace.undo().name for _step in names] == names[::-1]
        assert logical_dump(self.path) == self.start
        with refused(Fault.NOTHING_TO_UNDO):
            self.workspace.undo()
        assert [self.workspace.redo().name for _step in names] == names
        assert logical_dump(self.path) == end
        self.workspace.close()


def test_any_history_goes_all_the_way_back_and_forth(pristine: Path, tmp_path: Path) -> None:
    Office.pristine, Office.folder = pristine, tmp_path
    run_state_machine_as_test(
        Office,
        settings=settings(
            max_examples=15,
            stateful_step_count=25,
            derandomize=True,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )


NEEDS: dict[Step, Step] = {
    remove_unit: add_unit,
    merge_units: add_unit,
    edit_rows: add_criterion,
    move_rows: add_criterion,
    shift_rows: add_criterion,
    edit_criterion: add_criterion,
    set_due: add_criterion,
    extend: add_criterion,
    drop_sample: load_sample,
    correct_note: write_note,
    edit_evidence: attach_files,
    remove_evidence: add_evidence,
    set_file: add_evidence,
    remove_score: record_score,
    remove_task: save_task,
    write_task_note: save_task,
    close_task: save_task,
    reopen_task: close_task,
}
"""What there must be for a step to find something to work on; the others find it."""


def ops_since(path: Path, begun: int) -> set[Op]:
    return {op for _seq, op in log_lines(path)[begun:]}


def until_it_acts(path: Path, step: Step, begun: int, chance: Random) -> None:
    """Take a step that by chance found nothing to work on."""
    for _time in range(50):
        with opened(path) as workspace:
            for each in (NEEDS[step], step) if step in NEEDS else (step,):
                each(workspace, chance)
        if STEPS[step] in ops_since(path, begun):
            return


@pytest.mark.parametrize(
    ("steps", "seed"),
    [(TREE_STEPS, 2), (TREE_STEPS, 7), (CHECK_STEPS, 3), (CHECK_STEPS, 6), (SCORE_STEPS, 4)],
    ids=["tree-2", "tree-7", "checks-3", "checks-6", "scores-4"],
)
def test_days_of_everything_go_all_the_way_back_and_forth(
    path: Path, steps: Mapping[Step, Op], seed: int
) -> None:
    """Every operation there is, several times, with undoing and closing in between.

    In three walks: together they would be longer than what can be undone.
    """
    chance, time = Random(seed), Clock()
    pending = list(steps) * 3
    chance.shuffle(pending)
    with opened(path) as workspace:
        for number in range(6):
            issued_document(workspace, f"{number}/UBND")
        if steps is CHECK_STEPS:
            live_through_checks(workspace)
        base = len(workspace.stacks().undoable)
    start = logical_dump(path)
    begun = len(log_lines(path))
    for number, step in enumerate(pending):
        time.now += timedelta(seconds=chance.choice([0, 20, 70]))
        with opened(path, now=time) as workspace:
            for each in (NEEDS[step], step) if step in NEEDS else (step,):
                each(workspace, chance)
            if number % 7 == 6:
                there = logical_dump(path)
                count = chance.randint(1, 5)
                for _time in range(min(count, len(workspace.stacks().undoable))):
                    workspace.undo()
                while workspace.stacks().redoable:
                    workspace.redo()
                assert logical_dump(path) == there
    for step in (step for step in steps if steps[step] not in ops_since(path, begun)):
        until_it_acts(path, step, begun, chance)
    assert ops_since(path, begun) == {*steps.values(), Op.UNDO, Op.REDO}
    end = logical_dump(path)
    with opened(path, now=time) as workspace:
        names = [step.name for step in workspace.stacks().undoable]
        made = names[base:]
        assert [workspace.undo().name for _step in made] == made[::-1]
    assert logical_dump(path) == start
    with opened(path, now=time) as workspace:
        assert [workspace.redo().name for _step in made] == made
    assert logical_dump(path) == end
    assert [finding for finding in check_file(path) if finding.serious] == []
