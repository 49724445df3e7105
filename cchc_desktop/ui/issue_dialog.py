"""Recording that a document was issued: number and day. A number given twice is asked about, not refused."""

from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QWidget

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.evidence_files import TakenFile
from cchc_desktop.domain.records import IssuedDocument
from cchc_desktop.services import issued
from cchc_desktop.services.evidence_files import place_to_write
from cchc_desktop.services.issued import Issue
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.form_draft import FormDraft
from cchc_desktop.ui.growing import make_room
from cchc_desktop.ui.leaving import Leaving, wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.tasks import Job, Tasks
from cchc_desktop.ui.viewing import only_look


class IssueDialog(QDialog):
    """Accepted when it was recorded; `content` is what went out. With `kept` a record is corrected."""

    about_label: QLabel
    number_edit: QLineEdit
    date_edit: DateEdit
    title_edit: QLineEdit
    question_label: QLabel
    problem_label: QLabel
    save_button: QPushButton
    cancel_button: QPushButton

    def __init__(
        self,
        workspace: Workspace,
        tasks: Tasks,
        said: Issue,
        parent: QWidget | None = None,
        *,
        content: bytes = b"",
        file_name: str = "",
        kept: IssuedDocument | None = None,
    ) -> None:
        super().__init__(parent)
        load_ui(self, "issue_dialog", DateEdit)
        only_look(self, workspace.why_read_only, [self.cancel_button])
        self._workspace = workspace
        self._tasks = tasks
        self._said = said
        self._content, self._file_name = content, file_name
        self._kept = kept
        self._job: Job | None = None
        self._asked: tuple[object, ...] = ()
        """What she was asked about and may answer by saving again."""
        self._problems = ProblemLine(
            self.problem_label,
            {"number": self.number_edit, "issued_on": self.date_edit, "issued_title": self.title_edit},
        )
        self._fill()
        if kept is not None:  # the bytes of a new one do not outlive the program
            FormDraft(self, Form.ISSUED, (kept.uid,))
        self._leaving = Leaving(self.problem_label, self._typed)
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)
        for edit in (self.number_edit, self.date_edit, self.title_edit):
            edit.textChanged.connect(self._forget_question)

    def _fill(self) -> None:
        self.date_edit.follow(self._workspace.today)
        self.number_edit.setText(self._said.number)
        self.date_edit.set_value(self._said.issued_on)
        self.title_edit.setText(self._said.title)
        self.question_label.hide()
        if self._kept is None:
            self.setWindowTitle(self.tr("Ghi nhận đã ban hành"))
            self.about_label.setText(
                self.tr(
                    "Giữ lại đúng bản đang xem, kèm số và ngày, để sau này xem, in và lưu lại y nguyên. "
                    "Đã ghi nhận thì Hoàn tác không bỏ đi; bỏ ở mục Đã ban hành."
                )
            )
        else:
            self.setWindowTitle(self.tr("Sửa số, ngày đã ghi nhận"))
            self.about_label.setText(self.tr("Tệp đã giữ không thay đổi."))
        self._forget_question()

    def showEvent(self, event: QShowEvent) -> None:
        """Tall enough for the sentence on top, which wraps."""
        super().showEvent(event)
        make_room(self)

    def _typed(self) -> tuple[object, ...]:
        return self.number_edit.text(), self.date_edit.text(), self.title_edit.text()

    def _forget_question(self) -> None:
        self._asked = ()
        self.question_label.hide()
        self.save_button.setText(self.tr("&Lưu") if self._kept else self.tr("Ghi &nhận"))

    # recording

    def _save(self) -> None:
        said: list[Issue] = []
        if self._problems.attempt(lambda: said.append(self._checked())):
            self._ask_or_record(said[0])
        else:
            make_room(self)

    def _checked(self) -> Issue:
        day = self.date_edit.value("issued_on")
        said = Issue(self._said.kind, self._said.year, self.number_edit.text(), day, self.title_edit.text())
        return issued.checked(said)

    def _ask_or_record(self, said: Issue) -> None:
        question = " ".join(self._questions(said))
        if question and self._asked != self._typed():
            self._asked = self._typed()
            self.question_label.setText(question)
            self.question_label.show()
            self.save_button.setText(self.tr("Vẫ&n ghi"))
            make_room(self)
            return
        if self._kept is not None:
            self._correct(self._kept.uid, said)
            return
        folders: list[Path] = []
        if self._problems.attempt(lambda: folders.append(place_to_write(self._workspace))):
            self._keep(folders[0], said)

    def _questions(self, said: Issue) -> list[str]:
        """What is odd and may be right all the same."""
        assert said.issued_on is not None
        kept = self._kept.uid if self._kept else ""
        asked = [
            self.tr("Số {number} đã ghi nhận cho “{title}” ngày {day}.").format(
                number=one.number, title=one.title, day=show_date(one.issued_on)
            )
            for one in issued.same_number(self._workspace, said.number, said.issued_on, apart_from=kept)[:2]
        ]
        if said.issued_on > self._workspace.today():
            asked.append(self.tr("Ngày {day} chưa đến.").format(day=show_date(said.issued_on)))
        elif said.issued_on.year != said.year:
            text = self.tr("Ngày {day} không thuộc năm {year} của báo cáo.")
            asked.append(text.format(day=show_date(said.issued_on), year=said.year))
        return [*asked, self.tr("Đúng như vậy thì bấm lần nữa để ghi.")] if asked else []

    def _correct(self, uid: str, said: Issue) -> None:
        if self._problems.attempt(
            lambda: issued.correct(self._workspace, uid, said.number, said.issued_on, said.title)
        ):
            self.accept()

    def _keep(self, folder: Path, said: Issue) -> None:
        """Bring the bytes into the store; a row names them once they are there."""
        self.save_button.setEnabled(False)
        content, name = self._content, self._file_name

        def record(file: TakenFile) -> None:
            if self._problems.attempt(lambda: issued.issue(self._workspace, said, file)):
                self.accept()

        self._job = self._tasks.start(
            lambda job: issued.keep_bytes(folder, content, name, job.report),
            record,
            self._problems.show,
            ended=lambda: self.save_button.setEnabled(True),
        )

    # leaving

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._leaving.allowed():
            super().reject()

    def done(self, result: int) -> None:
        """Leave; what is not recorded by now is not."""
        if self._job is not None:
            self._job.drop()
        super().done(result)
