"""What `show` prints of registers, which need no criteria: see `shapes`."""

from collections.abc import Callable, Mapping
from datetime import date

from cchc_desktop.cli.check_shapes import check_shapes
from cchc_desktop.cli.shapes import Shape, day_text, decimal_text
from cchc_desktop.domain import one_stop as rules
from cchc_desktop.domain.one_stop import COUNTS, OPEN, RATES, RECEIVED, SOLVED, MonthDoubt
from cchc_desktop.domain.register_records import OneStopMonth
from cchc_desktop.services import one_stop
from cchc_desktop.services.workspace import Workspace

_DECEMBER = 12


def figures(workspace: Workspace, year: int, as_of: date) -> list[Shape]:
    """One object a month of an area, until the as-of date; all together before the areas."""
    until = (as_of.year, as_of.month)
    found = [one for one in one_stop.months(workspace, year) if (one.year, one.month) <= until]
    before = [one for one in one_stop.months(workspace, year - 1) if one.month == _DECEMBER]
    doubts: dict[str, list[MonthDoubt]] = {one.uid: [] for one in found}
    for area in {one.area for one in found}:
        months = one_stop.of_area(found, area)
        december = next(iter(one_stop.of_area(before, area)), None)
        by_month = {one.month: one.uid for one in months}
        for doubt in rules.doubts_of_year(months, december):
            doubts[by_month[doubt.month]].append(doubt)
    return [_figures(one, doubts[one.uid]) for one in found]


def _figures(month: OneStopMonth, doubts: list[MonthDoubt]) -> Shape:
    rates = {name: rules.rate(month, name) for name in RATES}
    return {
        "uid": month.uid,
        "year": month.year,
        "month": month.month,
        "area": month.area or None,
        **{name: getattr(month, name) for name in COUNTS},
        "received": rules.total(month, RECEIVED),
        "solved": rules.total(month, SOLVED),
        "open": rules.total(month, OPEN),
        "rates": {
            name: {"part": one.part, "whole": one.whole, "percent": decimal_text(one.percent)}
            for name, one in rates.items()
        },
        "doubts": [{"kind": one.doubt.value, "found": one.found, "expected": one.expected} for one in doubts],
        "screen": month.screen,
        "read_on": day_text(month.read_on),
        "remark": month.remark,
    }


REGISTERS: Mapping[str, Callable[[Workspace, int, date], list[Shape]]] = {
    "figures": figures,
    "checklists": check_shapes,
}
