"""What `show` prints of registers, which need no criteria: see `shapes`."""

from collections.abc import Callable, Mapping
from datetime import date

from cchc_desktop.cli.check_shapes import check_shapes
from cchc_desktop.cli.shapes import Shape, day_text, decimal_text
from cchc_desktop.domain import one_stop as rules
from cchc_desktop.domain.activities import quarter_of, task_state
from cchc_desktop.domain.one_stop import COUNTS, OPEN, RATES, RECEIVED, SOLVED, MonthDoubt
from cchc_desktop.domain.register_records import Activity, ActivityKind, OneStopMonth
from cchc_desktop.domain.vocabulary import ActivityShape
from cchc_desktop.services import activities, one_stop
from cchc_desktop.services.units import all_units
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


def register(workspace: Workspace, year: int, as_of: date) -> list[Shape]:
    """One object an entry until the as-of date, in the order of its days."""
    found = [one for one in activities.activities(workspace, year) if one.on_date <= as_of]
    kinds = {one.uid: one for one in activities.kinds(workspace)}
    codes = {unit.uid: unit.code for unit in all_units(workspace)}
    proved = activities.criteria_proved(workspace, found)
    documents = activities.documents_kept(workspace, found)
    return [
        {
            "uid": one.uid,
            "year": one.year,
            "date": day_text(one.on_date),
            "quarter": quarter_of(one),
            "kind": kinds[one.kind_uid].code or None,
            "kind_name": kinds[one.kind_uid].name,
            "shape": kinds[one.kind_uid].shape.value,
            "unit": codes[one.unit_uid] if one.unit_uid else None,
            "content": one.content,
            "quantity": one.quantity,
            "measure": kinds[one.kind_uid].measure,
            "result": one.result,
            "document": one.document,
            "due": day_text(one.due),
            "done_on": day_text(one.done_on),
            "state": _state(one, kinds[one.kind_uid], as_of),
            "criteria": proved[one.uid],
            "evidence": documents[one.uid],
            "remark": one.remark,
        }
        for one in found
    ]


def _state(entry: Activity, kind: ActivityKind, as_of: date) -> str | None:
    return task_state(entry, as_of).value if kind.shape is ActivityShape.TASK else None


REGISTERS: Mapping[str, Callable[[Workspace, int, date], list[Shape]]] = {
    "figures": figures,
    "activities": register,
    "checklists": check_shapes,
}
