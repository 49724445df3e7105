"""A `Letter`, a `Grid`, or several in a `Bundle`, as PDF: laid out as pages, pages painted."""

from cchc_desktop.domain.document import Bundle, Grid, parts_of
from cchc_desktop.domain.letter import Letter
from cchc_desktop.domain.long_work import Report, quietly
from cchc_desktop.reports.pdf.grid import lay_out_all
from cchc_desktop.reports.pdf.letter import lay_out_letter
from cchc_desktop.reports.pdf.paint import paint


def render_pdf(document: Grid | Bundle | Letter, report: Report = quietly) -> bytes:
    """The same document gives the same bytes. Raises UserError FONTS_MISSING.

    `report` hears after each page (pages done, 0: nobody knows yet of how many), and may raise to stop.
    """
    if isinstance(document, Letter):
        return paint(lay_out_letter(document), document, report)
    parts = parts_of(document)
    return paint(lay_out_all(parts), parts[0], report)
