"""The workbook of a document: its properties, and a sheet for each part."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from itertools import count

from openpyxl import Workbook
from openpyxl.styles import Font

from cchc_desktop.domain.document import Grid
from cchc_desktop.domain.long_work import Report
from cchc_desktop.reports import decree
from cchc_desktop.reports.cells import clean
from cchc_desktop.reports.xlsx.form import fill_hidden
from cchc_desktop.reports.xlsx.sheet import fill
from cchc_desktop.reports.xlsx.stream import new_sheet, new_workbook
from cchc_desktop.reports.xlsx.styles import FONT_NAME

_HIDDEN_SHEET = "CCHC"
_FORBIDDEN_IN_NAME = re.compile(r"[\\/*?:\[\]]")


def build(parts: Sequence[Grid], report: Report) -> Workbook:
    """The workbook with all its rows written."""
    workbook = new_workbook(Font(name=FONT_NAME, size=decree.TABLE_SIZE))
    _describe(workbook, parts[0])
    total, done = sum(len(part.rows) for part in parts), count()
    try:
        for part in parts:
            fill(new_sheet(workbook, _sheet_name(part)), part, lambda: report(next(done), total))
            if part.mark:
                fill_hidden(new_sheet(workbook, _HIDDEN_SHEET), part.mark)
    except BaseException:
        for sheet in workbook.worksheets:
            sheet.close()  # else its half-written XML complains when it is collected
        raise
    return workbook


def _sheet_name(grid: Grid) -> str:
    """Names that are the same get a number from openpyxl."""
    return _FORBIDDEN_IN_NAME.sub(" ", clean(grid.label))[:31].strip() or "Báo cáo"


def _describe(workbook: Workbook, grid: Grid) -> None:
    properties = workbook.properties
    properties.title, properties.subject = clean(grid.title), clean(grid.subject)
    properties.creator, properties.language = clean(grid.author), grid.language
    day = grid.dated or date(2000, 1, 1)
    properties.created = properties.modified = datetime(day.year, day.month, day.day)
