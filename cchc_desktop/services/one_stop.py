"""One-stop figures by month, all together and by lĩnh vực, as she reads them off the city's portal."""

from datetime import date

from msgspec.structs import replace

from cchc_desktop.domain.checking import check_share
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.one_stop import COUNTS, PARTS
from cchc_desktop.domain.records import new_uid
from cchc_desktop.domain.register_records import OneStopMonth
from cchc_desktop.domain.text import clean, fold, one_line
from cchc_desktop.services.workspace import Workspace

ALL_AREAS = "chung"
"""How the figures of all areas together are called."""


def months(workspace: Workspace, year: int) -> list[OneStopMonth]:
    """Those of a year by month, all together before the areas."""
    found = workspace.read.find(OneStopMonth, year=year)
    return sorted(found, key=lambda one: (one.month, bool(one.area), fold(one.area)))


def blank(year: int, month: int, area: str = "") -> OneStopMonth:
    """A month of which nothing was read yet."""
    unread: dict[str, None] = dict.fromkeys(COUNTS)
    return OneStopMonth(
        uid=new_uid(), year=year, month=month, area=area, screen="", read_on=None, remark="", **unread
    )


def save(workspace: Workspace, figures: OneStopMonth, today: date) -> OneStopMonth:
    """Add or change a month. Figures that contradict each other are kept: see `domain.one_stop.doubts`.

    Raises UserError MONTH_TAKEN, MONTH_IN_FUTURE, COUNT_INVALID, NUMERATOR_OVER_DENOMINATOR.
    """
    cleaned = replace(
        figures,
        area=one_line(figures.area, "area"),
        screen=one_line(figures.screen, "screen"),
        remark=clean(figures.remark, "remark"),
    )
    _check(workspace, cleaned, today)
    if workspace.read.find(OneStopMonth, uid=cleaned.uid) != [cleaned]:
        with workspace.transact(Op.SAVE_FIGURES, name=called(cleaned)) as tx:
            tx.put(cleaned)
    return cleaned


def remove(workspace: Workspace, figures: OneStopMonth) -> None:
    """Take the figures of a month out."""
    with workspace.transact(Op.REMOVE_FIGURES, name=called(figures)) as tx:
        tx.remove(workspace.read.get(OneStopMonth, figures.uid))


def called(figures: OneStopMonth) -> str:
    """Month, year and area, as in the name of a step."""
    return f"tháng {figures.month}/{figures.year} ({figures.area or ALL_AREAS})"


def _check(workspace: Workspace, figures: OneStopMonth, today: date) -> None:
    if (figures.year, figures.month) > (today.year, today.month):
        raise UserError(Fault.MONTH_IN_FUTURE, field="month", month=figures.month, year=figures.year)
    for other in workspace.read.find(OneStopMonth, year=figures.year, month=figures.month):
        if other.uid != figures.uid and fold(other.area) == fold(figures.area):
            raise UserError(
                Fault.MONTH_TAKEN,
                field="month",
                month=figures.month,
                year=figures.year,
                area=figures.area or ALL_AREAS,
            )
    for name in COUNTS:
        count = getattr(figures, name)
        if count is not None and count < 0:
            raise UserError(Fault.COUNT_INVALID, field=name, value=count)
    for part, whole in PARTS:
        share, of = getattr(figures, part), getattr(figures, whole)
        if share is not None and of is not None:
            check_share(share, of, part)
