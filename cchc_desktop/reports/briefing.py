"""Giao ban: one page for the chair, told from the list of things to do. A working paper: nobody signs it."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from cchc_desktop.domain.briefing import SOON_DAYS, BriefLine, briefing
from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.document import Align, Column, Grid, Row, section_row
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.letter_rules import BLANK
from cchc_desktop.reports import decree
from cchc_desktop.reports.fonts import Face, ruler
from cchc_desktop.reports.pdf.grid import LEFT, RIGHT, lay_out
from cchc_desktop.services.office import office
from cchc_desktop.services.todo import to_do
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year

_COLUMNS = (
    Column("code", "Mã", 19),
    Column("name", "Nội dung", 90),
    Column("unit", "Đơn vị", 26),
    Column("due", "Hạn", 24, Align.CENTER),
    Column("late", "Quá hạn", 20, Align.CENTER),
    Column("said", "Tình hình", 82),
)
_SPARE = 1 * decree.MM
"""Word gives the text of a cell a little less room than the PDF does."""
_NAME, _SAID = _COLUMNS[1], _COLUMNS[5]
_MOST, _FEWEST = 15, 3
"""Lines of each part, as many as one page holds; the rest is counted."""


class BriefingOptions(Struct, frozen=True):
    """`since` is the day of the last meeting; `decisions` are asked of the chair, one a line."""

    since: date
    decisions: str = ""


def briefing_page(workspace: Workspace, year: int, as_of: date, options: BriefingOptions) -> Grid:
    """The page as of `as_of`. Raises UserError YEAR_WITHOUT_CRITERIA."""
    view = load_year(workspace, year, as_of)
    if not view.rows:
        raise UserError(Fault.YEAR_WITHOUT_CRITERIA, year=year)
    told = briefing(view, to_do(workspace, view), options.since)
    commune = office(workspace).commune or f"xã {BLANK}"
    asked = [line.strip() for line in options.decisions.splitlines() if line.strip()]
    parts = (
        (f"I. MỚI TỪ CUỘC HỌP NGÀY {print_date(options.since)}", told.new),
        ("II. QUÁ HẠN", told.overdue),
        (f"III. ĐẾN HẠN TRONG {SOON_DAYS} NGÀY", told.soon),
    )

    def of_lines(most: int) -> Grid:
        told_rows = (row for heading, lines in parts for row in _part(heading, lines, most, as_of))
        return Grid(
            title=f"Nội dung giao ban về cải cách hành chính {commune}".upper(),
            as_of_line=f"(Tính đến ngày {print_date(as_of)})",
            columns=_COLUMNS,
            rows=(*told_rows, *_decisions(asked)),
            sample=view.sample,
            dated=as_of,
            author=f"UBND {commune}",
            subject=f"Giao ban về cải cách hành chính năm {year}",
        )

    return next(
        (grid for most in range(_MOST, _FEWEST, -1) if _is_one_page(grid := of_lines(most))),
        of_lines(_FEWEST),
    )


def _is_one_page(grid: Grid) -> bool:
    return sum(1 for _page in lay_out(grid)) == 1


def _part(heading: str, lines: Sequence[BriefLine], most: int, as_of: date) -> Iterator[Row]:
    shown = f" (nêu {most})" if len(lines) > most else ""
    yield section_row(f"{heading}: {len(lines)} việc{shown}", _COLUMNS)
    yield from (_row(line, as_of) for line in lines[:most])


def _decisions(asked: Sequence[str]) -> Iterator[Row]:
    """Beside each there is room for what the chair says."""
    yield section_row("IV. XIN Ý KIẾN CHỦ TỊCH", _COLUMNS)
    for number, text in enumerate(asked or ["Không có"], 1):
        yield Row((str(number) if asked else None, text, *(None,) * (len(_COLUMNS) - 2)))


def _row(line: BriefLine, as_of: date) -> Row:
    said = f"{line.said.on_date:%d/%m}: {line.said.text}" if line.said else line.state
    cells = (
        line.code,
        _one_line(line.name, _NAME),
        line.unit.short_name if line.unit else None,
        print_date(line.due) or line.due_text,
        f"{(as_of - line.due).days} ngày" if line.due and line.overdue else None,
        _one_line(said, _SAID),
    )
    return Row(cells, uid=line.uid)


def _one_line(text: str, column: Column) -> str:
    """As many words of `text` as stand in one line of a column."""
    share = column.width_mm / sum(one.width_mm for one in _COLUMNS)
    room = ((RIGHT - LEFT) * share - 2 * decree.CELL_PADDING_X - _SPARE) * 1000 / decree.TABLE_SIZE
    measure, line = ruler(Face.REGULAR), " ".join(text.split())
    if measure.width(line) <= room:
        return line
    return f"{measure.wrap(line, room - measure.width('…'))[0]}…"
