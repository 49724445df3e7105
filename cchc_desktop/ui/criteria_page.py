"""Bộ tiêu chí: the whole tree of the year; when it is empty, the ways to begin."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QWidget

from cchc_desktop.domain.letter_rules import decision_of
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.year import total_of
from cchc_desktop.services.criteria import remove_criteria
from cchc_desktop.services.sample import load_sample
from cchc_desktop.services.years import years_with_criteria
from cchc_desktop.ui.criteria_list import CriteriaList
from cchc_desktop.ui.criterion_dialog import CriterionDialog
from cchc_desktop.ui.habits import Habits
from cchc_desktop.ui.keys import on_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.page_tabs import tabs_in, turned_by_key
from cchc_desktop.ui.row_menu import MenuLine, of_button
from cchc_desktop.ui.row_moving import RowMoving
from cchc_desktop.ui.undo_offer import until_saved
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_place import YearPlace
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from cchc_desktop.ui.detail_panel import MakeDesk
    from cchc_desktop.ui.matrix_view import MatrixView


_ADD_KEY = Qt.Modifier.CTRL | Qt.Key.Key_N
_TURN_KEY = Qt.Modifier.CTRL | Qt.Key.Key_M
_PASTE_KEY = Qt.Modifier.CTRL | Qt.Key.Key_V
_TABLE = 0
"""The tab of the table; the other one is the matrix."""
_WINDOW = Qt.ShortcutContext.WindowShortcut


class CriteriaPage(QWidget):
    """The tree with a way to add, remove and import rows.

    `open_import` shows the import dialog, `open_paste` shows in it what is in the clipboard, `open_new_year`
    carries an earlier year over. `place` is where she is, also on the page of another kind of year.
    """

    title_label: QLabel
    total_label: QLabel
    add_button: QPushButton
    remove_button: QPushButton
    import_button: QPushButton
    set_button: QPushButton
    tab_bar_place: QWidget
    pages: QStackedWidget
    empty_page: QWidget
    empty_label: QLabel
    first_import_button: QPushButton
    first_year_button: QPushButton
    first_add_button: QPushButton
    sample_button: QPushButton

    def __init__(
        self,
        session: YearSession,
        desk: "MakeDesk",
        settings: QSettings,
        detail_action: QAction,
        messages: MessageBar,
        open_import: Callable[[], None],
        open_paste: Callable[[], None],
        open_new_year: Callable[[], None],
        place: YearPlace,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        load_ui(self, "criteria_page")
        only_look(self, session.why_only_look)
        self.criteria = CriteriaList(
            session, desk, detail_action, Habits(settings, "criteria"), {"note"}, self.pages, place
        )
        self.criteria.acts.also_offer(self._menu_lines)
        self.tabs = tabs_in(self.tab_bar_place, 2)
        self.tabs.setTabText(_TABLE, self.tr("Bảng tiêu chí"))
        self.tabs.setTabText(1 - _TABLE, self.tr("Ma trận phân công"))
        self.tabs.currentChanged.connect(self._turn)
        self.criteria.revealed.connect(lambda: self.tabs.setCurrentIndex(_TABLE))
        self._moving = RowMoving(session, self.criteria, messages)
        self.pages.addWidget(self.criteria)
        self.add_button.clicked.connect(self.add_row)
        self.first_add_button.clicked.connect(self.add_row)
        self.remove_button.clicked.connect(self._remove)
        self.import_button.clicked.connect(open_import)
        self.set_button.clicked.connect(self.edit_set)
        self.first_import_button.clicked.connect(open_import)
        self.first_year_button.clicked.connect(open_new_year)
        self.sample_button.clicked.connect(self.load_sample)
        self.criteria.table.selectionModel().selectionChanged.connect(self._enable_remove)
        self.criteria.model.modelReset.connect(self._enable_remove)  # a selection lost so tells nothing
        on_keys(self, [_ADD_KEY], self.add_button, _WINDOW, does=self.tr("Thêm dòng"))
        on_keys(self, [_TURN_KEY], self._turn_over, _WINDOW, does=self.tr("Bảng tiêu chí hoặc ma trận"))
        if not session.only_look:
            # heard while there are no criteria
            on_keys(self.empty_page, [_PASTE_KEY], open_paste, _WINDOW, does=self.tr("Dán bộ tiêu chí"))

    def refresh(self) -> None:
        """Show the year again from the session's view."""
        view = self._session.view
        year = self._session.year
        self.title_label.setText(self.tr("Bộ tiêu chí năm {year}").format(year=year))
        self.total_label.setText(self._told())
        self.empty_label.setText(
            self.tr(
                "Năm {year} chưa có bộ tiêu chí. Chương trình không kèm sẵn tiêu chí chính thức nào: "
                "hãy nhập từ bảng tính của thành phố, hoặc thêm từng dòng theo văn bản."
            ).format(year=year)
        )
        self.first_year_button.setVisible(bool(years_with_criteria(self._session.workspace)))
        as_table = self.tabs.currentIndex() == _TABLE
        for button in (self.add_button, self.remove_button, self.import_button):
            button.setVisible(bool(view.rows) and as_table)
        self.set_button.setVisible(view.issued_set is not None)
        self.tab_bar_place.setVisible(bool(view.rows))
        self.criteria.show_rows(view.rows)
        if not view.rows:
            self.pages.setCurrentWidget(self.empty_page)
        elif as_table:
            self.pages.setCurrentWidget(self.criteria)
        else:
            self.matrix.refresh()
            self.pages.setCurrentWidget(self.matrix)
        self._enable_remove()

    def _turn_over(self) -> None:
        if self._session.view.rows:
            self.tabs.setCurrentIndex(1 - self.tabs.currentIndex())

    def _turn(self, tab: int) -> None:
        """To the table or to the matrix, beside which no row of the table is meant by any key."""
        if tab != _TABLE:
            self.criteria.table.clearSelection()
        self.refresh()
        if tab == _TABLE:
            self.criteria.table.setFocus()
        else:
            self.matrix.enter()

    @cached_property
    def matrix(self) -> "MatrixView":
        """Who has which part in what; built when it is first shown."""
        from cchc_desktop.ui.matrix_view import MatrixView

        shown = MatrixView(self._session, self)
        self.pages.addWidget(shown)
        return shown

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        if not turned_by_key(self.tabs, event):
            super().keyPressEvent(event)

    def focus_filter(self) -> None:
        """Put the cursor in the filter of the criteria."""
        shown = self.criteria if self.tabs.currentIndex() == _TABLE else self.matrix
        shown.focus_filter()

    def _told(self) -> str:
        """How many criteria and points there are, and by which decision, as far as that is known."""
        points = total_of(self._session.view.rows)
        if not points.criteria:
            return ""
        text = self.tr("{count} tiêu chí · tổng điểm tối đa {total} ({known}/{count} tiêu chí đã có điểm)")
        told = text.format(
            count=points.criteria, total=format_points(points.points) or "-", known=points.known
        )
        decision = decision_of(self._session.view.criteria_set)
        return f"{told} · {decision}" if decision else told

    def edit_set(self) -> None:
        """Open the dialog with the decision and the source of the criteria."""
        from cchc_desktop.ui.criteria_set_dialog import CriteriaSetDialog

        found = self._session.view.issued_set
        if found is not None:
            CriteriaSetDialog(self._session.workspace, found, self).exec()

    def add_row(self) -> None:
        """Open the dialog that adds rows, under the group of the selected row."""
        chosen = self.criteria.selected_rows()
        under = chosen[0] if chosen else None
        if under is not None and not under.is_group and under.criterion.parent_uid:
            under = self._session.view.by_uid[under.criterion.parent_uid]
        CriterionDialog(self._session, under, self).exec()

    def _menu_lines(self) -> list[MenuLine]:
        return [
            of_button(self.add_button, _ADD_KEY),
            of_button(self.remove_button),
            *self._moving.lines(),
            MenuLine(self.tr("Thùng rác…"), self._session.bin_wanted.emit),
            *([of_button(self.set_button)] if self._session.view.issued_set else []),
        ]

    def load_sample(self) -> None:
        """Load the marked sample set into this year."""
        self._messages.attempt(lambda: load_sample(self._session.workspace, self._session.year))

    def _remove(self) -> None:
        rows = self.criteria.selected_rows()
        self.criteria.table.setFocus()  # before the button goes off, and the keyboard to the next
        removed = self._messages.attempt(
            lambda: remove_criteria(self._session.workspace, self._session.view, rows)
        )
        if removed:
            text = self.tr("Đã xóa. Ctrl+Z lấy lại ngay; về sau lấy lại từng mục ở thùng rác.")
            self._messages.say(text, self.tr("Mở thùng rác"), self._session.bin_wanted.emit)
            until_saved(self._session, self._messages)

    def _enable_remove(self) -> None:
        self.remove_button.setEnabled(bool(self.criteria.selected_rows()))
