"""Tìm mọi nơi (Ctrl+K): type, choose with the arrows, Enter goes there."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListView, QWidget

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services.searching import Found, FoundGroup, SearchText
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.announcing import announce
from cchc_desktop.ui.found_list import FOUND_ROLE, FoundDelegate, FoundModel
from cchc_desktop.ui.keys import on_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.search_reading import SearchedFile
from cchc_desktop.ui.tasks import Job, Tasks

T = TypeVar("T")
_PAGE = 6
"""Results passed by Page Up and Page Down."""


class SearchDialog(QDialog):
    """Accepted with `chosen`, the result she goes to. The cursor stays where she types."""

    query_edit: QLineEdit
    found_view: QListView
    told_label: QLabel
    keys_label: QLabel

    def __init__(
        self, workspace: Workspace, year: int, tasks: Tasks, query: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        load_ui(self, "search_dialog")
        self.chosen: Found | None = None
        self._file = SearchedFile(workspace.path, year, workspace.now)
        self._tasks = tasks
        self._text: SearchText | None = None
        self._job: Job | None = None
        self._reading = False
        self._shown = ""
        """What was typed for the results that are shown."""
        self._entered = False
        """Whether Enter waits for results still on their way."""
        self._model = FoundModel(self)
        self.found_view.setModel(self._model)
        self.found_view.setItemDelegate(FoundDelegate(self.found_view))
        self._connect()
        self._tell_nothing()
        self._read()
        self.query_edit.setText(query)
        self.query_edit.selectAll()
        self.query_edit.setFocus()

    def done(self, code: int) -> None:
        """Leave; what is still looked for is not wanted any more."""
        self._stop()
        super().done(code)

    def _connect(self) -> None:
        self.query_edit.textChanged.connect(self._search_anew)
        self.query_edit.returnPressed.connect(self._enter)
        self.found_view.activated.connect(self._choose)
        for key, by in (
            (Qt.Key.Key_Down, 1),
            (Qt.Key.Key_Up, -1),
            (Qt.Key.Key_PageDown, _PAGE),
            (Qt.Key.Key_PageUp, -_PAGE),
        ):
            on_keys(self.query_edit, [key], partial(self._move, by))

    def _run(self, work: Callable[[Job], T], done: Callable[[T], object]) -> None:
        self._stop()
        self._job = self._tasks.start(work, done, self._tell_failed)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.drop()

    def _read(self) -> None:
        self._reading = True
        self._run(self._file.read, self._take_text)

    def _take_text(self, text: SearchText) -> None:
        self._text = text
        self._search()

    def _search_anew(self) -> None:
        self._entered = False
        self._search()

    def _search(self) -> None:
        """Look for what is typed; before the file is read, that waits."""
        query, text = self.query_edit.text(), self._text
        if text is None:
            self._tell_nothing()
            if not self._reading:  # that failed, perhaps for a moment
                self._read()
        elif query.strip():
            self._run(lambda job: self._file.find(job, text, query), partial(self._show, query))
        else:
            self._stop()
            self._show(query, [])

    def _show(self, query: str, groups: Sequence[FoundGroup]) -> None:
        self._shown = query
        self._model.show(groups)
        self._move(1)
        self.found_view.scrollToTop()
        if groups:
            self.told_label.setText("")
        else:
            self._tell_nothing()
        if self._entered:
            self._enter()

    def _tell_nothing(self) -> None:
        typed = bool(self.query_edit.text().strip())
        if typed and self._text is None:
            self.told_label.setText(self.tr("Đang đọc hồ sơ…"))
        elif typed:
            self.told_label.setText(self.tr("Không tìm thấy. Hãy thử ít từ hơn."))
        else:
            self.told_label.setText(self.tr("Gõ có dấu hoặc không dấu; nhiều từ thì phải có đủ."))

    def _tell_failed(self, error: UserError) -> None:
        self._reading = False
        self.told_label.setText(sentence(error))

    def _move(self, by: int) -> None:
        index = self._model.next_result(self.found_view.currentIndex().row(), by)
        self.found_view.setCurrentIndex(index)
        if index.isValid():  # the keyboard stays in the input, of which nothing has changed
            announce(self.found_view, str(index.data()))

    def _enter(self) -> None:
        """Go to the chosen result of what is typed, not of what was typed before."""
        self._entered = self._shown != self.query_edit.text()
        if not self._entered:
            self._choose(self.found_view.currentIndex())

    def _choose(self, index: QModelIndex) -> None:
        self.chosen = index.data(FOUND_ROLE)
        if self.chosen is not None:
            self.accept()
