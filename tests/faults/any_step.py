"""Every step a user can take while things go wrong: an operation needs no journey of its own for that."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

from cchc_desktop.services.workspace import Workspace
from tests.faults.whole import last_logged
from tests.services.steps import STEPS

_TURNS = 6
"""Out of about fifty choices, how many are undo, and how many are redo."""


def take_any_step(workspace: Workspace, chance: Random) -> None:
    """One of those that find something to work on, or the last one taken back or done again."""
    before = workspace.revision
    while workspace.revision == before:
        _try_any(workspace, chance)


def _try_any(workspace: Workspace, chance: Random) -> None:
    stacks = workspace.stacks()
    turns = [workspace.undo] * _TURNS * bool(stacks.undoable)
    turns += [workspace.redo] * _TURNS * bool(stacks.redoable)
    number = chance.randrange(len(STEPS) + len(turns))
    if number < len(turns):
        turns[number]()
    else:
        list(STEPS)[number - len(turns)](workspace, chance)


def any_steps(path: Path, chance: Random) -> Iterator[str]:
    """Steps by chance, one after the other."""
    with closing(Workspace.open(path)) as workspace:
        yield "opened"
        while True:
            take_any_step(workspace, chance)
            yield last_logged(path)
