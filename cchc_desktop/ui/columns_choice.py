"""A list of columns, ticked and brought into order."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from cchc_desktop.ui.keys import on_keys

_KEY = Qt.ItemDataRole.UserRole


class ColumnsChoice(QListWidget):
    """Keys and titles of columns; the ticked ones are shown, in the order of the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: Mapping[str, str] = {}
        self._fixed = ""
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        on_keys(
            self, [Qt.Modifier.ALT | Qt.Key.Key_Up], lambda: self.move_chosen(-1), does=self.tr("Đưa cột lên")
        )
        on_keys(
            self,
            [Qt.Modifier.ALT | Qt.Key.Key_Down],
            lambda: self.move_chosen(1),
            does=self.tr("Đưa cột xuống"),
        )

    def offer(self, titles: Mapping[str, str], fixed: str) -> None:
        """Offer columns by key; `fixed` is always shown."""
        self._titles, self._fixed = titles, fixed
        self.choose(tuple(titles))
        rows = self.sizeHintForRow(0) * len(titles) + 2 * self.frameWidth()
        self.setMinimumHeight(rows)
        self.setMaximumHeight(rows)

    def chosen(self) -> tuple[str, ...]:
        """The keys of the ticked columns, in order."""
        items = [self.item(row) for row in range(self.count())]
        return tuple(item.data(_KEY) for item in items if item.checkState() is Qt.CheckState.Checked)

    def choose(self, keys: Sequence[str]) -> None:
        """Tick these, in this order, above the others."""
        wanted = [key for key in dict.fromkeys(keys) if key in self._titles]
        self.clear()
        for key in (*wanted, *(key for key in self._titles if key not in wanted)):
            item = QListWidgetItem(self._titles[key], self)
            item.setData(_KEY, key)
            ticked = key in wanted or key == self._fixed
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            if key == self._fixed:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        self.setCurrentRow(0)

    def move_chosen(self, by: int) -> None:
        """Bring the current column one place up (-1) or down (1)."""
        row = self.currentRow()
        if 0 <= row + by < self.count():
            self.insertItem(row + by, self.takeItem(row))
            self.setCurrentRow(row + by)
