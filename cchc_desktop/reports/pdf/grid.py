"""A `Grid` on landscape A4: heading, table, notes and signature as strips, strips as dressed pages."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from cchc_desktop.domain.document import SAMPLE_NOT_FOR_SIGNATURE, Align, Emphasis, Grid
from cchc_desktop.reports import decree
from cchc_desktop.reports.pdf import blocks
from cchc_desktop.reports.pdf.flow import Strip, paginate
from cchc_desktop.reports.pdf.page import Bookmark, Page, Rule
from cchc_desktop.reports.pdf.picture import picture
from cchc_desktop.reports.pdf.sheet import dress, fill
from cchc_desktop.reports.pdf.table import HEADS, LEADING, Table

WIDTH, HEIGHT = decree.PAGE_LONG, decree.PAGE_SHORT
LEFT, RIGHT = decree.MARGIN_LEFT, WIDTH - decree.MARGIN_RIGHT
TOP, BOTTOM = decree.MARGIN_TOP, HEIGHT - decree.MARGIN_BOTTOM
MIDDLE = (LEFT + RIGHT) / 2

_FEWEST_LINES = 4 * LEADING
"""A row is cut to fit what is left of a page only when this much of it fits there."""
_WORTH_CUTTING = 8 * LEADING
"""A row so tall is cut where a total or the signature would draw it along to the next page."""


def lay_out_all(parts: Sequence[Grid]) -> Iterator[Page]:
    """The pages of all parts; of several each is a bookmark, its own bookmarks below."""
    above = -1
    for part in parts:
        for number, page in enumerate(lay_out(part)):
            if len(parts) > 1:
                page.bookmarks = [one._replace(depth=one.depth + 1) for one in page.bookmarks]
                if number == 0:
                    page.bookmarks.insert(0, Bookmark(0.0, _name(part)))
            for place, one in enumerate(page.bookmarks):
                # a field that stands above the first section hangs below nothing
                above = min(one.depth, above + 1)
                page.bookmarks[place] = one._replace(depth=above)
            yield page


def _name(part: Grid) -> str:
    """Its label and whose it is: the last of its subtitles."""
    return ". ".join(text for text in (part.label, *part.subtitle_lines[-1:]) if text) or part.title


def lay_out(grid: Grid) -> Iterator[Page]:
    """Pages one by one; no more than one is held."""
    table = Table.fitted(grid.columns, LEFT, RIGHT)
    header = table.header()
    for number, strips in enumerate(paginate(_strips(grid, table, header), BOTTOM - TOP, header), 1):
        page = Page(WIDTH, HEIGHT)
        dress(page, number, grid)
        fill(page, strips)
        yield page


def _strips(grid: Grid, table: Table, header: Strip) -> Iterator[Strip]:
    heading, ending = _heading(grid), _ending(grid)
    yield from heading
    if grid.picture is not None:
        yield picture(grid.picture, LEFT)
        yield from ending
        return
    yield header
    whole = BOTTOM - TOP - header.height
    sections = any(row.emphasis is Emphasis.SECTION for row in grid.rows)
    # the first row shares its page with the heading, the last one with the signature: they are cut to fit
    first_room = whole - _height(heading)
    for row, following in zip(grid.rows, (*grid.rows[1:], None), strict=False):
        tail = 0.0 if following else _height(_tied(ending))
        room = next((room for room in (first_room - tail, whole - tail) if room >= _FEWEST_LINES), whole)
        # a total is no more left alone than a signature
        keep = following.emphasis is Emphasis.TOTAL if following else bool(ending)
        depth = int(sections and row.emphasis is not Emphasis.SECTION)
        tallest = _WORTH_CUTTING if keep else (BOTTOM - TOP) * decree.LARGEST_HOLE
        strips = table.row(row, min(room, tallest), keep=keep, depth=depth)
        yield from strips
        first_room = first_room - _height(strips) if row.emphasis in HEADS else whole
    yield from ending


def _heading(grid: Grid) -> list[Strip]:
    lines = [(grid.label, blocks.LABEL), (grid.title.upper(), blocks.TITLE)]
    lines += [(line, blocks.SUBTITLE) for line in grid.subtitle_lines]
    strips = [
        strip
        for text, style in lines
        if text
        for strip in blocks.paragraph(text, style, LEFT, RIGHT, Align.CENTER)
    ]
    half = decree.HEADING_RULE / 2
    strips.append(Strip(10.0, rules=(Rule(MIDDLE - half, 4.0, MIDDLE + half, 4.0),), keep_with_next=True))
    if grid.as_of_line:
        strips += blocks.paragraph(grid.as_of_line, blocks.NOTE, LEFT, RIGHT, Align.RIGHT)
        strips.append(blocks.gap(3.0))
    for fact in grid.facts_on_paper:
        strips += blocks.paragraph(fact, blocks.FACT, LEFT, RIGHT, Align.LEFT)
    if grid.facts_on_paper:
        strips.append(blocks.gap(decree.NOTE_GAP))
    return strips


def _ending(grid: Grid) -> list[Strip]:
    """Notes, prose, then the signature, or the sentence that stands where a sample would be signed."""
    strips: list[Strip] = []
    for note in (*grid.footnotes, *([SAMPLE_NOT_FOR_SIGNATURE] if grid.sample else [])):
        strips += blocks.paragraph(note, blocks.NOTE, LEFT, RIGHT, Align.LEFT)
    if strips:
        strips.insert(0, blocks.gap(decree.NOTE_GAP))
    for passage in grid.prose:
        strips += blocks.passage(passage, LEFT, RIGHT)
    if grid.prose:
        strips[-1] = replace(strips[-1], keep_with_next=True)  # who signs is never alone on a page
    if grid.signature and not grid.sample:
        strips.append(blocks.signature_block(grid.signature, MIDDLE, RIGHT))
    if grid.signers and not grid.sample:
        strips.append(blocks.signers_block(grid.signers, LEFT, RIGHT))
    return strips


def _tied(strips: list[Strip]) -> list[Strip]:
    """Those that are never parted from what stands above them."""
    end = next((number for number, strip in enumerate(strips, 1) if not strip.keep_with_next), len(strips))
    return strips[:end]


def _height(strips: list[Strip]) -> float:
    return sum(strip.height for strip in strips)
