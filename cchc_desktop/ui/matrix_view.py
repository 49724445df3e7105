"""Ma trận phân công: every criterion by every unit; a click or a key gives a part once it is unlocked."""

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTableView, QWidget

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.filtering import matching_rows
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.domain.vocabulary import AssignmentRole
from cchc_desktop.services.row_edits import PartsOfRow, set_parts
from cchc_desktop.ui.keys import on_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.matrix_model import CODE, FIRST_UNIT, NAME, MatrixFoot, MatrixModel
from cchc_desktop.ui.theme import ROW_HEIGHT
from cchc_desktop.ui.viewing import only_look, reason
from cchc_desktop.ui.year_session import YearSession

_CODE_WIDTH, _NAME_WIDTH, _UNIT_WIDTH, _FOOT_HEIGHT = 64, 200, 84, 28
"""Device-independent pixels; the name takes what is left, and that at least."""
_LOCK_KEY = Qt.Modifier.CTRL | Qt.Key.Key_L
_NEXT = {
    None: AssignmentRole.COORDINATE,
    AssignmentRole.COORDINATE: AssignmentRole.LEAD,
    AssignmentRole.LEAD: None,
}
"""What a click makes of a part."""


class MatrixView(QWidget):
    """Locked again whenever it is left: a matrix is looked at far more often than it is changed."""

    filter_edit: QLineEdit
    count_label: QLabel
    hint_label: QLabel
    lock_button: QPushButton
    matrix: QTableView
    foot: QTableView

    def __init__(self, session: YearSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._place = ("", 0)
        """The origin of the row and the column she was last at: years and filters may hide it."""
        load_ui(self, "matrix_view")
        only_look(self, session.why_only_look, [self.filter_edit, self.matrix])
        self.model = MatrixModel(self)
        self.counts = MatrixFoot(self)
        self.matrix.setModel(self.model)
        self.foot.setModel(self.counts)
        self.matrix.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.matrix.horizontalHeader().setHighlightSections(False)
        self.matrix.setProperty("role", "matrix")
        self.foot.setProperty("role", "foot")
        self.foot.verticalHeader().setMinimumSectionSize(_FOOT_HEIGHT)
        self.foot.verticalHeader().setDefaultSectionSize(_FOOT_HEIGHT)
        self.foot.setFixedHeight((_FOOT_HEIGHT + 2) * len(AssignmentRole))
        self._connect()
        self._tell_lock()

    def refresh(self) -> None:
        """Show the year again from the session's view."""
        view = self._session.view
        found = matching_rows(view.rows, self.filter_edit.text(), None)
        rows = view.with_ancestors(found)
        self._remember_place()
        self.model.show(rows, view.units_at_work)
        self._return_to_place()
        self.counts.show(view, self.model.units)
        shown, total = (sum(row.is_criterion for row in some) for some in (rows, view.rows))
        self.count_label.setText(f"{shown}/{total}")
        self._fit()

    def focus_filter(self) -> None:
        """Put the cursor in the filter."""
        self.filter_edit.setFocus()
        self.filter_edit.selectAll()

    def enter(self) -> None:
        """To the matrix, where the first cell that can be set is chosen when none is."""
        if not self.matrix.currentIndex().isValid() and self.model.units:
            first = next((number for number, row in enumerate(self.model.rows) if not row.is_group), 0)
            self.matrix.setCurrentIndex(self.model.index(first, FIRST_UNIT))
        self.matrix.setFocus()  # after it: Qt would choose the very first

    def give(self, part: AssignmentRole | None) -> None:
        """Give the units of the chosen cells this part in their criteria, in one step."""
        chosen = self.matrix.selectionModel().selectedIndexes()
        self._attempt(chosen, part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)  # the matrix has its width only after this

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.lock_button.setChecked(False)

    def _connect(self) -> None:
        self.filter_edit.textChanged.connect(self.refresh)
        self.filter_edit.returnPressed.connect(self.enter)
        self.lock_button.toggled.connect(self._turn_lock)
        self.matrix.clicked.connect(self._click)
        self.matrix.horizontalScrollBar().valueChanged.connect(self.foot.horizontalScrollBar().setValue)
        self.matrix.horizontalHeader().sectionResized.connect(
            lambda number, _before, width: self.foot.setColumnWidth(number, width)
        )
        lead, coordinate = AssignmentRole.LEAD, AssignmentRole.COORDINATE
        on_keys(self.matrix, [Qt.Key.Key_C], partial(self.give, lead), does=self.tr("Giao chủ trì"))
        on_keys(self.matrix, [Qt.Key.Key_P], partial(self.give, coordinate), does=self.tr("Giao phối hợp"))
        on_keys(
            self.matrix,
            [Qt.Key.Key_Delete, Qt.Key.Key_Backspace],
            partial(self.give, None),
            does=self.tr("Bỏ phân công"),
        )
        window = Qt.ShortcutContext.WindowShortcut
        on_keys(self, [_LOCK_KEY], self.lock_button.toggle, window, does=self.tr("Khóa, mở khóa ma trận"))
        on_keys(self, [Qt.Key.Key_Escape], self.enter, does=self.tr("Về ma trận"))

    def _click(self, index: QModelIndex) -> None:
        """A click without Ctrl or Shift turns the part of its cell; with them it only chooses."""
        if not QApplication.keyboardModifiers() and self.model.unit_at(index) is not None:
            self._attempt([index], _NEXT[self.model.part_at(index)])

    def _attempt(self, chosen: list[QModelIndex], part: AssignmentRole | None) -> None:
        why = self._session.why_only_look
        if why is not None:
            self.hint_label.setText(reason(why))
        elif not self.lock_button.isChecked():
            self.hint_label.setText(self.tr("Ma trận đang khóa, chưa có gì thay đổi. Bấm Ctrl+L để mở khóa."))
        else:
            self._tell_lock()
            try:
                set_parts(self._session.workspace, self._parts(chosen, part))
            except UserError as error:
                self.hint_label.setText(sentence(error))

    def _remember_place(self) -> None:
        here = self.matrix.currentIndex()
        if here.isValid():
            self._place = (self.model.rows[here.row()].criterion.origin_uid, here.column())

    def _return_to_place(self) -> None:
        """What is shown anew has no current cell: the one she was at, also in another year."""
        origin, column = self._place
        origins = (row.criterion.origin_uid for row in self.model.rows)
        row = next((number for number, one in enumerate(origins) if one == origin), None)
        if row is not None and not self.matrix.currentIndex().isValid():
            self.matrix.setCurrentIndex(self.model.index(row, min(column, self.model.columnCount() - 1)))

    def _parts(self, chosen: list[QModelIndex], part: AssignmentRole | None) -> list[PartsOfRow]:
        wanted: dict[int, dict[str, AssignmentRole | None]] = {}
        for index in chosen:
            unit = self.model.unit_at(index)
            if unit is not None:
                wanted.setdefault(index.row(), {})[unit.uid] = part
        return [(self.model.rows[number], parts) for number, parts in sorted(wanted.items())]

    def _turn_lock(self, unlocked: bool) -> None:
        self._tell_lock()
        if unlocked:
            self.enter()

    def _tell_lock(self) -> None:
        open_ = self.lock_button.isChecked()
        self.lock_button.setText(self.tr("Khóa lại") if open_ else self.tr("Mở khóa để phân công"))
        self.lock_button.setToolTip(self.tr("Ctrl+L"))
        self.hint_label.setText(
            self.tr("C chủ trì, P phối hợp, Delete bỏ; bấm chuột vào ô để đổi lần lượt.") if open_ else ""
        )

    def _fit(self) -> None:
        """Names take the room that is left; with many units the matrix scrolls sideways."""
        units = len(self.model.units)
        room = self.matrix.horizontalHeader().width() - _CODE_WIDTH - units * _UNIT_WIDTH
        self.matrix.setColumnWidth(CODE, _CODE_WIDTH)
        self.matrix.setColumnWidth(NAME, max(room, _NAME_WIDTH))
        for number in range(units):
            self.matrix.setColumnWidth(FIRST_UNIT + number, _UNIT_WIDTH)
        for number in range(self.model.columnCount()):
            self.foot.setColumnWidth(number, self.matrix.columnWidth(number))
