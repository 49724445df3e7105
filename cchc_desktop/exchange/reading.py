"""From sheets to a reading: which sheet holds the criteria, and everything its table says."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.import_columns import AS_FOUND, Layout, ReadTable
from cchc_desktop.domain.import_sentences import IMPORT_SENTENCES, said
from cchc_desktop.domain.incoming import Asking, ImportNote, Place, Question, Reading, Source
from cchc_desktop.domain.long_work import Check, unasked
from cchc_desktop.exchange.body import OWN_ONLY, Body
from cchc_desktop.exchange.columns import corrected, told
from cchc_desktop.exchange.failed_rows import failed_rows
from cchc_desktop.exchange.header import Header
from cchc_desktop.exchange.header_rows import LOOKED_AT
from cchc_desktop.exchange.legacy_notes import say_conversions
from cchc_desktop.exchange.legacy_suspects import as_answered, as_proposed, suspects
from cchc_desktop.exchange.likely_deadlines import with_asked_deadlines
from cchc_desktop.exchange.marked_columns import Meaning, means_nothing
from cchc_desktop.exchange.notes import Notes
from cchc_desktop.exchange.recognise import find_header, header_at
from cchc_desktop.exchange.rows import Context, read_rows
from cchc_desktop.exchange.sheet import Cell, Kind, Sheet, column_name, fill_merges
from cchc_desktop.exchange.sheet_notes import say_sheet
from cchc_desktop.exchange.tree import placed_rows


class Found(Struct, frozen=True):
    """A sheet with a table of criteria."""

    sheet: Sheet
    header: Header
    others: tuple[str, ...] = ()
    """Sheets that have such a table as well."""


def find_table(
    sheets: Sequence[Sheet],
    asking: Asking,
    layout: Layout = AS_FOUND,
    means: Meaning = means_nothing,
    check: Check = unasked,
) -> Found:
    """The table of criteria, its text decoded: headings as they seem to be meant, all else as answered.

    `check` is called before each sheet and may raise to stop. `means` tells the headings over columns of
    marks. Raises UserError HEADER_NOT_FOUND.
    """
    looked = {}
    for sheet in sheets:
        check()
        looked[sheet.name] = (sheet, suspects(sheet))
    found = _choose_sheet([as_proposed(*one) for one in looked.values()], asking, layout, means)
    header = with_asked_deadlines(found.sheet, found.header, layout, asking)
    return replace(found, header=header, sheet=as_answered(*looked[found.sheet.name], asking))


def _choose_sheet(sheets: Sequence[Sheet], asking: Asking, layout: Layout, means: Meaning) -> Found:
    """The sheet with the most known columns; with several, which one is asked.

    Raises UserError HEADER_NOT_FOUND.
    """
    found = [
        Found(sheet, header) for sheet in sheets if (header := _header(sheet, layout, means)) is not None
    ]
    if not found:
        names = "”, “".join(sheet.name for sheet in sheets)
        raise UserError(Fault.HEADER_NOT_FOUND, sheet=names)
    best = max(found, key=lambda one: (len(one.header.columns), len(one.sheet.rows)))
    if len(found) == 1:
        return best
    about = ImportNote.WHICH_SHEET
    names_ = tuple(one.sheet.name for one in found)
    place = Place(best.sheet.name)
    text = IMPORT_SENTENCES[about]
    answer = asking.ask(Question("sheet", about, place, best.sheet.name, text, names_, best.sheet.name))
    chosen = next(one for one in found if one.sheet.name == answer)
    return replace(chosen, others=tuple(name for name in names_ if name != answer))


def columns_of(sheet: Sheet, layout: Layout) -> ReadTable:
    """The columns below a header that is none we know, for somebody to correct.

    It is taken to be the first row that fills more than half of the columns.
    """
    if not sheet.rows:
        return ReadTable(sheet.name)
    sheet = as_proposed(sheet, suspects(sheet))
    rows = sheet.rows[:LOOKED_AT]
    most = max(len(row.cells) for row in rows)
    first = next(row.number for row in rows if 2 * len(row.cells) > most)
    return told(sheet, corrected(sheet, header_at(sheet, layout.header_row or first), layout))


def _header(sheet: Sheet, layout: Layout, means: Meaning) -> Header | None:
    """The header as found or as somebody said; None without a column of names."""
    if layout.header_row and sheet.rows:
        header: Header | None = header_at(sheet, layout.header_row, means)
    else:
        header = find_header(sheet, means)
    header = corrected(sheet, header, layout) if header is not None else None
    return header if header is not None and "name" in header.columns else None


def read_table(
    found: Found, source: Source, context: Context, asking: Asking, check: Check = unasked
) -> Reading:
    """Everything the table of a sheet says. `check` is called before each row and may raise to stop."""
    sheet, header = fill_merges(found.sheet), found.header
    notes = Notes(sheet.name, header.columns, asking)
    body = Body(sheet, header, check)
    notes.left_out += body.left_out
    notes.warnings += [said(ImportNote.ANOTHER_SHEET, Place(name), name) for name in found.others]
    _say_columns(sheet, header, notes)
    _say_cells(sheet, header, notes)
    headings = {field: header.headings.get(column, "") for field, column in header.columns.items()}
    in_names = "code" not in header.columns or header.counts > 0
    placed = placed_rows(body.rows, notes, codes_in_names=in_names, check=check)
    rows = read_rows(placed, replace(context, headings=headings), notes, check)
    table = told(sheet, header)
    errors = sorted(notes.errors, key=lambda error: error.place.order)
    return Reading(
        source=source,
        sheet=sheet.name,
        rows=tuple(rows),
        left_out=tuple(notes.left_out),
        warnings=tuple(notes.warnings),
        errors=tuple(errors),
        questions=asking.open,
        recalled=asking.recalled,
        answered=tuple(asking.answered.items()),
        spellings=tuple(notes.spellings.items()),
        table=table,
        failed=failed_rows(sheet, table, errors),
    )


def _say_columns(sheet: Sheet, header: Header, notes: Notes) -> None:
    """Tell of its columns, of one that only counts, and of a second column of names."""
    say_sheet(sheet, header, notes)
    number = sheet.rows[header.last].number
    if header.counts:
        place = Place(sheet.name, number, column_name(header.counts))
        notes.warnings.append(said(ImportNote.CODES_ONLY_COUNT, place))
    if header.rival_name:
        place = Place(sheet.name, number, column_name(header.rival_name))
        name, other = (header.headings[column] for column in (header.columns["name"], header.rival_name))
        notes.errors.append(said(ImportNote.COLUMN_TWICE, place, name, other=other))


def _say_cells(sheet: Sheet, header: Header, notes: Notes) -> None:
    """Tell of stored formulas and of text in an old code."""
    columns = {column: field for field, column in header.columns.items()}
    cells = [
        (row.number, columns[column], cell)
        for row in sheet.rows[header.last + 1 :]
        for column, cell in row.cells.items()
        if column in columns and not cell.from_merge
    ]
    formulas = [
        (number, field) for number, field, cell in cells if cell.formula and cell.kind is not Kind.NO_VALUE
    ]
    if formulas:
        notes.warn(ImportNote.FORMULAS_AS_STORED, *formulas[0], count=len(formulas))
    say_conversions(_shown_cells(sheet, header), notes)
    _say_covered(sheet, header, notes)


def _say_covered(sheet: Sheet, header: Header, notes: Notes) -> None:
    """Tell of what lies unseen below merged areas: left, or read where each row has a value of its own."""
    fields = {column: field for field, column in header.columns.items()}
    for row in sheet.rows[header.last + 1 :]:
        for column, cell in row.cells.items():
            if cell.covered is not None and column in fields and cell.covered.text.strip():
                about = ImportNote.COVERED_READ if fields[column] in OWN_ONLY else ImportNote.COVERED_LEFT
                notes.warn(about, row.number, fields[column], cell.covered.text, shown=cell.text)


def _shown_cells(sheet: Sheet, header: Header) -> list[tuple[Place, Cell]]:
    """The converted cells of the columns that are imported, headings too."""
    return [
        (Place(sheet.name, row.number, column_name(column)), cell)
        for row in sheet.rows[header.first :]
        for column, cell in row.cells.items()
        if cell.conversion is not None and column in header.used and not cell.from_merge
    ]
