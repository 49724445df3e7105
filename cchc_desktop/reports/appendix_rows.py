"""Rows of the appendix: what stands in each column, and the sums below."""

from collections.abc import Sequence

from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.document import Cell, Column, Emphasis, Row, section_row
from cchc_desktop.domain.progress import MilestoneState
from cchc_desktop.domain.year import CriterionRow, PointsTotal
from cchc_desktop.reports.appendix_options import NAME

Columns = tuple[Column, ...]


def criterion_row(row: CriterionRow, columns: Columns) -> Row:
    """A row of the tree under the chosen columns."""
    return Row(tuple(_cell(row, column.key) for column in columns), _emphasis(row), row.uid)


def total_row(words: str, points: PointsTotal, columns: Columns) -> Row:
    """A sum; without a column of points its words alone."""
    cells: dict[str, Cell] = {NAME: words, "max_points": points.points}
    return Row(tuple(cells.get(column.key) for column in columns), Emphasis.TOTAL)


def without_empty(columns: Columns, rows: Sequence[Row]) -> tuple[Columns, tuple[Row, ...]]:
    """Leave out the columns that no criterion has anything in; sections and sums do not count."""
    told = [row.cells for row in rows if row.emphasis not in (Emphasis.SECTION, Emphasis.TOTAL)]
    kept = [
        number
        for number, column in enumerate(columns)
        if column.key == NAME or any(cells[number] not in (None, "", ()) for cells in told)
    ]
    narrow = tuple(
        section_row(str(row.cells[0]), tuple(columns[number] for number in kept))
        if row.emphasis is Emphasis.SECTION
        else Row(tuple(row.cells[number] for number in kept), row.emphasis, row.uid)
        for row in rows
    )
    return tuple(columns[number] for number in kept), narrow


def _cell(row: CriterionRow, key: str) -> Cell:
    criterion = row.criterion
    match key:
        case "lead":
            return row.lead.name if row.lead else None
        case "coordinating":
            return tuple(unit.name for unit in row.coordinating)
        case "evidence":
            return tuple(required.text for required in row.required)
        case "due":
            return _due_cell(row.milestones)
        case "max_points":
            return criterion.max_points
    return str(getattr(criterion, key))


def _emphasis(row: CriterionRow) -> Emphasis:
    if row.depth == 0 and row.is_group:
        return Emphasis.FIELD
    return Emphasis.GROUP if row.is_group else Emphasis.PLAIN


def _due_cell(milestones: Sequence[MilestoneState]) -> Cell:
    """One date as a date; several as lines, each with its label; a deadline in words as written."""
    if len(milestones) == 1 and not milestones[0].milestone.label:
        return milestones[0].due or milestones[0].milestone.due_text
    lines = []
    for one in milestones:
        when = print_date(one.due) or one.milestone.due_text
        lines.append(
            f"{one.milestone.label}: {when}" if one.milestone.label and when else one.milestone.label or when
        )
    return tuple(line for line in lines if line)
