"""A write-only worksheet that takes finished cells. Leans on openpyxl 3.1's own names; the lock pins it."""

from collections.abc import Iterable, Iterator
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.styles import Font
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.cell_range import MultiCellRange
from openpyxl.worksheet.datavalidation import DataValidationList
from openpyxl.worksheet.dimensions import ColumnDimension, DimensionHolder, RowDimension
from openpyxl.worksheet.page import PageMargins, PrintPageSetup
from openpyxl.worksheet.properties import WorksheetProperties
from openpyxl.worksheet.protection import SheetProtection


class _MemoryWriter(WorksheetWriter):
    """Keeps the XML in memory: the base has a file in the temporary folder, which may be full or watched."""

    def cleanup(self) -> None:
        """There is no file to remove."""


class Sheet(WriteOnlyWorksheet):
    """Rows are written as they come."""

    _writer: _MemoryWriter | None
    column_dimensions: DimensionHolder[str, ColumnDimension]
    row_dimensions: dict[int, RowDimension]
    merged_cells: MultiCellRange
    sheet_properties: WorksheetProperties
    page_setup: PrintPageSetup
    page_margins: PageMargins
    protection: SheetProtection
    sheet_state: str
    data_validations: DataValidationList

    def _get_writer(self) -> None:
        if self._writer is None:
            self._writer = _MemoryWriter(self, BytesIO())
            self._writer.write_top()

    def _values_to_row(self, values: Iterable[SheetCell | None], row_idx: int) -> Iterator[SheetCell]:
        # the base first tries each cell as a plain value, which costs a fifth of all the time
        for column, cell in enumerate(values, 1):
            if cell is not None:
                cell.row, cell.column = row_idx, column
                if cell.hyperlink is not None:
                    cell.hyperlink.ref = cell.coordinate
                yield cell


def new_workbook(font: Font) -> Workbook:
    """An empty workbook. Column widths count digits of `font`, in place of Calibri."""
    workbook = Workbook(write_only=True)
    workbook._named_styles["Normal"].font = font  # type: ignore[attr-defined]
    return workbook


def new_sheet(workbook: Workbook, title: str) -> Sheet:
    """An empty sheet after those that are there."""
    sheet = Sheet(workbook, title)
    workbook._add_sheet(sheet)  # type: ignore[attr-defined]
    return sheet
