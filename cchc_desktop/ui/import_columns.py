"""The columns of an import, one line each: heading, examples, and what it fills. To be corrected by hand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from cchc_desktop.domain.import_columns import Layout, ReadTable
from cchc_desktop.domain.labels import FIELDS
from cchc_desktop.exchange.headings import FIELDS as FILLED
from cchc_desktop.ui.quiet_inputs import QuietCombo
from cchc_desktop.ui.theme import SPACE_L, SPACE_S

_WIDEST = 240
"""Device-independent pixels of a heading."""


class ImportColumns(QWidget):
    """Shows how a table was understood, and keeps what she changes about it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._combos: dict[str, QComboBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, SPACE_S, 0)
        self._grid.setHorizontalSpacing(SPACE_L)
        self._grid.setVerticalSpacing(SPACE_S)
        self._grid.setColumnStretch(2, 1)

    def show_table(self, table: ReadTable) -> None:
        """Show `table` as it was read last."""
        self._clear()
        texts = (self.tr("Cột"), self.tr("Tiêu đề trong tệp"), self.tr("Ví dụ"), self.tr("Nhập vào"))
        for place, text in enumerate(texts):
            label = QLabel(text, self)
            label.setProperty("role", "heading")
            self._grid.addWidget(label, 0, place)
        for line, column in enumerate(table.columns, start=1):
            heading = QLabel(column.heading.replace("&", "&&") or self.tr("(không có tiêu đề)"), self)
            heading.setWordWrap(True)
            heading.setMinimumWidth(_WIDEST)
            examples = QLabel("; ".join(column.examples), self)
            examples.setWordWrap(True)
            combo = self._combo(column.field)
            combo.setAccessibleName(f"{column.letter} {column.heading}")
            heading.setBuddy(combo)
            self._combos[column.key] = combo
            for place, widget in enumerate((QLabel(column.letter, self), heading, examples, combo)):
                self._grid.addWidget(widget, line, place)
        self._grid.setRowStretch(len(table.columns) + 1, 1)

    @property
    def fields(self) -> dict[str, str]:
        """By key of every column the field that it is to fill."""
        return {key: combo.currentData() for key, combo in self._combos.items()}

    def take(self, layout: Layout) -> None:
        """Choose as `layout` says, where it names a column of the table."""
        for key, field in layout.fields.items():
            if key in self._combos:
                self._combos[key].setCurrentIndex(max(0, self._combos[key].findData(field)))

    def _clear(self) -> None:
        for line in range(self._grid.rowCount()):
            self._grid.setRowStretch(line, 0)
        self._combos.clear()
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _combo(self, field: str) -> QComboBox:
        combo = QuietCombo(self)
        combo.addItem(self.tr("(không nhập)"), "")
        for name in FILLED:
            combo.addItem(FIELDS[name], name)
        combo.setCurrentIndex(combo.findData(field))
        combo.activated.connect(lambda _index: self._chosen(combo))
        return combo

    def _chosen(self, chosen: QComboBox) -> None:
        """One column fills a field; but the columns of the levels of the tree are all names."""
        field = chosen.currentData()
        for combo in self._combos.values():
            if field and combo is not chosen and combo.currentData() == field:
                combo.setCurrentIndex(0)
        self.changed.emit()
