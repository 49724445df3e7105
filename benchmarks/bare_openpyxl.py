"""The floor of the XLSX appendix: bare openpyxl, write-only, one shared style a look, the same values."""

from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, Side

from benchmarks.sample_grid import sample_grid
from cchc_desktop.domain.document import Emphasis


def write(count: int) -> bytes:
    grid = sample_grid(count)
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("Phụ lục")
    styles: dict[tuple[object, ...], object] = {}
    for row in grid.rows:
        cells = []
        for column, value in zip(grid.columns, row.cells, strict=True):
            cell = WriteOnlyCell(sheet, "\n".join(value) if isinstance(value, tuple) else value)
            look = (row.emphasis, column.key, type(value))
            if look in styles:
                cell._style = styles[look]
            else:
                _style(cell, bold=row.emphasis is not Emphasis.PLAIN, align=column.align.value)
                styles[look] = cell._style
            cells.append(cell)
        sheet.append(cells)
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def _style(cell: WriteOnlyCell, bold: bool, align: str) -> None:
    thin = Side(style="thin")
    cell.font = Font(name="Times New Roman", size=12, bold=bold)
    cell.alignment = Alignment(horizontal=align, vertical="top", wrap_text=True)
    cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
    if not isinstance(cell.value, str):
        cell.number_format = "dd/mm/yyyy" if cell.is_date else "#,##0.00"
