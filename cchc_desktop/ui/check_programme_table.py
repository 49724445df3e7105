"""The programme of a year as a table, and what of it a filter lets through."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor

from cchc_desktop.domain.check_programme import CheckLine
from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.labels import CHECK_STAGE
from cchc_desktop.domain.text import fold
from cchc_desktop.domain.vocabulary import CheckStage, State
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.text_table import TextTable
from cchc_desktop.ui.theme import colours

WIDTHS = (84, 124, 120, 132, 84, 84)
"""Of the columns but the last, in device-independent pixels."""
_STAGE, _ANSWERED, _NOT_MET = 3, 4, 5
_COLOURS = {
    CheckStage.MISSED: State.OVERDUE,
    CheckStage.GOING: State.IN_PROGRESS,
    CheckStage.CLOSED: State.DONE,
}


def matches(line: CheckLine, query: str) -> bool:
    """Whether each word of `query` is in its unit, form, day or stage; marks do not matter."""
    words = f"{line.unit.short_name} {line.unit.name} {line.check.title} {show_date(line.check.on_date)}"
    text = fold(f"{words} {CHECK_STAGE[line.stage]}")
    return all(word in text for word in fold(query).split())


class ProgrammeTable(TextTable):
    """A row for each check."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((), parent)
        self._headings = (
            self.tr("Dự kiến"),
            self.tr("Ngày kiểm tra"),
            self.tr("Đơn vị"),
            self.tr("Tình trạng"),
            self.tr("Đã trả lời"),
            self.tr("Không đạt"),
            self.tr("Mẫu phiếu"),
        )
        self._lines: Sequence[CheckLine] = ()

    def show_lines(self, lines: Sequence[CheckLine]) -> None:
        """Show `lines` in their order."""
        self._lines = lines
        self.show([self._texts(line) for line in lines])

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        if column in (_ANSWERED, _NOT_MET):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return super().alignment(column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(self._lines[index.row()], index.column())
        return super().data(index, role)

    def _texts(self, line: CheckLine) -> tuple[str, ...]:
        check, begun = line.check, line.questions > 0
        month = check.planned_month
        day = show_date(check.on_date)
        return (
            self.tr("Tháng {month}").format(month=month) if month else self.tr("Bổ sung"),
            self.tr("{date} (lần {number})").format(date=day, number=line.which) if line.which else day,
            line.unit.short_name,
            CHECK_STAGE[line.stage],
            f"{line.answered}/{line.questions}" if begun else "",
            str(line.not_met) if begun else "",
            check.title,
        )

    def _colour(self, line: CheckLine, column: int) -> QColor | None:
        state = _COLOURS.get(line.stage) if column == _STAGE else None
        if column == _NOT_MET and line.not_met:
            state = State.OVERDUE
        return QColor(colours().states[state]) if state else None
