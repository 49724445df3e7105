"""Steps of a walk through whole years: see `steps`."""

from random import Random

from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import CriteriaSet
from cchc_desktop.services import closing, criteria_sets, new_year, planting
from cchc_desktop.services.workspace import Workspace
from tests.services.chance import Step, one, words
from tests.support import YEAR, leaf, view

NEW_YEAR, CLOSED_YEAR = YEAR + 3, YEAR - 1


def start_year(workspace: Workspace, chance: Random) -> None:
    """Some of what would change is taken, some is changed otherwise."""
    if view(workspace).rows and not workspace.read.find(CriteriaSet, year=NEW_YEAR):
        plan = new_year.plan_year(workspace, YEAR, NEW_YEAR)
        taken = {key: value for key, value in plan.proposed.items() if chance.random() < 0.7}
        new_year.start_year(workspace, plan, taken)


def open_year(workspace: Workspace, chance: Random) -> None:
    closed = [found for found in workspace.read.find(CriteriaSet) if found.closed_on is not None]
    for found in one(chance, closed):
        closing.open_year(workspace, found.year, words(chance))


def live_through_years(workspace: Workspace) -> None:
    """A year that is over and closed."""
    with workspace.transact(Op.IMPORT_CRITERIA, count=1) as tx:
        planting.plant(tx, criteria_sets.ensure_set(workspace, tx, CLOSED_YEAR).uid, [leaf("1")])
    closing.close_year(workspace, CLOSED_YEAR)


YEAR_STEPS: dict[Step, Op] = {start_year: Op.START_YEAR, open_year: Op.OPEN_YEAR}
