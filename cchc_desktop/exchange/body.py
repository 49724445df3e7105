"""Which rows below the header are criteria, and which are totals, notes and signatures to leave out."""

import re

from msgspec import Struct, field
from msgspec.structs import replace

from cchc_desktop.domain.import_sentences import said
from cchc_desktop.domain.incoming import Finding, ImportNote, Place
from cchc_desktop.domain.text import fold
from cchc_desktop.exchange.level_columns import LevelColumns
from cchc_desktop.exchange.numbering import Rank, read_number
from cchc_desktop.exchange.recognise import Header, is_index_row, repeats_header
from cchc_desktop.exchange.sheet import Cell, Kind, Sheet, SheetRow, column_name

FAR = 1_000
"""Rows without anything, after which what follows is no part of the table."""

_OWN_ONLY = ("code", "name", "max_points")
"""Fields whose merged cells hold one value for one row, not the same value for every row."""
_WORK = ("lead", "coordinating", "evidence", "due", "task")
_WHOLE_TOTAL = r"(tổng( cộng| điểm| số| số điểm)?|cộng)\s*(\(.*\))?\s*[:.]?$"
_TOTAL_OF = r"(tổng (cộng|điểm|chung|mục|phần|lĩnh vực)|cộng (mục|phần|lĩnh vực|điểm|chung|tổng))\b"
_TOTAL = re.compile(f"{_WHOLE_TOTAL}|{_TOTAL_OF}")
_CODED_TOTAL = re.compile(_WHOLE_TOTAL)
_FOOT = re.compile(
    r"(ghi chu|luu y|chu thich|noi nhan|nguoi lap|nguoi tong hop|can bo tong hop|thu truong|chu tich|"
    r"pho chu tich|truong phong|giam doc|ky ten|da ky)\b|(tm|kt|tl|tuq|q)\.|\(?\*+\)?\s|"
    r".{0,40}\bngay\b[\d\s./…]*\bthang\b[\d\s./…]*\bnam\b"
)


class BodyRow(Struct, frozen=True):
    """A row of the table by fields. `more` are rows below it that only go on with its lists."""

    number: int
    hidden: bool
    cells: dict[str, Cell]
    more: list["BodyRow"] = field(default_factory=list)
    level: int | None = None
    """From 0 at the top, in a table with a column for each level."""
    outline: int = 0

    def has_code(self) -> bool:
        """Whether the code cell holds anything but a bullet."""
        number = read_number(self.text("code"))
        return number is None or number.is_code

    def text(self, name: str) -> str:
        cell = self.cells.get(name)
        return cell.text.strip() if cell else ""

    def has_any(self, *names: str) -> bool:
        return any(name in self.cells and not self.cells[name].from_merge for name in names)


class Body:
    """Sorts the rows below a header into `rows` and what is left out."""

    def __init__(self, sheet: Sheet, header: Header) -> None:
        self.rows: list[BodyRow] = []
        self.left_out: list[Finding] = []
        self._sheet = sheet
        self._header = header
        self._levels = LevelColumns(header.levels)
        self._closed = False
        """After a total: what has no code is no criterion."""
        self._in_foot = False
        self._sort()

    def _sort(self) -> None:
        rows = self._sheet.rows
        for row in rows[: self._header.first]:
            self._leave(ImportNote.TITLE_ROW, row)
        at_top = True
        last = rows[self._header.last].number
        for row in rows[self._header.last + 1 :]:
            if row.number - last > FAR:
                self._leave(ImportNote.CELL_FAR_AWAY, row)
                continue
            last = row.number
            if repeats_header(self._header, row):
                self._leave(ImportNote.REPEATED_HEADER, row)
            elif at_top and is_index_row(row):
                self._leave(ImportNote.INDEX_ROW, row)
            else:
                self._take(row)
                at_top = False

    def _take(self, row: SheetRow) -> None:
        opened = self._levels.opened(row)
        body = BodyRow(row.number, row.hidden, self._by_field(row), outline=row.outline)
        if opened:
            level, name = opened[-1]
            body = replace(body, cells={**body.cells, "name": name}, level=level)
        elif self._header.levels and "name" in body.cells:
            body = replace(body, level=0)  # a field written across the whole table
        note = self._reason_to_leave(body, row)
        if note is not None:
            self._leave(note, row)
        elif body.cells and all(cell.from_merge for cell in body.cells.values()):
            return
        elif opened:
            self.rows += _each_level(body, opened)
        elif body.has_any("code", "name") or not self.rows:
            self.rows.append(body)
        else:
            self.rows[-1].more.append(body)

    def _by_field(self, row: SheetRow) -> dict[str, Cell]:
        cells: dict[str, Cell] = {}
        for name, column in self._header.columns.items():
            cell = row.cells.get(column)
            if cell is None or (cell.from_merge and name in _OWN_ONLY):
                continue
            if name == "name" and self._header.levels:
                continue
            if cell.text.strip() or cell.kind is Kind.NO_VALUE:
                cells[name] = cell
        if "name" not in cells and "code" in cells and read_number(cells["code"].text) is None:
            cells["name"] = cells.pop("code")
        return cells

    def _reason_to_leave(self, body: BodyRow, row: SheetRow) -> ImportNote | None:
        """Why a row is no criterion; None when it is one, or goes on with the one above."""
        coded = body.has_code() and read_number(body.text("code")) is not None
        works = body.has_any("max_points", *_WORK)
        if self._is_total(body, coded):
            self._closed = True
            return ImportNote.TOTAL_ROW
        if coded and (works or not self._in_foot):
            self._closed = self._in_foot = False
            return None
        self._in_foot = self._in_foot or self._begins_foot(body, row)
        return (
            ImportNote.FOOT_ROW if self._in_foot or (self._closed and not works) or not body.cells else None
        )

    def _begins_foot(self, body: BodyRow, row: SheetRow) -> bool:
        """Whether a row without a code is a note, a list of recipients or a signature."""
        if not self.rows or body.has_any("max_points", "evidence", "due"):
            return False
        texts = [body.text("name")] if "name" in body.cells else [cell.text for cell in row.cells.values()]
        return any(_FOOT.match(fold(text)) for text in texts)

    def _is_total(self, body: BodyRow, coded: bool) -> bool:
        label = (body.text("name") or body.text("code")).casefold()
        return not body.has_any(*_WORK) and (_CODED_TOTAL if coded else _TOTAL).match(label) is not None

    def _leave(self, note: ImportNote, row: SheetRow) -> None:
        own = {column: cell for column, cell in row.cells.items() if not cell.from_merge}
        if own:
            column = min(own)
            text = " ".join(own[column].text.split())
            place = Place(self._sheet.name, row.number, column_name(column))
            self.left_out.append(said(note, place, text))


def _each_level(body: BodyRow, opened: list[tuple[int, Cell]]) -> list[BodyRow]:
    """The rows that a row of the sheet opens, one a level: all but the code of a field is the last one's."""
    code = body.cells.get("code")
    number = read_number(code.text) if code is not None and len(opened) > 1 else None
    cells = dict(body.cells)
    rows = []
    for level, name in opened[:-1]:
        own = {"name": name}
        if number is not None and number.rank <= Rank.FIELD:
            own["code"], number = cells.pop("code"), None
        rows.append(BodyRow(body.number, body.hidden, own, level=level))
    return [*rows, replace(body, cells=cells)]
