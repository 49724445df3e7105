"""The document that shows what was found on a question of a check: one of the workspace, or a new file."""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from cchc_desktop.domain.check_records import CheckAnswer
from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.records import Evidence
from cchc_desktop.domain.text import fold
from cchc_desktop.services.answer_files import show_by_file
from cchc_desktop.services.checks import answer as keep_answer
from cchc_desktop.services.evidence_files import TakenIn
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.evidence_desk import EvidenceDesk
from cchc_desktop.ui.file_drops import FileDrops, picture_name
from cchc_desktop.ui.keys import on_keys
from cchc_desktop.ui.leaving import wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.picking import PickFiles, ask_files
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.viewing import only_look

_UID = Qt.ItemDataRole.UserRole
_FILE_KEY = Qt.Modifier.CTRL | Qt.Key.Key_T
_MOST = 200
"""Documents listed at a time; more are found by typing."""


class AnswerDocumentDialog(QDialog):
    """Accepted when `answer` names the document that was chosen, or none."""

    question_label: QLabel
    filter_edit: QLineEdit
    documents_list: QListWidget
    told_label: QLabel
    problem_label: QLabel
    file_button: QPushButton
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(
        self,
        workspace: Workspace,
        desk: EvidenceDesk,
        answer: CheckAnswer,
        parent: QWidget | None = None,
        *,
        pick_files: PickFiles = ask_files,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk
        self._answer = answer
        self._pick_files = pick_files
        self._taking = False
        load_ui(self, "answer_document_dialog")
        only_look(self, workspace.why_read_only, [self.cancel_button, self.filter_edit])
        self._problem = ProblemLine(self.problem_label, {})
        self.question_label.setText(answer.text)
        found = workspace.read.find(Evidence)
        latest_first = sorted(found, key=lambda one: (str(one.issued_on or ""), one.number), reverse=True)
        lines = [(one.uid, document_line(one)) for one in latest_first]
        self._documents = [(uid, text, fold(text)) for uid, text in lines]
        self.documents_list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.filter_edit.textChanged.connect(self._show)
        self.documents_list.itemActivated.connect(lambda _item: self.save_button.click())
        on_keys(self.filter_edit, [Qt.Key.Key_Down], self.documents_list.setFocus)
        self.file_button.clicked.connect(self._pick)
        on_keys(self, [_FILE_KEY], self.file_button)
        if workspace.why_read_only is None:
            FileDrops(self, (self.filter_edit,), self.take, self.take_picture)
        desk.busy.connect(self._show_busy)
        desk.stopped.connect(lambda: self.told_label.setText(self.tr("Đã dừng; chưa có gì thay đổi.")))
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)
        self._show_busy(desk.running)
        self.filter_edit.setFocus()

    def take(self, sources: Sequence[Path]) -> None:
        """Bring a file into the store and make it what shows the answer; of several none is guessed."""
        if len(sources) > 1:
            self.told_label.setText(self.tr("Mỗi câu gắn một tệp; hãy đưa vào từng tệp một."))
        elif sources:
            self._begin(lambda: self._desk.take_in(sources, self._taken, self._problem.show))

    def take_picture(self, picture: QImage) -> None:
        """Make a picture that was pasted what shows the answer, named by the moment."""
        name = picture_name(self._workspace.now())
        self._begin(lambda: self._desk.take_picture(picture, name, self._taken, self._problem.show))

    def _begin(self, taking: Callable[[], None]) -> None:
        if self._desk.running:
            return
        self._problem.clear()
        self._taking = True
        try:
            taking()
        except UserError as error:
            self._taking = False
            self._problem.show(error)

    def done(self, result: int) -> None:
        """Leave; while a file is brought in, stop that first."""
        if self._taking:
            self._desk.cancel()
        else:
            super().done(result)

    def _pick(self) -> None:
        self.take(self._pick_files(self, self.tr("Chọn tệp cho câu trả lời")))

    def _taken(self, taken: TakenIn) -> None:
        def write() -> None:
            for refusal in taken.refused:
                raise refusal
            for file in taken.files:
                show_by_file(self._workspace, self._answer, file)

        self._taking = False
        if self._problem.attempt(write):
            self.accept()

    def _show_busy(self, busy: bool) -> None:
        self._taking = self._taking and busy
        self._show()
        self.file_button.setEnabled(not busy and self._workspace.why_read_only is None)
        if busy:
            self.save_button.setEnabled(False)
            self.told_label.setText(self.tr("Đang chép tệp vào hồ sơ… Esc để dừng."))

    def _show(self) -> None:
        """Those that have the words typed, the one of the answer chosen; first that there is none."""
        words = fold(self.filter_edit.text()).split()
        matching = [
            (uid, text) for uid, text, folded in self._documents if all(word in folded for word in words)
        ]
        self.documents_list.clear()
        offered = [] if words else [(None, self.tr("(không gắn tài liệu)"))]
        for uid, text in [*offered, *matching[:_MOST]]:
            item = QListWidgetItem(text, self.documents_list)
            item.setToolTip(text)
            item.setData(_UID, uid)
            if uid == self._answer.evidence_uid:
                self.documents_list.setCurrentItem(item)
        if self.documents_list.currentRow() < 0:
            self.documents_list.setCurrentRow(0)
        self.save_button.setEnabled(self.documents_list.count() > 0)
        self.told_label.setText(self._told(len(matching)))

    def _told(self, count: int) -> str:
        if not self._documents:
            return self.tr("Hồ sơ chưa có tài liệu nào. Bấm “Tệp mới…” để đưa tệp vào.")
        if not count:
            return self.tr("Không có tài liệu nào khớp. Hãy thử ít từ hơn.")
        if count > _MOST:
            return self.tr("Hiện {shown} trong {count} tài liệu; gõ thêm để thu hẹp.").format(
                shown=_MOST, count=count
            )
        return self.tr("%n tài liệu", "", count)

    def _save(self) -> None:
        item = self.documents_list.currentItem()
        uid: str | None = item.data(_UID)
        given = replace(self._answer, evidence_uid=uid)
        if self._problem.attempt(lambda: keep_answer(self._workspace, given)):
            self.accept()


def document_line(document: Evidence) -> str:
    """A document in one line: number, date and what it is about."""
    return " · ".join(filter(None, (document.number, show_date(document.issued_on), document.title)))
