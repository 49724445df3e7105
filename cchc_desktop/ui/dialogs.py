"""The dialogs the window can open, each imported when it is first asked for."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDialog, QWidget

from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from cchc_desktop.domain.drafts import Typed
    from cchc_desktop.services.searching import Found
    from cchc_desktop.ui.backup_keeper import BackupKeeper
    from cchc_desktop.ui.first_start import Start
    from cchc_desktop.ui.place_watch import PlaceWatch


class Dialogs:
    """Opens dialogs over `window`, on the workspace and year of `session`.

    `imported` is called when the import is left: it makes a copy of the workspace of its own.
    """

    def __init__(
        self,
        session: YearSession,
        tasks: Tasks,
        settings: QSettings,
        window: QWidget,
        imported: Callable[[], object],
    ) -> None:
        self._session = session
        self._tasks = tasks
        self._settings = settings
        self._window = window
        self._imported = imported
        self._query = ""

    def first_start(self) -> "Start":
        """Ask for the office; returns how she wants to begin."""
        from cchc_desktop.ui.first_start import FirstStart

        assistant = FirstStart(self._session.workspace, self._window)
        assistant.exec()
        return assistant.chosen

    def import_workbook(self, *, pasted: bool = False) -> None:
        """Bring criteria from a workbook, or from what is `pasted`, into the year shown."""
        from cchc_desktop.ui.import_dialog import ImportDialog

        session = self._session
        dialog = ImportDialog(session.workspace, session.year, self._tasks, self._settings, self._window)
        if pasted:
            dialog.paste()
        dialog.exec()
        self._imported()

    def new_year(self) -> None:
        """Ask which year is to be started from which, or imported, and show it."""
        from cchc_desktop.ui.new_year_dialog import NewYearDialog

        dialog = NewYearDialog(self._session, self._window)
        if dialog.exec():
            self._session.show_year(dialog.year)
            if dialog.wants_import:
                self.import_workbook()

    def link_years(self) -> None:
        """Say which criterion of the year shown goes on with which of the year before."""
        from cchc_desktop.ui.link_dialog import LinkDialog

        LinkDialog(self._session, self._window).exec()

    def compare_years(self) -> None:
        """Show two years side by side."""
        from cchc_desktop.ui.compare_dialog import CompareDialog

        CompareDialog(self._session, self._window).exec()

    def import_documents(self, rows: Sequence[CriterionRow] = ()) -> None:
        """Choose from a list of documents what proves criteria, `rows` at first."""
        from cchc_desktop.ui.documents_import_dialog import DocumentsImportDialog

        DocumentsImportDialog(self._session, self._tasks, rows, self._window).exec()

    def take_sheet(self) -> None:
        """Take what a unit wrote in its sheet and sent back."""
        from cchc_desktop.ui.unit_sheet_dialog import UnitSheetDialog

        UnitSheetDialog(self._session, self._tasks, self._window).exec()

    def export_pack(self) -> None:
        """Write the files of evidence into folders by criterion."""
        from cchc_desktop.ui.pack_dialog import PackDialog

        PackDialog(self._session, self._tasks, self._settings, self._window).exec()

    def search(self) -> "Found | None":
        """Search everywhere; returns where she wants to go. The next time begins with what was looked for."""
        from cchc_desktop.ui.search_dialog import SearchDialog

        session = self._session
        dialog = SearchDialog(session.workspace, session.year, self._tasks, self._query, self._window)
        dialog.exec()
        self._query = dialog.query_edit.text()
        return dialog.chosen

    def attach_folder(self) -> None:
        """Attach the files of a folder by the codes in their names."""
        from cchc_desktop.ui.folder_dialog import FolderDialog

        FolderDialog(self._session, self._tasks, self._window).exec()

    def office(self) -> None:
        """Edit the office's names and signer."""
        from cchc_desktop.ui.office_dialog import OfficeDialog

        OfficeDialog(self._session.workspace, self._window).exec()

    def add_unit(self) -> None:
        """Add a unit: communes are being merged and renamed, five is not for ever."""
        from cchc_desktop.services.units import new_unit
        from cchc_desktop.ui.unit_dialog import UnitDialog

        workspace = self._session.workspace
        UnitDialog(workspace, new_unit(workspace), self._window).exec()

    def unit(self, uid: str, contact_uid: str = "") -> None:
        """Show a unit with its people, perhaps with one of them chosen."""
        from cchc_desktop.ui.unit_dialog import UnitDialog

        workspace = self._session.workspace
        dialog = UnitDialog(workspace, workspace.read.get(Unit, uid), self._window)
        dialog.people_table.choose(contact_uid)
        dialog.exec()

    def for_draft(self, typed: "Typed") -> QDialog | None:
        """The dialog that `typed` was typed in, not shown; None when what it was about is gone."""
        from cchc_desktop.ui.draft_dialogs import DraftDialogs

        return DraftDialogs(self._session, self._tasks, self._window).made_for(typed)

    def backups(self, keeper: "BackupKeeper") -> Path | None:
        """Show how the backups stand; returns the copy to be restored, if she chose one."""
        from cchc_desktop.ui.backup_dialog import BackupDialog

        dialog = BackupDialog(keeper, self._tasks, self._window)
        dialog.exec()
        return dialog.chosen

    def copy_to_restore(self, keeper: "BackupKeeper") -> Path | None:
        """Show the restore assistant; returns the copy she chose."""
        from cchc_desktop.ui.backup_dialog import ask_copy

        return ask_copy(keeper, self._tasks, self._window)

    def about(self, place: "PlaceWatch | None", settings: QSettings) -> bool:
        """Say what this program and this file are; returns whether she wants the file brought home."""
        from cchc_desktop.ui.about_dialog import AboutDialog

        dialog = AboutDialog(self._session.workspace, self._tasks, settings, place, self._window)
        dialog.exec()
        return dialog.wants_move
