"""What can be done with the chosen things to do: by keys and buttons, and by the menu over the table."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from cchc_desktop.domain.check_records import Nonconformity
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import Task
from cchc_desktop.domain.reminders import reminder_text, to_remind
from cchc_desktop.domain.score_records import ScoreRound
from cchc_desktop.domain.tasks import TaskState
from cchc_desktop.domain.todo import Todo
from cchc_desktop.services.reminding import remind
from cchc_desktop.services.tasks import new_task
from cchc_desktop.ui.keys import on_keys, tell_keys
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.own_columns import COLUMNS_KEY
from cchc_desktop.ui.row_menu import MenuLine, of_button, offer_menu
from cchc_desktop.ui.undo_offer import until_saved
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from cchc_desktop.ui.todo_page import TodoPage

_EXTENSION_KEY = Qt.Modifier.CTRL | Qt.Key.Key_E
_SERIES_KEY = Qt.Modifier.CTRL | Qt.Modifier.SHIFT | Qt.Key.Key_E
_OPEN_KEY = Qt.Key.Key_F6
_ADD_KEY = Qt.Modifier.CTRL | Qt.Key.Key_N
_REMIND_KEY = Qt.Modifier.CTRL | Qt.Key.Key_M


class TodoActs(QObject):
    """Acts on what is chosen in `page`."""

    def __init__(self, session: YearSession, messages: MessageBar, page: "TodoPage") -> None:
        super().__init__(page)
        self._session = session
        self._messages = messages
        self._page = page
        page.table.activated.connect(lambda _index: self.write_note())
        page.remind_button.clicked.connect(self.remind)
        page.add_button.clicked.connect(self.add_task)
        offer_menu(page.table, self._menu_lines)
        writing = self.tr("Ghi nhật ký cho việc; mở phiếu không phù hợp, bước chấm điểm")
        tell_keys(page.table, [Qt.Key.Key_Return], writing)
        on_keys(page, [_OPEN_KEY], self.open_page, does=self.tr("Mở ở trang đơn vị"))
        on_keys(page.table, [Qt.Key.Key_F2], self.edit, does=self.tr("Sửa việc"))
        on_keys(page, [_ADD_KEY], page.add_button, does=self.tr("Thêm việc"))
        on_keys(page.table, [_REMIND_KEY], page.remind_button, does=self.tr("Chép tin nhắc"))

    def write_note(self) -> None:
        """Put the cursor where a note on what is chosen is written; of what has none, show its form."""
        states = self._tasks()
        if self._page.chosen_rows():
            self._page.wanted_detail().write_note()
        elif states:
            from cchc_desktop.ui.task_note_dialog import TaskNoteDialog

            TaskNoteDialog(self._session.workspace, states[0], self._page.window()).exec()
        else:
            self._open_form()

    def remind(self) -> None:
        """Put a message about what is chosen on the clipboard, and note that they were reminded."""
        sent: list[Todo] = []
        if self._messages.attempt(lambda: sent.extend(self._send())):
            text = self.tr(
                "Đã chép tin nhắc %n việc: dán vào Zalo để gửi. Nếu không gửi, bấm Ctrl+Z.", "", len(sent)
            )
            self._messages.say(text)
            until_saved(self._session, self._messages)

    def _send(self) -> list[Todo]:
        workspace, view = self._session.workspace, self._session.view
        items = to_remind(self._page.selected(), self._session.todo)
        by_person = bool(self._page.filters.wanted().person_uid)
        text = reminder_text(items, view.as_of, by_person=by_person, sample=view.sample)
        if not workspace.read_only:
            remind(workspace, items)
        QApplication.clipboard().setText(text)
        return items

    def add_task(self) -> None:
        """Add a task of her own, and choose it."""
        task = new_task()
        if self.open_task(task):
            self._page.show_task(task)

    def edit(self) -> None:
        """Edit the chosen task, finding or step of scoring, or the fields of the chosen criterion."""
        states = self._tasks()
        if self._page.chosen_rows():
            self._page.wanted_detail().edit_fields()
        elif states:
            self.open_task(states[0].task)
        else:
            self._open_form()

    def _open_form(self) -> None:
        """Show the form of what is chosen first: a nonconformity, or the steps of scoring."""
        first = next(iter(self._page.selected()), None)
        about, scored = first and first.about, self._session.view.criteria_set
        if isinstance(about, Nonconformity):
            from cchc_desktop.ui.finding_dialog import FindingDialog

            FindingDialog(self._session, about, self._page.window()).exec()
        elif isinstance(about, ScoreRound) and scored:
            from cchc_desktop.ui.score_rounds_dialog import ScoreRoundsDialog

            ScoreRoundsDialog(self._session, scored, self._page.window()).exec()

    def open_task(self, task: Task) -> bool:
        """Show the fields of a task, there or new; tells whether they were kept."""
        from cchc_desktop.ui.task_dialog import TaskDialog

        return bool(TaskDialog(self._session, task, self._page.window()).exec())

    def extend(self) -> None:
        """Move the due dates of what is chosen, all in one step. Raises UserError NOTHING_SELECTED."""
        from cchc_desktop.ui.extension_dialog import ExtensionDialog

        rows = self._page.chosen_rows()
        if not rows:
            raise UserError(Fault.NOTHING_SELECTED)
        ExtensionDialog(self._session.workspace, rows, self._page.window()).exec()

    def make_series(self) -> None:
        """Give what is chosen milestones that come again and again. Raises UserError NOTHING_SELECTED."""
        from cchc_desktop.ui.series_dialog import SeriesDialog

        rows = self._page.chosen_rows()
        if not rows:
            raise UserError(Fault.NOTHING_SELECTED)
        SeriesDialog(self._session.workspace, rows, self._page.window()).exec()

    def open_page(self) -> None:
        """Go to the first chosen criterion on the page of its unit."""
        rows = self._page.chosen_rows()
        if rows:
            self._session.criterion_wanted.emit(rows[0].uid)

    def _tasks(self) -> list[TaskState]:
        """The chosen tasks of her own."""
        return [item.task for item in self._page.selected() if item.task]

    def _menu_lines(self) -> list[MenuLine]:
        rows = bool(self._page.chosen_rows())
        may_write = bool(self._page.selected()) and not self._session.workspace.read_only
        return [
            MenuLine(self.tr("Ghi nhật ký"), self.write_note, Qt.Key.Key_Enter, may_write),
            MenuLine(self.tr("Mở ở trang đơn vị"), self.open_page, _OPEN_KEY, rows),
            MenuLine(self.tr("Sửa"), self.edit, Qt.Key.Key_F2, may_write),
            MenuLine(self.tr("Hạn, gia hạn…"), self.extend, _EXTENSION_KEY, rows and may_write),
            MenuLine(self.tr("Mốc định kỳ…"), self.make_series, _SERIES_KEY, rows and may_write),
            of_button(self._page.remind_button, _REMIND_KEY),
            of_button(self._page.add_button, _ADD_KEY),
            MenuLine(self.tr("Cột…"), self._page.columns.choose, COLUMNS_KEY),
        ]
