"""The window: navigation left, one page in the middle, what was saved below. No rules live here."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QModelIndex, QSettings, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QListView,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QStatusBar,
    QToolButton,
    QVBoxLayout,
)

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.ui.backup_keeper import BackupKeeper
from cchc_desktop.ui.dialogs import Dialogs
from cchc_desktop.ui.field_undo import FieldUndo
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.navigation import (
    CRITERIA,
    HISTORY,
    ITEM_ROLE,
    REPORTS,
    UNIT,
    NavDelegate,
    NavItem,
    NavModel,
    nav_items,
)
from cchc_desktop.ui.pages import Pages
from cchc_desktop.ui.saved_line import SavedLine
from cchc_desktop.ui.screens import screen_of
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.viewing import looking_title, only_look
from cchc_desktop.ui.window_head import WindowHead
from cchc_desktop.ui.window_leaving import WindowLeaving
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from cchc_desktop.ui.place_watch import PlaceWatch
    from cchc_desktop.ui.way_on import WayOn

_BACKUP_EVERY = 30 * 60 * 1000
"""Milliseconds of work between two copies."""
_NAVIGATION, _NARROW_NAVIGATION, _ROOMY = 208, 188, 1000
"""Widths of the navigation, and that of the window from which on it has the first."""
_DETAIL = "list/detail"
"""Whether the detail of a chosen row is shown, as she left it."""


class MainWindow(QMainWindow):
    """Shows one workspace. Of the pages only the visible one follows the session; others do when shown."""

    painted = Signal()
    """All of the window is on the screen, for the first time."""

    office_label: QLabel
    year_combo: QComboBox
    undo_button: QToolButton
    redo_button: QToolButton
    report_button: QToolButton
    menu_button: QToolButton
    navigation: QListView
    page_layout: QVBoxLayout
    page_stack: QStackedWidget
    status_bar: QStatusBar
    undo_action: QAction
    redo_action: QAction
    report_action: QAction
    import_action: QAction
    documents_action: QAction
    unit_action: QAction
    office_action: QAction
    backup_action: QAction
    about_action: QAction
    save_action: QAction
    filter_action: QAction
    note_action: QAction
    extend_action: QAction
    detail_action: QAction
    leave_action: QAction

    def __init__(self, session: YearSession, tasks: Tasks, settings: QSettings) -> None:
        super().__init__()
        self._session = session
        self._tasks = tasks
        self._settings = settings
        self._is_painted = False
        self.painted.connect(self._take_keyboard)
        load_ui(self, "main_window")
        self.detail_action.setChecked(bool(settings.value(_DETAIL, True, bool)))
        self._only_look(session.workspace.why_read_only)
        self.messages = MessageBar(self)
        self.sample_banner = MessageBar(self, closable=False)
        self.page_layout.insertWidget(0, self.sample_banner)
        self.page_layout.insertWidget(1, self.messages)
        self.backups = BackupKeeper(session.workspace, tasks, settings, self)
        self.dialogs = Dialogs(session, tasks, settings, self, self.backups.look_beside)
        self.pages = Pages(
            session, self.page_stack, self.messages, self.dialogs, tasks, settings, self.detail_action
        )
        self.leaving = WindowLeaving(self.pages, self.messages, self)
        self._nav_model = NavModel(self)
        self.navigation.setModel(self._nav_model)
        self.navigation.setItemDelegate(NavDelegate(self.navigation))
        self._head = WindowHead(
            session, self.office_label, self.year_combo, self.undo_action, self.redo_action
        )
        self.saved = SavedLine(self.status_bar, self.messages)
        self.place: PlaceWatch | None = None
        self.way_on: WayOn | None = None
        self._wire_actions()
        self._connect()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        FieldUndo(app, self)
        self._renew()
        self._choose_first_page()
        self._restore_geometry()
        self._tick = QTimer(self, interval=_BACKUP_EVERY)
        self._tick.timeout.connect(self._each_while)
        self._tick.start()
        self.navigation.setFocus()

    def first_start(self) -> None:
        """Ask a new workspace's owner for the office and how to begin."""
        from cchc_desktop.ui.first_start import Start

        chosen = self.dialogs.first_start()
        if chosen is Start.IMPORT:
            self.dialogs.import_workbook()
        elif chosen is Start.SAMPLE:
            self.pages.criteria.load_sample()

    def back_up(self) -> None:
        """Make verified copies in the background when the file has changed; say how old the last ones are."""
        self.backups.run()

    def _tell_backups(self) -> None:
        self.saved.tell_backups(self.backups)

    def commit_beside(self) -> None:
        """From now on commit on a thread beside: a slow disk does not freeze the window."""
        from cchc_desktop.ui.serial_writer import SerialWriter

        writer = SerialWriter(self)
        writer.slow.connect(self.saved.tell_slow)
        self._session.workspace.commit_by(writer.carry_out)

    def keep_half_typed(self, folder: Path, tasks: Tasks) -> None:
        """From now on keep half-typed text in `folder`, by `tasks`; offer what was half typed before."""
        from cchc_desktop.ui.half_typed import HalfTyped

        if self._session.workspace.read_only:
            return  # nothing can be typed, and the side file belongs to who writes
        kept = HalfTyped(
            self._session, self.pages, self.dialogs, self.messages, self.show_page, folder, tasks, self
        )
        if kept.bar is not None:
            self.page_layout.insertWidget(2, kept.bar)
            kept.bar.show()
            kept.bar.reached_after(self.navigation)
        self.leaving.half_typed = kept

    def look_at_place(self) -> None:
        """Say it when the file lies where it had better not lie; looked at in the background."""
        from cchc_desktop.ui.place_watch import PlaceWatch

        why = self._session.workspace.why_read_only
        if why is not None and why.fault is Fault.FILE_LOCKED:
            return  # who writes it elsewhere is told there
        self.place = PlaceWatch(self._session.workspace, self._tasks, self._settings, self.leave_for, self)
        self.page_layout.insertWidget(1, self.place.bar)
        self.place.bar.reached_after(self.navigation)
        self.place.look()

    def leave_for(self, way_on: "WayOn") -> None:
        """Leave, and then do what `way_on` says; unless something typed keeps the window open."""
        self.way_on = way_on
        if not self.close():
            self.way_on = None

    def finish(self) -> None:
        """Remember the window, end what runs in the background."""
        self._settings.setValue("geometry", self.saveGeometry())
        self.leaving.end()
        self._tasks.close()
        self.pages.close()

    def _each_while(self) -> None:
        """A window may stay open for days: copy what changed, and judge due dates by the new day."""
        self._session.renew_if_day_changed()
        self.back_up()

    def show_page(self, key: str) -> None:
        """Go to the page or unit with this key of the navigation."""
        self.navigation.setCurrentIndex(self._nav_model.index(self._nav_model.row_of(key)))

    def _only_look(self, why: UserError | None) -> None:
        """Over a file that may only be looked at, say so above every page, and follow what others write."""
        if why is None:
            return
        from cchc_desktop.ui.looking_bar import LookingBar

        shown = (self.report_action, self.office_action, self.backup_action, self.about_action)
        moving = (self.filter_action, self.detail_action, self.leave_action, self.year_combo)
        only_look(self, why, [*shown, *moving, self.report_button, self.menu_button])
        self.looking_bar = LookingBar(self._session, self)
        self.looking_bar.followed.connect(self._tell_followed)
        self.looking_bar.write_wanted.connect(self._open_to_write)
        self.page_layout.insertWidget(0, self.looking_bar)

    def _tell_followed(self) -> None:
        self.saved.tell_followed(self._session.workspace.now())
        self.back_up()

    def _open_to_write(self) -> None:
        from cchc_desktop.ui.way_on import OpenOther

        self.leave_for(OpenOther(self._session.workspace.path))

    def _wire_actions(self) -> None:
        for action, act in (
            (self.undo_action, self._undo),
            (self.redo_action, self._redo),
            (self.report_action, self._report),
            (self.import_action, self.dialogs.import_workbook),
            (self.documents_action, self.dialogs.import_documents),
            (self.unit_action, self.dialogs.add_unit),
            (self.office_action, self.dialogs.office),
            (self.backup_action, self._show_backups),
            (self.about_action, self._show_about),
            (self.save_action, self._save),
            (self.filter_action, self.pages.focus_filter),
            (self.note_action, self.pages.write_note),
            (self.extend_action, self._extend),
            (self.detail_action, self._remember_detail),
            (self.leave_action, self.close),
        ):
            action.triggered.connect(lambda _checked, act=act: act())
        self.undo_button.setDefaultAction(self.undo_action)
        self.redo_button.setDefaultAction(self.redo_action)
        self.report_button.setDefaultAction(self.report_action)
        menu = QMenu(self)
        menu.addActions([self.import_action, self.documents_action, self.report_action])
        menu.addActions([self.extend_action, self.unit_action, self.office_action])
        menu.addSeparator()
        menu.addActions([self.detail_action, self.backup_action, self.about_action, self.leave_action])
        self.menu_button.setText(self.tr("&Khác ▾"))
        self.menu_button.setMenu(menu)

    def _connect(self) -> None:
        self._session.changed.connect(self._renew)
        self._session.committed.connect(self.saved.tell_saved)
        self.backups.changed.connect(self._tell_backups)
        self._tell_backups()
        self._session.history_wanted.connect(self._show_history)
        self._session.documents_wanted.connect(self.dialogs.import_documents)
        self.navigation.selectionModel().currentChanged.connect(self._show_chosen)
        self.navigation.clicked.connect(self._show_all_of)

    def _choose_first_page(self) -> None:
        units = self._session.view.units_at_work
        self.show_page(f"{UNIT}{units[0].uid}" if units and self._session.view.rows else CRITERIA)

    # showing

    def _renew(self) -> None:
        """Show everything again from the session's view."""
        stem = self._session.workspace.path.stem
        shown = looking_title(stem) if self._session.workspace.read_only else stem
        self.setWindowTitle(f"{shown} - CCHC Desktop")
        self._head.show()
        self._show_navigation()
        self._show_sample_banner()
        self._refresh_page()

    def _show_navigation(self) -> None:
        """Units come and go; what was looked at stays, and without it the first page is shown."""
        before: NavItem | None = self.navigation.currentIndex().data(ITEM_ROLE)
        self._nav_model.show(nav_items(self._session.view))
        if before is not None and not self.navigation.currentIndex().isValid():
            if self._nav_model.row_of(before.key) >= 0:
                self.show_page(before.key)
            else:
                self._choose_first_page()

    def _show_sample_banner(self) -> None:
        if self._session.view.sample:
            drop = None if self._session.workspace.read_only else self._drop_sample
            self.sample_banner.say(SAMPLE_MARK, self.tr("Bỏ dữ liệu mẫu"), drop)
        else:
            self.sample_banner.hide()

    def _show_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self._show_all_of(index)
            self._refresh_page()

    def _show_all_of(self, index: QModelIndex) -> None:
        """Who comes by the navigation, or clicks there once more, means the whole history."""
        if index.data(ITEM_ROLE).key == HISTORY:
            self.pages.history.forget_record()

    def _refresh_page(self) -> None:
        item: NavItem | None = self.navigation.currentIndex().data(ITEM_ROLE)
        if item is None:
            return
        self.pages.show(item.key)

    # acting

    def _report(self) -> None:
        """Go where reports are made, for the unit shown when a unit is; once there, print."""
        if self.pages.showing_reports() and self.pages.reports.maker.isVisible():
            self.pages.reports.maker.print()
            return
        unit = self.pages.shown_unit()
        self.show_page(REPORTS)
        self.pages.reports.make()
        self.pages.reports.maker.open_for(unit)

    def _extend(self) -> None:
        self.messages.attempt(self.pages.extend)

    def _remember_detail(self) -> None:
        self._settings.setValue(_DETAIL, self.detail_action.isChecked())

    def _undo(self) -> None:
        self.messages.attempt(self._session.workspace.undo)

    def _redo(self) -> None:
        self.messages.attempt(self._session.workspace.redo)

    def _show_backups(self) -> None:
        """Show the backups; when a copy is chosen, leave, so that it can be put in place."""
        from cchc_desktop.ui.way_on import Restore

        chosen = self.dialogs.backups(self.backups)
        if chosen is not None:
            self.leave_for(Restore(chosen))

    def _show_about(self) -> None:
        if self.dialogs.about(self.place, self._settings) and self.place is not None:
            self.place.move()

    def _drop_sample(self) -> None:
        from cchc_desktop.services.sample import drop_sample

        self.messages.attempt(lambda: drop_sample(self._session.workspace, self._session.view))

    def _save(self) -> None:
        """Ctrl+S: save what is typed; then say so."""
        if self.leaving.save():
            self.saved.tell_all_saved(self._session.workspace.now())

    def _show_history(self, uid: str, title: str) -> None:
        self.show_page(HISTORY)
        self.pages.history.keep_to(uid, title)
        self.pages.history.enter_lines()

    # the window itself

    def _restore_geometry(self) -> None:
        kept = self._settings.value("geometry")
        if not (isinstance(kept, QByteArray) and self.restoreGeometry(kept)):
            available = screen_of(self).availableGeometry()
            self.resize(min(1366, available.width()), min(728, available.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A small window, or a big scale, leaves less to the navigation."""
        super().resizeEvent(event)
        self.navigation.setFixedWidth(_NAVIGATION if self.width() >= _ROOMY else _NARROW_NAVIGATION)

    def event(self, event: QEvent) -> bool:
        """Take the keyboard once painted and when a dialog closes: without a window manager nobody gives it.

        Not before: lists paint themselves again when their window becomes the active one.
        """
        if event.type() == QEvent.Type.WindowActivate:
            self._session.renew_if_day_changed()
        if event.type() == QEvent.Type.WindowUnblocked:
            self.activateWindow()
        if event.type() == QEvent.Type.Paint and not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)
        return super().event(event)

    def _take_keyboard(self) -> None:
        if QApplication.activeWindow() is None:  # else a dialog has it already
            self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave. What is half typed is kept and offered next time; if it cannot be, only when asked twice."""
        if not self.leaving.allowed():
            event.ignore()
            return
        self.finish()
        super().closeEvent(event)
