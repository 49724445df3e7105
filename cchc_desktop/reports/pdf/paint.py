"""Pages onto a reportlab canvas. The only module that knows reportlab's drawing."""

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING

from cchc_desktop.domain.document import Grid
from cchc_desktop.domain.letter import Letter
from cchc_desktop.domain.long_work import Report, quietly
from cchc_desktop.reports import decree
from cchc_desktop.reports.cells import clean
from cchc_desktop.reports.fonts import Face, font
from cchc_desktop.reports.pdf.page import Page

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


def paint(pages: Iterable[Page], document: Grid | Letter, report: Report = quietly) -> bytes:
    """The same pages give the same bytes: no clock, no random identifier. `document` describes the file."""
    from reportlab.pdfgen.canvas import Canvas

    for face in Face:
        font(face)
    buffer = BytesIO()
    first = str(Face.REGULAR)  # not Helvetica, which would be named without being embedded
    canvas = Canvas(buffer, pageCompression=1, invariant=1, initialFontName=first, lang=document.language)  # type: ignore[arg-type]
    _describe(canvas, document)
    for number, page in enumerate(pages, 1):
        canvas.setPageSize((page.width, page.height))
        _draw(canvas, page)
        canvas.showPage()
        report(number, 0)
    canvas.save()
    return buffer.getvalue()


def _describe(canvas: "Canvas", document: Grid | Letter) -> None:
    canvas.setTitle(clean(document.title))
    canvas.setAuthor(clean(document.author))
    canvas.setSubject(clean(document.subject))
    canvas.setCreator("CCHC Desktop")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    if document.dated:
        stamp = f"D:{document.dated:%Y%m%d}000000+07'00'"
        canvas.setDateFormatter(lambda *_: stamp)


def _draw(canvas: "Canvas", page: Page) -> None:
    height = page.height
    text = canvas.beginText()
    style, stretch = None, 0.0
    for item in page.texts:
        if item.stretch != stretch:
            stretch = item.stretch
            text.setWordSpace(stretch)
        if item.style != style:
            style = item.style
            text.setFont(style.face, style.size)
        text.setTextOrigin(item.x, height - item.y)
        text.textLine(item.text)
    canvas.drawText(text)
    canvas.setLineWidth(decree.BORDER)
    canvas.lines([(r.x0, height - r.y0, r.x1, height - r.y1) for r in page.rules])
    for block in page.blocks:
        canvas.rect(block.x0, height - block.y1, block.x1 - block.x0, block.y1 - block.y0, stroke=0, fill=1)
    for bookmark in page.bookmarks:
        key = f"{canvas.getPageNumber()}-{bookmark.y:.2f}"
        canvas.bookmarkPage(key, fit="XYZ", left=0, top=height - bookmark.y)
        canvas.addOutlineEntry(bookmark.title, key, bookmark.depth)
