"""The register on paper: every entry once below its kind, totals equal to a recount of the shapes."""

from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from openpyxl import load_workbook

from cchc_desktop.cli import register_shapes
from cchc_desktop.domain.activity_rows import Wanted, total_lines
from cchc_desktop.domain.counts import show_count
from cchc_desktop.domain.document import Bundle, Emphasis, Row
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.domain.register_records import Activity
from cchc_desktop.reports.docx import render_docx
from cchc_desktop.reports.pdf import render_pdf
from cchc_desktop.reports.register import register_report
from cchc_desktop.reports.xlsx import render_xlsx
from cchc_desktop.services import activities
from cchc_desktop.services.sample import load_sample
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.activities_model import TotalsModel
from tests.reports.paper import read_paper
from tests.support import TODAY, YEAR, clock, view

QUANTITY, ENTRIES = 7, 8
ENTRY = st.tuples(
    st.integers(0, 3),
    st.integers(-1, 2),
    st.dates(date(YEAR, 1, 1), date(YEAR, 12, 31)),
    st.one_of(st.none(), st.integers(0, 2000)),
)
Entry = tuple[int, int, date, int | None]


@pytest.fixture
def workspace(workspace: Workspace) -> Workspace:
    activities.add_shipped_kinds(workspace)
    return workspace


def keep(workspace: Workspace, entries: Sequence[Entry]) -> list[Activity]:
    kinds, units = activities.kinds(workspace), all_units(workspace)
    told = [
        replace(
            activities.blank(kinds[kind], day, f"Việc {number}"),
            unit_uid=units[unit].uid if unit >= 0 else None,
            quantity=quantity,
        )
        for number, (kind, unit, day, quantity) in enumerate(entries)
    ]
    with workspace.transact(Op.SAVE_ACTIVITY, name="x") as tx:
        tx.put(*told)
    return told


def made(workspace: Workspace, **wanted: object) -> Bundle:
    return register_report(workspace, YEAR, TODAY, Wanted(**wanted))  # type: ignore[arg-type]


def plain(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row.emphasis is Emphasis.PLAIN]


@settings(max_examples=25, deadline=None)
@given(st.lists(ENTRY, max_size=25))
def test_totals_are_what_a_recount_of_the_shapes_gives(entries: list[Entry]) -> None:
    with (
        TemporaryDirectory() as folder,
        closing(Workspace.create(Path(folder) / "a.cchc", clock=clock)) as workspace,
    ):
        activities.add_shipped_kinds(workspace)
        keep(workspace, entries)
        entered, totals = made(workspace).parts
        shapes = register_shapes.register(workspace, YEAR, TODAY)
        assert Counter(row.uid for row in entered.rows if row.uid) == Counter(one["uid"] for one in shapes)
        names = {unit.code: unit.short_name for unit in all_units(workspace)}
        counted: Counter[tuple[str, str, int]] = Counter()
        for one in shapes:
            quantity = 1 if one["quantity"] is None else one["quantity"]
            for whose in ("Toàn xã", names.get(one["unit"], "(chưa ghi đơn vị)")):
                counted[one["kind_name"], whose, one["quarter"]] += quantity
                counted[one["kind_name"], whose, 0] += quantity
        kind = ""
        told = [row for row in totals.rows if row.emphasis is not Emphasis.SECTION]
        for row in told:
            kind = str(row.cells[0] or kind)
            whose = str(row.cells[1])
            wanted = [counted[kind, whose, quarter] for quarter in (1, 2, 3, 4, 0)]
            assert [cell or 0 for cell in row.cells[3:8]] == wanted
        assert {str(row.cells[0]) for row in told if row.cells[0]} == {one["kind_name"] for one in shapes}
        assert sum(int(str(row.cells[ENTRIES])) for row in told if row.cells[0]) == len(shapes)


def test_every_format_has_the_same_totals(workspace: Workspace) -> None:
    keep(workspace, [(n % 4, n % 3 - 1, date(YEAR, 1 + n % 10, 5), 700 * n) for n in range(40)])
    bundle = made(workspace)
    wanted = [row.cells for row in bundle.parts[1].rows]
    tabled = list(load_workbook(BytesIO(render_xlsx(bundle))).worksheets[1].iter_rows(values_only=True))
    table = docx.Document(BytesIO(render_docx(bundle))).tables[1]
    told = [[cell.text for cell in line.cells] for line in table.rows]
    printed = [line.text for sheet in read_paper(render_pdf(bundle)) for line in sheet.lines]
    for cells in wanted:
        assert cells in tabled
        texts = [show_count(cell) if isinstance(cell, int) else str(cell or "") for cell in cells]
        assert texts in told
        assert show_count(int(str(cells[QUANTITY]))) in " ".join(printed).split()


def test_a_quarter_without_entries_is_blank_and_one_that_counts_nothing_is_0(workspace: Workspace) -> None:
    """As on the screen."""
    keep(workspace, [(0, 0, date(YEAR, 2, 5), 0), (0, 0, date(YEAR, 5, 5), 3)])
    (line,) = made(workspace).parts[1].rows
    assert line.cells[3:9] == (0, 3, None, None, 3, 2)
    shown = TotalsModel()
    shown.show(total_lines(activities.register(workspace, view(workspace), YEAR), TODAY))
    texts = [str(shown.index(0, column).data()) for column in range(2, shown.columnCount())]
    assert texts == ["0", "3", "", "", "3", "2"]


def test_it_is_narrowed_to_kind_unit_and_quarter(workspace: Workspace) -> None:
    entries = keep(workspace, [(n % 4, n % 3, date(YEAR, 1 + n % 10, 5), n) for n in range(60)])
    one = entries[0]
    assert one.unit_uid
    bundle = made(workspace, kind_uid=one.kind_uid, unit_uid=one.unit_uid, quarter=1)
    wanted = {
        other.uid
        for other in entries
        if (other.kind_uid, other.unit_uid) == (one.kind_uid, one.unit_uid) and other.on_date.month <= 3
    }
    assert {row.uid for row in plain(bundle.parts[0].rows)} == wanted
    assert len(bundle.parts[0].subtitle_lines) == 3


def test_what_is_to_come_is_not_told_and_nothing_is_said(workspace: Workspace) -> None:
    keep(workspace, [(0, 0, date(YEAR, 12, 20), 3)])
    for part in made(workspace).parts:
        assert [row.cells[0] for row in part.rows] == ["Chưa ghi hoạt động nào"]
        assert len(list(read_paper(render_pdf(part)))) == 1


def test_tasks_are_told_with_both_rates(workspace: Workspace) -> None:
    task = next(one for one in activities.kinds(workspace) if one.code == "city_task")
    given = activities.blank(task, date(YEAR, 2, 1), "Giao báo cáo")
    activities.save(workspace, replace(given, due=date(YEAR, 3, 1), done_on=date(YEAR, 4, 1)))
    entered, totals = made(workspace).parts
    assert "Xong 01/4/2026, quá hạn" in str(plain(entered.rows)[0].cells[5])
    assert "Hoàn thành 1/1 (100,00%), đúng hạn 0/1 (0,00%)" in totals.footnotes[0]


def test_a_sample_is_marked_on_every_page(workspace: Workspace) -> None:
    load_sample(workspace, YEAR)
    keep(workspace, [(n % 4, n % 3, date(YEAR, 1 + n % 10, 5), n) for n in range(60)])
    for sheet in read_paper(render_pdf(made(workspace))):
        assert any(SAMPLE_MARK in line.text for line in sheet.lines)
