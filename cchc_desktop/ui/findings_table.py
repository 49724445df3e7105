"""Nonconformities as a table: what stands in a line, how late it is."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor

from cchc_desktop.domain.check_records import Nonconformity
from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.findings import called, finding_state
from cchc_desktop.domain.labels import FINDING_GRADE, FINDING_STATE
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.vocabulary import FindingState, State
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.text_table import TextTable
from cchc_desktop.ui.theme import colours

WIDTHS = (68, 88, 96, 96, 132, 88, 156)
"""Of the columns but the last, in device-independent pixels."""
SPARED = (1, 4)
"""Columns that step back where there is little room: the day and the grade."""
_DUE, _STATE = 5, 6
_COLOURS = {
    FindingState.OVERDUE: State.OVERDUE,
    FindingState.DONE: State.WAITING,
    FindingState.CLOSED: State.DONE,
}


class FindingsTable(TextTable):
    """A row for each finding; how it stands has the colour of that state."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((), parent)
        self._headings = (
            self.tr("Số"),
            self.tr("Ngày"),
            self.tr("Đơn vị"),
            self.tr("Điều khoản"),
            self.tr("Mức độ"),
            self.tr("Hạn"),
            self.tr("Tình trạng"),
            self.tr("Mô tả"),
        )
        self._states: Sequence[FindingState] = ()

    def show_findings(
        self, findings: Sequence[Nonconformity], units: Mapping[str, Unit], as_of: date
    ) -> None:
        """Show `findings` in their order, as they stand on `as_of`."""
        self._states = [finding_state(one, as_of) for one in findings]
        self.show(
            [
                (
                    called(one),
                    show_date(one.found_on),
                    units[one.unit_uid].short_name,
                    one.clause,
                    FINDING_GRADE[one.grade],
                    show_date(one.due),
                    FINDING_STATE[state],
                    " ".join(one.description.split()),
                )
                for one, state in zip(findings, self._states, strict=True)
            ]
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.ForegroundRole:
            state = self._states[index.row()]
            coloured = index.column() == _STATE or (index.column() == _DUE and state is FindingState.OVERDUE)
            look = _COLOURS.get(state) if coloured else None
            return QColor(colours().states[look]) if look else None
        return super().data(index, role)
