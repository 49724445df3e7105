"""Bringing a workspace home: what will happen, how far it is, and a way to stop."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QProgressBar, QPushButton, QWidget

from cchc_desktop.domain.places import Moved
from cchc_desktop.services.moving import move_home
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.tasks import Job, Tasks


class MoveDialog(QDialog):
    """`moved` is where it was brought, once this is closed; None when it was not."""

    from_edit: QLineEdit
    to_edit: QLineEdit
    progress_bar: QProgressBar
    problem_label: QLabel
    move_button: QPushButton
    close_button: QPushButton

    def __init__(
        self,
        path: Path,
        home: Path,
        tasks: Tasks,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        load_ui(self, "move_dialog")
        self.moved: Moved | None = None
        self._path = path
        self._home = home
        self._tasks = tasks
        self._now = now
        self._job: Job | None = None
        self._problems = ProblemLine(self.problem_label, {})
        for line, place in ((self.from_edit, path), (self.to_edit, home)):
            line.setText(str(place))
            line.setCursorPosition(0)
        self.move_button.clicked.connect(self._move)
        self.close_button.clicked.connect(self.reject)
        self._show_running(running=False)
        self.move_button.setFocus()

    def _move(self) -> None:
        path, home, now = self._path, self._home, self._now()
        self._problems.clear()
        self._show_running(running=True)
        self._job = self._tasks.start(
            lambda job: move_home(path, home, now, job.report),
            self._take,
            self._problems.show,
            ended=self._end,
            progressed=self.progress_bar.setValue,
        )

    def _end(self) -> None:
        self._job = None
        self._show_running(running=False)

    def _take(self, moved: Moved) -> None:
        self.moved = moved
        self.accept()

    def _show_running(self, *, running: bool) -> None:
        self.progress_bar.setValue(0)
        self.progress_bar.setVisible(running)
        self.move_button.setEnabled(not running)
        self.close_button.setText(self.tr("Dừn&g") if running else self.tr("Để &sau"))

    def reject(self) -> None:
        """Stop when it is running, else leave."""
        if self._job is not None:
            self._job.cancel()
            return
        super().reject()
