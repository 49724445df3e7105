"""Table rows as strips: a row is one strip, or one strip a line when it is too tall to stay whole."""

from collections.abc import Iterator
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.document import Align, Column, Emphasis, Row
from cchc_desktop.reports import decree
from cchc_desktop.reports.cells import cell_text
from cchc_desktop.reports.column_titles import title_lines
from cchc_desktop.reports.fonts import ROW_FACES, Face
from cchc_desktop.reports.pdf.blocks import place, wrap
from cchc_desktop.reports.pdf.flow import Strip
from cchc_desktop.reports.pdf.page import Style, Text

LEADING = decree.TABLE_SIZE * decree.LINE_SPACING
ASCENT = decree.TABLE_SIZE * decree.ASCENT
PAD_X, PAD_Y = decree.CELL_PADDING_X, decree.CELL_PADDING_Y

HEADS = {Emphasis.SECTION, Emphasis.FIELD, Emphasis.GROUP}
BOOKMARKED = {Emphasis.SECTION, Emphasis.FIELD}
_STYLES = {emphasis: Style(face, decree.TABLE_SIZE) for emphasis, face in ROW_FACES.items()}
_HEADER_STYLE = Style(Face.BOLD, decree.TABLE_SIZE)

Lines = list[list[str]]
"""The wrapped lines of each cell of a row."""


class Table(Struct, frozen=True):
    """Columns and the x of the rules between them."""

    columns: tuple[Column, ...]
    edges: tuple[float, ...]

    @classmethod
    def fitted(cls, columns: tuple[Column, ...], left: float, right: float) -> "Table":
        scale = (right - left) / sum(column.width_mm for column in columns)
        return cls(columns, tuple(accumulate((c.width_mm * scale for c in columns), initial=left)))

    def header(self) -> Strip:
        """Titles bold, centred both ways; never parted from the first row."""
        centred = replace(self, columns=tuple(replace(c, align=Align.CENTER) for c in self.columns))
        cells = [title_lines(c.title, self._inner_width(number)) for number, c in enumerate(self.columns)]
        height = max(map(len, cells)) * LEADING
        texts: list[Text] = []
        for column, lines in enumerate(cells):
            top = PAD_Y + (height - len(lines) * LEADING) / 2
            texts += centred._cell(column, lines, _HEADER_STYLE, top)
        return Strip(height + 2 * PAD_Y, tuple(texts), keep_with_next=True, edges=self.edges)

    def row(self, row: Row, room: float, *, keep: bool = False, depth: int = 0) -> list[Strip]:
        """Whole up to a height of `room`; `keep` ties it to what follows; `depth` is that of its bookmark."""
        if row.emphasis is Emphasis.SECTION and len(self.columns) > 1:
            across = Table((Column("", "", 1.0),), (self.edges[0], self.edges[-1]))
            return across.row(replace(row, cells=row.cells[:1]), room, keep=keep, depth=depth)
        style = _STYLES[row.emphasis]
        cells = self._wrap([*map(cell_text, row.cells, self.columns)], style)
        count = max(row.lines, *map(len, cells))
        keep = keep or row.emphasis in HEADS
        bookmark = _bookmark(row, self.columns) if row.emphasis in BOOKMARKED else ""
        height = count * LEADING + 2 * PAD_Y
        if height > room:
            return list(self._slices(cells, style, keep, bookmark, depth))
        return [
            Strip(
                height,
                self._texts(cells, style, PAD_Y),
                keep_with_next=keep,
                edges=self.edges,
                bookmark=bookmark,
                depth=depth,
            )
        ]

    def _slices(self, cells: Lines, style: Style, keep: bool, bookmark: str, depth: int) -> Iterator[Strip]:
        """One strip a line; the first two and the last two lines stay together."""
        last = max(map(len, cells)) - 1
        for number in range(last + 1):
            top = PAD_Y if number == 0 else 0.0
            bottom = PAD_Y if number == last else 0.0
            yield Strip(
                top + LEADING + bottom,
                self._texts([lines[number : number + 1] for lines in cells], style, top),
                keep_with_next=keep if number == last else number in (0, last - 1),
                edges=self.edges,
                opens_row=number == 0,
                above=PAD_Y - top,
                below=PAD_Y - bottom,
                bookmark=bookmark if number == 0 else "",
                depth=depth,
            )

    def _wrap(self, texts: list[str], style: Style) -> Lines:
        return [
            wrap(text, style, self._inner_width(column)) if text else [] for column, text in enumerate(texts)
        ]

    def _inner_width(self, column: int) -> float:
        return self.edges[column + 1] - self.edges[column] - 2 * PAD_X

    def _texts(self, cells: Lines, style: Style, top: float) -> tuple[Text, ...]:
        return tuple(
            text for column, lines in enumerate(cells) for text in self._cell(column, lines, style, top)
        )

    def _cell(self, column: int, lines: list[str], style: Style, top: float) -> Iterator[Text]:
        left, right = self.edges[column] + PAD_X, self.edges[column + 1] - PAD_X
        align = self.columns[column].align
        for number, line in enumerate(lines):
            baseline = top + ASCENT + number * LEADING
            yield place(line, style, left, right, align, baseline)._replace(column=column)


def _bookmark(row: Row, columns: tuple[Column, ...]) -> str:
    """Number and name, the first two cells: "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH"."""
    parts = [" ".join(text.split()) for text in map(cell_text, row.cells[:2], columns)]
    return ". ".join(part.rstrip(".") for part in parts if part)
