"""Documents as somebody names them in a cell, one a line: "15/KH-UBND ngày 05/3/2026 về cải cách"."""

import re
from collections.abc import Iterator
from datetime import date

from cchc_desktop.domain.dates import parse_date
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.listed_documents import ListedDocument
from cchc_desktop.domain.text import LONG, clean, one_line

_NUMBER = r"\d+[A-Za-z]?\s*/\s*(?:\d{4}\s*/\s*)?[A-ZĐ][\w.&-]*(?:\s*-\s*[A-ZĐ][\w.&]*)*"
_NAMED = re.compile(
    rf"(?P<before>.*?)(?:\b[Ss]ố\s*[:.]?\s*)?(?<![\w/])(?P<number>{_NUMBER})(?P<rest>.*)", re.DOTALL
)
_NEXT = re.compile(rf";\s*(?=(?:[\w ]{{0,20}}\b[Ss]ố\s*[:.]?\s*)?{_NUMBER})")
_DAY = re.compile(
    r"[\s,;(]*(?:\bngày\s*)?(?<!\d)(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{8})(?!\d)\)?", re.IGNORECASE
)
_IN_WORDS = re.compile(r"[\s,;(]*\bngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})\)?", re.IGNORECASE)
_EDGES = " \t,;:.-–•*"


def named_documents(text: str, row: int, today: date) -> list[ListedDocument]:
    """The documents that `text` names, one a line, or parted by a semicolon before the next number.

    What is not told as number or day is the summary, with nothing of it lost but the marks between.
    Raises UserError for text that is too long or holds control characters.
    """
    lines = [part for line in clean(text, "title", limit=LONG).splitlines() for part in _NEXT.split(line)]
    return [_document(line, row, today) for line in lines if line.strip(_EDGES)]


def _document(line: str, row: int, today: date) -> ListedDocument:
    named = _NAMED.fullmatch(line)
    number = "".join(named["number"].split()).rstrip(".-") if named else ""
    rest = f"{named['before']} {named['rest']}" if named else line
    issued_on = None
    for start, end, day in _days(rest):
        try:
            issued_on = parse_date(day, "date", today=today)
        except UserError:
            continue  # a figure of the summary
        rest = f"{rest[:start]} {rest[end:]}"
        break
    title = one_line(rest, "title", limit=LONG).strip(_EDGES)
    return ListedDocument(one_line(number, "number", limit=100), issued_on, "", title, row)


def _days(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a day is written, and it in figures."""
    for match in _IN_WORDS.finditer(text):
        yield *match.span(), "/".join(match.groups())
    for match in _DAY.finditer(text):
        yield *match.span(), "".join(match[1].split())
