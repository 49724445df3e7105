"""A pasted block of figures that tells by itself which line is what, and which column is which month."""

import re
from collections.abc import Sequence

from msgspec import Struct

from cchc_desktop.domain.dates import MONTHS
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.one_stop import COUNTS
from cchc_desktop.domain.one_stop_form import LINES, Line
from cchc_desktop.domain.text import fold

Cells = Sequence[Sequence[str]]
_LINES = {fold(line.title): line for line in LINES}
_NUMBERING = re.compile(r"^[\W\d_]+|[\W_]+$")
_MONTH = re.compile(r"(?:thang|th|t)?[ .]*(\d{1,2})(?:[/.-](\d{4}))?")
_TOGETHER = re.compile(r"(?:luy ke|tong|cong|ca nam|nam) ?.*")
"""Headings of columns that are no month."""


class TitledBlock(Struct, frozen=True):
    """`cells` of the `lines` of the form; `months` tells the columns, None where it is no month."""

    lines: Sequence[Line]
    months: Sequence[int | None]
    cells: Cells


def titled_block(cells: Cells, year: int, month: int) -> TitledBlock | None:
    """The block without its titles, of `year`, from `month` on where it has no headings; None without titles.

    Titles may stand in a column, after a numbering, or across the first line. Raises UserError
    FIGURES_TITLE_UNKNOWN, FIGURES_TWICE, FIGURES_TOO_WIDE.
    """
    across: Cells = list(zip(*cells, strict=True))
    if max(map(_titles, cells)) > max(map(_titles, across)):
        cells, across = across, cells
    column = max(range(len(across)), key=lambda number: (_titles(across[number]), -number))
    if not _titles(across[column]):
        return None
    titles = across[column]
    rows = [line[column + 1 :] for line in cells]
    if _known(titles[0]):
        months = _months_from(month, len(rows[0]))
    else:
        months = [_month(heading, year, below) for heading, *below in zip(*rows, strict=True)]
        rows, titles = rows[1:], titles[1:]
    filled = [
        (title, row) for title, row in zip(titles, rows, strict=True) if title.strip() or _any_text(row)
    ]
    lines = [_line(title) for title, _row in filled]
    _refuse_twice([line.title for line in lines])
    _refuse_twice([f"Tháng {one}" for one in months if one is not None])
    return TitledBlock(lines, months, [row for _title, row in filled])


def _months_from(month: int, count: int) -> Sequence[int | None]:
    room = MONTHS - month + 1
    if count > room:
        raise UserError(Fault.FIGURES_TOO_WIDE, count=count, room=room, whole=len(COUNTS))
    return range(month, month + count)


def _month(heading: str, year: int, below: Sequence[str]) -> int | None:
    shown = fold(heading).strip()
    if _TOGETHER.fullmatch(shown) or not (shown or _any_text(below)):
        return None
    found = _MONTH.fullmatch(shown)
    if found is None or not 1 <= int(found[1]) <= MONTHS or int(found[2] or year) != year:
        raise UserError(Fault.FIGURES_TITLE_UNKNOWN, value=heading.strip())
    return int(found[1])


def _known(title: str) -> Line | None:
    return _LINES.get(_NUMBERING.sub("", fold(title)).strip())


def _line(title: str) -> Line:
    found = _known(title)
    if found is None:
        raise UserError(Fault.FIGURES_TITLE_UNKNOWN, value=title.strip())
    return found


def _any_text(cells: Sequence[str]) -> bool:
    return any(map(str.strip, cells))


def _titles(cells: Sequence[str]) -> int:
    return sum(1 for cell in cells if _known(cell))


def _refuse_twice(names: Sequence[str]) -> None:
    twice = next((name for number, name in enumerate(names) if name in names[:number]), None)
    if twice is not None:
        raise UserError(Fault.FIGURES_TWICE, value=twice)
