"""The columns of an ugly workbook and the one to three rows of headings above them."""

import random
from collections.abc import Sequence

from msgspec import Struct

from tests.exchange import ugly_words as words
from tests.exchange.ugly_looks import Look


class Column(Struct, frozen=True):
    """A column: what is in it, and its headings, topmost first."""

    key: str
    headings: tuple[str, ...]


def columns_of(look: Look, rng: random.Random) -> list[Column]:
    """The columns in the order of the sheet."""
    names = ("name",) if look.names == "one" else ("name0", "name1", "name2")
    codes = {"column": ("code",), "name": (), "stt": ("stt", "code")}[look.codes]
    points = ("max_points", "self") if look.foreign else ("max_points",)
    units = {"marks": tuple(words.UNITS), "roles": ("lead",)}.get(look.units, ("lead", "coordinating"))
    blocks = [codes, names, points, ("task",), (*units, "due"), ("evidence",), ("remark",)]
    if look.last_year:
        blocks.insert(3, ("last", "cause"))
    if look.shuffled:
        rng.shuffle(blocks)
    return [Column(key, _headings(key, look, rng)) for block in blocks for key in block]


def _headings(key: str, look: Look, rng: random.Random) -> tuple[str, ...]:
    spans = words.SPANS.get(key, ())
    if look.header == "one" or not spans or (key in {"max_points", "self"} and not look.foreign):
        return (_heading(key, look, rng),)
    if look.header == "spans":
        return spans[-2:] if key != "due" else (_heading(key, look, rng),)
    return spans


def _heading(key: str, look: Look, rng: random.Random) -> str:
    if key.startswith("name") and key != "name":
        return words.SPANS[key][-1]
    ways = words.HEADINGS[key]
    if key == "code" and look.codes == "column":
        ways = (*words.HEADINGS["stt"], *ways)
    return ways[0] if look.own_headings else rng.choice(ways)


class Heading(Struct, frozen=True):
    """A heading with its area, rows and columns from 0."""

    text: str
    top: int
    left: int
    bottom: int
    right: int


def laid_headings(columns: Sequence[Column]) -> list[Heading]:
    """The headings as merged areas: across what they share, and down to the last row."""
    depth = max(len(column.headings) for column in columns)
    laid: list[Heading] = []
    for level in range(depth):
        left = 0
        while left < len(columns):
            path = columns[left].headings
            right = left
            while level < len(path) - 1 and _shares(columns, right + 1, path[: level + 1]):
                right += 1
            if level < len(path):
                bottom = level if level < len(path) - 1 else depth - 1
                laid.append(Heading(path[level], level, left, bottom, right))
            left = right + 1
    return laid


def _shares(columns: Sequence[Column], index: int, path: tuple[str, ...]) -> bool:
    return (
        index < len(columns)
        and len(columns[index].headings) > len(path)
        and (columns[index].headings[: len(path)] == path)
    )


def index_marks(style: str, columns: Sequence[Column]) -> list[str | int]:
    """The row that numbers the columns: (1) (2) (3), 1 2 3, or A B 1 2 3."""
    count = len(columns)
    if style == "1":
        return list(range(1, count + 1))
    if style == "A":
        return ["A", "B", *range(1, count - 1)]
    if style == "=":
        return [f"({number})" if number != 5 else "(5)=(3)-(4)" for number in range(1, count + 1)]
    return [f"({number})" for number in range(1, count + 1)]
