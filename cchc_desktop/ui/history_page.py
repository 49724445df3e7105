"""Lịch sử thay đổi: every operation, found by words and kinds; what is removed; what each changed beside."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QTableView,
    QWidget,
)

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services.recycle_bin import BinLine
from cchc_desktop.ui.filters_on import FilterOn, FiltersOn
from cchc_desktop.ui.history_changes import HistoryChanges, set_up_table
from cchc_desktop.ui.history_models import LinesModel
from cchc_desktop.ui.history_reading import Line, LogFile, Search
from cchc_desktop.ui.keys import on_keys, tell_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.search_run import SearchRun
from cchc_desktop.ui.shared_width import SharedWidth
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession


class HistoryPage(QWidget):
    """Lists operations or the bin as `refresh` finds them; `told` is the right side, about a chosen one."""

    filter_edit: QLineEdit
    kind_combo: QComboBox
    count_label: QLabel
    splitter: QSplitter
    table_pages: QStackedWidget
    lines_table: QTableView
    empty_label: QLabel

    def __init__(
        self, session: YearSession, tasks: Tasks, messages: MessageBar, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self._file = LogFile(session.workspace.path, session.workspace.now)
        self._record: tuple[str, str] | None = None
        self._run = SearchRun(tasks, self._show_found, self._say)
        self._wanted_seq: int | None = None
        self._begin_soon = QTimer(self, singleShot=True, interval=0)
        self._begin_soon.timeout.connect(self._begin_search)
        load_ui(self, "history_page")
        only_look(self, session.workspace.why_read_only, [self.filter_edit, self.kind_combo])
        self._filters_on = FiltersOn(self, (self.filter_edit, self.kind_combo), self.enter_lines)
        self.lines = LinesModel(self._run.go_on, self._run.may_go_on, self)
        self.splitter.setSizes([580, 580])
        set_up_table(self.lines_table, self.lines)
        SharedWidth(self.lines_table, (124, 80, 190), lambda: None)
        self.told = HistoryChanges(self, session.workspace, tasks, self._file, messages)
        self.kind_combo.addItems([self.tr("Mọi thao tác"), self.tr("Thùng rác")])
        self._connect()

    def refresh(self) -> None:
        """Look again, from the latest operation on; the chosen one stays chosen.

        A page that is not shown yet looks once it is: the worker would hold up its first painting.
        """
        chosen = self._chosen_line()
        self._wanted_seq = chosen.seq if chosen else None
        if self.isVisible():
            self._begin_search()
        else:
            self._begin_soon.start()

    def keep_to(self, uid: str, title: str) -> None:
        """Show only what is about the criterion `uid`, its notes included."""
        self._record = (uid, title)
        with QSignalBlocker(self.kind_combo), QSignalBlocker(self.filter_edit):
            self.kind_combo.setCurrentIndex(0)
            self.filter_edit.clear()
        self.refresh()

    def show_bin(self) -> None:
        """Show what was removed and is still gone, of every record."""
        self._record = None
        with QSignalBlocker(self.filter_edit):
            self.filter_edit.clear()
        self.kind_combo.setCurrentIndex(1)
        self.enter_lines()

    def show_all(self) -> None:
        """Show the operations about every record again."""
        self.forget_record()
        self.lines_table.setFocus()

    def forget_record(self) -> None:
        """Keep to no criterion any more."""
        if self._record is not None:
            self._record = None
            self.refresh()

    def focus_filter(self) -> None:
        """Put the cursor in the filter."""
        self.filter_edit.setFocus()
        self.filter_edit.selectAll()

    def _connect(self) -> None:
        self.filter_edit.textChanged.connect(self._search_anew)
        self.kind_combo.currentIndexChanged.connect(self._search_anew)
        self.lines_table.selectionModel().currentRowChanged.connect(self._show_chosen)
        self.lines_table.activated.connect(lambda _index: self.told.enter())
        on_keys(self, [Qt.Key.Key_Escape], self._back, does=self.tr("Trở lại danh sách, bỏ lọc"))
        on_keys(self.filter_edit, [Qt.Key.Key_Down], self.enter_lines, does=self.tr("Từ ô lọc vào danh sách"))
        tell_keys(self.lines_table, [Qt.Key.Key_Return], self.tr("Xem những gì đã đổi"))
        self.filter_edit.returnPressed.connect(self.enter_lines)

    # finding

    def _in_bin(self) -> bool:
        return self.kind_combo.currentIndex() == 1

    def _search_anew(self) -> None:
        self._wanted_seq = None
        self._begin_search()

    def _begin_search(self) -> None:
        uid, title = self._record or ("", "")
        about = FilterOn(self.tr("Chỉ về: {record}").format(record=title), self.show_all)
        self._filters_on.renew(*([about] if self._record and not self._in_bin() else []))
        query = self.filter_edit.text()
        self._run.begin(Search(self._file, query, record_uid=uid, removed=self._in_bin()))

    def _show_found(self, found: Sequence[Line], is_first: bool) -> None:
        if is_first:
            self.lines.show(found, removed=self._in_bin())
        else:
            self.lines.append(found)
        self._choose_wanted()
        count = self._run.count
        if not count:
            self._show_chosen()  # nothing: that all lines went is no news to Qt
        if self._run.looking:
            self.count_label.setText(self.tr("Đang tìm… {count}").format(count=count))
            return
        self.count_label.setText(f"{count}" if self._run.done else f"{count}+")
        self.empty_label.setText(self._empty_text())
        self.table_pages.setCurrentWidget(self.lines_table if count else self.empty_label)

    def _choose_wanted(self) -> None:
        """Choose the operation chosen before, else the latest."""
        if self.lines_table.currentIndex().isValid() or not self.lines.lines:
            return
        numbers = [number for number, line in enumerate(self.lines.lines) if line.seq == self._wanted_seq]
        self.lines_table.setCurrentIndex(self.lines.index(numbers[0] if numbers else 0, 0))

    def _empty_text(self) -> str:
        if self.filter_edit.text().strip():
            return self.tr("Không có thao tác nào khớp. Để xem lại tất cả, bấm Bỏ lọc ở trên.")
        if self._in_bin():
            return self.tr("Thùng rác trống: chưa có gì bị xóa, hoặc mọi thứ đã được khôi phục.")
        return self.tr("Chưa có thao tác nào.")

    # telling

    def _chosen_line(self) -> Line | None:
        index = self.lines_table.currentIndex()
        return self.lines.lines[index.row()] if index.isValid() else None

    def _show_chosen(self) -> None:
        line = self._chosen_line()
        record = self._run.search.record if self._run.search else None
        if isinstance(line, BinLine):
            self.told.show_line(line, line.uids)
        else:
            self.told.show_line(line, record.uids if record else None)

    def _say(self, error: UserError) -> None:
        self._messages.say(sentence(error))

    # keys

    def enter_lines(self) -> None:
        """Put the focus where an operation is chosen."""
        self.lines_table.setFocus()

    def _back(self) -> None:
        """Esc: from what changed to the operations; in the filter, clear it first."""
        if self.filter_edit.hasFocus() and self.filter_edit.text():
            self.filter_edit.clear()
        elif self._record is not None and self.lines_table.hasFocus():
            self.show_all()
        else:
            self.enter_lines()
