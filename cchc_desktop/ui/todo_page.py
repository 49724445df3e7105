"""Việc cần làm: who is late with what, whom to phone, and what they said written down right there."""

from collections.abc import Collection, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.drafts import Typed
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import OWN_TASK, TODO_GROUP
from cchc_desktop.domain.records import Task
from cchc_desktop.domain.reminders import reminder_text, to_remind
from cchc_desktop.domain.tasks import TaskState
from cchc_desktop.domain.text import order_key
from cchc_desktop.domain.todo import Todo, Wanted, narrowed
from cchc_desktop.domain.vocabulary import TodoGroup
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.reminding import remind
from cchc_desktop.services.tasks import new_task
from cchc_desktop.ui.criteria_table import CriteriaTable
from cchc_desktop.ui.keys import on_keys, tell_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.row_menu import MenuLine, of_button, offer_menu
from cchc_desktop.ui.todo_model import TodoModel
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from cchc_desktop.ui.detail_panel import DetailPanel, MakeDesk

_DETAIL_WIDTH, _NARROW_DETAIL_WIDTH, _ROOMY = 384, 320, 800
"""Widths of the detail, and that of the page from which on it has the first."""
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
    tab_bar_place: QWidget
    filter_edit: QLineEdit
    unit_combo: QComboBox
    person_combo: QComboBox
    field_combo: QComboBox
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
        self._desk = desk
        self._detail_action = detail_action
        load_ui(self, "todo_page", CriteriaTable)
        self.tabs = QTabBar(self.tab_bar_place)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        layout = QVBoxLayout(self.tab_bar_place)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        choices = [self.unit_combo, self.person_combo, self.field_combo]
        moving = [self.filter_edit, *choices, self.table, self.detail_button, self.remind_button]
        only_look(self, session.workspace.why_read_only, moving)
        self.detail_button.setDefaultAction(detail_action)
        self.model = TodoModel(session.view.as_of, self)
        self.table.show_model(self.model)
        self.table.hide_columns(())
        header = self.table.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSortIndicatorShown(False)
        for group in (None, *TodoGroup):
            self.tabs.setTabData(self.tabs.addTab(""), group)
        self._connect()

    @cached_property
    def detail(self) -> "DetailPanel":
        """Built with the first selection."""
        from cchc_desktop.ui.detail_panel import DetailPanel

        shown = DetailPanel(self._session, self._desk, self)
        shown.finished.connect(self._enter_table)
        shown.hide()
        self.splitter.addWidget(shown)
        self.splitter.setStretchFactor(0, 1)
        return shown

    def refresh(self) -> None:
        """Show everything again as the session sees it now."""
        as_of = self._session.view.as_of
        self.title_label.setText(self.tr("Việc cần làm, ngày {date}").format(date=show_date(as_of)))
        self._fill_choices()
        self._refilter()

    def focus_filter(self) -> None:
        """Put the cursor in the filter."""
        self.filter_edit.setFocus()
        self.filter_edit.selectAll()

    def show_task(self, task: Task) -> None:
        """Choose a task of hers, taking away what hides it; one that is done, and not listed, is opened."""
        self.tabs.setCurrentIndex(0)
        self.filter_edit.clear()
        for combo in (self.unit_combo, self.person_combo, self.field_combo):
            combo.setCurrentIndex(0)
        self.table.clearSelection()
        if any(one.uid == task.uid for one in narrowed(self._session.todo, Wanted())):
            self._choose([task.uid], 0)
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
            self._detail_action.setChecked(True)
            self.detail.write_note()
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
        by_person = self.person_combo.currentData() is not None
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
            self._detail_action.setChecked(True)
            self.detail.edit_fields()
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
        return self._has_detail() and self.detail.unsaved()

    def half_typed(self) -> list[Typed]:
        """All of that, as it is kept outside the workspace."""
        return self.detail.half_typed() if self._has_detail() else []

    def _connect(self) -> None:
        self.filter_edit.textChanged.connect(self._refilter)
        for combo in (self.unit_combo, self.person_combo, self.field_combo):
            combo.currentIndexChanged.connect(self._refilter)
        self.tabs.currentChanged.connect(self._refilter)
        self.table.selectionModel().selectionChanged.connect(self._show_selected)
        self.table.activated.connect(lambda _index: self.write_note())
        self._detail_action.toggled.connect(self._show_detail)
        offer_menu(self.table, self._menu_lines)
        on_keys(self, [Qt.Key.Key_Escape], self._back_to_table, does=self.tr("Về bảng"))
        on_keys(self, [_OPEN_KEY], self.open_page, does=self.tr("Mở ở trang đơn vị"))
        on_keys(self.table, [Qt.Key.Key_F2], self.edit, does=self.tr("Sửa việc"))
        on_keys(self, [_ADD_KEY], self.add_button.click, does=self.tr("Thêm việc"))
        on_keys(self.table, [_REMIND_KEY], self.remind_button.click, does=self.tr("Chép tin nhắc"))
        self.remind_button.clicked.connect(self.remind)
        self.add_button.clicked.connect(self.add_task)
        on_keys(self.filter_edit, [Qt.Key.Key_Down], self._enter_table, does=self.tr("Từ ô lọc vào bảng"))
        tell_keys(self.table, [Qt.Key.Key_Return], self.tr("Ghi nhật ký cho việc"))
        self.filter_edit.returnPressed.connect(self._enter_table)

    # showing

    def _fill_choices(self) -> None:
        """What can be chosen follows what there is to do."""
        todo = self._session.todo
        units = {one.unit.uid: one.unit for one in todo if one.unit}
        people = {one.person.uid: one.person.name for one in todo if one.person}
        _fill(
            self.unit_combo,
            self.tr("Mọi đơn vị"),
            [(unit.short_name, uid) for uid, unit in sorted(units.items(), key=lambda one: one[1].position)],
        )
        _fill(
            self.person_combo,
            self.tr("Mọi người"),
            sorted(((name, uid) for uid, name in people.items()), key=lambda one: order_key(one[0])),
        )
        fields = dict.fromkeys(row.criterion.name for row in self._session.view.rows if row.depth == 0)
        used = {one.field for one in todo}
        names = [(name, name) for name in (*fields, OWN_TASK) if name in used]
        _fill(self.field_combo, self.tr("Mọi lĩnh vực"), names)

    def _refilter(self) -> None:
        chosen, place = [one.uid for one in self.selected()], self.table.currentIndex().row()
        todo = self._session.todo
        wanted = Wanted(
            query=self.filter_edit.text(),
            unit_uid=self.unit_combo.currentData() or "",
            person_uid=self.person_combo.currentData() or "",
            field=self.field_combo.currentData() or "",
        )
        group = self.tabs.tabData(self.tabs.currentIndex())
        shown = narrowed(todo, replace(wanted, group=TodoGroup(group) if group else None))
        self._show_counts(wanted)
        self.count_label.setText(f"{len(shown)}/{len(narrowed(todo, Wanted()))}")
        self._show_items(shown)
        self._choose(chosen, place)
        self.empty_label.setText(self._empty_text())
        self.table_pages.setCurrentWidget(self.table if shown else self.empty_label)
        self._show_selected()

    def _show_counts(self, wanted: Wanted) -> None:
        """Tell how many of each group are wanted; groups with nothing in them at all take no room."""
        for number, group in enumerate((None, *TodoGroup)):
            count = len(narrowed(self._session.todo, replace(wanted, group=group)))
            if group:
                used = any(group in one.groups for one in self._session.todo)
                self.tabs.setTabVisible(number, used or number == self.tabs.currentIndex())
            self.tabs.setTabText(number, f"{TODO_GROUP[group] if group else self.tr('Tất cả')} {count}")

    def _show_items(self, items: Sequence[Todo]) -> None:
        self.table.clearSpans()
        self.model.show(items, self._session.view.as_of)
        for number in range(len(self.model.lines)):
            if self.model.item(number) is None:
                self.table.setSpan(number, 0, 1, len(self.model.columns))

    def _choose(self, uids: Collection[str], place: int) -> None:
        """Choose these again; when what was chosen is done with, what took its place."""
        numbers = [n for n in range(len(self.model.lines)) if (i := self.model.item(n)) and i.uid in uids]
        if uids and not numbers:
            after = [n for n in range(max(place, 0), len(self.model.lines)) if self.model.item(n)]
            numbers = after[:1]
        selection = self.table.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        for number in numbers:
            selection.select(self.model.index(number, 0), flags.Select | flags.Rows)
        if numbers:
            selection.setCurrentIndex(self.model.index(numbers[0], 0), flags.NoUpdate)
            self.table.scrollTo(self.model.index(numbers[0], 0))

    def _empty_text(self) -> str:
        """Why nothing is shown, and what to do next."""
        if not self._session.view.rows:
            return self.tr("Năm {year} chưa có bộ tiêu chí. Hãy vào trang Bộ tiêu chí để nhập.").format(
                year=self._session.year
            )
        if self._session.todo:
            return self.tr("Không có việc nào khớp. Bấm Esc trong ô lọc để bỏ lọc.")
        return self.tr("Không còn việc nào: mọi tiêu chí đã xong và đủ tài liệu kiểm chứng.")

    def _rows(self) -> list[CriterionRow]:
        """The chosen criteria."""
        return [item.row for item in self.selected() if item.row]

    def _tasks(self) -> list[TaskState]:
        """The chosen tasks of her own."""
        return [item.task for item in self.selected() if item.task]

    def _show_selected(self) -> None:
        rows = self._rows()
        if rows or self._has_detail():
            self.detail.show_rows(rows)
        self._detail_action.setEnabled(bool(rows))
        self.remind_button.setEnabled(bool(self.selected()))
        self._tell_whom()
        self._show_detail()

    def _tell_whom(self) -> None:
        """Whom to phone about what is chosen: the column may have stepped back. Else the keys, given room."""
        person = next((item.person for item in self.selected() if item.person), None)
        keys = self.tr("Enter: ghi nhật ký · F6: mở ở trang đơn vị") if self.width() > _ROOM_FOR_KEYS else ""
        self.hint_label.setText(" · ".join(filter(None, (person.phone, person.name))) if person else keys)

    def _show_detail(self) -> None:
        """The detail takes room only while something is chosen, and she wants it."""
        wanted = bool(self._rows()) and self._detail_action.isChecked()
        if not self._has_detail():
            return
        if wanted and not self.splitter.sizes()[1]:
            self._give_detail(_DETAIL_WIDTH if self.width() >= _ROOMY else _NARROW_DETAIL_WIDTH)
        self.detail.setVisible(wanted)

    def _has_detail(self) -> bool:
        return "detail" in self.__dict__

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._has_detail() and self.width() < _ROOMY and self.splitter.sizes()[1] > _NARROW_DETAIL_WIDTH:
            self._give_detail(_NARROW_DETAIL_WIDTH)
        self._tell_whom()

    def _give_detail(self, width: int) -> None:
        self.splitter.setSizes([self.width() - width, width])

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
        if self.filter_edit.hasFocus() and self.filter_edit.text():
            self.filter_edit.clear()
        else:
            self._enter_table()

    def _enter_table(self) -> None:
        """To the table, where the first thing to do is chosen when none is."""
        if not self.selected() and self.model.item(1):
            self.table.setCurrentIndex(self.model.index(1, 0))
        self.table.setFocus()


def _fill(combo: QComboBox, everything: str, choices: Sequence[tuple[str, Any]]) -> None:
    """Offer `choices` (text, data) below `everything`; what was chosen stays, if it is still there."""
    chosen = combo.currentData()
    with QSignalBlocker(combo):
        combo.clear()
        combo.addItem(everything, None)
        for text, data in choices:
            combo.addItem(text, data)
        combo.setCurrentIndex(max(0, combo.findData(chosen)))
