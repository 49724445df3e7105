"""A checklist with its questions: added, worded, put in order, retired. One save, one step."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QLineEdit, QPushButton, QWidget

from cchc_desktop.domain.check_records import Checklist
from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.labels import ANSWER_SCALE, CHECKLIST_KIND
from cchc_desktop.domain.vocabulary import AnswerScale, ChecklistKind
from cchc_desktop.services import checklists
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.form_draft import ELSEWHERE, FormDraft
from cchc_desktop.ui.keys import on_keys
from cchc_desktop.ui.leaving import Leaving, wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.questions_table import QuestionsTable
from cchc_desktop.ui.text_edit import TextEdit
from cchc_desktop.ui.viewing import only_look

_ADD_KEY = Qt.Modifier.CTRL | Qt.Key.Key_N


class ChecklistDialog(QDialog):
    """Edits `checklist`, stored or new; the fields below the table are those of the question chosen."""

    title_edit: QLineEdit
    kind_combo: QComboBox
    retired_check: QCheckBox
    basis_edit: QLineEdit
    verified_check: QCheckBox
    edition_edit: QLineEdit
    code_edit: QLineEdit
    count_label: QLabel
    add_button: QPushButton
    up_button: QPushButton
    down_button: QPushButton
    retire_button: QPushButton
    remove_button: QPushButton
    table: QuestionsTable
    section_edit: QLineEdit
    clause_edit: QLineEdit
    scale_combo: QComboBox
    text_edit: TextEdit
    problem_label: QLabel
    used_label: QLabel
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(self, workspace: Workspace, checklist: Checklist, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._checklist = checklist
        self._filling = False
        load_ui(self, "checklist_dialog", TextEdit, QuestionsTable)
        only_look(self, workspace.why_read_only, [self.cancel_button])
        self._of_question = (self.section_edit, self.clause_edit, self.scale_combo, self.text_edit)
        for one in self._of_question:
            one.setProperty(ELSEWHERE, True)
        self._problems = ProblemLine(
            self.problem_label,
            {
                "checklist_title": self.title_edit,
                "form_code": self.code_edit,
                "edition": self.edition_edit,
                "basis": self.basis_edit,
                "section": self.section_edit,
                "clause": self.clause_edit,
                "question": self.text_edit,
            },
        )
        self._fill()
        FormDraft(self, Form.CHECKLIST, (checklist.uid,), self.table)
        self._leaving = Leaving(self.problem_label, lambda: (self._typed(), tuple(self.table.questions)))
        self._connect()
        self._show_question()
        (self.table if checklist.title else self.title_edit).setFocus()

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._leaving.allowed():
            super().reject()

    def _fill(self) -> None:
        one = self._checklist
        for kind, label in CHECKLIST_KIND.items():
            self.kind_combo.addItem(label, kind)
        for scale, label in ANSWER_SCALE.items():
            self.scale_combo.addItem(label, scale)
        self.title_edit.setText(one.title)
        self.kind_combo.setCurrentIndex(self.kind_combo.findData(one.kind))
        self.retired_check.setChecked(one.retired)
        self.basis_edit.setText(one.basis)
        self.verified_check.setChecked(one.basis_verified)
        self.edition_edit.setText(one.edition)
        self.code_edit.setText(one.form_code)
        self.table.show_questions(one.uid, checklists.items(self._workspace, one.uid))
        used = checklists.times_used(self._workspace, one)
        if used:
            text = self.tr("Đã dùng cho %n lần kiểm tra: các lần đó giữ câu hỏi như khi bắt đầu.", "", used)
            self.used_label.setText(text)

    def _connect(self) -> None:
        self.table.currentCellChanged.connect(lambda *_cells: self._show_question())
        self.section_edit.textEdited.connect(self._take_question)
        self.clause_edit.textEdited.connect(self._take_question)
        self.text_edit.textChanged.connect(self._take_question)
        self.scale_combo.activated.connect(self._take_question)
        self.add_button.clicked.connect(self._add)
        self.up_button.clicked.connect(lambda: self.table.move_current(-1))
        self.down_button.clicked.connect(lambda: self.table.move_current(1))
        self.retire_button.clicked.connect(self._turn_retired)
        self.remove_button.clicked.connect(self._remove)
        alt = Qt.Modifier.ALT
        on_keys(self, [alt | Qt.Key.Key_Up], self.up_button, does=self.tr("Đưa câu hỏi lên"))
        on_keys(self, [alt | Qt.Key.Key_Down], self.down_button, does=self.tr("Đưa câu hỏi xuống"))
        on_keys(self, [_ADD_KEY], self.add_button, does=self.tr("Thêm câu hỏi"))
        on_keys(self.table, [Qt.Key.Key_Delete], self.remove_button, does=self.tr("Xóa câu hỏi"))
        edit = self.text_edit.setFocus
        on_keys(self.table, [Qt.Key.Key_Return, Qt.Key.Key_F2], edit, does=self.tr("Sửa câu hỏi"))
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)

    # the question chosen

    def _show_question(self) -> None:
        one = self.table.current()
        self._filling = True
        self.section_edit.setText(one.section if one else "")
        self.clause_edit.setText(one.clause if one else "")
        self.text_edit.setText(one.text if one else "")
        if one is not None:
            self.scale_combo.setCurrentIndex(self.scale_combo.findData(one.scale))
        self._filling = False
        for widget in self._of_question:
            widget.setEnabled(one is not None)
        row, last = self.table.currentRow(), len(self.table.questions) - 1
        self.up_button.setEnabled(one is not None and row > 0)
        self.down_button.setEnabled(one is not None and row < last)
        self.remove_button.setEnabled(one is not None)
        self.retire_button.setEnabled(one is not None)
        retired = one is not None and one.retired
        self.retire_button.setText(self.tr("Dùng lại câu này") if retired else self.tr("Thôi dùng câu này"))
        asked = sum(not question.retired for question in self.table.questions)
        self.count_label.setText(self.tr("%n câu hỏi đang dùng", "", asked))

    def _take_question(self) -> None:
        one = self.table.current()
        if one is None or self._filling:
            return
        self.table.put(
            replace(
                one,
                section=self.section_edit.text(),
                clause=self.clause_edit.text(),
                text=self.text_edit.text(),
                scale=AnswerScale(self.scale_combo.currentData()),
            )
        )

    def _add(self) -> None:
        self.table.add()
        self._show_question()
        self.text_edit.setFocus()

    def _turn_retired(self) -> None:
        one = self.table.current()
        if one is not None:
            self.table.put(replace(one, retired=not one.retired))
            self._show_question()

    def _remove(self) -> None:
        self.table.remove_current()
        self._show_question()

    # saving

    def _typed(self) -> Checklist:
        return replace(
            self._checklist,
            title=self.title_edit.text(),
            kind=ChecklistKind(self.kind_combo.currentData()),
            retired=self.retired_check.isChecked(),
            basis=self.basis_edit.text(),
            basis_verified=self.verified_check.isChecked(),
            edition=self.edition_edit.text(),
            form_code=self.code_edit.text(),
        )

    def _save(self) -> None:
        if self._problems.attempt(self._put):
            self.accept()

    def _put(self) -> None:
        self._choose_blank()
        checklists.save_checklist(self._workspace, self._typed(), self.table.questions)

    def _choose_blank(self) -> None:
        """A question with nothing asked is refused: it is the one shown then."""
        for row, one in enumerate(self.table.questions):
            if not one.text.strip():
                self.table.setCurrentCell(row, 0)
                return
