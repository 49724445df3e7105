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
    chosen = _chosen(rows)
    _put(workspace, Op.MOVE_ROWS, rows, moved(year.rows, chosen, by), Fault.ROW_AT_END)


def indent_rows(workspace: Workspace, year: YearView, rows: Collection[CriterionRow]) -> None:
    """Put `rows` below the sibling before them. Raises UserError NOTHING_SELECTED, ROW_NOTHING_ABOVE."""
    chosen = _chosen(rows)
    _put(workspace, Op.SHIFT_ROWS, rows, indented(year.rows, chosen), Fault.ROW_NOTHING_ABOVE)


def outdent_rows(workspace: Workspace, year: YearView, rows: Collection[CriterionRow]) -> None:
    """Put `rows` behind the row they are below. Raises UserError NOTHING_SELECTED, ROW_OUTERMOST."""
    chosen = _chosen(rows)
    _put(workspace, Op.SHIFT_ROWS, rows, outdented(year.rows, chosen), Fault.ROW_OUTERMOST)


def _chosen(rows: Collection[CriterionRow]) -> set[str]:
    if not rows:
        raise UserError(Fault.NOTHING_SELECTED)
    return {row.uid for row in rows}


def _put(
    workspace: Workspace, op: Op, rows: Collection[CriterionRow], changed: Sequence[Criterion], unmoved: Fault
) -> None:
    if not changed:
        raise UserError(unmoved)
    with workspace.transact(op, count=len(rows)) as tx:
        tx.put(*changed)
