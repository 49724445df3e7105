"""A workspace whose criteria are scored, for the tests of the reports on scores."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.history import Op
from cchc_desktop.domain.planned import PlannedCriterion, kind_at
from cchc_desktop.domain.score_rules import ByHand
from cchc_desktop.domain.scoring import Case, Inputs
from cchc_desktop.domain.vocabulary import CriterionKind, NoneArose, ScoredBy, ScoreStage
from cchc_desktop.domain.year import CriterionRow, YearView
from cchc_desktop.services import planting, scoring
from cchc_desktop.services.criteria_sets import ensure_set
from cchc_desktop.services.workspace import Workspace
from tests.support import YEAR, view

D = Decimal
DAY = date(YEAR, 11, 20)
EXPLANATION = "Tính theo báo cáo năm, mục II, trang 3."


class Planned(Struct, frozen=True):
    """A criterion below a field, and what it is given; `points` None: it is not scored yet."""

    field: int
    most: str | None
    points: str | None = None
    kind: CriterionKind = CriterionKind.CRITERION
    scored_by: ScoredBy = ScoredBy.SELF
    appraised: str | None = None
    applies: bool = True
    explanation: str = EXPLANATION


def plant(workspace: Workspace, criteria: Sequence[Planned]) -> YearView:
    """Fields with these criteria, in the order of their fields, each given what it says."""
    ordered = sorted(criteria, key=lambda one: one.field)
    rows: list[PlannedCriterion] = []
    fields: list[int] = []
    for number, one in enumerate(ordered, 1):
        if one.field not in fields:
            fields.append(one.field)
            rows.append(PlannedCriterion(0, kind_at(0), f"{one.field}", f"Lĩnh vực {one.field}"))
        most = None if one.most is None else D(one.most)
        name = f"Tiêu chí {number}"
        rows.append(PlannedCriterion(1, one.kind, f"{one.field}.{number}", name, most, one.scored_by))
    with workspace.transact(Op.IMPORT_CRITERIA, count=len(rows)) as tx:
        planting.plant(tx, ensure_set(workspace, tx, YEAR, title="Bộ tiêu chí thử").uid, rows)
    year = view(workspace)
    scorable = [row for row in year.rows if row.is_criterion]
    for planned, row in zip(ordered, scorable, strict=True):
        give(workspace, row, planned)
    return view(workspace)


def give(workspace: Workspace, row: CriterionRow, planned: Planned) -> None:
    """What a criterion is given, at the steps that its kind has."""
    stage = {ScoredBy.SURVEY: ScoreStage.SURVEY, ScoredBy.SUPERIOR: ScoreStage.FIRST_APPRAISAL}
    if not planned.applies:
        _record(workspace, row, ScoreStage.PROPOSED, Inputs(case=Case.NOT_APPLICABLE), "")
    elif planned.points is not None:
        if planned.scored_by is ScoredBy.SELF:
            scoring.set_rule(workspace, row, ByHand(), NoneArose.UNDECIDED, "")
        own = stage.get(planned.scored_by, ScoreStage.PROPOSED)
        _record(workspace, row, own, Inputs(value=D(planned.points)), planned.explanation)
    if planned.appraised is not None and planned.scored_by is ScoredBy.SELF:
        _record(workspace, row, ScoreStage.FIRST_APPRAISAL, Inputs(value=D(planned.appraised)), "")


def _record(workspace: Workspace, row: CriterionRow, stage: ScoreStage, inputs: Inputs, why: str) -> None:
    wanted = scoring.blank(workspace, row, stage, DAY)
    scoring.record(workspace, row, replace(wanted, explanation=why, scorer="Đơn vị"), inputs)
