"""A true tree laid out on a sheet: titles, headings, rows, totals, notes and a signature."""

import random
from collections.abc import Sequence

from openpyxl.worksheet.worksheet import Worksheet

from tests.exchange import ugly_words
from tests.exchange.ugly_header import columns_of, index_marks, laid_headings
from tests.exchange.ugly_looks import Look
from tests.exchange.ugly_pen import Pen
from tests.exchange.ugly_rows import RowCells, full_title
from tests.exchange.ugly_truth import TrueRow, sums_of

_PAGE = 30
"""Rows after which a header is repeated."""
_UNITS = ("lead", "coordinating")
_SHARED = ("due", "evidence")


class SheetLayer:
    """Writes a sheet from top to bottom."""

    def __init__(self, sheet: Worksheet, rows: Sequence[TrueRow], look: Look, rng: random.Random) -> None:
        self.columns = columns_of(look, rng)
        self.numbers: list[int] = [0] * len(rows)
        self.header = 0
        self._pen = Pen(sheet, look, rng)
        self._rows = rows
        self._look = look
        self._rng = rng
        self._column = {column.key: number for number, column in enumerate(self.columns, start=1)}
        self._cells = RowCells(self._pen, self._column, look, rng)
        self._last = len(self.columns)
        self._since_header = 0
        self._counted = 0

    def lay(self) -> None:
        look = self._look
        for text in ugly_words.TITLES if look.titles else ():
            self._across(text, center=True)
        self._pen.at += look.titles
        self._headings()
        if look.names == "flat":
            self._flat()
        else:
            self._tree()
        if look.totals:
            self._total("Tổng cộng", None)
        self._merge_shared()
        if look.formulas:
            self._formulas()
        if look.foot:
            self._foot()

    def _across(self, text: str, *, center: bool = False) -> None:
        self._pen.put(1, text, bold=True, center=center)
        self._pen.merge(self._pen.at, 1, self._pen.at, self._last)
        self._pen.at += 1

    def _headings(self) -> None:
        top = self._pen.at
        for one in laid_headings(self.columns):
            self._pen.at = top + one.top
            self._pen.put(one.left + 1, one.text, bold=True, center=True)
            if (one.bottom, one.right) != (one.top, one.left) and not self._look.unmerged:
                self._pen.merge(top + one.top, one.left + 1, top + one.bottom, one.right + 1)
        self._pen.at = top + max(len(column.headings) for column in self.columns)
        self.header = self.header or self._pen.at - 1
        if self._look.index_row:
            for column, mark in enumerate(index_marks(self._look.index_row, self.columns), start=1):
                self._pen.put(column, mark, center=True)
            self._pen.at += 1
        self._since_header = 0

    def _tree(self) -> None:
        look = self._look
        for index, row in enumerate(self._rows):
            if look.totals == "each" and row.depth == 0 and index:
                above = max(one for one in range(index) if self._rows[one].depth == 0)
                label = self._rng.choice([f"Cộng lĩnh vực {self._rows[above].code}".strip(), "Cộng"])
                self._total(label, above)
            if look.repeated and self._since_header >= _PAGE:
                self._headings()
            if look.blank_rows and self._rng.random() < 0.15:
                self._pen.at += self._rng.choice([1, 2])
            self._row(index, row)

    def _row(self, index: int, row: TrueRow) -> None:
        look = self._look
        self.numbers[index] = self._pen.at
        self._since_header += 1
        self._counted += 1
        if look.outline:
            self._pen.sheet.row_dimensions[self._pen.at].outlineLevel = row.depth
        if row.depth == 0 and look.field_rows == "wide":
            self._across(full_title(row, look))
            return
        bold = row.is_group and (row.depth == 0 or self._look.criteria == "none")
        name_key = "name" if look.names == "one" else f"name{min(row.depth, 2)}"
        self._pen.put(self._column[name_key], self._cells.name(row), bold=bold)
        self._cells.code(row)
        if "stt" in self._column:
            self._pen.put(self._column["stt"], self._counted)
        self._cells.values(row)
        self._pen.at += 1
        for item in row.evidence[1:] if look.continued else ():
            self._pen.put(self._column["evidence"], f"- {item}")
            self._pen.at += 1

    def _flat(self) -> None:
        """A row for each leaf, with its field and criterion beside it, merged down."""
        rows = self._rows
        leaves = [index for index, row in enumerate(rows) if not row.is_group and row.depth < 3]
        started: dict[int, int] = {}
        for leaf in leaves:
            path = [leaf]
            while (parent := rows[path[-1]].parent) is not None:
                path.append(parent)
            for index in path:
                if not self.numbers[index]:
                    self.numbers[index] = started[index] = self._pen.at
                    self._pen.put(self._column[f"name{rows[index].depth}"], self._cells.name(rows[index]))
            self._cells.values(rows[leaf])
            self._pen.at += 1
        for index, top in started.items():
            below = [one for one in leaves if index in self._above(one)]
            if rows[index].is_group and len(below) > 1:
                column = self._column[f"name{rows[index].depth}"]
                self._pen.merge(top, column, self.numbers[below[-1]], column)

    def _above(self, index: int) -> list[int]:
        above = []
        parent = self._rows[index].parent
        while parent is not None:
            above.append(parent)
            parent = self._rows[parent].parent
        return above

    def _total(self, label: str, field: int | None) -> None:
        """A row that adds up the whole table, or the field of an index."""
        sums = sums_of(self._rows)
        tops = [index for index, row in enumerate(self._rows) if row.depth == 0]
        total = sum(sums[index] for index in tops) if field is None else sums[field]
        name = self._column.get("name") or self._column["name0"]
        points = self._column["max_points"]
        first = self._rng.choice([1, name]) if points > 1 else name
        self._pen.put(first, label, bold=True)
        if first < name < points:
            self._pen.merge(self._pen.at, first, self._pen.at, name)
        self._pen.put(points, float(total))
        self._pen.at += 1

    def _merge_shared(self) -> None:
        """Merge down the cells that neighbours share."""
        runs: dict[tuple[str, int], list[int]] = {}
        for row, number in zip(self._rows, self.numbers, strict=True):
            for key in _SHARED if row.share else ():
                runs.setdefault((key, row.share), []).append(number)
            for key in _UNITS if row.share or row.field_share else ():
                runs.setdefault((key, -row.field_share or row.share), []).append(number)
        for (key, _share), numbers in runs.items():
            if key not in self._column:
                continue
            if len(numbers) > 1 and numbers[-1] - numbers[0] == len(numbers) - 1:
                self._pen.merge(numbers[0], self._column[key], numbers[-1], self._column[key])

    def _formulas(self) -> None:
        for index, row in enumerate(self._rows):
            if row.is_group:
                below = [one for one, child in enumerate(self._rows) if child.parent == index]
                rows = [self.numbers[one] for one in below]
                self._pen.formula(self.numbers[index], self._column["max_points"], rows)

    def _foot(self) -> None:
        self._pen.at += 1
        name = self._column.get("name") or self._column["name0"]
        for text in ugly_words.NUMBERED_FOOT if self._look.numbered_foot else ugly_words.FOOT:
            self._pen.put(name if self._look.titles else 1, text)
            self._pen.at += 1
        right = max(2, self._last - 2)
        self._pen.put(1, "NGƯỜI LẬP BIỂU", bold=True, center=True)
        for text in ugly_words.SIGNATURE:
            self._pen.put(right, text, bold=True, center=True)
            self._pen.at += 1
