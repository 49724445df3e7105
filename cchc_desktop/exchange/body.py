"""Which rows below the header are criteria, and which are totals, notes and signatures to leave out."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from cchc_desktop.domain.import_sentences import said
from cchc_desktop.domain.incoming import Finding, ImportNote, Place
from cchc_desktop.domain.long_work import Check, unasked
from cchc_desktop.domain.text import fold
from cchc_desktop.exchange.foot import is_foot, is_note, is_total
from cchc_desktop.exchange.header import DUE_BESIDE, Header
from cchc_desktop.exchange.header_again import begins_another, is_index_row, repeats_header
from cchc_desktop.exchange.level_columns import LevelColumns
from cchc_desktop.exchange.numbering import Rank, read_number, split_bullet, split_leading_code
from cchc_desktop.exchange.sheet import Cell, Kind, Sheet, SheetRow, column_name

FAR = 1_000
"""Rows without anything, after which what follows is no part of the table."""

OWN_ONLY = ("code", "name", "max_points")
"""Fields whose merged cells hold one value for one row, not the same value for every row."""
_REPEATED = ("lead", "coordinating", "evidence", "due", DUE_BESIDE)
_AS_ABOVE = frozenset(
    {"nhu tren", "(nhu tren)", "nt", "-nt-", "n.t", "n/t", '"', '""', "''", "”", "“", "〃", '-"-'}
)
_WORK = ("lead", "coordinating", "evidence", "due", DUE_BESIDE, "task")


class BodyRow(Struct, frozen=True, gc=False):
    """A row of the table by fields. `more` are rows below it that only go on with its lists."""

    number: int
    hidden: bool
    cells: dict[str, Cell]
    more: list["BodyRow"] = field(default_factory=list)
    level: int | None = None
    """From 0 at the top, in a table with a column for each level."""
    outline: int = 0
    opened: list[tuple[int, Cell]] = field(default_factory=list)
    """Each level that begins in the row, with the cell of its name."""
    as_above: Mapping[str, str] = {}
    """By field what is typed in a cell that has the value of the one above it."""

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

    def __init__(self, sheet: Sheet, header: Header, check: Check = unasked) -> None:
        """`check` is called before each row and may raise to stop."""
        self.rows: list[BodyRow] = []
        self.left_out: list[Finding] = []
        self._sheet = sheet
        self._header = header
        self._check = check
        self._levels = LevelColumns(header.levels)
        self._above: dict[str, Cell] = {}
        self._wide = {(area.top, area.left) for area in sheet.merges if area.right - area.left > 1}
        self._closed = False
        """After a total: what has no code is no criterion."""
        self._in_foot = False
        self._another = False
        """Whether another table begins below, with columns of its own."""
        for row in sheet.rows[: header.first]:
            self._leave(ImportNote.TITLE_ROW, row)
        lines = list(self._lines())
        while self._another and lines and self._is_title(lines[-1][0]):
            self._leave(ImportNote.ANOTHER_TABLE, lines.pop()[1])
        last = self._last_coded([body for body, _row in lines])
        named = max((index for index, (body, _row) in enumerate(lines) if "name" in body.cells), default=-1)
        for index, (body, row) in enumerate(lines):
            check()
            if index > named and body.cells.keys() == {"code"} and not body.cells["code"].from_merge:
                self._leave(ImportNote.ONLY_CODE, row)
            else:
                self._take(body, row, below_codes=index > last)

    def _lines(self) -> Iterator[tuple[BodyRow, SheetRow]]:
        """The rows that are neither a header met again nor far away."""
        below_header = True
        last = self._sheet.rows[self._header.last].number
        for row in self._sheet.rows[self._header.last + 1 :]:
            self._check()
            if row.number - last > FAR:
                self._leave(ImportNote.CELL_FAR_AWAY, row)
                continue
            last = row.number
            self._another = self._another or begins_another(self._header, row)
            if self._another:
                self._leave(ImportNote.ANOTHER_TABLE, row)
            elif repeats_header(self._header, row):
                self._leave(ImportNote.REPEATED_HEADER, row)
                below_header = True
            elif below_header and is_index_row(row):
                self._leave(ImportNote.INDEX_ROW, row)
            else:
                yield self._read(row), row
                below_header = False

    def _is_title(self, body: BodyRow) -> bool:
        return not self._is_coded(body) and not body.has_any("max_points", *_WORK)

    def _read(self, row: SheetRow) -> BodyRow:
        cells = self._by_field(row)
        as_above = self._taken_from_above(cells)
        body = BodyRow(row.number, row.hidden, cells, outline=row.outline, as_above=as_above)
        body.opened.extend(self._levels.opened(row))
        if body.opened:
            level, name = body.opened[-1]
            return replace(body, cells={**body.cells, "name": name}, level=level)
        if self._header.levels and "name" in body.cells:
            return replace(body, level=0)  # a field written across the whole table
        return body

    def _by_field(self, row: SheetRow) -> dict[str, Cell]:
        own = [column for column, cell in row.cells.items() if not cell.from_merge]
        if len(own) == 1 and (row.number, own[0]) in self._wide:
            return {"name": row.cells[own[0]]}  # merged across the table, whatever column it begins in
        cells: dict[str, Cell] = {}
        for name, column in self._header.columns.items():
            cell = row.cells.get(column)
            if cell is not None and cell.from_merge and name in OWN_ONLY:
                cell = cell.covered
            if cell is None:
                continue
            if name == "name" and self._header.levels:
                continue
            if column == self._header.counts and self._only_counts(row, cell):
                continue
            if cell.text.strip() or cell.kind is Kind.NO_VALUE:
                cells[name] = cell
        for name, texts in self._marked(row).items():
            cells[DUE_BESIDE if name == "due" in cells else name] = Cell("\n".join(texts))
        if "name" not in cells and "code" in cells and read_number(cells["code"].text) is None:
            cells["name"] = cells.pop("code")
        return cells

    def _only_counts(self, row: SheetRow, counted: Cell) -> bool:
        """Whether a cell of the column that counts is no code: a number, or 2.1 beside a name with one."""
        text = counted.text.strip()
        name = row.cells.get(self._header.columns["name"])
        with_code = name is not None and bool(split_leading_code(name.text)[0])
        return text.isdecimal() or (with_code and text.replace(".", "").isdecimal())

    def _taken_from_above(self, cells: dict[str, Cell]) -> dict[str, str]:
        """Put the value above into each of `cells` that says "như trên"; by field what was typed there."""
        typed = {}
        for name in _REPEATED:
            cell = cells.get(name)
            if cell is not None and name in self._above and fold(cell.text) in _AS_ABOVE:
                typed[name] = cell.text
                cells[name] = self._above[name]
            elif cell is not None:
                self._above[name] = cell
        return typed

    def _marked(self, row: SheetRow) -> dict[str, list[str]]:
        """By field what the marks of a row stand for."""
        found: dict[str, list[str]] = {}
        for column, marked in self._header.marks.items():
            if column in row.cells:
                name, text = marked.said_by(row.cells[column])
                found.setdefault(name, []).append(text)
        return found

    def _is_coded(self, body: BodyRow) -> bool:
        """Whether a row has a code, in its own cell or else before its name."""
        if "code" in body.cells:
            return body.has_code() and read_number(body.text("code")) is not None
        return bool(split_leading_code(body.text("name"))[0])

    def _last_coded(self, bodies: Sequence[BodyRow]) -> int:
        """The place of the last row that is a criterion for sure: below it may stand notes and signatures."""
        coded = [index for index, body in enumerate(bodies) if self._is_coded(body)]
        at_work = [index for index in coded if bodies[index].has_any("max_points", *_WORK)]
        return max(at_work or coded, default=-1)

    def _take(self, body: BodyRow, row: SheetRow, *, below_codes: bool) -> None:
        note = self._reason_to_leave(body, row, below_codes)
        if note is not None:
            self._leave(note, row)
        elif body.cells and all(cell.from_merge for cell in body.cells.values()):
            return
        elif body.opened:
            self.rows += _each_level(body)
        elif body.has_any("code", "name") or not self.rows:
            self.rows.append(body)
        else:
            self.rows[-1].more.append(body)

    def _reason_to_leave(self, body: BodyRow, row: SheetRow, below_codes: bool) -> ImportNote | None:
        """Why a row is no criterion; None when it is one, or goes on with the one above."""
        coded = self._is_coded(body)
        works = body.has_any("max_points", *_WORK)
        label = body.text("name") or body.text("code")
        if self._sums(body, row, label, coded):
            self._closed = True
            return ImportNote.TOTAL_ROW
        if coded and (works or not self._in_foot):
            self._closed = self._in_foot = False
            return None
        foot = self._looks_like_foot(body, row)
        self._in_foot = self._in_foot or (foot and below_codes)
        after_total = self._closed and not works and (below_codes or not label.isupper())
        return ImportNote.FOOT_ROW if foot or self._in_foot or after_total or not body.cells else None

    def _sums(self, body: BodyRow, row: SheetRow, label: str, coded: bool) -> bool:
        """Whether a row is a total. Without a name, whatever column the word for it stands in."""
        if label:
            return not body.has_any(*_WORK) and is_total(label, coded=coded)
        texts = [cell.text for cell in row.cells.values() if cell.kind is Kind.TEXT and not cell.from_merge]
        return len(texts) == 1 and is_total(texts[0], coded=coded)

    def _looks_like_foot(self, body: BodyRow, row: SheetRow) -> bool:
        """Whether a row without a code is a note, a list of recipients or a signature."""
        if not self.rows:
            return False
        if "name" not in body.cells:
            return any(is_foot(cell.text) for cell in row.cells.values() if not cell.from_merge)
        name = body.text("name")
        bullet, rest = split_bullet(name)
        is_bulleted = "code" in body.cells or (bullet.parts and not is_note(rest))
        works = (body.text(field) for field in ("max_points", "evidence", "due") if body.has_any(field))
        return not is_bulleted and is_foot(name) and all(map(is_foot, works))

    def _leave(self, note: ImportNote, row: SheetRow) -> None:
        own = {column: cell for column, cell in row.cells.items() if not cell.from_merge}
        if own:
            column = min(own)
            text = " ".join(own[column].text.split())
            place = Place(self._sheet.name, row.number, column_name(column))
            self.left_out.append(said(note, place, text))


def _each_level(body: BodyRow) -> list[BodyRow]:
    """The rows that a row of the sheet opens, one a level: all but the code of a field is the last one's."""
    code = body.cells.get("code")
    number = read_number(code.text) if code is not None and len(body.opened) > 1 else None
    cells = dict(body.cells)
    rows = []
    for level, name in body.opened[:-1]:
        own = {"name": name}
        if number is not None and number.rank <= Rank.FIELD:
            own["code"], number = cells.pop("code"), None
        rows.append(BodyRow(body.number, body.hidden, own, level=level))
    return [*rows, replace(body, cells=cells)]
