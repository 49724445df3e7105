"""The cells of one worksheet part, row by row, without holding the part."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from cchc_desktop.exchange.legacy_cells import unicode_text
from cchc_desktop.exchange.ooxml import Attributes, Handler, RichText, Runs
from cchc_desktop.exchange.package import Package, Part
from cchc_desktop.exchange.refusals import (
    MOST_CELLS,
    MOST_MERGES,
    MOST_ROWS,
    MOST_TEXT,
    too_many_cells,
    too_many_merges,
    too_many_rows,
    too_much_text,
)
from cchc_desktop.exchange.sheet import LAST_COLUMN, Area, Cell, Kind, SheetRow, column_number
from cchc_desktop.exchange.stored_numbers import FROM_1900, FROM_1904, CellStyle, read_number

MOST_EMPTY_ROWS = 2_000
"""Rows in a run that are written in the file but hold nothing; reading ends there."""

Value = str | int | float | bool | date

_AREA = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")
_PLAIN = CellStyle()

_READERS: Mapping[str, Callable[[str], tuple[Kind, Value]]] = {
    "b": lambda raw: (Kind.BOOLEAN, raw == "1"),
    "e": lambda raw: (Kind.ERROR, raw),
    "d": lambda raw: (Kind.DATE, date.fromisoformat(raw[:10])),
}
"""By the type a cell is written as; texts and numbers apart."""


class Cells(Handler):
    """Collects `rows` and `merges`; `full` once reading should end."""

    def __init__(
        self,
        package: Package,
        part: Part,
        texts: Sequence[RichText],
        styles: Sequence[CellStyle],
        *,
        from_1904: bool,
    ) -> None:
        self.rows: list[SheetRow] = []
        self.merges: list[Area] = []
        self.hidden_columns: set[int] = set()
        self.last_row = 0
        self._package = package
        self._part = part
        self._texts = texts
        self._styles = styles
        self._epoch = FROM_1904 if from_1904 else FROM_1900
        self._count = 0
        self._text = 0
        self._empty_rows = 0
        self._row: dict[int, Cell] = {}
        self._row_hidden = False
        self._outline = 0
        self._column = 0
        self._last_described = 0
        self._cell: Attributes = {}
        self._runs = Runs()
        self._taking = False
        self._formula = False
        self._aids = 0

    def full(self) -> bool:
        """Whether nothing but empty rows came for long."""
        return self._empty_rows >= MOST_EMPTY_ROWS

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            self._start_cell(attributes)
        elif name in {"v", "t"}:
            self._taking = not self._aids
        elif name == "f":
            self._formula = True
        elif name in {"r", "rFont"}:
            self._runs.start(name, attributes)
        elif name == "row":
            self.last_row = int(attributes.get("r", self.last_row + 1))
            self._row, self._column = {}, 0
            self._row_hidden = _is_true(attributes.get("hidden"))
            self._outline = int(attributes.get("outlineLevel", 0))
        elif name == "rPh":
            self._aids += 1
        elif name == "col":
            self._describe_columns(attributes)
        elif name == "mergeCell":
            self.add_merge(attributes.get("ref", ""))

    def end(self, name: str) -> None:
        if name == "c":
            self._end_cell()
        elif name in {"v", "t"}:
            self._taking = False
        elif name == "rPh":
            self._aids -= 1
        elif name == "row":
            self._end_row()

    def text(self, data: str) -> None:
        if self._taking:
            self._runs.add(data)

    def _describe_columns(self, attributes: Attributes) -> None:
        """Columns are described from left to right, each once."""
        first, last = int(attributes.get("min", 0)), min(int(attributes.get("max", 0)), LAST_COLUMN)
        if _is_true(attributes.get("hidden")):
            self.hidden_columns.update(range(max(first, self._last_described + 1), last + 1))
        self._last_described = max(last, self._last_described)

    def _start_cell(self, attributes: Attributes) -> None:
        letters = attributes.get("r", "").rstrip("0123456789")
        self._column = column_number(letters) if letters else self._column + 1
        self._cell = attributes
        self._formula = False

    def _end_cell(self) -> None:
        written = self._runs.take()
        if not written and not self._formula:
            return
        kind, value = self._typed(written)
        if value == "" and kind is not Kind.NO_VALUE:
            return
        style = self._style()
        conversion = None
        if isinstance(value, str | tuple):
            value, conversion = unicode_text(value, style.font)
        self._row[self._column] = Cell(
            value, kind, style.number_format, style.font, self._formula, conversion=conversion
        )
        self._count += 1
        self._text += len(value) if isinstance(value, str) else 0
        if self._count > MOST_CELLS:
            raise too_many_cells(self._package.path)
        if self._text > MOST_TEXT:
            raise too_much_text(self._package.path)

    def _end_row(self) -> None:
        self._part.mark()
        if self._row:
            self.rows.append(SheetRow(self.last_row, self._row, self._row_hidden, self._outline))
            self._empty_rows = 0
            if len(self.rows) > MOST_ROWS:
                raise too_many_rows(self._package.path)
        else:
            self._empty_rows += 1

    def add_merge(self, reference: str) -> None:
        """Note a merged area such as `B2:B5`; anything else is no area."""
        match = _AREA.fullmatch(reference)
        if match is None:
            return
        if len(self.merges) == MOST_MERGES:
            raise too_many_merges(self._package.path)
        top, bottom = int(match[2]), int(match[4])
        self.merges.append(Area(top, column_number(match[1]), bottom, column_number(match[3])))

    def _style(self) -> CellStyle:
        return self._styles[int(self._cell.get("s", 0))] if self._styles else _PLAIN

    def _typed(self, raw: RichText) -> tuple[Kind, Value | RichText]:
        """The kind and the value of what is written in a cell; an empty text for a blank one."""
        written_as = self._cell.get("t", "n")
        if written_as in {"str", "inlineStr"} or not isinstance(raw, str):
            return Kind.TEXT, raw
        if written_as == "s":
            return Kind.TEXT, self._texts[int(raw)] if raw else ""
        if written_as != "n":
            return _READERS[written_as](raw)
        if not raw.strip():
            return (Kind.NO_VALUE if self._formula else Kind.TEXT), ""
        return read_number(float(raw), self._style(), self._epoch)


def _is_true(written: str | None) -> bool:
    return written in {"1", "true"}
