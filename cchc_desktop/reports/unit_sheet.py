"""Phiếu giao đơn vị: the criteria of a unit with places to write, on paper or in a workbook."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.document import (
    SAMPLE_NOT_FOR_SIGNATURE,
    Align,
    Bundle,
    Cell,
    Column,
    Emphasis,
    Grid,
    Row,
    section_row,
)
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import PROGRESS, SAMPLE_MARK
from cchc_desktop.domain.letter_rules import BLANK
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.unit_sheet import ENTRIES, HEADINGS, REPORTED_ON, REPORTER, hidden_texts
from cchc_desktop.domain.vocabulary import AssignmentRole, Progress
from cchc_desktop.domain.year import YearView
from cchc_desktop.services.office import office
from cchc_desktop.services.unit_sheets import SheetPart, sheet_mark, sheet_parts
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year

_WRITING_LINES = 3
"""Room to write by hand in each row."""
_WIDTHS = {
    "number": 12,
    "code": 14,
    "name": 60,
    "due": 28,
    "present": 36,
    "on_date": 24,
    "progress": 32,
    "text": 50,
    "documents": 50,
}
_CENTRED = {"number", "due", "on_date"}
_SECTIONS = {
    AssignmentRole.LEAD: "Tiêu chí đơn vị chủ trì",
    AssignmentRole.COORDINATE: "Tiêu chí đơn vị phối hợp",
}
_HOW = (
    "Cách ghi: chỉ ghi vào bốn cột cuối, ở dòng có gì mới; dòng để trống là không có gì mới. "
    "Mỗi tài liệu một dòng: số, ký hiệu; ngày; trích yếu.",
    f"Tình trạng ghi một trong các từ: {', '.join(PROGRESS.values())}. "
    f"Làm xong thì ghi “{PROGRESS[Progress.WAITING]}”; xã xem tài liệu rồi ghi “{PROGRESS[Progress.DONE]}”.",
)


class SheetOptions(Struct, frozen=True):
    """`unit` is a uid, empty for a sheet for each unit that has criteria."""

    unit: str = ""
    coordinating: bool = False


def unit_sheet(workspace: Workspace, year: int, as_of: date, options: SheetOptions) -> Bundle:
    """A part for each sheet. Raises UserError YEAR_WITHOUT_CRITERIA, RECORD_GONE, UNIT_SHEET_NO_ROWS."""
    view = load_year(workspace, year, as_of)
    if view.criteria_set is None or not view.rows:
        raise UserError(Fault.YEAR_WITHOUT_CRITERIA, year=year)
    if options.unit:
        unit = next((one for one in view.units if one.uid == options.unit), None)
        if unit is None:
            raise UserError(Fault.RECORD_GONE)
        return Bundle((_sheet(workspace, view, unit, options),))
    units = [unit for unit in view.units if view.leading(unit.uid)]
    if not units:
        raise UserError(Fault.UNIT_SHEET_NO_ROWS, name="Các đơn vị", year=year)
    return Bundle(tuple(_sheet(workspace, view, unit, options) for unit in units))


def _sheet(workspace: Workspace, view: YearView, unit: Unit, options: SheetOptions) -> Grid:
    parts = sheet_parts(view, unit, coordinating=options.coordinating)
    assert view.criteria_set is not None, "it has rows"
    year = view.criteria_set.year
    commune = office(workspace).commune or f"xã {BLANK}"
    title = f"Phiếu giao và báo cáo tiến độ tiêu chí cải cách hành chính năm {year}"
    grid = Grid(
        label=f"Phiếu {unit.code or unit.short_name}",
        title=title,
        as_of_line=f"(Tính đến ngày {print_date(view.as_of)})",
        facts=(f"UBND {commune}. Đơn vị: {unit.name}",),
        blanks=(REPORTER, REPORTED_ON),
        columns=_columns(),
        rows=tuple(_rows(parts)),
        footnotes=_HOW,
        running=f"Phiếu {unit.code or unit.short_name} năm {year}, ngày {print_date(view.as_of)}",
        sample=view.sample,
        dated=view.as_of,
        author=f"UBND {commune}",
        subject=title,
    )
    mark = sheet_mark(workspace, view, unit, parts, tuple(_around(grid)))
    return replace(grid, mark=hidden_texts(mark))


def _columns() -> tuple[Column, ...]:
    return tuple(
        Column(
            key,
            title,
            _WIDTHS[key],
            Align.CENTER if key in _CENTRED else Align.LEFT,
            entry=key in ENTRIES,
            choices=tuple(PROGRESS.values()) if key == "progress" else (),
        )
        for key, title in HEADINGS.items()
    )


def _rows(parts: Sequence[SheetPart]) -> Iterator[Row]:
    columns = _columns()
    for part in parts:
        if len(parts) > 1:
            yield section_row(_SECTIONS[part.role], columns)
        for one in part.rows:
            if one.line is None:
                criterion = one.row.criterion
                cells = {"code": criterion.code, "name": criterion.name}
                emphasis = Emphasis.FIELD if one.row.depth == 0 else Emphasis.GROUP
                yield Row(_cells(cells), emphasis)
            else:
                yield Row(_cells(one.line.shown), uid=one.line.uid, lines=_WRITING_LINES)


def _cells(texts: Mapping[str, str]) -> tuple[Cell, ...]:
    return tuple(texts.get(key) or None for key in HEADINGS)


def _around(grid: Grid) -> Iterator[str]:
    """All texts of the sheet but its lines and column headings."""
    yield from (SAMPLE_MARK, SAMPLE_NOT_FOR_SIGNATURE, grid.label, grid.title, grid.as_of_line)
    yield from (*grid.facts, *grid.blanks, *grid.footnotes)
    for row in grid.rows:
        if not row.uid:
            yield from (str(cell) for cell in row.cells if cell is not None)
