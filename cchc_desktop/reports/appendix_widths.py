"""How wide the columns of an appendix are: what is read in one piece is not broken, words give way."""

from collections.abc import Sequence

from msgspec.structs import replace

from cchc_desktop.domain.document import Column, Emphasis, Row
from cchc_desktop.reports import decree
from cchc_desktop.reports.cells import cell_text
from cchc_desktop.reports.fonts import ROW_FACES, ruler

_WHOLE = {"code", "max_points", "due", "points", "appraised"}
"""Columns of codes ("1.1.12"), points ("2012,00") and dates ("13/01/2026")."""
_WIDEST_MM = 24
"""What is longer breaks: the columns of words need their room."""
_SLACK_MM = 1
"""Word sets a text a little wider than its font says."""
_PAGE_MM = (decree.PAGE_LONG - decree.MARGIN_LEFT - decree.MARGIN_RIGHT) / decree.MM


def fitted(columns: Sequence[Column], rows: Sequence[Row]) -> tuple[Column, ...]:
    """The columns as wide as a page together; codes, points and dates stand in one line each."""
    share = _PAGE_MM / sum(column.width_mm for column in columns)
    widths = [column.width_mm * share for column in columns]
    told = [row for row in rows if row.emphasis is not Emphasis.SECTION]
    whole = {
        number: max(widths[number], min(_needed(number, column, told), _WIDEST_MM))
        for number, column in enumerate(columns)
        if column.key in _WHOLE
    }
    words = sum(width for number, width in enumerate(widths) if number not in whole)
    left = (_PAGE_MM - sum(whole.values())) / words
    return tuple(
        replace(column, width_mm=whole.get(number, widths[number] * left))
        for number, column in enumerate(columns)
    )


def _needed(number: int, column: Column, rows: Sequence[Row]) -> float:
    """Millimetres that the longest piece without a blank takes in a cell."""
    pieces = ((row.emphasis, cell_text(row.cells[number], column).split()) for row in rows)
    widest = max(
        (ruler(ROW_FACES[emphasis]).width(piece) for emphasis, told in pieces for piece in told), default=0
    )
    return (widest * decree.TABLE_SIZE / 1000 + 2 * decree.CELL_PADDING_X) / decree.MM + _SLACK_MM
