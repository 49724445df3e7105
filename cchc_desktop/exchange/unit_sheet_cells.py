"""What a unit wrote in the cells of a row of its sheet: a day, a progress, a result, documents."""

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from msgspec import Struct

from cchc_desktop.domain.dates import parse_date, show_date
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.incoming import Finding, Place, failed
from cchc_desktop.domain.listed_documents import ListedDocument
from cchc_desktop.domain.text import LONG, clean
from cchc_desktop.domain.unit_sheet import ENTRIES, ReturnedRow, SheetLine
from cchc_desktop.domain.unit_sheet_notes import SheetNote, noted
from cchc_desktop.domain.vocabulary import Progress
from cchc_desktop.exchange.cell_texts import progress_meant
from cchc_desktop.exchange.named_documents import named_documents
from cchc_desktop.exchange.notes import shortened
from cchc_desktop.exchange.sheet import Cell, Kind, SheetRow, column_name

_NO_WORDS = frozenset(".…-–—_/ \n")
"""A cell of nothing but these is one left open."""
_DAY_DIGITS = {7: 8, 8: 8, 3: 4, 4: 4}
"""How many digits a day has that a workbook took for a number: its first 0 is gone."""


class TableOfSheet(Protocol):
    """Where the cells stand."""

    @property
    def columns(self) -> Mapping[str, int]: ...

    def entries(self, row: SheetRow) -> dict[str, Cell]: ...

    def place(self, row: SheetRow, key: str = "") -> Place: ...


class _Day(Struct, frozen=True):
    """A day, or that what is written as one is none."""

    on_date: date | None = None
    refused: bool = False


class EntryReader:
    """Reads rows; what it cannot take goes to `refused`, what is strange to `doubts`."""

    def __init__(
        self, table: TableOfSheet, today: date, year: int, refused: list[Finding], doubts: list[Finding]
    ) -> None:
        self._table = table
        self._today = today
        self._year = year
        self._refused = refused
        self._doubts = doubts

    def read(self, row: SheetRow, line: SheetLine) -> ReturnedRow:
        """What is written in `row` about `line`."""
        cells = {key: cell for key, cell in self._table.entries(row).items() if self._holds(cell, row, key)}
        day = self._day(cells["on_date"], row) if "on_date" in cells else _Day()
        progress = self._progress(cells["progress"], row) if "progress" in cells else None
        text = self._text(cells["text"], row) if "text" in cells else ""
        documents = self._documents(cells["documents"], row) if "documents" in cells else ()
        says_something = bool(text) or progress is not None
        if day.refused and says_something:
            self._refused.append(noted(SheetNote.DATE_MISSING_FOR_ROW, self._table.place(row)))
            text, progress = "", None
        elif day.on_date and cells.keys() == {"on_date"}:
            self._doubts.append(noted(SheetNote.DATE_ALONE, self._table.place(row, "on_date")))
        columns = {
            key: column_name(self._table.columns[key]) for key in ENTRIES if key in self._table.columns
        }
        return ReturnedRow(line, row.number, columns, day.on_date, progress, text, documents)

    def _holds(self, cell: Cell, row: SheetRow, key: str) -> bool:
        """Whether a cell holds something that can be read."""
        place = self._table.place(row, key)
        if cell.kind is Kind.ERROR:
            self._refused.append(noted(SheetNote.CELL_ERROR, place, cell.text))
            return False
        if cell.kind is Kind.NO_VALUE:
            self._refused.append(noted(SheetNote.CELL_WITHOUT_VALUE, place))
            return False
        if cell.formula:
            self._doubts.append(noted(SheetNote.FORMULA, place, cell.text))
        return bool(set(cell.text) - _NO_WORDS)

    def _day(self, cell: Cell, row: SheetRow) -> _Day:
        place = self._table.place(row, "on_date")
        try:
            found = self._day_in(cell)
        except UserError as error:
            self._refused.append(failed(error, place, shortened(cell.text)))
            return _Day(refused=True)
        if found is None:
            self._refused.append(noted(SheetNote.DATE_IS_NUMBER, place, cell.text))
            return _Day(refused=True)
        if found > self._today:
            self._refused.append(noted(SheetNote.DATE_AHEAD, place, show_date(found)))
            return _Day(refused=True)
        if found.year != self._year:
            self._doubts.append(noted(SheetNote.DATE_OTHER_YEAR, place, show_date(found), year=self._year))
        return _Day(found)

    def _day_in(self, cell: Cell) -> date | None:
        """The day in a cell; None for a number that is none. Raises UserError as `parse_date`."""
        if isinstance(cell.value, date):
            return cell.value
        text = " ".join(cell.text.split())
        if cell.kind is Kind.NUMBER:
            digits = _DAY_DIGITS.get(len(text)) if text.isdecimal() else None
            if digits is None:
                return None
            text = text.zfill(digits)
        return parse_date(text, "date", today=self._today)

    def _progress(self, cell: Cell, row: SheetRow) -> Progress | None:
        try:
            return progress_meant(" ".join(cell.text.split()))
        except UserError as error:
            place = self._table.place(row, "progress")
            self._refused.append(failed(error, place, shortened(cell.text)))
            return None

    def _text(self, cell: Cell, row: SheetRow) -> str:
        try:
            return clean(cell.text, "text", limit=LONG)
        except UserError as error:
            self._refused.append(failed(error, self._table.place(row, "text"), shortened(cell.text)))
            return ""

    def _documents(self, cell: Cell, row: SheetRow) -> tuple[ListedDocument, ...]:
        place = self._table.place(row, "documents")
        try:
            found = named_documents(cell.text, row.number, self._today)
        except UserError as error:
            self._refused.append(failed(error, place, shortened(cell.text)))
            return ()
        self._doubts += [
            noted(SheetNote.DOCUMENT_ALONE, place, one.title)
            for one in found
            if not one.number and one.issued_on is None
        ]
        return tuple(found)
