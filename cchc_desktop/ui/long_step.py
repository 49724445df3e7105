"""A long step written on the main thread, where the connection belongs: between rows the window lives."""

from collections.abc import Callable
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from cchc_desktop.domain.long_work import Report
from cchc_desktop.ui.tasks import Cancelled, Tasks

T = TypeVar("T")

_UNNOTICED = 0.02
"""Seconds between two looks at what she does."""


class LongStep:
    """Hears how far the step is, and lets the window answer meanwhile.

    The step holds the one transaction. What arrives from `tasks` may want to write, too, so it waits.
    `progressed` hears the whole percents; at 100 the step can no longer be stopped.
    """

    def __init__(self, tasks: Tasks, progressed: Callable[[int], object]) -> None:
        self._tasks = tasks
        self._progressed = progressed
        self._cancelled = False
        self._looked = monotonic()

    def cancel(self) -> None:
        """Ask it to stop: it leaves nothing."""
        self._cancelled = True

    def carry_out(self, work: Callable[[Report], T]) -> T:
        """Do `work`. Raises Cancelled, and what `work` raises."""
        with self._tasks.held():
            try:
                return work(self._report)
            finally:
                QCoreApplication.processEvents()  # a click on "stop" that comes too late hits nothing else

    def _report(self, done: int, total: int) -> None:
        if done < total and monotonic() - self._looked < _UNNOTICED:
            return
        self._progressed(100 * done // max(total, 1))
        QCoreApplication.processEvents()
        self._looked = monotonic()
        if self._cancelled:
            raise Cancelled
