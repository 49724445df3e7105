"""Where the table of a sheet begins, and which column is which: told by headings, never by position."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from cchc_desktop.exchange.column_contents import (
    begin_with_codes,
    column_of_codes,
    holds_days,
    only_counts,
    repeated_in_names,
    spread,
)
from cchc_desktop.exchange.header import DUE_BESIDE, Header
from cchc_desktop.exchange.header_again import is_index_row
from cchc_desktop.exchange.header_rows import HeaderRows, Pieces, candidates, fits_of, row_alone
from cchc_desktop.exchange.headings import Likeness, heading_words
from cchc_desktop.exchange.marked_columns import Meaning, marked_columns, means_nothing
from cchc_desktop.exchange.sheet import Sheet

LEVELS = ("linh vuc", "tieu chi", "tieu chi thanh phan")
"""Headings of the columns of a table that gives each level of the tree a column of its own."""


_LOOKED_AT = 300
"""Rows of the table in which columns of marks are looked for."""
_BELOW = " / "
"""Between a heading and the one below it."""


def find_header(sheet: Sheet, means: Meaning = means_nothing) -> Header | None:
    """The rows with the most known headings among the first: a name and one more at least, or None.

    Of those with as many the fewest rows, and of these the first; then all that goes on below them. `means`
    tells the headings over columns of marks.
    """
    best: tuple[Header, HeaderRows] | None = None
    for rows in candidates(sheet):
        header = _as_header(sheet, rows)
        if "name" not in header.columns or (len(header.columns) < 2 and not rows.spans):
            continue
        if best is None or _is_better(header, best[0]):
            best = header, rows
    return _told_by_contents(sheet, best[1], means) if best else None


def _told_by_contents(sheet: Sheet, rows: HeaderRows, means: Meaning) -> Header:
    """The header of `rows`, with what the columns below hold where headings do not tell."""
    below = sheet.rows[rows.last + 1 : rows.last + 1 + _LOOKED_AT]
    marks = marked_columns(rows.pieces, [row for row in below if not is_index_row(row)], means)
    plain = {column: pieces for column, pieces in rows.pieces.items() if column not in marks}
    header = _as_header(sheet, replace(rows, pieces=plain))
    if "name" not in header.columns:
        return header
    header = _with_deadlines(_with_true_codes(_with_names_spread(header, sheet, rows.spans), sheet), sheet)
    headings = {column: _BELOW.join(rows.pieces[column]) for column in marks}
    return replace(header, marks=marks, headings={**header.headings, **headings})


def _with_true_codes(header: Header, sheet: Sheet) -> Header:
    """Not the numbers that only count the rows, where another column holds the codes, or the names do."""
    rows = sheet.rows[header.last + 1 :]
    code = header.columns.get("code")
    if code is None or not only_counts(rows, code):
        return header
    true = column_of_codes(rows, header.not_imported)
    if true:
        return replace(header, columns={**header.columns, "code": true})
    name = header.columns["name"]
    in_names = begin_with_codes(rows, name) and not repeated_in_names(rows, code, name)
    return replace(header, counts=code) if in_names else header


def _with_deadlines(header: Header, sheet: Sheet) -> Header:
    """With a second column of deadlines; the one that has days goes before one of quarters and months."""
    rows = sheet.rows[header.last + 1 :]
    due = header.columns.get("due")
    others = [column for column in header.not_imported if _is_deadline(header.headings[column])]
    if due is None or not others:
        return header
    first, *further = sorted((due, *others), key=lambda column: not holds_days(rows, column))
    return replace(header, columns={**header.columns, "due": first, DUE_BESIDE: further[0]})


def _is_deadline(heading: str) -> bool:
    """Whether a heading is nearer to a deadline than to what is known and not imported."""
    fits = fits_of(heading.split(_BELOW))
    return "due" in fits and ("" not in fits or fits["due"] > fits[""])


def header_at(sheet: Sheet, number: int, means: Meaning = means_nothing) -> Header:
    """The header whose last row is row `number` of a sheet that holds something, or the last above it.

    Whatever its headings are: somebody said so.
    """
    last = max((index for index, row in enumerate(sheet.rows) if row.number <= number), default=0)
    found = [rows for rows in candidates(sheet) if rows.last == last] or [row_alone(sheet, last)]
    headers = {rows.first: _as_header(sheet, rows) for rows in found}
    rows = max(found, key=lambda one: (len(headers[one.first].columns), one.first))
    return _told_by_contents(sheet, rows, means)


def _with_names_spread(header: Header, sheet: Sheet, spans: Mapping[int, int]) -> Header:
    """The columns under a name heading that spans several, told by what they hold."""
    first = header.columns["name"]
    under = range(first, spans.get(first, first) + 1)
    code, names = spread(sheet.rows[header.last + 1 :], under, coded="code" in header.columns)
    if len(under) == 1 or not names:
        return header
    columns = {**header.columns, **({"code": code} if code else {}), "name": names[-1]}
    levels = tuple(names) if len(names) > 1 else ()
    rival = 0 if header.rival_name in under else header.rival_name
    used = {code, *names}
    headings = {
        column: text for column, text in header.headings.items() if column not in under or column in used
    }
    return replace(header, columns=columns, headings=headings, levels=levels, rival_name=rival)


def _is_better(header: Header, best: Header) -> bool:
    if header.first == best.first:
        return len(header.columns) >= len(best.columns)
    if len(header.columns) != len(best.columns):
        return len(header.columns) > len(best.columns)
    return best.first < header.first <= best.last == header.last


def _as_header(sheet: Sheet, rows: HeaderRows) -> Header:
    columns: dict[str, int] = {}
    taken: set[int] = set()
    rival = 0
    for likeness, column, field in sorted(
        _fits(rows.pieces), key=lambda fit: (fit[0], -fit[1]), reverse=True
    ):
        if column in taken:
            continue
        if field and field in columns:
            rival = column if field == "name" and likeness.exact else rival
            continue
        taken.add(column)
        if field:
            columns[field] = column
    lines = tuple(
        {column: cell.text for column, cell in row.cells.items() if not cell.from_merge}
        for row in sheet.rows[rows.first : rows.last + 1]
    )
    headings = {column: _BELOW.join(pieces) for column, pieces in rows.pieces.items()}
    levels = _levels(rows)
    if levels:
        columns["name"] = levels[-1]
    is_rival = rival not in taken and not levels
    return Header(rows.first, rows.last, columns, headings, lines, levels, rival if is_rival else 0)


def _levels(rows: HeaderRows) -> tuple[int, ...]:
    """The columns of the levels from the top of the tree down, when two or more levels have one."""
    found = {
        heading_words(pieces[-1]): column for column, pieces in sorted(rows.pieces.items(), reverse=True)
    }
    columns = tuple(found[level] for level in LEVELS if level in found)
    return columns if len(columns) > 1 and list(columns) == sorted(columns) else ()


def _fits(pieces: Pieces) -> Iterator[tuple[Likeness, int, str]]:
    """How well each column fits a field. One that is not exactly known fits the nearest field or none."""
    for column, headings in pieces.items():
        fits = fits_of(headings)
        exact = {field: likeness for field, likeness in fits.items() if likeness.exact}
        nearest = max(fits, key=lambda field: fits[field], default=None)
        for field, likeness in exact.items():
            yield likeness, column, field
        if not exact and nearest is not None:
            yield fits[nearest], column, nearest
