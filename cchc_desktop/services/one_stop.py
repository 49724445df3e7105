"""One-stop figures by month, all together and by lĩnh vực, as she reads them off the city's portal."""

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.one_stop import COUNTS, PARTS, is_blank
from cchc_desktop.domain.one_stop_words import ALL_AREAS
from cchc_desktop.domain.records import new_uid
from cchc_desktop.domain.register_records import OneStopMonth
from cchc_desktop.domain.text import clean, fold, one_line, order_key
from cchc_desktop.services.workspace import Workspace


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


def areas(workspace: Workspace, year: int) -> list[str]:
    """The lĩnh vực that she keeps figures of, in this year or the one before, in their order."""
    found = {fold(one.area): one.area for past in (year - 1, year) for one in months(workspace, past)}
    return sorted((area for area in found.values() if area), key=order_key)


def of_area(found: Sequence[OneStopMonth], area: str) -> list[OneStopMonth]:
    """The months among `found` that are about one area; empty: all together."""
    return [one for one in found if fold(one.area) == fold(area)]


def check_month(year: int, month: int, today: date) -> None:
    """Raises UserError MONTH_IN_FUTURE for a month that has not begun."""
    if (year, month) > (today.year, today.month):
        raise UserError(Fault.MONTH_IN_FUTURE, field="month", month=month, year=year)


def save(workspace: Workspace, figures: OneStopMonth, today: date) -> OneStopMonth:
    """Add or change a month. Figures that contradict each other are kept: see `domain.one_stop.doubts`.

    Raises UserError MONTH_TAKEN, MONTH_IN_FUTURE, COUNT_INVALID, NUMERATOR_OVER_DENOMINATOR.
    """
    return save_all(workspace, [figures], today)[0]


def save_all(workspace: Workspace, wanted: Sequence[OneStopMonth], today: date) -> list[OneStopMonth]:
    """Add or change several months in one step; one of which nothing is left is taken out.

    Raises UserError as `save`, which tells the `month` too; then none is written.
    """
    cleaned = [_cleaned(figures) for figures in wanted]
    for figures in cleaned:
        _check(workspace, figures, today)
    there = {one.uid: one for one in workspace.read.find_among(OneStopMonth, "uid", [x.uid for x in cleaned])}
    news = [
        one for one in cleaned if there.get(one.uid) != one and not (is_blank(one) and one.uid not in there)
    ]
    if news:
        with workspace.transact(Op.SAVE_FIGURES, name=_called_together(news)) as tx:
            tx.put(*(one for one in news if not is_blank(one)))
            tx.remove(*(there[one.uid] for one in news if is_blank(one)))
    return cleaned


Place = tuple[int, str]
"""A month and the name of a field."""


def write(
    workspace: Workspace, year: int, area: str, values: Mapping[Place, object], today: date
) -> list[OneStopMonth]:
    """Put values in their places, all in one step; returns the months that change.

    Raises UserError as `save_all`.
    """
    there = {one.month: one for one in of_area(months(workspace, year), area)}
    wanted = []
    for month in sorted({month for month, _name in values}):
        before = there.get(month) or blank(year, month, area)
        fields = {name: value for (of, name), value in values.items() if of == month}
        after = replace(before, **fields)
        if after != before:
            wanted.append(after)
    return save_all(workspace, wanted, today) if wanted else []


def remove(workspace: Workspace, figures: OneStopMonth) -> None:
    """Take the figures of a month out."""
    with workspace.transact(Op.REMOVE_FIGURES, name=called(figures)) as tx:
        tx.remove(workspace.read.get(OneStopMonth, figures.uid))


def called(figures: OneStopMonth) -> str:
    """Month, year and area, as in the name of a step."""
    return f"tháng {figures.month}/{figures.year} ({figures.area or ALL_AREAS})"


def _called_together(several: Sequence[OneStopMonth]) -> str:
    if len(several) == 1:
        return called(several[0])
    return f"{len(several)} tháng năm {several[0].year} ({several[0].area or ALL_AREAS})"


def _cleaned(figures: OneStopMonth) -> OneStopMonth:
    return replace(
        figures,
        area=one_line(figures.area, "area", limit=200),
        screen=one_line(figures.screen, "screen"),
        remark=clean(figures.remark, "remark"),
    )


def _check(workspace: Workspace, figures: OneStopMonth, today: date) -> None:
    check_month(figures.year, figures.month, today)
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
            raise UserError(Fault.COUNT_INVALID, field=name, value=count, month=figures.month)
    for part, whole in PARTS:
        share, of = getattr(figures, part), getattr(figures, whole)
        if share is not None and of is not None and share > of:
            raise UserError(
                Fault.NUMERATOR_OVER_DENOMINATOR,
                field=part,
                numerator=share,
                denominator=of,
                month=figures.month,
            )
