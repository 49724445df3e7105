"""A `Grid` or a `Bundle` as XLSX: values stay values (numbers, dates, text), pages as in the PDF."""

from cchc_desktop.domain.document import Bundle, Grid, parts_of
from cchc_desktop.domain.long_work import Report, quietly


def render_xlsx(document: Grid | Bundle, report: Report = quietly) -> bytes:
    """A sheet for each part. The same document gives the same bytes. Raises UserError FONTS_MISSING.

    `report` hears before each row (rows done, rows in all), and may raise to stop.
    """
    from cchc_desktop.reports.xlsx.archive import save
    from cchc_desktop.reports.xlsx.workbook import build

    return save(build(parts_of(document), report))
