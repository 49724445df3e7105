"""The documents of the selected criteria: listed, attached, edited and taken off."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services import evidence_files
from cchc_desktop.services.evidence import evidence_of, unlink_evidence
from cchc_desktop.services.evidence_files import TakenIn
from cchc_desktop.ui.document_acts import DocumentActs, file_of
from cchc_desktop.ui.documents_table import DocumentsTable
from cchc_desktop.ui.evidence_desk import EvidenceDesk
from cchc_desktop.ui.evidence_words import EvidenceWords
from cchc_desktop.ui.file_drops import picture_name
from cchc_desktop.ui.keys import on_keys, tell_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.milestone_choice import MilestoneChoice
from cchc_desktop.ui.milestone_words import milestone_name
from cchc_desktop.ui.picking import PickFiles, PickTarget, ask_files, ask_target
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.row_menu import add_lines, of_button
from cchc_desktop.ui.told_line import ToldLine
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession


class DocumentsList(QWidget):
    """Lists what a single row has; files are attached to all selected rows at once."""

    table: DocumentsTable
    open_button: QPushButton
    file_button: QPushButton
    edit_button: QPushButton
    remove_button: QPushButton
    attach_button: QPushButton
    attach_label: QLabel
    progress_row: QWidget
    progress_bar: QProgressBar
    stop_button: QPushButton
    told_label: QLabel
    problem_label: QLabel

    def __init__(
        self,
        session: YearSession,
        desk: EvidenceDesk,
        parent: QWidget | None = None,
        *,
        pick_files: PickFiles = ask_files,
        pick_target: PickTarget = ask_target,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._pick_files = pick_files
        self._words = EvidenceWords(self)
        self._rows: Sequence[CriterionRow] = ()
        load_ui(self, "documents_list", DocumentsTable)
        only_look(self, session.why_only_look, [self.open_button, self.file_button, self.stop_button])
        self.attach_label.setVisible(not session.only_look)
        self.milestone = MilestoneChoice(self)
        self._told = ToldLine(self.told_label, ProblemLine(self.problem_label, {}))
        self._acts = DocumentActs(
            session, desk, self._told, self._look, self, pick_files=pick_files, pick_target=pick_target
        )
        self._connect()
        self._show_busy(desk.running)

    def show_rows(self, rows: Sequence[CriterionRow]) -> None:
        """Show the documents of a single row."""
        if [row.uid for row in rows] != [row.uid for row in self._rows]:
            self._told.tell("")
        self._rows = rows
        pairs = evidence_of(self._session.workspace, rows[0].uid) if len(rows) == 1 else []
        labels = {one.milestone.uid: milestone_name(one.milestone) for row in rows for one in row.milestones}
        self.table.show_documents(pairs, labels)
        self.table.setVisible(bool(pairs))
        self.milestone.offer(rows)
        for button in (self.open_button, self.file_button, self.edit_button, self.remove_button):
            button.setVisible(bool(pairs))
        self._look()
        self._enable()

    def choose(self, uid: str) -> None:
        """Choose a document that is shown, and give it the keyboard."""
        self.table.choose(uid)
        self.table.setFocus()

    def attach(self, sources: Sequence[Path]) -> None:
        """Take files into the store and make them proof of the rows selected now."""
        if sources and not self._desk.running:
            done = partial(self._attach_taken, tuple(self._rows), self.milestone.uid)
            self._told.attempt(lambda: self._desk.take_in(sources, done, self._told.problem.show))

    def attach_picture(self, picture: QImage) -> None:
        """Make a picture that was pasted proof of the rows selected now, named by the moment."""
        name = picture_name(self._session.workspace.now())
        done = partial(self._attach_taken, tuple(self._rows), self.milestone.uid)
        if not self._desk.running:
            self._told.attempt(lambda: self._desk.take_picture(picture, name, done, self._told.problem.show))

    def pick(self) -> None:
        """Ask for files and attach them."""
        self.attach(self._pick_files(self, self.tr("Chọn tệp tài liệu kiểm chứng")))

    # what is shown

    def _connect(self) -> None:
        self._desk.busy.connect(self._show_busy)
        self._desk.progressed.connect(self.progress_bar.setValue)
        self._desk.stopped.connect(lambda: self._told.tell(self.tr("Đã dừng; chưa có gì thay đổi.")))
        self.table.itemSelectionChanged.connect(self._enable)
        self.table.cellActivated.connect(lambda *_cell: self._open_chosen())
        self.table.customContextMenuRequested.connect(self._show_menu_at)
        self.open_button.clicked.connect(self._open_chosen)
        self.file_button.clicked.connect(self._show_menu)
        self.edit_button.clicked.connect(self._edit)
        self.remove_button.clicked.connect(self._remove)
        self.attach_button.clicked.connect(self.pick)
        self.stop_button.clicked.connect(self._desk.cancel)
        on_keys(self.table, [Qt.Key.Key_F2], self.edit_button, does=self.tr("Sửa tài liệu"))
        tell_keys(self.table, [Qt.Key.Key_Return], self.tr("Mở tệp của tài liệu"))

    def _look(self) -> None:
        named = [file_of(document) for document in self.table.documents() if document.file_sha256]
        if named:
            self._told.begin(lambda: self._desk.look(named, self.table.show_states, self._told.problem.show))

    def _show_busy(self, busy: bool) -> None:
        held = self.window().focusWidget()
        self.progress_bar.setValue(0)
        if not busy:
            self._enable()
            if held is self.stop_button:
                (self.attach_button if self.table.isHidden() else self.table).setFocus()
        self.progress_row.setVisible(busy)
        if busy:
            if held in (self.open_button, self.file_button, self.attach_button):
                self.stop_button.setFocus()  # else Qt gives the keyboard to whatever comes next
            self._enable()

    def _enable(self) -> None:
        chosen = self.table.chosen() is not None
        free = not self._desk.running
        for button in (self.edit_button, self.remove_button):
            button.setEnabled(chosen)
        for button in (self.open_button, self.file_button):
            button.setEnabled(chosen and free)
        self.attach_button.setEnabled(free)

    # acting

    def _attach_taken(self, rows: Sequence[CriterionRow], milestone_uid: str | None, taken: TakenIn) -> None:
        def write() -> None:
            made = evidence_files.attach(self._session.workspace, rows, taken.files, milestone_uid)
            self._told.tell(self._words.attached(made, taken))
            for document in (*made.added, *made.linked, *made.known)[:1]:
                self.table.choose(document.uid)

        self._told.problem.attempt(write)

    def _open_chosen(self) -> None:
        chosen = self.table.chosen()
        if chosen is not None and not self._desk.running:
            self._acts.open(chosen[0], file_of(chosen[0]))

    def _show_menu(self) -> None:
        self._pop_up(self.file_button.mapToGlobal(self.file_button.rect().bottomLeft()))

    def _show_menu_at(self, place: QPoint) -> None:
        self._pop_up(self.table.viewport().mapToGlobal(place))

    def _pop_up(self, place: QPoint) -> None:
        chosen = self.table.chosen()
        if chosen is None or self._desk.running:
            return
        document = chosen[0]
        menu = self._acts.menu(document, self.table.state_of(document))
        if not self._session.only_look:
            menu.addSeparator()
            add_lines(menu, [of_button(self.edit_button, Qt.Key.Key_F2), of_button(self.remove_button)])
        menu.popup(place)

    def _edit(self) -> None:
        from cchc_desktop.ui.evidence_dialog import EvidenceDialog

        chosen = self.table.chosen()
        if chosen is not None:
            EvidenceDialog(self._session.workspace, *chosen, self).exec()

    def _remove(self) -> None:
        chosen = self.table.chosen()
        if chosen is not None:
            self._told.attempt(lambda: unlink_evidence(self._session.workspace, chosen[1]))
