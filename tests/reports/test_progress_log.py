"""The log on paper: every note of the rows asked for, once where it is asked for once, corrections told."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook

from cchc_desktop.domain.document import Emphasis, Grid
from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.vocabulary import Channel, Progress
from cchc_desktop.reports.docx import render_docx
from cchc_desktop.reports.pdf import render_pdf
from cchc_desktop.reports.progress_log import LogOptions, progress_log
from cchc_desktop.reports.xlsx import render_xlsx
from cchc_desktop.services import notes, units
from cchc_desktop.services.workspace import Workspace
from tests.reports.paper import read_paper
from tests.support import TODAY, YEAR, refused, row, small_tree


@pytest.fixture
def workspace(workspace: Workspace) -> Workspace:
    small_tree(workspace)
    return workspace


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    """A note on three rows, one that was corrected, one long ago, one of tomorrow."""
    write(workspace, "Họp giao ban", 3, "1.1.1", "1.1.2", "1.2", channel=Channel.MEETING)
    wrong = write(workspace, "Đã xong", 2, "1.1.1", progress=Progress.DONE)
    notes.correct(workspace, wrong, notes.NoteInput(TODAY - timedelta(2), "Mới xong một nửa"))
    write(workspace, "Đầu năm", 200, "1.1.2")
    write(workspace, "Ngày mai", -1, "1.1.1")
    return workspace


def write(workspace: Workspace, text: str, days_ago: int, *codes: str, **said: object) -> notes.ProgressNote:
    typed = notes.NoteInput(TODAY - timedelta(days_ago), text, reported_by="đ/c A", **said)  # type: ignore[arg-type]
    return notes.write(workspace, [row(workspace, code) for code in codes], typed)


def made(workspace: Workspace, until: date = TODAY, **options: object) -> Grid:
    return progress_log(workspace, YEAR, until, LogOptions(**options))  # type: ignore[arg-type]


def texts(grid: Grid, column: int = 1) -> list[object]:
    return [line.cells[column] for line in grid.rows if line.emphasis is Emphasis.PLAIN]


def heads(grid: Grid) -> list[str]:
    return [str(line.cells[0]).split(" ")[0] for line in grid.rows if line.emphasis is Emphasis.SECTION]


def test_below_each_criterion_stand_its_notes_oldest_first(filled: Workspace) -> None:
    grid = made(filled)
    assert heads(grid) == ["1.1.1", "1.1.2", "1.2"]
    assert texts(grid) == [
        "Họp giao ban",
        "(đính chính) Mới xong một nửa",
        "Đầu năm",
        "Họp giao ban",
        "Họp giao ban",
    ]
    assert texts(grid, 3)[0] == "đ/c A, Họp"
    assert grid.footnotes == ("3 ghi chép về 3 tiêu chí.",)
    assert grid.signature is None


def test_by_day_each_note_stands_once(filled: Workspace) -> None:
    grid = made(filled, by_day=True, with_corrected=True)
    assert [(line.cells[1], line.cells[2]) for line in grid.rows] == [
        ("1.1.2", "Đầu năm"),
        ("1.1.1, 1.1.2, 1.2", "Họp giao ban"),
        ("1.1.1", "(đã đính chính) Đã xong"),
        ("1.1.1", "(đính chính) Mới xong một nửa"),
    ]
    assert grid.footnotes == ("3 ghi chép về 3 tiêu chí.",)


def test_a_unit_a_criterion_and_a_period_narrow_it(filled: Workspace) -> None:
    vp = units.unit_by_code(filled, "VP").uid
    assert heads(made(filled, unit=vp)) == ["1.1.1", "1.1.2"]
    assert heads(made(filled, criterion=row(filled, "1.1").uid)) == ["1.1.1", "1.1.2"]
    assert texts(made(filled, criterion=row(filled, "1.2").uid)) == ["Họp giao ban"]
    assert texts(made(filled, since=TODAY - timedelta(2))) == ["(đính chính) Mới xong một nửa"]
    assert texts(made(filled, until=TODAY - timedelta(100))) == ["Đầu năm"]
    assert made(filled, since=TODAY).rows[0].cells[0] == "Không có ghi chép nào trong thời gian này"


def test_what_is_not_there_is_refused(filled: Workspace) -> None:
    with refused(Fault.RECORD_GONE):
        made(filled, criterion="gone")
    with refused(Fault.YEAR_WITHOUT_CRITERIA):
        progress_log(filled, YEAR + 5, TODAY, LogOptions())


def test_a_very_long_note_loses_no_word_in_any_format(workspace: Workspace) -> None:
    words = [f"từ{number}" for number in range(3000)]
    write(workspace, " ".join(words), 0, "1.1.1")
    grid = made(workspace)
    printed = " ".join(line.text for sheet in read_paper(render_pdf(grid)) for line in sheet.lines)
    assert [word for word in words if word not in printed.split()] == []
    sheet = load_workbook(BytesIO(render_xlsx(grid))).active
    assert sheet is not None
    assert any(str(cell.value).endswith(words[-1]) for line in sheet.iter_rows() for cell in line)
    assert len(render_docx(grid)) > 5000
