"""Nhật ký: write a note for the selected criteria, read and correct those of the one selected."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QListView, QPushButton, QWidget

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.drafts import Form, Typed
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import ProgressNote
from cchc_desktop.domain.vocabulary import Channel, Progress
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services import notes
from cchc_desktop.services.drafts import note_to_correct
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.folded_completer import FoldedCompleter
from cchc_desktop.ui.keys import CTRL_ENTER, CTRL_SHIFT_ENTER, on_keys, tell_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.note_choices import fill_note_choices, offer_milestones
from cchc_desktop.ui.note_draft import NoteDraft, as_written, draft_from, texts_of
from cchc_desktop.ui.note_form_room import NoteFormRoom
from cchc_desktop.ui.notes_model import NOTE_ROLE, NotesModel
from cchc_desktop.ui.phrase_menu import PhraseMenu
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.row_menu import MenuLine, offer_menu
from cchc_desktop.ui.text_edit import TextEdit
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession


class LogTab(QWidget):
    """The progress log. What is half typed waits with its rows until they are shown again."""

    written = Signal(bool)
    """A note was written, or none where she passes on; whether she goes on with the next row."""

    form: QWidget
    text_edit: TextEdit
    fields: QWidget
    date_edit: DateEdit
    progress_combo: QComboBox
    reporter_edit: QLineEdit
    channel_combo: QComboBox
    milestone_label: QLabel
    milestone_combo: QComboBox
    problem_label: QLabel
    mode_label: QLabel
    phrases_button: QPushButton
    cancel_button: QPushButton
    write_button: QPushButton
    notes_view: QListView
    empty_label: QLabel
    correct_action: QAction

    def __init__(self, session: YearSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: Sequence[CriterionRow] = ()
        self._correcting: ProgressNote | None = None
        self._drafts: dict[frozenset[str], NoteDraft] = {}
        self._passed_on: NoteDraft | None = None
        """Day, reporter and channel for the row she passes on to."""
        self._writing = False
        load_ui(self, "log_tab", TextEdit, DateEdit)
        only_look(self, session.why_only_look)
        self.form.setProperty("role", "surface")
        self._room = NoteFormRoom(self, self.text_edit, self.fields, self._may_fold)
        self._problem = ProblemLine(
            self.problem_label,
            {
                "text": self.text_edit,
                "date": self.date_edit,
                "progress": self.progress_combo,
                "reported_by": self.reporter_edit,
            },
        )
        fill_note_choices(self.progress_combo, self.channel_combo)
        self._model = NotesModel(self)
        self.notes_view.setModel(self._model)
        self._reporters = FoldedCompleter(self.reporter_edit)
        PhraseMenu(session.workspace, self.text_edit, self.phrases_button)
        self.correct_action.triggered.connect(lambda: self._start_correcting(self.notes_view.currentIndex()))
        offer_menu(self.notes_view, self._menu_lines)
        self.notes_view.activated.connect(self._correct_entered)
        self.write_button.clicked.connect(self.write)
        self.cancel_button.clicked.connect(self._reset)
        on_keys(self, CTRL_ENTER, self.write_button, does=self.tr("Ghi nội dung đang gõ"))
        on_keys(
            self, CTRL_SHIFT_ENTER, self.pass_on, does=self.tr("Ghi, giữ ngày và người báo, sang dòng kế")
        )
        tell_keys(self.notes_view, [Qt.Key.Key_Return], self.tr("Đính chính ghi chép"))
        self._reset()

    def show_rows(self, rows: Sequence[CriterionRow]) -> None:
        """Show the log of one row, or be ready to write one note for several."""
        before, now = _key(self._rows), _key(rows)
        if before != now:
            self._put_aside(before)
        begun = before == now and (self.is_typed() or self._correcting is not None)
        self._rows = rows
        if begun:
            self._offer_milestones(self.milestone_combo.currentData())  # one may have gone meanwhile
        else:
            self._show(self._drafts.pop(now, self._blank()))
            self._passed_on = None
        self._reporters.offer(notes.reporters(self._session.workspace, rows))
        log = notes.log_of(self._session.workspace, rows[0].uid) if len(rows) == 1 else []
        self._model.show(log)
        self.notes_view.setVisible(bool(log))
        self.empty_label.setVisible(not log)
        if len(rows) > 1:
            self.empty_label.setText(self.tr("Ghi một lần cho tất cả các dòng đang chọn."))
        else:
            self.empty_label.setText(self.tr("Chưa có ghi chép nào cho tiêu chí này."))
        self._room.fit()

    def choose(self, uid: str) -> None:
        """Choose a note that is shown, and give it the keyboard."""
        self.notes_view.setCurrentIndex(self._model.index_of(uid))
        self.notes_view.setFocus()

    def is_typed(self) -> bool:
        """Whether the form holds something that is not saved."""
        return replace(self._draft(), milestone_uid=None) != self._untouched

    def _may_fold(self) -> bool:
        """Whether notes are to be read, and nothing is begun in the form."""
        return bool(self._model.rowCount()) and self._correcting is None and not self.is_typed()

    def has_drafts(self) -> bool:
        """Whether anything half typed waits, here or with other rows."""
        return bool(self._drafts) or self.is_typed()

    def half_typed(self) -> list[Typed]:
        """What is no record yet, here and with other rows."""
        here = {_key(self._rows): self._draft()} if self._rows and self.is_typed() else {}
        return [
            Typed(
                Form.NOTE,
                tuple(sorted(key)),
                texts_of(draft),
                texts_of(as_written(draft.correcting)) if draft.correcting else {},
            )
            for key, draft in {**self._drafts, **here}.items()
        ]

    def resume(self, typed: Typed) -> bool:
        """Put a note of an earlier session in the form as it was; False when another is half typed here.

        What can no longer be corrected becomes a new note.
        """
        if self.is_typed():
            return False
        texts = typed.texts
        self._show(draft_from(texts, note_to_correct(self._session.workspace, texts)))
        self.text_edit.moveCursor(QTextCursor.MoveOperation.End)
        self.text_edit.setFocus()
        return True

    def _put_aside(self, key: frozenset[str]) -> None:
        if key and self.is_typed() and not self._writing:
            self._drafts[key] = self._draft()

    def _blank(self) -> NoteDraft:
        return self._passed_on or NoteDraft(show_date(self._session.workspace.today()))

    def _draft(self) -> NoteDraft:
        return NoteDraft(
            self.date_edit.text(),
            self.text_edit.text(),
            self.progress_combo.currentData(),
            self.reporter_edit.text(),
            self.channel_combo.currentData(),
            self._correcting,
            self.milestone_combo.currentData(),
        )

    def _show(self, draft: NoteDraft) -> None:
        """Put `draft` in the form; what the form would hold untouched is remembered beside it."""
        self._problem.clear()
        self._correcting = draft.correcting
        self._untouched = as_written(draft.correcting) if draft.correcting else self._blank()
        self.text_edit.setText(draft.text)
        self.date_edit.setText(draft.on_date)
        self.progress_combo.setCurrentIndex(self.progress_combo.findData(draft.progress))
        self.reporter_edit.setText(draft.reported_by)
        self.channel_combo.setCurrentIndex(self.channel_combo.findData(draft.channel))
        self.mode_label.setText(self._mode_text(draft.correcting))
        self.cancel_button.setVisible(draft.correcting is not None)
        self._offer_milestones(draft.milestone_uid)
        self._room.fit()

    def _offer_milestones(self, chosen: str | None) -> None:
        """Those of the one row that is shown, where it has several; a correction keeps its own."""
        several = len(self._rows) == 1 and len(self._rows[0].milestones) > 1 and self._correcting is None
        self.milestone_label.setVisible(several)
        self.milestone_combo.setVisible(several)
        offer_milestones(self.milestone_combo, self._rows if several else ())
        self.milestone_combo.setCurrentIndex(max(0, self.milestone_combo.findData(chosen)))

    def _mode_text(self, correcting: ProgressNote | None) -> str:
        if correcting is None:
            return ""
        text = self.tr("Đính chính ghi chép ngày {date}; bản cũ vẫn giữ.")
        return text.format(date=show_date(correcting.on_date))

    def write(self) -> None:
        """Save the note as typed, or say what is wrong with it."""
        if self._write_typed():
            self.written.emit(False)

    def pass_on(self) -> None:
        """Save what is typed, if anything is, and go on with the next row as of the same day and reporter."""
        typed = self._draft()
        if not self.is_typed() or self._write_typed():
            self._passed_on = NoteDraft(typed.on_date, reported_by=typed.reported_by, channel=typed.channel)
            self.written.emit(True)

    def _write_typed(self) -> bool:
        """Save the note; whether that was possible. The list may choose other rows once it is written."""
        meant = _key(self._rows)
        self._writing = True
        try:
            written = self._problem.attempt(self._save)
        finally:
            self._writing = False
        if written and _key(self._rows) == meant:
            self._reset()
        return written

    def _save(self) -> None:
        on_date = self.date_edit.value("date")
        if on_date is None:
            raise UserError(Fault.TEXT_EMPTY, field="date")
        progress: str | None = self.progress_combo.currentData()  # Qt keeps the value alone
        typed = notes.NoteInput(
            on_date=on_date,
            text=self.text_edit.text(),
            progress=Progress(progress) if progress else None,
            reported_by=self.reporter_edit.text(),
            channel=Channel(self.channel_combo.currentData()),
        )
        workspace = self._session.workspace
        if self._correcting is not None:
            notes.correct(workspace, self._correcting, typed)
        else:
            notes.write(workspace, self._rows, typed, self.milestone_combo.currentData())

    def _menu_lines(self) -> list[MenuLine]:
        index = self.notes_view.currentIndex()
        note: ProgressNote | None = index.data(NOTE_ROLE)
        if note is None:
            return []
        may = self.correct_action.isEnabled() and not self._model.is_superseded(note)
        return [
            MenuLine(self.correct_action.text(), self.correct_action.trigger, Qt.Key.Key_Enter, may),
            MenuLine(self.tr("Chép nội dung"), lambda: QApplication.clipboard().setText(note.text)),
        ]

    def _correct_entered(self, index: QModelIndex) -> None:
        """Enter, where correcting is offered."""
        if self.correct_action.isEnabled():
            self._start_correcting(index)

    def _start_correcting(self, index: QModelIndex) -> None:
        note: ProgressNote | None = index.data(NOTE_ROLE)
        if note is None or self._model.is_superseded(note):
            return
        if self.is_typed():
            self.mode_label.setText(self.tr("Hãy ghi hoặc xóa nội dung đang gõ dở trước khi đính chính."))
            return
        self._show(as_written(note))
        self.text_edit.setFocus()

    def _reset(self) -> None:
        self._show(self._blank())


def _key(rows: Sequence[CriterionRow]) -> frozenset[str]:
    return frozenset(row.uid for row in rows)
