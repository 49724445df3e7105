"""A list of documents beside the criteria: she ticks on both sides what proves what."""

from collections.abc import Callable, Collection, Sequence

from msgspec.structs import replace
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QTabWidget,
    QWidget,
)

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.listed_documents import DocumentsReading
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.listed_documents import (
    AddedDocuments,
    KnownDocument,
    add_documents,
    known_documents,
)
from cchc_desktop.ui.documents_reading import Listing, ListSource, look_at_list
from cchc_desktop.ui.documents_words import DocumentsWords
from cchc_desktop.ui.import_model import cell_text
from cchc_desktop.ui.import_tables import lay_out
from cchc_desktop.ui.keys import CTRL_ENTER, on_keys
from cchc_desktop.ui.leaving import Leaving
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.proposed_criteria import ProposedCriteria
from cchc_desktop.ui.stoppable import Stoppable
from cchc_desktop.ui.table_source import PickFile, TableSource, ask_file, clipboard_text
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.text_table import TextTable
from cchc_desktop.ui.tick_list import TickLine, TickList, TickTable
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

_DOCUMENTS = (136, 88, 0, 104)
_NOTES = (64, 240, 0)
"""Widths of columns in device-independent pixels; 0 takes the room that is left."""

_NOTHING = Listing(DocumentsReading(()), ())


class DocumentsImportDialog(QDialog):
    """Nothing is ticked by itself but the criteria it was opened for; each act is one step to undo."""

    source_label: QLabel
    file_button: QPushButton
    paste_button: QPushButton
    legacy_box: QWidget
    legacy_label: QLabel
    decode_check: QCheckBox
    explain_label: QLabel
    body: QSplitter
    tabs: QTabWidget
    documents_filter: QLineEdit
    documents_count: QLabel
    documents_table: QTableView
    notes_table: QTableView
    problem_label: QLabel
    busy_box: QWidget
    done_label: QLabel
    undo_button: QPushButton
    add_button: QPushButton
    close_button: QPushButton

    def __init__(
        self,
        session: YearSession,
        tasks: Tasks,
        rows: Collection[CriterionRow] = (),
        parent: QWidget | None = None,
        *,
        pick_file: PickFile = ask_file,
        clipboard: Callable[[], str] = clipboard_text,
    ) -> None:
        super().__init__(parent)
        load_ui(self, "documents_import_dialog")
        only_look(self, session.why_only_look, [self.close_button])
        self._session = session
        self._source = ListSource()
        self._reading = _NOTHING.reading
        self._known: list[KnownDocument | None] = []
        self._added: Sequence[int] = ()
        """The documents of the last act, by their place in the list."""
        self._problems = ProblemLine(self.problem_label, {})
        buttons = (self.file_button, self.paste_button, self.add_button)
        self._work = Stoppable(
            tasks, self.busy_box, self.close_button, (*buttons, self.legacy_box, self.body)
        )
        self._chosen_list = TableSource(
            self, self.source_label, self.file_button, self.paste_button, pick_file, clipboard
        )
        self._words = DocumentsWords(self)
        self._documents = TickList(
            self.documents_table,
            self.documents_filter,
            self.documents_count,
            TickTable(self._words.columns(), self),
        )
        self._criteria = ProposedCriteria(self, self._words, session)
        self._notes = TextTable((self.tr("Ô"), self.tr("Trong tệp"), self.tr("Nội dung")), self)
        self.notes_table.setModel(self._notes)
        self._prepare(rows)
        self._connect()

    def _prepare(self, rows: Collection[CriterionRow]) -> None:
        lay_out(self.documents_table, _DOCUMENTS)
        lay_out(self.notes_table, _NOTES)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setAccessibleName(self.tr("Văn bản đọc được, dòng bỏ ra"))
        self.body.setStretchFactor(0, 3)
        self.body.setStretchFactor(1, 2)
        for hidden in (self.body, self.legacy_box, self.undo_button, self.add_button):
            hidden.hide()
        self._criteria.tick(rows)
        self._leaving = Leaving(self.problem_label, lambda: self._documents.model.ticked)
        self.file_button.setFocus()

    def _connect(self) -> None:
        self._chosen_list.file_chosen.connect(lambda file: self._begin(ListSource(path=file)))
        self._chosen_list.block_pasted.connect(lambda text: self._begin(ListSource(text=text)))
        self._work.ended.connect(self._offer)
        self._work.stopped.connect(self._tell_stopped)
        self.decode_check.toggled.connect(self._read)
        self.documents_table.selectionModel().currentChanged.connect(self._propose)
        self._documents.model.turned.connect(self._offer)
        self._criteria.turned.connect(self._offer)
        self.add_button.clicked.connect(self._add)
        on_keys(self, CTRL_ENTER, self.add_button)
        self.undo_button.clicked.connect(self._undo)
        self.close_button.clicked.connect(self.reject)

    # reading

    def _begin(self, source: ListSource) -> None:
        self._source = source
        self.documents_filter.clear()
        self.decode_check.blockSignals(True)
        self.decode_check.setChecked(False)
        self.decode_check.blockSignals(False)
        self._read()

    def _read(self) -> None:
        """Read in the background; until that is done nothing but stopping it can be done."""
        self._problems.clear()
        self._tell("")
        self._documents.model.tick(())
        source = replace(self._source, decode=self.decode_check.isChecked())
        file, clock = self._session.workspace.path, self._session.workspace.now
        self._work.read(
            self.tr("Đang đọc danh sách…"),
            lambda check: look_at_list(file, clock, source, check),
            self._show,
            self._refuse,
        )

    def _refuse(self, error: UserError) -> None:
        self._show(_NOTHING)
        self._problems.show(error)

    def _show(self, listing: Listing) -> None:
        reading = self._reading = listing.reading
        self._known = list(listing.known)
        there = bool(reading.documents or reading.left_out)
        self.body.setVisible(there)
        self.add_button.setVisible(there)
        self.explain_label.setVisible(not there)
        self.legacy_box.setVisible(bool(reading.suspected))
        self.legacy_label.setText(reading.suspected)
        notes = (*reading.doubts, *reading.left_out)
        self._notes.show([(cell_text(one.place), one.value, one.message) for one in notes])
        self._show_documents()
        self.tabs.setTabText(0, self.tr("Văn bản ({count})").format(count=len(reading.documents)))
        self.tabs.setTabText(1, self.tr("Lưu ý, bỏ ra ({count})").format(count=len(notes)))
        self.tabs.setTabVisible(1, bool(notes))
        self.tabs.setCurrentIndex(0 if reading.documents else 1)
        if reading.documents:
            self._criteria.go_to_chosen()
            self._documents.go_to("0")
            self.documents_filter.setFocus()
        else:
            self.file_button.setFocus()
            self._tell(self.tr("Danh sách không có văn bản nào.") if listing is not _NOTHING else "")

    # what is shown

    def _renew(self) -> None:
        """Look up again what the last act was about: the rest of a long list is as it was."""
        documents = [self._reading.documents[number] for number in self._added]
        for number, known in zip(
            self._added, known_documents(self._session.workspace, documents), strict=True
        ):
            self._known[number] = known
        self._show_documents()

    def _show_documents(self) -> None:
        self._documents.show_lines(
            [
                TickLine(str(number), self._words.texts(one, known, self._session.view))
                for number, (one, known) in enumerate(zip(self._reading.documents, self._known, strict=True))
            ]
        )
        self._offer()

    def _propose(self) -> None:
        key = self._documents.current()
        self._criteria.propose(self._reading.documents[int(key)].title if key else "")

    def _tell(self, text: str) -> None:
        self.done_label.setText(text)
        self.undo_button.hide()

    # acting

    def _chosen(self) -> list[int]:
        """The ticked documents, by their place in the list."""
        return sorted(map(int, self._documents.model.ticked))

    def _offer(self) -> None:
        count, rows = len(self._chosen()), self._criteria.chosen
        self.add_button.setEnabled(bool(count and rows))
        self.add_button.setText(self._words.offer(count, rows))

    def _add(self) -> None:
        chosen, rows = self._chosen(), self._criteria.chosen
        documents = [self._reading.documents[number] for number in chosen]
        made: list[AddedDocuments] = []
        if not self._problems.attempt(
            lambda: made.append(add_documents(self._session.workspace, rows, documents))
        ):
            return
        self._added = chosen
        self._documents.model.tick(())
        self._leaving.begin_anew()
        self._renew()
        self._tell(self._words.added(made[0], rows))
        if made[0].added or made[0].linked:
            self.undo_button.setToolTip(self._session.workspace.stacks().undoable[-1].name)
            self.undo_button.show()
        self.documents_table.setFocus()

    def _undo(self) -> None:
        if self._problems.attempt(self._session.workspace.undo):
            self._renew()
            self._tell(self.tr("Đã hoàn tác; hồ sơ như trước khi gắn."))
            self.documents_table.setFocus()

    # leaving

    def reject(self) -> None:
        """Stop reading, or leave; ticks that were not used are asked about once."""
        if self._work.running:
            self._work.stop()
        elif self._leaving.allowed():
            super().reject()

    def _tell_stopped(self) -> None:
        self._show(_NOTHING)
        self.source_label.clear()
        self._tell(self.tr("Đã dừng đọc."))

    def done(self, result: int) -> None:
        """Hear no more of what was begun."""
        self._work.drop()
        super().done(result)
