"""Rules of criteria chosen, and what each criterion is given at each step of the chain."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.labels import SCORE_STAGE, SCORED_BY
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.records import CriteriaSet, Criterion, new_uid
from cchc_desktop.domain.score_records import CriterionScore, ScoreRule
from cchc_desktop.domain.score_rules import Rule
from cchc_desktop.domain.score_sheet import (
    APPRAISED,
    OWN,
    ScoreLine,
    as_kind,
    known_at,
    outcome_at,
    score_line,
    score_lines,
    standing,
)
from cchc_desktop.domain.score_totals import totals
from cchc_desktop.domain.scoring import Blank, Inputs, Outcome, check_inputs, inputs_text, read_inputs
from cchc_desktop.domain.text import LONG, clean, one_line
from cchc_desktop.domain.vocabulary import NoneArose, ScoredBy, ScoreStage
from cchc_desktop.domain.year import CriterionRow, YearView
from cchc_desktop.services.score_rules import named, named_together, refuse_other_rows, set_rules
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import years_with_criteria

_GIVEN: dict[ScoredBy, tuple[ScoreStage, ...]] = {
    ScoredBy.SELF: (*OWN, *APPRAISED, ScoreStage.SUPPLEMENT),
    ScoredBy.SURVEY: (ScoreStage.SURVEY,),
    ScoredBy.SUPERIOR: (*APPRAISED, ScoreStage.SUPPLEMENT),
}
"""The steps that criteria of each kind go through."""


def sheet(workspace: Workspace, view: YearView) -> list[ScoreLine]:
    """The criteria of a year with their rules and scores. Raises UserError RULE_INVALID, INPUTS_INVALID."""
    set_uid = view.criteria_set.uid if view.criteria_set else ""
    read = workspace.read
    return score_lines(view, read.of_set(ScoreRule, set_uid), read.of_set(CriterionScore, set_uid))


def how_far(workspace: Workspace, view: YearView) -> tuple[int, int]:
    """How many criteria that the commune scores have a score, of how many; 0 of 0 where one is unreadable."""
    try:
        own = totals(line.scored for line in sheet(workspace, view)).own
    except UserError:
        return 0, 0
    return own.scored, own.count


def steps_of(row: CriterionRow) -> tuple[ScoreStage, ...]:
    """The steps that a criterion goes through, in their order."""
    return _GIVEN[row.criterion.scored_by]


def last_year(workspace: Workspace, view: YearView) -> dict[str, Decimal]:
    """What stood for the criteria that were scored in the latest year before, by their `origin_uid`."""
    year = view.criteria_set.year if view.criteria_set else 0
    earlier = next((one for one in years_with_criteria(workspace) if one < year), None)
    before = workspace.read.find(CriteriaSet, year=earlier) if earlier else []
    given: dict[str, list[CriterionScore]] = {}
    for one in before:
        for found in workspace.read.of_set(CriterionScore, one.uid):
            given.setdefault(found.criterion_uid, []).append(found)
    stood = {
        criterion.origin_uid: standing(
            criterion.scored_by,
            {found.stage: as_kind(criterion.kind, found) for found in given[criterion.uid]},
        )
        for one in before
        for criterion in workspace.read.of_set(Criterion, one.uid)
        if criterion.uid in given
    }
    return {uid: one.points for uid, one in stood.items() if one is not None and one.points is not None}


def set_rule(
    workspace: Workspace, row: CriterionRow, rule: Rule | None, none_arose: NoneArose, city_text: str
) -> ScoreRule:
    """Choose how a criterion is scored; raises UserError as `services.score_rules.set_rules`."""
    return set_rules(workspace, [row], rule, none_arose, city_text=city_text)[0]


class Wanted(Struct, frozen=True):
    """What a criterion is to be given: `score` is that of `blank` with its texts and dates."""

    row: CriterionRow
    score: CriterionScore
    inputs: Inputs
    anew: bool = True
    """Whether points follow from the rule as it is now; else those kept with the same inputs stay."""


def record(workspace: Workspace, row: CriterionRow, wanted: CriterionScore, inputs: Inputs) -> CriterionScore:
    """Keep what a criterion was given at a step. Raises UserError as `checked`."""
    return record_all(workspace, [Wanted(row, wanted, inputs)])[0]


def record_all(workspace: Workspace, wanted: Sequence[Wanted]) -> list[CriterionScore]:
    """Keep what criteria were given, in one step; raises as `checked`, and then nothing is kept.

    Where nothing is said any more, nothing is kept.
    """
    pairs = [
        (
            _at(workspace, one.row, one.score.stage),
            checked(workspace, one.row, one.score, one.inputs, anew=one.anew),
        )
        for one in wanted
    ]
    given = [kept for before, kept in pairs if kept != before and not _says_nothing(kept)]
    gone = [before for before, kept in pairs if before is not None and _says_nothing(kept)]
    if given or gone:
        rows = [one.row for one in wanted]
        stage = SCORE_STAGE[wanted[0].score.stage]
        with workspace.transact(Op.RECORD_SCORE, name=named_together(rows), stage=stage) as tx:
            tx.put(*given)
            tx.remove(*gone)
    return [kept for _before, kept in pairs]


def checked(
    workspace: Workspace, row: CriterionRow, wanted: CriterionScore, inputs: Inputs, *, anew: bool = True
) -> CriterionScore:
    """What a criterion is given at a step, to be kept; `wanted` is that of `blank` with its texts and dates.

    `anew` as in `Wanted`: an explanation written later changes no points.

    In the commune the points follow from the rule; superiors and surveys give them as `inputs.value`. What is
    not complete is kept without points. Points on evidence that lacks are kept; the check before sending asks
    for their explanation. Raises UserError SCORE_NEEDS_CRITERION, SCORE_OF_OTHERS,
    INPUTS_INVALID, SCORE_OVER_MAXIMUM.
    """
    refuse_other_rows(row)
    if wanted.stage not in steps_of(row):
        who = SCORED_BY[row.criterion.scored_by]
        raise UserError(
            Fault.SCORE_OF_OTHERS, field="points", name=named(row), who=who, stage=SCORE_STAGE[wanted.stage]
        )
    check_inputs(inputs)
    before = _at(workspace, row, wanted.stage)
    stays = before is not None and not anew and read_inputs(before.inputs) == inputs
    return replace(
        wanted,
        uid=before.uid if before else wanted.uid,
        points=before.points if before and stays else _points(workspace, row, wanted.stage, inputs),
        inputs=inputs_text(inputs) if inputs != Inputs() else "",
        explanation=clean(wanted.explanation, "explanation", limit=LONG),
        scorer=one_line(wanted.scorer, "scorer"),
    )


def _says_nothing(score: CriterionScore) -> bool:
    """Whether nothing was found, explained or asked for: who did not say it, and when, is nothing."""
    return not score.inputs and not score.explanation and score.due is None


def blank(workspace: Workspace, row: CriterionRow, stage: ScoreStage, on: date) -> CriterionScore:
    """What is to be filled in for a step: what was kept, else what the step before found."""
    given = {one.stage: one for one in workspace.read.find(CriterionScore, criterion_uid=row.uid)}
    known = known_at(stage, given)
    if known is not None and known.stage is stage:
        return known
    inputs, explanation = (known.inputs, known.explanation) if known else ("", "")
    scorer = _usual_scorer(workspace, stage)
    return CriterionScore(new_uid(), row.uid, stage, None, inputs, explanation, scorer, on, None)


def _usual_scorer(workspace: Workspace, stage: ScoreStage) -> str:
    """Who scored last at a step."""
    given = [one for one in workspace.read.find(CriterionScore, stage=stage.value) if one.scorer]
    return max(given, key=lambda one: one.scored_on).scorer if given else ""


def remove(workspace: Workspace, row: CriterionRow, stage: ScoreStage) -> None:
    """Take back what a criterion was given at a step; the other steps stay. Raises UserError RECORD_GONE."""
    kept = _at(workspace, row, stage)
    if kept is None:
        raise UserError(Fault.RECORD_GONE)
    with workspace.transact(Op.REMOVE_SCORE, name=named(row), stage=SCORE_STAGE[stage]) as tx:
        tx.remove(kept)


def _points(workspace: Workspace, row: CriterionRow, stage: ScoreStage, inputs: Inputs) -> Decimal | None:
    outcome = _outcome(workspace, row, stage, inputs)
    if outcome.blank is Blank.OVER_MAXIMUM:
        most = format_points(row.criterion.max_points)
        raise UserError(Fault.SCORE_OVER_MAXIMUM, field="points", name=named(row), maximum=most)
    return outcome.points


def _outcome(workspace: Workspace, row: CriterionRow, stage: ScoreStage, inputs: Inputs) -> Outcome:
    kept = next(iter(workspace.read.find(ScoreRule, criterion_uid=row.uid)), None)
    places = workspace.read.get(CriteriaSet, row.criterion.set_uid).score_places
    return outcome_at(score_line(row, kept, {}, places), stage, inputs)


def _at(workspace: Workspace, row: CriterionRow, stage: ScoreStage) -> CriterionScore | None:
    found = workspace.read.find(CriterionScore, criterion_uid=row.uid, stage=stage.value)
    return found[0] if found else None
