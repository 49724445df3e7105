"""What `show scores` prints: criteria with what each step gave, sums, and what lacks before sending."""

from cchc_desktop.cli.shapes import Shape, day_text, decimal_text
from cchc_desktop.domain.score_check import lacking
from cchc_desktop.domain.score_reading import rule_words
from cchc_desktop.domain.score_records import CriterionScore
from cchc_desktop.domain.score_sheet import ScoreLine
from cchc_desktop.domain.score_sources import Proposal
from cchc_desktop.domain.score_summary import ScoreSum, SumOf, score_sums
from cchc_desktop.domain.score_words import BLANKS, LACKS
from cchc_desktop.domain.scoring import Inputs
from cchc_desktop.domain.year import YearView
from cchc_desktop.services import score_sources, scoring
from cchc_desktop.services.workspace import Workspace


def scores(workspace: Workspace, year: YearView) -> list[Shape]:
    """One object a criterion, then one a sum (commune, fields, units), then one a thing that lacks."""
    lines = scoring.sheet(workspace, year)
    sources = score_sources.sources_of(workspace, year)
    proposals = score_sources.proposed(workspace, year, lines, year.as_of)
    sums = [_sum(one) for one in score_sums(year, lines)]
    lacks = [
        _shape(
            "lack",
            uid=one.uid,
            code=one.code,
            name=one.name,
            lack=one.lack.value,
            message=LACKS[one.lack].format(detail=one.detail),
        )
        for one in lacking(year, lines, proposals)
    ]
    told = [
        {**_criterion(one), **_source(sources.get(one.row.uid), proposals.get(one.row.uid))} for one in lines
    ]
    return [*told, *sums, *lacks]


def _unit(line: ScoreLine) -> str | None:
    """The code of the unit that leads."""
    return line.row.lead.code if line.row.lead else None


_KEYS = (
    *("kind", "uid", "code", "name", "unit", "max_points", "scored_by", "rule", "none_arose", "city_text"),
    *("source", "proposed"),
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


def _source(source: str | None, proposal: Proposal | None) -> Shape:
    """Where what is scored is read from, and what that says now."""
    said = None
    if proposal is not None:
        found = proposal.inputs or Inputs()
        said = {
            "numerator": decimal_text(found.numerator),
            "denominator": decimal_text(found.denominator),
            "value": decimal_text(found.value),
            "words": proposal.words,
            "remark": proposal.remark or None,
        }
    return {"source": source, "proposed": said}


def _stage(one: CriterionScore) -> Shape:
    return {
        "stage": one.stage.value,
        "points": decimal_text(one.points),
        "scorer": one.scorer,
        "date": day_text(one.scored_on),
        "due": day_text(one.due),
        "explanation": one.explanation,
    }


def _sum(found: ScoreSum) -> Shape:
    by_whom = (
        ("own", found.totals.own),
        ("survey", found.totals.survey),
        ("superior", found.totals.superior),
    )
    sums = {
        who: {
            name: decimal_text(value) if not isinstance(value, int) else value
            for name, value in ((name, getattr(one, name)) for name in one.__struct_fields__)
        }
        for who, one in by_whom
    }
    if found.of is SumOf.UNIT:
        return _shape(found.of.value, unit=found.unit.code if found.unit else None, **sums)
    return _shape(found.of.value, uid=found.field.uid if found.field else None, **sums)
