"""Paragraphs and tables of a Word file as XML text, thousands at a time.

The library's own objects would take minutes for a long table. Lengths are in points.
"""

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from msgspec import Struct

from cchc_desktop.domain.document import Align, Passage, Role
from cchc_desktop.reports.cells import clean
from cchc_desktop.reports.docx.styles import Name, style_id

_TWIPS = 20
"""Word counts in twentieths of a point."""
_ALIGNED = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right"}
_SIDES = ("top", "left", "bottom", "right")
_LINE = 'w:val="single" w:sz="4" w:space="0" w:color="auto"'
_END_OF_CELL = "<w:p/>"


class Place(Struct, frozen=True):
    """How a paragraph departs from its style: indents from both margins, hanging lines, space above."""

    align: Align | None = None
    left: float | None = None
    right: float | None = None
    hanging: float | None = None
    before: float | None = None
    keep_with_next: bool = False
    rule: bool = False
    """A line along its top; its own text is blank."""
    height: float | None = None
    """Of each line, whatever stands in it."""


class Cell(Struct, frozen=True):
    """Its paragraphs, made by `paragraph`, how many columns it spans, whether they stand in its middle."""

    paragraphs: Sequence[str]
    span: int = 1
    middle: bool = False


LOWEST = Place(height=0.1)
"""For a paragraph that Word alone needs: below a full page it would else stand alone on the next."""


def paragraph(text: str, style: Name, place: Place | None = None) -> str:
    """A paragraph; a newline in it breaks the line."""
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in clean(text).split("\n")
    )
    run = f"<w:r>{lines}</w:r>" if text else ""
    departure = _departure(place) if place else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/>{departure}</w:pPr>{run}</w:p>'


def passage(told: Passage, *, keep: bool) -> str:
    """A paragraph of a body; `keep` ties it to what follows, as a heading always is."""
    if told.role is Role.HEADING:
        return paragraph(told.text, Name.HEADING)
    words = f"- {told.text}" if told.role is Role.BULLET else told.text
    return paragraph(words, Name.BODY, Place(keep_with_next=True) if keep else None)


def _departure(place: Place) -> str:
    """In the order that Word's schema asks for."""
    indents = {"left": place.left, "right": place.right, "hanging": place.hanging}
    if place.left is not None and place.hanging is None:
        indents["firstLine"] = 0.0
    known = "".join(f' w:{side}="{_twips(value)}"' for side, value in indents.items() if value is not None)
    return "".join(
        (
            "<w:keepNext/>" if place.keep_with_next else "",
            f"<w:pBdr><w:top {_LINE}/></w:pBdr>" if place.rule else "",
            f"<w:spacing{_spacing(place)}/>" if _spacing(place) else "",
            f"<w:ind{known}/>" if known else "",
            f'<w:jc w:val="{_ALIGNED[place.align]}"/>' if place.align else "",
        )
    )


def _spacing(place: Place) -> str:
    before = f' w:before="{_twips(place.before)}"' if place.before is not None else ""
    line = f' w:line="{_twips(place.height)}" w:lineRule="exact"' if place.height is not None else ""
    return before + line


def table_row(
    widths: Sequence[float],
    cells: Iterable[Cell],
    *,
    header: bool = False,
    whole: bool = True,
    height: float = 0.0,
) -> str:
    """A row: a `header` is repeated on every page, a `whole` one is not cut over pages.

    It is at least `height` high.
    """
    flags = "<w:cantSplit/>" if whole else ""
    flags += f'<w:trHeight w:val="{_twips(height)}" w:hRule="atLeast"/>' if height else ""
    flags += "<w:tblHeader/>" if header else ""
    inner: list[str] = []
    column = 0
    for cell in cells:
        width = sum(widths[column : column + cell.span])
        column += cell.span
        span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
        looks = span + ('<w:vAlign w:val="center"/>' if cell.middle else "")
        content = "".join(cell.paragraphs) or _END_OF_CELL
        inner.append(
            f'<w:tc><w:tcPr><w:tcW w:w="{_twips(width)}" w:type="dxa"/>{looks}</w:tcPr>{content}</w:tc>'
        )
    return f"<w:tr>{f'<w:trPr>{flags}</w:trPr>' if flags else ''}{''.join(inner)}</w:tr>"


def table(
    widths: Sequence[float],
    rows: Iterable[str],
    *,
    bordered: bool,
    padding: tuple[float, float] = (0.0, 0.0),
) -> str:
    """A table of fixed column widths, with rules or without; `padding` is beside and above the text."""
    beside, above = map(_twips, padding)
    margins = "".join(
        f'<w:{side} w:w="{beside if side in ("left", "right") else above}" w:type="dxa"/>' for side in _SIDES
    )
    rules = "".join(f"<w:{side} {_LINE}/>" for side in (*_SIDES, "insideH", "insideV")) if bordered else ""
    columns = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{_twips(sum(widths))}" w:type="dxa"/>'
        f"{f'<w:tblBorders>{rules}</w:tblBorders>' if rules else ''}"
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def next_section() -> str:
    """What follows stands on pages like those before, numbered from 1 again."""
    style = f'<w:pStyle w:val="{style_id(Name.RULE)}"/>{_departure(LOWEST)}'
    return f"<w:p><w:pPr>{style}<w:sectPr/></w:pPr></w:p>"


def _twips(points: float) -> int:
    return round(points * _TWIPS)
