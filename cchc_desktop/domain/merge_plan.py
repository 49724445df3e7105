"""What an import would do to a year, cell by cell: the plan that `merge` makes and the services carry out."""

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

from cchc_desktop.domain.incoming import Finding, IncomingRow
from cchc_desktop.domain.planned import PlannedCriterion
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.year import CriterionRow

CellValue = str | Decimal | tuple[str, ...] | None

ATTRIBUTES: Mapping[str, str] = {
    "code": "code",
    "name": "name",
    "max_points": "max_points",
    "scored_by": "scored_by",
    "task": "task",
    "remark": "remark",
    "lead": "lead_uid",
    "coordinating": "coordinating_uids",
    "evidence": "evidence",
    "due": "milestones",
}
"""The fields of an import (keys of `domain.labels.FIELDS`) and the attribute of a planned row each fills."""


class CellChange(Struct, frozen=True):
    """One field of a row: what it is and what it would become."""

    field: str
    before: CellValue
    after: CellValue


class Choice(Struct, frozen=True):
    """A field in which file and year differ, and which of the two stands."""

    id: str
    """Under which an answer is given; the same whenever the same row is imported."""
    field: str
    before: CellValue
    after: CellValue
    """What the file says."""
    mark: str
    """The mark of what the file says (`conflicts.mark`), to be told again by the next import."""
    edited: bool
    """Whether the value of the year is hers: no import wrote it."""
    news: bool
    """Whether the file says something else than the imports before did."""
    taken: bool
    """Whether the file's value is taken."""
    open: bool
    """Whether nobody has chosen yet; `taken` is then what is proposed."""


class MergedRow(Struct, frozen=True, gc=False):
    """An incoming row beside the row of the year it is."""

    incoming: IncomingRow
    existing: CriterionRow | None
    key: str
    """The uid of `existing`, or a stand-in for a row that has none yet."""
    parent_key: str
    """The key of the row above it; empty at the top."""
    result: PlannedCriterion
    """What the row will be: the year's values with those given by the file laid over them."""
    cells: tuple[CellChange, ...]
    """What changes."""
    choices: tuple[Choice, ...] = ()
    """Every field that the file would change, those that stay as they are among them."""

    @property
    def stays(self) -> bool:
        """Whether the row stays below its parent of the year although the file has another."""
        return any(choice.field == "parent" and not choice.taken for choice in self.choices)

    @property
    def conflicts(self) -> list[Choice]:
        """The fields in which her own value stands against that of the file."""
        return [choice for choice in self.choices if choice.edited]


class MergePlan(Struct, frozen=True):
    """All incoming rows in file order, and the rows of the year that are not among them."""

    rows: tuple[MergedRow, ...]
    missing: tuple[CriterionRow, ...]
    order: Mapping[str, tuple[str, ...]]
    """By parent key the keys of its rows, in the order they will have."""
    warnings: tuple[Finding, ...]

    @property
    def new(self) -> list[MergedRow]:
        return [row for row in self.rows if row.existing is None]

    @property
    def changed(self) -> list[MergedRow]:
        return [row for row in self.rows if row.cells]

    @property
    def unchanged(self) -> list[MergedRow]:
        return [row for row in self.rows if row.existing is not None and not row.cells]

    @property
    def conflicts(self) -> list[tuple[MergedRow, Choice]]:
        """The fields in which her own value stands against that of the file, each with its row."""
        return [(row, choice) for row in self.rows for choice in row.conflicts]

    @property
    def kept(self) -> dict[str, str]:
        """What the file said and was not taken: its mark by the id of the choice."""
        return {choice.id: choice.mark for row in self.rows for choice in row.choices if not choice.taken}


def value_text(value: CellValue) -> str:
    """A value in one line; a dash for none."""
    if isinstance(value, Decimal):
        return format_points(value)
    return ("; ".join(value) if isinstance(value, tuple) else value) or "–"
