"""Việc cần làm: who is late with what, whom to phone, and what they said written down right there."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.drafts import Typed
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import Task
from cchc_desktop.domain.reminders import reminder_text, to_remind
from cchc_desktop.domain.tasks import TaskState
from cchc_desktop.domain.todo import Todo, Wanted, narrowed
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.reminding import remind
from cchc_desktop.services.tasks import new_task
from cchc_desktop.ui.criteria_table import CriteriaTable
from cchc_desktop.ui.detail_beside import DetailBeside
from cchc_desktop.ui.keys import on_keys, tell_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.row_menu import MenuLine, of_button, offer_menu
from cchc_desktop.ui.todo_filters import TodoFilters
from cchc_desktop.ui.todo_model import TodoModel
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from cchc_desktop.ui.detail_panel import DetailPanel, MakeDesk

_ROOM_FOR_KEYS = 900
_EXTENSION_KEY = Qt.Modifier.CTRL | Qt.Key.Key_E
_OPEN_KEY = Qt.Key.Key_F6
_ADD_KEY = Qt.Modifier.CTRL | Qt.Key.Key_N
_REMIND_KEY = Qt.Modifier.CTRL | Qt.Key.Key_T


class TodoPage(QWidget):
    """The things to do in groups, narrowed by tabs, words and choices; the detail of a chosen one beside."""

    title_label: QLabel
    hint_label: QLabel
    remind_button: QPushButton
    add_button: QPushButton
    count_label: QLabel
    detail_button: QToolButton
    splitter: QSplitter
    table_pages: QStackedWidget
    table: CriteriaTable
    empty_label: QLabel

    def __init__(
        self,
        session: YearSession,
        desk: "MakeDesk",
        detail_action: QAction,
        messages: MessageBar,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        load_ui(self, "todo_page", CriteriaTable)
        self._beside = DetailBeside(session, desk, detail_action, self, self.splitter, self._enter_table)
        self.filters = TodoFilters(self)
        filters = self.filters
        choices = [filters.filter_edit, filters.unit_combo, filters.person_combo, filters.field_combo]
        moving = [*choices, self.table, self.detail_button, self.remind_button]
        only_look(self, session.workspace.why_read_only, moving)
        self.detail_button.setDefaultAction(detail_action)
        self.model = TodoModel(session.view.as_of, self)
        self.table.show_model(self.model)
        self.table.hide_columns(())
        header = self.table.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSortIndicatorShown(False)
        self._connect()

    @property
    def detail(self) -> "DetailPanel":
        """Built when it is first asked for."""
        return self._beside.panel

    def refresh(self) -> None:
        """Show everything again as the session sees it now."""
        as_of = self._session.view.as_of
        self.title_label.setText(self.tr("Việc cần làm, ngày {date}").format(date=show_date(as_of)))
        self.filters.offer(self._session.view, self._session.todo)
        was_chosen, place = bool(self.selected()), self.table.currentIndex().row()
        self._refilter()
        if was_chosen and not self.selected():
            self._choose_at(place)

    def focus_filter(self) -> None:
        """Put the cursor in the filter."""
        self.filters.filter_edit.setFocus()
        self.filters.filter_edit.selectAll()

    def show_task(self, task: Task) -> None:
        """Choose a task of hers, taking away what hides it; one that is done, and not listed, is opened."""
        self.filters.clear()
        self.table.clearSelection()
        if any(one.uid == task.uid for one in narrowed(self._session.todo, Wanted())):
            self._choose({task.uid})
            self.table.setFocus()
        else:
            self._open_task(task)

    def selected(self) -> list[Todo]:
        """The chosen things to do, in the order shown."""
        chosen = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [item for number in chosen if (item := self.model.item(number))]

    def write_note(self) -> None:
        """Put the cursor where a note on what is chosen is written."""
        states = self._tasks()
        if self._rows():
            self._beside.wanted().write_note()
        elif states:
            from cchc_desktop.ui.task_note_dialog import TaskNoteDialog

            TaskNoteDialog(self._session.workspace, states[0], self.window()).exec()

    def remind(self) -> None:
        """Put a message about what is chosen on the clipboard, and note that they were reminded."""
        sent: list[Todo] = []
        if self._messages.attempt(lambda: sent.extend(self._send())):
            text = self.tr(
                "Đã chép tin nhắc %n việc: dán vào Zalo để gửi. Nếu không gửi, bấm Ctrl+Z.", "", len(sent)
            )
            self._messages.say(text)

    def _send(self) -> list[Todo]:
        workspace, view = self._session.workspace, self._session.view
        items = to_remind(self.selected(), self._session.todo)
        by_person = bool(self.filters.wanted().person_uid)
        text = reminder_text(items, view.as_of, by_person=by_person, sample=view.sample)
        if not workspace.read_only:
            remind(workspace, items)
        QApplication.clipboard().setText(text)
        return items

    def add_task(self) -> None:
        """Add a task of her own."""
        self._open_task(new_task())

    def edit(self) -> None:
        """Edit the chosen task, or the fields of the chosen criterion."""
        states = self._tasks()
        if self._rows():
            self._beside.wanted().edit_fields()
        elif states:
            self._open_task(states[0].task)

    def _open_task(self, task: Task) -> None:
        from cchc_desktop.ui.task_dialog import TaskDialog

        TaskDialog(self._session, task, self.window()).exec()

    def extend(self) -> None:
        """Move the due dates of what is chosen, all in one step. Raises UserError NOTHING_SELECTED."""
        from cchc_desktop.ui.extension_dialog import ExtensionDialog

        rows = self._rows()
        if not rows:
            raise UserError(Fault.NOTHING_SELECTED)
        ExtensionDialog(self._session.workspace, rows, self.window()).exec()

    def open_page(self) -> None:
        """Go to the first chosen criterion on the page of its unit."""
        rows = self._rows()
        if rows:
            self._session.criterion_wanted.emit(rows[0].uid)

    def unsaved(self) -> bool:
        """Whether something typed in the detail is no record yet."""
        return self._beside.unsaved()

    def half_typed(self) -> list[Typed]:
        """All of that, as it is kept outside the workspace."""
        return self._beside.half_typed()

    def _connect(self) -> None:
        self.filters.changed.connect(self._refilter)
        self.table.selectionModel().selectionChanged.connect(self._show_selected)
        self.table.activated.connect(lambda _index: self.write_note())
        offer_menu(self.table, self._menu_lines)
        on_keys(self, [Qt.Key.Key_Escape], self._back_to_table, does=self.tr("Về bảng"))
        on_keys(self, [_OPEN_KEY], self.open_page, does=self.tr("Mở ở trang đơn vị"))
        on_keys(self.table, [Qt.Key.Key_F2], self.edit, does=self.tr("Sửa việc"))
        on_keys(self, [_ADD_KEY], self.add_button.click, does=self.tr("Thêm việc"))
        on_keys(self.table, [_REMIND_KEY], self.remind_button.click, does=self.tr("Chép tin nhắc"))
        self.remind_button.clicked.connect(self.remind)
        self.add_button.clicked.connect(self.add_task)
        on_keys(
            self.filters.filter_edit, [Qt.Key.Key_Down], self._enter_table, does=self.tr("Từ ô lọc vào bảng")
        )
        tell_keys(self.table, [Qt.Key.Key_Return], self.tr("Ghi nhật ký cho việc"))
        self.filters.filter_edit.returnPressed.connect(self._enter_table)

    # showing

    def _refilter(self) -> None:
        chosen = {one.uid for one in self.selected()}
        todo = self._session.todo
        shown = narrowed(todo, self.filters.wanted())
        self.filters.count(todo)
        self.count_label.setText(f"{len(shown)}/{len(narrowed(todo, Wanted()))}")
        self._show_items(shown)
        self._choose(chosen)
        self.empty_label.setText(self._empty_text())
        self.table_pages.setCurrentWidget(self.table if shown else self.empty_label)
        self._show_selected()

    def _show_items(self, items: Sequence[Todo]) -> None:
        self.table.clearSpans()
        self.model.show(items, self._session.view.as_of)
        for number in range(len(self.model.lines)):
            if self.model.item(number) is None:
                self.table.setSpan(number, 0, 1, len(self.model.columns))

    def _choose(self, uids: Collection[str]) -> None:
        """Choose those of these that are shown."""
        lines = range(len(self.model.lines))
        numbers = [number for number in lines if (item := self.model.item(number)) and item.uid in uids]
        selection, flags = self.table.selectionModel(), QItemSelectionModel.SelectionFlag
        for number in numbers:
            selection.select(self.model.index(number, 0), flags.Select | flags.Rows)
        if numbers:
            selection.setCurrentIndex(self.model.index(numbers[0], 0), flags.NoUpdate)
            self.table.scrollTo(self.model.index(numbers[0], 0))

    def _choose_at(self, place: int) -> None:
        """Choose what took the place of something that is done with."""
        lines = range(place, len(self.model.lines))
        after = next((item.uid for number in lines if (item := self.model.item(number))), "")
        self._choose({after})

    def _empty_text(self) -> str:
        """Why nothing is shown, and what to do next."""
        if narrowed(self._session.todo, Wanted()):
            return self.tr("Không có việc nào khớp. Bấm Esc trong ô lọc để bỏ lọc.")
        if not self._session.view.rows:
            return self.tr("Năm {year} chưa có bộ tiêu chí. Hãy vào trang Bộ tiêu chí để nhập.").format(
                year=self._session.year
            )
        return self.tr("Không còn việc nào: mọi tiêu chí đã xong và đủ tài liệu kiểm chứng.")

    def _rows(self) -> list[CriterionRow]:
        """The chosen criteria."""
        return [item.row for item in self.selected() if item.row]

    def _tasks(self) -> list[TaskState]:
        """The chosen tasks of her own."""
        return [item.task for item in self.selected() if item.task]

    def _show_selected(self) -> None:
        self._beside.show_rows(self._rows())
        self.remind_button.setEnabled(bool(self.selected()))
        self._tell_whom()

    def _tell_whom(self) -> None:
        """Whom to phone about what is chosen: the column may have stepped back. Else the keys, given room."""
        person = next((item.person for item in self.selected() if item.person), None)
        keys = self.tr("Enter: ghi nhật ký · F6: mở ở trang đơn vị") if self.width() > _ROOM_FOR_KEYS else ""
        self.hint_label.setText(" · ".join(filter(None, (person.phone, person.name))) if person else keys)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._beside.fit()
        self._tell_whom()

    # keys

    def _menu_lines(self) -> list[MenuLine]:
        may_write = bool(self.selected()) and not self._session.workspace.read_only
        return [
            MenuLine(self.tr("Ghi nhật ký"), self.write_note, Qt.Key.Key_Enter, may_write),
            MenuLine(self.tr("Mở ở trang đơn vị"), self.open_page, _OPEN_KEY, bool(self._rows())),
            MenuLine(self.tr("Sửa"), self.edit, Qt.Key.Key_F2, may_write),
            MenuLine(self.tr("Hạn, gia hạn…"), self.extend, _EXTENSION_KEY, may_write and bool(self._rows())),
            of_button(self.remind_button, _REMIND_KEY),
            of_button(self.add_button, _ADD_KEY),
        ]

    def _back_to_table(self) -> None:
        """Esc: from the detail to the table; in the filter, clear it first."""
        if self.filters.filter_edit.hasFocus() and self.filters.filter_edit.text():
            self.filters.filter_edit.clear()
        else:
            self._enter_table()

    def _enter_table(self) -> None:
        """To the table, where the first thing to do is chosen when none is."""
        if not self.selected() and self.model.item(1):
            self.table.setCurrentIndex(self.model.index(1, 0))
        self.table.setFocus()
