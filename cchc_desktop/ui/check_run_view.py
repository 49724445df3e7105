"""A check as it is made: the paper form on the screen, typed line by line."""

from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from cchc_desktop.domain.check_figures import SHARES
from cchc_desktop.domain.check_records import CheckAnswer, CheckRun
from cchc_desktop.domain.checking import FINDINGS, RESULTS
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import ANSWER_RESULT
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services import checks, nonconformities
from cchc_desktop.ui.answer_editing import AnswerEditing
from cchc_desktop.ui.answers_model import FIELDS, AnswersModel, Column, has_result
from cchc_desktop.ui.answers_table import AnswersTable
from cchc_desktop.ui.check_run_head import CheckRunHead
from cchc_desktop.ui.keys import on_keys, tell_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.row_menu import MenuLine, offer_menu
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from cchc_desktop.ui.detail_panel import MakeDesk

_FINDING_KEY = Qt.Modifier.CTRL | Qt.Key.Key_B
_DOCUMENT_KEY = Qt.Modifier.CTRL | Qt.Key.Key_T
_NEXT_OPEN_KEY = Qt.Key.Key_F8
_DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6)


class CheckRunView(QWidget):
    """Shows the check given to `show_check`; every answer is saved when it is given."""

    left = Signal()

    back_button: QPushButton
    facts_button: QPushButton
    close_button: QPushButton
    reopen_button: QPushButton
    problem_label: QLabel
    table: AnswersTable
    keys_label: QLabel

    def __init__(self, session: YearSession, desk: "MakeDesk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._check: CheckRun | None = None
        load_ui(self, "check_run_view", AnswersTable)
        only_look(self, session.why_only_look, [self.back_button, self.facts_button, self.table])
        self.model = AnswersModel(self)
        self.table.show_model(self.model)
        self.editing = AnswerEditing(self.table, self.model, self._save)
        self._head = CheckRunHead(session.workspace, self)
        self._problem = ProblemLine(self.problem_label, {})
        self._connect()

    @property
    def check(self) -> CheckRun | None:
        """The one shown, as it is in the file."""
        return self._check

    def show_check(self, uid: str) -> None:
        """Show a check where it was left: at its first question that has no answer.

        A refused text that still stands in another one comes first.
        """
        if self._check is None or self._check.uid == uid or self.editing.close():
            self._problem.clear()
            self._take(uid)
            self.table.go_to_open()
            self.editing.take_focus()

    def refresh(self) -> bool:
        """Show the check again as it is now; False when it is gone, or of another year than the one shown."""
        if self._check is None or not self._take(self._check.uid):
            self.editing.drop()
            self._check = None
        return self._check is not None and self._check.year == self._session.year

    def close_check(self) -> None:
        """Lock the check, or say what it lacks and go there."""
        check = self._check
        if check is None or not self.editing.close():
            return
        workspace = self._session.workspace
        if not self._problem.attempt(lambda: checks.close(workspace, check, workspace.today())):
            self.table.go_to_open()
        self.editing.take_focus()

    def reopen(self) -> None:
        """Unlock it."""
        if self._check is not None:
            self._problem.attempt(partial(checks.reopen, self._session.workspace, self._check))
            self.editing.take_focus()

    def edit_facts(self) -> None:
        """Who checked whom, when and what."""
        from cchc_desktop.ui.check_dialog import CheckDialog

        if self._check is not None and self.editing.close():
            CheckDialog(self._session, self._check, self.window()).exec()

    def raise_finding(self) -> None:
        """Show the finding on the current question, or write down a new one."""
        from cchc_desktop.ui.finding_dialog import FindingDialog

        if not self.editing.close():
            return
        answer = self.table.current_answer()
        if answer is not None:
            finding = nonconformities.on_answer(self._session.workspace, answer)
            FindingDialog(self._session, finding, self.window()).exec()
            self.table.setFocus()

    def choose_document(self) -> None:
        """Choose the document that shows what was found on the current question."""
        from cchc_desktop.ui.answer_document_dialog import AnswerDocumentDialog

        answer = self.table.current_answer()
        if answer is not None and self.editing.close() and self._may_write():
            AnswerDocumentDialog(self._session.workspace, self._desk(), answer, self.window()).exec()
            self.table.setFocus()

    def _connect(self) -> None:
        self.back_button.clicked.connect(self._go_back)
        self.facts_button.clicked.connect(self.edit_facts)
        self.close_button.clicked.connect(self.close_check)
        self.reopen_button.clicked.connect(self.reopen)
        self.table.digit.connect(self._choose)
        self.table.entered.connect(self._go_on)
        self.table.typed.connect(self._type)
        self.table.doubleClicked.connect(self._edit_cell)
        self.table.selectionModel().currentChanged.connect(self._tell_keys)
        offer_menu(self.table, self._menu_lines)
        on_keys(self, [Qt.Key.Key_Escape], self._go_back, does=self.tr("Về chương trình kiểm tra"))
        editing = self.tr("Sửa ô, hoặc thông tin lần kiểm tra")
        on_keys(self.table, [Qt.Key.Key_F2], self._edit_current, does=editing)
        on_keys(self.table, [Qt.Key.Key_Delete], self._clear, does=self.tr("Xóa ô"))
        on_keys(
            self,
            [_NEXT_OPEN_KEY],
            lambda: self.table.go_to_open(self.table.currentIndex().row()),
            does=self.tr("Câu chưa kiểm tra tiếp theo"),
        )
        raising = self.tr("Phiếu không phù hợp của câu")
        on_keys(self.table, [_FINDING_KEY], self.raise_finding, does=raising)
        on_keys(self.table, [_DOCUMENT_KEY], self.choose_document, does=self.tr("Tài liệu của câu trả lời"))
        tell_keys(self.table, [Qt.Key.Key_Return], self.tr("Câu tiếp theo"))
        tell_keys(self.table, _DIGITS, self.tr("Chọn kết quả"))

    # showing

    def _take(self, uid: str) -> bool:
        """Read the check and its answers; False when it is gone, or has not begun."""
        read = self._session.workspace.read
        found = read.find(CheckRun, uid=uid)
        answers = checks.answers(self._session.workspace, found[0]) if found else []
        if not answers:
            return False
        self._check = found[0]
        kept = self.table.current_answer()
        column = Column(max(0, self.table.currentIndex().column()))
        documents = checks.documents_of(self._session.workspace, answers)
        findings = nonconformities.numbers_on(self._session.workspace, answers)
        if self.model.show(answers, documents, findings) and kept is not None:
            self.table.go_to(self.model.row_of(kept.uid), column)
        self._head.tell(self._check, answers)
        self._tell_keys()
        return True

    def _tell_keys(self) -> None:
        """What the keys mean on the current question."""
        answer = self.table.current_answer()
        if answer is None or self._is_locked():
            self.keys_label.clear()
            return
        on_figure = not has_result(answer) and self.table.currentIndex().column() in FIELDS
        first = self.tr("Gõ số liệu, nội dung") if on_figure else " · ".join(_keys_of(answer))
        rest = self.tr("Enter câu sau · Tab ô bên · gõ chữ là ghi chú · F8 câu còn lại · Ctrl+T tài liệu")
        if answer.result in FINDINGS:
            rest = self.tr("Ctrl+B phiếu không phù hợp · Ctrl+T tài liệu · Enter câu sau")
        self.keys_label.setText(f"{first}   |   {rest}")

    # typing

    def _is_locked(self) -> bool:
        closed = self._check is not None and self._check.closed_on is not None
        return closed or self._session.only_look

    def _may_write(self) -> bool:
        """Whether the check is open; if not, the reason is said at the cell."""
        check, why = self._check, self._session.why_only_look
        if why is None and check is not None and check.closed_on is not None:
            why = UserError(Fault.CHECK_CLOSED, name=checks.called(self._session.workspace, check))
        if why is not None:
            self.editing.say(sentence(why))
        return why is None

    def _save(self, answer: CheckAnswer) -> None:
        checks.answer(self._session.workspace, answer)

    def _choose(self, digit: int) -> None:
        answer = self.table.current_answer()
        if answer is None or not self._may_write():
            return
        choices = RESULTS[answer.scale]
        if not 1 <= digit <= len(choices):
            text = self.tr("Phím {digit} không có kết quả nào. {choices}.")
            self.editing.say(text.format(digit=digit, choices=", ".join(_keys_of(answer))))
            return
        try:
            self._save(replace(answer, result=choices[digit - 1]))
        except UserError as error:
            self.editing.say(sentence(error))

    def _type(self, text: str) -> None:
        """A share begun over the result is no remark: its digits have chosen results."""
        place, answer = self.table.typing_place(), self.table.current_answer()
        if place is None or answer is None or not self._may_write():
            return
        if text == "/" and answer.scale in SHARES and self.table.currentIndex().column() not in FIELDS:
            self.editing.say(self.tr("Số liệu ghi ở ô bên: bấm Tab rồi gõ lại, như 18/20."))
            return
        self.editing.edit(place, text)

    def _edit_cell(self, index: QModelIndex) -> None:
        if self.model.can_type(index) and self._may_write():
            self.editing.edit(index)

    def _edit_current(self) -> None:
        index = self.table.currentIndex()
        if self.model.can_type(index):
            self._edit_cell(index)
        else:
            self.edit_facts()

    def _clear(self) -> None:
        """Empty the current cell; over the result, say that nothing was checked."""
        answer, index = self.table.current_answer(), self.table.currentIndex()
        if answer is None or not self._may_write():
            return
        if self.model.can_type(index):
            self.editing.clear(index)
        elif index.column() == Column.RESULT:
            self._choose(len(RESULTS[answer.scale]))

    def _go_on(self) -> None:
        """To the next question; after the last to the first without an answer, if there is one."""
        row = self.table.next_row()
        if row is None:
            self.table.go_to_open()
        else:
            self.table.go_to(row)

    def _go_back(self) -> None:
        if self.editing.close():
            self.left.emit()

    def _menu_lines(self) -> list[MenuLine]:
        answer = self.table.current_answer()
        if answer is None:
            return []
        may = not self._is_locked()
        choices = [
            MenuLine(ANSWER_RESULT[one], partial(self._choose, number), _DIGITS[number - 1], may)
            for number, one in enumerate(RESULTS[answer.scale], start=1)
        ]
        index = self.table.currentIndex()
        edit = MenuLine(
            self.tr("Sửa ô"),
            partial(self._edit_cell, index),
            Qt.Key.Key_F2,
            may and self.model.can_type(index),
        )
        document = MenuLine(self.tr("Tài liệu…"), self.choose_document, _DOCUMENT_KEY, may)
        finding = MenuLine(self.tr("Phiếu không phù hợp…"), self.raise_finding, _FINDING_KEY)
        return [*choices, edit, document, finding]


def _keys_of(answer: CheckAnswer) -> list[str]:
    """The results of a question with their digits."""
    return [f"{digit} {ANSWER_RESULT[one]}" for digit, one in enumerate(RESULTS[answer.scale], start=1)]
