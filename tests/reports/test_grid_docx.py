"""Grids in Word: the text of the PDF, the measures of the decree, a table that Word repeats and breaks."""

import re
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import Table
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_desktop.domain.document import Bundle, Column, Emphasis, Grid, Row
from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.reports.docx import render_docx
from cchc_desktop.reports.pdf import render_pdf
from cchc_desktop.reports.pdf.grid import BOTTOM, lay_out
from tests.reports.decree_checker_docx import appendix_docx_faults, letter_docx_faults, paragraphs_of
from tests.reports.golden import DOCUMENTS
from tests.reports.grids import COLUMNS, NAME, SIGNER, grid, head, many, plain, run, squeezed
from tests.reports.letters import letter, report
from tests.reports.test_letter_docx import converted

GRIDS = {name: one for name, one in DOCUMENTS.items() if isinstance(one, Grid | Bundle)}
TOTAL = Row((None, "Tổng cộng", Decimal(100), None, None, None), Emphasis.TOTAL)


def opened(document: Grid | Bundle) -> Document:
    return docx.Document(BytesIO(render_docx(document)))


def kept(table: Table) -> list[bool]:
    """Whether Word keeps each row with the next."""
    return [bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next) for row in table.rows]


@pytest.mark.parametrize("name", GRIDS)
def test_it_keeps_to_the_decree(name: str) -> None:
    assert appendix_docx_faults(render_docx(GRIDS[name])) == []


@pytest.mark.parametrize("document", [letter(), report()])
def test_letters_keep_to_it_as_well(document: object) -> None:
    assert letter_docx_faults(render_docx(document)) == []  # type: ignore[arg-type]


@pytest.mark.parametrize("name", GRIDS)
def test_the_same_document_gives_the_same_bytes(name: str) -> None:
    assert render_docx(GRIDS[name]) == render_docx(GRIDS[name])


def test_a_wrong_file_is_told() -> None:
    """The checker can fail."""

    def told(change: Callable[[Document], object]) -> str:
        made = opened(grid(many(5), signature=SIGNER))
        change(made)
        buffer = BytesIO()
        made.save(buffer)
        return "\n".join(appendix_docx_faults(buffer.getvalue()))

    def style(which: str, **facts: object) -> Callable[[Document], object]:
        return lambda made: [setattr(made.styles[which].font, *fact) for fact in facts.items()]

    assert told(lambda _made: None) == ""
    assert "left margin is 10" in told(lambda made: setattr(made.sections[0], "left_margin", Pt(28.4)))
    assert "label is 12 points" in told(style("Phụ lục", size=Pt(12)))
    assert "title is ''" in told(style("Tên phụ lục", bold=False))
    assert "has font Arial" in told(style("Chữ trong bảng", name="Arial"))
    assert "is 9 points" in told(style("Chữ trong bảng", size=Pt(9)))
    assert "set by hand" in told(lambda made: setattr(made.paragraphs[0].runs[0].font, "size", Pt(14)))
    assert "label is missing" in told(lambda made: setattr(made.paragraphs[0].runs[0], "text", "Phụ chú"))
    assert "label is not centred" in told(lambda made: setattr(made.paragraphs[0], "alignment", 0))
    assert "page 1 has a number" in told(
        lambda made: setattr(made.sections[0], "different_first_page_header_footer", False)
    )
    assert "repeat its header" in told(lambda made: made.tables[0].rows[0]._tr.trPr.clear())


def test_the_table_says_what_the_grid_says() -> None:
    rows = [head("I", "Lĩnh vực"), plain(1, "=1+1\nhai dòng", "<b>&"), TOTAL]
    (table,) = opened(grid(rows)).tables
    found = [[cell.text for cell in row.cells] for row in table.rows]
    assert [squeezed(title) for title in found[0]] == [squeezed(column.title) for column in COLUMNS]
    assert found[1] == ["I", "Lĩnh vực", "15,00", "", "", ""]
    units = "- Văn phòng HĐND và UBND xã\n- Phòng Kinh tế"
    assert found[2] == ["1.1", "=1+1\nhai dòng", "0,50", units, "09/3/2026", "<b>&"]
    assert found[3] == ["", "Tổng cộng", "100,00", "", "", ""]


def test_a_section_spans_the_table() -> None:
    rows = [Row(("CHỦ TRÌ", *(None,) * 5), Emphasis.SECTION), plain(1)]
    (table,) = opened(grid(rows)).tables
    assert [cell.text for cell in table.rows[1].cells] == ["CHỦ TRÌ"] * 6
    assert table.rows[1]._tr.tc_lst[0].grid_span == 6


def test_what_belongs_together_stays_together() -> None:
    rows = [head("I", "a"), head("1", "b", Emphasis.GROUP), plain(1), plain(2), plain(3), TOTAL]
    made = opened(grid(rows, signature=SIGNER, footnotes=("Ghi chú.",)))
    assert kept(made.tables[0]) == [True, True, True, False, False, True, True]
    after = [one for one in made.paragraphs if one.text in ("Ghi chú.", *SIGNER.lines, SIGNER.name)]
    assert [bool(one.paragraph_format.keep_with_next) for one in after] == [True, True, True, False]
    assert kept(opened(grid([plain(1), plain(2)])).tables[0]) == [True, False, True]


def test_only_a_row_that_would_leave_much_of_a_page_empty_is_cut() -> None:
    (table,) = opened(grid([plain(1), plain(2, NAME * 12), plain(3, NAME * 5)])).tables
    whole = [
        row._tr.trPr is not None and row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows
    ]
    assert whole == [True, True, False, True]


def test_libreoffice_cuts_the_rows_that_we_cut(
    tmp_path: Path, require_tool: Callable[[str], str], pdftotext: str
) -> None:
    """Where each cut were left to its program, a hundred tall rows would differ by many pages."""
    tall = [plain(n, "\n".join(f"dòng {line}" for line in range(1 + 7 * n % 31))) for n in range(100)]
    document = grid([*tall, TOTAL], signature=SIGNER)
    word, ours = tmp_path / "phụ lục.docx", tmp_path / "ours.pdf"
    word.write_bytes(render_docx(document))
    ours.write_bytes(render_pdf(document))
    theirs = converted(require_tool("soffice"), word)
    counts = [run(pdftotext, path, "-").count("\f") for path in (ours, theirs)]
    assert abs(counts[0] - counts[1]) <= 1


@pytest.mark.parametrize("pages", [1, 2])
def test_a_table_that_fills_its_page_is_followed_by_no_empty_one(
    tmp_path: Path, require_tool: Callable[[str], str], pdftotext: str, pages: int
) -> None:
    def fills(document: Grid) -> bool:
        laid_out = [*lay_out(document)]
        return len(laid_out) == pages and BOTTOM - max(rule.y1 for rule in laid_out[-1].rules) < 1

    five_lines = "\n".join(["dòng"] * 5)
    tables = (grid([plain(n, five_lines) for n in range(rows)]) for rows in range(3, 30))
    word = tmp_path / "phụ lục.docx"
    word.write_bytes(render_docx(next(filter(fills, tables))))
    theirs = run(pdftotext, converted(require_tool("soffice"), word), "-").split("\f")[:-1]
    assert len(theirs) == pages
    assert all("dòng" in page for page in theirs)


def test_several_parts_are_sections_numbered_from_one() -> None:
    made = opened(GRIDS["appendices-by-unit"])
    assert len(made.sections) == 2
    assert [one.text for one in made.paragraphs if one.text.startswith("Phụ lục")] == [
        "Phụ lục I",
        "Phụ lục II",
    ]
    assert len(made.element.findall(f".//{qn('w:pgNumType')}")) == 2


def test_a_sample_is_marked_and_not_signed() -> None:
    made = opened(grid(many(3), sample=True, signature=SIGNER))
    section = made.sections[0]
    assert section.footer.paragraphs[0].text == section.first_page_footer.paragraphs[0].text == SAMPLE_MARK
    words = [one.text for one in paragraphs_of(made)]
    assert SIGNER.name not in words
    assert any("không dùng để ký" in one for one in words)


def test_a_sample_among_the_parts_is_marked() -> None:
    parts = (grid(many(3), label="Phụ lục I"), grid(many(3), label="Phụ lục II", sample=True))
    assert opened(Bundle(parts)).sections[1].footer.paragraphs[0].text == SAMPLE_MARK


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.tuples(st.text(max_size=80), st.text(max_size=80)), max_size=5),
    st.text(min_size=1, max_size=60),
)
def test_any_text_makes_a_file_that_opens(cells: list[tuple[str, str]], title: str) -> None:
    columns = (Column("a", title, 10), Column("b", "B", 30))
    made = opened(grid([Row(pair) for pair in cells], columns=columns, title=title, label=title))
    assert len(made.tables[0].rows) == len(cells) + 1


@pytest.mark.parametrize("count", [0, 1, 40])
def test_libreoffice_lays_it_out_as_we_do(
    tmp_path: Path, require_tool: Callable[[str], str], pdftotext: str, count: int
) -> None:
    rows = [*many(count), *([plain(99, "X" * 200), plain(98, NAME * 30), TOTAL] if count > 1 else [])]
    document = grid(rows, signature=SIGNER, footnotes=("Ghi chú hết.",))
    word, ours = tmp_path / "phụ lục.docx", tmp_path / "ours.pdf"
    word.write_bytes(render_docx(document))
    ours.write_bytes(render_pdf(document))
    theirs = converted(require_tool("soffice"), word)
    pages = [run(pdftotext, "-layout", path, "-").split("\f")[:-1] for path in (ours, theirs)]
    assert abs(len(pages[0]) - len(pages[1])) <= 1
    assert all("Ghi chú" in page for page in pages[1]), "the header on every page"
    codes = [re.findall(r"^\s*(1\.\d+)\s", "\n".join(told), re.MULTILINE) for told in pages]
    assert codes[0] == codes[1]
    words = [run(pdftotext, "-raw", path, "-") for path in (ours, theirs)]
    headings = [squeezed(column.title) for column in COLUMNS]
    bare = []
    for text in words:
        left = squeezed(re.sub(r"^\d+$", "", text, flags=re.MULTILINE))
        for heading in headings:
            left = left.replace(heading, "")
        bare.append(sorted(left))
    assert bare[0] == bare[1], "not a letter more or less"
