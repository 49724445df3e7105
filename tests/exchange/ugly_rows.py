"""The cells of one true row, as somebody types them."""

import random
from collections.abc import Mapping
from datetime import date

from tests.exchange import ugly_cells
from tests.exchange.ugly_looks import Look
from tests.exchange.ugly_pen import Pen
from tests.exchange.ugly_truth import TrueRow
from tests.exchange.ugly_words import UNITS
from tests.support import YEAR


class RowCells:
    """Writes into the row of the pen; `column` are the numbers of the columns by what is in them."""

    def __init__(self, pen: Pen, column: Mapping[str, int], look: Look, rng: random.Random) -> None:
        self._pen = pen
        self._column = column
        self._look = look
        self._rng = rng

    def name(self, row: TrueRow) -> str:
        """The name as it is typed: behind a code or a mark, where these have no cell of their own."""
        look = self._look
        in_name = look.codes == "name"
        if row.depth == 0 and look.fields == "words":
            return full_title(row, look)
        if in_name and row.code:
            dotted = row.code if row.code.endswith((")", ".")) else f"{row.code}."
            return f"{dotted} {row.name}"
        if (in_name or look.marks_in_names) and (row.mark or row.code.endswith((")", "."))):
            return f"{row.mark or row.code} {row.name}"
        return row.name

    def code(self, row: TrueRow) -> None:
        """Write the code, or the mark in its place, where there is a column for it."""
        look = self._look
        if "code" not in self._column:
            return
        column = self._column["code"]
        if look.marks_in_names and (row.mark or row.code.endswith((")", "."))):
            return
        if row.depth == 0 and look.fields == "words":
            return
        if look.number_codes and row.code.replace(".", "").isdecimal() and row.code.count(".") <= 1:
            if look.number_codes == "date" and self._rng.random() < 0.5 and "." in row.code:
                self._pen.put(column, self._as_date(row.code))
                return
            self._pen.put(column, float(row.code) if "." in row.code else int(row.code))
            if look.number_codes == "format" and row.code.endswith("0"):
                self._pen.number_format(column, "0.00")
            return
        dotted = (
            f"{row.code}." if look.dotted and row.code and not row.code.endswith((")", ".")) else row.code
        )
        self._pen.put(column, dotted or row.mark or None)

    @staticmethod
    def _as_date(code: str) -> date:
        day, month = map(int, code.split("."))
        return date(YEAR, month, day)

    def values(self, row: TrueRow) -> None:
        """Write what else the row holds."""
        look, rng = self._look, self._rng
        cells = {
            "max_points": ugly_cells.points_cell(row.points, look, rng),
            "task": row.task or None,
            "lead": self._lead(row),
            "coordinating": ugly_cells.units_cell(self._coordinating(row), look, rng),
            "evidence": ugly_cells.evidence_cell(row.evidence[:1] if look.continued else row.evidence, rng),
            "due": ugly_cells.due_cell(row.due, look, rng),
            "remark": row.remark or None,
            "self": 0.25 if row.lead else None,
            "last": 0.5 if row.lead else None,
            **({unit: self._mark(unit, row) for unit in UNITS} if look.units == "marks" else {}),
            "cause": "Chưa có văn bản" if row.lead and row.depth == 2 else None,
        }
        for key, value in cells.items():
            if key in self._column and value is not None:
                self._pen.put(self._column[key], value)

    @staticmethod
    def _mark(unit: str, row: TrueRow) -> str | None:
        """What stands in the column of a unit."""
        return "X" if unit == row.lead else "P" if unit in row.coordinating else None

    def _lead(self, row: TrueRow) -> str | None:
        if self._look.units == "roles":
            return self._roles(row)
        two = self._look.units == "two_leads" and row.coordinating and self._both(row)
        codes = [row.lead, *row.coordinating] if two else [row.lead]
        return ugly_cells.units_cell([code for code in codes if code], self._look, self._rng)

    def _coordinating(self, row: TrueRow) -> tuple[str, ...]:
        two = self._look.units == "two_leads" and self._both(row)
        return () if two else row.coordinating

    def _roles(self, row: TrueRow) -> str | None:
        """Who leads and who coordinates, in one cell."""
        look, rng = self._look, self._rng
        words = {"Chủ trì": (row.lead,) if row.lead else (), "Phối hợp": row.coordinating}
        pieces = [
            f"{word}: {ugly_cells.units_cell(codes, look, rng)}" for word, codes in words.items() if codes
        ]
        return rng.choice(["\n", "; ", ";\n- "]).join(pieces) or None

    def _both(self, row: TrueRow) -> bool:
        """Whether all units of a row stand in the cell of those who lead."""
        return bool(row.lead) and len(row.name) % 2 == 0


def full_title(row: TrueRow, look: Look) -> str:
    """A field in one cell, its number before its name."""
    if look.fields == "words":
        return f"LĨNH VỰC {row.code}: {row.name}"
    return f"{row.code}. {row.name}" if row.code else row.name
