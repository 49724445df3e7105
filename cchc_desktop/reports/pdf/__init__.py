"""A `Letter`, a `Grid`, or several of either, as PDF: laid out as pages, pages painted."""

from itertools import chain

from cchc_desktop.domain.document import Bundle, Grid, parts_of
from cchc_desktop.domain.letter import Letter, Letters, letters_of
from cchc_desktop.domain.long_work import Report, quietly
from cchc_desktop.reports.pdf.grid import lay_out_all
from cchc_desktop.reports.pdf.letter import lay_out_letter
from cchc_desktop.reports.pdf.paint import paint


def render_pdf(document: Grid | Bundle | Letter | Letters, report: Report = quietly) -> bytes:
    """The same document gives the same bytes. Raises UserError FONTS_MISSING.

    `report` hears after each page (pages done, 0: nobody knows yet of how many), and may raise to stop.
    """
    if isinstance(document, Letter | Letters):
        letters = letters_of(document)
        return paint(chain.from_iterable(map(lay_out_letter, letters)), letters[0], report)
    parts = parts_of(document)
    return paint(lay_out_all(parts), parts[0], report)
