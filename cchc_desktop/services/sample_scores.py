"""The scores of the sample year: rules and figures of ours for some of its criteria, marked as sample."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from msgspec.structs import replace

from cchc_desktop.domain.records import Criterion, new_uid
from cchc_desktop.domain.score_records import CriterionScore, ScoreRound, ScoreRule
from cchc_desktop.domain.score_rules import read_rule
from cchc_desktop.domain.scoring import Inputs, read_inputs, score
from cchc_desktop.domain.vocabulary import NoneArose, ScoreStage
from cchc_desktop.storage.transaction import Transaction

_STEPS = {ScoreStage.PROPOSED: "proposed", ScoreStage.REVIEWED: "reviewed"}


def put_scores(
    tx: Transaction, data: Mapping[str, Any], year: int, by_code: Mapping[str, Criterion], mark: str
) -> None:
    """Put what `data` (the part `scores` of the played year) says in an open step; `mark` ends its words."""
    for told in data["criteria"]:
        criterion = by_code.get(told["code"])
        if criterion is not None:
            rule = ScoreRule(
                new_uid(),
                criterion.uid,
                json.dumps(told["rule"]),
                NoneArose(told.get("none_arose", "")),
                told["text"] + mark,
                told.get("source", ""),
            )
            tx.put(rule, *_given(criterion, rule, told, data, year, mark))
    set_uid = next((one.set_uid for one in by_code.values()), None)
    if set_uid is not None:
        proposed = ScoreRound(new_uid(), set_uid, ScoreStage.PROPOSED, _day(year, data["due"]), None, "")
        tx.put(proposed)


def _given(
    criterion: Criterion,
    rule: ScoreRule,
    told: Mapping[str, Any],
    data: Mapping[str, Any],
    year: int,
    mark: str,
) -> Iterator[CriterionScore]:
    """What each step gave it."""
    blank = CriterionScore(new_uid(), criterion.uid, ScoreStage.PROPOSED, None, "", "", "", date.min, None)
    explanation = told["explanation"] + mark if told.get("explanation") else ""
    for stage, name in _STEPS.items():
        if name not in told:
            continue
        inputs = json.dumps(told[name])
        found: Inputs = read_inputs(inputs)
        yield replace(
            blank,
            uid=new_uid(),
            stage=stage,
            points=score(criterion, read_rule(rule.rule), found, rule.none_arose).points,
            inputs=inputs,
            explanation=explanation,
            scored_on=_day(year, data[f"{name}_on"]),
        )


def _day(year: int, month_and_day: str) -> date:
    return date.fromisoformat(f"{year}-{month_and_day}")
