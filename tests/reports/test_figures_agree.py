"""Whatever the tree: the window, the command line and the appendix say the same figures."""

from collections.abc import Sequence
from contextlib import closing
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from cchc_desktop.cli import shapes
from cchc_desktop.domain.document import Bundle, Emphasis, Grid
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.planned import PlannedCriterion, PlannedMilestone, kind_at
from cchc_desktop.domain.year import YearView
from cchc_desktop.reports.appendix import appendix
from cchc_desktop.reports.appendix_options import COLUMNS, AppendixOptions, Arrangement
from cchc_desktop.reports.xlsx import render_xlsx
from cchc_desktop.services import planting, units
from cchc_desktop.services.criteria_sets import ensure_set
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.criteria_columns import criteria_columns
from cchc_desktop.ui.navigation import Waiting, nav_items
from tests.support import TODAY, YEAR, clock, view

NAME, POINTS, LEAD, DUE = (
    [column.key for column in COLUMNS].index(key) for key in ("name", "max_points", "lead", "due")
)
BY_UNIT = AppendixOptions(arrangement=Arrangement.UNIT)
LINE = st.tuples(
    st.integers(0, 3),
    st.sampled_from(["", "1.1"]),
    st.sampled_from([None, None, "0.5", "2"]),
    st.sampled_from([None, 0, 1]),
    st.sampled_from([None, date(YEAR, 3, 1), date(YEAR, 12, 31)]),
)
Line = tuple[int, str, str | None, int | None, date | None]


def plant(workspace: Workspace, lines: Sequence[Line]) -> YearView:
    """An outline as records; a depth that skips a level is taken for the next one."""
    unit_uids = [unit.uid for unit in units.all_units(workspace)]
    planned: list[PlannedCriterion] = []
    for number, (wanted, code, points, lead, due) in enumerate(lines):
        depth = min(wanted, planned[-1].depth + 1 if planned else 0)
        planned.append(
            PlannedCriterion(
                depth,
                kind_at(depth),
                code,
                f"Dòng {number}",
                None if points is None else Decimal(points),
                lead_uid=None if lead is None else unit_uids[lead],
                milestones=(PlannedMilestone(due=due),) if due else (),
            )
        )
    with workspace.transact(Op.IMPORT_CRITERIA, count=len(planned)) as tx:
        planting.plant(tx, ensure_set(workspace, tx, YEAR).uid, planned)
    return view(workspace)


@settings(max_examples=20, deadline=None)
@given(st.lists(LINE, min_size=1, max_size=12))
def test_window_command_line_and_appendix_agree(lines: list[Line]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "hồ sơ.cchc"
        with closing(Workspace.create(path, clock=clock)) as workspace:
            year = plant(workspace, lines)
            _agree(workspace, year)


def _agree(workspace: Workspace, year: YearView) -> None:
    told = shapes.criteria(workspace, year)
    counted = [one for one in told if one["counted"]]
    worth = sum((Decimal(one["max_points"]) for one in counted), Decimal(0))
    shown = {item.text: item for item in nav_items(year, Waiting())}
    for unit, figures in zip(year.units, shapes.units(workspace, year), strict=True):
        led = [one for one in counted if one["lead"] == unit.code]
        assert (len(led), sum(one["overdue"] for one in led)) == (figures["leading"], figures["overdue"])
        assert (shown[unit.short_name].count, shown[unit.short_name].alert) == (len(led), figures["overdue"])
    (document,) = appendix(workspace, YEAR, TODAY, AppendixOptions()).parts
    plain = [row for row in document.rows if row.emphasis is Emphasis.PLAIN]
    assert {row.uid for row in plain} == {one["uid"] for one in told if one["rank"] != "group"}
    assert sum((row.cells[POINTS] for row in plain if row.cells[POINTS]), Decimal(0)) == worth  # type: ignore[misc]
    *_body, total = _read_back(document)
    assert Decimal(str(total[POINTS] or 0)) == worth
    _table_says_what_is_printed(year, document)
    _every_criterion_is_led_once(year, appendix(workspace, YEAR, TODAY, BY_UNIT), worth)


def _every_criterion_is_led_once(year: YearView, bundle: Bundle, worth: Decimal) -> None:
    """Arranged by unit no row of the year is missing, and the sums of what is led make the whole."""
    printed = {row.uid for part in bundle.parts for row in part.rows if row.uid}
    assert printed == {row.uid for row in year.rows}
    sums = [row.cells for part in bundle.parts for row in part.rows if row.emphasis is Emphasis.TOTAL]
    led = [cells[POINTS] for cells in sums if not str(cells[NAME]).startswith("Cộng phối hợp")]
    assert sum((points for points in led if points), Decimal(0)) == worth  # type: ignore[misc]


def _read_back(document: Grid) -> list[tuple[object, ...]]:
    sheet = load_workbook(BytesIO(render_xlsx(document))).active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    named = [row for row in rows if isinstance(row[NAME], str) and row[NAME].startswith(("Dòng ", "Tổng "))]
    assert len(named) == len(document.rows)
    return named


def _table_says_what_is_printed(year: YearView, document: Grid) -> None:
    """Unit and date stand on the screen wherever they stand on paper, on group rows too."""
    columns = {column.key: column for column in criteria_columns()}
    printed = {row.uid: row.cells for row in document.rows}
    for row in year.rows:
        assert bool(columns["lead"].text(row)) == bool(printed[row.uid][LEAD])
        assert bool(columns["due"].text(row)) == bool(printed[row.uid][DUE])
