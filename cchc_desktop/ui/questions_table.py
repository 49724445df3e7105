"""The questions of a checklist being edited: their order, which are retired, what each asks."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem, QWidget

from cchc_desktop.domain.check_records import ChecklistItem
from cchc_desktop.domain.drafts import Texts
from cchc_desktop.domain.labels import ANSWER_SCALE
from cchc_desktop.domain.vocabulary import AnswerScale
from cchc_desktop.services.checklists import blank_item
from cchc_desktop.ui.prose_table import ProseTable
from cchc_desktop.ui.theme import colours

_SECTION, _CLAUSE, _TEXT, _SCALE = range(4)
_FIELDS = ("section", "clause", "text", "scale", "retired")
_SCALES = {label: scale for scale, label in ANSWER_SCALE.items()}


class QuestionsTable(ProseTable):
    """Holds `questions` in their order; nothing is saved here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.questions: list[ChecklistItem] = []
        self._checklist_uid = ""
        self.setColumnCount(4)
        self.setHorizontalHeaderLabels(
            [self.tr("Phần"), self.tr("Điều khoản"), self.tr("Câu hỏi"), self.tr("Cách trả lời")]
        )
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(_TEXT, QHeaderView.ResizeMode.Stretch)
        for column, width in ((_SECTION, 170), (_CLAUSE, 84), (_SCALE, 150)):
            self.setColumnWidth(column, width)

    def show_questions(self, checklist_uid: str, questions: Sequence[ChecklistItem]) -> None:
        """Show the questions of a checklist."""
        self._checklist_uid = checklist_uid
        self.questions = list(questions)
        self.setRowCount(len(self.questions))
        for row in range(len(self.questions)):
            self._paint(row)
        self.refit()
        if self.questions:
            self.setCurrentCell(0, _TEXT)

    def current(self) -> ChecklistItem | None:
        """The one chosen."""
        row = self.currentRow()
        return self.questions[row] if 0 <= row < len(self.questions) else None

    def put(self, question: ChecklistItem) -> None:
        """Take `question` in place of the one chosen."""
        row = self.currentRow()
        if self.questions[row] != question:
            self.questions[row] = question
            self._paint(row)
            self.resizeRowToContents(row)

    def add(self) -> None:
        """A new question after the one chosen, in its section and answered as it is."""
        before = self.current()
        section, scale = (before.section, before.scale) if before else ("", AnswerScale.MET)
        self._insert(self.currentRow() + 1, blank_item(self._checklist_uid, section, scale))
        self.setCurrentCell(self.currentRow() + 1 if before else 0, _TEXT)

    def move_current(self, by: int) -> None:
        """Move the question chosen up (-1) or down (1), as far as it goes."""
        row = self.currentRow()
        other = row + by
        if row >= 0 and 0 <= other < len(self.questions):
            pair = self.questions[row], self.questions[other]
            self.questions[other], self.questions[row] = pair
            for changed in (row, other):
                self._paint(changed)
            self.refit()
            self.setCurrentCell(other, _TEXT)

    def remove_current(self) -> None:
        """Take the question chosen out."""
        row = self.currentRow()
        if row >= 0:
            del self.questions[row]
            self.removeRow(row)
            self.setCurrentCell(min(row, len(self.questions) - 1), _TEXT)

    def cells(self) -> dict[str, str]:
        """What is asked, by "uid field"."""
        return {
            f"{one.uid} {name}": text
            for one in self.questions
            for name, text in zip(_FIELDS, _texts(one), strict=True)
        }

    def put_cells(self, cells: Texts) -> None:
        """Put `cells` in, as if typed; what is not here (any more) is a new question at the end."""
        for key, text in cells.items():
            uid, _, name = key.partition(" ")
            if name not in _FIELDS:
                continue
            row = next((row for row, one in enumerate(self.questions) if one.uid == uid), -1)
            if row < 0:
                row = len(self.questions)
                blank = blank_item(self._checklist_uid, "", AnswerScale.MET)
                self._insert(row, replace(blank, uid=uid))
            self.questions[row] = _with(self.questions[row], name, text)
            self._paint(row)
        self.refit()

    def _insert(self, row: int, question: ChecklistItem) -> None:
        self.questions.insert(row, question)
        self.insertRow(row)
        self._paint(row)

    def _paint(self, row: int) -> None:
        one = self.questions[row]
        text = self.tr("(thôi dùng) {text}").format(text=one.text) if one.retired else one.text
        for column, shown in enumerate((one.section, one.clause, text, ANSWER_SCALE[one.scale])):
            item = QTableWidgetItem(shown)
            item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            if one.retired:
                item.setForeground(QBrush(QColor(colours().muted)))
            self.setItem(row, column, item)


def _texts(one: ChecklistItem) -> tuple[str, ...]:
    return one.section, one.clause, one.text, ANSWER_SCALE[one.scale], "x" if one.retired else ""


def _with(one: ChecklistItem, name: str, text: str) -> ChecklistItem:
    if name == "scale":
        return replace(one, scale=_SCALES.get(text, one.scale))
    return replace(one, retired=bool(text)) if name == "retired" else replace(one, **{name: text})
