"""Every step a user can take, on records chosen by chance: what the undo tests draw from.

A step returns without a trace where there is nothing to take it on.
"""

from contextlib import suppress
from random import Random

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.planned import PlannedCriterion, PlannedMilestone, kind_at
from cchc_desktop.domain.records import CriteriaSet
from cchc_desktop.services import criteria_sets, old_values, planting, recycle_bin, sample
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from tests.services.chance import Step, day, one, words
from tests.services.check_steps import CHECK_STEPS
from tests.services.criteria_steps import CRITERIA_STEPS
from tests.services.evidence_steps import EVIDENCE_STEPS
from tests.services.note_steps import NOTE_STEPS
from tests.services.score_steps import SCORE_STEPS
from tests.services.unit_steps import UNIT_STEPS
from tests.services.year_steps import YEAR_STEPS
from tests.support import TODAY, YEAR, leaf

IMPORT_YEAR, SAMPLE_YEAR = YEAR + 1, YEAR + 2


def import_criteria(workspace: Workspace, chance: Random) -> None:
    """A year written whole, as an import does."""
    if workspace.read.find(CriteriaSet, year=IMPORT_YEAR):
        return
    planned = [PlannedCriterion(0, kind_at(0), "I", words(chance))]
    planned += [leaf(f"1.{number}", milestones=(PlannedMilestone(due=day(chance)),)) for number in range(40)]
    with workspace.transact(Op.IMPORT_CRITERIA, count=len(planned)) as tx:
        planting.plant(tx, criteria_sets.ensure_set(workspace, tx, IMPORT_YEAR).uid, planned)


def load_sample(workspace: Workspace, chance: Random) -> None:
    if not workspace.read.find(CriteriaSet, year=SAMPLE_YEAR):
        sample.load_sample(workspace, SAMPLE_YEAR)


def drop_sample(workspace: Workspace, chance: Random) -> None:
    if workspace.read.find(CriteriaSet, year=SAMPLE_YEAR):
        sample.drop_sample(workspace, load_year(workspace, SAMPLE_YEAR, TODAY))


def restore_value(workspace: Workspace, chance: Random) -> None:
    """One of the values that changes of the last hundred operations took, if it can come back."""
    lines = workspace.log.lines_before(workspace.log.last_seq() + 1, 100)
    taken = [
        (line.seq, one, column)
        for line in lines
        for one in workspace.log.changes_of(line.seq)
        if one.before and one.after
        for column in one.before
    ]
    for seq, changed, column in chance.sample(taken, min(len(taken), 5)):
        with suppress(UserError):
            old_values.restore_value(workspace, seq, changed.table, changed.uid, column)
            return


def restore_deleted(workspace: Workspace, chance: Random) -> None:
    walk = recycle_bin.BinWalk()
    removed = []
    while not walk.done:
        removed += walk.more(workspace)
    for line in one(chance, removed):
        with suppress(UserError):
            recycle_bin.restore_deleted(workspace, line.seq, line.uid)


TREE_STEPS: dict[Step, Op] = {
    **UNIT_STEPS,
    **CRITERIA_STEPS,
    **NOTE_STEPS,
    **EVIDENCE_STEPS,
    import_criteria: Op.IMPORT_CRITERIA,
    load_sample: Op.LOAD_SAMPLE,
    drop_sample: Op.DROP_SAMPLE,
    restore_value: Op.RESTORE_VALUE,
    restore_deleted: Op.RESTORE_DELETED,
}
STEPS = {**TREE_STEPS, **CHECK_STEPS, **SCORE_STEPS, **YEAR_STEPS}
NO_STEP: dict[Op, str] = {
    Op.SAVE_CONTACT: "of older files, see edit_unit_card",
    Op.REMOVE_CONTACT: "of older files, see edit_unit_card",
    Op.CREATE_WORKSPACE: "a barrier, see tests/storage/test_create.py",
    Op.CLOSE_YEAR: "a barrier, see tests/services/test_closing.py",
    Op.MIGRATE: "a barrier, see tests/storage/test_upgrade.py",
    Op.ISSUE_DOCUMENT: "undo passes over it, see tests/services/test_issued.py",
    Op.UNDO: "what these steps are for",
    Op.REDO: "what these steps are for",
}
