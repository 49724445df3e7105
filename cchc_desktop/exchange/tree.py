"""Codes, names and depths of the rows of a table."""

from collections.abc import Sequence

from msgspec import Struct

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.incoming import ImportNote
from cchc_desktop.domain.long_work import Check, unasked
from cchc_desktop.domain.merge import titled
from cchc_desktop.domain.text import LONG, clean, one_line
from cchc_desktop.exchange.body import BodyRow
from cchc_desktop.exchange.codes_in_cells import CodeCell, settled_codes
from cchc_desktop.exchange.notes import Notes
from cchc_desktop.exchange.numbering import (
    NO_NUMBER,
    Number,
    Rank,
    letters_among,
    read_number,
    split_bullet,
    split_leading_code,
    tidy_code,
)
from cchc_desktop.exchange.sheet import Kind
from cchc_desktop.exchange.standing import Standing, stand, stand_by_level

_HEADING_FIELDS = {"name", "max_points", "remark"}


class PlacedRow(Struct, frozen=True, gc=False):
    """A row of the table with its place in the tree."""

    body: BodyRow
    code: str
    name: str
    depth: int
    parent: int | None
    """The index of the row above it."""

    @property
    def title(self) -> str:
        return titled(self.code, self.name)


def placed_rows(
    rows: Sequence[BodyRow], notes: Notes, *, codes_in_names: bool, check: Check = unasked
) -> list[PlacedRow]:
    """The rows in order, each with its code, name and depth.

    `codes_in_names` says that the table has no column for codes, or one that only counts the rows. `check` is
    called before each row and may raise to stop.
    """
    cells = [
        CodeCell(
            row.cells.get("code"), notes.place(row.number, "code"), split_leading_code(row.text("name"))[0]
        )
        for row in rows
    ]
    settled, warnings = settled_codes(cells, notes.asking)
    notes.warnings += warnings
    named = [
        _code_and_name(row, code, notes, codes_in_names) for row, code in zip(rows, settled, strict=True)
    ]
    letters = letters_among({one.code for one in named})
    numbers = [read_number(one.marked, letters) for one in named]
    capitals = not any(_is_field_in_capitals(one, number) for one, number in zip(named, numbers, strict=True))
    numbers = [
        number if one.code else _uncoded(row, one, capitals_are_fields=capitals)
        for row, one, number in zip(rows, named, numbers, strict=True)
    ]
    levels = [row.level for row in rows if row.level is not None]
    plain = [number or NO_NUMBER for number in numbers]
    if len(levels) == len(rows):
        standings = stand_by_level(plain, levels)
    else:
        standings = stand(plain, [row.outline for row in rows])
    placed: list[PlacedRow] = []
    for row, one, number, standing in zip(rows, named, numbers, standings, strict=True):
        check()
        above = placed[standing.parent] if standing.parent is not None else None
        depth = above.depth + 1 if above else 0
        placed.append(PlacedRow(row, one.code, one.name, depth, standing.parent))
        _say(placed, number, standing, notes)
    return placed


class _Named(Struct, frozen=True, gc=False):
    """A row's code and name; without a code, the bullet in front of it, if any."""

    code: str
    name: str
    marked: str = ""
    """The code as it stands, with a word before it that tells its level."""
    bullet: Number = NO_NUMBER


def _code_and_name(row: BodyRow, settled: str, notes: Notes, codes_in_names: bool) -> _Named:
    name = _name(row, notes)
    number = read_number(settled)
    code = settled if number is None or number.is_code else ""
    marked = code
    if not code:
        whole = name
        code, name = split_leading_code(whole)
        marked = whole[: len(whole) - len(name)]
        if code and not codes_in_names:
            notes.warn(ImportNote.CODE_FROM_NAME, row.number, "name", name, code=code)
    if not code:
        bullet, name = split_bullet(name)
        return _Named("", name, bullet=number if number is not None and number.parts else bullet)
    try:
        return _Named(tidy_code(one_line(code, "code", limit=30)), name, marked)
    except UserError as error:
        notes.failed(error, row.number, "code", code)
        return _Named("", name)


def _name(row: BodyRow, notes: Notes) -> str:
    pieces = [one.cells["name"] for one in (row, *row.more) if "name" in one.cells]
    if any(cell.kind in {Kind.ERROR, Kind.NO_VALUE} for cell in pieces):
        return ""
    text = " ".join(cell.text for cell in pieces)
    try:
        cleaned = clean(text, "name", limit=LONG)
    except UserError as error:
        notes.failed(error, row.number, "name", text)
        return ""
    if not cleaned:
        notes.wrong(ImportNote.NAME_MISSING, row.number, "name")
    return cleaned


def _is_field_in_capitals(named: _Named, number: Number | None) -> bool:
    """Whether a row is a field that has both: then capitals alone are none."""
    if not named.code or number is None or not named.name.isupper():
        return False
    return number.rank <= Rank.FIELD or (number.rank is Rank.NUMBER and len(number.parts) == 1)


def _uncoded(row: BodyRow, named: _Named, *, capitals_are_fields: bool) -> Number:
    """The number of a row without a code. Capitals alone in a row, without a bullet, may be a field."""
    if (
        capitals_are_fields
        and not named.bullet.parts
        and named.name.isupper()
        and row.cells.keys() <= _HEADING_FIELDS
    ):
        return Number(Rank.FIELD)
    return named.bullet


def _say(placed: Sequence[PlacedRow], number: Number | None, standing: Standing, notes: Notes) -> None:
    """Tell what about the place of the last row is a guess."""
    last = placed[-1]
    row = last.body.number
    parent = placed[standing.parent].title if standing.parent is not None else "gốc"
    if number is None:
        notes.warn(ImportNote.CODE_STRANGE, row, "code", last.code, parent=parent)
    elif number.rank >= Rank.NONE:
        notes.warn(ImportNote.ROW_WITHOUT_CODE, row, "name", last.name, parent=parent)
    elif not number.parts:
        notes.warn(ImportNote.ROW_AS_FIELD, row, "name", last.name)
    if standing.skips_level:
        notes.warn(ImportNote.CODE_SKIPS_LEVEL, row, "code", last.code, parent=parent)
    if standing.elsewhere:
        notes.warn(ImportNote.CODE_ELSEWHERE, row, "code", last.code, parent=parent)
    if standing.repeats is not None and last.code:
        earlier = placed[standing.repeats].body.number
        notes.warn(ImportNote.CODE_REPEATED, row, "code", last.code, earlier=earlier)
