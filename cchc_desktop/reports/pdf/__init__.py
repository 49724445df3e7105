"""A `Grid` as PDF: laid out as pages, pages painted."""

from cchc_desktop.domain.document import Grid
from cchc_desktop.reports.pdf.grid import lay_out
from cchc_desktop.reports.pdf.paint import paint


def render_pdf(grid: Grid) -> bytes:
    """The same document gives the same bytes. Raises UserError FONTS_MISSING."""
    return paint(lay_out(grid), grid)
