"""Scores as they are typed: texts by the names of their fields, of one criterion or of many at once."""

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from cchc_desktop.domain.dates import parse_date, show_date
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import SCORE_STAGE
from cchc_desktop.domain.score_reading import inputs_words
from cchc_desktop.domain.score_records import CriterionScore
from cchc_desktop.domain.score_rules import ByHand, Rule
from cchc_desktop.domain.score_sheet import OWN, ScoreLine, known_at
from cchc_desktop.domain.score_typing import read_found
from cchc_desktop.domain.scoring import Inputs, read_inputs
from cchc_desktop.domain.vocabulary import ScoreStage
from cchc_desktop.services import scoring
from cchc_desktop.services.score_rules import named
from cchc_desktop.services.workspace import Workspace


def step_for(line: ScoreLine, chosen: ScoreStage) -> ScoreStage:
    """The step `chosen`, or of a criterion that does not go through it the first of its own."""
    steps = scoring.steps_of(line.row)
    return chosen if chosen in steps else steps[0]


def rule_at(line: ScoreLine, stage: ScoreStage) -> Rule | None:
    """By what a step is scored: others than the commune give points and not their reasons."""
    return line.rule if stage in OWN else ByHand()


def score_texts(score: CriterionScore) -> dict[str, str]:
    """What the fields of a score show, by their names."""
    return {
        "inputs": inputs_words(read_inputs(score.inputs)),
        "explanation": score.explanation,
        "scorer": score.scorer,
        "scored_on": show_date(score.scored_on),
        "due": show_date(score.due),
    }


def read_score(
    line: ScoreLine, before: CriterionScore, texts: Mapping[str, str], today: date
) -> scoring.Wanted:
    """What `texts` make of a score; a field without a text stays as it is, points without inputs told.

    What was found anew is of `today` unless its day is told. Raises UserError STEP_WITHOUT_INPUTS and those
    of `read_found` and `parse_date`.
    """
    inputs = read_inputs(before.inputs)
    changed = before
    if "inputs" in texts:
        inputs = _found(line, before.stage, texts["inputs"])
        changed = replace(
            changed, scored_on=today if inputs != read_inputs(before.inputs) else before.scored_on
        )
    if "explanation" in texts:
        changed = replace(changed, explanation=texts["explanation"])
    if "scorer" in texts:
        changed = replace(changed, scorer=texts["scorer"])
    if "scored_on" in texts:
        day = parse_date(texts["scored_on"], "scored_on", today=today)
        changed = replace(changed, scored_on=day or today)
    if "due" in texts:
        changed = replace(changed, due=parse_date(texts["due"], "due", today=today))
    return scoring.Wanted(line.row, changed, inputs, anew="inputs" in texts)


def says_again(line: ScoreLine, stage: ScoreStage, shown: str, texts: Mapping[str, str]) -> bool:
    """Whether `texts` would agree, unasked, to the figures `shown` at a step, those of the one before."""
    return bool(shown) and "inputs" not in texts and stage in OWN and line.stages.get(stage) is None


def write_scores(
    workspace: Workspace, lines: Sequence[ScoreLine], chosen: ScoreStage, texts: Mapping[str, str]
) -> None:
    """Write the same texts at a step of each of `lines`, together.

    Raises as `read_score`, `checked`, and STEP_NOT_SCORED.
    """
    today = workspace.today()
    wanted = []
    for line in lines:
        before = scoring.blank(workspace, line.row, step_for(line, chosen), today)
        if says_again(line, before.stage, before.inputs, texts):
            field, stage = next(iter(texts)), SCORE_STAGE[before.stage]
            raise UserError(Fault.STEP_NOT_SCORED, field=field, name=named(line.row), stage=stage)
        wanted.append(read_score(line, before, texts, today))
    scoring.record_all(workspace, wanted)


def agree(workspace: Workspace, lines: Sequence[ScoreLine], stage: ScoreStage) -> None:
    """Give those of `lines` that have nothing at `stage` what the commune's step before it gave, together.

    Points follow from the rules as they are now. Raises UserError NOTHING_TO_AGREE and those of `checked`.
    """
    today = workspace.today()
    open_lines = [line for line in lines if may_agree(line, stage)]
    given = [scoring.blank(workspace, line.row, stage, today) for line in open_lines]
    if not given:
        raise UserError(Fault.NOTHING_TO_AGREE, stage=SCORE_STAGE[stage])
    pairs = zip(open_lines, given, strict=True)
    scoring.record_all(
        workspace, [scoring.Wanted(line.row, one, read_inputs(one.inputs)) for line, one in pairs]
    )


def may_agree(line: ScoreLine, stage: ScoreStage) -> bool:
    """Whether a step of the commune has nothing for a criterion yet, and one before it has."""
    waits = stage in OWN and stage in scoring.steps_of(line.row) and stage not in line.stages
    return waits and known_at(stage, line.stages) is not None


def _found(line: ScoreLine, stage: ScoreStage, text: str) -> Inputs:
    if stage is not ScoreStage.SUPPLEMENT:
        return read_found(rule_at(line, stage), text)
    if text.strip():
        raise UserError(
            Fault.STEP_WITHOUT_INPUTS, field="inputs", name=named(line.row), stage=SCORE_STAGE[stage]
        )
    return Inputs()
