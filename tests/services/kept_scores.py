"""A plain set written by the services into a real file; what the file tells differently from the judge."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from fractions import Fraction
from pathlib import Path

from msgspec.structs import replace

from cchc_desktop.cli.score_shapes import scores
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Assignment
from cchc_desktop.domain.score_rules import read_rule
from cchc_desktop.domain.scoring import read_inputs
from cchc_desktop.domain.vocabulary import AssignmentRole, NoneArose, ScoreStage
from cchc_desktop.services import scoring, units
from cchc_desktop.services.score_rules import set_rules
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from tests.domain.judged_scores import UNITS, WHO, kept_inputs, kept_rule, year_of
from tests.domain.plain_scores import Plain, given, judged, summed
from tests.support import YEAR, clock

OVER = "over_maximum"
TODAY = date(YEAR, 11, 23)


def file_differences(plain: Plain, path: Path) -> Iterator[str]:
    """All that a file with the set says differently, once it is opened again."""
    with closing(Workspace.create(path, clock=clock)) as workspace:
        _plant(workspace, plain)
        _score(workspace, plain)
    plain = _as_kept(plain)
    with closing(Workspace.open(path, read_only=True, clock=clock)) as workspace:
        told = scores(workspace, load_year(workspace, YEAR, TODAY))
    for one in told:
        if one["kind"] == "criterion":
            wanted = judged(plain["criteria"][int(one["uid"])], plain["places"])
            found = {"points": _number(one["points"]), "blank": one["blank"], "in_base": one["in_base"]}
            if found != wanted:
                yield f"criterion {one['uid']}: {found} instead of {wanted}"
        elif one["kind"] != "lack":
            yield from _sum_differences(plain, one)


def _plant(workspace: Workspace, plain: Plain) -> None:
    view = year_of(plain)
    assert view.criteria_set is not None
    by_code = {one.code: one.uid for one in units.all_units(workspace)}
    led = [row for row in view.rows if row.lead is not None]
    with workspace.transact(Op.IMPORT_CRITERIA, count=len(view.rows)) as tx:
        tx.put(view.criteria_set, *(row.criterion for row in view.rows))
        for row in led:
            assert row.lead is not None
            tx.put(Assignment(f"a{row.uid}", row.uid, by_code[row.lead.code], AssignmentRole.LEAD, None))


def _score(workspace: Workspace, plain: Plain) -> None:
    """Every rule, then every step; points over the maximum are refused."""
    rows = load_year(workspace, YEAR, TODAY).by_uid
    for number, one in enumerate(plain["criteria"]):
        row = rows[str(number)]
        rule = read_rule(kept_rule(one["rule"])) if one["rule"] else None
        set_rules(workspace, [row], rule, NoneArose(one["none_arose"]))
        for name, found in one["stages"].items():
            wanted = scoring.blank(workspace, row, ScoreStage(name), TODAY)
            with refusing(Fault.SCORE_OVER_MAXIMUM):
                scoring.record(workspace, row, replace(wanted, inputs=""), read_inputs(kept_inputs(found)))


@contextmanager
def refusing(fault: Fault) -> Iterator[None]:
    """What is refused for this reason is left out."""
    try:
        yield
    except UserError as error:
        if error.fault is not fault:
            raise


def _as_kept(plain: Plain) -> Plain:
    """The set as the file has it: what is over the maximum was not kept, nor a step that found nothing."""
    places = plain["places"]
    criteria = [
        {
            **one,
            "stages": {
                stage: found
                for stage, found in one["stages"].items()
                if any(value not in ("", None) for value in found.values())
                and given(one, stage, places)[1] != OVER
            },
        }
        for one in plain["criteria"]
    ]
    return {**plain, "criteria": criteria}


def _sum_differences(plain: Plain, one: Plain) -> Iterator[str]:
    criteria = plain["criteria"]
    if one["kind"] == "field":
        criteria = [row for row in criteria if f"F{row['field']}" == one["uid"]]
    if one["kind"] == "unit":
        codes = {None: None, **{number: unit.code for number, unit in enumerate(UNITS)}}
        criteria = [row for row in criteria if codes[row["unit"]] == one["unit"]]
    for name, who in WHO.items():
        wanted = summed(criteria, plain["places"], who)
        told = {key: _number(value) for key, value in one[name].items()}
        if told != wanted:
            yield f"{one['kind']} {name}: {told} instead of {wanted}"


def _number(value: str | int | None) -> Fraction | None:
    return None if value is None else Fraction(value)
