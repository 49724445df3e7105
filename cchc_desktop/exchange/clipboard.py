"""A block pasted from Excel or LibreOffice: lines of cells parted by tabs."""

import re
from collections.abc import Sequence
from html import escape

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.exchange.refusals import MOST_ROWS
from cchc_desktop.exchange.sheet import LAST_COLUMN, Cell, Sheet, SheetRow

PASTED = "bảng dán"
"""What the sheet and the source of a pasted block are called."""
MOST_CHARACTERS = 5_000_000

_CELL = re.compile(r'(?:"([^"]*(?:""[^"]*)*)"(?=[\t\n]|\Z)|([^\t\n]*))([\t\n]|\Z)')
_NEEDS_QUOTES = re.compile('[\t\n"]')


def pasted_sheet(text: str) -> Sheet:
    """The block as a sheet of texts.

    A cell that holds a line break, a tab or a quote comes in quotes with the inner ones doubled; quotes
    around anything else were typed and stay. Raises UserError WORKBOOK_TOO_LARGE.
    """
    if len(text) > MOST_CHARACTERS:
        reason = f"hơn {MOST_CHARACTERS} ký tự"
        raise UserError(Fault.WORKBOOK_TOO_LARGE, path=PASTED, reason=reason)
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    rows: list[SheetRow] = []
    cells: dict[int, Cell] = {}
    number, column = 1, 1
    for match in _CELL.finditer(lines):
        value = _value(match)
        if value:
            cells[column] = Cell(value, untyped=True)
        column += 1
        if match[3] != "\t":
            if cells:
                rows.append(SheetRow(number, cells))
                if len(rows) > MOST_ROWS or max(cells) > LAST_COLUMN:
                    reason = f"hơn {MOST_ROWS} dòng hoặc hơn {LAST_COLUMN} cột"
                    raise UserError(Fault.WORKBOOK_TOO_LARGE, path=PASTED, reason=reason)
            cells, number, column = {}, number + 1, 1
    return Sheet(PASTED, rows)


def _value(match: re.Match[str]) -> str:
    """The text of a cell, without the quotes that only carry it."""
    quoted, plain = match[1], match[2]
    if quoted is None:
        return plain or ""
    if not _NEEDS_QUOTES.search(quoted):
        return f'"{quoted}"'
    return str(quoted).replace('""', '"')


def copied_text(block: Sequence[Sequence[str]]) -> str:
    """A block of cells as `pasted_sheet` and spreadsheets read it."""
    return "".join("\t".join(map(_quoted, line)) + "\n" for line in block)


def copied_html(block: Sequence[Sequence[str]]) -> str:
    """The same as a table; a spreadsheet leaves its cells text: 1.10 no number, = no formula."""
    lines = (
        "".join(f"<td style=\"mso-number-format:'\\@'\">{_marked_up(text)}</td>" for text in line)
        for line in block
    )
    return f'<meta charset="utf-8"><table>{"".join(f"<tr>{line}</tr>" for line in lines)}</table>'


def _quoted(text: str) -> str:
    return '"{}"'.format(text.replace('"', '""')) if _NEEDS_QUOTES.search(text) else text


def _marked_up(text: str) -> str:
    return escape(text).replace("\n", "<br>")
