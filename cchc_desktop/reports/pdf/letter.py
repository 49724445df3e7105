"""A `Letter` on portrait A4: head, addressees, text and end as strips, strips as pages."""

from collections.abc import Iterator
from itertools import zip_longest

from msgspec.structs import replace

from cchc_desktop.domain.document import Align
from cchc_desktop.domain.letter import Letter, SmallTable
from cchc_desktop.domain.letter_rules import dashed, marked
from cchc_desktop.reports import decree
from cchc_desktop.reports.fonts import Face
from cchc_desktop.reports.letter_measures import SALUTATION, addressee_places
from cchc_desktop.reports.pdf import blocks
from cchc_desktop.reports.pdf.flow import Strip, paginate
from cchc_desktop.reports.pdf.letter_end import letter_end
from cchc_desktop.reports.pdf.letterhead import letterhead
from cchc_desktop.reports.pdf.page import Page, Style
from cchc_desktop.reports.pdf.sheet import dress, fill
from cchc_desktop.reports.pdf.table import Table

WIDTH, HEIGHT = decree.PAGE_SHORT, decree.PAGE_LONG
LEFT, RIGHT = decree.MARGIN_LEFT, WIDTH - decree.MARGIN_RIGHT
TOP, BOTTOM = decree.MARGIN_TOP, HEIGHT - decree.MARGIN_BOTTOM

_BODY = blocks.BODY
_BASIS = Style(Face.ITALIC, decree.BODY_SIZE)
_NO_HEADER = Strip(0.0)


def lay_out_letter(letter: Letter) -> Iterator[Page]:
    """Pages one by one."""
    room = BOTTOM - TOP
    strips = [*letterhead(letter, LEFT, RIGHT), *_addressees(letter), *_text(letter)]
    ending = letter_end(letter, LEFT, RIGHT, room / 2)
    if ending and strips:
        strips[-1] = replace(strips[-1], keep_with_next=True)  # who signs is never alone on a page
    for number, held in enumerate(paginate([*strips, *ending], room, _NO_HEADER), 1):
        page = Page(WIDTH, HEIGHT)
        dress(page, number, letter)
        fill(page, held)
        yield page


def _addressees(letter: Letter) -> Iterator[Strip]:
    """One on the line of "Kính gửi:", several below it, their dashes under its colon (II.9.d)."""
    if not letter.addressees:
        return
    places = addressee_places(letter.addressees, RIGHT - LEFT)
    start, below = LEFT + places.word, LEFT + places.names
    if len(letter.addressees) == 1:
        whole = f"{SALUTATION} {letter.addressees[0]}"
        yield from blocks.kept(blocks.prose(whole, _BODY, start, RIGHT, hang=below - start))
    else:
        yield from blocks.paragraph(SALUTATION, _BODY, start, RIGHT, Align.LEFT)
        for number, line in enumerate(dashed(letter.addressees)):
            strips = blocks.prose(line, _BODY, below, RIGHT, hang=blocks.width_of("- ", _BODY))
            yield from blocks.kept(strips) if number == 0 else strips
    yield blocks.gap(decree.BODY_SIZE)


def _text(letter: Letter) -> Iterator[Strip]:
    for line in marked(letter.legal_bases):
        yield from blocks.set_apart(line, _BASIS, LEFT, RIGHT)
    for part, following in zip_longest(letter.body, letter.body[1:]):
        if isinstance(part, SmallTable):
            yield from _table(part)
            continue
        *others, last = blocks.passage(part, LEFT, RIGHT)
        introduces = isinstance(following, SmallTable)
        yield from (*others, replace(last, keep_with_next=True) if introduces else last)


def _table(small: SmallTable) -> Iterator[Strip]:
    """A row taller than half a page is cut into lines, so that it never needs a page of its own."""
    table = Table.fitted(small.columns, LEFT, RIGHT)
    header = table.header()
    yield blocks.gap(decree.PARAGRAPH_GAP)
    yield header
    for row in small.rows:
        for strip in table.row(row, (BOTTOM - TOP) / 2):
            yield replace(strip, header=header)
