"""A year read anew after each commit is the year read whole, whatever was done, undone and done again."""

from pathlib import Path
from random import Random

import pytest

from cchc_desktop.services.workspace import Notice
from cchc_desktop.services.years import YearReader, load_year
from tests.services.steps import STEPS
from tests.support import TODAY, YEAR, opened


@pytest.mark.parametrize("seed", range(4))
def test_it_never_shows_what_stood_before(path: Path, seed: int) -> None:
    chance = Random(seed)
    told: list[Notice] = []
    steps = [*chance.sample(list(STEPS), len(STEPS)), *(step for step in STEPS if "note" in step.__name__)]
    with opened(path) as workspace:
        reader = YearReader(workspace)
        reader.load(YEAR, TODAY)
        workspace.listen(told.append)
        for number, step in enumerate(steps):
            step(workspace, chance)
            if number % 4 == 3 and workspace.stacks().undoable:
                workspace.undo()
            if number % 8 == 7 and workspace.stacks().redoable:
                workspace.redo()
            for notice in told:
                shown = reader.load(YEAR, TODAY, notice.changes)
            if told:
                assert shown.rows == load_year(workspace, YEAR, TODAY).rows, step.__name__
            told.clear()


def test_another_day_and_another_year_are_read_anew(path: Path) -> None:
    with opened(path) as workspace:
        STEPS_BY_NAME["write_note"](workspace, Random(1))
        reader = YearReader(workspace)
        for year, day in ((YEAR, TODAY), (YEAR - 1, TODAY), (YEAR, TODAY.replace(day=1))):
            assert reader.load(year, day, ()).rows == load_year(workspace, year, day).rows


STEPS_BY_NAME = {step.__name__: step for step in STEPS}
