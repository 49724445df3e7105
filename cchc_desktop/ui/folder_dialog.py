"""A folder of files beside the criteria their names mean: looked at, ticked, attached in one step."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QPushButton, QTableView, QWidget

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.evidence_files import TakenFile
from cchc_desktop.domain.file_codes import CodeMatch
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services import evidence_files
from cchc_desktop.services.criteria import row_by_code
from cchc_desktop.services.evidence_files import TakenIn
from cchc_desktop.services.matching_files import MOST_FILES, FoundFile, Look, look_at_folder
from cchc_desktop.ui.evidence_words import EvidenceWords
from cchc_desktop.ui.file_drops import FileDrops
from cchc_desktop.ui.import_tables import lay_out
from cchc_desktop.ui.keys import CTRL_ENTER, on_keys
from cchc_desktop.ui.leaving import Leaving
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.picking import FOLDERS, documents_folder
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.stoppable import Stoppable
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.tick_list import TickLine, TickList, TickTable
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

PickFolder = Callable[[QWidget, str], Path | None]
_WIDTHS = (360, 0, 208)
"""Of columns in device-independent pixels; 0 takes the room that is left."""


def ask_evidence_folder(parent: QWidget, title: str) -> Path | None:
    """Ask for a folder with the system's own dialog."""
    chosen = QFileDialog.getExistingDirectory(parent, title, documents_folder(), FOLDERS)
    return Path(chosen) if chosen else None


class FolderDialog(QDialog):
    """What is sure is ticked; what is doubtful, or has no code, waits for her tick or her code."""

    folder_button: QPushButton
    source_label: QLabel
    explain_label: QLabel
    body: QWidget
    filter_edit: QLineEdit
    count_label: QLabel
    files_table: QTableView
    code_edit: QLineEdit
    code_button: QPushButton
    problem_label: QLabel
    done_label: QLabel
    busy_box: QWidget
    close_button: QPushButton
    attach_button: QPushButton

    def __init__(
        self,
        session: YearSession,
        tasks: Tasks,
        parent: QWidget | None = None,
        *,
        pick_folder: PickFolder = ask_evidence_folder,
    ) -> None:
        super().__init__(parent)
        load_ui(self, "folder_dialog")
        only_look(self, session.why_only_look, [self.close_button])
        self._session = session
        self._pick_folder = pick_folder
        self._found: list[FoundFile] = []
        self._problems = ProblemLine(self.problem_label, {"code": self.code_edit})
        waiting = (self.folder_button, self.body, self.attach_button)
        self._work = Stoppable(tasks, self.busy_box, self.close_button, waiting)
        headings = (self.tr("Tệp"), self.tr("Tiêu chí"), self.tr("Lưu ý"))
        self._files = TickList(
            self.files_table, self.filter_edit, self.count_label, TickTable(headings, self)
        )
        lay_out(self.files_table, _WIDTHS)
        self.body.hide()
        self.attach_button.hide()
        self._connect()
        self._leaving = Leaving(self.problem_label, lambda: self._files.model.ticked)
        self.folder_button.setFocus()

    def _connect(self) -> None:
        self.folder_button.clicked.connect(self._pick)
        self.code_button.clicked.connect(self._set_codes)
        self.code_edit.returnPressed.connect(self.code_button.click)
        self._files.model.turned.connect(self._offer)
        self._work.ended.connect(self._offer)
        self._work.stopped.connect(lambda: self.done_label.setText(self.tr("Đã dừng; chưa gắn tệp nào.")))
        self.attach_button.clicked.connect(self._take_in)
        on_keys(self, CTRL_ENTER, self.attach_button)
        self.close_button.clicked.connect(self.reject)
        if not self._session.only_look:
            FileDrops(self, (self.filter_edit, self.code_edit), self._take_dropped)

    # looking

    def look_at(self, folder: Path) -> None:
        """List what is in `folder`, in the background."""
        self._problems.clear()
        self.done_label.clear()
        self.source_label.setText(str(folder))
        rows = self._session.view.rows
        self._work.read(
            self.tr("Đang xem thư mục…"),
            lambda check: look_at_folder(folder, rows, check),
            self._show,
            self._problems.show,
        )

    def _pick(self) -> None:
        folder = self._pick_folder(self, self.tr("Chọn thư mục tài liệu kiểm chứng"))
        if folder is not None:
            self.look_at(folder)

    def _take_dropped(self, paths: Sequence[Path]) -> None:
        if self.folder_button.isEnabled():
            self.look_at(paths[0] if paths[0].is_dir() else paths[0].parent)

    def _show(self, look: Look) -> None:
        self._found = list(look.files)
        for widget in (self.body, self.attach_button):
            widget.setVisible(bool(look.files))
        self.explain_label.setVisible(not look.files)
        if look.more:
            text = self.tr("Thư mục có quá nhiều tệp: chỉ xem {count} tệp đầu.")
            self.done_label.setText(text.format(count=MOST_FILES))
        elif not look.files:
            self.done_label.setText(self.tr("Thư mục không có tệp nào."))
        self._show_lines()
        self._files.model.tick(
            {str(number) for number, one in enumerate(self._found) if one.match.sure and not one.refused}
        )
        (self.filter_edit if look.files else self.folder_button).setFocus()

    def _show_lines(self) -> None:
        self._files.show_lines(
            [
                TickLine(str(number), (one.name, _criteria(one.match), self._note(one)))
                for number, one in enumerate(self._found)
            ]
        )

    def _note(self, one: FoundFile) -> str:
        match = one.match
        if one.refused is not None:
            gone = one.refused.fault is Fault.FILE_MISSING
            return self.tr("không còn tệp") if gone else self.tr("tệp chạy được hoặc lối tắt, không nhận")
        if not match.rows:
            text = self.tr("không có mã {code}") if match.written else self.tr("không thấy mã trong tên")
            return text.format(code=match.written)
        notes = [] if match.sure else [self._doubt(match)]
        if not one.size:
            notes.append(self.tr("tệp rỗng (0 byte)"))
        return ", ".join(notes)

    def _doubt(self, match: CodeMatch) -> str:
        codes = {row.criterion.code for row in match.rows}
        if len(match.rows) > 1 and len(codes) == 1:
            return self.tr("mã trùng ở {count} dòng").format(count=len(match.rows))
        if match.rows[0].is_group:
            return self.tr("là dòng nhóm, hãy xem lại")
        return self.tr("đọc là {code}, hãy xem lại").format(code=match.written)

    # ticking

    def _set_codes(self) -> None:
        """Give the selected files the criteria she typed, and tick them."""
        chosen = {index.row() for index in self.files_table.selectionModel().selectedRows()}
        keys = {self._files.model.lines[number].key for number in chosen}
        if self._problems.attempt(lambda: self._give(keys)):
            takeable = {key for key in keys if self._found[int(key)].refused is None}
            self._files.model.tick(self._files.model.ticked | takeable)
            self.code_edit.clear()
            self.files_table.setFocus()

    def _give(self, keys: set[str]) -> None:
        session = self._session
        codes = [code for code in self.code_edit.text().replace(";", ",").split(",") if code.strip()]
        rows = tuple(row_by_code(session.view, code, session.year) for code in codes)
        for key in keys if rows else ():
            match = CodeMatch(rows, sure=True, written=self.code_edit.text())
            self._found[int(key)] = replace(self._found[int(key)], match=match)
        self._show_lines()

    def _chosen(self) -> list[FoundFile]:
        ticked = sorted(map(int, self._files.model.ticked))
        found = [self._found[number] for number in ticked if number < len(self._found)]
        return [one for one in found if one.match.rows and not one.refused]

    def _offer(self) -> None:
        count = len(self._chosen())
        self.attach_button.setEnabled(bool(count))
        self.attach_button.setText(self.tr("Gắn {count} tệp").format(count=count))

    # taking

    def _take_in(self) -> None:
        chosen = self._chosen()
        self.done_label.clear()

        def begin() -> None:
            folder = evidence_files.place_to_write(self._session.workspace)
            sources = [one.path for one in chosen]
            self._work.bring(
                self.tr("Đang chép tệp vào hồ sơ…"),
                lambda report: evidence_files.take_in(sources, folder, report),
                partial(self._attach, chosen),
                self._problems.show,
            )

        self._problems.attempt(begin)

    def _attach(self, chosen: Sequence[FoundFile], taken: TakenIn) -> None:
        rows = {one.path: one.match.rows for one in chosen}
        wanted: dict[TakenFile, list[CriterionRow]] = {}
        for file, source in zip(taken.files, taken.sources, strict=True):
            wanted.setdefault(file, []).extend(rows[source])

        def write() -> None:
            made = evidence_files.attach_each(self._session.workspace, wanted)
            self.done_label.setText(EvidenceWords(self).attached(made, taken))

        if self._problems.attempt(write):
            gone = set(taken.sources)
            left = [one for one in self._found if one.path not in gone]
            self._files.model.tick(())
            self._found = left
            self._show_lines()
            self._leaving.begin_anew()
            self.close_button.setFocus()

    # leaving

    def reject(self) -> None:
        """Stop what runs, or leave; ticks that were not used are asked about once."""
        if self._work.running:
            self._work.stop()
        elif self._leaving.allowed():
            super().reject()

    def done(self, result: int) -> None:
        """Hear no more of what was begun."""
        self._work.drop()
        super().done(result)


def _criteria(match: CodeMatch) -> str:
    """One with its name, several by their codes."""
    if len(match.rows) == 1:
        return f"{match.rows[0].criterion.code}  {match.rows[0].criterion.name}"
    return ", ".join(row.criterion.code for row in match.rows)
