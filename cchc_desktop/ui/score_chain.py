"""What each step of the chain gave a criterion, side by side: points, who and when."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHeaderView, QTableView

from cchc_desktop.domain.labels import SCORE_STAGE
from cchc_desktop.domain.score_sheet import ScoreLine
from cchc_desktop.domain.vocabulary import ScoreStage
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.scores_words import given_words, short_titles, stage_words
from cchc_desktop.ui.text_table import TextTable

_ROW = 22
"""Device-independent pixels."""


class ScoreChain(TextTable):
    """A column for each step; that she is at stands out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(list(short_titles().values()), parent)
        self._tips: list[str] = []
        self._at = ScoreStage.PROPOSED

    def fill(self, table: QTableView) -> None:
        """Stand in `table`, as tall as it is."""
        table.setModel(self)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.verticalHeader().setMinimumSectionSize(_ROW)
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.setFixedHeight(header.sizeHint().height() + 2 * _ROW + 2)

    def show_line(self, line: ScoreLine, at: ScoreStage) -> None:
        """Show the steps of `line`."""
        given = [line.stages.get(stage) for stage in ScoreStage]
        self._at = at
        self._tips = [stage_words(one) for one in given]
        self.show(
            [
                [given_words(one) for one in given],
                [f"{one.scorer} {one.scored_on:%d/%m}".strip() if one else "" for one in given],
            ]
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tips[index.column()] or None
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(index.row() == 0)
            return font
        return super().data(index, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.FontRole and orientation is Qt.Orientation.Horizontal:
            font = QFont()
            font.setBold(list(ScoreStage)[section] is self._at)
            return font
        if role == Qt.ItemDataRole.ToolTipRole:
            return SCORE_STAGE[list(ScoreStage)[section]]
        return super().headerData(section, orientation, role)
