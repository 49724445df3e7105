"""The questions of a check as a table: a heading for each section, then what was found on each question."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QColor, QFont

from cchc_desktop.domain.check_figures import WITH_FIGURE, shown_figure
from cchc_desktop.domain.check_records import CheckAnswer
from cchc_desktop.domain.checking import NOT_MET, is_answered
from cchc_desktop.domain.labels import ANSWER_RESULT
from cchc_desktop.domain.vocabulary import AnswerResult, AnswerScale, State
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.theme import colours


class Column(IntEnum):
    """From the left."""

    NUMBER = 0
    QUESTION = 1
    RESULT = 2
    FIGURE = 3
    SEEN = 4
    REMARK = 5


FIELDS = {Column.FIGURE: "figure", Column.SEEN: "seen", Column.REMARK: "remark"}
"""What is typed in a column."""


def has_result(answer: CheckAnswer) -> bool:
    """Whether a question is answered by a result in the first place; else by its figure."""
    return answer.scale not in (AnswerScale.NUMBER, AnswerScale.TEXT)


def home_of(answer: CheckAnswer) -> Column:
    """Where the answer to a question begins."""
    return Column.RESULT if has_result(answer) else Column.FIGURE


class AnswersModel(QAbstractTableModel):
    """Lines are sections, which cannot be chosen, and answers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[str | CheckAnswer] = []
        self._documents: Mapping[str, str] = {}
        self._findings: Mapping[str, str] = {}
        self._titles = {
            Column.NUMBER: self.tr("STT"),
            Column.QUESTION: self.tr("Câu hỏi"),
            Column.RESULT: self.tr("Kết quả"),
            Column.FIGURE: self.tr("Số liệu"),
            Column.SEEN: self.tr("Bằng chứng đã xem"),
            Column.REMARK: self.tr("Ghi chú"),
        }

    def show(
        self, answers: Sequence[CheckAnswer], documents: Mapping[str, str], findings: Mapping[str, str]
    ) -> bool:
        """Show `answers`; whether they are other questions than before: else only what changed is painted.

        `documents` tells what those are called, by uid, that answers name; `findings`, by the uid of the
        answer, those that were raised on them.
        """
        told = self._findings
        self._documents, self._findings = documents, findings
        lines: list[str | CheckAnswer] = []
        for section, members in groupby(answers, key=lambda one: one.section):
            lines += [section] if section else []
            lines += members
        if [_key(one) for one in lines] != [_key(one) for one in self.lines]:
            self.beginResetModel()
            self.lines = lines
            self.endResetModel()
            return True
        before, self.lines = self.lines, lines
        for row, (old, new) in enumerate(zip(before, lines, strict=True)):
            if old != new or told.get(_key(new)) != findings.get(_key(new)):
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
        return False

    def answer(self, row: int) -> CheckAnswer | None:
        """What stands in a row; None for a section or no row."""
        line = self.lines[row] if 0 <= row < len(self.lines) else None
        return line if isinstance(line, CheckAnswer) else None

    def row_of(self, uid: str) -> int:
        """The row of an answer, -1 when it is not there."""
        return next((row for row, one in enumerate(self.lines) if _key(one) == uid), -1)

    def answers(self) -> list[CheckAnswer]:
        """All of them, from above."""
        return [one for one in self.lines if isinstance(one, CheckAnswer)]

    def title(self, column: Column) -> str:
        """The heading of a column."""
        return self._titles[column]

    def can_type(self, index: Index) -> bool:
        """Whether text is typed in a cell."""
        answer = self.answer(index.row()) if index.isValid() else None
        if answer is None or index.column() not in FIELDS:
            return False
        return index.column() != Column.FIGURE or answer.scale in WITH_FIGURE

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen if self.answer(index.row()) else Qt.ItemFlag.ItemIsEnabled

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self._titles[Column(section)] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line, column = self.lines[index.row()], Column(index.column())
        if isinstance(line, str):
            return _section(line, role) if column == 0 else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.text if column is Column.QUESTION else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        return _look(line, role) if column is Column.RESULT else None

    def _text(self, answer: CheckAnswer, column: Column) -> str:
        match column:
            case Column.NUMBER:
                return str(answer.position)
            case Column.QUESTION:
                return f"{answer.text} ({answer.clause})" if answer.clause else answer.text
            case Column.RESULT:
                return "" if _needs_no_result(answer) else ANSWER_RESULT[answer.result]
            case Column.FIGURE:
                return shown_figure(answer)
            case Column.SEEN:
                document = self._documents.get(answer.evidence_uid or "")
                return "\n".join(filter(None, (answer.seen, document and f"[{document}]")))
        return "\n".join(filter(None, (answer.remark, self._finding(answer))))

    def _finding(self, answer: CheckAnswer) -> str:
        number = self._findings.get(answer.uid)
        return self.tr("[phiếu {number}]").format(number=number) if number else ""


def _needs_no_result(answer: CheckAnswer) -> bool:
    """A figure may be all that was asked for."""
    return answer.result is AnswerResult.NOT_CHECKED and is_answered(answer)


def _key(line: str | CheckAnswer) -> str:
    return line.uid if isinstance(line, CheckAnswer) else line


def _look(answer: CheckAnswer, role: int) -> Any:
    """What is not met stands out, what is not checked yet steps back."""
    if role == Qt.ItemDataRole.FontRole and answer.result in NOT_MET:
        font = QFont()
        font.setBold(True)
        return font
    if role == Qt.ItemDataRole.ForegroundRole:
        if answer.result in NOT_MET:
            return QColor(colours().states[State.OVERDUE])
        if answer.result is AnswerResult.NOT_CHECKED:
            return QColor(colours().muted)
    return None


def _section(title: str, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return title
    if role == Qt.ItemDataRole.FontRole:
        font = QFont()
        font.setBold(True)
        return font
    return None
