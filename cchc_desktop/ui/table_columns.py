"""A column of a table of rows: what it shows, by what it sorts, how much room it has."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from cchc_desktop.ui.theme import SPACE_S

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

R = TypeVar("R")


class TableColumn(Struct, Generic[R], frozen=True, dict=True):
    """Widths in device-independent pixels; a `width` of 0 takes the room that is left."""

    key: str
    title: str
    width: int
    text: Callable[[R], str]
    sort_key: Callable[[R], Any]
    """Of a row that has a text."""
    alignment: Qt.AlignmentFlag = LEFT
    least: int = 0
    """What it does with where there is little room; 0 where it always has its width."""
    field: str = ""
    """The field (`domain.labels.FIELDS`) that is edited in its cells; empty for none."""
    spared: int = 0
    """Where there is less still the columns with the highest number step back; 0 never does."""
    most: int = 0
    """Up to where it takes of the room that a wide name leaves; 0 where its width is enough."""
    shrinks: bool = False
    """Whether it has its title's width only while no row has a text in it."""
    tip: Callable[[R], str] | None = None
    """What is said when the mouse rests on a cell; where it says nothing, the text."""
    extra: bool = False
    """Whether it is there only as long as all others have their width, and the names a wide one."""

    @property
    def stays(self) -> bool:
        """Whether it is always in sight: a code and a name tell the rows apart."""
        return self.key == "code" or not self.width


def number_width(font: QFont, texts: Iterable[str]) -> int:
    """What the longest of `texts` takes in a cell, were it bold, in device-independent pixels."""
    longest = max(texts, key=len, default="")
    bold = QFont(font)
    bold.setBold(True)
    return QFontMetrics(bold).horizontalAdvance(longest) + 2 * SPACE_S


def heading(columns: Sequence[TableColumn[Any]], section: int, orientation: Qt.Orientation, role: int) -> Any:
    """What a model of `columns` answers about the heading of one; rows have none."""
    if orientation is not Qt.Orientation.Horizontal:
        return None
    if role == Qt.ItemDataRole.DisplayRole:
        return columns[section].title
    return columns[section].alignment if role == Qt.ItemDataRole.TextAlignmentRole else None


def in_order(rows: Sequence[R], column: TableColumn[R], order: Qt.SortOrder) -> list[R]:
    """`rows` sorted by a column; those blank in it come last, whichever way."""
    filled = [row for row in rows if column.text(row)]
    blank = [row for row in rows if not column.text(row)]
    descending = order is Qt.SortOrder.DescendingOrder
    return [*sorted(filled, key=column.sort_key, reverse=descending), *blank]
