"""Steps of a walk through whole years: see `steps`."""

from contextlib import suppress
from itertools import count
from random import Random

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import CriteriaSet, Criterion
from cchc_desktop.services import closing, criteria_sets, earlier_years, new_year, planting, year_links
from cchc_desktop.services.workspace import Workspace
from tests.services.chance import Step, one, some, words
from tests.support import YEAR, leaf, view

NEW_YEAR, CLOSED_YEAR = YEAR + 3, YEAR - 1


def start_year(workspace: Workspace, chance: Random) -> None:
    """The first year that is free; of what would change some is taken."""
    if view(workspace).rows:
        free = (year for year in count(NEW_YEAR) if not workspace.read.find(CriteriaSet, year=year))
        plan = new_year.plan_year(workspace, YEAR, next(free))
        taken = {key: value for key, value in plan.proposed.items() if chance.random() < 0.7}
        new_year.start_year(workspace, plan, taken)


def link_years(workspace: Workspace, chance: Random) -> None:
    """Some of what is proposed is joined; something is carried."""
    years = [found.year for found in workspace.read.find(CriteriaSet, closed_on=None)]
    later = [year for year in years if year > YEAR]
    for year in one(chance, later if view(workspace).rows else []):
        plan = year_links.plan_links(workspace, YEAR, year)
        proposed = {uid: found.old_uid for uid, found in plan.proposals.items()}
        kept = {uid: old for uid, old in proposed.items() if chance.random() < 0.6}
        year_links.link_years(workspace, plan, kept, some(chance, list(year_links.Carried)))


def use_documents_again(workspace: Workspace, _chance: Random) -> None:
    """What the year has that a new one goes on with."""
    later = workspace.read.find(CriteriaSet, year=NEW_YEAR)
    rows = workspace.read.of_set(Criterion, later[0].uid) if later else []
    for criterion in rows:
        found = earlier_years.earlier_documents(workspace, criterion)
        for document, _link in found.documents if found else ():
            with suppress(UserError):
                earlier_years.use_again(workspace, criterion, [document.uid])
                return


def open_year(workspace: Workspace, chance: Random) -> None:
    closed = [found for found in workspace.read.find(CriteriaSet) if found.closed_on is not None]
    for found in one(chance, closed):
        closing.open_year(workspace, found.year, words(chance))


def live_through_years(workspace: Workspace) -> None:
    """A year that is over and closed."""
    with workspace.transact(Op.IMPORT_CRITERIA, count=1) as tx:
        planting.plant(tx, criteria_sets.ensure_set(workspace, tx, CLOSED_YEAR).uid, [leaf("1")])
    closing.close_year(workspace, CLOSED_YEAR)


YEAR_STEPS: dict[Step, Op] = {
    link_years: Op.LINK_YEARS,
    start_year: Op.START_YEAR,
    use_documents_again: Op.REUSE_EVIDENCE,
    open_year: Op.OPEN_YEAR,
}
