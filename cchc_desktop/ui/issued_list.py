"""Đã ban hành: what went out, found by number, day and title; shown, printed and saved again to the byte."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QStackedWidget, QTableView, QWidget

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.evidence_files import FileState, NamedFile
from cchc_desktop.domain.long_work import Report
from cchc_desktop.domain.records import IssuedDocument
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services import evidence_files, issued
from cchc_desktop.ui.file_names import issued_stem
from cchc_desktop.ui.issue_dialog import IssueDialog
from cchc_desktop.ui.issued_table import LOST, IssuedTable, matches
from cchc_desktop.ui.keys import on_keys, tell_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.paper import Paper
from cchc_desktop.ui.paper_desk import PaperDesk
from cchc_desktop.ui.paper_saving import PaperSaving
from cchc_desktop.ui.shared_width import SharedWidth
from cchc_desktop.ui.tasks import Job
from cchc_desktop.ui.theme import ROW_HEIGHT
from cchc_desktop.ui.undo_offer import until_saved
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession


class IssuedList(QWidget):
    """The register of the workspace, of every year."""

    filter_edit: QLineEdit
    count_label: QLabel
    table_pages: QStackedWidget
    table: QTableView
    empty_label: QLabel
    show_button: QPushButton
    save_button: QPushButton
    edit_button: QPushButton
    remove_button: QPushButton
    fetch_button: QPushButton
    done_label: QLabel

    def __init__(
        self, session: YearSession, desk: PaperDesk, messages: MessageBar, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        load_ui(self, "issued_list")
        only_look(
            self, session.workspace.why_read_only, [self.filter_edit, self.show_button, self.save_button]
        )
        self._session = session
        self._desk = desk
        self._messages = messages
        self._saving = PaperSaving(desk, self, self.done_label, messages)
        self._files = evidence_files.EvidenceFiles(session.workspace)
        self._states: Mapping[NamedFile, FileState] = {}
        self._looking: Job | None = None
        self._all: Sequence[IssuedDocument] = ()
        self.documents: Sequence[IssuedDocument] = ()
        """Those shown, from above."""
        self._model = IssuedTable(self)
        self._set_up_table()
        self._connect()

    def _set_up_table(self) -> None:
        self.table.setModel(self._model)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        SharedWidth(self.table, (96, 150, 88, 120), lambda: None)

    def _connect(self) -> None:
        self.filter_edit.textChanged.connect(self._show)
        self.table.selectionModel().currentRowChanged.connect(self._offer)
        self.table.activated.connect(lambda _index: self._open())
        self.show_button.clicked.connect(self._open)
        self.save_button.clicked.connect(self._save)
        self.edit_button.clicked.connect(self._edit)
        self.remove_button.clicked.connect(self._withdraw)
        self.fetch_button.clicked.connect(self._fetch)
        into = self.tr("Từ ô lọc vào bảng")
        on_keys(self.filter_edit, [Qt.Key.Key_Down, Qt.Key.Key_Return], self.table.setFocus, does=into)
        on_keys(self.filter_edit, [Qt.Key.Key_Escape], self.filter_edit.clear, does=self.tr("Bỏ lọc"))
        on_keys(self.table, [Qt.Key.Key_Delete], self.remove_button, does=self.tr("Bỏ ghi nhận"))
        on_keys(self.table, [Qt.Key.Key_F2], self.edit_button, does=self.tr("Sửa số, ngày, tên"))
        tell_keys(self.table, [Qt.Key.Key_Return], self.tr("Xem lại bản đã ban hành"))

    # showing

    def refresh(self) -> None:
        """Show the register as it is now, and look after its files."""
        self._all = issued.issued_documents(self._session.workspace)
        self._show()
        self._look()

    def focus_filter(self) -> None:
        """Put the cursor in the filter."""
        self.filter_edit.setFocus()
        self.filter_edit.selectAll()

    def choose(self, uid: str) -> None:
        """Choose a document, taking away whatever hides it, and give it the keyboard."""
        self.filter_edit.clear()
        self._choose(next((one for one in self.documents if one.uid == uid), None))
        self.table.setFocus()

    def _show(self) -> None:
        chosen = self._chosen()
        query = self.filter_edit.text()
        self.documents = [one for one in self._all if matches(one, query)]
        self._model.show_documents(self.documents, self._states)
        self._choose(chosen)
        shown, count = len(self.documents), len(self._all)
        self.count_label.setText((f"{shown}/{count}" if query.strip() else str(count)) if count else "")
        self.empty_label.setText(
            self.tr("Không có văn bản nào khớp. Bấm Esc trong ô lọc để bỏ lọc.")
            if count
            else self.tr(
                "Chưa ghi nhận văn bản nào. Làm báo cáo, bấm Xem trước, rồi bấm “Ghi nhận đã ban hành”: "
                "đúng bản đó được giữ lại cùng số và ngày."
            )
        )
        self.table_pages.setCurrentWidget(self.table if self.documents else self.empty_label)
        self._offer()

    def _choose(self, before: IssuedDocument | None) -> None:
        rows = [row for row, one in enumerate(self.documents) if before and one.uid == before.uid]
        if self.documents:
            self.table.setCurrentIndex(self._model.index(rows[0] if rows else 0, 0))

    def _chosen(self) -> IssuedDocument | None:
        row = self.table.currentIndex().row()
        return self.documents[row] if 0 <= row < len(self.documents) else None

    def _offer(self) -> None:
        chosen = self._chosen()
        for button in (self.show_button, self.save_button, self.edit_button, self.remove_button):
            button.setEnabled(chosen is not None)
        lost = chosen is not None and self._states.get(issued.named_file(chosen)) in LOST
        self.fetch_button.setVisible(lost)

    def _look(self) -> None:
        """What has become of the files; bytes not touched since are not read again."""
        if self._looking is not None:
            self._looking.drop()
        wanted = {issued.named_file(one) for one in self._all}
        folder = self._folder() if wanted else None
        if folder is not None:
            self._looking = self._desk.tasks.start(
                lambda job: self._files.states(folder, wanted, job.check), self._show_states, self._say
            )

    def _show_states(self, states: Mapping[NamedFile, FileState]) -> None:
        if states != self._states:
            self._states = states
            self._show()

    # acting

    def _open(self) -> None:
        """Show what went out, to be printed again."""
        one, folder = self._chosen(), self._folder()
        if one is None or folder is None:
            return
        self._desk.tasks.start(
            lambda _job: issued.issued_bytes(folder, one), partial(self._preview, one), self._say
        )

    def _preview(self, one: IssuedDocument, content: bytes) -> None:
        title = f"{one.title} ({one.number})" if one.number else one.title
        self._desk.preview(Paper(title, issued_stem(one), content), self.window())

    def _save(self) -> None:
        one, folder = self._chosen(), self._folder()
        if one is None or folder is None:
            return

        def write(path: Path, report: Report) -> tuple[Path, ...]:
            evidence_files.save_copy(folder, issued.named_file(one), issued.called(one), path, report)
            return (path,)

        self._saving.save(issued_stem(one), Path(one.file_name).suffix, write)

    def _edit(self) -> None:
        one = self._chosen()
        if one is not None:
            said = issued.said_of(one)
            IssueDialog(self._session.workspace, self._desk.tasks, said, self.window(), kept=one).exec()

    def _withdraw(self) -> None:
        one = self._chosen()
        if one is None:
            return
        if self._messages.attempt(partial(issued.withdraw, self._session.workspace, one.uid)):
            text = self.tr("Đã bỏ ghi nhận {name}; Ctrl+Z để lấy lại.")
            self.done_label.setText(text.format(name=issued.called(one)))
            until_saved(self._session, self.done_label)

    def _fetch(self) -> None:
        one, folder = self._chosen(), self._folder()
        if one is None or folder is None:
            return
        path, file = self._session.workspace.path, issued.named_file(one)
        self._desk.tasks.start(
            lambda job: evidence_files.fetch_from_backups(path, folder, [file], job.report),
            lambda _nothing: self._look(),
            self._say,
        )

    def _folder(self) -> Path | None:
        """Where the bytes lie; None when that is said to be out of reach."""
        try:
            return self._files.folder()
        except UserError as error:
            self._say(error)
            return None

    def _say(self, error: UserError) -> None:
        self._messages.say(sentence(error))
