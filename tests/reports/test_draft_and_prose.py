"""What is not final says so on every page; prose below a table is all there, who signs never alone."""

from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from cchc_desktop.domain.document import Grid, Passage, Role
from cchc_desktop.domain.letter import Letter
from cchc_desktop.reports.docx import render_docx
from cchc_desktop.reports.pdf import render_pdf
from cchc_desktop.reports.xlsx import render_xlsx
from tests.reports.decree_checker import letter_faults
from tests.reports.grids import NAME, SIGNER, grid, many, squeezed
from tests.reports.letters import letter, paragraphs
from tests.reports.paper import read_paper

DRAFT = "NHÁP - còn 12 tiêu chí chưa chấm"
LONG = Passage(" ".join([NAME] * 100))
PROSE = (Passage("II. GIẢI TRÌNH", Role.HEADING), Passage("1.1: như trên", Role.BULLET), LONG)


@pytest.mark.parametrize("sample", [False, True])
@pytest.mark.parametrize("document", [grid(many(60)), letter(paragraphs(*[4] * 20))], ids=["grid", "letter"])
def test_a_draft_says_so_on_every_page_beside_nothing_else(document: Grid | Letter, sample: bool) -> None:
    changed = type(document)(
        **{
            name: getattr(document, name)
            for name in document.__struct_fields__
            if name not in ("draft", "sample")
        },
        draft=DRAFT,
        sample=sample,
    )
    sheets = read_paper(render_pdf(changed))
    assert len(sheets) > 1
    for sheet in sheets:
        (mark,) = (line for line in sheet.lines if line.text == DRAFT)
        others = [line for line in sheet.lines if line is not mark]
        assert not any(
            one.left < mark.right + 1 and one.right > mark.left - 1 and abs(one.baseline - mark.baseline) < 6
            for one in others
        ), "nothing is written across it"
        assert mark.baseline < 20 or mark.baseline > sheet.height - 20, "it stands in a margin"


def test_word_and_excel_say_it_too() -> None:
    drafted = grid(many(3), draft=DRAFT, sample=True)
    (section,) = docx.Document(BytesIO(render_docx(drafted))).sections
    for footer in (section.footer, section.first_page_footer):
        assert [one.text for one in footer.paragraphs][-1] == DRAFT
    sheet = load_workbook(BytesIO(render_xlsx(drafted))).active
    assert sheet is not None
    assert sheet.firstFooter.left.text == sheet.oddFooter.left.text == DRAFT
    assert DRAFT in [row[0].value for row in sheet.iter_rows(max_row=3)]


def test_prose_goes_on_over_pages_and_draws_a_paragraph_along_to_the_signature() -> None:
    told = grid(many(3), prose=PROSE, signature=SIGNER)
    sheets = read_paper(render_pdf(told))
    assert len(sheets) > 2
    last = [line.text for line in sheets[-1].lines]
    assert squeezed(LONG.text).endswith(squeezed(last[-4])), "the end of the prose is above who signs"
    whole = squeezed(" ".join(line.text for sheet in sheets for line in sheet.lines if line.size > 12))
    for passage in PROSE[:2]:
        assert squeezed(passage.text) in whole


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(1, 40), min_size=1, max_size=6), st.booleans())
def test_no_word_of_the_prose_is_lost_in_any_format(lengths: list[int], signed: bool) -> None:
    passages = tuple(
        Passage(" ".join(f"w{n}x{k}" for k in range(10 * length))) for n, length in enumerate(lengths)
    )
    told = grid(many(2), prose=passages, signature=SIGNER if signed else None)
    words = [word for passage in passages for word in passage.text.split()]
    paper = " ".join(line.text for sheet in read_paper(render_pdf(told)) for line in sheet.lines).split()
    assert [word for word in paper if word in set(words)] == words
    document = docx.Document(BytesIO(render_docx(told)))
    assert [p.text for p in document.paragraphs if p.text in {one.text for one in passages}] == [
        one.text for one in passages
    ]
    sheet = load_workbook(BytesIO(render_xlsx(told))).active
    assert sheet is not None
    cells = " ".join(str(row[0].value or "") for row in sheet.iter_rows()).split()
    assert [word for word in cells if word in set(words)] == words


def test_a_drafted_letter_keeps_to_the_decree_but_for_its_mark() -> None:
    drafted = letter(paragraphs(2, 3), draft=DRAFT)
    assert letter_faults(render_pdf(drafted)) == []
