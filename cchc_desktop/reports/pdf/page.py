"""A laid-out page: placed lines of text and rules, nothing about where they came from.

Points, origin at the top left, y growing downwards; the y of a text is its baseline.
"""

from typing import NamedTuple

from msgspec import Struct, field

from cchc_desktop.reports.fonts import Face


class Style(NamedTuple):
    """A face at a size in points."""

    face: Face
    size: float


class Text(NamedTuple):
    """`column` is the table column it belongs to: the reading order of a row cut over pages."""

    x: float
    y: float
    style: Style
    text: str
    column: int = 0
    stretch: float = 0.0
    """Points added to each space, so that the line reaches both margins."""


class Rule(NamedTuple):
    """A straight line."""

    x0: float
    y0: float
    x1: float
    y1: float


class Block(NamedTuple):
    """A rectangle filled with black."""

    x0: float
    y0: float
    x1: float
    y1: float


class Bookmark(NamedTuple):
    """A place on the page that the reader's outline leads to."""

    y: float
    title: str
    depth: int = 0


class Page(Struct):
    """All that is drawn on one sheet, in reading order."""

    width: float
    height: float
    texts: list[Text] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    bookmarks: list[Bookmark] = field(default_factory=list)
