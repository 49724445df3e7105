"""A bug is logged, shown once, and never makes things worse."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QTimer, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.log_file import LogFile
from cchc_desktop.ui.crash import CrashHandler, CrashShow
from cchc_desktop.ui.crash_dialog import CrashDialog
from cchc_desktop.ui.tasks import Tasks

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the platform without a screen says so

SECRET = "Phòng Kinh tế báo chậm vì đồng chí Đầu Mối A ốm"


class Screen:
    """Stands for the two dialogs; `during` runs while one is open."""

    def __init__(self) -> None:
        self.crashes: list[str] = []
        self.problems: list[str] = []
        self.threads: list[threading.Thread] = []
        self.during: Callable[[], object] = lambda: None

    def crash(self, details: str) -> None:
        self.crashes.append(details)
        self.threads.append(threading.current_thread())
        self.during()

    def problem(self, sentence: str) -> None:
        self.problems.append(sentence)


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def hook(qapp: QApplication, screen: Screen, clock: Clock) -> Iterator[CrashHandler]:
    made = CrashHandler(qapp, CrashShow(screen.crash, screen.problem), clock)
    made.install()
    yield made
    made.remove()


@pytest.fixture
def log(tmp_path: Path) -> Iterator[LogFile]:
    made = LogFile(tmp_path / "nhật ký")
    yield made
    made.close()


def raise_in(button: QPushButton, error: BaseException) -> None:
    def broken_slot() -> None:
        raise error

    button.clicked.connect(broken_slot)


@pytest.fixture
def button(qtbot: QtBot) -> QPushButton:
    made = QPushButton()
    qtbot.addWidget(made)
    return made


def test_a_bug_in_a_slot_is_logged_and_shown_with_details(
    hook: CrashHandler, screen: Screen, log: LogFile, button: QPushButton
) -> None:
    raise_in(button, ZeroDivisionError("division by zero"))
    button.click()
    (details,) = screen.crashes
    for part in ("CCHC Desktop ", "Python ", "Qt ", "broken_slot", "ZeroDivisionError"):
        assert part in details
    logged = log.path.read_text(encoding="utf-8")
    assert "broken_slot" in logged
    assert "ZeroDivisionError: division by zero" in logged


def test_inside_the_event_loop_it_is_shown_from_the_loop(
    hook: CrashHandler, screen: Screen, button: QPushButton, qtbot: QtBot
) -> None:
    """Never from within a paint event or a half-done change."""
    raise_in(button, ZeroDivisionError())
    shown_at_once: list[bool] = []
    loop = QEventLoop()

    def click() -> None:
        button.click()
        shown_at_once.append(bool(screen.crashes))
        QTimer.singleShot(0, loop.quit)

    QTimer.singleShot(0, click)
    loop.exec()
    assert shown_at_once == [False]
    assert len(screen.crashes) == 1


def test_a_second_bug_while_the_dialog_is_open_goes_to_the_log_only(
    hook: CrashHandler, screen: Screen, log: LogFile
) -> None:
    screen.during = lambda: hook.take(KeyError("second"))
    hook.take(ZeroDivisionError("first"))
    assert len(screen.crashes) == 1
    assert "KeyError: 'second'" in log.path.read_text(encoding="utf-8")


def test_a_bug_that_repeats_itself_is_not_shown_again_and_again(
    hook: CrashHandler, screen: Screen, clock: Clock, button: QPushButton
) -> None:
    raise_in(button, ZeroDivisionError())
    for _paint in range(5):
        button.click()
        clock.now += 1.0
    assert len(screen.crashes) == 1
    clock.now += 60.0
    button.click()
    assert len(screen.crashes) == 2


def test_a_bug_in_a_thread_is_shown_on_the_main_thread(
    hook: CrashHandler, screen: Screen, qtbot: QtBot
) -> None:
    def broken_work() -> None:
        raise ZeroDivisionError

    threading.Thread(target=broken_work).start()
    qtbot.waitUntil(lambda: bool(screen.crashes))
    assert "broken_work" in screen.crashes[0]
    assert screen.threads == [threading.main_thread()]


def test_a_bug_in_a_task_is_shown(hook: CrashHandler, screen: Screen, qtbot: QtBot) -> None:
    tasks = Tasks()
    tasks.start(lambda job: 1 // 0, lambda result: None, lambda error: None)
    qtbot.waitUntil(lambda: bool(screen.crashes))
    tasks.close()
    assert "ZeroDivisionError" in screen.crashes[0]


def test_an_expected_failure_that_escapes_is_shown_as_its_sentence(
    hook: CrashHandler, screen: Screen, log: LogFile, button: QPushButton
) -> None:
    raise_in(button, UserError(Fault.TEXT_TOO_LONG, field="text", length=9, limit=5))
    button.click()
    assert screen.crashes == []
    assert screen.problems == ["Ô “Nội dung” dài 9 ký tự, quá mức 5. Hãy rút gọn; chưa có gì được ghi."]
    assert "text_too_long text" in log.path.read_text(encoding="utf-8")


def test_a_bug_inside_the_hook_never_raises(
    hook: CrashHandler, screen: Screen, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken() -> None:
        raise RuntimeError

    screen.during = broken
    hook.take(ZeroDivisionError("the first one"))
    hook.take(KeyError("another"))
    assert len(screen.crashes) == 2, "a failed dialog must not silence the next"
    assert "the first one" in capfd.readouterr().err


class UnprintableError(Exception):
    def __str__(self) -> str:
        raise ValueError


def test_an_exception_that_cannot_be_printed_does_no_harm(
    hook: CrashHandler, screen: Screen, log: LogFile
) -> None:
    hook.take(UnprintableError())
    hook.take(ZeroDivisionError())
    assert "ZeroDivisionError" in screen.crashes[-1]


def test_the_log_keeps_no_words_of_hers(hook: CrashHandler, log: LogFile) -> None:
    try:
        try:
            raise ValueError(SECRET)
        except ValueError as error:
            raise KeyError(f"note {SECRET}") from error
    except KeyError as error:
        hook.take(error)
    hook.take(UserError(Fault.DATE_INVALID, field="date", value=SECRET))
    logged = log.path.read_text(encoding="utf-8")
    assert "Kinh" not in logged
    assert "Nguy" not in logged
    assert "KeyError" in logged
    assert "ValueError" in logged


def test_what_qt_says_goes_to_the_log(hook: CrashHandler, log: LogFile) -> None:
    qWarning("a Qt warning")
    assert "a Qt warning" in log.path.read_text(encoding="utf-8")


def test_an_interrupt_is_left_to_python(
    hook: CrashHandler, screen: Screen, capfd: pytest.CaptureFixture[str]
) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert screen.crashes == []


def test_the_hooks_are_given_back(qapp: QApplication, screen: Screen) -> None:
    before = (sys.excepthook, sys.unraisablehook, threading.excepthook)
    made = CrashHandler(qapp, CrashShow(screen.crash, screen.problem))
    made.install()
    assert sys.excepthook != before[0]
    made.remove()
    assert (sys.excepthook, sys.unraisablehook, threading.excepthook) == before


def test_a_log_folder_that_cannot_be_made_does_not_stop_the_program(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    log = LogFile(tmp_path / "file" / "log")
    logging.getLogger("cchc_desktop").error("said to nobody")
    log.close()


@pytest.fixture
def dialog(qtbot: QtBot) -> CrashDialog:
    made = CrashDialog("Traceback ...", lambda: None)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_dialog_keeps_the_traceback_until_asked(dialog: CrashDialog) -> None:
    assert not dialog.details.isVisible()
    dialog.show_button.click()
    assert dialog.details.isVisible()
    assert dialog.details.isReadOnly()


def test_the_details_are_copied(dialog: CrashDialog) -> None:
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == "Traceback ..."


def test_going_on_and_leaving_are_told_apart(dialog: CrashDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.rejected):
        dialog.continue_button.click()
    with qtbot.waitSignal(dialog.accepted):
        dialog.close_button.click()


def test_the_log_folder_is_opened(qtbot: QtBot) -> None:
    opened: list[bool] = []
    made = CrashDialog("", lambda: opened.append(True))
    qtbot.addWidget(made)
    made.log_button.click()
    assert opened == [True]
