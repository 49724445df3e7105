"""The figures of a year as a grid: counts, totals and rates down; months, the year and the last across."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QColor, QFont

from cchc_desktop.domain.counts import show_count
from cchc_desktop.domain.dates import MONTHS, show_date
from cchc_desktop.domain.one_stop import Doubt, MonthDoubt, rate, total
from cchc_desktop.domain.one_stop_form import LINES, PARTS, Kind, Line
from cchc_desktop.domain.one_stop_words import doubt_sentence, percent_words, share_words
from cchc_desktop.domain.register_records import OneStopMonth
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.theme import TEXT_SMALL, colours

SO_FAR, LAST_YEAR = MONTHS, MONTHS + 1
"""The columns after those of the months."""

_AT = {
    Doubt.BALANCE: ("open", Kind.TOTAL),
    Doubt.CARRIED_OVER: ("carried_over", Kind.COUNT),
    Doubt.APOLOGIES: ("apologies", Kind.COUNT),
    Doubt.JUMP: ("received", Kind.TOTAL),
}
"""The cell at which a doubt is marked."""
_ASKED = frozenset({Doubt.APOLOGIES, Doubt.JUMP})
"""Doubts that may well be right: marked with a question mark, the others with an exclamation mark."""


class Shown(Struct, frozen=True):
    """What the grid shows of one area: months by their number, and months put together."""

    year: int
    months: Mapping[int, OneStopMonth]
    so_far: OneStopMonth | None
    last_year: OneStopMonth | None
    doubts: Sequence[MonthDoubt]
    latest: int
    """The latest month that has begun; 12 of a past year."""
    span: str
    """Which months are put together, in words."""
    span_before: str


def line_number(key: str, kind: Kind) -> int:
    """Where a line stands."""
    return next(number for number, one in enumerate(LINES) if (one.key, one.kind) == (key, kind))


def cell_of_doubt(doubt: MonthDoubt) -> tuple[int, int]:
    """Line and column at which it is marked."""
    return line_number(*_AT[doubt.doubt]), doubt.month - 1


def field_text(figures: OneStopMonth | None, line: Line) -> str:
    """What a line that can be typed says of a month."""
    value = getattr(figures, line.key) if figures else None
    if line.kind is Kind.COUNT:
        return show_count(value)
    return show_date(value) if line.key == "read_on" else value or ""


class FiguresModel(QAbstractTableModel):
    """Cells as text; what is derived stands on the ground of the window and cannot be typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown = Shown(0, {}, None, None, (), 0, "", "")
        self._doubts: dict[tuple[int, int], list[MonthDoubt]] = {}
        role = Qt.ItemDataRole
        self._tells: Mapping[int, Callable[[Index], Any]] = {
            role.DisplayRole: self._marked,
            role.ToolTipRole: self._told,
            role.TextAlignmentRole: lambda index: _side(LINES[index.row()]),
            role.FontRole: lambda index: _font(LINES[index.row()]),
            role.BackgroundRole: self._ground,
            role.ForegroundRole: self._ink,
        }

    def show(self, shown: Shown) -> None:
        """Show the figures of an area in a year."""
        self.shown = shown
        self._doubts = {}
        for doubt in shown.doubts:
            self._doubts.setdefault(cell_of_doubt(doubt), []).append(doubt)
        self.dataChanged.emit(self.index(0, 0), self.index(len(LINES) - 1, LAST_YEAR))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, LAST_YEAR)

    def can_type(self, index: Index) -> bool:
        """Whether a cell is a count or a text of a month, begun or not."""
        return index.isValid() and index.column() < MONTHS and LINES[index.row()].typed

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(LINES)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else LAST_YEAR + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        across = orientation is Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole:
            return self._month_title(section) if across else self._line_title(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if across else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole and not across:
            return _font(LINES[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        tell = self._tells.get(role)
        return None if tell is None else tell(index)

    def text(self, index: Index) -> str:
        """What a cell says, without the mark of a doubt."""
        line, figures = LINES[index.row()], self._figures(index.column())
        if line.typed:
            of_year = line.kind is Kind.TEXT and index.column() >= MONTHS
            return "" if of_year else field_text(figures, line)
        if figures is None:
            return ""
        if line.kind is Kind.TOTAL:
            return show_count(total(figures, PARTS[line.key]))
        found = rate(figures, line.key)
        return "\n".join(filter(None, (percent_words(found), share_words(found))))

    def _figures(self, column: int) -> OneStopMonth | None:
        if column == SO_FAR:
            return self.shown.so_far
        return self.shown.last_year if column == LAST_YEAR else self.shown.months.get(column + 1)

    def _marked(self, index: Index) -> str:
        found = self._doubts.get((index.row(), index.column()), [])
        if not found:
            return self.text(index)
        asked = all(one.doubt in _ASKED for one in found)
        return f"{'?' if asked else '!'} {self.text(index)}".rstrip()

    def _told(self, index: Index) -> str | None:
        found = self._doubts.get((index.row(), index.column()), [])
        if index.column() == SO_FAR and self.shown.months and not self.text(index):
            return self.tr("Có tháng chưa đọc số này nên chưa cộng được")
        return "\n".join(map(doubt_sentence, found)) or self.text(index) or None

    def _ground(self, index: Index) -> QColor | None:
        if (index.row(), index.column()) in self._doubts:
            return QColor(colours().warning_ground)
        future = self.shown.latest <= index.column() < MONTHS
        derived = not LINES[index.row()].typed or index.column() >= MONTHS
        return QColor(colours().ground) if future or derived else None

    def _ink(self, index: Index) -> QColor | None:
        return QColor(colours().warning_text) if (index.row(), index.column()) in self._doubts else None

    def _month_title(self, column: int) -> str:
        if column == SO_FAR:
            return self.tr("Lũy kế") + f"\n{self.shown.span}"
        if column == LAST_YEAR:
            return self.tr("Năm {year}").format(year=self.shown.year - 1) + f"\n{self.shown.span_before}"
        return self.tr("Tháng") + f"\n{column + 1}"

    def _line_title(self, number: int) -> str:
        line = LINES[number]
        return f"    {line.title}" if line.part else line.title


def _side(line: Line) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if line.kind is Kind.TEXT else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


def _font(line: Line) -> QFont | None:
    if line.kind is Kind.TOTAL:
        font = QFont()
        font.setBold(True)
        return font
    if line.kind is Kind.RATE:
        font = QFont()
        font.setPointSizeF(TEXT_SMALL)
        return font
    return None
