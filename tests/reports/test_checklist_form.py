"""The form of a checklist: every question with its boxes, blank or filled, the same in every format."""

from io import BytesIO

import docx
import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from cchc_desktop.domain.checking import RESULTS
from cchc_desktop.domain.document import Bundle, Emphasis, Grid, Row, parts_of
from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.domain.vocabulary import AnswerResult
from cchc_desktop.reports.cells import cell_text
from cchc_desktop.reports.checklist_form import blank_checklist, figures_text, filled_checklist
from cchc_desktop.reports.docx import render_docx
from cchc_desktop.reports.forms import BOX, TICKED
from cchc_desktop.reports.pdf import render_pdf
from cchc_desktop.reports.xlsx import render_xlsx
from cchc_desktop.services import checklists, checks
from cchc_desktop.services.sample import load_sample
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from tests.reports.checked import put_remark, with_check
from tests.reports.grids import squeezed
from tests.reports.paper import read_paper
from tests.support import YEAR, refused


@pytest.fixture
def workspace(workspace: Workspace) -> Workspace:
    checklists.add_shipped(workspace)
    return workspace


def asked(grid: Grid) -> list[Row]:
    return [row for row in grid.rows if row.emphasis is Emphasis.PLAIN]


def boxes(grid: Grid, row: Row) -> dict[str, str]:
    """What stands in the boxes of a row, by the result each is for."""
    results = {one.value for one in AnswerResult if one.value}
    return {
        column.key: str(cell)
        for column, cell in zip(grid.columns, row.cells, strict=True)
        if column.key in results and cell is not None
    }


@pytest.mark.parametrize("number", range(4))
def test_a_blank_form_has_every_question_with_the_boxes_of_its_scale(
    workspace: Workspace, number: int
) -> None:
    checklist = checklists.checklists(workspace)[number]
    grid = blank_checklist(workspace, checklist, [], YEAR)
    assert isinstance(grid, Grid)
    items = checklists.items(workspace, checklist.uid)
    assert [row.uid for row in asked(grid)] == [item.uid for item in items]
    for row, item in zip(asked(grid), items, strict=True):
        wanted = {one.value for one in RESULTS[item.scale]} - {AnswerResult.NOT_CHECKED.value}
        assert boxes(grid, row) == dict.fromkeys(wanted, BOX)
        assert row.lines > 1
    assert not grid.sample
    assert "........" in grid.running


def test_each_unit_has_a_form_with_its_name(workspace: Workspace) -> None:
    units = all_units(workspace)
    bundle = blank_checklist(workspace, checklists.checklists(workspace)[0], units, YEAR)
    assert isinstance(bundle, Bundle)
    assert [part.facts[0] for part in bundle.parts] == [f"Đơn vị được kiểm tra: {one.name}" for one in units]


@pytest.mark.parametrize("number", range(4))
def test_a_filled_form_says_what_was_found_and_no_more(workspace: Workspace, number: int) -> None:
    run = with_check(workspace, number, conclusion="Đã sửa nhiều")
    grid = filled_checklist(workspace, run)
    answers = checks.answers(workspace, run)
    for row, answer in zip(asked(grid), answers, strict=True):
        ticked = [result for result, box in boxes(grid, row).items() if box == TICKED]
        assert ticked == ([answer.result.value] if answer.result else [])
        assert row.cells[-1] == (answer.remark or None)
        assert figures_text(answer) is None or figures_text(answer) in row.cells
    assert f"Còn 1/{len(answers)} câu chưa kiểm tra." in grid.footnotes
    assert "Kết luận: Đã sửa nhiều" in grid.footnotes
    assert "Người kiểm tra: Người Một; Người Hai" in grid.facts


def test_the_basis_is_marked_until_it_was_compared(workspace: Workspace) -> None:
    checklist = checklists.checklists(workspace)[0]
    assert "(chưa đối chiếu)" in footnotes(workspace)
    kept = checklists.items(workspace, checklist.uid)
    checklists.save_checklist(workspace, replace(checklist, basis_verified=True), kept)
    assert "(chưa đối chiếu)" not in footnotes(workspace)
    assert checklist.basis in footnotes(workspace)


def footnotes(workspace: Workspace) -> str:
    (grid,) = parts_of(blank_checklist(workspace, checklists.checklists(workspace)[0], [], YEAR))
    return " ".join(grid.footnotes)


def test_code_edition_and_page_stand_on_every_page(workspace: Workspace) -> None:
    checklist = checklists.checklists(workspace)[0]
    changed = replace(checklist, form_code="BM-07", edition="02 & 03")
    checklists.save_checklist(workspace, changed, checklists.items(workspace, checklist.uid))
    (grid,) = parts_of(blank_checklist(workspace, changed, [], YEAR))
    pages = [[line.text for line in sheet.lines] for sheet in read_paper(render_pdf(grid))]
    assert len(pages) > 1
    for number, lines in enumerate(pages, start=1):
        assert f"Mã biểu mẫu: BM-07. Lần ban hành: 02 & 03. Trang {number}" in lines
    sheet = load_workbook(BytesIO(render_xlsx(grid))).active
    assert sheet is not None
    assert "BM-07. Lần ban hành: 02 && 03. Trang &P" in str(sheet.oddHeader.right.text)  # type: ignore[union-attr]
    (section,) = docx.Document(BytesIO(render_docx(grid))).sections
    assert "BM-07. Lần ban hành: 02 & 03. Trang" in section.first_page_header.paragraphs[0].text


def test_every_format_says_the_same(workspace: Workspace) -> None:
    run = with_check(workspace, 2)
    put_remark(workspace, run, " ".join(f"từ{number}" for number in range(600)))
    grid = filled_checklist(workspace, run)
    texts = [cell_text(*pair) for row in grid.rows for pair in zip(row.cells, grid.columns, strict=True)]
    wanted = [squeezed(text) for text in [*texts, *grid.footnotes, *grid.facts] if text]
    printed = squeezed("".join(line.text for sheet in read_paper(render_pdf(grid)) for line in sheet.lines))
    sheet = load_workbook(BytesIO(render_xlsx(grid))).active
    assert sheet is not None
    tabled = {squeezed(str(cell.value)) for row in sheet.iter_rows() for cell in row}
    document = docx.Document(BytesIO(render_docx(grid)))
    told = {squeezed(cell.text) for table in document.tables for row in table.rows for cell in row.cells}
    told |= {squeezed(one.text) for one in document.paragraphs}
    assert set(wanted) <= tabled
    assert set(wanted) <= told
    words = [word for text in texts for word in text.split()]
    assert [word for word in words if word not in printed] == []
    for signer in ("ĐẠI DIỆN ĐƠN VỊ", "NGƯỜI KIỂM TRA"):
        assert squeezed(signer) in printed


def test_a_sample_is_marked_on_every_page_and_signed_nowhere(workspace: Workspace) -> None:
    load_sample(workspace, YEAR)
    grid = filled_checklist(workspace, with_check(workspace))
    for sheet in read_paper(render_pdf(grid)):
        texts = [line.text for line in sheet.lines]
        assert any(SAMPLE_MARK in text for text in texts)
        assert not any("Ký, ghi rõ" in text for text in texts)


def test_what_cannot_be_printed_is_refused(workspace: Workspace) -> None:
    checklist = checklists.checklists(workspace)[0]
    with refused(Fault.CHECK_NOT_BEGUN):
        filled_checklist(workspace, checks.unplanned(checklist, all_units(workspace)[0], YEAR))
    checklists.save_checklist(workspace, checklist, [])
    with refused(Fault.CHECKLIST_EMPTY):
        blank_checklist(workspace, checklist, [], YEAR)
