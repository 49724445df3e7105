"""A list of criteria: filter, table, and the detail of what is selected. Every page of criteria holds one."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.ui.cell_table import CellTable
from cchc_desktop.ui.criteria_filters import CriteriaFilters
from cchc_desktop.ui.criteria_model import CriteriaModel
from cchc_desktop.ui.detail_beside import DetailBeside
from cchc_desktop.ui.filters_on import FiltersOn
from cchc_desktop.ui.habits import Habits, Look
from cchc_desktop.ui.keys import on_keys, tell_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.looks_menu import LooksMenu
from cchc_desktop.ui.own_columns import OwnColumns
from cchc_desktop.ui.row_acts import RowActs
from cchc_desktop.ui.table_columns import in_order
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_place import YearPlace
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from cchc_desktop.domain.drafts import Typed
    from cchc_desktop.ui.detail_panel import DetailPanel, MakeDesk

_ROOM_FOR_HINT = 960
"""From this width on there is room beside the filter to say what choosing rows is for."""


class CriteriaList(QWidget):
    """Shows the criteria it is given with the group rows above them; sorted by a column, without these."""

    revealed = Signal()
    """Rows are to be looked at here."""

    filter_edit: QLineEdit
    state_filter: QComboBox
    looks_button: QToolButton
    count_label: QLabel
    hint_label: QLabel
    detail_button: QToolButton
    splitter: QSplitter
    table_pages: QStackedWidget
    table: CellTable
    empty_label: QLabel

    def __init__(
        self,
        session: YearSession,
        desk: "MakeDesk",
        detail_action: QAction,
        habits: Habits,
        hidden_columns: Collection[str],
        parent: QWidget | None = None,
        place: YearPlace | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._place = place or YearPlace()
        self._rows: Sequence[CriterionRow] = ()
        load_ui(self, "criteria_list", CellTable)
        self._beside = DetailBeside(session, desk, detail_action, self, self.splitter, self._leave_note)
        moving = [self.filter_edit, self.state_filter, self.looks_button, self.table, self.detail_button]
        only_look(self, session.why_only_look, moving)
        self.detail_button.setDefaultAction(detail_action)
        self.model = CriteriaModel(self)
        self.table.show_model(self.model)
        self.table.hide_columns(hidden_columns)
        self.columns = OwnColumns(self.table, habits)
        self.filters = filters = CriteriaFilters(self)
        columns = self.model.columns
        self.looks = LooksMenu(self, self.looks_button, filters.inputs, self.table, columns, habits)
        self._filters_on = FiltersOn(self, filters.narrowing, self._enter_table)
        self.acts = RowActs(session, self, detail_action)
        self._connect()

    @property
    def detail(self) -> "DetailPanel":
        """Built when it is first asked for."""
        return self._beside.panel

    def show_rows(self, rows: Sequence[CriterionRow]) -> None:
        """Show `rows` (official order); selection and scroll stay where they can, from year to year."""
        turned = self._place.leave(self.table, self._session.year)
        self._rows = rows
        self.table.measure(rows)
        self._refilter()
        if turned:
            self._place.arrive()

    def hide_columns(self, keys: Collection[str]) -> None:
        """Hide the columns with these keys, show all others."""
        self.table.hide_columns(keys)

    def selected_rows(self) -> list[CriterionRow]:
        """The selected records, in the order shown."""
        return self.table.chosen_rows()

    def select(self, uids: Collection[str], column: int = 0) -> None:
        """Select the rows with these uids, and scroll to the first: its cell in `column` is the current."""
        self.table.choose_rows(uids, column)

    def in_official_order(self) -> bool:
        """Whether the rows stand as in the tree: nothing filtered, nothing sorted."""
        sorted_by = self.table.horizontalHeader().sortIndicatorSection()
        return not self.filters.are_on and not 0 <= sorted_by < len(self.model.columns)

    def reveal(self, uids: Collection[str]) -> None:
        """Select the rows with these uids, taking away whatever hides them."""
        self.looks.show(Look())
        self.select(uids)
        self.revealed.emit()

    def write_note(self) -> None:
        """Put the cursor where a note on the selected rows is written."""
        if self.selected_rows():
            self._beside.wanted().write_note()

    def unsaved(self) -> bool:
        """Whether something typed in the detail is no record yet."""
        return bool(self.acts.half_typed()) or self._beside.unsaved()

    def half_typed(self) -> "list[Typed]":
        """All of that, as it is kept outside the workspace."""
        return [*self.acts.half_typed(), *self._beside.half_typed()]

    def extend(self) -> None:
        """Move the due dates of the selected criteria, all in one step. Raises UserError NOTHING_SELECTED."""
        self.acts.extend()

    def make_series(self) -> None:
        """Give them milestones that come again and again. Raises UserError NOTHING_SELECTED."""
        self.acts.make_series()

    def resume(self, typed: "Typed") -> bool:
        """Put text of an earlier session where it was typed; False when other text stands there."""
        from cchc_desktop.domain.drafts import Form

        if typed.form is Form.CELL:
            return self.acts.cells.resume(typed)
        return self._beside.wanted().resume(typed)

    def focus_filter(self) -> None:
        """Put the cursor in the filter."""
        self.filter_edit.setFocus()
        self.filter_edit.selectAll()

    def _connect(self) -> None:
        self.filters.changed.connect(self._refilter)
        self.looks.kept.connect(self._refilter)
        self.table.horizontalHeader().sortIndicatorChanged.connect(self._refilter)
        self.table.selectionModel().selectionChanged.connect(self._show_selected)
        self.table.selectionModel().currentChanged.connect(self._select_entered)
        self.table.activated.connect(lambda _index: self.write_note())
        on_keys(self, [Qt.Key.Key_Escape], self._back_to_table, does=self.tr("Về bảng, bỏ lọc"))
        on_keys(self.filter_edit, [Qt.Key.Key_Down], self._enter_found, does=self.tr("Từ ô lọc vào bảng"))
        tell_keys(self.table, [Qt.Key.Key_Return], self.tr("Ghi nhật ký cho dòng"))
        self.filter_edit.returnPressed.connect(self._enter_found)

    def _refilter(self) -> None:
        chosen = {row.uid for row in self.selected_rows()}
        column = max(self.table.currentIndex().column(), 0)
        shown = self._ordered(self.filters.found(self._rows))
        counted, total = (sum(row.is_criterion for row in rows) for rows in (shown, self._rows))
        self.count_label.setText(f"{counted}/{total}")
        if self.model.show(shown):
            self.select(chosen, column)
        self.looks.renew()
        self._filters_on.renew()
        self.empty_label.setText(self._empty_text())
        self.table_pages.setCurrentWidget(self.table if shown else self.empty_label)
        self._show_selected()

    def _empty_text(self) -> str:
        """Why nothing is shown, and what to do next."""
        if not self._session.view.rows:
            return self.tr("Năm {year} chưa có bộ tiêu chí. Hãy vào trang Bộ tiêu chí để nhập.").format(
                year=self._session.year
            )
        if name := self.filters.are_on and self.looks.name():
            text = self.tr("Cách xem “{name}” không tìm thấy tiêu chí nào. Để bỏ lọc: {key}, Xem tất cả.")
            return text.format(name=name, key="Ctrl+Shift+F")
        if self.filters.are_on:
            return self.tr("Không có tiêu chí nào khớp. Để xem lại tất cả, bấm Bỏ lọc ở trên.")
        return self.tr(
            "Chưa giao tiêu chí nào. Giao ở trang Bộ tiêu chí: chọn dòng, thẻ Thông tin, ô Chủ trì."
        )

    def _ordered(self, found: list[CriterionRow]) -> list[CriterionRow]:
        header = self.table.horizontalHeader()
        section = header.sortIndicatorSection()
        if not 0 <= section < len(self.model.columns):
            groups_alone = [] if self.filters.are_on else [row for row in self._rows if row.is_group]
            return self._session.view.with_ancestors([*found, *groups_alone])
        return in_order(found, self.model.columns[section], header.sortIndicatorOrder())

    def _show_selected(self) -> None:
        self.model.chosen = {row.uid for row in self.selected_rows()}
        self._beside.show_rows(self.selected_rows())
        self._show_hint()

    def _show_hint(self) -> None:
        self.hint_label.setVisible(not self.selected_rows() and self.width() > _ROOM_FOR_HINT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._beside.fit()
        self._show_hint()

    def _back_to_table(self) -> None:
        """Esc: from the detail to the table; in the filter, clear it first."""
        if self.filter_edit.hasFocus() and self.filter_edit.text():
            self.filter_edit.clear()
        else:
            self._enter_table()

    def _enter_found(self) -> None:
        """To what the filter found: a group chosen before is only there for the rows below it."""
        if all(row.is_group for row in self.selected_rows()):
            self.table.clearSelection()
        self._enter_table()

    def _enter_table(self) -> None:
        """To the table, where the first criterion is chosen when none is."""
        if not self.selected_rows():
            first = next((number for number, row in enumerate(self.model.rows) if not row.is_group), 0)
            self.table.setCurrentIndex(self.model.index(first, 0))
        self.table.setFocus()

    def _leave_note(self, goes_on: bool) -> None:
        """Back to the table; or on to the note of the next row that is no group, while there is one."""
        last = max((self.model.rows.index(row) for row in self.selected_rows()), default=-1)
        following = next((row for row in self.model.rows[last + 1 :] if not row.is_group), None)
        if goes_on and following is not None:
            self.select([following.uid])
            self.write_note()
        else:
            self._enter_table()

    def _select_entered(self, current: QModelIndex) -> None:
        """Tab into the table makes a row current; select it too, for the focus to be seen."""
        if current.isValid() and self.table.hasFocus() and not self.table.selectionModel().hasSelection():
            # Not selectRow: a click that enters is on a cell, which stays the current one.
            self.table.choose_rows({self.model.rows[current.row()].uid}, current.column())
