"""The rows of a unit's sheet that came back: which criterion each is about, and what was done to it."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from difflib import SequenceMatcher

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.incoming import Finding, Place
from cchc_desktop.domain.labels import PROGRESS
from cchc_desktop.domain.long_work import Check
from cchc_desktop.domain.text import fold
from cchc_desktop.domain.unit_sheet import (
    ENTRIES,
    HEADINGS,
    LOCKED,
    ReturnedRow,
    SheetLine,
    SheetMark,
)
from cchc_desktop.domain.unit_sheet_notes import SheetNote, noted
from cchc_desktop.exchange.sheet import Cell, Kind, Sheet, SheetRow, column_name
from cchc_desktop.exchange.unit_sheet_cells import EntryReader

_UID = re.compile(r"[0-9a-f]{32}(/[0-9a-f]{32})?")
_ALIKE = 0.7
"""Share of a name that is left when it was only touched up."""


class Table(Struct, frozen=True):
    """A sheet with its heading row (by its place among `sheet.rows`) and the columns by their keys."""

    sheet: Sheet
    head: int
    columns: Mapping[str, int]

    @property
    def rows(self) -> Sequence[SheetRow]:
        return self.sheet.rows[self.head + 1 :]

    def count_of(self, uids: Collection[str]) -> int:
        """How many rows carry one of `uids`."""
        return sum(any(cell.text in uids for cell in row.cells.values()) for row in self.rows)

    def text(self, row: SheetRow, key: str) -> str:
        """What stands in a column of a row; empty too where there is no such column."""
        cell = row.cells.get(self.columns.get(key, 0))
        return cell.text if cell else ""

    def entries(self, row: SheetRow) -> dict[str, Cell]:
        """What the unit wrote in a row, by the keys of the columns."""
        found = {key: row.cells.get(self.columns.get(key, 0)) for key in ENTRIES}
        return {
            key: cell
            for key, cell in found.items()
            if cell is not None and (cell.text.strip() or cell.kind is Kind.NO_VALUE)
        }

    def place(self, row: SheetRow, key: str = "") -> Place:
        column = self.columns.get(key)
        return Place(self.sheet.name, row.number, column_name(column) if column else "")


class SheetReader:
    """Reads the rows of a table; what is strange is in `refused` and `doubts`."""

    def __init__(self, mark: SheetMark, table: Table, today: date) -> None:
        self.refused: list[Finding] = []
        self.doubts: list[Finding] = []
        self._mark = mark
        self._table = table
        self._around = around(mark)
        self._lines = {line.uid: line for line in mark.lines}
        self._by_shown: dict[tuple[str, str], list[SheetLine]] = defaultdict(list)
        for line in mark.lines:
            self._by_shown[fold(line.shown["code"]), fold(line.shown["name"])].append(line)
        self._entries = EntryReader(table, today, mark.year, self.refused, self.doubts)

    def read(self, check: Check) -> list[ReturnedRow]:
        """What the unit wrote, in the order of the sheet."""
        seen: dict[str, list[ReturnedRow]] = defaultdict(list)
        for row in self._table.rows:
            check()
            line = self._line(row)
            if line is not None:
                seen[line.uid].append(self._entries.read(row, line))
        for line in self._mark.lines:
            if line.uid not in seen:
                told = {"number": line.shown["number"], "name": line.shown["name"]}
                self.doubts.append(noted(SheetNote.ROW_DELETED, Place(self._table.sheet.name), **told))
        found = [one for rows in seen.values() for one in self._agreeing(rows)]
        return sorted(found, key=lambda one: one.row)

    def _line(self, row: SheetRow) -> SheetLine | None:
        """The line that a row is; None for any other, which is refused when something is written in it."""
        hidden = [cell.text for cell in row.cells.values() if _UID.fullmatch(cell.text)]
        line = next((self._lines[uid] for uid in hidden if uid in self._lines), None)
        alike = self._alike(row)
        if line is not None and (line in alike or (not alike and self._is_still(line, row))):
            self._tell_changes(line, row)
            return line
        if len(alike) == 1:
            self.doubts.append(noted(SheetNote.ROW_BY_NAME, self._table.place(row)))
            return alike[0]
        if line is not None:
            self._refuse_unclear(line, row)
        else:
            self._refuse_added(row)
        return None

    def _alike(self, row: SheetRow) -> list[SheetLine]:
        """The lines with the code and name of a row; of several that with its number, where there is one."""
        shown = {key: fold(self._table.text(row, key)) for key in ("number", "code", "name")}
        found = self._by_shown.get((shown["code"], shown["name"]), [])
        numbered = [line for line in found if fold(line.shown["number"]) == shown["number"]]
        return numbered or found

    def _refuse_unclear(self, line: SheetLine, row: SheetRow) -> None:
        before = f"{line.shown['code']} {line.shown['name']}".strip()
        unclear = noted(SheetNote.ROW_UNCLEAR, self._table.place(row, "name"), before=before)
        (self.refused if self._table.entries(row) else self.doubts).append(unclear)

    def _refuse_added(self, row: SheetRow) -> None:
        """Say what is written in a row that is none of the lines and did not go out with the sheet."""
        strange = {
            key: cell
            for key, column in self._table.columns.items()
            if (cell := row.cells.get(column)) and not cell.from_merge and fold(cell.text) not in self._around
        }
        if strange.keys() & set(ENTRIES):
            text = " · ".join(cell.text for cell in strange.values())
            self.refused.append(noted(SheetNote.ROW_ADDED, self._table.place(row), text))
        else:
            for key, cell in strange.items():
                self.doubts.append(noted(SheetNote.ENTRY_OUTSIDE, self._table.place(row, key), cell.text))

    def _is_still(self, line: SheetLine, row: SheetRow) -> bool:
        """Whether a row with the uid of `line` shows that line: its name, touched up or gone, or its code."""
        name, code = (fold(self._table.text(row, key)) for key in ("name", "code"))
        if not name or (code and code == fold(line.shown["code"])):
            return True
        return SequenceMatcher(None, name, fold(line.shown["name"]), autojunk=False).ratio() >= _ALIKE

    def _tell_changes(self, line: SheetLine, row: SheetRow) -> None:
        """Say which locked cells are not as they went out."""
        for key in LOCKED:
            now, before = self._table.text(row, key), line.shown[key]
            if key in self._table.columns and now.split() != before.split():
                place = self._table.place(row, key)
                told = noted(
                    SheetNote.LOCKED_CHANGED, place, now, before=" ".join(before.split()) or "(trống)"
                )
                self.doubts.append(told)

    def _agreeing(self, rows: Sequence[ReturnedRow]) -> Iterator[ReturnedRow]:
        """The rows of one line: what is repeated once, a progress only where they do not contradict."""
        told: list[ReturnedRow] = []
        for one in rows:
            same = next((other for other in told if _says(one) == _says(other)), None)
            if same is None:
                told.append(one)
            elif _says(one) != _NOTHING:
                place = Place(self._table.sheet.name, one.row)
                self.doubts.append(noted(SheetNote.ROW_TWICE, place, earlier=same.row))
        said = {one.progress: None for one in told if one.progress is not None}
        if len(said) > 1:
            values = ", ".join(PROGRESS[one] for one in said)
            for one in told:
                place = Place(self._table.sheet.name, one.row, one.columns.get("progress", ""))
                self.refused.append(noted(SheetNote.ROWS_DISAGREE, place, values=values))
            told = [replace(one, progress=None) for one in told]
        yield from told


_NOTHING = (None, None, "", ())


def _says(one: ReturnedRow) -> tuple[object, ...]:
    documents = tuple(replace(document, row=0) for document in one.documents)
    return one.on_date, one.progress, one.text, documents


def around(mark: SheetMark) -> frozenset[str]:
    """All texts that went out with a sheet beside its lines, folded."""
    return frozenset(fold(text) for text in (*mark.around, *HEADINGS.values()))


def unknown_texts(mark: SheetMark, table: Table, known: Collection[str]) -> Iterator[Finding]:
    """Texts above the table and beside its columns that did not go out with the sheet nor are `known`."""
    usual = around(mark) | {fold(text) for text in known}
    own = set(table.columns.values())
    for place, row in enumerate(table.sheet.rows):
        for column, cell in sorted(row.cells.items()):
            outside = place < table.head or (place > table.head and column not in own)
            if (
                outside
                and not cell.from_merge
                and not _UID.fullmatch(cell.text)
                and fold(cell.text) not in usual
            ):
                where = Place(table.sheet.name, row.number, column_name(column))
                yield noted(SheetNote.ENTRY_OUTSIDE, where, cell.text)
