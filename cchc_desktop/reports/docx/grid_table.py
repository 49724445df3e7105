"""The table of a grid or a letter as Word XML: header repeated, heads kept with the next row."""

from collections.abc import Callable, Iterator, Sequence

from cchc_desktop.domain.document import Align, Column, Emphasis, Row
from cchc_desktop.reports import decree
from cchc_desktop.reports.cells import cell_text
from cchc_desktop.reports.column_titles import title_lines
from cchc_desktop.reports.docx.content import Cell, Place, paragraph, table, table_row
from cchc_desktop.reports.docx.styles import Name
from cchc_desktop.reports.fonts import ROW_FACES, ruler

_STYLES = {
    Emphasis.SECTION: Name.TABLE_FIELD,
    Emphasis.FIELD: Name.TABLE_FIELD,
    Emphasis.GROUP: Name.TABLE_GROUP,
    Emphasis.PLAIN: Name.TABLE_TEXT,
    Emphasis.TOTAL: Name.TABLE_FIELD,
}
_HEADS = {Emphasis.SECTION, Emphasis.FIELD, Emphasis.GROUP}
_LEADING = decree.TABLE_SIZE * decree.LINE_SPACING
_PADDING = decree.CELL_PADDING_X, decree.CELL_PADDING_Y - decree.BORDER / 2 - 0.05
"""Word adds half a rule above and below a row; in the PDF it lies within. And a hair less: rows that fill
a page to the last hair must still fit."""
_SLACK = 0.97
"""Word sets a text a little wider than its font says."""


def grid_table(
    columns: Sequence[Column],
    rows: Sequence[Row],
    width: float,
    room: float,
    *,
    keep_last: bool = False,
    before_row: Callable[[], object] = lambda: None,
) -> str:
    """A table `width` points wide; a row that fits in `room` is not cut, the last is tied to what follows."""
    scale = width / sum(column.width_mm for column in columns)
    widths = [column.width_mm * scale for column in columns]
    made = _rows(columns, rows, widths, room, keep_last=keep_last, before_row=before_row)
    return table(widths, made, bordered=True, padding=_PADDING)


def _rows(
    columns: Sequence[Column],
    rows: Sequence[Row],
    widths: Sequence[float],
    room: float,
    *,
    keep_last: bool,
    before_row: Callable[[], object],
) -> Iterator[str]:
    kept = Place(keep_with_next=True)
    titles = (
        "\n".join(title_lines(column.title, width - 2 * decree.CELL_PADDING_X))
        for column, width in zip(columns, widths, strict=True)
    )
    cells = (Cell((paragraph(title, Name.TABLE_HEAD, kept),), middle=True) for title in titles)
    yield table_row(widths, cells, header=True)
    for row, following in zip(rows, (*rows[1:], None), strict=False):
        before_row()
        tied = following.emphasis is Emphasis.TOTAL if following else keep_last
        yield _row(row, columns, widths, room, keep=tied or row.emphasis in _HEADS)


def _row(row: Row, columns: Sequence[Column], widths: Sequence[float], most: float, *, keep: bool) -> str:
    style = _STYLES[row.emphasis]
    texts = [cell_text(*pair) for pair in zip(row.cells, columns, strict=True)]
    if row.emphasis is Emphasis.SECTION:
        place = Place(align=Align.LEFT, keep_with_next=keep)
        return table_row(widths, [Cell((paragraph(texts[0], style, place),), len(columns))])
    whole = _height(row, texts, widths) <= most
    # a row that may be cut would drag what it is kept with over one page after another
    places = {align: Place(align=align, keep_with_next=keep and whole) for align in Align}
    cells = [
        Cell((paragraph(text, style, places[column.align]),))
        for text, column in zip(texts, columns, strict=True)
    ]
    room = row.lines * _LEADING + 2 * decree.CELL_PADDING_Y if row.lines > 1 else 0.0
    return table_row(widths, cells, whole=whole, height=room)


def _height(row: Row, texts: Sequence[str], widths: Sequence[float]) -> float:
    wrap = ruler(ROW_FACES[row.emphasis]).wrap
    limits = [(width - 2 * decree.CELL_PADDING_X) * _SLACK * 1000 / decree.TABLE_SIZE for width in widths]
    lines = max(len(wrap(text, limit)) for text, limit in zip(texts, limits, strict=True))
    return lines * _LEADING + 2 * decree.CELL_PADDING_Y
