"""A check as it is made: the paper form on the screen, typed line by line."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from cchc_desktop.domain.check_records import CheckRun
from cchc_desktop.domain.checking import FINDINGS
from cchc_desktop.services import checks, nonconformities
from cchc_desktop.ui.answer_acts import DIGITS, DOCUMENT_KEY, FINDING_KEY, AnswerActs, keys_of
from cchc_desktop.ui.answers_model import FIELDS, AnswersModel, Column, has_result
from cchc_desktop.ui.answers_table import AnswersTable
from cchc_desktop.ui.check_run_head import CheckRunHead
from cchc_desktop.ui.keys import on_keys, tell_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.row_menu import offer_menu
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from cchc_desktop.ui.detail_panel import MakeDesk

_NEXT_OPEN_KEY = Qt.Key.Key_F8


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
        self._check: CheckRun | None = None
        load_ui(self, "check_run_view", AnswersTable)
        only_look(self, session.why_only_look, [self.back_button, self.facts_button, self.table])
        self.model = AnswersModel(self)
        self.table.show_model(self.model)
        self.acts = AnswerActs(session, desk, self.table, self.model, lambda: self._check)
        self.editing = self.acts.editing
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

    def _connect(self) -> None:
        self.back_button.clicked.connect(self._go_back)
        self.facts_button.clicked.connect(self.edit_facts)
        self.close_button.clicked.connect(self.close_check)
        self.reopen_button.clicked.connect(self.reopen)
        self.table.digit.connect(self.acts.choose)
        self.table.entered.connect(self._go_on)
        self.table.typed.connect(self.acts.type)
        self.table.doubleClicked.connect(self.acts.edit_cell)
        self.table.selectionModel().currentChanged.connect(self._tell_keys)
        offer_menu(self.table, self.acts.menu_lines)
        on_keys(self, [Qt.Key.Key_Escape], self._go_back, does=self.tr("Về chương trình kiểm tra"))
        editing = self.tr("Sửa ô, hoặc thông tin lần kiểm tra")
        on_keys(self.table, [Qt.Key.Key_F2], self._edit_current, does=editing)
        on_keys(self.table, [Qt.Key.Key_Delete], self.acts.clear, does=self.tr("Xóa ô"))
        on_keys(
            self,
            [_NEXT_OPEN_KEY],
            lambda: self.table.go_to_open(self.table.currentIndex().row()),
            does=self.tr("Câu chưa kiểm tra tiếp theo"),
        )
        raising = self.tr("Phiếu không phù hợp của câu")
        on_keys(self.table, [FINDING_KEY], self.acts.raise_finding, does=raising)
        on_keys(
            self.table, [DOCUMENT_KEY], self.acts.choose_document, does=self.tr("Tài liệu của câu trả lời")
        )
        tell_keys(self.table, [Qt.Key.Key_Return], self.tr("Câu tiếp theo"))
        tell_keys(self.table, DIGITS, self.tr("Chọn kết quả"))

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
        if answer is None or self.acts.is_locked():
            self.keys_label.clear()
            return
        on_figure = not has_result(answer) and self.table.currentIndex().column() in FIELDS
        first = self.tr("Gõ số liệu, nội dung") if on_figure else " · ".join(keys_of(answer))
        rest = self.tr("Enter câu sau · Tab ô bên · gõ chữ là ghi chú · F8 câu còn lại · Ctrl+T tài liệu")
        if answer.result in FINDINGS:
            rest = self.tr("Ctrl+B phiếu không phù hợp · Ctrl+T tài liệu · Enter câu sau")
        self.keys_label.setText(f"{first}   |   {rest}")

    # typing

    def _edit_current(self) -> None:
        index = self.table.currentIndex()
        if self.model.can_type(index):
            self.acts.edit_cell(index)
        else:
            self.edit_facts()

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
