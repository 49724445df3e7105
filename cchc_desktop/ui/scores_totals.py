"""The sums of the scores: what is sure and what may still be had, of the commune, the fields, the units."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QTableView, QWidget

from cchc_desktop.domain.labels import SCORE_STAGE
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.score_sheet import StageSum
from cchc_desktop.domain.score_summary import ScoreSum, SumOf, range_words
from cchc_desktop.domain.score_totals import Range
from cchc_desktop.domain.vocabulary import ScoreStage
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.table_columns import LEFT, RIGHT, number_width
from cchc_desktop.ui.text_table import TextTable

_WIDTHS = (104, 94, 84, 84, 66, 108, 108)
"""Of the columns but the first, which has the rest and that at least, in device-independent pixels."""
_LEAST = 170


class ScoresTotals(TextTable):
    """A line for each sum; the fields, the units and the steps stand below headings."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((), parent)
        self._headings = (
            self.tr("Tổng"),
            self.tr("Đã có số liệu"),
            self.tr("Điểm chuẩn"),
            self.tr("Chắc chắn"),
            self.tr("Có thể đạt"),
            self.tr("Mất"),
            self.tr("Điều tra XHH"),
            self.tr("Cấp trên chấm"),
        )
        self._bold: frozenset[int] = frozenset()

    def show_sums(self, sums: Sequence[ScoreSum], by_stage: Mapping[ScoreStage, StageSum]) -> None:
        """Show `sums` in their order, then what each step of the chain gave."""
        titles = {SumOf.FIELD: self.tr("Theo lĩnh vực"), SumOf.UNIT: self.tr("Theo đơn vị chủ trì")}
        rows: list[Sequence[str]] = []
        bold, before = set(), None
        for one in sums:
            if one.of in titles and one.of is not before:
                bold.add(len(rows))
                rows.append((titles[one.of], *[""] * (len(self._headings) - 1)))
            if one.of is SumOf.COMMUNE:
                bold.add(len(rows))
            before = one.of
            rows.append(self._row(one))
        if by_stage:
            bold.add(len(rows))
            rows.append((self.tr("Theo bước chấm"), *[""] * (len(self._headings) - 1)))
        for stage, found in by_stage.items():
            given = (str(found.count), "", format_points(found.points))
            rows.append((SCORE_STAGE[stage], *given, *[""] * (len(self._headings) - 4)))
        self._bold = frozenset(bold)
        self.show(rows)

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        return RIGHT if column else LEFT

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.FontRole and index.row() in self._bold:
            font = QFont()
            font.setBold(True)
            return font
        return super().data(index, role)

    def _row(self, one: ScoreSum) -> Sequence[str]:
        own = one.totals.own
        lost = format_points(own.lost) if own.scored else ""
        points = [*map(format_points, (own.base, own.sure, own.possible)), lost]
        told = [f"{own.scored}/{own.count}", *points] if own.count else [""] * (1 + len(points))
        return (self._name(one), *told, _beside(one.totals.survey), _beside(one.totals.superior))

    def _name(self, one: ScoreSum) -> str:
        if one.field is not None:
            return f"{one.field.criterion.code}  {one.field.criterion.name}".strip()
        if one.of is SumOf.COMMUNE:
            return self.tr("Toàn xã")
        return one.unit.name if one.unit is not None else self.tr("Chưa phân công")


class TotalsTable(QTableView):
    """Shows `totals`; names have the room that is left, and where there is too little it scrolls sideways."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.totals = ScoresTotals(self)
        self.setModel(self.totals)
        self.setAccessibleName(self.tr("Tổng điểm theo lĩnh vực, đơn vị"))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.totals.modelReset.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """No number is cut, however large."""
        widths = [
            max(width, number_width(self.font(), self.totals.texts_of(column)))
            for column, width in enumerate(_WIDTHS, start=1)
        ]
        for column, width in enumerate(widths, start=1):
            self.setColumnWidth(column, width)
        self.setColumnWidth(0, max(_LEAST, self.viewport().width() - sum(widths)))


def _beside(found: Range) -> str:
    """What others score: what they gave of what there is; between what it will be while some is open."""
    if not found.count:
        return ""
    if 0 < found.scored < found.count:
        return range_words(found)
    return f"{format_points(found.sure) if found.scored else '…'} / {format_points(found.base)}"
