"""The long work of a dialog: one piece at a time, and meanwhile all but stopping it waits."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.long_work import Check, Report
from cchc_desktop.ui.long_step import LongStep
from cchc_desktop.ui.tasks import Cancelled, Job, Tasks

T = TypeVar("T")


class Stoppable(QObject):
    """Shows what goes on in `box`, made of a label and a bar; the button that leaves the dialog stops it.

    `waiting` can be used again before `ended` is told, and `ended` is told before what came of it.
    """

    ended = Signal()
    stopped = Signal()
    """She stopped it, and nothing came of it. Comes after `ended`."""

    def __init__(
        self, tasks: Tasks, box: QWidget, leave_button: QPushButton, waiting: Sequence[QWidget]
    ) -> None:
        super().__init__(box)
        label, bar = box.findChild(QLabel), box.findChild(QProgressBar)
        assert label is not None
        assert bar is not None
        self._tasks = tasks
        self._box = box
        self._label = label
        self._bar = bar
        self._leave = leave_button
        self._waiting = waiting
        self._work: Job | LongStep | None = None
        box.hide()

    @property
    def running(self) -> bool:
        return not self._box.isHidden()

    def read(
        self,
        what: str,
        work: Callable[[Check], T],
        done: Callable[[T], object],
        failed: Callable[[UserError], object],
    ) -> None:
        """Do `work`, called `what`, in the background; it calls what it is given where it can stop."""
        self._start(what, lambda job: work(job.check), done, failed)

    def bring(
        self,
        what: str,
        work: Callable[[Report], T],
        done: Callable[[T], object],
        failed: Callable[[UserError], object],
    ) -> None:
        """As `read`, of work that tells how far it is."""
        self._start(what, lambda job: work(job.report), done, failed)

    def write(
        self,
        what: str,
        work: Callable[[Report], T],
        done: Callable[[T], object],
        failed: Callable[[UserError], object],
    ) -> None:
        """Do `work` here, where the connection belongs, as a step between whose rows the window lives."""
        self._begin(what)
        self._work = step = LongStep(self._tasks, self._show_percent)
        outcome: Callable[[], object]
        try:
            outcome = partial(done, step.carry_out(work))
        except Cancelled:
            outcome = self.stopped.emit
        except UserError as error:
            outcome = partial(failed, error)
        finally:
            self._end()
        outcome()

    def stop(self) -> None:
        """Stop what runs where it next asks. Nothing more is heard of reading; writing tells when it has."""
        if isinstance(self._work, LongStep):
            self._work.cancel()
        elif self._work is not None:
            self._work.drop()
            self._end()
            self.stopped.emit()

    def drop(self) -> None:
        """The dialog is left: hear no more of what was begun."""
        if isinstance(self._work, Job):
            self._work.drop()

    def _start(
        self,
        what: str,
        work: Callable[[Job], T],
        done: Callable[[T], object],
        failed: Callable[[UserError], object],
    ) -> None:
        self._begin(what)
        self._work = self._tasks.start(work, done, failed, ended=self._end, progressed=self._show_part)

    def _begin(self, what: str) -> None:
        self._label.setText(what)
        self._bar.setMaximum(0)
        self._box.show()
        for widget in self._waiting:
            widget.setEnabled(False)
        self._leave.setText(self.tr("Dừn&g"))
        self._leave.setFocus()

    def _end(self) -> None:
        self._box.hide()
        for widget in (*self._waiting, self._leave):
            widget.setEnabled(True)
        self._leave.setText(self.tr("Đón&g"))
        self.ended.emit()

    def _show_part(self, percent: int) -> None:
        self._bar.setMaximum(100)
        self._bar.setValue(percent)

    def _show_percent(self, percent: int) -> None:
        self._show_part(percent)
        if percent == 100:
            self._label.setText(self.tr("Đang ghi nốt, không dừng được nữa…"))
            self._leave.setEnabled(False)
