"""Sổ hoạt động: entries typed in a line, found, edited and removed, and what they add up to."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTableView,
    QTabWidget,
    QWidget,
)

from cchc_desktop.domain.activity_rows import (
    ActivityRow,
    narrowed,
    told_of_totals,
    total_lines,
)
from cchc_desktop.domain.drafts import Typed
from cchc_desktop.services import activities
from cchc_desktop.ui.activities_model import ActivitiesModel, TotalsModel
from cchc_desktop.ui.activities_table import ActivitiesTable
from cchc_desktop.ui.activity_filters import ActivityFilters
from cchc_desktop.ui.activity_line import ActivityLine
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.filters_on import FiltersOn
from cchc_desktop.ui.keys import CTRL_ENTER, on_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.row_menu import MenuLine, offer_menu
from cchc_desktop.ui.theme import SPACE_M
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

_REPEAT_KEY = Qt.Modifier.CTRL | Qt.Key.Key_D
_QUARTER = 64
"""Width of a column of totals."""


class ActivitiesPage(QWidget):
    """The line above writes a new entry; the table and the totals follow the filters."""

    kinds_button: QPushButton
    shipped_button: QPushButton
    pages: QStackedWidget
    empty_page: QWidget
    nothing_label: QLabel
    register_page: QWidget
    problem_label: QLabel
    add_button: QPushButton
    count_label: QLabel
    tabs: QTabWidget
    table: ActivitiesTable
    tasks_label: QLabel
    totals_table: QTableView

    def __init__(self, session: YearSession, messages: MessageBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self._rows: list[ActivityRow] = []
        self._last: ActivityRow | None = None
        load_ui(self, "activities_page", DateEdit, ActivitiesTable)
        self.filters = ActivityFilters(self)
        self._filters_on = FiltersOn(self, self.filters.inputs, self._enter_table)
        keep = [*self.filters.inputs, self.table, self.totals_table]
        only_look(self, session.why_only_look, keep)
        self.line = ActivityLine(self, session, self.problem_label)
        self.fields = self.line.fields
        self.model = ActivitiesModel(self)
        self.totals = TotalsModel(self)
        self.tabs.tabBar().setDrawBase(False)
        self._set_up_tables()
        self._connect()

    def refresh(self) -> None:
        """Show the register of the year again from the file."""
        session = self._session
        self._rows = activities.register(session.workspace, session.view, session.year)
        there = bool(activities.kinds(session.workspace))
        self.pages.setCurrentWidget(self.register_page if there else self.empty_page)
        self.kinds_button.setVisible(there)
        self.fields.offer()
        self.filters.offer(self._rows)
        self._narrow()

    def focus_filter(self) -> None:
        """Put the cursor in the filter."""
        self.filters.filter_edit.setFocus()
        self.filters.filter_edit.selectAll()

    def show_entry(self, uid: str) -> None:
        """Choose an entry, taking away what hides it, and give the table the keyboard."""
        self.tabs.setCurrentIndex(0)
        self.filters.clear()
        self.table.choose([uid])
        self.table.setFocus()

    def repeat(self) -> None:
        """Put the chosen entry, or the one written last, in the line again, as of today."""
        chosen = self.table.chosen()
        row = chosen[0] if chosen and self.table.hasFocus() else self._last or next(iter(chosen), None)
        if row is None and self._rows:
            row = self._rows[-1]
        if row is not None and self._may_write():
            self.line.repeat(row)

    def edit(self) -> None:
        """Open the form of the chosen entry."""
        from cchc_desktop.ui.activity_dialog import ActivityDialog

        chosen = self.table.chosen()
        if chosen and self._may_write():
            ActivityDialog(self._session, chosen[0].entry, self.window()).exec()

    def remove(self) -> None:
        """Take the chosen entries out of the register; undo brings them back."""
        chosen = [row.entry for row in self.table.chosen()]
        if chosen and self._may_write():
            self._messages.attempt(partial(activities.remove, self._session.workspace, chosen))

    def finish(self) -> None:
        """Say of the chosen tasks that they are done today."""
        tasks = [row.entry for row in self.table.chosen() if row.is_task]
        if self._may_write():
            workspace = self._session.workspace
            self._messages.attempt(partial(activities.finish, workspace, tasks, workspace.today()))

    def unsaved(self) -> bool:
        """Whether an entry is half typed in the line."""
        return self.line.unsaved()

    def half_typed(self) -> list[Typed]:
        """That entry, as its form takes it up again."""
        return self.line.half_typed()

    # building

    def _set_up_tables(self) -> None:
        self.table.show_model(self.model)
        self.totals_table.setModel(self.totals)
        header = self.totals_table.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(24)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(2, self.totals.columnCount()):
            self.totals_table.setColumnWidth(column, _QUARTER)
        self.tasks_label.setContentsMargins(SPACE_M, 0, SPACE_M, 0)

    def _connect(self) -> None:
        here = Qt.ShortcutContext.WidgetShortcut
        table = self.table
        self.kinds_button.clicked.connect(self._edit_kinds)
        self.shipped_button.clicked.connect(self._take_shipped)
        self.line.written.connect(self._show_written)
        self.add_button.clicked.connect(self.line.add)
        for line in self.fields.lines:
            line.returnPressed.connect(self.line.add)
            on_keys(line, CTRL_ENTER, self.line.add, here, does=self.tr("Ghi vào sổ"))
        self.filters.changed.connect(self._narrow)
        self.filters.filter_edit.returnPressed.connect(self._enter_table)
        on_keys(
            self.filters.filter_edit,
            [Qt.Key.Key_Down],
            self._enter_table,
            here,
            does=self.tr("Từ ô lọc vào sổ"),
        )
        on_keys(self, [_REPEAT_KEY], self.repeat, does=self.tr("Lặp lại mục gần nhất hoặc mục đang chọn"))
        on_keys(self, [Qt.Key.Key_Escape], self._back, does=self.tr("Về sổ, bỏ lọc"))
        keys: Sequence[tuple[list[Qt.Key], Callable[[], None], str]] = (
            ([Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2], self.edit, self.tr("Sửa mục")),
            ([Qt.Key.Key_Delete], self.remove, self.tr("Xóa các mục đang chọn")),
            ([Qt.Key.Key_X], self.finish, self.tr("Nhiệm vụ đã xong hôm nay")),
            ([Qt.Key.Key_Insert], self._enter_line, self.tr("Ghi mục mới")),
        )
        for some, act, does in keys:
            on_keys(table, some, act, here, does=does)
        table.doubleClicked.connect(lambda _index: self.edit())
        offer_menu(table, self._menu_lines)

    def _menu_lines(self) -> list[MenuLine]:
        chosen = self.table.chosen()
        may, single = bool(chosen) and self._may_write(), len(chosen) == 1
        open_tasks = any(row.is_task and row.entry.done_on is None for row in chosen)
        return [
            MenuLine(self.tr("Sửa…"), self.edit, Qt.Key.Key_F2, may and single),
            MenuLine(self.tr("Lặp lại"), self.repeat, _REPEAT_KEY, may and single),
            MenuLine(self.tr("Đã xong hôm nay"), self.finish, Qt.Key.Key_X, may and open_tasks),
            MenuLine(self.tr("Xóa"), self.remove, Qt.Key.Key_Delete, may),
        ]

    # showing

    def _narrow(self) -> None:
        chosen = [row.entry.uid for row in self.table.chosen()]
        as_of = self._session.workspace.today()
        shown = narrowed(self._rows, self.filters.wanted())
        self.model.show(shown, as_of)
        self.totals.show(total_lines(shown, as_of))
        self.count_label.setText(f"{len(shown)}/{len(self._rows)}")
        told = told_of_totals(shown, as_of)
        self.tasks_label.setText("\n".join(told))
        self.tasks_label.setVisible(bool(self.tasks_label.text()))
        self._filters_on.renew()
        self._tell_nothing(shown)
        self.table.fit()
        self.table.choose(chosen)

    def _tell_nothing(self, shown: Sequence[ActivityRow]) -> None:
        """Why nothing is listed, and what to do about it."""
        self.nothing_label.setVisible(not shown)
        self.nothing_label.setText(
            self.tr("Không có mục nào khớp. Bỏ lọc để xem tất cả.")
            if self._rows
            else self.tr("Sổ chưa có mục nào. Gõ ở dòng trên rồi bấm Ctrl+Enter.")
        )

    # going

    def _enter_table(self) -> None:
        self.tabs.setCurrentIndex(0)
        self.table.enter()

    def _enter_line(self) -> None:
        self.fields.content_edit.setFocus()

    def _back(self) -> None:
        """Esc: to the register; there, all of it again."""
        if self.table.hasFocus() or self.filters.filter_edit.hasFocus():
            self.filters.clear()
        self._enter_table()

    # writing

    def _may_write(self) -> bool:
        return not self._session.only_look

    def _show_written(self, uid: str) -> None:
        self._last = next((row for row in self._rows if row.entry.uid == uid), None)
        self.table.choose([uid])

    def _edit_kinds(self) -> None:
        from cchc_desktop.ui.kinds_dialog import KindsDialog

        KindsDialog(self._session.workspace, self.window()).exec()

    def _take_shipped(self) -> None:
        if self._messages.attempt(partial(activities.add_shipped_kinds, self._session.workspace)):
            self.fields.content_edit.setFocus()
