"""Completing what is typed from a list, with or without marks: "dung" finds "Nguyễn Văn Dũng"."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit

from cchc_desktop.domain.text import fold
from cchc_desktop.ui.index import Index

_FOLDED = Qt.ItemDataRole.UserRole + 1


class FoldedCompleter(QCompleter):
    """A popup below `field`, never completing inline: that fights with an input method. Down lists all."""

    def __init__(self, field: QLineEdit) -> None:
        self._names = QStandardItemModel()
        super().__init__(self._names, field)
        self._field = field
        self.setCompletionRole(_FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        popup = self.popup()
        assert popup is not None
        popup.setProperty("role", "completions")
        field.setCompleter(self)
        field.installEventFilter(self)

    def offer(self, names: Iterable[str]) -> None:
        """Complete to one of `names`."""
        self._names.clear()
        for name in names:
            item = QStandardItem(name)
            item.setData(fold(name), _FOLDED)
            self._names.appendRow(item)

    def splitPath(self, path: str) -> list[str]:
        return [fold(path)]

    def pathFromIndex(self, index: Index) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if down and watched is self._field and event.type() is QEvent.Type.KeyPress:
            self.setCompletionPrefix(self._field.text())
            self.complete()
            return True
        return super().eventFilter(watched, event)
