"""Mẫu phiếu: the checklists, those of the program and her own; opened, added, removed while unused."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QTableView, QWidget

from cchc_desktop.domain.check_records import Checklist
from cchc_desktop.domain.labels import CHECKLIST_KIND
from cchc_desktop.services import checklists
from cchc_desktop.ui.keys import on_keys, tell_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.row_menu import MenuLine, of_button, offer_menu
from cchc_desktop.ui.shared_width import SharedWidth
from cchc_desktop.ui.text_table import TextTable
from cchc_desktop.ui.theme import ROW_HEIGHT
from cchc_desktop.ui.undo_offer import until_saved
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

_ADD_KEY = Qt.Modifier.CTRL | Qt.Key.Key_N
_WIDTHS = (100, 104, 64, 104)


class ChecklistsList(QWidget):
    """All checklists in her order; one that is used can only be retired."""

    table_pages: QStackedWidget
    table: QTableView
    empty_page: QWidget
    empty_label: QLabel
    empty_button: QPushButton
    edit_button: QPushButton
    add_button: QPushButton
    shipped_button: QPushButton
    remove_button: QPushButton
    done_label: QLabel

    def __init__(self, session: YearSession, messages: MessageBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self.forms: Sequence[Checklist] = ()
        load_ui(self, "checklists_list")
        only_look(self, session.workspace.why_read_only, [self.edit_button])
        headings = (
            self.tr("Loại"),
            self.tr("Mã biểu mẫu"),
            self.tr("Số câu"),
            self.tr("Tình trạng"),
            self.tr("Mẫu phiếu"),
            self.tr("Căn cứ"),
        )
        self._model = TextTable(headings, self)
        self.table.setModel(self._model)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        SharedWidth(self.table, _WIDTHS, lambda: None)
        self.empty_label.setText(
            self.tr(
                "Chưa có mẫu phiếu nào. Phần mềm có sẵn mẫu đề xuất cho hệ thống ISO 9001, "
                "Bộ phận Một cửa và tuyên truyền; câu hỏi sửa được, căn cứ chưa đối chiếu."
            )
        )
        self.empty_button.setText(self.tr("Lấy mẫu phiếu có sẵn"))
        self._connect()

    def refresh(self) -> None:
        """Show the checklists as they are now."""
        workspace = self._session.workspace
        before = self.chosen()
        self.forms = checklists.checklists(workspace)
        self._model.show([self._texts(one) for one in self.forms])
        self._stand_on(before.uid if before else "")
        self.table_pages.setCurrentWidget(self.table if self.forms else self.empty_page)
        self.shipped_button.setVisible(bool(self.forms))
        self._offer()

    def chosen(self) -> Checklist | None:
        """The one chosen."""
        row = self.table.currentIndex().row()
        return self.forms[row] if 0 <= row < len(self.forms) else None

    def _stand_on(self, uid: str) -> None:
        """On this one, or the first when it is not there."""
        rows = [row for row, one in enumerate(self.forms) if one.uid == uid]
        if self.forms:
            self.table.setCurrentIndex(self._model.index(rows[0] if rows else 0, 0))

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(self._offer)
        self.table.activated.connect(lambda _index: self._edit())
        self.edit_button.clicked.connect(self._edit)
        self.add_button.clicked.connect(self._add)
        self.shipped_button.clicked.connect(self._add_shipped)
        self.empty_button.clicked.connect(self._add_shipped)
        self.remove_button.clicked.connect(self._remove)
        offer_menu(self.table, self._menu_lines)
        on_keys(self, [_ADD_KEY], self.add_button, does=self.tr("Thêm mẫu phiếu"))
        on_keys(self.table, [Qt.Key.Key_F2], self.edit_button, does=self.tr("Sửa mẫu phiếu"))
        on_keys(self.table, [Qt.Key.Key_Delete], self.remove_button, does=self.tr("Xóa mẫu phiếu"))
        tell_keys(self.table, [Qt.Key.Key_Return], self.tr("Sửa mẫu phiếu"))
        if self._session.workspace.read_only:
            self.edit_button.setText(self.tr("&Xem mẫu phiếu…"))

    def _texts(self, form: Checklist) -> tuple[str, ...]:
        asked = sum(not one.retired for one in checklists.items(self._session.workspace, form.uid))
        return (
            CHECKLIST_KIND[form.kind],
            form.form_code,
            str(asked),
            self.tr("không dùng nữa") if form.retired else self.tr("đang dùng"),
            form.title,
            self._basis(form),
        )

    def _basis(self, form: Checklist) -> str:
        """The mark stands first: the column may be too narrow for all of it."""
        if not form.basis or form.basis_verified:
            return form.basis
        return self.tr("chưa đối chiếu: {basis}").format(basis=form.basis)

    def _offer(self) -> None:
        chosen = self.chosen()
        self.edit_button.setEnabled(chosen is not None)
        self.remove_button.setEnabled(chosen is not None)

    def _menu_lines(self) -> list[MenuLine]:
        return [
            of_button(self.edit_button, Qt.Key.Key_F2),
            of_button(self.add_button, _ADD_KEY),
            of_button(self.remove_button, Qt.Key.Key_Delete),
            of_button(self.shipped_button),
        ]

    def _edit(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self._open(chosen)

    def _add(self) -> None:
        self._open(checklists.blank(self._session.workspace))

    def _open(self, form: Checklist) -> None:
        from cchc_desktop.ui.checklist_dialog import ChecklistDialog

        if ChecklistDialog(self._session.workspace, form, self.window()).exec():
            self._stand_on(form.uid)
        self.table.setFocus()

    def _add_shipped(self) -> None:
        if self._messages.attempt(lambda: checklists.add_shipped(self._session.workspace)):
            self.done_label.setText(self.tr("Đã thêm mẫu phiếu có sẵn; Ctrl+Z để bỏ."))
            until_saved(self._session, self.done_label)
            self.table.setFocus()

    def _remove(self) -> None:
        chosen = self.chosen()
        if chosen is None:
            return
        if self._messages.attempt(lambda: checklists.remove_checklist(self._session.workspace, chosen)):
            text = self.tr("Đã xóa mẫu phiếu {name}; Ctrl+Z để lấy lại.")
            self.done_label.setText(text.format(name=chosen.title))
            until_saved(self._session, self.done_label)
