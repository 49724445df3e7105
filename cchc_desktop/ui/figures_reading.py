"""What the grid of one-stop figures shows, read from the file."""

from collections.abc import Callable, Sequence

from cchc_desktop.domain.dates import MONTHS
from cchc_desktop.domain.one_stop import doubts_of_year, year_to_date
from cchc_desktop.domain.register_records import OneStopMonth
from cchc_desktop.services import one_stop
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.figures_model import Shown


def read_shown(
    workspace: Workspace, year: int, area: str, span: Callable[[Sequence[OneStopMonth]], str]
) -> Shown:
    """The figures of an area in a year; `span` says in words which months are put together.

    Beside them stand the same months of the year before, or all of it where this one has none yet.
    """
    found = one_stop.of_area(one_stop.months(workspace, year), area)
    before = one_stop.of_area(one_stop.months(workspace, year - 1), area)
    numbers = {one.month for one in found}
    beside = [one for one in before if one.month in numbers] if found else before
    december = next((one for one in before if one.month == MONTHS), None)
    today = workspace.today()
    return Shown(
        year=year,
        months={one.month: one for one in found},
        so_far=year_to_date(found),
        last_year=year_to_date(beside),
        doubts=doubts_of_year(found, december),
        latest=MONTHS if year < today.year else today.month if year == today.year else 0,
        span=span(found),
        span_before=span(beside),
    )
