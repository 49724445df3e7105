"""The steps of scoring a year: until when each has to be done, and when it was over."""

from msgspec.structs import replace

from cchc_desktop.domain.history import Op
from cchc_desktop.domain.labels import SCORE_STAGE
from cchc_desktop.domain.records import CriteriaSet, new_uid
from cchc_desktop.domain.score_records import ScoreRound
from cchc_desktop.domain.text import one_line
from cchc_desktop.domain.vocabulary import ScoreStage
from cchc_desktop.services.workspace import Workspace


def rounds(workspace: Workspace, criteria_set: CriteriaSet) -> list[ScoreRound]:
    """One for each step, in their order; those nothing is known of are blank."""
    kept = {one.stage: one for one in workspace.read.find(ScoreRound, set_uid=criteria_set.uid)}
    return [
        kept.get(stage) or ScoreRound(new_uid(), criteria_set.uid, stage, None, None, "")
        for stage in ScoreStage
    ]


def set_round(workspace: Workspace, changed: ScoreRound) -> None:
    """Keep the dates of a step; `changed` is one of `rounds`. Raises UserError for bad text."""
    cleaned = replace(changed, remark=one_line(changed.remark, "remark"))
    if cleaned in workspace.read.find(ScoreRound, uid=changed.uid):
        return
    with workspace.transact(Op.SET_SCORE_ROUND, stage=SCORE_STAGE[changed.stage]) as tx:
        tx.put(cleaned)
