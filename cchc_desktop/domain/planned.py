"""Criteria about to enter a year: rows of a workbook, or of the sample set, before they are records."""

from datetime import date
from decimal import Decimal

from msgspec import Struct

from cchc_desktop.domain.vocabulary import CriterionKind, ScoredBy


class PlannedMilestone(Struct, frozen=True):
    """A due date, or the words that stand for one."""

    label: str = ""
    due: date | None = None
    due_text: str = ""


class PlannedCriterion(Struct, frozen=True):
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


def kind_at(depth: int) -> CriterionKind:
    """The kind of an ordinary row at `depth`."""
    return (CriterionKind.FIELD, CriterionKind.CRITERION, CriterionKind.SUB_CRITERION)[min(depth, 2)]
