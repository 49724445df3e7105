"""Rows of the criteria tree moved by hand: up, down, a level in or out, always with all below them."""

from collections.abc import Collection, Sequence

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Criterion
from cchc_desktop.domain.row_moves import indented, moved, outdented
from cchc_desktop.domain.year import CriterionRow, YearView
from cchc_desktop.services.workspace import Workspace


def move_rows(workspace: Workspace, year: YearView, rows: Collection[CriterionRow], by: int) -> None:
    """Move `rows` one up (-1) or down (1) among siblings. Raises UserError NOTHING_SELECTED, ROW_AT_END."""
    changed = moved(year.rows, _chosen(rows), by)
    if not changed:
        raise UserError(Fault.ROW_AT_END)
    with workspace.transact(Op.MOVE_ROWS, count=len(rows)) as tx:
        tx.put(*changed)


def indent_rows(workspace: Workspace, year: YearView, rows: Collection[CriterionRow]) -> None:
    """Put `rows` below the sibling before them. Raises UserError NOTHING_SELECTED, ROW_NOTHING_ABOVE."""
    changed = indented(year.rows, _chosen(rows))
    if not changed:
        raise UserError(Fault.ROW_NOTHING_ABOVE)
    _shift(workspace, changed, len(rows))


def outdent_rows(workspace: Workspace, year: YearView, rows: Collection[CriterionRow]) -> None:
    """Put `rows` behind the row they are below. Raises UserError NOTHING_SELECTED, ROW_OUTERMOST."""
    changed = outdented(year.rows, _chosen(rows))
    if not changed:
        raise UserError(Fault.ROW_OUTERMOST)
    _shift(workspace, changed, len(rows))


def _chosen(rows: Collection[CriterionRow]) -> set[str]:
    if not rows:
        raise UserError(Fault.NOTHING_SELECTED)
    return {row.uid for row in rows}


def _shift(workspace: Workspace, changed: Sequence[Criterion], count: int) -> None:
    with workspace.transact(Op.SHIFT_ROWS, count=count) as tx:
        tx.put(*changed)
