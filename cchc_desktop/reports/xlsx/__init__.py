"""A `Grid` as XLSX: values stay values (numbers, dates, text), the page is set up like the PDF's."""

from cchc_desktop.domain.document import Grid


def render_xlsx(grid: Grid) -> bytes:
    """The same document gives the same bytes. Raises UserError FONTS_MISSING."""
    from cchc_desktop.reports.xlsx.archive import save
    from cchc_desktop.reports.xlsx.sheet import build

    return save(build(grid))
