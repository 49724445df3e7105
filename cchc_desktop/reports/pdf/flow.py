"""Strips of content flowing down pages. Pure: heights in, pages of strips out."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from cchc_desktop.reports.pdf.page import Rule, Text

_ROUNDING = 1e-6


class Strip(Struct, frozen=True):
    """What is never cut: a line, a table row, one line of a row too tall for a page, a signature block.

    `above` and `below` are blank points added only where the strip begins or ends a page.
    """

    height: float
    texts: tuple[Text, ...] = ()
    rules: tuple[Rule, ...] = ()
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
    for chain in _chains(strips, room - header.height):
        height = _height(chain)
        if page and used + height + chain[-1].below > room + _ROUNDING:
            yield page
            page, used, first = [], 0.0, False
        if not page and not first and chain[0].edges and chain[0] is not header:
            opening = [chain[0].header or header]
            if chain[0].above:
                opening.append(Strip(chain[0].above, edges=chain[0].edges))
            page, used = opening, _height(opening)
        page += chain
        used += height
    if page:
        yield page


def _chains(strips: Iterable[Strip], room: float) -> Iterator[list[Strip]]:
    """Runs tied by `keep_with_next`. One that no page can hold lets go of its front, never of its end."""
    chain: list[Strip] = []
    for strip in strips:
        if chain and not chain[-1].keep_with_next:
            yield from _released(chain, room)
            chain = []
        chain.append(strip)
    if chain:
        yield from _released(chain, room)


def _released(chain: list[Strip], room: float) -> Iterator[list[Strip]]:
    start = 0
    while start < len(chain) - 1 and _height(chain[start:]) > room:
        yield [chain[start]]
        start += 1
    yield chain[start:]


def _height(strips: list[Strip]) -> float:
    return sum([strip.height for strip in strips])
