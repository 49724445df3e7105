"""Rows of a worksheet, each as high as its wrapped text."""

from collections.abc import Sequence
from itertools import accumulate
from math import ceil

from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import RowDimension

from cchc_desktop.domain.document import Align, Cell, Column, Emphasis, Passage, Role, Row
from cchc_desktop.reports import decree
from cchc_desktop.reports.cells import cell_text, clean
from cchc_desktop.reports.fonts import ROW_FACES, Face, ruler
from cchc_desktop.reports.xlsx.stream import Sheet
from cchc_desktop.reports.xlsx.styles import LinkedCells, Look, StyledCells

_USABLE = decree.PAGE_LONG - decree.MARGIN_LEFT - decree.MARGIN_RIGHT
_PIXEL = 0.75
_DIGIT = 8 * _PIXEL
"""Points in one unit of column width: a digit of Times New Roman 12, the workbook's font, is 8 pixels."""
_CELL_MARGIN = 5 * _PIXEL
_SLACK = 0.95
"""Excel sets text a little wider on screen than the font's own widths."""
_LINE = 15.75 / 12
"""Height Excel gives a line of Times New Roman, in ems."""
_MOST_LINES = 25
"""Excel's rows end at 409 points; a taller one is several rows merged."""


_SECTION = Look(Face.BOLD, decree.TABLE_SIZE, Align.LEFT)


class Writer:
    """Appends rows to a sheet, top to bottom."""

    def __init__(self, sheet: Sheet, columns: tuple[Column, ...]) -> None:
        self._sheet = sheet
        self._columns = columns
        scale = _USABLE / sum(column.width_mm for column in columns)
        self._widths = [column.width_mm * scale for column in columns]
        for number, width in enumerate(self._widths, 1):
            sheet.column_dimensions[get_column_letter(number)].width = round(width / _DIGIT, 2)
        self._limits = [_limit(width, decree.TABLE_SIZE) for width in self._widths]
        self._looks = {
            emphasis: [StyledCells(sheet, Look(face, decree.TABLE_SIZE, column.align)) for column in columns]
            for emphasis, face in ROW_FACES.items()
        }
        self._heights: dict[float, RowDimension] = {}
        self._line_counts: dict[tuple[str, Face, float], int] = {}
        self._next = 1

    def banner(self, text: str, look: Look, right_half: bool = False) -> None:
        """Text merged over all columns, or over those in the right half of the page."""
        text = clean(text)
        first = self._column_at(0.5) if right_half else 0
        lines = ruler(look.face).wrap(text, _limit(sum(self._widths[first:]), look.size))
        if first < len(self._columns) - 1:
            self._merge(first, len(self._columns) - 1, 1)
        cell = StyledCells(self._sheet, look).text(text)
        self._append([*[None] * first, cell], len(lines) * look.size * _LINE)

    def prose(self, passage: Passage) -> None:
        """A paragraph over all columns, of as many rows as it needs."""
        heading = passage.role is Role.HEADING
        look = Look(Face.BOLD if heading else Face.REGULAR, decree.TABLE_SIZE, Align.LEFT, "top", False)
        text = clean(f"- {passage.text}" if passage.role is Role.BULLET else passage.text)
        lines = ruler(look.face).wrap(text, _limit(sum(self._widths), look.size))
        for start in range(0, len(lines), _MOST_LINES):
            self.banner("\n".join(lines[start : start + _MOST_LINES]), look)

    def side_by_side(self, texts: Sequence[str], look: Look) -> None:
        """Texts in one row, each over its share of the page; below each other where columns are too few."""
        starts = [self._column_at(number / len(texts)) for number in range(len(texts))]
        if len(set(starts)) < len(texts):
            for text in texts:
                self.banner(text, look)
            return
        cells: list[SheetCell | None] = [None] * len(self._columns)
        ends = [start - 1 for start in starts[1:]] + [len(self._columns) - 1]
        for text, start, end in zip(texts, starts, ends, strict=True):
            if start < end:
                self._merge(start, end, 1)
            cells[start] = StyledCells(self._sheet, look).text(clean(text))
        lines = max(text.count("\n") + 1 for text in texts)
        self._append(cells, lines * look.size * _LINE)

    def blank(self, height: float) -> None:
        self._append([], height)

    def header(self) -> None:
        look = Look(Face.BOLD, decree.TABLE_SIZE, Align.CENTER, "center")
        titles = tuple(column.title for column in self._columns)
        self._table_row(titles, [StyledCells(self._sheet, look) for _ in titles], Face.BOLD)

    def row(self, row: Row) -> None:
        if row.emphasis is Emphasis.SECTION:
            self._section(cell_text(row.cells[0], self._columns[0]))
            return
        looks, face = self._looks[row.emphasis], ROW_FACES[row.emphasis]
        if row.link:
            looks = [self._linked(number, row.link) or look for number, look in enumerate(looks)]
        self._table_row(row.cells, looks, face, row.lines)

    def _linked(self, number: int, path: str) -> StyledCells | None:
        column = self._columns[number]
        look = Look(Face.REGULAR, decree.TABLE_SIZE, column.align)
        return LinkedCells(self._sheet, look, path) if column.linked else None

    def _section(self, text: str) -> None:
        look = StyledCells(self._sheet, _SECTION)
        lines = ruler(_SECTION.face).wrap(text, _limit(sum(self._widths), _SECTION.size))
        if len(self._columns) > 1:
            self._merge(0, len(self._columns) - 1, 1)
        rest = [StyledCells(self._sheet, _SECTION).text("") for _ in self._columns[1:]]
        self._append([look.text(text), *rest], len(lines) * _SECTION.size * _LINE)

    def _table_row(
        self,
        values: tuple[Cell, ...],
        looks: list[StyledCells],
        face: Face,
        room: int = 1,
        beside: SheetCell | None = None,
    ) -> None:
        texts = [*map(cell_text, values, self._columns)]
        wrapped = [
            self._line_count(text, face, limit)
            for value, text, limit in zip(values, texts, self._limits, strict=True)
            if isinstance(value, str | tuple)
        ]
        lines = max([room, *wrapped])
        parts = ceil(lines / _MOST_LINES)
        height = lines * decree.TABLE_SIZE * _LINE / parts
        if parts > 1:
            for column in range(len(looks)):
                self._merge(column, column, parts)
        shown = zip(looks, values, texts, strict=True)
        self._append([*(look.cell(value, text) for look, value, text in shown), beside], height)
        for _ in range(parts - 1):
            self._append([look.text("") for look in looks], height)

    def _line_count(self, text: str, face: Face, limit: float) -> int:
        """Remembered: units and kinds of evidence stand in many rows."""
        known = self._line_counts.get((text, face, limit))
        if known is None:
            known = self._line_counts[text, face, limit] = len(ruler(face).wrap(text, limit))
        return known

    def _append(self, cells: list[SheetCell | None], height: float) -> None:
        dimension = self._heights.get(height)
        if dimension is None:
            dimension = self._heights[height] = RowDimension(self._sheet, height=height)  # type: ignore[arg-type]
        self._sheet.row_dimensions[self._next] = dimension
        self._sheet.append(cells)
        del self._sheet.row_dimensions[self._next]
        self._next += 1

    def _merge(self, first: int, last: int, rows: int) -> None:
        start, end = get_column_letter(first + 1), get_column_letter(last + 1)
        self._sheet.merged_cells.add(f"{start}{self._next}:{end}{self._next + rows - 1}")

    def _column_at(self, share: float) -> int:
        """The first column that begins right of a share of the page."""
        starts = list(accumulate(self._widths[:-1], initial=0.0))
        return next(
            (number for number, start in enumerate(starts) if start >= _USABLE * share - 1), len(starts) - 1
        )


def _limit(width: float, size: float) -> float:
    """Room for text in a cell `width` points wide, in thousandths of an em: the unit of rulers."""
    return (width - _CELL_MARGIN) * _SLACK * 1000 / size
