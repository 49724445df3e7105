"""The page of columns: how the table was understood, what she corrects, what she corrected the last time."""

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QDialog, QPushButton, QScrollArea, QSpinBox, QWidget

from cchc_desktop.domain.import_columns import AS_FOUND, Layout, ReadTable
from cchc_desktop.ui.import_columns import ImportColumns
from cchc_desktop.ui.import_presets import keep_layout, kept_layout
from cchc_desktop.ui.load_ui import take_children
from cchc_desktop.ui.theme import SPACE_S


class ColumnsPage(QObject):
    """Shows a table as it was read, and asks for it to be read again with another layout."""

    preset_box: QWidget
    preset_button: QPushButton
    header_spin: QSpinBox
    columns_area: QScrollArea

    changed = Signal()
    """The columns chosen are not those that were read."""
    header_moved = Signal(object)
    """To be read with this layout, for the columns to be looked at."""
    settled = Signal(object)
    """To be read with this layout."""

    def __init__(self, dialog: QDialog, settings: QSettings) -> None:
        super().__init__(dialog)
        take_children(self, dialog)
        self.found = ReadTable()
        """The columns as the program found them, before any correction."""
        self.corrected = False
        self._header_found = False
        self._settings = settings
        self._columns = ImportColumns()
        self.columns_area.setWidget(self._columns)
        self._columns.changed.connect(self._change)
        self.header_spin.lineEdit().setTextMargins(
            SPACE_S, 0, SPACE_S, 0
        )  # a style sheet does not reach them
        self.header_spin.valueChanged.connect(self._move)
        self.preset_button.clicked.connect(lambda: self.settled.emit(kept_layout(settings, self.found)))

    @property
    def offers(self) -> bool:
        """Whether what she corrected in such a table before is offered."""
        return not self.preset_box.isHidden()

    def forget(self) -> None:
        """Begin anew: another file, another sheet."""
        self.found = ReadTable()
        self.corrected = False

    def show(self, table: ReadTable, layout: Layout, *, header_found: bool) -> None:
        """Show `table`, read with `layout`."""
        if layout == AS_FOUND:
            self.found, self._header_found = table, header_found
        self._columns.show_table(table)
        self.header_spin.blockSignals(True)
        self.header_spin.setValue(table.header_row)
        self.header_spin.blockSignals(False)
        self.preset_box.setVisible(layout == AS_FOUND and kept_layout(self._settings, table) != AS_FOUND)

    def confirm(self) -> None:
        """Have the table read as she corrected it, and remember that for the next."""
        row = self.header_spin.value()
        as_found = self._header_found and row == self.found.header_row
        layout = Layout(0 if as_found else row, self._columns.fields)
        keep_layout(self._settings, self.found, layout)
        self.corrected = False
        self.settled.emit(layout)

    def _move(self, row: int) -> None:
        self.corrected = True
        self.header_moved.emit(Layout(row))

    def _change(self) -> None:
        self.corrected = True
        self.changed.emit()
