"""Random sets of criteria with rules and what each step found, as plain data."""

from itertools import pairwise
from random import Random
from typing import Any

Plain = dict[str, Any]

STAGES = {
    "self": ("proposed", "reviewed", "approved", "first_appraisal", "second_appraisal"),
    "survey": ("survey",),
    "superior": ("first_appraisal", "second_appraisal"),
}
LABELS = ("Đúng hạn", "Chậm", "Không có")


def random_set(chance: Random) -> Plain:
    """Fields with groups or without; criteria whose numbers stand at and beside the bounds of their rules."""
    places = chance.choice([0, 1, 2, 2, 2, 3])
    fields = chance.randint(1, 4)
    criteria = [
        _criterion(chance, field, chance.choice([None, 0, 1]))
        for field in range(fields)
        for _each in range(chance.randint(1, 7))
    ]
    return {"places": places, "fields": fields, "criteria": criteria}


def _criterion(chance: Random, field: int, group: int | None) -> Plain:
    kind = chance.choice(["criterion", "sub_criterion", "sub_criterion", "bonus", "penalty"])
    scored_by = chance.choice(["self", "self", "self", "self", "survey", "superior"])
    maximum = chance.choice(["0.5", "1", "1.25", "3.333", "0.001", "10", "0", _decimal(chance, 5), None])
    rule = _rule(chance, maximum) if scored_by == "self" and chance.random() < 0.95 else None
    stages = [one for one in STAGES[scored_by] if chance.random() < 0.5]
    return {
        "field": field,
        "group": group,
        "unit": chance.choice([None, 0, 1]),
        "kind": kind,
        "scored_by": scored_by,
        "maximum": maximum,
        "rule": rule,
        "none_arose": chance.choice(["", "full", "nothing", "leaves_base"]),
        "stages": {one: _found(chance, rule, maximum) for one in stages},
    }


def _rule(chance: Random, maximum: str | None) -> Plain:
    most = float(maximum or "3")
    kind = chance.choice(["yes_no", "levels", "steps", "linear", "count", "by_hand"])
    if kind == "levels":
        levels = [{"label": label, "points": _share(chance, most)} for label in LABELS]
        return {"kind": kind, "levels": levels[: chance.randint(1, 3)]}
    if kind == "steps":
        return {"kind": kind, "steps": _steps(chance, most)}
    if kind == "linear":
        low, high = sorted(chance.sample(range(1, 101), 2))
        lower, upper = chance.choice([None, str(low)]), chance.choice([None, str(high)])
        return {"kind": kind, "lower": lower, "upper": upper}
    if kind == "count":
        ceiling = chance.choice([None, _share(chance, most)])
        return {
            "kind": kind,
            "each": chance.choice(["0.01", "0.1", "0.25", "0.333", "1"]),
            "ceiling": ceiling,
        }
    return {"kind": kind}


def _steps(chance: Random, most: float) -> list[Plain]:
    """Steps that lie side by side, or with room between; never over each other."""
    bounds = sorted(chance.sample(range(121), chance.randint(2, 5)))
    steps = []
    meets = chance.random() < 0.5
    for low, high in pairwise(bounds):
        steps.append(
            {
                "points": _share(chance, most),
                "low": str(low),
                "high": str(high),
                "with_low": meets,
                "with_high": not meets,
            }
        )
    if chance.random() < 0.5:
        steps[0] |= {"low": None, "with_low": True}
    if chance.random() < 0.5:
        steps[-1] |= {"high": None, "with_high": False}
    if chance.random() < 0.3:
        del steps[chance.randrange(len(steps))]
    return steps or [{"points": "0", "low": "5", "high": None, "with_low": True, "with_high": False}]


def _found(chance: Random, rule: Plain | None, maximum: str | None) -> Plain:
    found: Plain = {"case": chance.choice(["", "", "", "", "none_arose", "not_applicable"])}
    found |= dict.fromkeys(("yes", "level", "numerator", "denominator", "value"), None)
    kind = rule["kind"] if rule else "by_hand"
    if chance.random() < 0.1:
        kind = chance.choice(["yes_no", "levels", "steps", "count", "by_hand"])  # of a rule it had before
    if kind == "yes_no":
        found["yes"] = chance.choice([True, False, None])
    elif kind == "levels":
        found["level"] = chance.choice([*LABELS, "Mức cũ", None])
    elif kind == "count":
        found["value"] = chance.choice([str(chance.randint(0, 60)), "2.5", "-1", None])
    elif kind == "by_hand":
        found["value"] = chance.choice([_share(chance, float(maximum or "3")), _decimal(chance, 3), None])
    else:
        found |= _rate(chance, rule)
    return found


def _rate(chance: Random, rule: Plain | None) -> Plain:
    whole = chance.choice([0, *(chance.randint(1, 300) for _each in range(6))])
    part = chance.randint(0, whole) if chance.random() < 0.9 else whole + 1
    bounds = [one for step in (rule or {}).get("steps", [rule or {}]) for one in _bounds(step)]
    value = chance.choice([_decimal(chance, 120), *bounds])
    shapes: list[Plain] = [
        {"numerator": str(part), "denominator": str(whole)},
        {"numerator": str(part), "denominator": str(whole)},
        {"value": value},
        {"value": value},
        {"numerator": str(part)},
        {"numerator": "1", "denominator": "2", "value": "50"},
        {"numerator": "-1", "denominator": "2"},
        {},
    ]
    return chance.choice(shapes)


def _bounds(step: Plain) -> list[str]:
    """The bounds of a step or the thresholds of a proportion, which numbers are to stand on."""
    return [step[name] for name in ("low", "high", "lower", "upper") if step.get(name) is not None]


def _share(chance: Random, most: float) -> str:
    """Points that are not more than there are."""
    return f"{chance.randint(0, int(most * 1000)) / 1000:.3f}"


def _decimal(chance: Random, largest: int) -> str:
    return f"{chance.randint(0, largest * 1000) / 1000:.3f}"
