"""Chương trình năm: which unit is checked when, how far each check is; from here it is begun."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QStackedWidget, QTableView, QWidget

from cchc_desktop.domain.check_programme import CheckLine
from cchc_desktop.domain.check_records import CheckRun
from cchc_desktop.services import checklists, checks
from cchc_desktop.ui.check_programme_table import WIDTHS, ProgrammeTable, matches
from cchc_desktop.ui.filters_on import FiltersOn
from cchc_desktop.ui.keys import on_keys, tell_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.row_menu import MenuLine, of_button, offer_menu
from cchc_desktop.ui.shared_width import SharedWidth
from cchc_desktop.ui.theme import ROW_HEIGHT
from cchc_desktop.ui.undo_offer import until_saved
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

_PLAN_KEY = Qt.Modifier.CTRL | Qt.Key.Key_N


class CheckProgramme(QWidget):
    """The checks of the year of `session`."""

    opened = Signal(str)
    """The uid of a check she wants to go on with, or to see."""

    filter_edit: QLineEdit
    count_label: QLabel
    plan_button: QPushButton
    extra_button: QPushButton
    table_pages: QStackedWidget
    table: QTableView
    empty_page: QWidget
    empty_label: QLabel
    empty_button: QPushButton
    open_button: QPushButton
    edit_button: QPushButton
    remove_button: QPushButton
    done_label: QLabel

    def __init__(self, session: YearSession, messages: MessageBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self._all: Sequence[CheckLine] = ()
        self.lines: Sequence[CheckLine] = ()
        """Those shown, from above."""
        load_ui(self, "check_programme")
        only_look(self, session.why_only_look, [self.filter_edit, self.open_button, self.edit_button])
        self._model = ProgrammeTable(self)
        self.table.setModel(self._model)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        SharedWidth(self.table, WIDTHS, lambda: None)
        self._filters_on = FiltersOn(self, (self.filter_edit,), self.table.setFocus)
        self._connect()

    def refresh(self) -> None:
        """Show the programme as it is now."""
        workspace = self._session.workspace
        self._all = checks.programme(workspace, self._session.year, workspace.today())
        self._has_forms = any(not one.retired for one in checklists.checklists(workspace))
        self._show()

    def focus_filter(self) -> None:
        """Put the cursor in the filter."""
        self.filter_edit.setFocus()
        self.filter_edit.selectAll()

    def choose(self, uid: str) -> None:
        """Choose a check, and give the table the keyboard."""
        self._choose(uid)
        self.table.setFocus()

    def chosen(self) -> CheckLine | None:
        """The one chosen."""
        row = self.table.currentIndex().row()
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def _connect(self) -> None:
        self.filter_edit.textChanged.connect(self._show)
        self.table.selectionModel().currentRowChanged.connect(self._offer)
        self.table.activated.connect(lambda _index: self._open())
        self.open_button.clicked.connect(self._open)
        self.edit_button.clicked.connect(self._edit)
        self.remove_button.clicked.connect(self._remove)
        self.plan_button.clicked.connect(self._plan)
        self.extra_button.clicked.connect(self._begin_unplanned)
        self.empty_button.clicked.connect(self._begin_somehow)
        offer_menu(self.table, self._menu_lines)
        into = self.tr("Từ ô lọc vào bảng")
        on_keys(self.filter_edit, [Qt.Key.Key_Down, Qt.Key.Key_Return], self.table.setFocus, does=into)
        on_keys(self.filter_edit, [Qt.Key.Key_Escape], self.filter_edit.clear, does=self.tr("Bỏ lọc"))
        on_keys(self, [_PLAN_KEY], self.plan_button, does=self.tr("Lập chương trình kiểm tra"))
        on_keys(self.table, [Qt.Key.Key_F2], self.edit_button, does=self.tr("Thông tin lần kiểm tra"))
        on_keys(self.table, [Qt.Key.Key_Delete], self.remove_button, does=self.tr("Xóa lần kiểm tra"))
        tell_keys(self.table, [Qt.Key.Key_Return], self.tr("Bắt đầu, mở lần kiểm tra"))

    # showing

    def _show(self) -> None:
        before = self.chosen()
        query = self.filter_edit.text()
        self.lines = [one for one in self._all if matches(one, query)]
        self._model.show_lines(self.lines)
        self._choose(before.check.uid if before else "")
        shown, count = len(self.lines), len(self._all)
        self.count_label.setText((f"{shown}/{count}" if query.strip() else str(count)) if count else "")
        self.table_pages.setCurrentWidget(self.table if self.lines else self.empty_page)
        self._tell_empty()
        self._filters_on.renew()
        self._offer()

    def _tell_empty(self) -> None:
        """Why nothing is shown, and the one button that goes on from here."""
        self.empty_button.setVisible(not self._all)
        if self._all:
            self.empty_label.setText(
                self.tr("Không có lần kiểm tra nào khớp. Bấm Esc trong ô lọc để bỏ lọc.")
            )
        elif self._has_forms:
            text = self.tr("Năm {year} chưa có lần kiểm tra nào. Hãy đặt đơn vị nào kiểm tra tháng nào.")
            self.empty_label.setText(text.format(year=self._session.year))
            self.empty_button.setText(self.tr("Lập chương trình…"))
        else:
            self.empty_label.setText(
                self.tr(
                    "Chưa có mẫu phiếu kiểm tra. Phần mềm có sẵn mẫu đề xuất cho hệ thống ISO 9001, "
                    "Bộ phận Một cửa và tuyên truyền; câu hỏi sửa được, căn cứ chưa đối chiếu."
                )
            )
            self.empty_button.setText(self.tr("Lấy mẫu phiếu có sẵn"))

    def _choose(self, uid: str) -> None:
        rows = [row for row, one in enumerate(self.lines) if one.check.uid == uid]
        if self.lines:
            self.table.setCurrentIndex(self._model.index(rows[0] if rows else 0, 0))

    def _offer(self) -> None:
        chosen = self.chosen()
        for button in (self.open_button, self.edit_button, self.remove_button):
            button.setEnabled(chosen is not None)
            button.setVisible(bool(self._all))
        can_check = self._has_forms and bool(self._session.view.units_at_work)
        for button in (self.plan_button, self.extra_button):
            button.setEnabled(can_check)
        begun = chosen is not None and chosen.questions > 0
        self.open_button.setText(self.tr("&Mở phiếu") if begun else self.tr("&Bắt đầu kiểm tra…"))
        self.open_button.setEnabled(begun or (chosen is not None and not self._session.only_look))

    def _menu_lines(self) -> list[MenuLine]:
        return [
            of_button(self.open_button, Qt.Key.Key_Enter),
            of_button(self.edit_button, Qt.Key.Key_F2),
            of_button(self.remove_button, Qt.Key.Key_Delete),
            of_button(self.plan_button, _PLAN_KEY),
            of_button(self.extra_button),
        ]

    # acting

    def _open(self) -> None:
        """Go on with a check, begin it first where it has not begun."""
        line = self.chosen()
        if line is not None and line.questions:
            self.opened.emit(line.check.uid)
        elif line is not None and not self._session.only_look:
            self._begin(line.check)

    def _begin(self, check: CheckRun) -> None:
        from cchc_desktop.ui.check_dialog import CheckDialog

        dialog = CheckDialog(self._session, check, self.window(), begins=True)
        if dialog.exec():
            self.opened.emit(dialog.check.uid)

    def _begin_unplanned(self) -> None:
        forms = [one for one in checklists.checklists(self._session.workspace) if not one.retired]
        units = self._session.view.units_at_work
        self._begin(checks.unplanned(forms[0], units[0], self._session.year))

    def _plan(self) -> None:
        from cchc_desktop.ui.plan_dialog import PlanDialog

        if PlanDialog(self._session, self.window()).exec():
            self.table.setFocus()

    def _begin_somehow(self) -> None:
        """What the one button of an empty page offers."""
        if self._has_forms:
            self._plan()
        else:
            self._messages.attempt(lambda: checklists.add_shipped(self._session.workspace))
            self.empty_button.setFocus()

    def _edit(self) -> None:
        from cchc_desktop.ui.check_dialog import CheckDialog

        line = self.chosen()
        if line is not None:
            CheckDialog(self._session, line.check, self.window()).exec()

    def _remove(self) -> None:
        line = self.chosen()
        if line is None:
            return
        workspace = self._session.workspace
        name = checks.called(workspace, line.check)
        if self._messages.attempt(lambda: checks.remove(workspace, line.check)):
            self.done_label.setText(
                self.tr("Đã xóa lần kiểm tra {name}; Ctrl+Z để lấy lại.").format(name=name)
            )
            until_saved(self._session, self.done_label)
