"""A Word file with our styles and pages: A4, margins, page numbers in the top margin but not on page 1."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from docx.enum.section import WD_HEADER_FOOTER as WHERE
from docx.enum.section import WD_ORIENT
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.parts.hdrftr import FooterPart, HeaderPart
from docx.shared import Pt

from cchc_desktop.domain.document import Grid
from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.domain.letter import Letter
from cchc_desktop.reports import decree
from cchc_desktop.reports.cells import clean
from cchc_desktop.reports.docx.bare import bare_document
from cchc_desktop.reports.docx.styles import Name, add_styles, style_id

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section

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
    for section in document.sections:
        _measure(section, landscape=landscape)
    running = about.running if isinstance(about, Grid) else ""
    if running:
        runs = f'<w:r><w:t xml:space="preserve">{escape(clean(running))}. Trang </w:t></w:r>{_FIELD}'
        for where in (WHERE.PRIMARY, WHERE.FIRST_PAGE):
            _add_header(document, where, runs, Name.RUNNING)
    else:
        _add_header(document, WHERE.PRIMARY, _FIELD)
        _add_header(document, WHERE.FIRST_PAGE, "")
    marks = [*([SAMPLE_MARK] if about.sample else []), *([clean(about.draft)] if about.draft else [])]
    if marks:
        for where in (WHERE.PRIMARY, WHERE.FIRST_PAGE):
            _add_footer(document, where, marks)
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


def _add_header(document: "Document", where: WHERE, runs: str, style: Name = Name.HEADER) -> None:
    """In the first section. The library would fill in a template of its own, which a frozen folder lacks."""
    package = document.part.package
    element = parse_xml(f"<w:hdr {nsdecls('w')}>{_paragraph(style, runs)}</w:hdr>")
    name = package.next_partname("/word/header%d.xml")
    part = HeaderPart(name, CT.WML_HEADER, element, package)
    document.sections[0]._sectPr.add_headerReference(where, document.part.relate_to(part, RT.HEADER))


def _add_footer(document: "Document", where: WHERE, marks: Sequence[str]) -> None:
    """The marks of a sample and of a draft, a line each: two are as high as the margin has room for."""
    package = document.part.package
    lines = (_paragraph(Name.SAMPLE_MARK, f"<w:r><w:t>{escape(mark)}</w:t></w:r>") for mark in marks)
    element = parse_xml(f"<w:ftr {nsdecls('w')}>{''.join(lines)}</w:ftr>")
    name = package.next_partname("/word/footer%d.xml")
    part = FooterPart(name, CT.WML_FOOTER, element, package)
    document.sections[0]._sectPr.add_footerReference(where, document.part.relate_to(part, RT.FOOTER))


def _paragraph(style: Name, runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/></w:pPr>{runs}</w:p>'
