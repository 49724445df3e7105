"""The rows that may be a header: one, or several where headings span columns and go on below."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from cchc_desktop.exchange.headings import LONGEST, FieldsOf, Likeness, fields_of
from cchc_desktop.exchange.numbering import is_numbered
from cchc_desktop.exchange.sheet import Area, Cell, Kind, Sheet, SheetRow

LOOKED_AT = 40
"""Rows that hold something, among which the header is looked for."""
MOST_ROWS = 4
"""Rows of one header."""


Pieces = Mapping[int, tuple[str, ...]]
"""By column its headings, from above."""


class HeaderRows(Struct, frozen=True):
    """Rows `first` to `last` of `Sheet.rows`."""

    first: int
    last: int
    pieces: Pieces
    spans: Mapping[int, int]
    """By column the last column of the area its lowest heading spans, where that is wider than one."""


def candidates(sheet: Sheet, fields: FieldsOf = fields_of) -> Iterator[HeaderRows]:
    """Every row among the first, alone and with the rows below that go on with it by known headings."""
    covered = _covered(sheet)
    for first in range(min(LOOKED_AT, len(sheet.rows))):
        pieces: Pieces = {}
        for last in range(first, min(first + MOST_ROWS, LOOKED_AT, len(sheet.rows))):
            row = sheet.rows[last]
            if last > first and not _goes_on(sheet.rows[last - 1], row, pieces, covered, fields):
                break
            pieces = _with_row(pieces, row, covered)
            yield HeaderRows(first, last, pieces, _open_spans(row, covered))


def row_alone(sheet: Sheet, index: int) -> HeaderRows:
    """One row of `Sheet.rows` as a header of its own."""
    covered = _covered(sheet)
    row = sheet.rows[index]
    return HeaderRows(index, index, _with_row({}, row, covered), _open_spans(row, covered))


class _Heading(Struct, frozen=True):
    """A merged area of the first rows and its text."""

    area: Area
    text: str


Covered = Mapping[tuple[int, int], _Heading]
"""By row and column, what a cell lies in."""


def _covered(sheet: Sheet) -> Covered:
    """Areas of headings only: not higher than a header, and no wider than a table."""
    by_number = {row.number: row for row in sheet.rows[: LOOKED_AT + MOST_ROWS]}
    covered: dict[tuple[int, int], _Heading] = {}
    for area in sheet.merges:
        source = by_number[area.top].cells.get(area.left) if area.top in by_number else None
        if source is None or area.bottom - area.top >= MOST_ROWS or area.right - area.left > LONGEST:
            continue
        for number in range(area.top, area.bottom + 1):
            for column in range(area.left, area.right + 1):
                covered.setdefault((number, column), _Heading(area, _flat(source)))
    return covered


def _with_row(pieces: Pieces, row: SheetRow, covered: Covered) -> Pieces:
    """`pieces` with what `row` adds: its own cells, and areas that begin in it.

    A heading above that nobody merged goes for the columns to its right, blank beside and filled below.
    """
    added = {column: _flat(cell) for column, cell in row.cells.items() if not cell.from_merge}
    for column in sorted(added):
        if pieces and column not in pieces and column - 1 in pieces and column - 1 in added:
            pieces = {**pieces, column: pieces[column - 1]}
    for (number, column), heading in covered.items():
        if number == row.number == heading.area.top:
            added[column] = heading.text
    return {**pieces, **{column: (*pieces.get(column, ()), text) for column, text in added.items()}}


def _open_spans(row: SheetRow, covered: Covered) -> dict[int, int]:
    return {
        column: heading.area.right
        for (number, column), heading in covered.items()
        if number == row.number and column == heading.area.left < heading.area.right
    }


def _goes_on(above: SheetRow, row: SheetRow, pieces: Pieces, covered: Covered, fields: FieldsOf) -> bool:
    """Whether `row` goes on with the headings above it, and is no row of the table yet.

    Each of its cells stands under a heading that spans columns, under none, or completes the one above;
    none is a number or a code. One at least is a known heading, or all stand under headings that span.
    """
    known = below = outside = 0
    for column, cell in row.cells.items():
        if cell.from_merge:
            continue
        if cell.kind is not Kind.TEXT or len(cell.text) > LONGEST or is_numbered(cell.text):
            return False
        headings = pieces.get(column, ())
        is_known = any(fit.exact for fit in fits_of((*headings, _flat(cell)), fields).values())
        known += is_known
        spanned = _spans(above.number, column, covered)
        if headings and not is_known and not spanned:
            return False
        below, outside = below + spanned, outside + (not spanned)
    return known > 0 or (below > 1 and not outside)


def fits_of(pieces: Sequence[str], fields: FieldsOf = fields_of) -> Mapping[str, Likeness]:
    """The fields that a column may fill, by its headings from above.

    All of them together are surest ("Điểm" over "Tối đa"), then the lowest; a heading above that is known
    as not imported ("Điểm tự chấm" over "Đơn vị") is the last word on all below it.
    """
    together, lowest = fields(" ".join(pieces)), fields(pieces[-1])
    if any(fit.exact for fit in together.values()):
        return together
    for above in pieces[:-1]:
        fit = fields(above).get("")
        if fit is not None and fit.exact:
            return {"": fit}
    return lowest if any(fit.exact for fit in lowest.values()) else {**together, **lowest}


def _spans(number: int, column: int, covered: Covered) -> bool:
    """Whether the cell lies in an area that is wider than one column."""
    found = covered.get((number, column))
    return found is not None and found.area.left < found.area.right


def _flat(cell: Cell) -> str:
    return " ".join(cell.text.split())
