"""Who leads a criterion, who answers for it there, who coordinates: three inputs that follow each other."""

from PySide6.QtCore import QObject, QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem

from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.criteria import assign, set_person
from cchc_desktop.services.units import contacts
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.theme import SPACE_S
from cchc_desktop.ui.year_session import YearSession

_CHECKABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
_MOST_UNITS_HEIGHT = 180
"""With more units than fit in this, the list scrolls."""


class AssignmentFields(QObject):
    """Saves each choice at once, for the row given to `show_row`."""

    def __init__(
        self,
        session: YearSession,
        lead_combo: QComboBox,
        person_combo: QComboBox,
        coordinating_view: QListWidget,
        problem: ProblemLine,
    ) -> None:
        super().__init__(coordinating_view)
        self._session = session
        self._lead_combo = lead_combo
        self._person_combo = person_combo
        self._coordinating_view = coordinating_view
        self._problem = problem
        self._row: CriterionRow | None = None
        self._units: list[Unit] = []
        self._pressed = -1
        lead_combo.activated.connect(self._assign)
        coordinating_view.itemChanged.connect(self._assign)
        coordinating_view.itemPressed.connect(self._press_name)
        coordinating_view.itemClicked.connect(self._tick_by_name)
        person_combo.activated.connect(self._name_person)

    def show_row(self, row: CriterionRow) -> None:
        """Show who has what part in `row`."""
        self._row = row
        with QSignalBlocker(self._coordinating_view):  # filling is not choosing
            self._fill_units(row)
        self._fill_people(row)

    def _fill_units(self, row: CriterionRow) -> None:
        units = self._session.view.units_at_work
        if units != self._units:
            self._rebuild_units(units)
        self._lead_combo.setCurrentIndex(units.index(row.lead) + 1 if row.lead else 0)
        for number, unit in enumerate(units):
            item = self._coordinating_view.item(number)
            chosen = unit in row.coordinating
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
            item.setFlags(Qt.ItemFlag.NoItemFlags if unit == row.lead else _CHECKABLE)

    def _rebuild_units(self, units: list[Unit]) -> None:
        self._units = units
        self._lead_combo.clear()
        self._lead_combo.addItem(self.tr("(chưa phân công)"), None)
        self._coordinating_view.clear()
        for unit in units:
            self._lead_combo.addItem(unit.name, unit)
            QListWidgetItem(unit.name, self._coordinating_view).setData(Qt.ItemDataRole.UserRole, unit)
        heights = sum(self._coordinating_view.sizeHintForRow(number) for number in range(len(units)))
        self._coordinating_view.setFixedHeight(min(heights + SPACE_S, _MOST_UNITS_HEIGHT))

    def _fill_people(self, row: CriterionRow) -> None:
        people = contacts(self._session.workspace, row.lead.uid) if row.lead else []
        self._person_combo.clear()
        self._person_combo.addItem(self.tr("(chưa ghi)"), None)
        for person in people:
            self._person_combo.addItem(person.name, person.uid)
        self._person_combo.setCurrentIndex(people.index(row.person) + 1 if row.person in people else 0)
        self._person_combo.setEnabled(bool(people))
        self._person_combo.setToolTip(
            "" if people else self.tr("Thêm người liên hệ ở trang Đơn vị, nút Sửa đơn vị.")
        )

    def _press_name(self, item: QListWidgetItem) -> None:
        """Not told of a press on the box, which Qt ticks by itself."""
        self._pressed = self._coordinating_view.row(item)

    def _tick_by_name(self, item: QListWidgetItem) -> None:
        if self._coordinating_view.row(item) == self._pressed and not self._session.only_look:
            ticked = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def _assign(self) -> None:
        self._pressed = -1
        row = self._row
        if row is None:
            return
        lead = self._lead_combo.currentData()
        items = [self._coordinating_view.item(number) for number in range(self._coordinating_view.count())]
        checked = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        coordinating = [item.data(Qt.ItemDataRole.UserRole) for item in checked]
        others = [unit for unit in coordinating if unit != lead]
        if not self._problem.attempt(lambda: assign(self._session.workspace, [row], lead, others)):
            self.show_row(row)

    def _name_person(self) -> None:
        row = self._row
        if row is not None:
            uid = self._person_combo.currentData()
            self._problem.attempt(lambda: set_person(self._session.workspace, [row], uid))
