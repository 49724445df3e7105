"""What can be done from anywhere in the window: its actions, their keys' work, the buttons and the menu."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from cchc_desktop.ui.load_ui import take_children
from cchc_desktop.ui.navigation import REPORTS

if TYPE_CHECKING:
    from cchc_desktop.domain.check_records import CheckRun
    from cchc_desktop.ui.main_window import MainWindow

_DETAIL = "list/detail"
"""Whether the detail of a chosen row is shown, as she left it."""


class WindowActions(QObject):
    """The actions of `window`, just loaded; `wire` ties them to its parts."""

    undo_button: QToolButton
    redo_button: QToolButton
    report_button: QToolButton
    search_button: QToolButton
    menu_button: QToolButton
    undo_action: QAction
    redo_action: QAction
    report_action: QAction
    import_action: QAction
    documents_action: QAction
    folder_action: QAction
    sheet_action: QAction
    pack_action: QAction
    set_action: QAction
    unit_action: QAction
    office_action: QAction
    backup_action: QAction
    about_action: QAction
    search_action: QAction
    keys_action: QAction
    save_action: QAction
    filter_action: QAction
    note_action: QAction
    extend_action: QAction
    series_action: QAction
    pages_action: QAction
    detail_action: QAction
    leave_action: QAction

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        take_children(self, window)
        self._window = window
        self.detail_action.setChecked(bool(window.settings.value(_DETAIL, True, bool)))

    def while_looking(self) -> list[QObject]:
        """What is of use where nothing can be changed."""
        shown = (
            *(self.report_action, self.pack_action, self.office_action),
            *(self.backup_action, self.about_action),
        )
        moving = (
            self.search_action,
            self.filter_action,
            self.pages_action,
            self.detail_action,
            self.leave_action,
        )
        buttons = (self.search_button, self.report_button, self.menu_button)
        return [*shown, *moving, self.keys_action, *buttons, *self._window.years.while_looking()]

    def renew(self) -> None:
        """What writes into the year shown is off while that is only looked at."""
        for action in (
            *(
                self.import_action,
                self.documents_action,
                self.folder_action,
                self.sheet_action,
                self.set_action,
            ),
            *(self.note_action, self.extend_action, self.series_action),
        ):
            action.setEnabled(not self._window.session.only_look)

    def wire(self) -> None:
        """Have each do its work, now that all parts of the window are there."""
        window = self._window
        for action, act in (
            (self.undo_action, lambda: window.bars.messages.attempt(window.session.workspace.undo)),
            (self.redo_action, lambda: window.bars.messages.attempt(window.session.workspace.redo)),
            (self.report_action, self._report),
            (self.import_action, window.dialogs.import_workbook),
            (self.documents_action, window.dialogs.import_documents),
            (self.folder_action, window.dialogs.attach_folder),
            (self.sheet_action, window.dialogs.take_sheet),
            (self.pack_action, window.dialogs.export_pack),
            (self.set_action, window.pages.edit_set),
            (self.unit_action, window.dialogs.add_unit),
            (self.office_action, window.dialogs.office),
            (self.backup_action, self._show_backups),
            (self.about_action, self._show_about),
            (self.search_action, self._search),
            (self.keys_action, self._show_keys),
            (self.save_action, self._save),
            (self.filter_action, window.pages.focus_filter),
            (self.note_action, window.pages.write_note),
            (self.extend_action, lambda: window.bars.messages.attempt(window.pages.extend)),
            (self.series_action, lambda: window.bars.messages.attempt(window.pages.make_series)),
            (self.pages_action, window.navigation.setFocus),
            (self.detail_action, self._remember_detail),
            (self.leave_action, window.close),
        ):
            action.triggered.connect(lambda _checked, act=act: act())
        self.search_button.setDefaultAction(self.search_action)
        self.undo_button.setDefaultAction(self.undo_action)
        self.redo_button.setDefaultAction(self.redo_action)
        self.report_button.setDefaultAction(self.report_action)
        self._window.years.wire()
        self._fill_menu()

    def _fill_menu(self) -> None:
        menu = QMenu(self._window)
        menu.addActions([self.import_action, self.documents_action, self.folder_action, self.sheet_action])
        menu.addActions([self.report_action, self.pack_action])
        menu.addActions([self.extend_action, self.series_action])
        menu.addActions([self.set_action, self.unit_action, self.office_action])
        menu.addMenu(self._window.years.menu())
        menu.addSeparator()
        menu.addActions(
            [self.detail_action, self.keys_action, self.backup_action, self.about_action, self.leave_action]
        )
        self.menu_button.setText(self.tr("&Khác ▾"))
        self.menu_button.setMenu(menu)
        menu.aboutToShow.connect(self._offer_set)

    def _offer_set(self) -> None:
        """A year without criteria has no decision, nor has sample data."""
        session = self._window.session
        self.set_action.setEnabled(session.view.issued_set is not None and not session.only_look)

    def _search(self) -> None:
        """Search everywhere, and go to what she chooses."""
        from cchc_desktop.ui.found_way import go_to

        found = self._window.dialogs.search()
        if found is not None:
            self._window.bars.messages.attempt(lambda: go_to(self._window, found))

    def _show_keys(self) -> None:
        from cchc_desktop.ui.key_sheet import KeySheet

        KeySheet([self._window, *self._window.pages.every()], self._window).exec()

    def _report(self) -> None:
        """Go where reports are made, to the paper of what is shown; once there, print."""
        pages = self._window.pages
        if pages.showing_reports() and pages.reports.maker.isVisible():
            pages.reports.maker.print()
            return
        from cchc_desktop.ui.report_kinds import CHECKLIST, OF_PAGE

        unit, check = pages.shown_unit(), self._shown_check()
        kind = next((key for page, key in OF_PAGE.items() if pages.is_shown(page)), "")
        self._window.show_page(REPORTS)
        pages.reports.make()
        if check is not None:
            from cchc_desktop.ui.checklist_choices import choices_of

            pages.reports.maker.open_with(CHECKLIST, choices_of(check))
        else:
            pages.reports.maker.open_for(unit, kind)

    def _shown_check(self) -> "CheckRun | None":
        """The check that is typed, when one is shown."""
        from cchc_desktop.ui.checks_page import ChecksPage

        page = self._window.pages.current
        return page.running.check if isinstance(page, ChecksPage) and page.is_running else None

    def _remember_detail(self) -> None:
        self._window.settings.setValue(_DETAIL, self.detail_action.isChecked())

    def restore(self) -> None:
        """Let her choose a copy, and leave, so that it can be put in place."""
        self._leave_for(self._window.dialogs.copy_to_restore(self._window.backups))

    def _show_backups(self) -> None:
        self._leave_for(self._window.dialogs.backups(self._window.backups))

    def _leave_for(self, copy: Path | None) -> None:
        if copy is not None:
            from cchc_desktop.ui.way_on import Restore

            self._window.leave_for(Restore(copy))

    def _show_about(self) -> None:
        place = self._window.place
        if self._window.dialogs.about(place, self._window.settings) and place is not None:
            place.move()

    def _save(self) -> None:
        """Ctrl+S: save what is typed; then say so."""
        if self._window.leaving.save():
            self._window.saved.tell_all_saved(self._window.session.workspace.now())
