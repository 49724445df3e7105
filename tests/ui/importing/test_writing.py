"""An import is written after a copy, in a window that lives, and can be stopped up to the commit."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, QSettings, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.long_work import Report
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui import import_writing
from cchc_desktop.ui.import_dialog import ImportDialog
from cchc_desktop.ui.import_pages import DONE, PREVIEW
from cchc_desktop.ui.tasks import Job, Tasks
from tests.support import logical_dump
from tests.ui.importing.assistant import (
    ROWS,
    YEAR,
    Desk,
    codes,
    open_book,
)

Book = Callable[..., Path]


class Rows:
    """Runs `at` before the row with a number is written; each row is long enough to be noticed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.at: dict[int, Callable[[], object]] = {}
        self.seen: list[int] = []
        self._write = import_writing.write
        monkeypatch.setattr(import_writing, "write", self._slowly)
        monkeypatch.setattr("cchc_desktop.ui.long_step._UNNOTICED", 0)

    def _slowly(self, workspace: Workspace, shown: object, problem: object, report: Report) -> object:
        def tell(done: int, total: int) -> None:
            self.seen.append(done)
            self.at.pop(done, lambda: None)()
            report(done, total)

        return self._write(workspace, shown, problem, tell)  # type: ignore[arg-type]


@pytest.fixture
def rows(monkeypatch: pytest.MonkeyPatch) -> Rows:
    return Rows(monkeypatch)


def click_later(dialog: ImportDialog) -> None:
    """A click on the button that leaves, waiting in the queue."""
    button = dialog.close_button
    where = QPointF(button.rect().center())
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        left = Qt.MouseButton.LeftButton
        click = QMouseEvent(
            kind, where, button.mapToGlobal(where), left, left, Qt.KeyboardModifier.NoModifier
        )
        QApplication.postEvent(button, click)


def test_the_window_lives_between_rows_and_says_how_far_it_is(
    dialog: ImportDialog, desk: Desk, workspace: Workspace, book: Book, rows: Rows
) -> None:
    seen: list[tuple[str, int, str]] = []

    def look() -> None:
        (label,) = dialog.busy_box.findChildren(QLabel)
        seen.append((label.text(), rows.seen[-1], dialog.close_button.text()))

    rows.at = {2: lambda: QTimer.singleShot(0, look)}
    open_book(dialog, desk, book(ROWS))
    dialog.import_button.click()
    assert seen == [("Đang ghi vào hồ sơ…", 2, "Dừn&g")]
    assert codes(workspace) == ["I", "1", "1.1", "1.2"]


def test_a_stop_between_rows_leaves_nothing_and_she_can_go_on(
    dialog: ImportDialog, desk: Desk, workspace: Workspace, book: Book, rows: Rows, qtbot: QtBot
) -> None:
    before = logical_dump(workspace.path)
    rows.at = {2: lambda: click_later(dialog)}
    open_book(dialog, desk, book(ROWS))
    dialog.import_button.click()
    assert rows.seen[-1] == 2
    assert dialog.isVisible()
    assert dialog.pages.currentIndex() == PREVIEW
    assert dialog.result_label.text() == "Đã dừng, chưa ghi gì vào hồ sơ."
    assert logical_dump(workspace.path) == before
    dialog.import_button.click()
    assert codes(workspace) == ["I", "1", "1.1", "1.2"]


def test_a_stop_that_comes_too_late_neither_stops_nor_leaves(
    dialog: ImportDialog, desk: Desk, workspace: Workspace, book: Book, rows: Rows
) -> None:
    open_book(dialog, desk, book(ROWS))
    workspace.listen(lambda _notice: click_later(dialog))
    dialog.import_button.click()
    QApplication.processEvents()
    assert dialog.isVisible()
    assert dialog.pages.currentIndex() == DONE
    assert dialog.close_button.isEnabled()
    assert codes(workspace) == ["I", "1", "1.1", "1.2"]


def test_what_arrives_meanwhile_waits_for_the_end_of_the_step(
    qtbot: QtBot, workspace: Workspace, book: Book, settings: QSettings, rows: Rows
) -> None:
    """Another piece of background work may want to write, and there is one transaction."""
    path, tasks, arrived = book(ROWS), Tasks(), list[int]()
    made = ImportDialog(workspace, YEAR, tasks, settings, pick_file=lambda parent, title, kinds: path)
    qtbot.addWidget(made)
    made.show()
    made.source_page.file_button.click()
    qtbot.waitUntil(made.import_button.isEnabled)

    def begin() -> None:
        done = threading.Event()

        def work(_job: Job) -> None:
            done.set()

        tasks.start(work, lambda _none: arrived.append(len(codes(workspace))), lambda _error: None)
        done.wait(10)

    rows.at = {1: begin}
    made.import_button.click()
    qtbot.waitUntil(lambda: bool(arrived))
    assert arrived == [4]
    tasks.close()


def test_a_copy_comes_first_and_its_failure_is_told(
    dialog: ImportDialog, desk: Desk, book: Book, workspace: Workspace
) -> None:
    workspace.path.with_name("xa.saoluu").write_text("không phải thư mục")
    open_book(dialog, desk, book(ROWS))
    dialog.import_button.click()
    assert dialog.pages.currentIndex() == DONE
    assert "sao lưu" in dialog.problem_label.text()
    assert codes(workspace) == ["I", "1", "1.1", "1.2"]


def test_stopping_while_the_copy_is_made_writes_nothing(
    qtbot: QtBot,
    workspace: Workspace,
    book: Book,
    settings: QSettings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started, go_on = threading.Event(), threading.Event()
    threads: list[threading.Thread] = []

    def slow(*_values: object) -> None:
        threads.append(threading.current_thread())
        started.set()
        go_on.wait(10)

    monkeypatch.setattr(import_writing, "back_up_first", slow)
    path, tasks = book(ROWS), Tasks()
    made = ImportDialog(workspace, YEAR, tasks, settings, pick_file=lambda parent, title, kinds: path)
    qtbot.addWidget(made)
    made.show()
    before = logical_dump(workspace.path)
    made.source_page.file_button.click()
    qtbot.waitUntil(made.import_button.isEnabled)
    made.import_button.click()
    started.wait(10)
    assert made.busy_box.findChild(QLabel).text() == "Đang sao lưu hồ sơ trước khi nhập…"
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    go_on.set()
    qtbot.waitUntil(lambda: not tasks._running)
    assert made.result_label.text() == "Đã dừng, chưa ghi gì vào hồ sơ."
    assert made.import_button.isEnabled(), "she can go on after all"
    assert logical_dump(workspace.path) == before
    tasks.close()
    assert threads[0] is not threading.main_thread()
