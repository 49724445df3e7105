"""Does a Word file keep to Nghị định 30/2020/NĐ-CP? Measured by its styles and sections."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.section import Section
from docx.table import Table
from docx.text.paragraph import Paragraph

from tests.reports.decree_checker import A4, APPENDIX, LETTER, SIDES, Component

FONT = "Times New Roman"
CENTRED = {"label", "title", "attached to"}


def appendix_docx_faults(data: bytes) -> list[str]:
    """Of the first appendix in the file, and of the pages of all."""
    return _faults(data, APPENDIX)


def letter_docx_faults(data: bytes) -> list[str]:
    """Of a công văn or any other document with a head."""
    return _faults(data, LETTER)


def paragraphs_of(parent: Any) -> Iterator[Paragraph]:
    """Every paragraph in reading order, those of tables row by row, a cell over several columns once."""
    for block in parent.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                seen: list[Any] = []
                for cell in row.cells:
                    if cell._tc not in seen:
                        seen.append(cell._tc)
                        yield from paragraphs_of(cell)
        else:
            yield block


def _faults(data: bytes, wanted: Sequence[Component]) -> list[str]:
    document = docx.Document(BytesIO(data))
    found = [one for one in paragraphs_of(document) if one.text.strip()]
    return [
        *(fault for section in document.sections for fault in _pages(section)),
        *_default_font(document),
        *(fault for one in found for fault in _set_by_style(one)),
        *_components(found, wanted),
        *_tables(document),
    ]


def _pages(section: Section) -> Iterator[str]:
    sides = sorted((section.page_width.mm, section.page_height.mm))
    if not all(abs(a - b) < 0.5 for a, b in zip(sides, A4, strict=True)):
        yield f"a section of {sides} mm, not A4"
    for side, (least, most) in SIDES.items():
        margin = getattr(section, f"{side}_margin").mm
        if not least - 0.1 <= margin <= most + 0.1:
            yield f"{side} margin is {margin:.1f} mm"
    if not section.different_first_page_header_footer:
        yield "page 1 has a number"
    starts = section._sectPr.find(qn("w:pgNumType"))
    if starts is None or starts.get(qn("w:start")) != "1":
        yield "page numbers do not begin at 1"
    if section.header_distance.mm > 20:
        yield "the page number is not in the margin"
    (header,) = section.header.paragraphs
    if "PAGE" not in header._p.xml:
        yield "no page number"
    size, face = _look(header)
    if not 13 <= size <= 14 or face or _align(header) is not ALIGN.CENTER:
        yield f"page number is {size:g} {face!r}"


def _default_font(document: Document) -> Iterator[str]:
    fonts = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:rFonts')}")
    names = (
        {fonts.get(qn(f"w:{part}")) for part in ("ascii", "hAnsi", "cs", "eastAsia")}
        if fonts is not None
        else set()
    )
    if names != {FONT}:
        yield f"default font {names}"
    for style in document.styles:
        other = getattr(getattr(style, "font", None), "name", None)
        if other not in (None, FONT):
            yield f"style {style.name} has font {other}"


def _set_by_style(one: Paragraph) -> Iterator[str]:
    """Nothing set by hand, no colour, nothing smaller than 11."""
    for run in one.runs:
        font = run.font
        if any(value is not None for value in (font.name, font.size, font.bold, font.italic, font.color.rgb)):
            yield f"{one.text!r} is set by hand"
    size, _face = _look(one)
    if size < 11:
        yield f"{one.text!r} is {size:g} points"
    if one.style is not None and one.style.font.color.rgb is not None:  # type: ignore[attr-defined]
        yield f"{one.text!r} has a colour"


def _components(found: Sequence[Paragraph], wanted: Sequence[Component]) -> Iterator[str]:
    place = -1
    for one in wanted:
        here = next((number for number, each in enumerate(found) if one.known_by(each.text)), None)
        if here is None:
            if one.needed:
                yield f"{one.name} is missing"
            continue
        size, face = _look(found[here])
        least, most = one.sizes
        if not least <= size <= most:
            yield f"{one.name} is {size:g} points, not {least:g}-{most:g}"
        if face != one.face:
            yield f"{one.name} is {face!r}, not {one.face!r}"
        if one.name in CENTRED and _align(found[here]) is not ALIGN.CENTER:
            yield f"{one.name} is not centred"
        # the number and the motto stand beside each other: a table is read row by row
        if here < place and one.name in CENTRED:
            yield f"{one.name} stands too high"
        place = here


def _tables(document: Document) -> Iterator[str]:
    """A table with rules repeats its header on every page."""
    for table in document.tables:
        ruled = table._tbl.tblPr.find(qn("w:tblBorders")) is not None
        flags = table.rows[0]._tr.trPr
        if ruled and (flags is None or flags.find(qn("w:tblHeader")) is None):
            yield "a table does not repeat its header"


def _look(one: Paragraph) -> tuple[float, str]:
    font = one.style.font  # type: ignore[union-attr]
    return font.size.pt if font.size else 14.0, "b" * bool(font.bold) + "i" * bool(font.italic)


def _align(one: Paragraph) -> ALIGN | None:
    own = one.paragraph_format.alignment
    return own if own is not None else one.style.paragraph_format.alignment  # type: ignore[union-attr]
