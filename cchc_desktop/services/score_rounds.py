"""The steps of scoring a year: until when each has to be done, and when it was over."""

from collections.abc import Sequence

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
    set_rounds(workspace, [changed])


def set_rounds(workspace: Workspace, changed: Sequence[ScoreRound]) -> None:
    """Keep the dates of several steps, in one step of the history; raises as `set_round`."""
    cleaned = [replace(one, remark=one_line(one.remark, "remark")) for one in changed]
    kept = {
        one.uid: one for one in workspace.read.find_among(ScoreRound, "uid", [one.uid for one in changed])
    }
    news = [one for one in cleaned if kept.get(one.uid) != one and (one.uid in kept or _says_something(one))]
    if news:
        names = ", ".join(SCORE_STAGE[one.stage] for one in news)
        with workspace.transact(Op.SET_SCORE_ROUND, stage=names) as tx:
            tx.put(*news)


def at_work(found: Sequence[ScoreRound]) -> ScoreStage:
    """The step that scoring is at: the first of the chain that is not over; the survey is beside it."""
    chain = [one for one in found if one.stage is not ScoreStage.SURVEY]
    return next((one.stage for one in chain if one.ended_on is None), chain[-1].stage)


def _says_something(one: ScoreRound) -> bool:
    return bool(one.due or one.ended_on or one.remark)
