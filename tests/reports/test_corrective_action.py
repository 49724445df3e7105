"""The form of a finding: one a page, all its fields in their order, dotted where nothing is written."""

from io import BytesIO

import docx
from msgspec.structs import replace

from cchc_desktop.domain.document import Bundle, Grid
from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.findings import called
from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.reports.corrective_action import FindingsWanted, corrective_actions
from cchc_desktop.reports.docx import render_docx
from cchc_desktop.reports.forms import BOX, DOTS, TICKED
from cchc_desktop.reports.pdf import render_pdf
from cchc_desktop.reports.xlsx import render_xlsx
from cchc_desktop.services import nonconformities
from cchc_desktop.services.sample import load_sample
from cchc_desktop.services.workspace import Workspace
from tests.reports.checked import with_findings
from tests.reports.grids import squeezed
from tests.reports.paper import read_paper
from tests.support import TODAY, YEAR, refused


def made(workspace: Workspace, **wanted: object) -> Bundle:
    return corrective_actions(workspace, YEAR, TODAY, FindingsWanted(**wanted))  # type: ignore[arg-type]


def values(grid: Grid) -> list[object]:
    return [row.cells[1] for row in grid.rows]


def test_each_finding_has_a_page_with_its_fields_in_their_order(workspace: Workspace) -> None:
    findings = with_findings(workspace, 4)
    bundle = made(workspace)
    assert [part.label for part in bundle.parts] == [f"Số: {called(one)}" for one in findings]
    assert values(bundle.parts[0]) == [
        "Mô tả 0",
        DOTS,
        "Nguyên nhân",
        "Sửa lại",
        "Người Ba; hạn: ....../....../............",
        "Đã sửa\nXong ngày 01/4/2026",
        f"Ngày 01/5/2026; người kiểm tra: Người Bốn\n{TICKED} Có hiệu lực   {BOX} Không có hiệu lực",
        "Ngày 02/5/2026",
    ]
    sheets = list(read_paper(render_pdf(bundle)))
    assert len(sheets) == len(findings)
    for sheet, finding in zip(sheets, findings, strict=True):
        printed = squeezed("".join(line.text for line in sheet.lines))
        assert squeezed(f"Số: {called(finding)}") in printed
        assert squeezed(finding.description) in printed
        assert squeezed("NGƯỜI KIỂM TRA HIỆU LỰC") in printed


def test_those_wanted_alone_are_printed(workspace: Workspace) -> None:
    findings = with_findings(workspace, 7)
    assert len(made(workspace, still_open=True).parts) == 4
    assert len(made(workspace, unit=findings[0].unit_uid).parts) == 2
    assert made(workspace, number=3).parts[0].label == "Số: 03/2026"
    with refused(Fault.NO_SUCH_FINDING):
        made(workspace, number=8)


def test_a_blank_form_needs_no_finding_and_fits_a_page(workspace: Workspace) -> None:
    bundle = made(workspace, blank=True)
    assert TICKED not in str(bundle)
    assert len(list(read_paper(render_pdf(bundle)))) == 1


def test_long_texts_lose_no_word_in_any_format(workspace: Workspace) -> None:
    (closed,) = with_findings(workspace, 1)
    words = [f"từ{number}" for number in range(800)]
    told = replace(nonconformities.reopen(workspace, closed, TODAY), cause=" ".join(words))
    nonconformities.save(workspace, replace(told, description=" ".join(words)))
    bundle = made(workspace)
    printed = " ".join(line.text for sheet in read_paper(render_pdf(bundle)) for line in sheet.lines).split()
    assert [word for word in words if word not in printed] == []
    (table, signing) = docx.Document(BytesIO(render_docx(bundle))).tables
    assert " ".join(words) in [row.cells[1].text for row in table.rows]
    assert signing.rows[0].cells[0].text.startswith("NGƯỜI LẬP PHIẾU")
    assert len(render_xlsx(bundle)) > 5000


def test_a_sample_is_marked_on_every_page_and_signed_nowhere(workspace: Workspace) -> None:
    load_sample(workspace, YEAR)
    with_findings(workspace, 2)
    for sheet in read_paper(render_pdf(made(workspace))):
        texts = [line.text for line in sheet.lines]
        assert any(SAMPLE_MARK in text for text in texts)
        assert not any("Ký, ghi rõ" in text for text in texts)
