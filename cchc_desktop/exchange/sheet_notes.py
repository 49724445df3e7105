"""What is said of a sheet as a whole: columns that are not imported, hidden ones, a guessed code page."""

from cchc_desktop.domain.import_sentences import said
from cchc_desktop.domain.incoming import ImportNote, Place
from cchc_desktop.exchange.header import Header
from cchc_desktop.exchange.notes import Notes
from cchc_desktop.exchange.sheet import Sheet, column_name
from cchc_desktop.exchange.xlsx_cells import MOST_EMPTY_ROWS


def say_sheet(sheet: Sheet, header: Header, notes: Notes) -> None:
    """Tell of columns that are not imported or hidden, of a guessed code page, of rows not read."""
    _say_columns(sheet, header, notes)
    _say_wide_cells(sheet, header, notes)
    if sheet.code_page:
        notes.warn(ImportNote.CODE_PAGE, 0, value=sheet.code_page)
    if sheet.cut_after:
        notes.warn(ImportNote.READING_STOPPED, sheet.cut_after, count=MOST_EMPTY_ROWS)


def _say_columns(sheet: Sheet, header: Header, notes: Notes) -> None:
    last = sheet.rows[header.last].number
    for column in header.not_imported:
        if column not in {header.rival_name, header.counts}:
            about, heading = ImportNote.COLUMN_NOT_IMPORTED, header.headings[column]
            notes.left_out.append(said(about, Place(sheet.name, last, column_name(column)), heading))
    for column in sorted(sheet.hidden_columns & header.used):
        heading = header.headings.get(column, column_name(column))
        place = Place(sheet.name, last, column_name(column))
        notes.warnings.append(said(ImportNote.HIDDEN_COLUMN, place, heading))
    below = sheet.rows[header.last + 1 :]
    nameless = {column: row.number for row in reversed(below) for column in row.cells}
    for column in sorted(nameless.keys() - header.headings.keys() - header.used):
        place = Place(sheet.name, nameless[column], column_name(column))
        notes.left_out.append(said(ImportNote.COLUMN_WITHOUT_HEADING, place, column_name(column)))


def _say_wide_cells(sheet: Sheet, header: Header, notes: Notes) -> None:
    """A value merged across two columns that are imported goes into the first; of a name that is usual."""
    fields = {column: field for field, column in header.columns.items()}
    rows = {row.number: row for row in sheet.rows[header.last + 1 :]}
    for area in sheet.merges:
        field = fields.get(area.left, "name")
        crossed = any(column in fields for column in range(area.left + 1, area.right + 1))
        if field in ("code", "name") or not crossed or area.top not in rows:
            continue
        cell = rows[area.top].cells.get(area.left)
        if cell is not None and cell.text.strip():
            notes.warn(ImportNote.MERGED_ACROSS, area.top, field, cell.text)
