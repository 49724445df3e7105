"""An .xls file (Excel 97-2003, also 5.0/95) as neutral sheets, through xlrd; macros and links stay shut."""

import struct
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import xlrd

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.long_work import Check, unasked
from cchc_desktop.exchange import biff
from cchc_desktop.exchange.legacy_cells import Run, unicode_text
from cchc_desktop.exchange.ole import Ole
from cchc_desktop.exchange.refusals import (
    MOST_CELLS,
    MOST_MERGES,
    MOST_ROWS,
    DamagedWorkbookError,
    damaged,
    too_large,
    too_many_cells,
    too_many_merges,
    too_many_rows,
)
from cchc_desktop.exchange.sheet import Area, Cell, Kind, Sheet, SheetPart, SheetRow
from cchc_desktop.exchange.stored_numbers import FROM_1900, FROM_1904, CellStyle, cell_style, read_number

MOST_SLOTS = 2_000_000
"""Cells, blank ones before the last of a row included; 65,536 styled rows of 30 columns."""

_PROTECTED = {"EncryptedPackage", "EncryptionInfo", "\x06DataSpaces", "\x09DRMContent"}
_STREAMS = ("Workbook", "Book")
_GENERAL = "General"
_BLANK = {xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK}
_DAMAGE = (
    DamagedWorkbookError,
    xlrd.XLRDError,
    struct.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What a broken file makes of xlrd, which checks little."""


class OldWorkbook:
    """An open workbook. `sheets` names its worksheets in order; `read` reads one."""

    def __init__(self, path: Path, content: bytes, check: Check = unasked) -> None:
        """Open the content of `path`; `check` as of `open_workbook`.

        Raises UserError WORKBOOK_UNREADABLE, WORKBOOK_PROTECTED, WORKBOOK_KIND_UNKNOWN.
        """
        self._path = path
        self._check = check
        with self._speaking():
            self._stream = self._workbook_stream(content)
            if biff.is_protected(self._stream):
                raise UserError(Fault.WORKBOOK_PROTECTED, path=path)
            self._book: Any = xlrd.open_workbook(
                file_contents=self._stream,
                logfile=StringIO(),
                formatting_info=True,
                on_demand=True,
                ragged_rows=True,
            )
            self._places = biff.worksheets(self._stream)
            names = zip(self._book.sheet_names(), self._places, strict=True)
            self.sheets = tuple(
                SheetPart(name, str(index), place.hidden) for index, (name, place) in enumerate(names)
            )
        self._epoch = FROM_1904 if self._book.datemode else FROM_1900
        self._styles: dict[int, CellStyle] = {}

    def read(self, sheet: SheetPart) -> Sheet:
        """The rows of a sheet. Raises UserError WORKBOOK_TOO_LARGE, WORKBOOK_UNREADABLE."""
        with self._speaking():
            index = int(sheet.part)
            extent = biff.extent(self._stream, self._places[index].start)
            self._refuse_size(extent)
            self._check()
            read: Any = self._book.sheet_by_index(index)
            rows = list(self._rows(read, extent.formulas))
            merges = [
                Area(top + 1, left + 1, bottom, right) for top, bottom, left, right in read.merged_cells
            ]
            hidden = frozenset(column + 1 for column, info in read.colinfo_map.items() if info.hidden)
            self._book.unload_sheet(index)
            return Sheet(sheet.name, rows, merges, sheet.hidden, hidden_columns=hidden)

    def _workbook_stream(self, content: bytes) -> bytes:
        shell = Ole(content)
        if shell.names & _PROTECTED:
            raise UserError(Fault.WORKBOOK_PROTECTED, path=self._path)
        stream = next((found for name in _STREAMS if (found := shell.stream(name))), b"")
        if not stream:
            raise UserError(Fault.WORKBOOK_KIND_UNKNOWN, path=self._path)
        return stream

    def _refuse_size(self, extent: biff.Extent) -> None:
        if extent.slots > MOST_SLOTS:
            raise too_large(self._path, f"trải trên hơn {MOST_SLOTS} ô")
        if extent.merges > MOST_MERGES:
            raise too_many_merges(self._path)

    def _rows(self, read: Any, formulas: frozenset[tuple[int, int]]) -> Iterator[SheetRow]:
        count = held = 0
        for row in range(read.nrows):
            self._check()
            cells = {
                column + 1: self._cell(read, row, column, formula=(row, column) in formulas)
                for column, (kind, value) in enumerate(
                    zip(read.row_types(row), read.row_values(row), strict=True)
                )
                if kind not in _BLANK and value != ""
            }
            count += len(cells)
            if count > MOST_CELLS:
                raise too_many_cells(self._path)
            if cells:
                layout = read.rowinfo_map.get(row)
                hidden, outline = (bool(layout.hidden), layout.outline_level) if layout else (False, 0)
                held += 1
                if held > MOST_ROWS:
                    raise too_many_rows(self._path)
                yield SheetRow(row + 1, cells, hidden, outline)

    def _cell(self, read: Any, row: int, column: int, *, formula: bool) -> Cell:
        kind, value = read.cell_type(row, column), read.cell_value(row, column)
        style = self._style(read.cell_xf_index(row, column))
        if kind == xlrd.XL_CELL_TEXT:
            runs = read.rich_text_runlist_map.get((row, column))
            text, conversion = unicode_text(self._runs(value, runs) if runs else value, style.font)
            return Cell(text, Kind.TEXT, style.number_format, style.font, formula, conversion=conversion)
        typed, shown = self._typed(kind, value, style)
        return Cell(shown, typed, style.number_format, style.font, formula)

    def _typed(
        self, kind: int, value: float, style: CellStyle
    ) -> tuple[Kind, str | int | float | bool | date]:
        if kind == xlrd.XL_CELL_BOOLEAN:
            return Kind.BOOLEAN, bool(value)
        if kind == xlrd.XL_CELL_ERROR:
            return Kind.ERROR, _ERRORS[int(value)]
        return read_number(float(value), style, self._epoch)

    def _style(self, xf_index: int) -> CellStyle:
        style = self._styles.get(xf_index)
        if style is None:
            form = self._book.xf_list[xf_index]
            code = self._book.format_map[form.format_key].format_str
            font = self._book.font_list[form.font_index].name
            style = cell_style(form.format_key, "" if code == _GENERAL else code, font)
            self._styles[xf_index] = style
        return style

    def _runs(self, text: str, starts: list[tuple[int, int]]) -> list[Run]:
        """The pieces of a text in their fonts; before the first of `starts` (in UTF-16) it has the cell's."""
        units = text.encode("utf-16-le", "surrogatepass")
        places = [0, *(2 * start for start, _font in starts), len(units)]
        fonts = ["", *(self._book.font_list[font].name for _start, font in starts)]
        return [
            Run(units[start:end].decode("utf-16-le", "surrogatepass"), font)
            for start, end, font in zip(places, places[1:], fonts, strict=False)
            if start < end
        ]

    @contextmanager
    def _speaking(self) -> Iterator[None]:
        """Turn what a broken file makes of its reader into the sentence for it."""
        try:
            yield
        except _DAMAGE as error:
            raise damaged(self._path) from error


_ERRORS: Mapping[int, str] = xlrd.error_text_from_code
