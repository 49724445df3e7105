"""Việc cần làm as a table: a heading for each group, its things to do below."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QColor, QFont, QIcon

from cchc_desktop.domain.labels import TODO_GROUP
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.todo import GroupTotal, Todo, totalled
from cchc_desktop.domain.vocabulary import State, TodoGroup
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.state_icons import state_icon
from cchc_desktop.ui.table_columns import heading
from cchc_desktop.ui.theme import colours
from cchc_desktop.ui.todo_columns import todo_columns

_LOOKS = {TodoGroup.OVERDUE: State.OVERDUE, TodoGroup.WAITING: State.WAITING}
"""Groups with the shape and the colour of a state."""


class Heading(Struct, frozen=True):
    """Stands over the things to do of a group: how many they are."""

    group: TodoGroup
    total: GroupTotal


class TodoModel(QAbstractTableModel):
    """Shows things to do under their headings, which cannot be chosen."""

    def __init__(self, as_of: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = todo_columns(as_of)
        self.lines: list[Heading | Todo] = []

    def show(self, items: Sequence[Todo], as_of: date) -> None:
        """Show `items`, which are in the order of their groups, as they stand on `as_of`."""
        self.beginResetModel()
        self.columns = todo_columns(as_of)
        self.lines = []
        for group, members in groupby(items, key=lambda one: one.group):
            found = list(members)
            self.lines += [Heading(group, totalled(found)), *found]
        self.endResetModel()

    def item(self, number: int) -> Todo | None:
        """The thing to do in a line; None for a heading or no line."""
        line = self.lines[number] if 0 <= number < len(self.lines) else None
        return line if isinstance(line, Todo) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen if self.item(index.row()) else Qt.ItemFlag.NoItemFlags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        return heading(self.columns, section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line, column = self.lines[index.row()], self.columns[index.column()]
        if isinstance(line, Heading):
            return self._heading(line, role) if index.column() == 0 else None
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return (column.tip and column.tip(line)) or column.text(line)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        if role == Qt.ItemDataRole.ForegroundRole and column.key == "due":
            return _colour(line.group)
        return None

    def _heading(self, heading: Heading, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heading_text(heading)
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole:
            return _colour(heading.group) or QColor(colours().text)
        if role == Qt.ItemDataRole.DecorationRole and heading.group in _LOOKS:
            return _icon(_LOOKS[heading.group])
        return None

    def _heading_text(self, heading: Heading) -> str:
        total = heading.total
        parts = [self.tr("%n việc", "", total.number)]
        if total.own:
            parts.append(self.tr("%n việc riêng", "", total.own))
        if total.findings:
            parts.append(self.tr("%n phiếu không phù hợp", "", total.findings))
        if total.steps:
            parts.append(self.tr("%n bước chấm điểm", "", total.steps))
        if uncounted := total.number - total.counted - total.own - total.findings - total.steps:
            parts.append(self.tr("%n không tính vào số của đơn vị", "", uncounted))
        if total.points is not None:
            parts.append(self.tr("{points} điểm").format(points=format_points(total.points)))
        return f"{TODO_GROUP[heading.group]}: {' · '.join(parts)}"


def _icon(state: State) -> QIcon:
    """Not greyed, though a heading cannot be chosen."""
    icon = QIcon()
    icon.addPixmap(state_icon(state, colours().states[state]), QIcon.Mode.Disabled)
    return icon


def _colour(group: TodoGroup) -> QColor | None:
    return QColor(colours().states[_LOOKS[group]]) if group in _LOOKS else None
