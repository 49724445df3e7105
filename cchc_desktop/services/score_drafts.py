"""What became of half-typed text of a score; see `services.drafts`."""

from cchc_desktop.domain.drafts import Draft, Standing, standing
from cchc_desktop.domain.records import CriteriaSet, Criterion
from cchc_desktop.domain.vocabulary import ScoreStage
from cchc_desktop.services import scoring
from cchc_desktop.services.drafts import Found
from cchc_desktop.services.score_edits import score_texts
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year


def score_found(workspace: Workspace, draft: Draft) -> Found:
    """What became of what a criterion was given at a step since `draft` was begun on it."""
    criteria = workspace.read.find(Criterion, uid=draft.typed.uids[0])
    if not criteria:
        return Found(draft, Standing.GONE, {})
    year = workspace.read.get(CriteriaSet, criteria[0].set_uid).year
    row = load_year(workspace, year, workspace.today()).by_uid[criteria[0].uid]
    shown = scoring.blank(workspace, row, ScoreStage(draft.typed.uids[1]), workspace.today())
    present = score_texts(shown)
    return Found(draft, standing(draft.typed, present), present, tuple(criteria), year)
