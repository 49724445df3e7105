"""What is done with the question in whose row one stands: answered, shown by a document, a finding raised."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Qt

from cchc_desktop.domain.check_figures import SHARES
from cchc_desktop.domain.check_records import CheckAnswer, CheckRun
from cchc_desktop.domain.checking import RESULTS
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import ANSWER_RESULT
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services import checks, nonconformities
from cchc_desktop.ui.answer_editing import AnswerEditing
from cchc_desktop.ui.answers_model import FIELDS, AnswersModel, Column
from cchc_desktop.ui.answers_table import AnswersTable
from cchc_desktop.ui.row_menu import MenuLine
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from cchc_desktop.ui.detail_panel import MakeDesk

FINDING_KEY = Qt.Modifier.CTRL | Qt.Key.Key_B
DOCUMENT_KEY = Qt.Modifier.CTRL | Qt.Key.Key_T
DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6)


class AnswerActs(QObject):
    """On the current row of `table`; `check` tells which check it shows, and whether that is open."""

    def __init__(
        self,
        session: YearSession,
        desk: "MakeDesk",
        table: AnswersTable,
        model: AnswersModel,
        check: Callable[[], CheckRun | None],
    ) -> None:
        super().__init__(table)
        self._session = session
        self._desk = desk
        self._table = table
        self._model = model
        self._check = check
        self.editing = AnswerEditing(table, model, self._save)

    def raise_finding(self) -> None:
        """Show the finding on the current question, or write down a new one."""
        from cchc_desktop.ui.finding_dialog import FindingDialog

        if not self.editing.close():
            return
        answer = self._table.current_answer()
        if answer is not None:
            finding = nonconformities.on_answer(self._session.workspace, answer)
            FindingDialog(self._session, finding, self._table.window()).exec()
            self._table.setFocus()

    def choose_document(self) -> None:
        """Choose the document that shows what was found on the current question."""
        from cchc_desktop.ui.answer_document_dialog import AnswerDocumentDialog

        answer = self._table.current_answer()
        if answer is not None and self.editing.close() and self.may_write():
            AnswerDocumentDialog(self._session.workspace, self._desk(), answer, self._table.window()).exec()
            self._table.setFocus()

    def is_locked(self) -> bool:
        """Whether it may only be looked at: a closed check, a file that others write."""
        check = self._check()
        return self._session.only_look or (check is not None and check.closed_on is not None)

    def may_write(self) -> bool:
        """Whether the check is open; if not, the reason is said at the cell."""
        check, why = self._check(), self._session.why_only_look
        if why is None and check is not None and check.closed_on is not None:
            why = UserError(Fault.CHECK_CLOSED, name=checks.called(self._session.workspace, check))
        if why is not None:
            self.editing.say(sentence(why))
        return why is None

    def choose(self, digit: int) -> None:
        """Answer with the result of a digit."""
        answer = self._table.current_answer()
        if answer is None or not self.may_write():
            return
        choices = RESULTS[answer.scale]
        if not 1 <= digit <= len(choices):
            text = QCoreApplication.translate("CheckRunView", "Phím {digit} không có kết quả nào. {choices}.")
            self.editing.say(text.format(digit=digit, choices=", ".join(keys_of(answer))))
            return
        try:
            self._save(replace(answer, result=choices[digit - 1]))
        except UserError as error:
            self.editing.say(sentence(error))

    def type(self, text: str) -> None:
        """Begin the text of the cell with `text`; over the result that of the remark.

        A share begun over the result is no remark: its digits have chosen results.
        """
        place, answer = self._table.typing_place(), self._table.current_answer()
        if place is None or answer is None or not self.may_write():
            return
        if text == "/" and answer.scale in SHARES and self._table.currentIndex().column() not in FIELDS:
            words = QCoreApplication.translate(
                "CheckRunView", "Số liệu ghi ở ô bên: bấm Tab rồi gõ lại, như 18/20."
            )
            self.editing.say(words)
            return
        self.editing.edit(place, text)

    def edit_cell(self, index: QModelIndex) -> None:
        """Go on with the text of a cell."""
        if self._model.can_type(index) and self.may_write():
            self.editing.edit(index)

    def clear(self) -> None:
        """Empty the current cell; over the result, say that nothing was checked."""
        answer, index = self._table.current_answer(), self._table.currentIndex()
        if answer is None or not self.may_write():
            return
        if self._model.can_type(index):
            self.editing.clear(index)
        elif index.column() == Column.RESULT:
            self.choose(len(RESULTS[answer.scale]))

    def menu_lines(self) -> list[MenuLine]:
        """What the keys do, for the menu over a row."""
        translate, answer = QCoreApplication.translate, self._table.current_answer()
        if answer is None:
            return []
        may = not self.is_locked()
        choices = [
            MenuLine(ANSWER_RESULT[one], partial(self.choose, number), DIGITS[number - 1], may)
            for number, one in enumerate(RESULTS[answer.scale], start=1)
        ]
        index = self._table.currentIndex()
        edit = MenuLine(
            translate("CheckRunView", "Sửa ô"),
            partial(self.edit_cell, index),
            Qt.Key.Key_F2,
            may and self._model.can_type(index),
        )
        document = MenuLine(translate("CheckRunView", "Tài liệu…"), self.choose_document, DOCUMENT_KEY, may)
        finding = MenuLine(translate("CheckRunView", "Phiếu không phù hợp…"), self.raise_finding, FINDING_KEY)
        return [*choices, edit, document, finding]

    def _save(self, answer: CheckAnswer) -> None:
        checks.answer(self._session.workspace, answer)


def keys_of(answer: CheckAnswer) -> list[str]:
    """The results of a question with their digits."""
    return [f"{digit} {ANSWER_RESULT[one]}" for digit, one in enumerate(RESULTS[answer.scale], start=1)]
