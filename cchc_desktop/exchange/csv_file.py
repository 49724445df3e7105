"""A file of lines with `,`, `;` or tabs between the cells (CSV, TSV), as one sheet of texts."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import islice
from pathlib import Path

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.long_work import Check, unasked
from cchc_desktop.exchange.encodings import decoded
from cchc_desktop.exchange.refusals import (
    MOST_CELLS,
    MOST_ROWS,
    damaged,
    too_large,
    too_many_cells,
    too_many_rows,
)
from cchc_desktop.exchange.sheet import LAST_COLUMN, Cell, Sheet, SheetPart, SheetRow

MOST_BYTES = 16 * 2**20
MOST_LINES = 2**20
"""As many as a sheet of Excel has, blank ones too."""

_WORKBOOKS = {".xlsx", ".xlsm", ".xls"}
_DELIMITERS = ";\t,"
_LOOKED_AT = 200
"""Rows that tell which sign parts the cells."""
_NAMED = re.compile(r"sep=([^\w\s\"]|\t)\r?\n")
"""The line in which Excel is told the delimiter."""
_AS_TEXT = re.compile(r'="([^"]*)"')
"""How a text that looks like a number is kept one for Excel."""


class TextFile:
    """An open file of lines; `sheets` names its one sheet after it."""

    def __init__(self, path: Path, content: bytes, check: Check = unasked) -> None:
        """Open the content of `path`; `check` as of `open_workbook`.

        Raises UserError WORKBOOK_TOO_LARGE, and for what is no text WORKBOOK_UNREADABLE or
        WORKBOOK_KIND_UNKNOWN, by what its name promises.
        """
        if len(content) > MOST_BYTES:
            raise too_large(path, f"tệp chữ hơn {MOST_BYTES >> 20} MB")
        found = decoded(content)
        if found is None:
            if path.suffix.casefold() in _WORKBOOKS:
                raise damaged(path)
            raise UserError(Fault.WORKBOOK_KIND_UNKNOWN, path=path)
        self._path = path
        self._check = check
        self._text, self._code_page = found
        self.sheets = (SheetPart(path.stem),)

    def read(self, sheet: SheetPart) -> Sheet:
        """The rows. Raises UserError WORKBOOK_UNREADABLE for quotes that do not close, WORKBOOK_TOO_LARGE."""
        named = _NAMED.match(self._text)
        text = self._text[named.end() :] if named else self._text
        rows: list[SheetRow] = []
        count, number = 0, 1 if named else 0
        try:
            for texts in _rows(text, named[1] if named else _delimiter(text)):
                self._check()
                number += 1
                cells = {column: _cell(one) for column, one in enumerate(texts, start=1) if one.strip()}
                count += len(cells)
                if number > MOST_LINES or (cells and len(rows) == MOST_ROWS):
                    raise too_many_rows(self._path)
                if len(texts) > LAST_COLUMN:
                    raise too_large(self._path, f"có dòng hơn {LAST_COLUMN} cột")
                if count > MOST_CELLS:
                    raise too_many_cells(self._path)
                if cells:
                    rows.append(SheetRow(number, cells))
        except csv.Error as error:
            reason = f"sau dòng {number}: dấu ngoặc kép không khép, hoặc ô quá dài"
            raise UserError(Fault.WORKBOOK_UNREADABLE, path=self._path, reason=reason) from error
        return Sheet(sheet.name, rows, code_page=self._code_page)


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)


def _delimiter(text: str) -> str:
    """The sign that parts most rows into the same number of cells."""
    return max(_DELIMITERS, key=lambda delimiter: _fit(text, delimiter))


def _fit(text: str, delimiter: str) -> tuple[int, int]:
    """How many of the first rows have the usual number of cells, and that number."""
    widths = Counter(width for width in _widths(text, delimiter) if width > 1)
    return max(((count, width) for width, count in widths.items()), default=(0, 0))


def _widths(text: str, delimiter: str) -> Iterator[int]:
    try:
        for row in islice(_rows(text, delimiter), _LOOKED_AT):
            yield len(row)
    except csv.Error:
        return


def _cell(text: str) -> Cell:
    kept = _AS_TEXT.fullmatch(text)
    value = (kept[1] if kept else text).replace("\r\n", "\n").replace("\r", "\n")
    return Cell(value, untyped=kept is None)
