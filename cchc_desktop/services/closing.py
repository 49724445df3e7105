"""Closing a year, so that it is only looked at, and opening it again with a reason that stays in the history.

What a closed year holds no step may touch: the door for writes itself refuses it (`storage.closed_years`).
"""

from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import CriteriaSet
from cchc_desktop.domain.text import one_line
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import criteria_set


def close_year(workspace: Workspace, year: int) -> None:
    """From now on `year` is only looked at. No step before can be undone any more: it could write there.

    Raises UserError YEAR_WITHOUT_CRITERIA, YEAR_CLOSED.
    """
    found = _set_of(workspace, year)
    if found.closed_on is not None:
        raise UserError(Fault.YEAR_CLOSED, year=year)
    with workspace.transact(Op.CLOSE_YEAR, year=year) as tx:
        tx.put(replace(found, closed_on=workspace.today()))


def open_year(workspace: Workspace, year: int, reason: str) -> None:
    """Let `year` be written again; `reason` is told by the history.

    Raises UserError YEAR_WITHOUT_CRITERIA, YEAR_OPEN, TEXT_EMPTY and others for a bad reason.
    """
    found = _set_of(workspace, year)
    if found.closed_on is None:
        raise UserError(Fault.YEAR_OPEN, year=year)
    why = one_line(reason, "open_reason", limit=200, required=True)
    with workspace.transact(Op.OPEN_YEAR, year=year, reason=why) as tx:
        tx.put(replace(found, closed_on=None))


def _set_of(workspace: Workspace, year: int) -> CriteriaSet:
    found = criteria_set(workspace, year)
    if found is None:
        raise UserError(Fault.YEAR_WITHOUT_CRITERIA, year=year)
    return found
