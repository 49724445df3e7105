"""Không phù hợp: the findings of the year and what earlier years left open, each opened by Enter."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QStackedWidget, QTableView, QWidget

from cchc_desktop.domain.check_records import Nonconformity
from cchc_desktop.domain.findings import WantedFindings, called, narrowed
from cchc_desktop.domain.labels import FINDING_STATE
from cchc_desktop.services import nonconformities
from cchc_desktop.ui.combo_offers import offer_choices
from cchc_desktop.ui.filters_on import FiltersOn
from cchc_desktop.ui.finding_dialog import FindingDialog
from cchc_desktop.ui.findings_table import SPARED, WIDTHS, FindingsTable
from cchc_desktop.ui.keys import on_keys, tell_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.row_menu import of_button, offer_menu
from cchc_desktop.ui.shared_width import SharedWidth
from cchc_desktop.ui.theme import ROW_HEIGHT
from cchc_desktop.ui.undo_offer import until_saved
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

_ROOM_FOR_ALL = 860
_ADD_KEY = Qt.Modifier.CTRL | Qt.Key.Key_N


class FindingsPage(QWidget):
    """The register of nonconformities, narrowed by words, unit and state."""

    title_label: QLabel
    filter_edit: QLineEdit
    unit_combo: QComboBox
    state_combo: QComboBox
    count_label: QLabel
    add_button: QPushButton
    table_pages: QStackedWidget
    table: QTableView
    empty_label: QLabel
    open_button: QPushButton
    remove_button: QPushButton
    done_label: QLabel

    def __init__(self, session: YearSession, messages: MessageBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        load_ui(self, "findings_page")
        looking = [self.filter_edit, self.unit_combo, self.state_combo, self.open_button]
        only_look(self, session.workspace.why_read_only, looking)
        self._all: Sequence[Nonconformity] = ()
        self.findings: Sequence[Nonconformity] = ()
        """Those shown, from above."""
        self._model = FindingsTable(self)
        self.table.setModel(self._model)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        SharedWidth(self.table, WIDTHS, lambda: None)
        self.state_combo.addItem(self.tr("Mọi tình trạng"), None)
        for state, label in FINDING_STATE.items():
            self.state_combo.addItem(label, state)
        narrowing = (self.filter_edit, self.unit_combo, self.state_combo)
        self._filters_on = FiltersOn(self, narrowing, self.table.setFocus)
        self._connect()

    def _connect(self) -> None:
        self.filter_edit.textChanged.connect(self._show)
        self.unit_combo.currentIndexChanged.connect(self._show)
        self.state_combo.currentIndexChanged.connect(self._show)
        self.table.selectionModel().currentRowChanged.connect(self._offer)
        self.table.activated.connect(lambda _index: self.open_chosen())
        self.open_button.clicked.connect(self.open_chosen)
        self.add_button.clicked.connect(self.add)
        self.remove_button.clicked.connect(self._remove)
        into = self.tr("Từ ô lọc vào bảng")
        on_keys(self.filter_edit, [Qt.Key.Key_Down, Qt.Key.Key_Return], self.table.setFocus, does=into)
        on_keys(self.filter_edit, [Qt.Key.Key_Escape], self.filter_edit.clear, does=self.tr("Bỏ lọc"))
        on_keys(self, [_ADD_KEY], self.add_button, does=self.tr("Lập phiếu không phù hợp"))
        on_keys(self.table, [Qt.Key.Key_F2], self.open_chosen, does=self.tr("Mở phiếu"))
        on_keys(self.table, [Qt.Key.Key_Delete], self.remove_button, does=self.tr("Xóa bỏ phiếu"))
        tell_keys(self.table, [Qt.Key.Key_Return], self.tr("Mở phiếu"))
        offer_menu(
            self.table,
            lambda: [
                of_button(self.open_button, Qt.Key.Key_Return),
                of_button(self.add_button, _ADD_KEY),
                of_button(self.remove_button, Qt.Key.Key_Delete),
            ],
        )

    # showing

    def refresh(self) -> None:
        """Show the findings as they are now."""
        year = self._session.year
        self.title_label.setText(self.tr("Phiếu không phù hợp năm {year}").format(year=year))
        self._all = nonconformities.listed(self._session.workspace, year)
        self._offer_units()
        self._show()

    def focus_filter(self) -> None:
        """Put the cursor in the filter."""
        self.filter_edit.setFocus()
        self.filter_edit.selectAll()

    def show_finding(self, uid: str) -> None:
        """Choose a finding, taking away what hides it, and give the table the keyboard."""
        self.filter_edit.clear()
        self.unit_combo.setCurrentIndex(0)
        self.state_combo.setCurrentIndex(0)
        self._choose(uid, 0)
        self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column in SPARED:
            self.table.setColumnHidden(column, self.width() < _ROOM_FOR_ALL)

    def _offer_units(self) -> None:
        used = {one.unit_uid for one in self._all}
        units = [(unit.short_name, unit.uid) for unit in self._session.view.units if unit.uid in used]
        offer_choices(self.unit_combo, [(self.tr("Mọi đơn vị"), ""), *units])

    def _show(self) -> None:
        chosen, place = self.chosen(), self.table.currentIndex().row()
        units, as_of = {unit.uid: unit for unit in self._session.view.units}, self._session.view.as_of
        wanted = WantedFindings(
            self.filter_edit.text(), self.state_combo.currentData(), self.unit_combo.currentData() or ""
        )
        self.findings = narrowed(self._all, wanted, units, as_of)
        self._model.show_findings(self.findings, units, as_of)
        self._choose(chosen.uid if chosen else "", place)
        self.count_label.setText(f"{len(self.findings)}/{len(self._all)}" if self._all else "")
        self.empty_label.setText(
            self.tr("Không có phiếu nào khớp. Bỏ lọc để xem tất cả.")
            if self._all
            else self.tr(
                "Chưa có phiếu nào. Bấm Ctrl+N để lập phiếu, hoặc Ctrl+B ở một tiêu chí, "
                "ở một câu của lần kiểm tra."
            )
        )
        self.table_pages.setCurrentWidget(self.table if self.findings else self.empty_label)
        self._filters_on.renew()
        self._offer()

    def _choose(self, uid: str, place: int) -> None:
        """Choose the one with `uid`; without it what took its place, at first the first."""
        rows = [row for row, one in enumerate(self.findings) if one.uid == uid]
        if self.findings:
            row = rows[0] if rows else min(max(place, 0), len(self.findings) - 1)
            self.table.setCurrentIndex(self._model.index(row, 0))

    def chosen(self) -> Nonconformity | None:
        """The finding that is chosen."""
        row = self.table.currentIndex().row()
        return self.findings[row] if 0 <= row < len(self.findings) else None

    def _offer(self) -> None:
        chosen = self.chosen()
        self.open_button.setEnabled(chosen is not None)
        self.remove_button.setEnabled(chosen is not None)

    # acting

    def add(self) -> None:
        """Write down a new finding; what is narrowed to one unit is about that unit."""
        today = self._session.workspace.today()
        unit_uid = self.unit_combo.currentData() or ""
        fresh = nonconformities.blank(unit_uid, self._session.year, today)
        FindingDialog(self._session, fresh, self.window()).exec()

    def open_chosen(self) -> None:
        """Show the form of the chosen finding."""
        chosen = self.chosen()
        if chosen is not None:
            FindingDialog(self._session, chosen, self.window()).exec()

    def _remove(self) -> None:
        chosen = self.chosen()
        if chosen is None:
            return
        if self._messages.attempt(lambda: nonconformities.remove(self._session.workspace, chosen)):
            text = self.tr("Đã xóa phiếu {number}; Ctrl+Z để lấy lại.")
            self.done_label.setText(text.format(number=called(chosen)))
            until_saved(self._session, self.done_label)
