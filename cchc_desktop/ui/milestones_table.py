"""The milestones of one criterion as an editable table: label, due date, and how it stands."""

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt
from PySide6.QtWidgets import QHeaderView, QPushButton, QTableWidget, QTableWidgetItem

from cchc_desktop.domain.dates import parse_date, show_date
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.labels import PROGRESS, STATE
from cchc_desktop.domain.progress import MilestoneState
from cchc_desktop.domain.records import Milestone
from cchc_desktop.domain.vocabulary import State
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.schedule import new_milestone, set_milestones
from cchc_desktop.ui.extension_dialog import ExtensionDialog
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.prose_table import ProseDelegate
from cchc_desktop.ui.row_menu import of_button, offer_menu
from cchc_desktop.ui.year_session import YearSession

_LABEL, _DUE, _STATE = range(3)
_SHOWN = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
_EDITABLE = _SHOWN | Qt.ItemFlag.ItemIsEditable


class MilestonesTable:
    """Drives the table and its three buttons for the row given to `show_row`."""

    def __init__(
        self,
        session: YearSession,
        table: QTableWidget,
        add_button: QPushButton,
        remove_button: QPushButton,
        extend_button: QPushButton,
        problem: ProblemLine,
    ) -> None:
        self._session = session
        self._table = table
        self._problem = problem
        self._row: CriterionRow | None = None
        table.setColumnCount(3)
        table.setHorizontalHeaderLabels(
            [
                QCoreApplication.translate("MilestonesTable", "Mốc"),
                QCoreApplication.translate("MilestonesTable", "Hạn"),
                QCoreApplication.translate("MilestonesTable", "Tình trạng"),
            ]
        )
        table.horizontalHeader().setSectionResizeMode(_LABEL, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.horizontalHeader().setHighlightSections(False)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setItemDelegateForColumn(_LABEL, ProseDelegate(table))
        table.setColumnWidth(_DUE, 92)
        table.setColumnWidth(_STATE, 112)
        table.cellChanged.connect(self._cell_changed)
        offer_menu(table, lambda: [of_button(one) for one in (extend_button, add_button, remove_button)])
        add_button.clicked.connect(self._add)
        remove_button.clicked.connect(self._remove)
        extend_button.clicked.connect(self._extend)

    def show_row(self, row: CriterionRow) -> None:
        """Show the milestones of `row`. A date that was extended is moved only by another extension."""
        self._row = row
        with QSignalBlocker(self._table):  # filling is not editing
            self._table.setRowCount(len(row.milestones))
            for number, state in enumerate(row.milestones):
                extended = _extended_text(state)
                self._show_cell(number, _LABEL, state.milestone.label, state.milestone.label, _EDITABLE)
                self._show_cell(number, _DUE, _due_text(state), extended, _SHOWN if extended else _EDITABLE)
                progress = PROGRESS[state.progress]
                shown = STATE[State.OVERDUE] if state.overdue else progress
                self._show_cell(number, _STATE, shown, progress, _SHOWN)

    def _show_cell(self, number: int, column: int, text: str, tip: str, flags: Qt.ItemFlag) -> None:
        """Change a cell in place: its item may be the one that just told of an edit."""
        item = self._table.item(number, column)
        if item is None:
            item = QTableWidgetItem()
            self._table.setItem(number, column, item)
        item.setText(text)
        item.setToolTip(tip or text)
        item.setFlags(flags)

    def _item(self, number: int, column: int) -> QTableWidgetItem:
        item = self._table.item(number, column)
        assert item is not None
        return item

    def _cell_changed(self, number: int, column: int) -> None:
        row = self._row
        if row is None:
            return
        text = self._item(number, column).text()
        milestones = [state.milestone for state in row.milestones]

        def save() -> None:
            milestones[number] = self._changed(milestones[number], column, text)
            set_milestones(self._session.workspace, row, milestones)

        if not self._problem.attempt(save):
            self._table.setCurrentCell(number, column)

    def _changed(self, milestone: Milestone, column: int, text: str) -> Milestone:
        """A due cell takes a date, or words such as "thường xuyên" that hold no figure."""
        if column == _LABEL:
            return replace(milestone, label=text)
        try:
            due = parse_date(text, "due", today=self._session.workspace.today(), year=self._session.year)
        except UserError:
            if any(letter.isdigit() for letter in text):
                raise
            return replace(milestone, due=None, due_text=text)
        return replace(milestone, due=due, due_text="")

    def _add(self) -> None:
        row = self._row
        if row is None:
            return
        milestones = [state.milestone for state in row.milestones]
        added = new_milestone(
            row,
            QCoreApplication.translate("MilestonesTable", "Mốc {number}").format(number=len(milestones) + 1),
            None,
        )
        if self._problem.attempt(lambda: set_milestones(self._session.workspace, row, [*milestones, added])):
            last = self._table.rowCount() - 1
            self._table.setCurrentCell(last, _LABEL)
            self._table.editItem(self._item(last, _LABEL))

    def _remove(self) -> None:
        row, number = self._row, self._table.currentRow()
        if row is None or not 0 <= number < len(row.milestones) or len(row.milestones) == 1:
            return
        kept = [state.milestone for place, state in enumerate(row.milestones) if place != number]
        self._problem.attempt(lambda: set_milestones(self._session.workspace, row, kept))

    def _extend(self) -> None:
        if self._row is not None:
            ExtensionDialog(self._session.workspace, [self._row], self._table.window()).exec()


def _due_text(state: MilestoneState) -> str:
    due = show_date(state.due) or state.milestone.due_text
    if state.due == state.milestone.due:
        return due
    return QCoreApplication.translate("MilestonesTable", "{date}\nđã gia hạn").format(date=due)


def _extended_text(state: MilestoneState) -> str:
    if state.due == state.milestone.due:
        return ""
    text = (
        QCoreApplication.translate(
            "MilestonesTable", "Hạn ban đầu {date}, đã gia hạn; so với hạn ban đầu là trễ"
        )
        if state.overdue_as_first_set
        else QCoreApplication.translate("MilestonesTable", "Hạn ban đầu {date}, đã gia hạn")
    )
    return text.format(date=show_date(state.milestone.due))
