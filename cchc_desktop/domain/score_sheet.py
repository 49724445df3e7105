"""The criteria of a year with their rules and what they were given at each step: the one source of scores."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.score_records import CriterionScore, ScoreRule
from cchc_desktop.domain.score_rules import ByHand, Rule, read_rule
from cchc_desktop.domain.score_totals import ScoredRow
from cchc_desktop.domain.scoring import PLACES, Blank, Inputs, Outcome, read_inputs, score
from cchc_desktop.domain.vocabulary import CriterionKind, NoneArose, ScoredBy, ScoreStage
from cchc_desktop.domain.year import CriterionRow, YearView

OWN = (ScoreStage.PROPOSED, ScoreStage.REVIEWED, ScoreStage.APPROVED)
"""The steps inside the commune, in their order: here points follow from the rule."""
APPRAISED = (ScoreStage.FIRST_APPRAISAL, ScoreStage.SECOND_APPRAISAL)
_STANDING: Mapping[ScoredBy, Sequence[ScoreStage]] = {
    ScoredBy.SELF: OWN,
    ScoredBy.SURVEY: (ScoreStage.SURVEY,),
    ScoredBy.SUPERIOR: APPRAISED,
}


class ScoreLine(Struct, frozen=True, dict=True):
    """A criterion with all that is known of its score."""

    row: CriterionRow
    rule: Rule | None
    none_arose: NoneArose
    city_text: str
    stages: Mapping[ScoreStage, CriterionScore]
    places: int = PLACES
    """Decimal places of a score in its set."""

    @property
    def own(self) -> CriterionScore | None:
        """What the commune says: the furthest of its own steps."""
        return latest(OWN, self.stages)

    @property
    def appraised(self) -> CriterionScore | None:
        """What superiors say: the second appraisal, else the first."""
        return latest(APPRAISED, self.stages)

    @cached_property
    def standing(self) -> CriterionScore | None:
        """What counts for a criterion of its kind: of one that a survey scores, the survey."""
        return standing(self.row.criterion.scored_by, self.stages)

    @property
    def points(self) -> Decimal | None:
        """The points that count; None while there are none: `outcome` says why."""
        return self.standing.points if self.standing else None

    @cached_property
    def outcome(self) -> Outcome:
        """What follows from the rule as it is now and from what was found."""
        inputs = read_inputs(self.standing.inputs) if self.standing else Inputs()
        return score(self.row.criterion, self.rule, inputs, self.none_arose, self.places)

    @property
    def blank(self) -> Blank | None:
        """Why there are no points; None where there are, even if the rule as it is now would give none."""
        return None if self.points is not None else self.outcome.blank or Blank.NOT_ANEW

    @property
    def lacks_explanation(self) -> bool:
        """Whether the commune claims points on evidence that is not complete, and nowhere says why."""
        claimed = needs_explanation(self.row, self.own.points if self.own else None)
        return claimed and not any(one.explanation for one in self.stages.values())

    @property
    def in_base(self) -> bool:
        return self.points is not None or self.outcome.in_base

    @cached_property
    def scored(self) -> ScoredRow:
        """As the sums take it."""
        criterion = self.row.criterion
        return ScoredRow(criterion.kind, criterion.scored_by, criterion.max_points, self.points, self.in_base)


def latest(chain: Sequence[ScoreStage], given: Mapping[ScoreStage, CriterionScore]) -> CriterionScore | None:
    """What was given at the furthest step of `chain`; a remark of superiors leaves the points before it."""
    found = [given[one] for one in reversed(chain) if one in given]
    counts = [one for one in found if one.inputs] if chain is APPRAISED else found
    return next(iter(counts or found), None)


def standing(scored_by: ScoredBy, given: Mapping[ScoreStage, CriterionScore]) -> CriterionScore | None:
    """What counts of a criterion that is scored by `scored_by`."""
    return latest(_STANDING[scored_by], given)


def known_at(stage: ScoreStage, given: Mapping[ScoreStage, CriterionScore]) -> CriterionScore | None:
    """What a step goes by: what was kept of it, else what the commune's step before it found."""
    earlier = OWN[: OWN.index(stage)] if stage in OWN else ()
    return given.get(stage) or latest(earlier, given)


def as_kind(kind: CriterionKind, given: CriterionScore) -> CriterionScore:
    """What was given as far as it still counts: points with the sign of another kind are none.

    A criterion that became a penalty does not add what it once earned.
    """
    points = given.points
    wrong = points is not None and (points < 0 if kind is not CriterionKind.PENALTY else points > 0)
    return replace(given, points=None) if wrong else given


def score_lines(
    view: YearView, rules: Iterable[ScoreRule], scores: Iterable[CriterionScore]
) -> list[ScoreLine]:
    """One line a criterion, in official order. Raises UserError RULE_INVALID, INPUTS_INVALID."""
    rule_of = {one.criterion_uid: one for one in rules}
    places = view.criteria_set.score_places if view.criteria_set else PLACES
    stages: dict[str, dict[ScoreStage, CriterionScore]] = {}
    for one in scores:
        row = view.by_uid.get(one.criterion_uid)
        if row is not None:
            stages.setdefault(one.criterion_uid, {})[one.stage] = as_kind(row.criterion.kind, one)
    return [
        score_line(row, rule_of.get(row.uid), stages.get(row.uid, {}), places)
        for row in view.rows
        if row.is_criterion
    ]


def score_line(
    row: CriterionRow, kept: ScoreRule | None, stages: Mapping[ScoreStage, CriterionScore], places: int
) -> ScoreLine:
    """A criterion with the rule that is `kept` for it. Raises UserError RULE_INVALID."""
    if kept is None:
        return ScoreLine(row, None, NoneArose.UNDECIDED, "", stages, places)
    rule = read_rule(kept.rule) if kept.rule else None
    return ScoreLine(row, rule, kept.none_arose, kept.city_text, stages, places)


def outcome_at(line: ScoreLine, stage: ScoreStage, inputs: Inputs) -> Outcome:
    """What a step gives for `inputs`: in the commune by the rule; others give points as `inputs.value`."""
    if stage is ScoreStage.SUPPLEMENT:
        return Outcome(None)
    if stage in OWN:
        return score(line.row.criterion, line.rule, inputs, line.none_arose, line.places)
    # They give points and not their reasons, whoever scores the criterion otherwise.
    asked = replace(line.row.criterion, scored_by=ScoredBy.SELF)
    return score(asked, ByHand(), inputs, places=line.places)


def needs_explanation(row: CriterionRow, points: Decimal | None) -> bool:
    """Whether points have to be explained: evidence is incomplete, and something was earned."""
    return points is not None and points > 0 and row.lacks_evidence


class StageSum(Struct, frozen=True):
    """What a step of the chain gave to all criteria together."""

    points: Decimal
    count: int
    """How many criteria it gave points."""


def stage_sums(lines: Iterable[ScoreLine]) -> dict[ScoreStage, StageSum]:
    """One for each step at which points were given, in their order."""
    given = [one for line in lines for one in line.stages.values() if one.points is not None]
    by_stage = {
        stage: [one.points or Decimal(0) for one in given if one.stage is stage] for stage in ScoreStage
    }
    return {
        stage: StageSum(sum(points, Decimal(0)), len(points)) for stage, points in by_stage.items() if points
    }
