"""The page where a table is chosen: a file, a block, a sheet; and what was imported before."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QPushButton, QTableView

from cchc_desktop.domain.import_columns import AS_FOUND
from cchc_desktop.ui.import_earlier import EarlierImports
from cchc_desktop.ui.import_reading import ImportSource, Target, earlier_imports
from cchc_desktop.ui.load_ui import take_children
from cchc_desktop.ui.table_source import PickFile, TableSource
from cchc_desktop.ui.tasks import Job, Tasks


class ImportSourcePage(QObject):
    """Tells which table of which source is to be looked at."""

    source_label: QLabel
    file_button: QPushButton
    paste_button: QPushButton
    sheet_label: QLabel
    sheet_combo: QComboBox
    earlier_label: QLabel
    earlier_table: QTableView

    chosen = Signal(ImportSource)

    def __init__(self, dialog: QDialog, pick: PickFile, clipboard: Callable[[], str]) -> None:
        super().__init__(dialog)
        take_children(self, dialog)
        self._source = ImportSource()
        self._earlier = EarlierImports(self.earlier_label, self.earlier_table)
        self._job: Job | None = None
        self._table = TableSource(
            dialog, self.source_label, self.file_button, self.paste_button, pick, clipboard
        )
        self._table.file_chosen.connect(lambda file: self._choose(ImportSource(path=file)))
        self._table.block_pasted.connect(lambda text: self._choose(ImportSource(text=text)))
        self.sheet_combo.activated.connect(self._choose_sheet)
        self.show_sheets((), "")

    def paste(self) -> None:
        """Take the table in the clipboard."""
        self._table.paste()

    def show_sheets(self, names: Sequence[str], read: str) -> None:
        """Let her choose among sheets, where there are several; the one called `read` was read."""
        self.sheet_label.setVisible(len(names) > 1)
        self.sheet_combo.setVisible(len(names) > 1)
        self.sheet_combo.clear()
        self.sheet_combo.addItems(names)
        self.sheet_combo.setCurrentText(read)

    def tell_earlier(self, tasks: Tasks, target: Target) -> None:
        """List the imports there were, read in the background once."""
        if self._job is None:
            self._job = self._earlier.load(tasks, lambda: earlier_imports(target))

    def tell_stopped(self) -> None:
        """Say that what was chosen is not read."""
        self.source_label.setText(self.tr("Đã dừng đọc."))

    def drop(self) -> None:
        """The dialog is left: hear no more of what was begun."""
        if self._job is not None:
            self._job.drop()

    def _choose(self, source: ImportSource) -> None:
        self._source = source
        self.chosen.emit(source)

    def _choose_sheet(self, _index: int) -> None:
        sheet = self.sheet_combo.currentText()
        self._choose(replace(self._source, sheet=sheet, layout=AS_FOUND))
