"""The one thread that commits. The window waits for it without freezing.

A slow disk, or another program that reads the file, can hold a commit for seconds. Meanwhile the window
paints and moves; keys and mouse wait in their order, so that a form knows what became of it before it is
gone on with.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait

from PySide6.QtCore import QEventLoop, QMetaObject, QObject, Qt, Signal

_UNNOTICED = 0.05
"""Seconds a window may stand still without anybody noticing; most commits are done by then."""


class SerialWriter(QObject):
    """Give its `carry_out` to `Workspace.commit_by`."""

    slow = Signal(bool)
    """True when a commit takes long enough to be noticed, False when it has ended."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="cchc-commit")

    def carry_out(self, work: Callable[[], None]) -> None:
        """Run `work` on the thread; return when it is done. Raises what it raised."""
        doing = self._thread.submit(work)
        if wait([doing], _UNNOTICED).not_done:
            self.slow.emit(True)
            _paint_until_done(doing)
            self.slow.emit(False)
        doing.result()


def _paint_until_done(doing: Future[None]) -> None:
    loop = QEventLoop()
    doing.add_done_callback(
        lambda _done: QMetaObject.invokeMethod(loop, "quit", Qt.ConnectionType.QueuedConnection)
    )
    while not doing.done():
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
