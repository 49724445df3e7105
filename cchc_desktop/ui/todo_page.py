"""Việc cần làm: who is late with what, whom to phone, and what they said written down right there."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QSettings, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.drafts import Typed
from cchc_desktop.domain.records import Task
from cchc_desktop.domain.score_records import ScoreRound
from cchc_desktop.domain.todo import Todo, Wanted, narrowed
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.ui.criteria_table import CriteriaTable
from cchc_desktop.ui.detail_beside import DetailBeside
from cchc_desktop.ui.filters_on import FiltersOn
from cchc_desktop.ui.habits import Habits
from cchc_desktop.ui.keys import on_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.looks_menu import LooksMenu
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.own_columns import OwnColumns
from cchc_desktop.ui.page_tabs import turned_by_key
from cchc_desktop.ui.todo_acts import TodoActs
from cchc_desktop.ui.todo_filters import TodoFilters
from cchc_desktop.ui.todo_model import TodoModel
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from cchc_desktop.ui.detail_panel import DetailPanel, MakeDesk

_ROOM_FOR_KEYS = 900


class TodoPage(QWidget):
    """The things to do in groups, narrowed by tabs, words and choices; the detail of a chosen one beside."""

    title_label: QLabel
    hint_label: QLabel
    remind_button: QPushButton
    add_button: QPushButton
    looks_button: QToolButton
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
        settings: QSettings,
        detail_action: QAction,
        messages: MessageBar,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        load_ui(self, "todo_page", CriteriaTable)
        self._beside = DetailBeside(session, desk, detail_action, self, self.splitter, self._leave_note)
        self.filters = TodoFilters(self)
        filters = self.filters
        moving = [*filters.narrowing, self.looks_button, self.table, self.detail_button, self.remind_button]
        only_look(self, session.workspace.why_read_only, moving)
        self.detail_button.setDefaultAction(detail_action)
        self.model = TodoModel(session.view.as_of, self)
        self.table.show_model(self.model)
        habits = Habits(settings, "todo", "list/looks_todo")
        self.columns = OwnColumns(self.table, habits)
        self.looks = LooksMenu(self, self.looks_button, filters.inputs, self.table, (), habits)
        self._filters_on = FiltersOn(self, filters.narrowing, self._enter_table)
        header = self.table.horizontalHeader()
        header.setSectionsClickable(False)
        header.setFirstSectionMovable(False)  # headings of groups span the row from it on
        header.setSortIndicatorShown(False)
        self.acts = TodoActs(session, messages, self)
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
        self.table.measure(self._session.todo)
        was_chosen, place = bool(self.selected()), self.table.currentIndex().row()
        self._refilter()
        if was_chosen and not self.selected():
            self._choose_at(place)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        if not turned_by_key(self.filters.tabs, event):
            super().keyPressEvent(event)

    def focus_filter(self) -> None:
        """Put the cursor in the filter."""
        self.filters.filter_edit.setFocus()
        self.filters.filter_edit.selectAll()

    def show_task(self, task: Task) -> None:
        """Choose a task of hers, taking away what hides it; one that is done, and not listed, is opened."""
        if not any(isinstance(line, Todo) and line.uid == task.uid for line in self.model.lines):
            self.filters.inputs.clear()
        self.table.clearSelection()
        if any(one.uid == task.uid for one in narrowed(self._session.todo, Wanted())):
            self._choose({task.uid})
            self.table.setFocus()
        else:
            self.acts.open_task(task)

    def selected(self) -> list[Todo]:
        """The chosen things to do, in the order shown."""
        chosen = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [item for number in chosen if (item := self.model.item(number))]

    def chosen_rows(self) -> list[CriterionRow]:
        """The chosen criteria."""
        return [item.row for item in self.selected() if item.row]

    def wanted_detail(self) -> "DetailPanel":
        """The detail of what is chosen, shown from now on."""
        return self._beside.wanted()

    def write_note(self) -> None:
        """Put the cursor where a note on what is chosen is written."""
        self.acts.write_note()

    def extend(self) -> None:
        """Move the due dates of what is chosen, all in one step. Raises UserError NOTHING_SELECTED."""
        self.acts.extend()

    def make_series(self) -> None:
        """Give them milestones that come again and again. Raises UserError NOTHING_SELECTED."""
        self.acts.make_series()

    def unsaved(self) -> bool:
        """Whether something typed in the detail is no record yet."""
        return self._beside.unsaved()

    def half_typed(self) -> list[Typed]:
        """All of that, as it is kept outside the workspace."""
        return self._beside.half_typed()

    def _connect(self) -> None:
        self.filters.changed.connect(self._refilter)
        self.looks.kept.connect(self._refilter)
        self.table.selectionModel().selectionChanged.connect(self._show_selected)
        on_keys(self, [Qt.Key.Key_Escape], self._back_to_table, does=self.tr("Về bảng"))
        on_keys(
            self.filters.filter_edit, [Qt.Key.Key_Down], self._enter_table, does=self.tr("Từ ô lọc vào bảng")
        )
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
        self.looks.renew()
        self._filters_on.renew()
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
            return self.tr("Không có việc nào khớp. Để xem lại tất cả, bấm Bỏ lọc ở trên.")
        if not self._session.view.rows:
            return self.tr("Năm {year} chưa có bộ tiêu chí. Hãy vào trang Bộ tiêu chí để nhập.").format(
                year=self._session.year
            )
        return self.tr("Không còn việc nào: mọi tiêu chí đã xong và đủ tài liệu kiểm chứng.")

    def _show_selected(self) -> None:
        self._beside.show_rows(self.chosen_rows())
        self.remind_button.setEnabled(bool(self.selected()))
        self._tell_whom()

    def _tell_whom(self) -> None:
        """Whom to phone about what is chosen: the column may have stepped back. Else the keys, given room."""
        person = next((item.person for item in self.selected() if item.person), None)
        keys = self._keys() if self.width() > _ROOM_FOR_KEYS else ""
        self.hint_label.setText(" · ".join(filter(None, (person.phone, person.name))) if person else keys)

    def _keys(self) -> str:
        """What Enter does with what is chosen: as in `TodoActs.write_note`."""
        chosen = self.selected()
        if any(item.row for item in chosen):
            return self.tr("Enter: ghi nhật ký · F6: mở ở trang đơn vị")
        if chosen and not any(item.task for item in chosen):
            if isinstance(chosen[0].about, ScoreRound):
                return self.tr("Enter: mở các bước chấm điểm")
            return self.tr("Enter: mở phiếu không phù hợp")
        return self.tr("Enter: ghi nhật ký") if chosen else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._beside.fit()
        self._tell_whom()

    # keys

    def _back_to_table(self) -> None:
        """Esc: from the detail to the table; in the filter, clear it first."""
        if self.filters.filter_edit.hasFocus() and self.filters.filter_edit.text():
            self.filters.filter_edit.clear()
        else:
            self._enter_table()

    def _leave_note(self, _goes_on: bool) -> None:
        """Back to the table: what was noted may stand elsewhere in it now."""
        self._enter_table()

    def _enter_table(self) -> None:
        """To the table, where the first thing to do is chosen when none is."""
        if not self.selected() and self.model.item(1):
            self.table.setCurrentIndex(self.model.index(1, 0))
        self.table.setFocus()
