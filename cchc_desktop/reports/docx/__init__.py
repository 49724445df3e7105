"""A `Letter` as DOCX: real styles and tables, the measures of the PDF, Times New Roman by name."""

from cchc_desktop.domain.letter import Letter
from cchc_desktop.domain.long_work import Report, quietly


def render_docx(document: Letter, report: Report = quietly) -> bytes:
    """The same document gives the same bytes. Raises UserError FONTS_MISSING.

    `report` hears once, before the file is made, and may raise to stop.
    """
    from cchc_desktop.reports.docx.blank import save
    from cchc_desktop.reports.docx.content import append
    from cchc_desktop.reports.docx.letter import letter_content
    from cchc_desktop.reports.docx.pages import new_document

    report(0, 1)
    made = new_document(document, landscape=False)
    append(made, letter_content(document))
    return save(made)
