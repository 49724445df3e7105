"""The last page of the import: a copy first, then all of it in one step, which can be taken back."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from cchc_desktop.domain.errors import UserError
from cchc_desktop.services.importing import ImportPreview, ImportResult, back_up_first, write
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.load_ui import take_children
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.stoppable import Stoppable


class ImportWriting(QObject):
    """Writes a preview by `work`, and says what became of it."""

    done_label: QLabel
    undo_button: QPushButton

    written = Signal()
    """Told before a copy that failed is told of."""

    def __init__(self, dialog: QDialog, workspace: Workspace, work: Stoppable, problems: ProblemLine) -> None:
        super().__init__(dialog)
        take_children(self, dialog)
        self._workspace = workspace
        self._work = work
        self._problems = problems
        self.undo_button.clicked.connect(self._undo)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self.undo_button)
        keys.activated.connect(self.undo_button.click)  # heard where the button is shown

    def begin(self, preview: ImportPreview) -> None:
        """Copy the workspace in the background first; what fails there is told and stops nothing."""
        file, now = self._workspace.path, self._workspace.now()
        self._problems.clear()
        self._work.read(
            self.tr("Đang sao lưu hồ sơ trước khi nhập…"),
            lambda _check: back_up_first(file, now),
            partial(self._write, preview),
            self._problems.show,
        )

    def _write(self, preview: ImportPreview, backup_problem: UserError | None) -> None:
        self._work.write(
            self.tr("Đang ghi vào hồ sơ…"),
            lambda report: write(self._workspace, preview, backup_problem, report),
            self._tell,
            self._problems.show,
        )

    def _tell(self, result: ImportResult) -> None:
        step = self._workspace.stacks().undoable[-1].name
        done = self.tr(
            "Đã nhập {count} dòng. Muốn bỏ, dùng nút dưới đây, hoặc dùng “Hoàn tác: {step}” (Ctrl+Z)."
        )
        self.done_label.setText(done.format(count=result.count, step=step))
        self.undo_button.setEnabled(True)
        self.written.emit()
        if result.backup_problem is not None:
            self._problems.show(result.backup_problem)

    def _undo(self) -> None:
        if self._problems.attempt(self._workspace.undo):
            self.done_label.setText(self.tr("Đã hoàn tác; bộ tiêu chí như trước khi nhập."))
            self.undo_button.setEnabled(False)
