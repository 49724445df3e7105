"""The page for a meeting: one page however much there is, the figures of the list, a sample marked."""

from datetime import date, timedelta
from io import BytesIO

import docx
import pytest

from cchc_desktop.domain.document import Emphasis, Grid
from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.reports.briefing import BriefingOptions, briefing_page
from cchc_desktop.reports.docx import render_docx
from cchc_desktop.reports.pdf import render_pdf
from cchc_desktop.services import notes, sample, schedule
from cchc_desktop.services.todo import to_do
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from tests.reports.paper import read_paper
from tests.support import TODAY, YEAR, refused, row, small_tree

WEEK_AGO = TODAY - timedelta(7)
SAMPLE_YEAR = YEAR + 1


def page(workspace: Workspace, decisions: str = "", year: int = YEAR) -> Grid:
    return briefing_page(workspace, year, TODAY, BriefingOptions(WEEK_AGO, decisions))


def headings(grid: Grid) -> list[object]:
    return [row.cells[0] for row in grid.rows if row.emphasis is Emphasis.SECTION]


@pytest.fixture
def workspace(workspace: Workspace) -> Workspace:
    small_tree(workspace)
    return workspace


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, "Chờ số liệu của các thôn"))
    schedule.set_due(workspace, [row(workspace, "1.2")], TODAY + timedelta(3))
    return workspace


def test_each_part_says_how_many_there_are(filled: Workspace) -> None:
    grid = page(filled, "Cho gia hạn 1.1.1\n\n Giao Văn phòng làm đầu mối ")
    assert headings(grid) == [
        "I. MỚI TỪ CUỘC HỌP NGÀY 16/11/2026: 1 việc",
        "II. QUÁ HẠN: 2 việc",
        "III. ĐẾN HẠN TRONG 14 NGÀY: 1 việc",
        "IV. XIN Ý KIẾN CHỦ TỊCH",
    ]
    told = {row.cells[0]: row.cells for row in grid.rows}
    assert told["1.1.1"][3:] == ("15/11/2026", "8 ngày", "23/11: Chờ số liệu của các thôn")
    assert told["1.2"][4:] == (None, "Chưa thực hiện")
    assert [told[number][1] for number in ("1", "2")] == ["Cho gia hạn 1.1.1", "Giao Văn phòng làm đầu mối"]
    assert grid.signature is None


def test_it_is_one_page_however_much_there_is_and_a_sample_is_marked(workspace: Workspace) -> None:
    sample.load_sample(workspace, SAMPLE_YEAR)
    year = load_year(workspace, SAMPLE_YEAR, TODAY)
    leaves = [row for row in year.rows if row.is_criterion]
    schedule.set_due(workspace, leaves[:40], TODAY - timedelta(5))
    schedule.set_due(workspace, leaves[40:], TODAY + timedelta(5))
    notes.write(workspace, leaves, notes.NoteInput(TODAY, "Đơn vị báo đang làm, hẹn gửi dự thảo " * 5))
    grid = page(workspace, "Cho gia hạn đến cuối năm\n" * 3, SAMPLE_YEAR)
    late = load_year(workspace, SAMPLE_YEAR, TODAY)
    overdue = sum("overdue" in one.groups for one in to_do(workspace, late))
    assert headings(grid)[1] == f"II. QUÁ HẠN: {overdue} việc (nêu 4)"
    (sheet,) = read_paper(render_pdf(grid))
    assert any(SAMPLE_MARK in line.text for line in sheet.lines)
    document = docx.Document(BytesIO(render_docx(grid)))
    assert any("QUÁ HẠN" in cell.text for cell in document.tables[-1].column_cells(0))


def test_without_criteria_there_is_nothing_to_tell(workspace: Workspace) -> None:
    with refused(Fault.YEAR_WITHOUT_CRITERIA):
        page(workspace, year=2030)


def test_the_number_of_a_finding_stands_on_one_line(workspace: Workspace) -> None:
    sample.load_sample(workspace, SAMPLE_YEAR)
    day = date(SAMPLE_YEAR, 11, 27)
    grid = briefing_page(workspace, SAMPLE_YEAR, day, BriefingOptions(day - timedelta(7)))
    numbers = [str(row.cells[0]) for row in grid.rows if str(row.cells[0]).endswith(f"/{SAMPLE_YEAR}")]
    drawn = [line.text for line in read_paper(render_pdf(grid))[0].lines]
    assert numbers
    assert set(numbers) <= set(drawn)
