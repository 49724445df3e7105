"""The sheet of a unit: its criteria in the order of its page, a workbook locked but where it writes."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cchc_desktop.domain.document import Emphasis, Grid
from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.labels import PROGRESS, SAMPLE_MARK
from cchc_desktop.domain.unit_sheet import ENTRIES, HEADINGS, mark_in
from cchc_desktop.domain.year import with_parts
from cchc_desktop.reports.files import write_report
from cchc_desktop.reports.pdf import render_pdf
from cchc_desktop.reports.unit_sheet import SheetOptions, unit_sheet
from cchc_desktop.reports.xlsx import render_xlsx
from cchc_desktop.services.sample import load_sample
from cchc_desktop.services.units import all_units, unit_by_code
from cchc_desktop.services.workspace import Workspace
from tests.reports.paper import read_paper
from tests.support import TODAY, YEAR, clock, copied, make_pristine, opened, refused, view


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_pristine(tmp_path_factory.mktemp("sheets"))


@pytest.fixture
def workspace(pristine: Path, tmp_path: Path) -> Iterator[Workspace]:
    with opened(copied(pristine, tmp_path)) as workspace:
        yield workspace


def sheet(workspace: Workspace, unit: str, *, coordinating: bool = False) -> Grid:
    options = SheetOptions(unit_by_code(workspace, unit).uid, coordinating=coordinating)
    return unit_sheet(workspace, YEAR, TODAY, options).parts[0]


def numbers(grid: Grid) -> list[object]:
    return [row.cells[0] for row in grid.rows if row.uid]


def test_the_rows_are_those_of_the_page_of_the_unit(workspace: Workspace) -> None:
    found, unit = view(workspace), unit_by_code(workspace, "VHXH")
    grid = sheet(workspace, "VHXH")
    assert [row.uid for row in grid.rows if row.uid] == [
        row.uid for row in with_parts(found.leading(unit.uid))
    ]
    assert numbers(grid) == ["1", "2", "3", "4"]
    assert numbers(sheet(workspace, "VP", coordinating=True)) == ["1.1", "1.2", "1.3", "1.4", "P1"]
    headings = [row.cells[2] for row in grid.rows if row.emphasis is not Emphasis.PLAIN]
    assert headings == ["Chỉ đạo, điều hành", "Kế hoạch cải cách hành chính", "Cải cách thể chế"]


def test_a_unit_without_criteria_and_a_year_without_any_have_no_sheet(workspace: Workspace) -> None:
    with refused(Fault.UNIT_SHEET_NO_ROWS):
        sheet(workspace, "KT")
    with refused(Fault.YEAR_WITHOUT_CRITERIA):
        unit_sheet(workspace, YEAR + 1, TODAY, SheetOptions())


def test_a_workbook_is_locked_but_where_the_unit_writes(workspace: Workspace, tmp_path: Path) -> None:
    grid = sheet(workspace, "VP", coordinating=True)
    (tmp_path / "a.xlsx").write_bytes(render_xlsx(grid))
    book = load_workbook(tmp_path / "a.xlsx")
    table, hidden = book.worksheets
    assert (table.protection.sheet, table.protection.password) == (True, None)
    assert (table.title, hidden.sheet_state) == ("Phiếu VP", "veryHidden")
    mark = mark_in([str(cell.value) for (cell,) in hidden.iter_rows(max_col=1)], "a")
    lines = [row for row in table.iter_rows() if row[len(HEADINGS)].value]
    assert [row[len(HEADINGS)].value for row in lines] == [line.uid for line in mark.lines]
    for row in lines:
        free = [key for key, cell in zip(HEADINGS, row, strict=False) if not cell.protection.locked]
        assert free == list(ENTRIES)
        assert row[5].number_format == "@"
    unlocked = sum(not cell.protection.locked for row in table.iter_rows() for cell in row)
    places = [cell for row in table.iter_rows(max_row=8) for cell in row if not cell.protection.locked]
    assert unlocked == len(ENTRIES) * len(lines) + len(places)
    assert len({cell.row for cell in places}) == 2
    assert table.column_dimensions["J"].hidden
    (offered,) = table.data_validations.dataValidation
    assert offered.formula1 == f'"{",".join(PROGRESS.values())}"'
    assert all(f"G{row[0].row}" in offered.sqref for row in lines)


def test_the_same_sheet_gives_the_same_bytes(workspace: Workspace) -> None:
    assert render_xlsx(sheet(workspace, "VHXH")) == render_xlsx(sheet(workspace, "VHXH"))


def test_on_paper_it_has_numbers_and_room_to_write(workspace: Workspace) -> None:
    pages = read_paper(render_pdf(sheet(workspace, "VP")))
    text = " ".join(line.text for page in pages for line in page.lines)
    for words in ("1.4", "Người báo: ....", "Ngày báo: ....", "Tình trạng mới", "Phiếu VP năm 2026", "Quý 4"):
        assert words in text
    assert mark_in(sheet(workspace, "VP").mark, "a").workspace not in text


def test_of_every_unit_there_is_a_file_of_its_own(workspace: Workspace, tmp_path: Path) -> None:
    bundle = unit_sheet(workspace, YEAR, TODAY, SheetOptions())
    files = write_report(bundle, tmp_path / "phiếu.xlsx")
    assert [path.name for path in files] == ["phiếu-VHXH.xlsx", "phiếu-VP.xlsx"]
    assert sorted(tmp_path.glob("*.xlsx")) == sorted(files)
    again = write_report(bundle, tmp_path / "phiếu.xlsx")
    assert [path.name for path in again] == ["phiếu-VHXH (2).xlsx", "phiếu-VP (2).xlsx"]
    assert write_report(bundle, tmp_path / "phiếu.pdf") == (tmp_path / "phiếu.pdf",)


def test_a_sample_says_so(tmp_path: Path) -> None:
    with closing(Workspace.create(tmp_path / "xa.cchc", clock=clock)) as made:
        load_sample(made, YEAR)
        grid = unit_sheet(made, YEAR, TODAY, SheetOptions(all_units(made)[0].uid)).parts[0]
    pages = read_paper(render_pdf(grid))
    assert all(any(SAMPLE_MARK in line.text for line in page.lines) for page in pages)
