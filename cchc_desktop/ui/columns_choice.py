"""A list of columns, ticked and brought into order, some under other names."""

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
        self._renamable = False
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

        self.itemChanged.connect(self._keep_named)

    def offer(self, titles: Mapping[str, str], fixed: str, *, renamable: bool = False) -> None:
        """Offer columns by key; `fixed` is always shown."""
        self._titles, self._fixed, self._renamable = titles, fixed, renamable
        self.choose(tuple(titles))
        rows = self.sizeHintForRow(0) * len(titles) + 2 * self.frameWidth()
        self.setMinimumHeight(rows)
        self.setMaximumHeight(rows)

    def chosen(self) -> tuple[str, ...]:
        """The keys of the ticked columns, in order."""
        items = [self.item(row) for row in range(self.count())]
        return tuple(item.data(_KEY) for item in items if item.checkState() is Qt.CheckState.Checked)

    def headings(self) -> dict[str, str]:
        """What columns are called that she has given another name, ticked or not, by key."""
        items = [self.item(row) for row in range(self.count())]
        named = {item.data(_KEY): item.text().strip() for item in items}
        return {key: text for key, text in named.items() if text != self._titles[key]}

    def choose(self, keys: Sequence[str], headings: Mapping[str, str] | None = None) -> None:
        """Tick these, in this order, above the others, and call them by `headings`."""
        named = {**self._titles, **(headings or {})}
        wanted = [key for key in dict.fromkeys(keys) if key in self._titles]
        self.clear()
        for key in (*wanted, *(key for key in self._titles if key not in wanted)):
            item = QListWidgetItem(named[key], self)
            item.setData(_KEY, key)
            ticked = key in wanted or key == self._fixed
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            if key == self._fixed:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            if self._renamable:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self.setCurrentRow(0)

    def rename_chosen(self) -> None:
        """Let her type another name for the current column."""
        self.setFocus()
        self.editItem(self.currentItem())

    def _keep_named(self, item: QListWidgetItem) -> None:
        """A name that is emptied is the usual one again."""
        if self._renamable and not item.text().strip():
            item.setText(self._titles[item.data(_KEY)])

    def move_chosen(self, by: int) -> None:
        """Bring the current column one place up (-1) or down (1)."""
        row = self.currentRow()
        if 0 <= row + by < self.count():
            self.insertItem(row + by, self.takeItem(row))
            self.setCurrentRow(row + by)
