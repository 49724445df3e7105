"""Scores computed a second time, plainly: with fractions, from plain data, by the words of the rules.

Nothing of the program is imported: what is wrong there is not wrong here in the same way. Numbers are text
with a point, as they are kept. A blank is the reason why there are no points.
"""

from fractions import Fraction
from math import floor
from typing import Any

Plain = dict[str, Any]
Points = Fraction | None

EXTRA = ("bonus", "penalty")
CHAINS = {
    "self": ("approved", "reviewed", "proposed"),
    "survey": ("survey",),
    "superior": ("second_appraisal", "first_appraisal"),
}
"""The steps whose points count, the one that counts before the others first."""


def number(text: str | None) -> Points:
    return None if text is None else Fraction(text)


def rounded(exact: Fraction, places: int) -> Fraction:
    """Half up."""
    return Fraction(floor(exact * 10**places + Fraction(1, 2)), 10**places)


def measured(found: Plain) -> Fraction | str:
    """A rate in percent from its two numbers, or a value as it stands."""
    part, whole, value = (number(found[name]) for name in ("numerator", "denominator", "value"))
    if part is not None or whole is not None:
        if value is not None:
            return "two_inputs"
        if part is None or whole is None:
            return "half_a_rate"
        if part < 0 or whole < 0:
            return "negative"
        return "zero_denominator" if whole == 0 else part / whole * 100
    if value is None:
        return "no_input"
    return "negative" if value < 0 else value


def stairs(steps: list[Plain], value: Fraction) -> Fraction | str:
    """The points of the step that the value stands on."""
    for step in steps:
        low, high = number(step["low"]), number(step["high"])
        too_low = low is not None and (value < low or (value == low and not step["with_low"]))
        too_high = high is not None and (value > high or (value == high and not step["with_high"]))
        if not too_low and not too_high:
            return Fraction(step["points"])
    return "no_step"


def proportional(rule: Plain, rate: Fraction, most: Fraction) -> Fraction:
    """Nothing below the lower threshold, all from the upper one on, between them in proportion."""
    lower, upper = number(rule["lower"]), number(rule["upper"])
    if lower is not None and rate < lower:
        return Fraction(0)
    if upper is None:
        return most * rate / 100
    return most if rate >= upper else most * rate / upper


def counted(rule: Plain, found: Plain, most: Fraction) -> Fraction | str:
    times = number(found["value"])
    if times is None:
        return "no_input"
    if times < 0:
        return "negative"
    if times != floor(times):
        return "not_whole"
    ceiling = number(rule["ceiling"])
    return min(times * Fraction(rule["each"]), most if ceiling is None else ceiling)


def chosen(rule: Plain, found: Plain, most: Fraction) -> Fraction | str:
    """Có or không, a level by its words, or points as they were typed."""
    if rule["kind"] == "yes_no":
        return most if found["yes"] else Fraction(0)
    if rule["kind"] == "levels":
        named = [Fraction(one["points"]) for one in rule["levels"] if one["label"] == found["level"]]
        return named[0] if named else "level_gone"
    value = Fraction(found["value"])
    return "negative" if value < 0 else value


def earned(rule: Plain | None, found: Plain, most: Fraction) -> Fraction | str:
    """What a rule gives before it is rounded, or the reason why nothing."""
    if rule is None:
        return "no_rule"
    kind = rule["kind"]
    needs = {"yes_no": "yes", "levels": "level", "by_hand": "value"}
    if kind in needs and found[needs[kind]] is None:
        return "no_input"
    if kind in needs:
        return chosen(rule, found, most)
    if kind == "count":
        return counted(rule, found, most)
    value_or_why = measured(found)
    if isinstance(value_or_why, str):
        return value_or_why
    return stairs(rule["steps"], value_or_why) if kind == "steps" else proportional(rule, value_or_why, most)


def none_arose(criterion: Plain, most: Fraction) -> tuple[Points, str | None, bool]:
    """Không phát sinh: as it was chosen for the criterion; what stands beside the base has nothing then."""
    chosen = criterion["none_arose"]
    if criterion["kind"] in EXTRA or chosen == "nothing":
        return Fraction(0), None, True
    if chosen == "full":
        return most, None, True
    if chosen == "leaves_base":
        return None, "not_applicable", False
    return None, "none_arose_undecided", True


def outcome(criterion: Plain, found: Plain, places: int) -> tuple[Points, str | None, bool]:
    """Points, or why none, and whether the criterion stays in the base, by what was found."""
    if found["case"] == "not_applicable":
        return None, "not_applicable", False
    if criterion["scored_by"] != "self":
        return None, "outside", True
    most = number(criterion["maximum"])
    if most is not None and found["case"] == "none_arose":
        return none_arose(criterion, most)
    got = "no_maximum" if most is None else earned(criterion["rule"], found, most)
    if most is None or isinstance(got, str) or got > most:
        return None, got if isinstance(got, str) else "over_maximum", True
    points = min(rounded(got, places), most)
    return (-points if criterion["kind"] == "penalty" else points), None, True


def given(criterion: Plain, stage: str, places: int) -> tuple[Points, str | None]:
    """What a step gave: in the commune by the rule, elsewhere the points as they were said."""
    found = criterion["stages"][stage]
    if stage in CHAINS["self"]:
        return outcome(criterion, found, places)[:2]
    said = {**criterion, "scored_by": "self", "rule": {"kind": "by_hand"}, "none_arose": ""}
    return outcome(said, found, places)[:2]


def judged(criterion: Plain, places: int) -> Plain:
    """What counts for a criterion."""
    nothing = dict.fromkeys(("yes", "level", "numerator", "denominator", "value"), None)
    stage = next((one for one in CHAINS[criterion["scored_by"]] if one in criterion["stages"]), None)
    found = criterion["stages"][stage] if stage else {"case": "", **nothing}
    points = given(criterion, stage, places)[0] if stage else None
    _, why, in_base = outcome(criterion, found, places)
    return {
        "points": points,
        "blank": None if points is not None else why,
        "in_base": points is not None or in_base,
    }


def summed(criteria: list[Plain], places: int, who: str) -> Plain:
    """The sums of those criteria that `who` scores, what does not apply left out."""
    sums: Plain = {name: Fraction(0) for name in ("base", "sure", "possible", "lost")}
    sums |= {"scored": 0, "count": 0, "without_maximum": 0}
    for one in criteria:
        found, most = judged(one, places), number(one["maximum"])
        if one["scored_by"] != who or not found["in_base"]:
            continue
        points, all_there_is = found["points"], most or Fraction(0)
        sums["count"] += 1
        sums["without_maximum"] += most is None
        sums["base"] += 0 if one["kind"] in EXTRA else all_there_is
        if points is None:
            sums["sure"] -= all_there_is if one["kind"] == "penalty" else 0
            sums["possible"] += 0 if one["kind"] == "penalty" else all_there_is
            continue
        sums["scored"] += 1
        sums["sure"] += points
        sums["possible"] += points
        if one["kind"] == "penalty":
            sums["lost"] -= points
        elif one["kind"] != "bonus" and most is not None:
            sums["lost"] += most - points
    return sums
