"""A Word file with our styles and pages: A4, margins, page numbers in the top margin but not on page 1."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from cchc_desktop.domain.document import Grid
from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.domain.letter import Letter
from cchc_desktop.reports import decree
from cchc_desktop.reports.docx.bare import bare_document
from cchc_desktop.reports.docx.styles import Name, add_styles, style_id

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section, _Footer, _Header

_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def new_document(about: Letter | Grid, content: Iterable[str], *, landscape: bool) -> "Document":
    """A document described by `about`, of the paragraphs and tables that `content` made."""
    document = bare_document(about.title, about.author, about.dated, "".join(content))
    add_styles(document)
    first, *others = document.sections
    for section in (first, *others):
        _measure(section, landscape=landscape)
    _fill(first.header, Name.HEADER, _FIELD)
    _fill(first.first_page_header, Name.HEADER, "")
    if about.sample:
        mark = f"<w:r><w:t>{SAMPLE_MARK}</w:t></w:r>"
        _fill(first.footer, Name.SAMPLE_MARK, mark)
        _fill(first.first_page_footer, Name.SAMPLE_MARK, mark)
    return document


def _measure(section: "Section", *, landscape: bool) -> None:
    """Size and margins of a section, its pages numbered from 1; a later one has the headers of the first."""
    long, short = Pt(decree.PAGE_LONG), Pt(decree.PAGE_SHORT)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if landscape else (short, long)
    section.top_margin, section.bottom_margin = Pt(decree.MARGIN_TOP), Pt(decree.MARGIN_BOTTOM)
    section.left_margin, section.right_margin = Pt(decree.MARGIN_LEFT), Pt(decree.MARGIN_RIGHT)
    section.gutter = Pt(0)
    ascent = decree.PAGE_NUMBER_SIZE * decree.ASCENT
    section.header_distance = Pt(decree.PAGE_NUMBER_BASELINE - ascent)
    section.footer_distance = Pt(decree.PAGE_NUMBER_BASELINE - decree.SAMPLE_MARK_SIZE)
    section.different_first_page_header_footer = True
    numbers = parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="1"/>')
    section._sectPr.insert_element_before(numbers, "w:cols", "w:titlePg", "w:docGrid")


def _fill(margin: "_Header | _Footer", style: Name, runs: str) -> None:
    """One paragraph in place of what the library puts there."""
    margin.is_linked_to_previous = False
    only = parse_xml(f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="{style_id(style)}"/></w:pPr>{runs}</w:p>')
    for paragraph in margin.paragraphs:
        margin._element.remove(paragraph._p)
    margin._element.append(only)
