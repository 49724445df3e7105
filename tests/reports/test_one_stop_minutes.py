"""Minutes of a one-stop check: the figures of the month as the services and `show figures` tell them."""

from contextlib import closing
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from openpyxl import load_workbook

from cchc_desktop.cli.register_shapes import figures
from cchc_desktop.domain.counts import show_count
from cchc_desktop.domain.document import Bundle, Grid, Row
from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.domain.one_stop import COUNTS
from cchc_desktop.domain.one_stop_words import RATES, TOTALS
from cchc_desktop.domain.register_records import OneStopMonth
from cchc_desktop.reports.docx import render_docx
from cchc_desktop.reports.one_stop_minutes import one_stop_minutes
from cchc_desktop.reports.pdf import render_pdf
from cchc_desktop.reports.xlsx import render_xlsx
from cchc_desktop.services import one_stop
from cchc_desktop.services.sample import load_sample
from cchc_desktop.services.workspace import Workspace
from tests.reports.checked import with_check
from tests.reports.grids import squeezed
from tests.reports.paper import read_paper
from tests.support import TODAY, YEAR, clock, refused

MONTH = 10
COUNT = st.one_of(st.none(), st.integers(0, 3000))
PART_OF = {
    "paid_online": "payable",
    "components_digitised": "components",
    "components_reused": "components",
    "results_digitised": "results",
    "feedback_in_time": "feedback",
    "satisfied": "surveyed",
}


def keep(
    workspace: Workspace, month: int, area: str = "", year: int = YEAR, **counts: int | None
) -> OneStopMonth:
    """Figures of a month; a part is never larger than its whole."""
    for part, whole in PART_OF.items():
        if counts.get(part) is not None and counts.get(whole) is not None:
            counts[part] = min(counts[part], counts[whole])  # type: ignore[type-var]
    told = replace(one_stop.blank(year, month, area), screen="Bảng 6 nhóm", **counts)
    return one_stop.save(workspace, told, TODAY)


def all_counts(of: int) -> dict[str, int | None]:
    return {name: of + place for place, name in enumerate(COUNTS)}


def row(grid: Grid, words: str) -> Row:
    return next(one for one in grid.rows if one.cells[1] == words)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(COUNT, min_size=len(COUNTS), max_size=len(COUNTS)), min_size=1, max_size=3))
def test_paper_and_command_line_say_the_same_figures(told: list[list[int | None]]) -> None:
    with (
        TemporaryDirectory() as folder,
        closing(Workspace.create(Path(folder) / "a.cchc", clock=clock)) as workspace,
    ):
        for number, counts in enumerate(told):
            keep(workspace, MONTH - number, **dict(zip(COUNTS, counts, strict=True)))
        grid = one_stop_minutes(workspace, YEAR, MONTH).parts[-1]
        shape = next(one for one in figures(workspace, YEAR, TODAY) if one["month"] == MONTH)
        for name, words in TOTALS.items():
            assert row(grid, words).cells[2] == shape[name]
        plain = [one for one in grid.rows if isinstance(one.cells[0], int)]
        assert [one.cells[2] for one in plain[: len(COUNTS)]] == [shape[name] for name in COUNTS]
        for name, words in RATES.items():
            said = shape["rates"][name]
            _number, _words, part, whole, percent, *_rest = row(grid, words).cells
            assert (part, whole) == (said["part"], said["whole"])
            assert (percent is None) == (said["percent"] is None)
            if percent is not None:
                assert Decimal(str(percent).rstrip("%").replace(",", ".")) == Decimal(said["percent"])
        assert len(grid.footnotes) == len(shape["doubts"])


def test_the_year_to_date_and_the_last_year_stand_beside(workspace: Workspace) -> None:
    keep(workspace, 9, **all_counts(100))
    keep(workspace, MONTH, **all_counts(200))
    keep(workspace, 11, **all_counts(5000))
    keep(workspace, MONTH, year=YEAR - 1, **all_counts(50))
    grid = one_stop_minutes(workspace, YEAR, MONTH).parts[0]
    received = row(grid, TOTALS["received"]).cells
    parts = [sum(of + place for place in (1, 2, 3)) for of in (100, 200, 50)]
    assert received[2:] == (parts[1], None, None, parts[0] + parts[1], parts[2])
    on_time = row(grid, RATES["on_time"]).cells
    assert str(on_time[5]).startswith(f"{104 + 105 + 204 + 205}/")
    assert str(on_time[6]).startswith("109/")


def test_every_format_says_the_same(workspace: Workspace) -> None:
    keep(workspace, MONTH, **all_counts(1200))
    keep(workspace, MONTH, "Đất đai", **all_counts(800))
    bundle = one_stop_minutes(workspace, YEAR, MONTH, with_check(workspace, 2))
    assert [part.label for part in bundle.parts] == ["Phần I", "Phần II"]
    grid = bundle.parts[1]
    wanted = [one for one in grid.rows if isinstance(one.cells[0], int)]
    printed = squeezed("".join(line.text for sheet in read_paper(render_pdf(bundle)) for line in sheet.lines))
    book = load_workbook(BytesIO(render_xlsx(bundle)))
    tabled = list(book.worksheets[1].iter_rows(values_only=True))
    table = docx.Document(BytesIO(render_docx(bundle))).tables[1]
    told = [[cell.text for cell in line.cells] for line in table.rows]
    assert len(wanted) > len(COUNTS)
    for one in wanted:
        assert one.cells in tabled
        texts = [show_count(cell) if isinstance(cell, int) else str(cell or "") for cell in one.cells]
        assert texts in told
        assert squeezed("".join(texts[1:5])) in printed


def test_unknown_is_blank_and_never_nought(workspace: Workspace) -> None:
    keep(workspace, MONTH, received_online=0)
    grid = one_stop_minutes(workspace, YEAR, MONTH).parts[0]
    assert row(grid, "Nhận trực tuyến").cells[2] == 0
    assert row(grid, "Nhận trực tiếp").cells[2] is None
    assert row(grid, TOTALS["received"]).cells[2] is None
    assert row(grid, RATES["online"]).cells[2:5] == (0, None, None)


def test_a_check_needs_no_figures_but_nothing_at_all_is_refused(workspace: Workspace) -> None:
    with refused(Fault.NO_FIGURES):
        one_stop_minutes(workspace, YEAR, MONTH)
    bundle: Bundle = one_stop_minutes(workspace, YEAR, MONTH, with_check(workspace, 2))
    assert all(part.signers == () for part in bundle.parts[:-1])
    assert bundle.parts[-1].signers


def test_a_sample_is_marked_on_every_page_and_signed_nowhere(workspace: Workspace) -> None:
    load_sample(workspace, YEAR)
    for sheet in read_paper(render_pdf(one_stop_minutes(workspace, YEAR, MONTH, with_check(workspace, 2)))):
        texts = [line.text for line in sheet.lines]
        assert any(SAMPLE_MARK in text for text in texts)
        assert not any("Ký, ghi rõ" in text for text in texts)
