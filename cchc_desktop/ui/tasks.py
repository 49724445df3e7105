"""Work off the main thread: values go in, a result or a failure comes back on the main thread.

A worker gets values, never the workspace: the connection belongs to the main thread.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from cchc_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")

_TURN = 0.0005
"""Seconds a worker may keep the interpreter while the window waits for it, a hundred times in one painting:
with Python's own 5 ms the window stood still for half a second beside a report of 2,000 rows."""


class Cancelled(Exception):  # noqa: N818 - not an error
    """Raised by `Job.check` inside work that was asked to stop."""


def _nothing(*_args: object) -> None:
    pass


class Job:
    """One piece of running work. The worker reports and checks, the screen cancels."""

    def __init__(self, ended: Callable[[], object], show_percent: Callable[[int], None]) -> None:
        self._ended = ended
        self._show_percent = show_percent
        self._percent = -1
        self._cancelled = False
        self._dropped = False

    @property
    def cancelled(self) -> bool:
        """For work that would rather tell what it got done than be stopped by `check`."""
        return self._cancelled

    def report(self, done: int, total: int) -> None:
        """From the worker: `done` of `total` parts are finished. Also stops cancelled work."""
        self.check()
        percent = 100 * done // max(total, 1)
        if percent != self._percent:
            self._percent = percent
            self._show_percent(percent)

    def check(self) -> None:
        """From the worker, where it can stop cleanly. Raises Cancelled."""
        if self._cancelled:
            raise Cancelled

    def cancel(self) -> None:
        """Ask the work to stop; `ended` is called when it has, and `done` if it was finished by then."""
        self._cancelled = True

    def drop(self) -> None:
        """Ask the work to stop and hear no more of it."""
        self._cancelled = self._dropped = True

    def tell(self, news: Callable[[], object], *, last: bool) -> None:
        """On the main thread: pass `news` on, `ended` before the last."""
        if self._dropped:
            return
        if last:
            self._ended()
        news()


class Tasks(QObject):
    """The background of the program: a few threads, opened when first used and joined by `close`.

    With one thread the work is done in the order in which it was started.
    """

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None, *, threads: int = 2) -> None:
        super().__init__(parent)
        self._threads = threads
        self._pool: ThreadPoolExecutor | None = None
        self._running: set[Job] = set()
        self._held: list[Callable[[], object]] | None = None
        self._arrived.connect(self._receive, Qt.ConnectionType.QueuedConnection)

    @cached_property
    def single(self) -> "Tasks":
        """A background of one thread, for what must never be done by two at once; closed with this one."""
        return type(self)(self, threads=1)

    def start(
        self,
        work: Callable[[Job], T],
        done: Callable[[T], object],
        failed: Callable[[UserError], object],
        *,
        ended: Callable[[], object] = _nothing,
        progressed: Callable[[int], object] = _nothing,
    ) -> Job:
        """Run `work` in the background; the other functions are called on the main thread.

        `progressed` hears whole percents. `ended` comes first whatever happened, then `done` with the
        result or `failed` with an expected failure. Any other exception is a bug and is raised again on
        the main thread, where the exception hook takes it.
        """
        job = Job(
            ended, lambda percent: self._post(partial(job.tell, partial(progressed, percent), last=False))
        )
        self._running.add(job)
        self._run(partial(self._carry_out, job, work, done, failed))
        return job

    @property
    def is_held(self) -> bool:
        """Whether a step holds back what arrives."""
        return self._held is not None

    @contextmanager
    def held(self) -> Iterator[None]:
        """What arrives inside is delivered after the block."""
        self._held = []
        try:
            yield
        finally:
            held, self._held = self._held, None
            for action in held:
                self._post(action)

    def close(self) -> None:
        """Ask all work to stop, wait until it has, and deliver nothing more."""
        for job in self._running:
            job.drop()
        if "single" in self.__dict__:
            self.single.close()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    def _carry_out(
        self,
        job: Job,
        work: Callable[[Job], T],
        done: Callable[[T], object],
        failed: Callable[[UserError], object],
    ) -> None:
        news: Callable[[], object]
        try:
            news = partial(done, work(job))
        except Cancelled:
            news = _nothing
        except UserError as error:
            news = partial(failed, error)
        except BaseException as error:  # noqa: BLE001 - raised again where the exception hook sees it
            self._post(partial(self._finish, job, _nothing, error))
            return
        self._post(partial(self._finish, job, news, None))

    def _finish(self, job: Job, news: Callable[[], object], bug: BaseException | None) -> None:
        self._running.discard(job)
        job.tell(news, last=True)
        if bug is not None:
            raise bug

    @Slot(object)
    def _receive(self, action: Callable[[], object]) -> None:
        if self._held is None:
            action()
        else:
            self._held.append(action)

    def _run(self, action: Callable[[], None]) -> None:
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            sys.setswitchinterval(_TURN)
            self._pool = ThreadPoolExecutor(self._threads, thread_name_prefix="cchc-task")
        self._pool.submit(action)

    def _post(self, action: Callable[[], object]) -> None:
        self._arrived.emit(action)
