"""The worksheet of a `Grid`: heading, table, notes, signature, and the page it prints on."""

from collections.abc import Callable

from openpyxl.worksheet.properties import PageSetupProperties

from cchc_desktop.domain.document import SAMPLE_NOT_FOR_SIGNATURE, Align, Grid, Signature
from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.reports import decree
from cchc_desktop.reports.cells import clean
from cchc_desktop.reports.fonts import Face
from cchc_desktop.reports.xlsx.form import FormWriter
from cchc_desktop.reports.xlsx.rows import Writer
from cchc_desktop.reports.xlsx.stream import Sheet
from cchc_desktop.reports.xlsx.styles import FONT_NAME, Look

_LONGEST_RUNNING = 90
_SIGNING_LINES, _FORM_SIGNING_LINES = 5, 3
"""Blank lines for the hand and the stamp, about as high as `decree.SIGNING_ROOM`."""


def fill(sheet: Sheet, grid: Grid, before_row: Callable[[], object]) -> None:
    """Write all of `grid`, top to bottom."""
    heading = _heading(grid)
    _set_page(sheet, grid, len(heading) + len(grid.blanks) * grid.is_form + 1)
    form = FormWriter(sheet, grid.columns) if grid.is_form else None
    writer = form or Writer(sheet, grid.columns)
    for text, look in heading:
        writer.banner(text, look)
    if form:
        for name in grid.blanks:
            form.place_to_write(name)
    writer.header()
    for row in grid.rows:
        before_row()
        writer.row(row)
    note = Look(Face.ITALIC, decree.NOTE_SIZE, Align.LEFT, "center", False)
    for text in (*grid.footnotes, *([SAMPLE_NOT_FOR_SIGNATURE] if grid.sample else [])):
        writer.banner(text, note)
    for passage in grid.prose:
        writer.prose(passage)
    if grid.signature and not grid.sample:
        _sign(writer, grid.signature)
    if grid.signers and not grid.sample:
        writer.blank(decree.SIGNATURE_SIZE)
        bold = Look(Face.BOLD, decree.SIGNATURE_SIZE, Align.CENTER, "center", False)
        writer.side_by_side([_signing_text(one, _FORM_SIGNING_LINES) for one in grid.signers], bold)
    if form:
        form.lock()


def _heading(grid: Grid) -> list[tuple[str, Look]]:
    centred = Align.CENTER, "center", False
    rows = [
        (SAMPLE_MARK if grid.sample else "", Look(Face.BOLD, decree.SAMPLE_MARK_SIZE, *centred)),
        (grid.draft, Look(Face.BOLD, decree.SAMPLE_MARK_SIZE, *centred)),
        (grid.label, Look(Face.BOLD, decree.LABEL_SIZE, *centred)),
        (grid.title.upper(), Look(Face.BOLD, decree.TITLE_SIZE, *centred)),
        *((line, Look(Face.ITALIC, decree.SUBTITLE_SIZE, *centred)) for line in grid.subtitle_lines),
        (grid.as_of_line, Look(Face.ITALIC, decree.NOTE_SIZE, Align.RIGHT, "center", False)),
        *((fact, Look(Face.REGULAR, decree.NOTE_SIZE, Align.LEFT, "center", False)) for fact in grid.facts),
    ]
    return [(text, look) for text, look in rows if text]


def _set_page(sheet: Sheet, grid: Grid, header_row: int) -> None:
    """A4 landscape, one page wide, header repeated; page number centred on top from page 2."""
    sheet.freeze_panes = f"A{header_row + 1}"
    sheet.print_title_rows = f"{header_row}:{header_row}"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    setup, margins, pages = sheet.page_setup, sheet.page_margins, sheet.HeaderFooter
    setup.orientation, setup.paperSize, setup.fitToWidth, setup.fitToHeight = "landscape", 9, 1, 0
    setup.firstPageNumber, setup.useFirstPageNumber = 1, True  # else a workbook printed whole counts on
    margins.left, margins.right = decree.MARGIN_LEFT / 72, decree.MARGIN_RIGHT / 72
    margins.top, margins.bottom = decree.MARGIN_TOP / 72, decree.MARGIN_BOTTOM / 72
    margins.header = margins.footer = (decree.PAGE_NUMBER_BASELINE - decree.PAGE_NUMBER_SIZE) / 72
    pages.differentFirst = True
    first, later = pages.firstHeader, pages.oddHeader
    assert first is not None, "every new sheet has it"
    assert later is not None, "every new sheet has it"
    if grid.running:
        line = _running(grid.running)
        for corner in (first.right, later.right):
            corner.text, corner.font, corner.size = line, f"{FONT_NAME},Italic", int(decree.NOTE_SIZE)
    else:
        number = later.center
        number.text, number.font, number.size = "&P", f"{FONT_NAME},Regular", int(decree.PAGE_NUMBER_SIZE)
    if grid.draft:
        below, below_first = pages.oddFooter, pages.firstFooter
        assert below is not None and below_first is not None, "every new sheet has them"  # noqa: PT018
        for mark in (below_first.left, below.left):
            mark.text, mark.font, mark.size = grid.draft.replace("&", "&&"), f"{FONT_NAME},Bold", 12
    if grid.sample:
        for mark in (first.left, later.left):
            mark.text, mark.font, mark.size = SAMPLE_MARK, f"{FONT_NAME},Bold", 10


def _sign(writer: Writer, signature: Signature) -> None:
    """Authority, title, room and name in one cell: a page never ends between rows that are one."""
    bold = Look(Face.BOLD, decree.SIGNATURE_SIZE, Align.CENTER, "center", False)
    writer.blank(decree.SIGNATURE_SIZE)
    if signature.place_date:
        writer.banner(signature.place_date, bold._replace(face=Face.ITALIC), right_half=True)
    writer.banner(_signing_text(signature, _SIGNING_LINES), bold, right_half=True)


def _signing_text(signature: Signature, lines: int) -> str:
    return "\n".join((*signature.lines, *[""] * lines, signature.name))


def _running(text: str) -> str:
    """As Excel writes a header: "&&" is a sign, "&P" the page; it takes no more than 255 characters."""
    return f"{clean(text)[:_LONGEST_RUNNING].replace('&', '&&')}. Trang &P"
