"""What the cells of a list of documents mean: a number in one or two columns, a day, a summary."""

import re
from collections.abc import Mapping
from datetime import date

from cchc_desktop.domain.dates import parse_date
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.incoming import ImportNote
from cchc_desktop.domain.listed_documents import ListedDocument, is_numbered
from cchc_desktop.domain.text import LONG, fold, one_line
from cchc_desktop.exchange.notes import Notes
from cchc_desktop.exchange.sheet import Cell, Kind

_LIMITS = {"title": LONG, "issuer": 200, "number": 100}
"""Characters, as the records allow."""
_PREFIX = re.compile(r"^số\s*[:.]?\s*(?=\d)", re.IGNORECASE)
_NUMBER_AND_DAY = re.compile(r"(.*?\S)[\s,;(]+(?:ngày\s+)?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\)?", re.IGNORECASE)
_IN_WORDS = re.compile(r"(?:.*\bngay)?\s*(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*(\d{4})")
_TIME = re.compile(r"(?:T|\b)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[AP]M)?\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d).|.(?<!\d)\d{4}(?!\d)|\d{8}")


def read_document(cells: Mapping[str, Cell], row: int, notes: Notes) -> ListedDocument | None:
    """The document of a row, its cells by field; what is strange is noted. None for a row that holds none.

    A document has two at least of number, day and summary.
    """
    texts = {field: _text(cell, field, row, notes) for field, cell in cells.items()}
    number = _number(texts)
    issued_on = _day(cells["date"], row, notes) if "date" in cells else None
    joined = _NUMBER_AND_DAY.fullmatch(number)
    if joined and issued_on is None:
        issued_on = _day(Cell(joined[2]), row, notes)
        number = joined[1] if issued_on is not None else number
    title = texts.get("title", "")
    if (is_numbered(number), issued_on is not None, bool(title)).count(True) < 2:
        return None
    if not is_numbered(number):
        notes.warn(ImportNote.DOCUMENT_WITHOUT_NUMBER, row, "number", number)
    if issued_on is None and not texts.get("date"):
        notes.warn(ImportNote.DOCUMENT_WITHOUT_DATE, row, "date")
    return ListedDocument(number, issued_on, texts.get("issuer", ""), title, row)


def _text(cell: Cell, field: str, row: int, notes: Notes) -> str:
    """The text of a cell; blank, and noted, where it cannot be one."""
    if cell.kind is Kind.ERROR:
        notes.wrong(ImportNote.CELL_ERROR, row, field, cell.text)
        return ""
    if cell.kind is Kind.NO_VALUE:
        notes.wrong(ImportNote.FORMULA_WITHOUT_VALUE, row, field)
        return ""
    if cell.kind is Kind.DATE and field == "number":  # "12/3" as a spreadsheet takes it
        notes.wrong(ImportNote.DOCUMENT_NUMBER_A_DATE, row, field, cell.text)
        return ""
    try:
        return one_line(cell.text, field, limit=_LIMITS.get(field, LONG))
    except UserError as error:
        notes.failed(error, row, field, cell.text)
        return ""


def _number(texts: Mapping[str, str]) -> str:
    """The number with its symbol: "15/KH-UBND", whether they come in one column or two."""
    number, symbol = texts.get("number", ""), texts.get("symbol", "")
    if not is_numbered(number):
        number, symbol = texts.get("serial", ""), number or symbol
    number = _PREFIX.sub("", number)
    if not number or is_numbered(symbol):
        return number if "/" in number else symbol or number
    return f"{number}/{symbol.lstrip('/ ')}" if symbol and "/" not in number else number


def _day(cell: Cell, row: int, notes: Notes) -> date | None:
    """The day in a cell; None, and noted, for anything but a day of a written year."""
    if cell.kind is Kind.DATE and isinstance(cell.value, date):
        return cell.value
    if cell.kind in (Kind.ERROR, Kind.NO_VALUE):
        return None
    text = _TIME.sub("", " ".join(cell.text.split())).strip(" ,;")
    words = _IN_WORDS.fullmatch(fold(text))
    text = "/".join(words.groups()) if words else text
    if cell.kind is not Kind.TEXT or not (_YEAR.search(text) or text.count("/") == 2):
        if text:
            notes.warn(ImportNote.DOCUMENT_DATE_UNREADABLE, row, "date", cell.text)
        return None
    try:
        return parse_date(text, "date", today=date.max)  # the year is written: today says nothing
    except UserError as error:
        notes.failed(error, row, "date", cell.text)
        return None
