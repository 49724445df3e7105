"""A list of documents from a workbook or a pasted block, as the document system exports it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.import_sentences import said
from cchc_desktop.domain.incoming import Asking, Finding, ImportNote, Place
from cchc_desktop.domain.listed_documents import DocumentsReading, ListedDocument, number_key, same_document
from cchc_desktop.domain.long_work import Check, unasked
from cchc_desktop.domain.text import fold
from cchc_desktop.exchange.clipboard import pasted_sheet
from cchc_desktop.exchange.document_cells import read_document
from cchc_desktop.exchange.foot import is_foot
from cchc_desktop.exchange.header import Header
from cchc_desktop.exchange.header_again import is_index_row, repeats_header
from cchc_desktop.exchange.header_rows import HeaderRows, candidates, fits_of
from cchc_desktop.exchange.headings import document_fields_of
from cchc_desktop.exchange.legacy_notes import say_conversions
from cchc_desktop.exchange.legacy_suspects import as_answered, suspects
from cchc_desktop.exchange.notes import Notes
from cchc_desktop.exchange.opening import open_workbook
from cchc_desktop.exchange.sheet import Cell, Sheet, SheetRow, column_name, fill_merges
from cchc_desktop.exchange.sheet_notes import say_sheet

_TOTAL = re.compile(r"(tong|cong)\b")


def read_documents(path: Path, *, decode: bool = False, check: Check = unasked) -> DocumentsReading:
    """The documents that a workbook lists, on every sheet that is not hidden and holds a list.

    With `decode`, what seems to be text in an old code is read as such. `check` is called between rows and
    may raise to stop. Raises UserError as `open_workbook`, and DOCUMENT_LIST_NOT_FOUND.
    """
    book = open_workbook(path, check).book
    shown = [part for part in book.sheets if not part.hidden] or list(book.sheets)
    hidden = [part.name for part in book.sheets if part not in shown]
    left_out = [said(ImportNote.HIDDEN_SHEET, Place(name), name) for name in hidden]
    return _read([book.read(part) for part in shown], left_out, check, decode=decode)


def read_pasted_documents(text: str, *, decode: bool = False, check: Check = unasked) -> DocumentsReading:
    """The same of a pasted block, headings included. Raises UserError WORKBOOK_TOO_LARGE, as above."""
    return _read([pasted_sheet(text)], [], check, decode=decode)


def _read(
    sheets: Sequence[Sheet], left_out: list[Finding], check: Check, *, decode: bool
) -> DocumentsReading:
    documents = _Once()
    doubts: list[Finding] = []
    asking = Asking({})
    lists = 0
    for sheet in sheets:
        check()
        decoded = as_answered(sheet, suspects(sheet), asking)
        header = _header(decoded)
        if header is None:
            left_out.append(said(ImportNote.SHEET_WITHOUT_LIST, Place(sheet.name), sheet.name))
            continue
        lists += 1
        notes = Notes(sheet.name, header.columns, asking)
        _read_rows(fill_merges(decoded if decode else sheet), header, notes, documents, check)
        left_out += notes.left_out
        doubts += sorted((*notes.errors, *notes.warnings), key=lambda finding: finding.place.order)
    if not lists:
        names = "”, “".join(sheet.name for sheet in sheets)
        raise UserError(Fault.DOCUMENT_LIST_NOT_FOUND, sheet=names)
    suspected = asking.open[0].text if asking.open else ""
    return DocumentsReading(tuple(documents.found), tuple(left_out), tuple(doubts), suspected)


def _header(sheet: Sheet) -> Header | None:
    """The rows with the most known headings among the first: a number and one more at least, or None.

    Where a title line above adds nothing, without it.
    """
    best: Header | None = None
    for rows in candidates(sheet, document_fields_of):
        columns = _columns(rows)
        if "number" not in columns or not columns.keys() & {"date", "title"}:
            continue
        if best is None or (len(columns), rows.last == best.last) > (len(best.columns), False):
            headings = {column: " / ".join(pieces) for column, pieces in rows.pieces.items()}
            lines = tuple(_own_texts(row) for row in sheet.rows[rows.first : rows.last + 1])
            best = Header(rows.first, rows.last, columns, headings, lines)
    return best


def _columns(rows: HeaderRows) -> Mapping[str, int]:
    """Column number by field, the surest first; a second column of numbers counts as `serial`."""
    fits = sorted(
        (
            (likeness, -column, field)
            for column, pieces in rows.pieces.items()
            for field, likeness in fits_of(pieces, document_fields_of).items()
        ),
        reverse=True,
    )
    columns: dict[str, int] = {}
    taken: set[int] = set()
    for _likeness, place, field in fits:
        free = "serial" if field == "number" and "number" in columns else field
        if -place not in taken and free not in columns:
            taken.add(-place)
            if free:
                columns[free] = -place
    if "number" not in columns and "symbol" in columns:
        columns["number"] = columns.pop("symbol")
    return columns


def _read_rows(sheet: Sheet, header: Header, notes: Notes, documents: "_Once", check: Check) -> None:
    _say_sheet(sheet, header, notes)
    for row in _below(sheet, header, notes):
        check()
        document = read_document(_by_field(row, header), row.number, notes)
        if document is None:
            _leave(_reason(row), row, notes)
            continue
        same = documents.add(document)
        if same is None and row.hidden:
            notes.warn(ImportNote.HIDDEN_ROW, row.number)
        elif same is not None and fold(same.title) == fold(document.title):
            _leave(ImportNote.DOCUMENT_REPEATED, row, notes, earlier=same.row)
        elif same is not None:
            shared = ImportNote.DOCUMENT_NUMBER_SHARED
            notes.warn(shared, row.number, "number", document.number, earlier=same.row)


class _Once:
    """The documents of all sheets, each once."""

    def __init__(self) -> None:
        self.found: list[ListedDocument] = []
        self._by_number: dict[str, list[ListedDocument]] = {}

    def add(self, document: ListedDocument) -> ListedDocument | None:
        """Take `document` unless it is one with the same summary; gives the one of this number and day."""
        others = self._by_number.setdefault(number_key(document.number), [])
        same = [other for other in others if same_document(document, other)]
        again = next((one for one in same if fold(one.title) == fold(document.title)), None)
        if again is None:
            others.append(document)
            self.found.append(document)
        return again or (same[0] if same else None)


def _below(sheet: Sheet, header: Header, notes: Notes) -> Iterator[SheetRow]:
    """The rows below the header but for the header again, numbers of columns, and what is only merged."""
    below_header = True
    for row in sheet.rows[header.last + 1 :]:
        if repeats_header(header, row):
            _leave(ImportNote.REPEATED_HEADER, row, notes)
            below_header = True
        elif below_header and is_index_row(row):
            _leave(ImportNote.INDEX_ROW, row, notes)
        elif any(_own_texts(row).values()):
            below_header = False
            yield row


def _by_field(row: SheetRow, header: Header) -> dict[str, Cell]:
    """The cells of the columns that are read."""
    return {field: row.cells[column] for field, column in header.columns.items() if column in row.cells}


def _reason(row: SheetRow) -> ImportNote:
    """Why a row holds no document."""
    texts = [text for text in _own_texts(row).values() if text]
    if any(_TOTAL.match(fold(text)) for text in texts):
        return ImportNote.TOTAL_ROW
    return ImportNote.FOOT_ROW if any(is_foot(text) for text in texts) else ImportNote.NO_DOCUMENT


def _leave(note: ImportNote, row: SheetRow, notes: Notes, **args: object) -> None:
    text = " · ".join(text for text in _own_texts(row).values() if text)
    notes.left_out.append(said(note, notes.place(row.number), text, **args))


def _own_texts(row: SheetRow) -> dict[int, str]:
    return {
        column: " ".join(cell.text.split())
        for column, cell in sorted(row.cells.items())
        if not cell.from_merge
    }


def _say_sheet(sheet: Sheet, header: Header, notes: Notes) -> None:
    """Tell of its columns, of rows not read, and of text in old codes."""
    say_sheet(sheet, header, notes)
    cells = [
        (Place(sheet.name, row.number, column_name(column)), cell)
        for row in sheet.rows[header.last + 1 :]
        for column, cell in row.cells.items()
        if column in header.used and not cell.from_merge
    ]
    say_conversions(cells, notes)
