"""The records of an .xls workbook (Microsoft, [MS-XLS]) as far as they are looked at before xlrd reads them.

xlrd neither tells which cells are formulas nor keeps to any limit.
"""

import struct
from collections.abc import Iterator

from msgspec import Struct

from cchc_desktop.exchange.refusals import DamagedWorkbookError

_BEGIN, _END, _PASSWORD, _SHEET, _FORMULA = 0x0809, 0x000A, 0x002F, 0x0085, 0x0006
_CELL = {0x0201, 0x0203, 0x0204, 0x0205, 0x00FD, 0x027E, 0x00D6, _FORMULA}
_CELLS = {0x00BD, 0x00BE}
"""Records that hold several cells of a row; the last column is their last number."""
_MERGES, _DIMENSIONS = 0x00E5, 0x0200


class Listed(Struct, frozen=True):
    """A worksheet as the beginning of the workbook lists it. `start` is the place of its records."""

    start: int
    hidden: bool


class Extent(Struct, frozen=True):
    """What a sheet asks of memory, and where its formulas are (row and column from 0)."""

    slots: int
    """Cells when every row is filled up to its last column."""
    merges: int
    formulas: frozenset[tuple[int, int]]


def records(stream: bytes, start: int = 0) -> Iterator[tuple[int, int, int]]:
    """Kind, place and length of the data of each record, to the end that belongs to the first.

    Charts within are left out. Raises DamagedWorkbookError.
    """
    depth, at = 0, start
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        at += 4
        depth += (kind == _BEGIN) - (kind == _END)
        if depth <= 1:
            yield kind, at, length
        at += length
        if depth <= 0:
            return
    raise DamagedWorkbookError("records without an end")


def is_protected(stream: bytes) -> bool:
    """Whether a password is asked for; what follows is enciphered then."""
    return any(kind == _PASSWORD for kind, _at, _length in records(stream))


def worksheets(stream: bytes) -> list[Listed]:
    """The worksheets in order; charts, macros and modules left out. Raises DamagedWorkbookError."""
    found = []
    for kind, at, length in records(stream):
        if kind == _SHEET and length >= 6:
            start, state, type_ = struct.unpack_from("<IBB", stream, at)
            if type_ == 0:
                found.append(Listed(start, state & 3 != 0))
    return found


def extent(stream: bytes, start: int) -> Extent:
    """What the records of the sheet at `start` amount to. Raises DamagedWorkbookError."""
    widths: dict[int, int] = {}
    formulas: set[tuple[int, int]] = set()
    merges = dimensions = 0
    try:
        for kind, at, length in records(stream, start):
            if kind in _CELL or kind in _CELLS:
                row, column = struct.unpack_from("<HH", stream, at)
                if kind == _FORMULA:
                    formulas.add((row, column))
                elif kind in _CELLS:
                    (column,) = struct.unpack_from("<H", stream, at + length - 2)
                widths[row] = max(widths.get(row, 0), column + 1)
            elif kind == _MERGES:
                merges += struct.unpack_from("<H", stream, at)[0]
            dimensions += kind == _DIMENSIONS
    except struct.error as error:
        raise DamagedWorkbookError("a record shorter than it must be") from error
    if dimensions > 1:
        # At each one xlrd begins to lay out its rows anew.
        raise DamagedWorkbookError("dimensions given twice")
    return Extent(sum(widths.values()), merges, frozenset(formulas))
