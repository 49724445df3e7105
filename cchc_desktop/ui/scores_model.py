"""The criteria with their scores as a table: the tree as it stands, what is blank or lost told apart."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont

from cchc_desktop.domain.score_sheet import ScoreLine
from cchc_desktop.domain.score_totals import Range
from cchc_desktop.domain.vocabulary import ScoreStage, State
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.score_edits import step_for
from cchc_desktop.ui.criteria_model import CriteriaModel
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.scores_columns import scores_columns
from cchc_desktop.ui.scores_words import found_words
from cchc_desktop.ui.theme import colours


class ScoresModel(CriteriaModel):
    """Shows rows with the lines of `show_scores`; groups have none."""

    def __init__(self, parent: QObject | None = None) -> None:
        self.lines: Mapping[str, ScoreLine] = {}
        """By the uid of their criterion."""
        self.sums: Mapping[str, Range] = {}
        """Of the rows above some of them."""
        self.stage = ScoreStage.PROPOSED
        """The step whose figures stand in their cells."""
        self._before: Mapping[str, Decimal] = {}
        columns = scores_columns(self.line_of, self._sum_of, self._before_of, self._found_of)
        super().__init__(parent, columns)

    @property
    def figures_column(self) -> int:
        """Where what was found is typed."""
        return next(number for number, one in enumerate(self.columns) if one.field == "inputs")

    def line_of(self, row: CriterionRow) -> ScoreLine | None:
        """The line of a criterion; None for a group and a part."""
        return self.lines.get(row.uid)

    def show_figures_of(self, stage: ScoreStage) -> None:
        """Show in the cells of the figures those of a step."""
        self.stage = stage
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self.columns) - 1))

    def show_scores(
        self,
        rows: Sequence[CriterionRow],
        lines: Mapping[str, ScoreLine],
        sums: Mapping[str, Range],
        before: Mapping[str, Decimal],
    ) -> bool:
        """Show `rows` with `lines`, the `sums` of groups, the year `before`; whether they are other rows."""
        old, old_sums = self.lines, self.sums
        self.lines, self.sums, self._before = lines, sums, before
        if self.show(rows):
            return True
        for number, row in enumerate(rows):
            same = old.get(row.uid) == lines.get(row.uid) and old_sums.get(row.uid) == sums.get(row.uid)
            if not same:
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(self.columns) - 1))
        return False

    def _found_of(self, line: ScoreLine) -> str:
        return found_words(line, step_for(line, self.stage))

    def _sum_of(self, row: CriterionRow) -> Range | None:
        """The sum below a group of which something is scored."""
        found = self.sums.get(row.uid) if row.is_group else None
        return found if found is not None and found.scored else None

    def _before_of(self, row: CriterionRow) -> Decimal | None:
        return self._before.get(row.criterion.origin_uid) if row.is_criterion else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Groups and what counts stand out; what is blank, or known from the rule alone, steps back."""
        row, key = self.rows[index.row()], self.columns[index.column()].key
        if role == Qt.ItemDataRole.FontRole and (row.is_group or key == "score"):
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole:
            line = self.line_of(row)
            return _ink(line, key) if line is not None else None
        return super().data(index, role)


def _ink(line: ScoreLine, key: str) -> QColor | None:
    if key == "lost":
        return QColor(colours().states[State.OVERDUE])
    steps_back = key in ("rule", "before") or (
        key == "why" and line.blank is not None and not _explained(line)
    )
    return QColor(colours().muted) if steps_back else None


def _explained(line: ScoreLine) -> bool:
    return line.standing is not None and bool(line.standing.explanation)
