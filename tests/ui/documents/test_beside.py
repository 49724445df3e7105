"""Work with large files is done beside the window, shows its progress and can be stopped."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.records import Evidence
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui import evidence_desk
from cchc_desktop.ui.documents_list import DocumentsList
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.tasks import Tasks
from tests.support import row
from tests.ui.documents.tab import stored

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the platform without a screen says so


class Held:
    """Work that waits in its thread until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun, self.go_on = threading.Event(), threading.Event()
        self._take_in = evidence_desk.evidence_files.take_in
        monkeypatch.setattr(evidence_desk.evidence_files, "take_in", self._wait)

    def _wait(self, sources: list[Path], folder: Path, report: Callable[[int, int], object]) -> object:
        report(1, 4)
        self.begun.set()
        self.go_on.wait(20)
        return self._take_in(sources, folder, report)


@pytest.fixture
def busy_list(
    qtbot: QtBot, workspace: Workspace, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[DocumentsList, Held]]:
    """A list whose work is really done beside the window."""
    tasks = Tasks(window)
    desk = evidence_desk.EvidenceDesk(workspace, tasks, window)
    shown = DocumentsList(window.session, desk)
    qtbot.addWidget(shown)
    shown.show_rows([row(workspace, "1.2")])
    shown.show()
    held = Held(monkeypatch)
    yield shown, held
    held.go_on.set()
    tasks.close()
    desk.close()


def test_large_files_show_progress_and_leave_the_window_free(
    qtbot: QtBot,
    workspace: Workspace,
    busy_list: tuple[DocumentsList, Held],
    outside: Callable[..., Path],
) -> None:
    shown, held = busy_list
    shown.attach([outside("a.pdf")])
    assert shown.progress_row.isVisible()
    assert not shown.attach_button.isEnabled()
    qtbot.waitUntil(lambda: shown.progress_bar.value() == 25)
    shown.attach([outside("b.pdf")])  # one at a time
    held.go_on.set()
    qtbot.waitUntil(lambda: not shown.told_label.isHidden())
    assert shown.told_label.text() == "Đã gắn 1 tệp."
    assert not shown.progress_row.isVisible()
    assert len(workspace.read.find(Evidence)) == 1


def test_a_stop_changes_nothing(
    qtbot: QtBot,
    workspace: Workspace,
    busy_list: tuple[DocumentsList, Held],
    outside: Callable[..., Path],
) -> None:
    shown, held = busy_list
    shown.attach([outside("a.pdf")])
    qtbot.waitUntil(held.begun.is_set)
    shown.stop_button.click()
    held.go_on.set()
    qtbot.waitUntil(lambda: not shown.told_label.isHidden())
    assert shown.told_label.text() == "Đã dừng; chưa có gì thay đổi."
    assert shown.attach_button.isEnabled()
    assert workspace.read.find(Evidence) == []
    assert list(stored(workspace)) == []


def test_the_window_is_not_closed_over_it_unless_asked_twice(
    qtbot: QtBot,
    workspace: Workspace,
    window: MainWindow,
    busy_list: tuple[DocumentsList, Held],
    outside: Callable[..., Path],
) -> None:
    shown, held = busy_list
    window.pages._desk = shown._desk
    shown.attach([outside("a.pdf")])
    qtbot.waitUntil(held.begun.is_set)
    assert not window.close()
    assert "đang xử lý dở" in window.bars.messages.text
    held.go_on.set()
    assert window.close()
