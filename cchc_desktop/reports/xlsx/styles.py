"""Cells that carry their look. A cell is written at once, so one cell a look serves all rows."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

from cchc_desktop.domain.document import Align, Cell
from cchc_desktop.reports.fonts import Face
from cchc_desktop.reports.xlsx.stream import Sheet

FONT_NAME = "Times New Roman"
_DATE, _EARLY_DATE = "dd/m/yyyy", "dd/mm/yyyy"
"""As `print_date`: of the months January and February alone have a 0 before them (NĐ 30/2020)."""
_TEXT_FORMAT = "@"
_LONGEST_TEXT_FORMAT = 255
"""Older Excel shows "####" for longer text in a cell of text format."""
_FORMULA_SIGNS = ("=", "+", "-", "@", "#")
_THIN = Side(style="thin")
_LINK = "FF0B4F8A"
_TO_WRITE_IN = PatternFill("solid", fgColor="FFFFF7D6")
"""So light that a photocopy shows nothing of it."""
_BORDER = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)


_NOT_IN_A_PATH = str.maketrans({sign: f"%{ord(sign):02X}" for sign in ' %#?"<>[]`{}|^'})
"""What Excel writes encoded in the path of a link; letters of any language stand as they are."""


class Look(NamedTuple):
    """Everything but the number format."""

    face: Face
    size: float
    align: Align
    vertical: str = "top"
    border: bool = True
    entry: bool = False
    """Whether somebody is to write here: unlocked; of text format, so that no day is turned round."""


class StyledCells:
    """The cells of one look, by number format."""

    def __init__(self, sheet: Sheet, look: Look) -> None:
        self._sheet = sheet
        self._look = look
        self._made: dict[str, SheetCell] = {}
        self._quoted: SheetCell | None = None

    def cell(self, value: Cell, text: str) -> SheetCell:
        """Numbers and dates keep their value; everything else is `text` and never becomes a formula."""
        if isinstance(value, Decimal):
            decimals = len(text.partition(",")[2])
            return self._filled(f"#,##0.{'0' * decimals}", value)
        if isinstance(value, int):
            return self._filled("#,##0", value)
        if isinstance(value, date):
            return self._filled(_EARLY_DATE if value.month <= 2 else _DATE, value)
        return self.text(text)

    def text(self, text: str) -> SheetCell:
        if text.startswith(_FORMULA_SIGNS):
            cell = self._quoted = self._quoted or self._make("General", quoted=True)
            cell.value = text
            cell.data_type = "s"  # openpyxl takes "=..." for a formula and "#N/A" for an error
            return cell
        return self._filled(_TEXT_FORMAT if len(text) <= _LONGEST_TEXT_FORMAT else "General", text or None)

    def _filled(self, number_format: str, value: str | int | Decimal | date | None) -> SheetCell:
        cell = self._made.get(number_format)
        if cell is None:
            cell = self._made[number_format] = self._make(number_format)
        cell.value = value
        return cell

    def _make(self, number_format: str, quoted: bool = False) -> SheetCell:
        face, size, align, vertical, border, entry = self._look
        cell = WriteOnlyCell(self._sheet)
        cell.font = Font(
            name=FONT_NAME,
            size=size,
            bold=face in (Face.BOLD, Face.BOLD_ITALIC),
            italic=face in (Face.ITALIC, Face.BOLD_ITALIC),
        )
        cell.alignment = Alignment(horizontal=align.value, vertical=vertical, wrap_text=True)
        if border:
            cell.border = _BORDER
        if entry:
            cell.protection = Protection(locked=False)
            cell.fill = _TO_WRITE_IN
        cell.number_format = number_format
        cell.quotePrefix = quoted  # stays text when it is edited
        return cell


class LinkedCells(StyledCells):
    """Cells that lead to a file beside the workbook, `path` from its folder."""

    def __init__(self, sheet: Sheet, look: Look, path: str) -> None:
        super().__init__(sheet, look)
        self._path = path

    def text(self, text: str) -> SheetCell:
        """A cell of its own: a link belongs to one."""
        cell = self._make("General")
        cell.value, cell.data_type = text, "s"
        cell.hyperlink = self._path.translate(_NOT_IN_A_PATH)
        cell.font = Font(name=FONT_NAME, size=self._look.size, underline="single", color=_LINK)
        return cell
