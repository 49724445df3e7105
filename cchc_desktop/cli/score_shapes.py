"""What `show scores` prints: criteria with what each step gave, sums, and what lacks before sending."""

from cchc_desktop.cli.shapes import Shape, day_text, decimal_text
from cchc_desktop.domain.score_check import lacking
from cchc_desktop.domain.score_reading import rule_words
from cchc_desktop.domain.score_records import CriterionScore
from cchc_desktop.domain.score_sheet import ScoreLine
from cchc_desktop.domain.score_totals import Totals, totals, totals_by
from cchc_desktop.domain.score_words import BLANKS, LACKS
from cchc_desktop.domain.year import YearView
from cchc_desktop.services import scoring
from cchc_desktop.services.workspace import Workspace


def scores(workspace: Workspace, year: YearView) -> list[Shape]:
    """One object a criterion, then one a sum (commune, fields, units), then one a thing that lacks."""
    lines = scoring.sheet(workspace, year)
    tops = _fields(year)
    by_field = totals_by(lines, lambda one: tops[one.row.uid], lambda one: one.scored)
    led = [one for one in lines if one.row.lead is not None]
    by_unit = totals_by(led, _unit, lambda one: one.scored)
    sums = [_sum("commune", None, totals(one.scored for one in lines))] if lines else []
    sums += [_sum("field", uid, found) for uid, found in by_field.items()]
    sums += [_sum("unit", code, found) for code, found in by_unit.items()]
    lacks = [
        _shape(
            "lack",
            uid=one.uid,
            code=one.code,
            name=one.name,
            lack=one.lack.value,
            message=LACKS[one.lack].format(detail=one.detail),
        )
        for one in lacking(year, lines)
    ]
    return [*map(_criterion, lines), *sums, *lacks]


def _fields(year: YearView) -> dict[str, str]:
    """The uid of the lĩnh vực of every row."""
    found: dict[str, str] = {}
    for row in year.rows:
        found[row.uid] = found.get(row.criterion.parent_uid or "", row.uid)
    return found


def _unit(line: ScoreLine) -> str | None:
    """The code of the unit that leads."""
    return line.row.lead.code if line.row.lead else None


_KEYS = (
    *("kind", "uid", "code", "name", "unit", "max_points", "scored_by", "rule", "none_arose", "city_text"),
    *("points", "blank", "in_base", "stages", "own", "survey", "superior", "lack", "message"),
)


def _shape(kind: str, **told: object) -> Shape:
    return {**dict.fromkeys(_KEYS), "kind": kind, **told}


def _criterion(line: ScoreLine) -> Shape:
    criterion = line.row.criterion
    return _shape(
        "criterion",
        uid=criterion.uid,
        code=criterion.code,
        name=criterion.name,
        unit=_unit(line),
        max_points=decimal_text(criterion.max_points),
        scored_by=criterion.scored_by.value,
        rule=rule_words(line.rule) if line.rule is not None else None,
        none_arose=line.none_arose.value or None,
        city_text=line.city_text,
        points=decimal_text(line.points),
        blank=line.blank.value if line.blank else None,
        message=BLANKS[line.blank.value] if line.blank else None,
        in_base=line.in_base,
        stages=[_stage(one) for one in line.stages.values()],
    )


def _stage(one: CriterionScore) -> Shape:
    return {
        "stage": one.stage.value,
        "points": decimal_text(one.points),
        "scorer": one.scorer,
        "date": day_text(one.scored_on),
        "due": day_text(one.due),
        "explanation": one.explanation,
    }


def _sum(kind: str, named: str | None, found: Totals) -> Shape:
    sums = {
        who: {
            name: decimal_text(value) if not isinstance(value, int) else value
            for name, value in ((name, getattr(one, name)) for name in one.__struct_fields__)
        }
        for who, one in (("own", found.own), ("survey", found.survey), ("superior", found.superior))
    }
    return _shape(kind, **({"unit": named} if kind == "unit" else {"uid": named}), **sums)
