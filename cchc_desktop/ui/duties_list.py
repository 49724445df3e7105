"""The duties the công văn gives a unit, and the areas it answers for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QLabel, QPushButton, QTableWidgetItem, QWidget

from cchc_desktop.domain.labels import DUTY_ROLE, EXTENT
from cchc_desktop.domain.records import Duty, Unit
from cchc_desktop.services.dispatch import oddities
from cchc_desktop.services.units import areas, duties, move_duty, new_duty, remove_duty
from cchc_desktop.ui.duty_dialog import DutyDialog
from cchc_desktop.ui.keys import on_keys, tell_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.prose_table import ProseTable
from cchc_desktop.ui.row_menu import MenuLine, of_button, offer_menu
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

_ROLE, _TEXT, _LINE = range(3)


class DutiesList(QWidget):
    """Duties as rows tall enough for their text; Enter opens one."""

    table: ProseTable
    areas_label: QLabel
    add_button: QPushButton
    edit_button: QPushButton
    remove_button: QPushButton
    up_button: QPushButton
    down_button: QPushButton
    dispatch_button: QPushButton

    def __init__(self, session: YearSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._unit: Unit | None = None
        self._duties: list[Duty] = []
        load_ui(self, "duties_list", ProseTable)
        only_look(self, session.workspace.why_read_only, [self.edit_button, self.dispatch_button])
        if session.workspace.read_only:
            self.edit_button.setText(self.tr("Xem…"))
        self.table.setColumnCount(3)
        self.table.setHorizontalHeaderLabels(
            [self.tr("Vai trò"), self.tr("Nhiệm vụ"), self.tr("Dòng công văn")]
        )
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(_TEXT, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(_ROLE, 130)
        self.table.setColumnWidth(_LINE, 110)
        self.table.itemSelectionChanged.connect(self._enable_buttons)
        self.table.cellActivated.connect(lambda *_cell: self._edit())
        offer_menu(self.table, self._menu_lines)
        self.add_button.clicked.connect(self._add)
        self.edit_button.clicked.connect(self._edit)
        self.remove_button.clicked.connect(self._remove)
        self.up_button.clicked.connect(lambda: self._move(-1))
        self.down_button.clicked.connect(lambda: self._move(1))
        self.dispatch_button.clicked.connect(self._edit_dispatch)
        alt = Qt.Modifier.ALT
        up, down = self.tr("Đưa nhiệm vụ lên"), self.tr("Đưa nhiệm vụ xuống")
        on_keys(self.table, [alt | Qt.Key.Key_Up], self.up_button, does=up)
        on_keys(self.table, [alt | Qt.Key.Key_Down], self.down_button, does=down)
        tell_keys(self.table, [Qt.Key.Key_Return], self.tr("Sửa nhiệm vụ"))

    def show_unit(self, unit: Unit) -> None:
        """Show the duties and areas of `unit`."""
        chosen = self._chosen()
        self._unit = unit
        self._duties = duties(self._session.workspace, unit.uid)
        self.table.setRowCount(len(self._duties))
        for number, duty in enumerate(self._duties):
            for column, text in enumerate((DUTY_ROLE[duty.role], duty.text, _source(duty))):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                self.table.setItem(number, column, item)
        self.table.refit()
        uids = [duty.uid for duty in self._duties]
        if chosen is not None and chosen.uid in uids:
            self.table.selectRow(uids.index(chosen.uid))
        claims = [area for area in areas(self._session.workspace) if area.unit_uid == unit.uid]
        lines = list(dict.fromkeys(f"- {area.text} [{EXTENT[area.extent]}]" for area in claims))
        self.areas_label.setText(
            "\n".join([self.tr("Phần việc trong Bộ chỉ số theo công văn:"), *lines]) if lines else ""
        )
        self._enable_buttons()

    def choose(self, uid: str) -> None:
        """Choose a duty that is shown, and give it the keyboard."""
        for number, duty in enumerate(self._duties):
            if duty.uid == uid:
                self.table.selectRow(number)
        self.table.setFocus()

    def _chosen(self) -> Duty | None:
        number = self.table.currentRow()
        selected = bool(self.table.selectedItems()) and 0 <= number < len(self._duties)
        return self._duties[number] if selected else None

    def _enable_buttons(self) -> None:
        chosen = self._chosen()
        self.edit_button.setEnabled(chosen is not None)
        self.remove_button.setEnabled(chosen is not None)
        self.up_button.setEnabled(chosen is not None and chosen is not self._duties[0])
        self.down_button.setEnabled(chosen is not None and chosen is not self._duties[-1])

    def _menu_lines(self) -> list[MenuLine]:
        return [
            of_button(self.edit_button, Qt.Key.Key_Enter),
            of_button(self.add_button),
            of_button(self.remove_button),
            of_button(self.up_button, Qt.Modifier.ALT | Qt.Key.Key_Up),
            of_button(self.down_button, Qt.Modifier.ALT | Qt.Key.Key_Down),
        ]

    def _add(self) -> None:
        if self._unit is not None:
            DutyDialog(
                self._session.workspace, new_duty(self._session.workspace, self._unit.uid), self
            ).exec()

    def _edit(self) -> None:
        duty = self._chosen()
        if duty is not None:
            DutyDialog(self._session.workspace, duty, self).exec()

    def _remove(self) -> None:
        duty = self._chosen()
        if duty is not None:
            remove_duty(self._session.workspace, duty)

    def _move(self, by: int) -> None:
        duty = self._chosen()
        if duty is not None:
            move_duty(self._session.workspace, duty, by)

    def _edit_dispatch(self) -> None:
        from cchc_desktop.ui.dispatch_dialog import DispatchDialog

        DispatchDialog(self._session.workspace, self).exec()


def _source(duty: Duty) -> str:
    """Its line in the công văn, and below it what may be mistyped there."""
    line = [] if duty.source_line is None else [str(duty.source_line)]
    return "\n".join([*line, *(f"“{one.written}”?" for one in oddities(duty.text))])
