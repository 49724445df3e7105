"""Sổ hoạt động: entries typed in a line, found, edited and removed, and what they add up to."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTableView,
    QTabWidget,
    QWidget,
)

from cchc_desktop.domain.activity_rows import (
    QUARTERS,
    ActivityRow,
    Wanted,
    narrowed,
    task_sentence,
    tasks_by_kind,
    total_lines,
)
from cchc_desktop.domain.drafts import Form, Typed
from cchc_desktop.domain.records import new_uid
from cchc_desktop.domain.register_records import Activity
from cchc_desktop.services import activities
from cchc_desktop.ui import activities_model as columns
from cchc_desktop.ui.activities_model import ActivitiesModel, TotalsModel
from cchc_desktop.ui.activity_fields import ActivityFields
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.keys import CTRL_ENTER, on_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.row_menu import MenuLine, offer_menu
from cchc_desktop.ui.theme import SPACE_M
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

_REPEAT_KEY = Qt.Modifier.CTRL | Qt.Key.Key_D
_WIDTHS = {
    columns.DATE: 88,
    columns.KIND: 176,
    columns.UNIT: 80,
    columns.QUANTITY: 96,
    columns.RESULT: 150,
    columns.NUMBER: 104,
    columns.CRITERIA: 76,
    columns.DOCUMENTS: 52,
    columns.TASK: 176,
}
_NARROW, _NARROW_WIDTHS = 860, {columns.KIND: 132, columns.QUANTITY: 84, columns.TASK: 160}
"""Below such a width of the page some columns make room for the content."""
_QUARTER = 64
"""Width of a column of totals."""
_STEPS = (
    (1280, (columns.NUMBER, columns.DOCUMENTS)),
    (1000, (columns.RESULT,)),
    (860, (columns.CRITERIA,)),
)
"""Below such a width of the page (device-independent pixels) it does without these columns."""


class ActivitiesPage(QWidget):
    """The line above writes a new entry; the table and the totals follow the filters."""

    kinds_button: QPushButton
    shipped_button: QPushButton
    pages: QStackedWidget
    empty_page: QWidget
    register_page: QWidget
    problem_label: QLabel
    add_button: QPushButton
    filter_edit: QLineEdit
    kind_filter: QComboBox
    unit_filter: QComboBox
    quarter_filter: QComboBox
    count_label: QLabel
    tabs: QTabWidget
    table: QTableView
    tasks_label: QLabel
    totals_table: QTableView

    def __init__(self, session: YearSession, messages: MessageBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self._rows: list[ActivityRow] = []
        self._new_uid = new_uid()
        self._last: ActivityRow | None = None
        load_ui(self, "activities_page", DateEdit)
        filters = [self.filter_edit, self.kind_filter, self.unit_filter, self.quarter_filter]
        only_look(self, session.workspace.why_read_only, [*filters, self.table, self.totals_table])
        self.fields = ActivityFields(self, session)
        self._problem = ProblemLine(self.problem_label, self.fields.inputs)
        self.model = ActivitiesModel(self)
        self.totals = TotalsModel(self)
        self.fields.date_edit.set_value(session.workspace.today())
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
        self._offer_filters()
        self._narrow()

    def focus_filter(self) -> None:
        """Put the cursor in the filter."""
        self.filter_edit.setFocus()
        self.filter_edit.selectAll()

    def add(self) -> None:
        """Write the line as a new entry; kind, date and unit stay for the next."""
        if self._session.workspace.read_only or self.fields.kind is None:
            return
        if self._problem.attempt(self._save_line):
            kept = (self.fields.date_edit, self.fields.due_edit)
            for line in self.fields.lines:
                if line not in kept:
                    line.clear()
            self.fields.content_edit.setFocus()

    def repeat(self) -> None:
        """Put the chosen entry, or the one written last, in the line again, as of today."""
        chosen = self._chosen()
        row = chosen[0] if chosen and self.table.hasFocus() else self._last or next(iter(chosen), None)
        if row is None and self._rows:
            row = self._rows[-1]
        if row is None or self._session.workspace.read_only:
            return
        today = self._session.workspace.today()
        self.fields.fill(replace(row.entry, on_date=today, due=None, done_on=None), row.codes)
        self.fields.content_edit.setFocus()
        self.fields.content_edit.selectAll()

    def edit(self) -> None:
        """Open the form of the chosen entry."""
        from cchc_desktop.ui.activity_dialog import ActivityDialog

        chosen = self._chosen()
        if chosen and not self._session.workspace.read_only:
            ActivityDialog(self._session, chosen[0].entry, self.window()).exec()

    def remove(self) -> None:
        """Take the chosen entries out of the register; undo brings them back."""
        chosen = [row.entry for row in self._chosen()]
        if chosen and self._may_write():
            self._messages.attempt(partial(activities.remove, self._session.workspace, chosen))

    def finish(self) -> None:
        """Say of the chosen tasks that they are done today."""
        tasks = [row.entry for row in self._chosen() if row.is_task]
        if self._may_write():
            workspace = self._session.workspace
            self._messages.attempt(partial(activities.finish, workspace, tasks, workspace.today()))

    def reveal(self, uid: str) -> None:
        """Choose an entry, without the filters that hide it."""
        if all(row.entry.uid != uid for row in self.model.rows):
            self._clear_filters()
        self._choose([uid])
        self.table.setFocus()

    def unsaved(self) -> bool:
        """Whether an entry is half typed."""
        names = (one.objectName() for one in self.fields.lines if one is not self.fields.date_edit)
        texts = self.fields.texts()
        return any(texts[name].strip() for name in names)

    def half_typed(self) -> list[Typed]:
        """The entry being typed, as its form takes it up again."""
        return [Typed(Form.ACTIVITY, (self._new_uid,), self.fields.texts(), {})] if self.unsaved() else []

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # building

    def _set_up_tables(self) -> None:
        self.table.setModel(self.model)
        self.totals_table.setModel(self.totals)
        for table in (self.table, self.totals_table):
            header = table.horizontalHeader()
            header.setHighlightSections(False)
            header.setMinimumSectionSize(24)
        header = self.table.horizontalHeader()
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, width)
        header.setSectionResizeMode(columns.CONTENT, QHeaderView.ResizeMode.Stretch)
        self.totals_table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(2, self.totals.columnCount()):
            self.totals_table.setColumnWidth(column, _QUARTER)
        self.tasks_label.setContentsMargins(SPACE_M, 0, SPACE_M, 0)

    def _connect(self) -> None:
        here = Qt.ShortcutContext.WidgetShortcut
        table = self.table
        self.kinds_button.clicked.connect(self._edit_kinds)
        self.shipped_button.clicked.connect(self._take_shipped)
        self.add_button.clicked.connect(self.add)
        for line in self.fields.lines:
            line.returnPressed.connect(self.add)
            on_keys(line, CTRL_ENTER, self.add, here)
        self.filter_edit.textChanged.connect(self._narrow)
        for combo in (self.kind_filter, self.unit_filter, self.quarter_filter):
            combo.currentIndexChanged.connect(self._narrow)
        self.filter_edit.returnPressed.connect(self._enter_table)
        on_keys(self.filter_edit, [Qt.Key.Key_Down], self._enter_table, here)
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
        chosen = self._chosen()
        may, single = bool(chosen) and not self._session.workspace.read_only, len(chosen) == 1
        open_tasks = any(row.is_task and row.entry.done_on is None for row in chosen)
        return [
            MenuLine(self.tr("Sửa…"), self.edit, Qt.Key.Key_F2, may and single),
            MenuLine(self.tr("Lặp lại"), self.repeat, _REPEAT_KEY, may and single),
            MenuLine(self.tr("Đã xong hôm nay"), self.finish, Qt.Key.Key_X, may and open_tasks),
            MenuLine(self.tr("Xóa"), self.remove, Qt.Key.Key_Delete, may),
        ]

    def _fit(self) -> None:
        width = self.width()
        hidden = {column for below, some in _STEPS if width < below for column in some}
        if not any(row.is_task for row in self.model.rows):
            hidden.add(columns.TASK)
        for column, least in _NARROW_WIDTHS.items():
            self.table.setColumnWidth(column, least if width < _NARROW else _WIDTHS[column])
        for column in range(self.model.columnCount()):
            self.table.setColumnHidden(column, column in hidden)

    # showing

    def _offer_filters(self) -> None:
        kinds = {row.kind.uid: row.kind for row in self._rows}.values()
        units = {row.unit.uid: row.unit for row in self._rows if row.unit}.values()
        by_place = sorted(kinds, key=lambda one: one.position)
        _offer(self.kind_filter, self.tr("Mọi loại"), [(one.name, one.uid) for one in by_place])
        ordered = sorted(units, key=lambda one: one.position)
        _offer(self.unit_filter, self.tr("Mọi đơn vị"), [(one.short_name, one.uid) for one in ordered])
        names = (self.tr("Quý I"), self.tr("Quý II"), self.tr("Quý III"), self.tr("Quý IV"))
        quarters = zip(names, QUARTERS, strict=True)
        _offer(self.quarter_filter, self.tr("Cả năm"), list(quarters))

    def _narrow(self) -> None:
        chosen = [row.entry.uid for row in self._chosen()]
        wanted = Wanted(
            self.filter_edit.text(),
            self.kind_filter.currentData() or "",
            self.unit_filter.currentData() or "",
            self.quarter_filter.currentData(),
        )
        as_of = self._session.workspace.today()
        shown = narrowed(self._rows, wanted)
        self.model.show(shown, as_of)
        self.totals.show(total_lines(shown, as_of))
        self.count_label.setText(f"{len(shown)}/{len(self._rows)}")
        told = [task_sentence(kind, counts) for kind, counts in tasks_by_kind(shown, as_of)]
        self.tasks_label.setText("\n".join(told))
        self.tasks_label.setVisible(bool(self.tasks_label.text()))
        self._fit()
        self._choose(chosen)

    def _chosen(self) -> list[ActivityRow]:
        numbers = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.rows[number] for number in numbers]

    def _choose(self, uids: Sequence[str]) -> None:
        numbers = [number for number, row in enumerate(self.model.rows) if row.entry.uid in uids]
        selection = self.table.selectionModel()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for number in numbers:
            selection.select(self.model.index(number, 0), flags)
        if numbers:
            current = self.model.index(numbers[-1], 0)
            selection.setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.table.scrollTo(current)

    # going

    def _enter_table(self) -> None:
        self.tabs.setCurrentIndex(0)
        if not self.table.currentIndex().isValid() and self.model.rows:
            self.table.selectRow(len(self.model.rows) - 1)
        self.table.setFocus()

    def _enter_line(self) -> None:
        self.fields.content_edit.setFocus()

    def _clear_filters(self) -> None:
        self.filter_edit.clear()
        for combo in (self.kind_filter, self.unit_filter, self.quarter_filter):
            combo.setCurrentIndex(0)

    def _back(self) -> None:
        """Esc: to the register; there, all of it again."""
        if self.table.hasFocus() or self.filter_edit.hasFocus():
            self._clear_filters()
        self._enter_table()

    # writing

    def _may_write(self) -> bool:
        return not self._session.workspace.read_only

    def _save_line(self) -> None:
        kind = self.fields.kind
        assert kind is not None
        session = self._session
        today = session.workspace.today()
        entry = replace(activities.blank(kind, today, year=session.year), uid=self._new_uid)
        saved = self._saved(self.fields.taken(entry))
        self._new_uid = new_uid()
        self._last = next((row for row in self._rows if row.entry.uid == saved.uid), None)
        self._choose_alone(saved.uid)

    def _saved(self, entry: Activity) -> Activity:
        return activities.save(self._session.workspace, entry, self.fields.criteria())

    def _choose_alone(self, uid: str) -> None:
        self.table.clearSelection()
        self._choose([uid])

    def _edit_kinds(self) -> None:
        from cchc_desktop.ui.kinds_dialog import KindsDialog

        KindsDialog(self._session.workspace, self.window()).exec()

    def _take_shipped(self) -> None:
        if self._messages.attempt(partial(activities.add_shipped_kinds, self._session.workspace)):
            self.fields.content_edit.setFocus()


def _offer(combo: QComboBox, everything: str, choices: Sequence[tuple[str, object]]) -> None:
    """Offer `choices` (text, data) below `everything`; what was chosen stays, if it is still there."""
    chosen = combo.currentData()
    with QSignalBlocker(combo):
        combo.clear()
        combo.addItem(everything, None)
        for text, data in choices:
            combo.addItem(text, data)
        combo.setCurrentIndex(max(0, combo.findData(chosen)) if chosen is not None else 0)
