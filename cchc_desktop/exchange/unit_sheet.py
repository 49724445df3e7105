"""A unit's sheet that came back, whatever became of it: renamed, sorted, saved by another program."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from cchc_desktop.domain.dates import parse_date, show_date
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.incoming import Finding, Place
from cchc_desktop.domain.long_work import Check, unasked
from cchc_desktop.domain.retelling import shortened
from cchc_desktop.domain.text import fold, one_line
from cchc_desktop.domain.unit_sheet import (
    ENTRIES,
    HEADINGS,
    LOCKED,
    REPORTED_ON,
    REPORTER,
    ReturnedSheet,
    SheetMark,
    is_mark,
    mark_in,
)
from cchc_desktop.domain.unit_sheet_notes import SheetNote, noted
from cchc_desktop.exchange.opening import open_workbook
from cchc_desktop.exchange.sheet import Kind, Sheet, SheetRow, fill_merges
from cchc_desktop.exchange.unit_sheet_rows import SheetReader, Table, unknown_texts

_FEWEST_HEADINGS = 4
_BY_HEADING = {fold(title): key for key, title in HEADINGS.items()}


class _Head(Struct, frozen=True):
    """What the unit wrote above the table."""

    reporter: str
    on_date: date | None
    texts: tuple[str, ...]
    """The cells that this was read from."""
    doubts: tuple[tuple[SheetNote, str], ...]
    """What is wrong with it, and with which text."""


def read_unit_sheet(path: Path, today: date, check: Check = unasked) -> ReturnedSheet:
    """All that a sheet says that came back; a day without a year is the latest there was on `today`.

    `check` is called between rows and may raise to stop. Raises UserError as `open_workbook`, and
    UNIT_SHEET_UNKNOWN, UNIT_SHEET_DAMAGED, UNIT_SHEET_WITHOUT_TABLE.
    """
    book = open_workbook(path, check).book
    sheets = [book.read(part) for part in book.sheets]
    texts = next((told for told in map(_first_column, sheets) if is_mark(told)), None)
    if texts is None:
        raise UserError(Fault.UNIT_SHEET_UNKNOWN, path=path.name)
    mark = mark_in(texts, path.name)
    tables = [found for sheet in sheets if not is_mark(_first_column(sheet)) for found in _table(sheet)]
    if not tables:
        names = ", ".join(f"“{HEADINGS[key]}”" for key in ENTRIES)
        raise UserError(Fault.UNIT_SHEET_WITHOUT_TABLE, path=path.name, columns=names)
    own = {line.uid for line in mark.lines}
    tables.sort(key=lambda one: (one.sheet.hidden, -one.count_of(own), -len(one.columns)))
    return _read(path, mark, tables, today, check)


def _read(path: Path, mark: SheetMark, tables: Sequence[Table], today: date, check: Check) -> ReturnedSheet:
    table = tables[0]
    head = _head(table, today, mark.year)
    reader = SheetReader(mark, table, today)
    rows = reader.read(check)
    name = table.sheet.name
    doubts = [noted(SheetNote.SHEET_BESIDE, Place(one.sheet.name), one.sheet.name) for one in tables[1:]]
    doubts += [noted(note, Place(name), text, year=mark.year) for note, text in head.doubts]
    doubts += [
        noted(SheetNote.LOCKED_COLUMN_GONE, Place(name), HEADINGS[key])
        for key in LOCKED
        if key not in table.columns
    ]
    refused = [
        noted(SheetNote.COLUMN_MISSING, Place(name), HEADINGS[key])
        for key in ENTRIES
        if key not in table.columns
    ]
    doubts += unknown_texts(mark, table, head.texts)
    return ReturnedSheet(
        source=path.name,
        sheet=name,
        mark=mark,
        reported_by=head.reporter,
        on_date=head.on_date,
        rows=tuple(rows),
        refused=_in_order((*refused, *reader.refused)),
        doubts=_in_order((*doubts, *reader.doubts)),
    )


def _in_order(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda one: one.place.order))


def _first_column(sheet: Sheet) -> list[str]:
    """The texts of column A."""
    return [row.cells[1].text for row in sheet.rows if 1 in row.cells]


def _table(sheet: Sheet) -> Iterator[Table]:
    """The table of a sheet below the row with the most headings, if enough are there."""
    best: Table | None = None
    for place, row in enumerate(sheet.rows):
        columns: dict[str, int] = {}
        for column, cell in sorted(row.cells.items()):
            key = _BY_HEADING.get(fold(cell.text))
            if key and key not in columns:
                columns[key] = column
        enough = len(columns) >= _FEWEST_HEADINGS and not columns.keys().isdisjoint(ENTRIES)
        if enough and (best is None or len(columns) > len(best.columns)):
            best = Table(fill_merges(sheet), place, columns)
    if best is not None:
        yield best


def _head(table: Table, today: date, year: int) -> _Head:
    """What stands beside the names of the places to write above the table; a day to come is none."""
    rows = table.sheet.rows[: table.head]
    (written, told), (written_day, dated) = _beside(rows, REPORTER), _beside(rows, REPORTED_ON)
    reporter, no_reporter = _reporter(written)
    day, no_day = _day_above(written_day, today, year)
    return _Head(reporter, day, (*told, *dated), (*no_reporter, *no_day))


def _reporter(written: str) -> tuple[str, list[tuple[SheetNote, str]]]:
    """The name; a text that cannot be one is left out, and nothing else for it."""
    try:
        return one_line(written, "reported_by", limit=200), []
    except UserError:
        return "", [(SheetNote.REPORTER_UNREAD, shortened(written))]


def _day_above(written: str, today: date, year: int) -> tuple[date | None, list[tuple[SheetNote, str]]]:
    try:
        day = parse_date(written, "date", today=today)
    except UserError:
        return None, [(SheetNote.DAY_ABOVE_UNREAD, written)]
    if day is not None and day > today:
        return None, [(SheetNote.DAY_ABOVE_AHEAD, show_date(day))]
    is_other = day is not None and day.year != year
    return day, [(SheetNote.DATE_OTHER_YEAR, show_date(day))] if is_other else []


def _beside(rows: Sequence[SheetRow], name: str) -> tuple[str, tuple[str, ...]]:
    """The text right of the cell with `name`, or behind it in the same cell; and the texts of both cells."""
    for row in rows:
        cells = [cell.text for _column, cell in sorted(row.cells.items()) if cell.kind is not Kind.ERROR]
        for text, following in zip(cells, [*cells[1:], ""], strict=True):
            before, _colon, behind = text.partition(":")
            if fold(before) == fold(name):
                return (behind.strip(), (text,)) if behind.strip() else (following.strip(), (text, following))
    return "", ()
