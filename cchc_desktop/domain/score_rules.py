"""Rules by which a criterion is scored, as values; what follows from one is told by `domain.scoring`.

The kinds are those seen in such sets elsewhere; which one a criterion has, and its numbers, are the city's
and typed by her. A rule is kept as JSON, its decimals as text.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from msgspec import DecodeError, Struct, json

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.points import format_points, plain

LARGEST = Decimal(10**12)
FINEST = -6
"""Exponent of the last decimal place that is read."""


class YesNo(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="yes_no"):
    """Có/Không: yes earns the maximum, no nothing."""


class Level(Struct, frozen=True, forbid_unknown_fields=True):
    """A level that is chosen by its words."""

    label: str
    points: Decimal


class Levels(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="levels"):
    """Bậc thang of words, of which one is chosen."""

    levels: tuple[Level, ...]


class Step(Struct, frozen=True, forbid_unknown_fields=True):
    """The points of a measured value between two bounds; a bound that is None is open."""

    points: Decimal
    low: Decimal | None = None
    high: Decimal | None = None
    with_low: bool = True
    """Whether `low` itself belongs to the step: "từ 80", not "trên 80"."""
    with_high: bool = False
    """Whether `high` itself does: "đến 90", not "dưới 90"."""


class Steps(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="steps"):
    """Bậc thang of numbers: a count, or a rate in percent."""

    steps: tuple[Step, ...]


class Linear(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="linear"):
    """Tuyến tính: a rate in percent times the maximum.

    From `upper` on the maximum, below it in proportion to it; below `lower` nothing. Without `upper` it is
    100 that earns the maximum, and a rate above earns too much.
    """

    lower: Decimal | None = None
    upper: Decimal | None = None


class Count(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="count"):
    """Đếm x đơn giá, có trần: the ceiling is the maximum of the criterion where there is none of its own."""

    each: Decimal
    ceiling: Decimal | None = None


class ByHand(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="by_hand"):
    """The points are typed."""


Rule = YesNo | Levels | Steps | Linear | Count | ByHand

_DECODER: json.Decoder[Rule] = json.Decoder(Rule)


def rule_text(rule: Rule) -> str:
    """The rule as it is kept."""
    return json.encode(rule).decode()


def read_rule(text: str) -> Rule:
    """The rule that is kept as `text`. Raises UserError RULE_INVALID."""
    try:
        return _DECODER.decode(text)
    except DecodeError as error:
        raise UserError(Fault.RULE_INVALID, field="rule", detail=str(error)) from error


def is_exact(number: Decimal) -> bool:
    """Whether a number is one she may have typed: finite, not endless in either direction."""
    return number.is_finite() and number.copy_abs() <= LARGEST and int(number.as_tuple().exponent) >= FINEST


def check_rule(rule: Rule, maximum: Decimal | None) -> None:
    """Whether a rule makes sense for a criterion with so many points at most.

    Raises UserError RULE_EMPTY, RULE_NUMBER_INVALID, RULE_OVER_MAXIMUM, RULE_STEP_EMPTY, RULE_STEPS_OVERLAP,
    RULE_LEVEL_REPEATED, RULE_THRESHOLDS.
    """
    match rule:
        case Levels(levels):
            _check_points([level.points for level in levels], maximum)
            labels = [level.label.strip() for level in levels]
            for number, label in enumerate(labels):
                if not label or label in labels[:number]:
                    raise UserError(Fault.RULE_LEVEL_REPEATED, field="rule", name=label)
        case Steps(steps):
            _check_points([step.points for step in steps], maximum)
            _check_steps(steps)
        case Linear(lower, upper):
            _check_thresholds(lower, upper)
        case Count(each, ceiling):
            _check_points([each], None)
            if each == 0:
                raise UserError(Fault.RULE_NUMBER_INVALID, field="rule", value="0")
            if ceiling is not None:
                _check_points([ceiling], maximum)


def step_words(step: Step) -> str:
    """The bounds of a step as they are said: "từ 80 đến dưới 90"."""
    low = f"{'từ' if step.with_low else 'trên'} {plain(step.low)}" if step.low is not None else ""
    high = f"{'đến' if step.with_high else 'dưới'} {plain(step.high)}" if step.high is not None else ""
    if low and high and not step.with_high:
        high = f"đến {high}"
    return " ".join(part for part in (low, high) if part) or "mọi giá trị"


def _check_points(points: Sequence[Decimal], maximum: Decimal | None) -> None:
    if not points:
        raise UserError(Fault.RULE_EMPTY, field="rule")
    for value in points:
        _check_number(value)
        if maximum is not None and value > maximum:
            raise UserError(
                Fault.RULE_OVER_MAXIMUM,
                field="rule",
                value=format_points(value),
                maximum=format_points(maximum),
            )


def _check_number(number: Decimal | None) -> None:
    if number is not None and (not is_exact(number) or number < 0):
        raise UserError(Fault.RULE_NUMBER_INVALID, field="rule", value=str(number).replace(".", ","))


def _check_steps(steps: Sequence[Step]) -> None:
    for step in steps:
        _check_number(step.low)
        _check_number(step.high)
        if _is_empty(step.low, step.high, both=step.with_low and step.with_high):
            raise UserError(Fault.RULE_STEP_EMPTY, field="rule", name=step_words(step))
    for first, second in combinations(steps, 2):
        if _overlap(first, second):
            raise UserError(
                Fault.RULE_STEPS_OVERLAP, field="rule", first=step_words(first), second=step_words(second)
            )


def _overlap(first: Step, second: Step) -> bool:
    """Whether some number belongs to both."""
    # Of two lower bounds the higher one counts, and of equal ones the one that leaves the number out.
    low, with_low = max(_low_end(first), _low_end(second), key=lambda end: (end[0], not end[1]))
    high, with_high = min(_high_end(first), _high_end(second))
    return not _is_empty(low, high, both=with_low and with_high)


def _low_end(step: Step) -> tuple[Decimal, bool]:
    return (Decimal("-Infinity"), False) if step.low is None else (step.low, step.with_low)


def _high_end(step: Step) -> tuple[Decimal, bool]:
    return (Decimal("Infinity"), False) if step.high is None else (step.high, step.with_high)


def _is_empty(low: Decimal | None, high: Decimal | None, *, both: bool) -> bool:
    if low is None or high is None:
        return False
    return low > high or (low == high and not both)


def _check_thresholds(lower: Decimal | None, upper: Decimal | None) -> None:
    _check_number(lower)
    _check_number(upper)
    if upper == 0 or (lower is not None and upper is not None and lower > upper):
        raise UserError(
            Fault.RULE_THRESHOLDS, field="rule", lower=format_points(lower) or "…", upper=format_points(upper)
        )
