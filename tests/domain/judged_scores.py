"""A plain set given to the program; what it says of scores and sums differently from the plain judge."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from msgspec import json
from msgspec.structs import replace

from cchc_desktop.domain.records import Assignment, CriteriaSet, Criterion, Unit
from cchc_desktop.domain.score_records import CriterionScore, ScoreRule
from cchc_desktop.domain.score_rules import ByHand, Rule, read_rule
from cchc_desktop.domain.score_sheet import OWN, score_lines
from cchc_desktop.domain.score_summary import ScoreSum, SumOf, score_sums
from cchc_desktop.domain.score_totals import Range
from cchc_desktop.domain.scoring import inputs_text, read_inputs, score
from cchc_desktop.domain.vocabulary import AssignmentRole, CriterionKind, NoneArose, ScoredBy, ScoreStage
from cchc_desktop.domain.year import YearView
from cchc_desktop.domain.year_facts import build_year
from tests.domain.plain_scores import Plain, judged, summed
from tests.domain.years import AS_OF, VHXH, VP, facts

UNITS = (VHXH, VP)
WHO = {"own": "self", "survey": "survey", "superior": "superior"}
NUMBERS = ("maximum", "points", "low", "high", "lower", "upper", "each", "ceiling")


def differences(plain: Plain) -> Iterator[str]:
    """All that the program says differently."""
    view = year_of(plain)
    lines = score_lines(view, _rules(plain), _scores(plain))
    for number, line in enumerate(lines):
        wanted = judged(plain["criteria"][int(line.row.uid)], plain["places"])
        points = None if line.points is None else Fraction(line.points)
        blank = line.blank.value if line.blank else None
        found = {"points": points, "blank": blank, "in_base": line.in_base}
        if found != wanted:
            yield f"criterion {number}: {found} instead of {wanted}"
    if len(lines) != len(plain["criteria"]):
        yield f"{len(lines)} criteria instead of {len(plain['criteria'])}"
    sums = score_sums(view, lines)
    for one in sums:
        yield from _sum_differences(plain, one)
    if sum(one.totals.own.count for one in sums if one.of is SumOf.UNIT) != sum(
        one.totals.own.count for one in sums if one.of is SumOf.COMMUNE
    ):
        yield "the units do not make the whole"


def _sum_differences(plain: Plain, one: ScoreSum) -> Iterator[str]:
    criteria = plain["criteria"]
    if one.of is SumOf.FIELD:
        criteria = [row for row in criteria if one.field and f"F{row['field']}" == one.field.uid]
    if one.of is SumOf.UNIT:
        criteria = [row for row in criteria if _unit_of(row) == one.unit]
    for name, who in WHO.items():
        found: Range = getattr(one.totals, name)
        wanted = summed(criteria, plain["places"], who)
        told = {key: Fraction(getattr(found, key)) for key in found.__struct_fields__}
        if told != wanted:
            yield f"{one.of} {name}: {told} instead of {wanted}"


def _unit_of(criterion: Plain) -> Unit | None:
    return None if criterion["unit"] is None else UNITS[criterion["unit"]]


def year_of(plain: Plain) -> YearView:
    criteria = [_row(f"F{number}", None, number, CriterionKind.FIELD) for number in range(plain["fields"])]
    groups = {(one["field"], one["group"]) for one in plain["criteria"] if one["group"] is not None}
    criteria += [
        _row(f"F{field}G{group}", f"F{field}", group, CriterionKind.CRITERION) for field, group in groups
    ]
    for number, one in enumerate(plain["criteria"]):
        parent = f"F{one['field']}" + ("" if one["group"] is None else f"G{one['group']}")
        made = _row(str(number), parent, number + 9, CriterionKind(one["kind"]))
        criteria.append(
            replace(made, max_points=_decimal(one["maximum"]), scored_by=ScoredBy(one["scored_by"]))
        )
    led = [
        Assignment(f"a{number}", str(number), UNITS[one["unit"]].uid, AssignmentRole.LEAD, None)
        for number, one in enumerate(plain["criteria"])
        if one["unit"] is not None
    ]
    known = CriteriaSet("s", 2026, "", "", None, "", False, score_places=plain["places"])
    return build_year(facts(criteria_set=known, criteria=criteria, assignments=led), AS_OF)


def _row(uid: str, parent: str | None, position: int, kind: CriterionKind) -> Criterion:
    return Criterion(uid, uid, "s", parent, position, kind, uid, uid, None, ScoredBy.SELF, "", "")


def _rules(plain: Plain) -> list[ScoreRule]:
    return [
        ScoreRule(f"r{number}", str(number), kept_rule(one["rule"]), NoneArose(one["none_arose"]), "")
        for number, one in enumerate(plain["criteria"])
    ]


def kept_rule(rule: Plain | None) -> str:
    """As the file keeps it: what is None is left out."""
    return "" if rule is None else json.encode(_without_none(rule)).decode()


def kept_inputs(found: Plain) -> str:
    return json.encode(_without_none(found)).decode()


def _without_none(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_none(one) for name, one in value.items() if one is not None}
    return [_without_none(one) for one in value] if isinstance(value, list) else value


def _scores(plain: Plain) -> Iterator[CriterionScore]:
    """What each step gave, by the program's own arithmetic, as it is recorded."""
    by_uid = year_of(plain).by_uid
    for number, one in enumerate(plain["criteria"]):
        criterion = by_uid[str(number)].criterion
        kept: Rule | None = read_rule(kept_rule(one["rule"])) if one["rule"] else None
        for name, found in one["stages"].items():
            stage, inputs = ScoreStage(name), read_inputs(kept_inputs(found))
            if stage in OWN:
                outcome = score(criterion, kept, inputs, NoneArose(one["none_arose"]), plain["places"])
            else:
                said = replace(criterion, scored_by=ScoredBy.SELF)
                outcome = score(said, ByHand(), inputs, places=plain["places"])
            yield CriterionScore(
                f"{number}{name}",
                str(number),
                stage,
                outcome.points,
                inputs_text(inputs),
                "",
                "",
                date.min,
                None,
            )


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
