"""How many points a criterion earns: from its rule and what was measured, exactly, rounded once at the end.

Unknown stays blank and says why; it never becomes 0. Nothing is decided here that the city has to decide:
what "không phát sinh" earns is chosen for each criterion.
"""

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from msgspec import DecodeError, Struct, json

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import Criterion
from cchc_desktop.domain.score_rules import ByHand, Count, Levels, Linear, Rule, Step, Steps, YesNo, is_exact
from cchc_desktop.domain.vocabulary import EXTRA, CriterionKind, NoneArose, ScoredBy

PLACES = 2
"""Decimal places of a score, unless the city says otherwise."""
FINEST_PLACES = 3
"""As many as a score is kept with."""


class Case(StrEnum):
    """Whether there was anything to score."""

    ORDINARY = ""
    NONE_AROSE = "none_arose"
    """Không phát sinh: no case arose; it may earn full points."""
    NOT_APPLICABLE = "not_applicable"
    """Không áp dụng: leaves the base."""


class Blank(StrEnum):
    """Why there is no score."""

    OUTSIDE = "outside"
    NOT_APPLICABLE = "not_applicable"
    NO_MAXIMUM = "no_maximum"
    NO_RULE = "no_rule"
    NONE_AROSE_UNDECIDED = "none_arose_undecided"
    NO_INPUT = "no_input"
    HALF_A_RATE = "half_a_rate"
    TWO_INPUTS = "two_inputs"
    ZERO_DENOMINATOR = "zero_denominator"
    NEGATIVE = "negative"
    NOT_WHOLE = "not_whole"
    LEVEL_GONE = "level_gone"
    NO_STEP = "no_step"
    OVER_MAXIMUM = "over_maximum"
    NOT_ANEW = "not_anew"
    """The rule, or the kind of the criterion, was changed since; the rule as it is now would give points."""


class Inputs(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What was found for one criterion; None is not known. A rule reads those it needs."""

    case: Case = Case.ORDINARY
    yes: bool | None = None
    level: str | None = None
    """The words of the level that was chosen."""
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    value: Decimal | None = None
    """A count, a rate in percent, or points typed by hand."""


class Outcome(Struct, frozen=True):
    """The points, or why there are none."""

    points: Decimal | None
    blank: Blank | None = None
    in_base: bool = True
    """Whether the maximum of the criterion belongs to the base."""


_DECODER = json.Decoder(Inputs)


def inputs_text(inputs: Inputs) -> str:
    """What was found, as it is kept."""
    return json.encode(inputs).decode()


def read_inputs(text: str) -> Inputs:
    """What is kept as `text`; nothing for an empty one. Raises UserError INPUTS_INVALID."""
    try:
        found = _DECODER.decode(text) if text else Inputs()
    except DecodeError as error:
        raise UserError(Fault.INPUTS_INVALID, field="inputs", value=text[:40]) from error
    check_inputs(found)
    return found


def check_inputs(inputs: Inputs) -> None:
    """Raises UserError INPUTS_INVALID for a number that nobody types: endless, or none at all."""
    for number in (inputs.numerator, inputs.denominator, inputs.value):
        if number is not None and not is_exact(number):
            raise UserError(Fault.INPUTS_INVALID, field="inputs", value=str(number))


def score(
    criterion: Criterion,
    rule: Rule | None,
    inputs: Inputs,
    none_arose: NoneArose = NoneArose.UNDECIDED,
    places: int = PLACES,
) -> Outcome:
    """What a criterion earns by its rule, half up to `places`; of a penalty it is taken away, so negative.

    `none_arose` is what "không phát sinh" earns here. What a survey or superiors score is never scored here.
    """
    if inputs.case is Case.NOT_APPLICABLE:
        return Outcome(None, Blank.NOT_APPLICABLE, in_base=False)
    if criterion.scored_by is not ScoredBy.SELF:
        return Outcome(None, Blank.OUTSIDE)
    if criterion.max_points is None:
        return Outcome(None, Blank.NO_MAXIMUM)
    if inputs.case is Case.NONE_AROSE:
        return _none_arose(criterion.kind, criterion.max_points, none_arose)
    earned = Blank.NO_RULE if rule is None else _earned(rule, inputs, Fraction(criterion.max_points))
    if isinstance(earned, Blank):
        return Outcome(None, earned)
    return settled(criterion.kind, criterion.max_points, earned, places)


def settled(kind: CriterionKind, maximum: Decimal, earned: Fraction, places: int = PLACES) -> Outcome:
    """What was earned as a score: rounded, with its sign, and blank where it is more than there is."""
    if earned > maximum:
        return Outcome(None, Blank.OVER_MAXIMUM)
    # A maximum with more places than a score has is not exceeded by rounding.
    points = min(half_up(earned, places), maximum)
    return Outcome(-points if kind is CriterionKind.PENALTY else points)


def half_up(exact: Fraction, places: int) -> Decimal:
    """A number that is not negative rounded once, a half upwards."""
    return Decimal((exact * 10**places * 2 + 1) // 2).scaleb(-places)


def _none_arose(kind: CriterionKind, maximum: Decimal, chosen: NoneArose) -> Outcome:
    if kind in EXTRA or chosen is NoneArose.NOTHING:
        return Outcome(Decimal(0))
    if chosen is NoneArose.FULL:
        return Outcome(maximum)
    if chosen is NoneArose.LEAVES_BASE:
        return Outcome(None, Blank.NOT_APPLICABLE, in_base=False)
    return Outcome(None, Blank.NONE_AROSE_UNDECIDED)


def _earned(rule: Rule, inputs: Inputs, maximum: Fraction) -> Fraction | Blank:
    match rule:
        case YesNo():
            return Blank.NO_INPUT if inputs.yes is None else maximum * inputs.yes
        case Levels():
            return _level_of(rule, inputs.level)
        case Steps():
            return _step_of(rule, _measured(inputs))
        case Linear():
            return _in_proportion(rule, _measured(inputs), maximum)
        case Count():
            return _counted(rule, _not_negative(inputs.value), maximum)
        case ByHand():
            return _not_negative(inputs.value)


def _level_of(rule: Levels, chosen: str | None) -> Fraction | Blank:
    if chosen is None:
        return Blank.NO_INPUT
    points = next((level.points for level in rule.levels if level.label == chosen), None)
    return Blank.LEVEL_GONE if points is None else Fraction(points)


def _not_negative(value: Decimal | None) -> Fraction | Blank:
    if value is None:
        return Blank.NO_INPUT
    return Blank.NEGATIVE if value < 0 else Fraction(value)


def _counted(rule: Count, number: Fraction | Blank, maximum: Fraction) -> Fraction | Blank:
    if isinstance(number, Blank):
        return number
    ceiling = maximum if rule.ceiling is None else Fraction(rule.ceiling)
    return min(number * Fraction(rule.each), ceiling) if number.denominator == 1 else Blank.NOT_WHOLE


def _measured(inputs: Inputs) -> Fraction | Blank:
    """The rate in percent of the two parts, or the value as it was typed; never one in place of the other."""
    part, whole = inputs.numerator, inputs.denominator
    if part is None and whole is None:
        return _not_negative(inputs.value)
    if inputs.value is not None:
        return Blank.TWO_INPUTS
    if part is None or whole is None:
        return Blank.HALF_A_RATE
    if part < 0 or whole < 0:
        return Blank.NEGATIVE
    return Fraction(part) * 100 / Fraction(whole) if whole else Blank.ZERO_DENOMINATOR


def _step_of(rule: Steps, measured: Fraction | Blank) -> Fraction | Blank:
    if isinstance(measured, Blank):
        return measured
    found = next((step for step in rule.steps if _is_within(step, measured)), None)
    return Blank.NO_STEP if found is None else Fraction(found.points)


def _is_within(step: Step, measured: Fraction) -> bool:
    above = step.low is None or measured > step.low or (step.with_low and measured == step.low)
    below = step.high is None or measured < step.high or (step.with_high and measured == step.high)
    return above and below


def _in_proportion(rule: Linear, rate: Fraction | Blank, maximum: Fraction) -> Fraction | Blank:
    if isinstance(rate, Blank):
        return rate
    if rule.lower is not None and rate < rule.lower:
        return Fraction(0)
    if rule.upper is None:
        return rate * maximum / 100
    return maximum if rate >= rule.upper else rate * maximum / Fraction(rule.upper)
