"""What is kept about scoring: the rule of a criterion, its points at each step, the steps of a year."""

from datetime import date
from decimal import Decimal

from msgspec import Struct

from cchc_desktop.domain.vocabulary import NoneArose, ScoreStage


class ScoreRule(Struct, frozen=True):
    """Cách chấm of a criterion; at most one each."""

    uid: str
    criterion_uid: str
    rule: str
    """See `domain.score_rules`; empty: the city's text is there, the rule not chosen yet."""
    none_arose: NoneArose
    city_text: str
    """The words of the set, from which the rule was chosen."""
    source: str = ""
    """Where what is scored is read from, the name of a figure; empty: it is typed."""


class CriterionScore(Struct, frozen=True):
    """What a criterion was given at a step of the chain; at most one each."""

    uid: str
    criterion_uid: str
    stage: ScoreStage
    points: Decimal | None
    """As it was that day: it does not follow when the rule is changed later. Of a penalty negative."""
    inputs: str
    """What was found, see `domain.scoring.Inputs`."""
    explanation: str
    """Giải trình: how it was scored where evidence is incomplete, with section and page."""
    scorer: str
    scored_on: date
    due: date | None
    """Until when an explanation was asked for."""


class ScoreRound(Struct, frozen=True):
    """A step of the chain for the whole set: until when it has to be done; at most one a step."""

    uid: str
    set_uid: str
    stage: ScoreStage
    due: date | None
    ended_on: date | None
    """The day the step was over: its scores were sent on."""
    remark: str
