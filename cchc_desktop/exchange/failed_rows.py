"""The rows of a table that are wrong, as they stand in it, each with what is wrong."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from cchc_desktop.domain.import_columns import ReadTable
from cchc_desktop.domain.incoming import CellOfFile, FailedRow, Finding
from cchc_desktop.exchange.sheet import Cell, Kind, Sheet, column_number


def failed_rows(sheet: Sheet, table: ReadTable, errors: Iterable[Finding]) -> tuple[FailedRow, ...]:
    """Every row below the header with an error, its cells in the order of the columns of `table`."""
    reasons: dict[int, list[str]] = defaultdict(list)
    for error in errors:
        column = f"Cột {error.place.column}: " if error.place.column else ""
        reasons[error.place.row].append(f"{column}{error.message}")
    columns = [(column_number(one.letter), one.field == "code") for one in table.columns]
    return tuple(
        FailedRow(
            row.number,
            tuple(_value(row.cells.get(column), is_code=is_code) for column, is_code in columns),
            tuple(reasons[row.number]),
        )
        for row in sheet.rows
        if row.number in reasons and row.number > table.header_row
    )


def _value(cell: Cell | None, *, is_code: bool) -> CellOfFile:
    """What a cell holds; a code stays as it reads, whatever was typed."""
    if cell is None:
        return None
    if cell.kind is Kind.NUMBER and not is_code:
        return Decimal(cell.text)
    return cell.text
