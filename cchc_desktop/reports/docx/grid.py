"""A `Grid` in Word: the parts, measures and order of its PDF; a real table, its header on every page."""

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from cchc_desktop.domain.document import SAMPLE_NOT_FOR_SIGNATURE, Align, Grid, Signature
from cchc_desktop.reports import decree
from cchc_desktop.reports.cells import clean
from cchc_desktop.reports.docx.centred import evenly
from cchc_desktop.reports.docx.content import (
    LOWEST,
    Cell,
    Place,
    next_section,
    paragraph,
    passage,
    table,
    table_row,
)
from cchc_desktop.reports.docx.grid_table import grid_table
from cchc_desktop.reports.docx.styles import Name
from cchc_desktop.reports.fonts import Face

_WIDTH = decree.PAGE_LONG - decree.MARGIN_LEFT - decree.MARGIN_RIGHT
_ROOM = (decree.PAGE_SHORT - decree.MARGIN_TOP - decree.MARGIN_BOTTOM) * decree.LARGEST_HOLE
"""A row higher than that is cut where its page ends, as in the PDF."""


def grids_content(parts: Sequence[Grid], before_row: Callable[[], object]) -> Iterator[str]:
    """The grids one after the other, a section of pages for each."""
    for number, part in enumerate(parts):
        if number:
            yield next_section()
        yield from _grid(part, before_row)
    if _ends_with_table(parts[-1]):
        yield paragraph("", Name.RULE, LOWEST)  # Word wants one after the last table


def _grid(grid: Grid, before_row: Callable[[], object]) -> Iterator[str]:
    """Paragraphs and the table in order; nothing is parted from the signature."""
    yield from _heading(grid)
    notes = (*grid.footnotes, *([SAMPLE_NOT_FOR_SIGNATURE] if grid.sample else []))
    signature = None if grid.sample else grid.signature
    signers = () if grid.sample else grid.signers
    yield grid_table(grid.columns, grid.rows, _WIDTH, _ROOM, keep_last=True, before_row=before_row)
    for number, note in enumerate(notes):
        above = decree.NOTE_GAP if number == 0 else None
        last = number == len(notes) - 1 and not signature and not signers and not grid.prose
        yield paragraph(note, Name.NOTE, Place(before=above, keep_with_next=not last))
    for number, told in enumerate(grid.prose, 1):
        yield passage(told, keep=number == len(grid.prose) and bool(signature or signers))
    if signature:
        yield from _signature(signature)
    if signers:
        yield paragraph("", Name.RULE, replace(LOWEST, keep_with_next=True))  # else Word joins the tables
        yield _signers(signers)


def _ends_with_table(grid: Grid) -> bool:
    if grid.sample:
        return False
    return bool(grid.signers) or not (grid.footnotes or grid.prose or grid.signature)


def _heading(grid: Grid) -> Iterator[str]:
    if grid.label:
        yield paragraph(grid.label, Name.APPENDIX_LABEL)
    title = clean(grid.title.upper())
    yield paragraph(title, Name.APPENDIX_TITLE, evenly(title, Face.BOLD, decree.TITLE_SIZE, _WIDTH))
    yield from (paragraph(line, Name.APPENDIX_SUBTITLE) for line in grid.subtitle_lines)
    beside = (_WIDTH - decree.HEADING_RULE) / 2
    yield paragraph("", Name.RULE, Place(left=beside, right=beside, before=4.0, rule=True))
    if grid.as_of_line:
        yield paragraph(grid.as_of_line, Name.NOTE, Place(align=Align.RIGHT, keep_with_next=True))
    for fact in grid.facts_on_paper:
        yield paragraph(fact, Name.TABLE_TEXT, Place(keep_with_next=True))
    # the table begins where it does in the PDF, or a hair above: rows that fill a page must still fit
    yield paragraph("", Name.RULE, Place(before=3.5 if grid.as_of_line else 0.5))


def _signers(signers: Sequence[Signature]) -> str:
    """Side by side in a table without rules."""
    widths = [_WIDTH / len(signers)] * len(signers)
    above = Place(before=decree.SIGNATURE_SIZE, keep_with_next=True)
    cells = [
        Cell(
            (
                paragraph("\n".join(one.lines), Name.SIGNER, above),
                paragraph(one.name, Name.SIGNER, Place(before=decree.FORM_SIGNING_ROOM)),
            )
        )
        for one in signers
    ]
    return table(widths, [table_row(widths, cells)], bordered=False)


def _signature(signature: Signature) -> Iterator[str]:
    """In the right half, kept together to the name."""
    right_half = Place(left=_WIDTH / 2, keep_with_next=True)
    above = Place(left=_WIDTH / 2, before=decree.SIGNATURE_SIZE, keep_with_next=True)
    lines = [*([(signature.place_date, Name.DATE)] if signature.place_date else [])]
    lines += [(line, Name.SIGNER) for line in signature.lines]
    for number, (line, style) in enumerate(lines):
        yield paragraph(line, style, above if number == 0 else right_half)
    yield paragraph(signature.name, Name.SIGNER, Place(left=_WIDTH / 2, before=decree.SIGNING_ROOM))
