"""The report on checks: its figures are those of the answers, in every format."""

from datetime import date
from io import BytesIO

import docx
import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from cchc_desktop.domain.checking import FINDINGS
from cchc_desktop.domain.counts import show_count
from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.document import Bundle, Emphasis, Grid, Row
from cchc_desktop.domain.findings import called
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.domain.vocabulary import AnswerResult
from cchc_desktop.reports.docx import render_docx
from cchc_desktop.reports.iso_report import iso_report
from cchc_desktop.reports.pdf import render_pdf
from cchc_desktop.reports.xlsx import render_xlsx
from cchc_desktop.services import checklists, checks, nonconformities
from cchc_desktop.services.sample import load_sample
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from tests.reports.checked import with_check, with_findings
from tests.reports.paper import read_paper
from tests.support import TODAY, YEAR


@pytest.fixture
def workspace(workspace: Workspace) -> Workspace:
    checklists.add_shipped(workspace)
    return workspace


@pytest.fixture
def audited(workspace: Workspace) -> Workspace:
    """Two checks of two units, one more of another kind, and a planned one."""
    with_check(workspace, 0)
    with_check(workspace, 1)
    with_check(workspace, 2)
    other = all_units(workspace)[1]
    moved = with_check(workspace, 0)
    with workspace.transact(Op.EDIT_CHECK, name="x") as tx:
        tx.put(replace(moved, unit_uid=other.uid, planned_month=11))
    checks.plan(workspace, checklists.checklists(workspace)[0], [(other, 12)], YEAR)
    return workspace


def made(workspace: Workspace, as_of: date = TODAY, unit: str = "") -> Bundle:
    return iso_report(workspace, YEAR, as_of, unit)


def cells(grid: Grid, name: str) -> tuple[object, ...]:
    return next(row.cells for row in grid.rows if row.cells[0] == name)


def own_answers(workspace: Workspace) -> list[tuple[str, str, AnswerResult]]:
    """Unit, clause and result of every ISO answer, read anew."""
    return [
        (run.unit_uid, answer.clause, answer.result)
        for run in checks.checks(workspace, YEAR)
        for answer in checks.answers(workspace, run)
        if "một cửa" not in run.title.lower()
    ]


def test_figures_are_those_of_the_answers(audited: Workspace) -> None:
    tallies, matrix, _actions = made(audited).parts
    told = own_answers(audited)
    totals = [row for row in tallies.rows if row.emphasis is Emphasis.TOTAL]
    assert [row.cells[1] for row in totals] == [len(told)] * 2
    assert totals[0] == totals[1]
    found = [one for one in told if one[2] in FINDINGS]
    assert sum(int(str(cell)) for cell in totals[0].cells[3:7]) == len(found)
    assert cells(tallies, "8.2")[1] == sum(clause == "8.2" for _unit, clause, _result in told)
    assert cells(matrix, "Cộng")[-1] == len(found)
    for place, unit in enumerate(all_units(audited), start=1):
        own = [one for one in told if one[0] == unit.uid]
        expected = sum(one[2] in FINDINGS for one in own) if own else None
        assert cells(matrix, "Cộng")[place] == expected
        asked = [one for one in own if one[1] == "8.2"]
        expected = sum(one[2] in FINDINGS for one in asked) if asked else None
        assert cells(matrix, "8.2")[place] == expected
    assert tallies.facts == (
        "Đã đánh giá 3 lần, ở 2 đơn vị; đã đóng 0 lần.",
        "Thực hiện chương trình năm: 1/2 lần.",
    )
    assert any("(chưa đối chiếu)" in note for note in tallies.footnotes)


def test_one_unit_and_an_earlier_day_narrow_it(audited: Workspace) -> None:
    unit = all_units(audited)[1]
    tallies, matrix, _actions = made(audited, unit=unit.uid).parts
    assert "ở 1 đơn vị" in tallies.facts[0]
    assert len(matrix.columns) == 3
    assert plain(made(audited, date(YEAR, 11, 19)).parts[0]) == []


def plain(grid: Grid) -> list[Row]:
    return [row for row in grid.rows if row.emphasis is Emphasis.PLAIN]


def test_actions_that_are_open_are_told_and_those_closed_are_not(workspace: Workspace) -> None:
    findings = with_findings(workspace, 9)
    actions = made(workspace).parts[2]
    wanted = [called(one) for one in findings if one.closed_on is None]
    assert [row.cells[0] for row in plain(actions)] == wanted
    assert {row.cells[-1] for row in plain(actions)} == {"Quá hạn khắc phục", "Đang khắc phục"}
    first = [called(one) for one in findings if one.found_on <= date(YEAR, 3, 4)]
    assert [row.cells[0] for row in plain(made(workspace, date(YEAR, 3, 4)).parts[2])] == first


def test_every_format_has_the_same_figures(audited: Workspace) -> None:
    with_findings(audited, 5)
    bundle = made(audited)
    sheets = load_workbook(BytesIO(render_xlsx(bundle))).worksheets
    tables = docx.Document(BytesIO(render_docx(bundle))).tables
    printed = " ".join(line.text for page in read_paper(render_pdf(bundle)) for line in page.lines)
    for number in (0, 1):
        tabled = list(sheets[number].iter_rows(values_only=True))
        told = [[cell.text for cell in line.cells] for line in tables[number].rows]
        for row in bundle.parts[number].rows:
            if row.emphasis is Emphasis.SECTION:
                continue
            assert row.cells in tabled
            texts = [show_count(cell) if isinstance(cell, int) else str(cell or "") for cell in row.cells]
            assert texts in told
            assert " ".join(text for text in texts if text) in printed


def test_a_date_stands_on_one_line(workspace: Workspace) -> None:
    """28 December is as wide as a day gets."""
    day = date(YEAR, 12, 28)
    found = nonconformities.blank(all_units(workspace)[0].uid, YEAR, day)
    nonconformities.save(workspace, replace(found, description="Mô tả", due=day))
    *_others, page = read_paper(render_pdf(made(workspace, day)))
    assert [line.text for line in page.lines].count(print_date(day)) == len(("found", "due"))


def test_without_checks_it_says_so_on_three_pages(workspace: Workspace) -> None:
    bundle = made(workspace)
    assert [len(part.rows) for part in bundle.parts] == [1, 1, 1]
    assert len(list(read_paper(render_pdf(bundle)))) == 3
    assert bundle.parts[0].facts[-1] == "Chưa lập chương trình kiểm tra năm."


def test_a_sample_is_marked_on_every_page_and_signed_nowhere(audited: Workspace) -> None:
    load_sample(audited, YEAR)
    with_findings(audited, 30)
    for sheet in read_paper(render_pdf(made(audited))):
        texts = [line.text for line in sheet.lines]
        assert any(SAMPLE_MARK in text for text in texts)
        assert not any("Ký, ghi rõ" in text for text in texts)
