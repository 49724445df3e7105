"""A `Letter`, a `Grid` or several as DOCX: real styles and tables, the PDF's measures, Times New Roman."""

from collections.abc import Sequence
from itertools import count

from msgspec.structs import replace

from cchc_desktop.domain.document import Bundle, Grid, parts_of
from cchc_desktop.domain.letter import Letter, Letters, letters_of
from cchc_desktop.domain.long_work import Report, quietly


def render_docx(document: Grid | Bundle | Letter | Letters, report: Report = quietly) -> bytes:
    """The same document gives the same bytes. Raises UserError FONTS_MISSING.

    `report` hears before each letter or row is made (done, in all); it may raise to stop.
    """
    if isinstance(document, Letter | Letters):
        return _letters(letters_of(document), report)
    return _grids(document, report)


def _letters(letters: Sequence[Letter], report: Report) -> bytes:
    from cchc_desktop.reports.docx.bare import save
    from cchc_desktop.reports.docx.letter import letters_content
    from cchc_desktop.reports.docx.pages import new_document

    done = count()
    content = letters_content(letters, lambda: report(next(done), len(letters)))
    return save(new_document(letters[0], content, landscape=False))


def _grids(document: Grid | Bundle, report: Report) -> bytes:
    from cchc_desktop.reports.docx.bare import save
    from cchc_desktop.reports.docx.grid import grids_content
    from cchc_desktop.reports.docx.pages import new_document

    parts = parts_of(document)
    total, done = sum(len(part.rows) for part in parts), count()
    about = replace(parts[0], sample=any(part.sample for part in parts))
    content = grids_content(parts, lambda: report(next(done), total))
    return save(new_document(about, content, landscape=True))
