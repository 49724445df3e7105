"""The two tables of the history: operations, and what one of them changed."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from cchc_desktop.services.history_details import ShownChange
from cchc_desktop.services.recycle_bin import BinLine
from cchc_desktop.ui.history_reading import Line
from cchc_desktop.ui.index import Index

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The whole `HistoryLine`, `BinLine` or `ShownChange`."""


class _Headed(QAbstractTableModel):
    """As many columns as there are titles."""

    _titles: Sequence[str]

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        wanted = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._titles[section] if wanted else None


class LinesModel(_Headed):
    """Operations as found; `fetch` is called when she scrolls to the end of what is there."""

    def __init__(self, fetch: Callable[[], None], can_fetch: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self._fetch = fetch
        self._can_fetch = can_fetch
        self._titles = self._named(removed=False)

    def _named(self, *, removed: bool) -> Sequence[str]:
        about = (
            (self.tr("Mục đã xóa"), self.tr("Bước đã xóa"))
            if removed
            else (self.tr("Thao tác"), self.tr("Về"))
        )
        return (self.tr("Lúc"), self.tr("Người ghi"), *about)

    def show(self, lines: Sequence[Line], *, removed: bool) -> None:
        """Show `lines` in place of what there was: operations, or what was `removed`."""
        self.beginResetModel()
        self._titles = self._named(removed=removed)
        self.lines = list(lines)
        self.endResetModel()

    def append(self, lines: Sequence[Line]) -> None:
        """Show `lines` after what there is."""
        if lines:
            self.beginInsertRows(QModelIndex(), len(self.lines), len(self.lines) + len(lines) - 1)
            self.lines += lines
            self.endInsertRows()

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._can_fetch()

    def fetchMore(self, _parent: Index) -> None:
        self._fetch()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        about = self._step(line) if isinstance(line, BinLine) else line.about
        return (f"{line.at:%d/%m/%Y %H:%M}", line.actor, line.name, about)[index.column()]

    def _step(self, line: BinLine) -> str:
        """What removed it, and how much went with it."""
        others = len(line.uids) - 1
        step = line.step[:1].upper() + line.step[1:]
        return step + (self.tr(" (cùng %n mục kèm theo)", "", others) if others else "")


class ChangesModel(_Headed):
    """Changed fields; the name of a record stands only where it begins."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.changes: Sequence[ShownChange] = ()
        self._titles = (self.tr("Mục"), self.tr("Ô"), self.tr("Trước"), self.tr("Sau"))

    def show(self, changes: Sequence[ShownChange]) -> None:
        """Show `changes` in their order."""
        self.beginResetModel()
        self.changes = changes
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.changes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        number = index.row()
        change = self.changes[number]
        if role == LINE_ROLE:
            return change
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        texts = (change.record, change.field, change.old, change.new)
        if role == Qt.ItemDataRole.ToolTipRole:
            return texts[index.column()]
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        again = number > 0 and self.changes[number - 1].uid == change.uid
        return "" if again and index.column() == 0 else texts[index.column()]
