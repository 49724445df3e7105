"""What one operation changed, told beside the list of them; old values and removed records brought back."""

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTableView, QWidget

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services.history_details import Details, ShownChange
from cchc_desktop.services.old_values import restore_value
from cchc_desktop.services.recycle_bin import BinLine, restore_deleted
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.history_models import ChangesModel
from cchc_desktop.ui.history_reading import Line, LogFile
from cchc_desktop.ui.keys import on_keys
from cchc_desktop.ui.load_ui import take_children
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.prose_table import ProseDelegate
from cchc_desktop.ui.shared_width import SharedWidth
from cchc_desktop.ui.tasks import Job, Tasks
from cchc_desktop.ui.theme import ROW_HEIGHT

_RESTORE_KEY = Qt.Modifier.CTRL | Qt.Key.Key_R
_FITTED = 100
"""With more changes than this, rows are of one height: fitting each would be felt."""


def set_up_table(table: QTableView, model: QAbstractTableModel) -> None:
    """How both tables of the history look."""
    table.setModel(model)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)


class HistoryChanges(QObject):
    """The right side of `page`, just loaded. What is told is read from `file` in the background."""

    heading: QLabel
    changes_table: QTableView
    restore_button: QPushButton

    def __init__(
        self, page: QWidget, workspace: Workspace, tasks: Tasks, file: LogFile, messages: MessageBar
    ) -> None:
        super().__init__(page)
        take_children(self, page)
        self._workspace = workspace
        self._tasks = tasks
        self._file = file
        self._messages = messages
        self._line: Line | None = None
        self._telling: Job | None = None
        self.model = ChangesModel(self)
        set_up_table(self.changes_table, self.model)
        self.changes_table.setItemDelegate(ProseDelegate(self))
        SharedWidth(self.changes_table, (170, 100), self._fit)
        self.changes_table.selectionModel().currentRowChanged.connect(self._show_what_can_be_restored)
        self.restore_button.clicked.connect(self._restore)
        does = self.tr("Lấy lại giá trị cũ hoặc mục đã xóa")
        on_keys(page, [_RESTORE_KEY], self.restore_button, does=does)

    def show_line(self, line: Line | None, only: Collection[str] | None) -> None:
        """Tell what the operation of `line` changed, of the records `only` where they are given."""
        if self._telling is not None:
            self._telling.drop()
        self._line = line
        if line is None:
            self._tell(Details((), 0, 0))
            return
        self._telling = self._tasks.start(
            lambda job: self._file.details(job, line.seq, only), self._tell, self._say
        )

    def enter(self) -> None:
        """Give the keyboard to what changed, if anything did."""
        if self.model.changes:
            self.changes_table.setFocus()

    def _tell(self, told: Details) -> None:
        name = self._line.name[:1].upper() + self._line.name[1:] if self._line else ""
        part = self.tr(" ({shown}/{total} mục)").format(shown=told.shown, total=told.total)
        self.heading.setText(name + (part if told.shown < told.total else ""))
        self.model.show(told.changes)
        self._fit()
        if told.changes:
            self.changes_table.setCurrentIndex(self.model.index(0, 0))
        self._show_what_can_be_restored()

    def _fit(self) -> None:
        if len(self.model.changes) <= _FITTED:
            self.changes_table.resizeRowsToContents()

    def _say(self, error: UserError) -> None:
        self._messages.say(sentence(error))

    def _chosen(self) -> ShownChange | None:
        index = self.changes_table.currentIndex()
        return self.model.changes[index.row()] if index.isValid() else None

    def _show_what_can_be_restored(self) -> None:
        change = self._chosen()
        removed = isinstance(self._line, BinLine) or (change is not None and change.removed)
        text = (
            self.tr("Khôi &phục mục này (Ctrl+R)") if removed else self.tr("Trả lại giá trị &trước (Ctrl+R)")
        )
        self.restore_button.setText(text)
        self.restore_button.setEnabled(change is not None and change.restorable)

    def _restore(self) -> None:
        line, change = self._line, self._chosen()
        if line is None or change is None:
            return
        workspace = self._workspace
        if isinstance(line, BinLine):
            self._messages.attempt(partial(restore_deleted, workspace, line.seq, line.uid))
        elif change.removed:
            self._messages.attempt(partial(restore_deleted, workspace, change.seq, change.uid))
        else:
            self._messages.attempt(
                partial(restore_value, workspace, change.seq, change.table, change.uid, change.column)
            )
