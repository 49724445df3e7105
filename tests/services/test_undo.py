"""What can be done can be undone, and what was undone can be done again, to the last column."""

from collections.abc import Iterator
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

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.history import Op
from cchc_desktop.services.consistency import check_file
from cchc_desktop.services.workspace import Workspace
from tests.services.steps import NO_STEP, STEPS, Step
from tests.support import clock, copied, log_lines, logical_dump, opened, refused

PREPARED_BY = (
    "add_unit",
    "save_contact",
    "name_person",
    "write_note",
    "add_evidence",
    "extend",
    "load_sample",
    "remove_duty",
)


@pytest.fixture
def lived_in(path: Path) -> Iterator[Workspace]:
    """A workspace in which every step finds something to work on."""
    chance = Random(20261123)
    with opened(path) as workspace:
        for step in STEPS:
            if step.__name__ in PREPARED_BY:
                for _time in range(3):
                    step(workspace, chance)
        yield workspace


def test_every_operation_has_a_step_or_a_reason() -> None:
    assert {*STEPS.values(), *NO_STEP} == set(Op)
    assert not {*STEPS.values()} & {*NO_STEP}


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.__name__)
def test_each_step_is_one_operation_undone_and_redone_whole(lived_in: Workspace, step: Step) -> None:
    if step.__name__ == "load_sample":
        lived_in.undo()
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


class Office(RuleBasedStateMachine):
    """Any steps in any order, undone and redone in between; at the end all the way back and forth."""

    pristine: Path
    folder: Path

    @initialize()
    def open(self) -> None:
        self.path = copied(self.pristine, self.folder)
        self.workspace = Workspace.open(self.path, clock=clock)
        while self.workspace.stacks().undoable:
            self.workspace.undo()
        self.start = logical_dump(self.path)
        self.workspace.redo()
        self.undone = 0

    @rule(step=st.sampled_from(list(STEPS)), chance=st.randoms(use_true_random=False))
    def take(self, step: Step, chance: Random) -> None:
        steps = len(log_lines(self.path))
        step(self.workspace, chance)
        if len(log_lines(self.path)) > steps:
            self.undone = 0

    @precondition(lambda self: self.workspace.stacks().undoable)
    @rule()
    def undo(self) -> None:
        self.workspace.undo()
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
            max_examples=40,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
