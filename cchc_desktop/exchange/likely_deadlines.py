"""No column is called one of deadlines, and one holds days: whether they are deadlines is asked."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.import_columns import Layout
from cchc_desktop.domain.import_sentences import IMPORT_SENTENCES
from cchc_desktop.domain.incoming import Asking, ImportNote, Place, Question
from cchc_desktop.exchange.columns import keys_of
from cchc_desktop.exchange.deadlines import CHOICES, is_meant_as_words, read_due
from cchc_desktop.exchange.header import Header
from cchc_desktop.exchange.header_again import is_index_row
from cchc_desktop.exchange.headings import fields_of, heading_words
from cchc_desktop.exchange.sheet import Cell, Kind, Sheet, SheetRow, column_name

NO_COLUMN = "không cột nào"

_MOSTLY = 0.6
_FEW = 3
"""Days from which on a column without a heading is worth a question."""
_A_LEAP_YEAR = 2000
_MAY_BE_POINTS = re.compile(r"\d{1,2}[.,]\d{1,2}|\d+")
_OF_DEADLINES = re.compile(r"\b(hoan thanh|xong|thoi|han|tien do|ket thuc|du kien|moc)\b")
"""What the heading of such a column has, and others of days ("Ngày ban hành") have not."""


def with_asked_deadlines(sheet: Sheet, header: Header, layout: Layout, asking: Asking) -> Header:
    """`header` with the column of deadlines as answered, where no heading tells one.

    Columns that somebody gave a field, or none, in `layout` are left alone.
    """
    if "due" in header.columns or any(marked.field == "due" for marked in header.marks.values()):
        return header
    keys = keys_of(sheet, header)
    examples = {
        column: days[0]
        for column, key in keys.items()
        if column not in header.used
        and key not in layout.fields
        and not _is_no_deadline(header, column)
        and (days := _deadlines(sheet, header, column))
    }
    if not examples:
        return header
    chosen = _asked(sheet, header, examples, asking)
    return header if chosen is None else replace(header, columns={**header.columns, "due": chosen})


def _asked(sheet: Sheet, header: Header, examples: Mapping[int, str], asking: Asking) -> int | None:
    """The column that is one of deadlines by her answer; until then, the one whose heading sounds so."""
    names = {_name(header, column): column for column in examples}
    likely = (
        name
        for name, column in names.items()
        if _OF_DEADLINES.search(heading_words(_heading(header, column)))
    )
    proposal = next(likely, NO_COLUMN)
    shown = names.get(proposal, min(examples))
    about = ImportNote.WHICH_DEADLINES
    place = Place(sheet.name, sheet.rows[header.last].number, column_name(shown))
    text = IMPORT_SENTENCES[about].format(value=_name(header, shown), example=examples[shown])
    question = Question("column:due", about, place, examples[shown], text, (*names, NO_COLUMN), proposal)
    return names.get(asking.ask(question))


def _heading(header: Header, column: int) -> str:
    return header.headings.get(column, "")


def _is_no_deadline(header: Header, column: int) -> bool:
    """Whether a heading is known as one of something else: "Ngày bắt đầu"."""
    fit = fields_of(_heading(header, column)).get("")
    return fit is not None and fit.exact


def _name(header: Header, column: int) -> str:
    heading = _heading(header, column)
    return f"cột {column_name(column)} “{heading}”" if heading else f"cột {column_name(column)}"


def _deadlines(sheet: Sheet, header: Header, column: int) -> Sequence[str]:
    """The days and periods in a column, if it holds little else."""
    cells = list(_own_cells(sheet.rows[header.last + 1 :], column))
    days = [cell.text for cell in cells if _names_a_day(cell)]
    held = len([cell for cell in cells if not is_meant_as_words(cell.text)])
    least = 1 if _heading(header, column) else _FEW
    return days if len(days) >= max(least, _MOSTLY * held) else ()


def _own_cells(rows: Sequence[SheetRow], column: int) -> Iterator[Cell]:
    for row in rows:
        cell = row.cells.get(column)
        if cell is not None and cell.text.strip() and not is_index_row(row):
            yield cell


def _names_a_day(cell: Cell) -> bool:
    if cell.kind is not Kind.TEXT:
        return cell.kind is Kind.DATE
    if _MAY_BE_POINTS.fullmatch(cell.text.strip()):
        return False
    today = date(_A_LEAP_YEAR, 1, 1)
    try:
        found = read_due(cell, year=_A_LEAP_YEAR, today=today, ask=lambda about, _text: CHOICES[about][0])
    except UserError:
        return False
    return any(one.due is not None for one in found)
