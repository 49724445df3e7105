"""Steps of a walk through rules and scores: see `steps`."""

from contextlib import suppress
from decimal import Decimal
from random import Random

from msgspec.structs import replace

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.score_records import CriterionScore
from cchc_desktop.domain.score_rules import ByHand, Count, Level, Levels, Linear, Step, Steps, YesNo
from cchc_desktop.domain.score_sheet import OWN
from cchc_desktop.domain.scoring import Case, Inputs
from cchc_desktop.domain.vocabulary import NoneArose, ScoredBy, ScoreStage
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services import report_texts, score_rounds, scoring
from cchc_desktop.services.workspace import Workspace
from tests.services import chance as chances
from tests.services.chance import day, one, words
from tests.support import TODAY, YEAR, view

RULES = (
    None,
    YesNo(),
    Levels((Level("Đủ", Decimal(0)), Level("Thiếu", Decimal(0)))),
    Steps((Step(Decimal(0), low=Decimal(5)),)),
    Linear(Decimal(50), Decimal(90)),
    Count(Decimal("0.01")),
    ByHand(),
)


def criteria_of(workspace: Workspace, *, own: bool = False) -> list[CriterionRow]:
    rows = [row for row in view(workspace).rows if row.is_criterion]
    return [row for row in rows if not own or row.criterion.scored_by is ScoredBy.SELF]


def set_score_rule(workspace: Workspace, chance: Random) -> None:
    for row in one(chance, criteria_of(workspace, own=True)):
        rule, none_arose = chance.choice(RULES), chance.choice(list(NoneArose))
        scoring.set_rule(workspace, row, rule, none_arose, words(chance))


def record_score(workspace: Workspace, chance: Random) -> None:
    """At a step its criterion goes through; what does not go is refused and leaves nothing."""
    inputs = Inputs(
        chance.choice(list(Case)),
        chance.choice([None, True, False]),
        numerator=Decimal(chance.randint(0, 9)),
        denominator=Decimal(chance.randint(0, 9)),
    )
    for row in one(chance, criteria_of(workspace)):
        wanted = scoring.blank(workspace, row, chance.choice(list(ScoreStage)), TODAY)
        changed = replace(wanted, explanation=words(chance), scorer=words(chance), due=day(chance))
        with suppress(UserError):
            scoring.record(workspace, row, changed, inputs)


def remove_score(workspace: Workspace, chance: Random) -> None:
    by_uid = view(workspace).by_uid
    kept = [found for found in workspace.read.find(CriterionScore) if found.criterion_uid in by_uid]
    for found in one(chance, kept):
        scoring.remove(workspace, by_uid[found.criterion_uid], found.stage)


def live_through_scores(workspace: Workspace) -> None:
    """A rule, and a score at each step of the commune, so that every step of the walk finds something."""
    row = criteria_of(workspace, own=True)[0]
    scoring.set_rule(workspace, row, YesNo(), NoneArose.UNDECIDED, "Có thì được điểm")
    for stage in OWN:
        wanted = replace(scoring.blank(workspace, row, stage, TODAY), explanation="Mục 2")
        scoring.record(workspace, row, wanted, Inputs(yes=True))


def set_score_round(workspace: Workspace, chance: Random) -> None:
    criteria_set = view(workspace).criteria_set
    if criteria_set is not None:
        wanted = chance.choice(score_rounds.rounds(workspace, criteria_set))
        score_rounds.set_round(workspace, replace(wanted, due=day(chance), remark=words(chance)))


def edit_report_text(workspace: Workspace, chance: Random) -> None:
    """Words are changed, or given back to the draft."""
    parts = {chance.choice("ab"): chance.choice([None, words(chance)])}
    report_texts.save_texts(workspace, "progress", YEAR, chance.choice(["q1", "year"]), parts)


SCORE_STEPS: dict[chances.Step, Op] = {
    set_score_rule: Op.SET_SCORE_RULE,
    record_score: Op.RECORD_SCORE,
    remove_score: Op.REMOVE_SCORE,
    set_score_round: Op.SET_SCORE_ROUND,
    edit_report_text: Op.EDIT_REPORT_TEXT,
}
