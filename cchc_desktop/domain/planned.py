"""Criteria about to enter a year: rows of a workbook, or of the sample set, before they are records."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from msgspec import Struct

from cchc_desktop.domain.records import Criterion
from cchc_desktop.domain.vocabulary import CriterionKind, ScoredBy


class PlannedMilestone(Struct, frozen=True, gc=False):
    """A due date, or the words that stand for one."""

    label: str = ""
    due: date | None = None
    due_text: str = ""


class PlannedCriterion(Struct, frozen=True, gc=False):
    """One row, in official order; `depth` 0 is a field and gives the tree."""

    depth: int
    kind: CriterionKind
    code: str
    name: str
    max_points: Decimal | None = None
    scored_by: ScoredBy = ScoredBy.SELF
    task: str = ""
    remark: str = ""
    lead_uid: str | None = None
    coordinating_uids: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    milestones: tuple[PlannedMilestone, ...] = ()


OWN_FIELDS = ("kind", "code", "name", "max_points", "scored_by", "task", "remark")
"""What a planned row says of the criterion itself: fields of both; the rest hangs on it."""


def own_values(row: PlannedCriterion | Criterion) -> Mapping[str, Any]:
    """The values of `OWN_FIELDS` of a planned row or a criterion."""
    return {field: getattr(row, field) for field in OWN_FIELDS}


def kind_at(depth: int) -> CriterionKind:
    """The kind of an ordinary row at `depth`."""
    return (CriterionKind.FIELD, CriterionKind.CRITERION, CriterionKind.SUB_CRITERION)[min(depth, 2)]
