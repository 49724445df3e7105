"""How wide the columns of an appendix are: what is read in one piece is not broken, words give way."""

from collections.abc import Sequence

from msgspec.structs import replace

from cchc_desktop.domain.document import Column, Emphasis, Row
from cchc_desktop.reports import decree
from cchc_desktop.reports.cells import cell_text
from cchc_desktop.reports.fonts import ROW_FACES, ruler

_WHOLE = {"code", "max_points", "due", "points", "appraised"}
"""Columns of codes ("1.1.12"), points ("2012,00") and dates ("13/01/2026")."""
_SHARING = {"name"}
"""The column that is never narrowed: with all others set, it is the one to take the room."""
_WIDEST_MM = 24
"""What is longer breaks: the columns of words need their room."""
_SLACK_MM = 1
"""Word sets a text a little wider than its font says."""
_PAGE_MM = (decree.PAGE_LONG - decree.MARGIN_LEFT - decree.MARGIN_RIGHT) / decree.MM


def fitted(columns: Sequence[Column], rows: Sequence[Row]) -> tuple[Column, ...]:
    """The columns as wide as a page together; codes, points and dates stand in one line each.

    A column in which nothing stands is as wide as its heading needs: the others get the room.
    """
    share = _PAGE_MM / sum(column.width_mm for column in columns)
    widths = [column.width_mm * share for column in columns]
    told = [row for row in rows if row.emphasis is not Emphasis.SECTION]
    set_widths = {
        number: width
        for number, column in enumerate(columns)
        if (width := _set_width(number, column, told, widths[number])) is not None
    }
    words = sum(width for number, width in enumerate(widths) if number not in set_widths)
    left = (_PAGE_MM - sum(set_widths.values())) / words
    return tuple(
        replace(column, width_mm=set_widths.get(number, widths[number] * left))
        for number, column in enumerate(columns)
    )


def _set_width(number: int, column: Column, rows: Sequence[Row], usual: float) -> float | None:
    """Millimetres of a column whose width is not for sharing; None for one of words."""
    told = [(row.emphasis, cell_text(row.cells[number], column)) for row in rows]
    if column.key in _WHOLE:
        return max(usual, min(_longest_piece(told), _WIDEST_MM))
    if column.key not in _SHARING and not any(text for _emphasis, text in told):
        return min(usual, _longest_piece([(Emphasis.SECTION, column.title)]))
    return None


def _longest_piece(told: Sequence[tuple[Emphasis, str]]) -> float:
    """Millimetres that the longest piece without a blank takes in a cell."""
    widest = max(
        (ruler(ROW_FACES[emphasis]).width(piece) for emphasis, text in told for piece in text.split()),
        default=0,
    )
    return (widest * decree.TABLE_SIZE / 1000 + 2 * decree.CELL_PADDING_X) / decree.MM + _SLACK_MM
