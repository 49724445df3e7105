"""A `Letter`, `Grid` or `Bundle` as DOCX: real styles and tables, the PDF's measures, Times New Roman."""

from itertools import count

from msgspec.structs import replace

from cchc_desktop.domain.document import Bundle, Grid, parts_of
from cchc_desktop.domain.letter import Letter
from cchc_desktop.domain.long_work import Report, quietly


def render_docx(document: Grid | Bundle | Letter, report: Report = quietly) -> bytes:
    """The same document gives the same bytes. Raises UserError FONTS_MISSING.

    `report` hears before a letter is made or before each row (rows done, rows in all); it may raise to stop.
    """
    return _letter(document, report) if isinstance(document, Letter) else _grids(document, report)


def _letter(letter: Letter, report: Report) -> bytes:
    from cchc_desktop.reports.docx.bare import save
    from cchc_desktop.reports.docx.letter import letter_content
    from cchc_desktop.reports.docx.pages import new_document

    report(0, 1)
    return save(new_document(letter, letter_content(letter), landscape=False))


def _grids(document: Grid | Bundle, report: Report) -> bytes:
    from cchc_desktop.reports.docx.bare import save
    from cchc_desktop.reports.docx.grid import grids_content
    from cchc_desktop.reports.docx.pages import new_document

    parts = parts_of(document)
    total, done = sum(len(part.rows) for part in parts), count()
    about = replace(parts[0], sample=any(part.sample for part in parts))
    content = grids_content(parts, lambda: report(next(done), total))
    return save(new_document(about, content, landscape=True))
