"""How a rule reads, by examples: "82/100 → 0,82 điểm"."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.records import Criterion
from cchc_desktop.domain.score_reading import inputs_words
from cchc_desktop.domain.score_rules import Count, Levels, Linear, Rule, Steps, YesNo
from cchc_desktop.domain.score_words import BLANKS
from cchc_desktop.domain.scoring import PLACES, Case, Inputs, Outcome, score
from cchc_desktop.domain.vocabulary import NoneArose

_MOST = 6
_HUNDRED, _ORDINARY_RATE = Decimal(100), Decimal(82)


def example_lines(
    criterion: Criterion, rule: Rule, none_arose: NoneArose = NoneArose.UNDECIDED, places: int = PLACES
) -> list[str]:
    """What some inputs earn by a rule; those at its bounds, where it is easily misread. None by hand.

    What "không phát sinh" earns comes last, once that is chosen.
    """
    shown = [*sample_inputs(rule)]
    if none_arose is not NoneArose.UNDECIDED:
        shown.append(Inputs(case=Case.NONE_AROSE))
    return [
        f"{inputs_words(one)} → {outcome_words(score(criterion, rule, one, none_arose, places))}"
        for one in shown
    ]


def outcome_words(outcome: Outcome) -> str:
    """Points, or why there are none: "0,82 điểm"."""
    if outcome.points is not None:
        return f"{format_points(outcome.points)} điểm"
    return BLANKS[outcome.blank.value] if outcome.blank else ""


def sample_inputs(rule: Rule) -> Sequence[Inputs]:
    """Inputs that a rule reads, from low to high, few of them."""
    match rule:
        case YesNo():
            return [Inputs(yes=True), Inputs(yes=False)]
        case Levels(levels):
            return [Inputs(level=one.label) for one in levels[:_MOST]]
        case Steps(steps):
            bounds = {bound for one in steps for bound in (one.low, one.high) if bound is not None}
            return [Inputs(value=one) for one in sorted(bounds)[:_MOST]]
        case Linear(lower, upper):
            bounds = {_ORDINARY_RATE, *(one for one in (lower, upper) if one is not None)}
            return list(_rates(bounds | ({lower - 1} if lower is not None and lower >= 1 else set())))
        case Count(each, ceiling):
            enough = -(-ceiling // each) if ceiling is not None else Decimal(3)
            return [Inputs(value=one) for one in sorted({Decimal(1), Decimal(2), enough, enough + 1})[:_MOST]]
    return []


def _rates(percents: Iterable[Decimal]) -> Iterable[Inputs]:
    for percent in sorted(percents):
        if percent == percent.to_integral_value():
            yield Inputs(numerator=percent, denominator=_HUNDRED)
        else:
            yield Inputs(value=percent)
