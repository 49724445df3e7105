"""Strips of content flowing down pages. Pure: heights in, pages of strips out."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from cchc_desktop.reports.pdf.page import Block, Rule, Text

_ROUNDING = 1e-6


class Strip(Struct, frozen=True):
    """What is never cut: a line, a table row, one line of a tall row, a signature block.

    `above` and `below` are blank points added only where the strip begins or ends a page.
    """

    height: float
    texts: tuple[Text, ...] = ()
    rules: tuple[Rule, ...] = ()
    blocks: tuple[Block, ...] = ()
    keep_with_next: bool = False
    edges: tuple[float, ...] = ()
    """x of the vertical rules when the strip is part of a table."""
    opens_row: bool = True
    above: float = 0.0
    below: float = 0.0
    bookmark: str = ""
    depth: int = 0
    """How many bookmarks lie above its own."""
    header: "Strip | None" = None
    """Of its table, where the flow has several."""


def paginate(strips: Iterable[Strip], room: float, header: Strip) -> Iterator[list[Strip]]:
    """Fill pages of `room` points; a page that begins inside the table begins with `header`.

    The flow brings its own first header, so that title and header stay with the first row.
    """
    page: list[Strip] = []
    used = 0.0
    first = True
    for tied in _chains(strips, room - header.height):
        height = _height(tied)
        if page and used + height + tied[-1].below > room + _ROUNDING:
            yield page
            page, used, first = [], 0.0, False
        if not page and not first and tied[0].edges and tied[0] is not header:
            opening = [tied[0].header or header]
            if tied[0].above:
                opening.append(Strip(tied[0].above, edges=tied[0].edges))
            page, used = opening, _height(opening)
        page += tied
        used += height
    if page:
        yield page


def _chains(strips: Iterable[Strip], room: float) -> Iterator[list[Strip]]:
    """Runs tied by `keep_with_next`. One that no page can hold lets go of its front, never of its end."""
    tied: list[Strip] = []
    for strip in strips:
        if tied and not tied[-1].keep_with_next:
            yield from _released(tied, room)
            tied = []
        tied.append(strip)
    if tied:
        yield from _released(tied, room)


def _released(tied: list[Strip], room: float) -> Iterator[list[Strip]]:
    start = 0
    while start < len(tied) - 1 and _height(tied[start:]) > room:
        yield [tied[start]]
        start += 1
    if start and not tied[start - 1].edges:
        # what was let go is a heading: the rest of it stays there, with the header of its table and a row
        table = next((number for number in range(start, len(tied)) if tied[number].edges), len(tied))
        if table + 2 < len(tied):
            yield from ([strip] for strip in tied[start:table])
            yield tied[table : table + 2]
            start = table + 2
    yield tied[start:]


def _height(strips: list[Strip]) -> float:
    return sum([strip.height for strip in strips])
