"""The page that shows what an import would do, and where she chooses between hers and the file's."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QTableView, QTabWidget

from cchc_desktop.domain.records import Unit
from cchc_desktop.services.importing import ImportPreview
from cchc_desktop.ui.import_choices import ImportChoices
from cchc_desktop.ui.import_tables import ImportTables
from cchc_desktop.ui.import_words import sample_warning, summary
from cchc_desktop.ui.load_ui import take_children


class ImportPreviewPage(QObject):
    """Shows a preview; `chosen` when it is to be made anew, with `answers`."""

    sample_label: QLabel
    summary_label: QLabel
    tabs: QTabWidget
    changes_table: QTableView
    chosen_label: QLabel
    keep_button: QPushButton
    take_button: QPushButton

    chosen = Signal()

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        take_children(self, dialog)
        self.tables = ImportTables(self.tabs)
        self._choices = ImportChoices(
            self.changes_table, self.chosen_label, self.keep_button, self.take_button
        )
        self._choices.chosen.connect(self.chosen)

    @property
    def answers(self) -> Mapping[str, str]:
        """What she chose, by the ids of the choices."""
        return self._choices.answers

    def forget(self) -> None:
        """Begin anew: another file, another sheet."""
        self._choices.forget()

    def show(self, preview: ImportPreview, units: Iterable[Unit]) -> None:
        """Show `preview`."""
        self.sample_label.setVisible(preview.sample_rows > 0)
        self.sample_label.setText(sample_warning(preview))
        self.summary_label.setText(summary(preview))
        self.tables.show(preview, units)
        self._choices.show()

    def focus_hindrance(self) -> None:
        """Go to the table that says what stands in the way."""
        self.tables.shown().setFocus()
