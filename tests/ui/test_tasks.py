"""Background work reports on the main thread, stops when asked, and hides no bug."""

import sys
import threading
import traceback
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.ui.tasks import Job, Tasks
from tests.ui.inline import InlineTasks


class Heard:
    """What a screen heard, in order, with the thread it heard it on."""

    def __init__(self) -> None:
        self.news: list[tuple[str, object]] = []
        self.threads: set[threading.Thread] = set()

    def __call__(self, name: str) -> Callable[..., None]:
        def listener(*values: object) -> None:
            self.news.append((name, values[0] if values else None))
            self.threads.add(threading.current_thread())

        return listener

    @property
    def names(self) -> list[str]:
        return [name for name, _value in self.news]


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


def begin(tasks: Tasks, heard: Heard, work: Callable[[Job], object]) -> Job:
    return tasks.start(
        work, heard("done"), heard("failed"), ended=heard("ended"), progressed=heard("progressed")
    )


def test_a_result_arrives_on_the_main_thread(qtbot: QtBot, tasks: Tasks, heard: Heard) -> None:
    worker: list[threading.Thread] = []

    def work(job: Job) -> str:
        worker.append(threading.current_thread())
        return "xong"

    begin(tasks, heard, work)
    qtbot.waitUntil(lambda: "done" in heard.names)
    assert heard.news == [("ended", None), ("done", "xong")]
    assert heard.threads == {threading.main_thread()}
    assert worker != [threading.main_thread()]


def test_an_expected_failure_arrives_as_such(qtbot: QtBot, tasks: Tasks, heard: Heard) -> None:
    def work(job: Job) -> None:
        raise UserError(Fault.DISK_FULL, path="x")

    begin(tasks, heard, work)
    qtbot.waitUntil(lambda: "failed" in heard.names)
    assert heard.names == ["ended", "failed"]
    error = heard.news[-1][1]
    assert isinstance(error, UserError)
    assert error.fault is Fault.DISK_FULL


def test_a_bug_is_raised_on_the_main_thread_with_its_traceback(
    qtbot: QtBot, tasks: Tasks, heard: Heard
) -> None:
    def broken_work(job: Job) -> None:
        raise ZeroDivisionError

    with capture_exceptions() as caught:
        begin(tasks, heard, broken_work)
        qtbot.waitUntil(lambda: bool(caught))
    _kind, error, trace = caught[0]
    assert isinstance(error, ZeroDivisionError)
    assert "broken_work" in [frame.name for frame in traceback.extract_tb(trace)]
    assert heard.names == ["ended"]


def test_progress_comes_in_whole_percents(qtbot: QtBot, tasks: Tasks, heard: Heard) -> None:
    def work(job: Job) -> None:
        for done in range(2001):
            job.report(done, 2000)

    begin(tasks, heard, work)
    qtbot.waitUntil(lambda: "done" in heard.names)
    assert [value for name, value in heard.news if name == "progressed"] == list(range(101))


def test_cancelled_work_stops_and_says_only_that_it_ended(qtbot: QtBot, tasks: Tasks, heard: Heard) -> None:
    started, go_on = threading.Event(), threading.Event()
    after: list[str] = []

    def work(job: Job) -> None:
        started.set()
        go_on.wait(10)
        job.report(1, 2)
        after.append("went on")

    job = begin(tasks, heard, work)
    started.wait(10)
    job.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: bool(heard.names))
    assert heard.names == ["ended"]
    assert after == []


def test_work_that_was_finished_before_it_could_stop_is_told(
    qtbot: QtBot, tasks: Tasks, heard: Heard
) -> None:
    started, go_on = threading.Event(), threading.Event()

    def work(job: Job) -> str:
        started.set()
        go_on.wait(10)
        return "đã ghi"

    job = begin(tasks, heard, work)
    started.wait(10)
    job.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: "done" in heard.names)


def test_close_stops_the_work_waits_for_it_and_delivers_nothing_more(
    qtbot: QtBot, tasks: Tasks, heard: Heard
) -> None:
    started = threading.Event()
    stopped: list[bool] = []

    def work(job: Job) -> None:
        started.set()
        try:
            while True:
                job.check()
        finally:
            stopped.append(True)

    begin(tasks, heard, work)
    started.wait(10)
    tasks.close()
    assert stopped == [True]
    QCoreApplication.processEvents()
    assert heard.names == []


def test_the_inline_variant_keeps_the_order(heard: Heard, qtbot: QtBot) -> None:
    def work(job: Job) -> int:
        job.report(1, 2)
        return 7

    begin(InlineTasks(), heard, work)
    assert heard.news == [("progressed", 50), ("ended", None), ("done", 7)]


def test_a_worker_does_not_keep_the_interpreter_from_the_window(qtbot: QtBot) -> None:
    sys.setswitchinterval(0.005)
    tasks = Tasks()
    tasks.start(lambda _job: None, lambda _result: None, lambda _error: None)
    assert sys.getswitchinterval() < 0.001
    tasks.close()
