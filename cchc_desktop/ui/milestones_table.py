"""The milestones of one criterion as an editable table: label, date, state, proof; below it the product."""

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
from cchc_desktop.ui.milestone_words import date_tip, late_words
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.prose_table import ProseDelegate
from cchc_desktop.ui.row_menu import of_button, offer_menu
from cchc_desktop.ui.text_edit import TextEdit
from cchc_desktop.ui.year_session import YearSession

_LABEL, _DUE, _STATE, _PROOF = range(4)
_WIDTHS = {_DUE: 84, _STATE: 98, _PROOF: 50}
_ROW, _LEAST, _TALLEST = 30, 96, 180
"""Device-independent pixels: of a line, and of the table, which scrolls where it has more."""
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
        product_edit: TextEdit,
        problem: ProblemLine,
    ) -> None:
        self._session = session
        self._table = table
        self._problem = problem
        self._product = product_edit
        self._row: CriterionRow | None = None
        table.setColumnCount(4)
        table.setHorizontalHeaderLabels(
            [
                QCoreApplication.translate("MilestonesTable", "Mốc"),
                QCoreApplication.translate("MilestonesTable", "Hạn"),
                QCoreApplication.translate("MilestonesTable", "Tình trạng"),
                QCoreApplication.translate("MilestonesTable", "TLKC"),
            ]
        )
        table.horizontalHeader().setSectionResizeMode(_LABEL, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.horizontalHeader().setHighlightSections(False)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setItemDelegateForColumn(_LABEL, ProseDelegate(table))
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, width)
        table.cellChanged.connect(self._cell_changed)
        table.currentCellChanged.connect(lambda *_cells: self._show_product())
        product_edit.editingFinished.connect(self._save_product)
        offer_menu(table, lambda: [of_button(one) for one in (extend_button, add_button, remove_button)])
        add_button.clicked.connect(self._add)
        remove_button.clicked.connect(self._remove)
        extend_button.clicked.connect(self._extend)

    def show_row(self, row: CriterionRow) -> None:
        """Show the milestones of `row`. A date that was extended is moved only by another extension."""
        if self._row is None or self._row.uid != row.uid:
            self._product.setModified(False)  # it was saved when it was left, or refused
            self._table.setCurrentCell(-1, -1)
        self._row = row
        lines = self._table.horizontalHeader().height() + _ROW * len(row.milestones)
        self._table.setMinimumHeight(min(max(lines, _LEAST), _TALLEST))
        self._table.setColumnHidden(_PROOF, len(row.milestones) < 2)
        with QSignalBlocker(self._table):  # filling is not editing
            self._table.setRowCount(len(row.milestones))
            for number, state in enumerate(row.milestones):
                self._show_milestone(number, state)
            if self._table.currentRow() < 0:
                self._table.setCurrentCell(0, _LABEL)
        self._show_product()

    def _show_milestone(self, number: int, state: MilestoneState) -> None:
        progress = PROGRESS[state.progress]
        shown = STATE[State.OVERDUE] if state.overdue else progress
        tip = "\n".join((progress, late_words(state))).strip()
        dated = _SHOWN if state.extensions else _EDITABLE
        self._show_cell(number, _LABEL, state.milestone.label, state.milestone.product, _EDITABLE)
        self._show_cell(number, _DUE, _due_text(state), date_tip(state), dated)
        self._show_cell(number, _STATE, shown, tip, _SHOWN)
        self._show_cell(number, _PROOF, str(state.documents or ""), "", _SHOWN)

    def _show_product(self) -> None:
        """That of the milestone the cursor is at; what is being typed stays."""
        found = self._current()
        self._product.setEnabled(found is not None)
        if not self._product.isModified():
            self._product.setText(found.product if found else "")

    def _save_product(self) -> None:
        row, found = self._row, self._current()
        if row is None or found is None or not self._product.isModified():
            return
        changed = replace(found, product=self._product.text())
        listed = [changed if one.uid == found.uid else one for one in _listed(row)]
        self._product.setModified(
            not self._problem.attempt(lambda: set_milestones(self._session.workspace, row, listed))
        )

    def _current(self) -> Milestone | None:
        listed = _listed(self._row) if self._row else []
        number = self._table.currentRow()
        return listed[number] if 0 <= number < len(listed) else None

    def _show_cell(self, number: int, column: int, text: str, tip: str, flags: Qt.ItemFlag) -> None:
        """Change a cell in place: its item may be the one that just told of an edit."""
        item = self._table.item(number, column)
        if item is None:
            item = QTableWidgetItem()
            self._table.setItem(number, column, item)
        if item.text() != text:
            item.setText(text)
        if item.toolTip() != (tip or text):
            item.setToolTip(tip or text)
        if item.flags() != flags:  # told even of the same, it has an open editor filled anew
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
        milestones = _listed(row)

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
        milestones = _listed(row)
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
        """Move the milestone the cursor is at."""
        found = self._current()
        if self._row is not None:
            uid = found.uid if found else None
            ExtensionDialog(
                self._session.workspace, [self._row], self._table.window(), milestone_uid=uid
            ).exec()


def _due_text(state: MilestoneState) -> str:
    due = show_date(state.due) or state.milestone.due_text
    if not state.extensions:
        return due
    return QCoreApplication.translate("MilestonesTable", "{date}\nđã gia hạn").format(date=due)


def _listed(row: CriterionRow) -> list[Milestone]:
    return [state.milestone for state in row.milestones]
