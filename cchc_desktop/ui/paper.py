"""A report as it goes to paper: its PDF, and what it is called."""

from pathlib import Path

from msgspec import Struct

from cchc_desktop.domain.document import Bundle, Grid, parts_of
from cchc_desktop.domain.letter import Letter, Letters, letters_of
from cchc_desktop.domain.long_work import Report, quietly
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.reports.files import Document, formats_of, write_bytes, write_report

PDF = ".pdf"


class Paper(Struct, frozen=True):
    """`stem` is the name proposed for files, without suffix; `document` makes files of other formats.

    What has a `kind` can be recorded as issued, as of the `year` it is about.
    """

    title: str
    stem: str
    pdf: bytes
    document: Document | None = None
    kind: ReportKind | None = None
    year: int = 0

    @property
    def formats(self) -> tuple[str, ...]:
        """The suffixes it can be saved with, PDF first."""
        return formats_of(self.document) if self.document is not None else (PDF,)

    @property
    def sample(self) -> bool:
        """Whether it shows sample data: such a paper is never issued."""
        match self.document:
            case None:
                return False
            case Grid() | Bundle():
                return any(one.sample for one in parts_of(self.document))
            case Letter() | Letters():
                return any(one.sample for one in letters_of(self.document))

    def write(self, path: Path, report: Report = quietly) -> tuple[Path, ...]:
        """Write it in the format of the suffix, in any thread; the PDF as shown. As `write_report`."""
        apart = isinstance(self.document, Letters) and bool(self.document.names)
        if self.document is not None and (apart or path.suffix.lower() != PDF):
            return write_report(self.document, path, report=report)
        write_bytes(self.pdf, path)
        return (path,)


def made(title: str, stem: str, document: Document, report: Report = quietly) -> Paper:
    """Render the PDF, in any thread; `report` may raise to stop. Raises UserError FONTS_MISSING."""
    from cchc_desktop.reports.pdf import render_pdf

    return Paper(title, stem, render_pdf(document, report), document)
