"""The window: navigation left, one page in the middle, what was saved below. No rules live here."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QListView,
    QMainWindow,
    QStackedWidget,
    QStatusBar,
    QVBoxLayout,
)

from cchc_desktop.domain.errors import Fault
from cchc_desktop.ui.dialogs import Dialogs
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.lost_keyboard import is_lost, nearest
from cchc_desktop.ui.pages import Pages
from cchc_desktop.ui.saved_line import SavedLine
from cchc_desktop.ui.screens import is_small, screen_of
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.viewing import looking_title
from cchc_desktop.ui.window_actions import WindowActions
from cchc_desktop.ui.window_bars import WindowBars
from cchc_desktop.ui.window_head import WindowHead
from cchc_desktop.ui.window_leaving import WindowLeaving
from cchc_desktop.ui.window_navigation import WindowNavigation
from cchc_desktop.ui.year_acts import YearActs
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from cchc_desktop.domain.score_check import Lacking
    from cchc_desktop.ui.backup_keeper import BackupKeeper
    from cchc_desktop.ui.place_watch import PlaceWatch
    from cchc_desktop.ui.way_on import WayOn

_BACKUP_EVERY = 30 * 60 * 1000
"""Milliseconds of work between two copies."""
_NAVIGATION, _NARROW_NAVIGATION, _ROOMY = 208, 188, 1000
"""Widths of the navigation, and that of the window from which on it has the first."""


class MainWindow(QMainWindow):
    """Shows one workspace. Of the pages only the visible one follows the session; others do when shown.

    Here its parts are put together, and it begins and is left; what can be done in it is in `acts`.
    """

    painted = Signal()
    """All of the window is on the screen, for the first time."""

    office_label: QLabel
    year_combo: QComboBox
    navigation: QListView
    page_layout: QVBoxLayout
    page_stack: QStackedWidget
    status_bar: QStatusBar

    def __init__(self, session: YearSession, tasks: Tasks, settings: QSettings) -> None:
        super().__init__()
        self.session = session
        self.settings = settings
        self._tasks = tasks
        self._is_painted = False
        self.place: PlaceWatch | None = None
        self.way_on: WayOn | None = None
        load_ui(self, "main_window")
        if is_small(self):
            from cchc_desktop.ui.small_screen import scrolled_pages

            self.page_layout.addWidget(scrolled_pages(self.page_stack, self))
            self.office_label.hide()  # its room goes to what can be pressed
        self.years = YearActs(self)
        self.acts = WindowActions(self)
        self.bars = WindowBars(self)
        messages = self.bars.messages
        self.dialogs = Dialogs(session, tasks, settings, self, self._leave_import)
        self.pages = Pages(
            session, self.page_stack, messages, self.dialogs, tasks, settings, self.acts.detail_action
        )
        self.leaving = WindowLeaving(self.pages, messages, self)
        self._navigation = WindowNavigation(session, self.navigation, self.pages)
        self._head = WindowHead(
            session,
            self.office_label,
            self.year_combo,
            self.acts.undo_action,
            self.acts.redo_action,
            self.dialogs.new_year,
        )
        self.saved = SavedLine(self.status_bar, messages)
        self.acts.wire()
        self._connect()
        self._renew()
        self._navigation.show_first_page()
        self._restore_geometry()
        tick = QTimer(self, interval=_BACKUP_EVERY)
        tick.timeout.connect(self._each_while)
        tick.start()
        self.navigation.setFocus()

    @cached_property
    def backups(self) -> "BackupKeeper":
        """What copies the workspace, and knows how old the copies are."""
        from cchc_desktop.ui.backup_keeper import BackupKeeper

        return BackupKeeper(self.session.workspace, self._tasks, self.settings, self)

    def wake(self) -> None:
        """Once she sees the window: say what waits and how old the copies are, follow what happens to it."""
        from cchc_desktop.ui.window_awake import WindowAwake

        self._navigation.count()
        self.backups.changed.connect(self._tell_backups)
        self.session.changed.connect(self._tell_backups)  # today becomes yesterday
        self._tell_backups()
        WindowAwake(self)

    def first_start(self) -> None:
        """Ask a new workspace's owner for the office and how to begin."""
        from cchc_desktop.ui.first_start import Start

        chosen = self.dialogs.first_start()
        if chosen is Start.IMPORT:
            self.dialogs.import_workbook()
        elif chosen is Start.SAMPLE:
            self.pages.criteria.load_sample()
        elif chosen is Start.RESTORE:
            self.acts.restore()

    def back_up(self) -> None:
        """Make verified copies in the background when the file has changed; say how old the last ones are."""
        self.backups.run()

    def _leave_import(self) -> None:
        self.backups.look_beside()
        self.years.offer_link()

    def _tell_backups(self) -> None:
        self.saved.tell_backups(self.backups)

    def commit_beside(self) -> None:
        """From now on neither a slow disk nor a step of thousands of changes freezes the window."""
        from cchc_desktop.ui.patient_writing import PatientWriting
        from cchc_desktop.ui.serial_writer import SerialWriter

        writer = SerialWriter(self)
        writer.slow.connect(self.saved.tell_slow)
        self.session.workspace.commit_by(writer.carry_out)
        self.writing = PatientWriting(self, self._tasks)
        self.session.workspace.write_with(self.writing.surround)

    def keep_half_typed(self, folder: Path, tasks: Tasks) -> None:
        """From now on keep half-typed text in `folder`, by `tasks`; offer what was half typed before."""
        from cchc_desktop.ui.half_typed import HalfTyped

        if self.session.workspace.read_only:
            return  # nothing can be typed, and the side file belongs to who writes
        kept = HalfTyped(
            self.session, self.pages, self.dialogs, self.bars.messages, self.show_page, folder, tasks, self
        )
        if kept.bar is not None:
            self.bars.add_drafts(kept.bar)
        self.leaving.half_typed = kept

    def look_at_place(self) -> None:
        """Say it when the file lies where it had better not lie; looked at in the background."""
        from cchc_desktop.ui.place_watch import PlaceWatch

        why = self.session.workspace.why_read_only
        if why is not None and why.fault is Fault.FILE_LOCKED:
            return  # who writes it elsewhere is told there
        self.place = PlaceWatch(self.session.workspace, self._tasks, self.settings, self.leave_for, self)
        self.bars.add_place(self.place.bar)
        self.place.look()

    def leave_for(self, way_on: "WayOn") -> None:
        """Leave, and then do what `way_on` says; unless something typed keeps the window open."""
        self.way_on = way_on
        if not self.close():
            self.way_on = None

    def finish(self) -> None:
        """Remember the window, end what runs in the background."""
        self.settings.setValue("geometry", self.saveGeometry())
        self.leaving.end()
        self._tasks.close()
        self.pages.close()

    def _each_while(self) -> None:
        """A window may stay open for days: copy what changed, and judge due dates by the new day."""
        self.session.renew_if_day_changed()
        self.back_up()

    def show_page(self, key: str) -> None:
        """Go to the page or unit with this key of the navigation."""
        self._navigation.show_page(key)

    def _connect(self) -> None:
        self.session.changed.connect(self._renew)
        self.session.committed.connect(self.saved.tell_saved)
        self.session.history_wanted.connect(self._navigation.show_history)
        self.session.bin_wanted.connect(self._navigation.show_bin)
        self.session.criterion_wanted.connect(self._navigation.show_criterion)
        self.session.score_wanted.connect(self._navigation.show_score)
        self.session.documents_wanted.connect(self.dialogs.import_documents)
        self.session.sheet_wanted.connect(self.dialogs.take_sheet)
        self.session.lack_wanted.connect(self._show_lack)
        self.session.unit_wanted.connect(self._navigation.show_unit)

    def _show_lack(self, lacking: "Lacking") -> None:
        from cchc_desktop.ui.score_check_way import go_to

        go_to(self, lacking)

    def _renew(self) -> None:
        """Show everything again from the session's view."""
        stem = self.session.workspace.path.stem
        shown = looking_title(stem) if self.session.workspace.read_only else stem
        self.setWindowTitle(f"{shown} - CCHC Desktop")
        self._head.show()
        self.bars.renew()
        self.acts.renew()
        self.years.renew()
        self.pages.follow()
        self._navigation.renew()

    def _restore_geometry(self) -> None:
        kept = self.settings.value("geometry")
        if not (isinstance(kept, QByteArray) and self.restoreGeometry(kept)):
            available = screen_of(self).availableGeometry()
            self.resize(min(1366, available.width()), min(728, available.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A small window, or a big scale, leaves less to the navigation."""
        super().resizeEvent(event)
        self.navigation.setFixedWidth(_NAVIGATION if self.width() >= _ROOMY else _NARROW_NAVIGATION)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell the first time, when what lies in the window is painted with it."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def take_keyboard(self) -> None:
        """Ask for the keyboard once all is there: without a window manager nobody gives it.

        Not before it is painted: lists paint themselves again when their window becomes the active one.
        """
        if QApplication.activeWindow() is None:  # else a dialog has it already
            self.activateWindow()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round. What goes away with the keyboard never leaves it to the choice of the year.

        There, first in the round, the next Down would turn to another year.
        """
        held = QApplication.focusWidget()
        lost = is_lost(held)
        around = nearest(held) if lost else None
        if isinstance(around, QAbstractItemView):  # of a cell that was edited
            around.setFocus()
            return True
        moved = super().focusNextPrevChild(forward)
        if lost and self.year_combo.hasFocus():
            QTimer.singleShot(0, self._leave_year)  # a part that takes the place may ask for it by itself
        return moved

    def _leave_year(self) -> None:
        if self.year_combo.hasFocus():
            self.pages.enter()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave. What is half typed is kept and offered next time; if it cannot be, only when asked twice."""
        event.ignore()  # and so it stays where something fails
        if self.leaving.allowed():
            self.finish()
            super().closeEvent(event)
