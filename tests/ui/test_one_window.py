"""A second start finds the first window, or finds out that there is none to answer."""

import os
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.errors import Fault
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui import one_window
from cchc_desktop.ui.one_window import FirstWindow, MeetingPlace
from cchc_desktop.ui.opening import open_or_create
from tests.support import refused

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's cache folder of a test."""
    monkeypatch.setattr(one_window, "user_cache_path", lambda *_names, **_options: tmp_path / "cache")
    return tmp_path / "cache"


@pytest.fixture
def place(path: Path) -> MeetingPlace:
    """Where the first window answers."""
    place = MeetingPlace(path)
    place.announce()
    return place


def of_another_program(path: Path) -> MeetingPlace:
    """The same place as a second start knows it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "getpid", lambda: 1)
        return MeetingPlace(path)


@contextmanager
def asking(path: Path) -> Iterator[Future[bool]]:
    """A second start that asks meanwhile."""
    with ThreadPoolExecutor(1) as second:
        yield second.submit(of_another_program(path).ask_first)


def files(place: MeetingPlace, suffix: str) -> list[Path]:
    return list(place.folder.glob(f"*{suffix}"))


def shown(qtbot: QtBot) -> QWidget:
    """A window on the screen."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def stood_for_a_while(place: MeetingPlace) -> None:
    (announced,) = files(place, ".mo")
    os.utime(announced, (0, 0))


def test_the_first_window_comes_forward(qtbot: QtBot, path: Path, place: MeetingPlace) -> None:
    window = shown(qtbot)
    window.showMinimized()
    FirstWindow(place, window)
    with asking(path) as asked:
        qtbot.waitUntil(asked.done)
        assert asked.result()
    assert not window.windowState() & Qt.WindowState.WindowMinimized
    assert window.isVisible()
    qtbot.waitUntil(window.isActiveWindow)
    assert files(place, ".goi") == []


def test_its_dialog_comes_forward_with_it(qtbot: QtBot, path: Path, place: MeetingPlace) -> None:
    window = shown(qtbot)
    dialog = QDialog(window)
    dialog.open()
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    FirstWindow(place, window)
    with asking(path) as asked:
        qtbot.waitUntil(asked.done)
    qtbot.waitUntil(dialog.isActiveWindow)


def test_one_that_was_asked_while_it_was_built_answers(qtbot: QtBot, path: Path, place: MeetingPlace) -> None:
    window = shown(qtbot)
    with asking(path) as asked:
        qtbot.waitUntil(lambda: files(place, ".goi") != [])
        FirstWindow(place, window)
        qtbot.waitUntil(asked.done)
        assert asked.result()


def test_one_that_was_left_answers_no_more(qtbot: QtBot, path: Path, place: MeetingPlace) -> None:
    """A window that made place for another of the same program."""
    left, stands = shown(qtbot), shown(qtbot)
    FirstWindow(place, left)
    left.close()
    with asking(path) as asked:
        qtbot.waitUntil(lambda: files(place, ".goi") != [])
        FirstWindow(place, stands)
        qtbot.waitUntil(asked.done)
        assert asked.result()
    assert not left.isVisible()


def test_nobody_is_waited_for_where_no_window_was_announced(path: Path, place: MeetingPlace) -> None:
    place.leave()
    assert not of_another_program(path).ask_first()
    place.folder.rmdir()
    assert not of_another_program(path).ask_first()


def test_one_that_hangs_is_not_waited_for_long_and_not_raised_later(path: Path, place: MeetingPlace) -> None:
    stood_for_a_while(place)
    assert not of_another_program(path).ask_first()
    assert files(place, ".goi") == []


def test_one_that_is_leaving_is_not_waited_for(qtbot: QtBot, path: Path, place: MeetingPlace) -> None:
    with asking(path) as asked:
        qtbot.waitUntil(lambda: files(place, ".goi") != [])
        place.leave()
        qtbot.waitUntil(asked.done)
        assert not asked.result()


def test_what_a_killed_program_announced_is_forgotten(path: Path, place: MeetingPlace) -> None:
    killed = of_another_program(path)
    killed.announce()
    place.settle()
    assert len(files(place, ".mo")) == 1
    place.leave()
    assert files(place, ".mo") == []


def test_a_cache_that_cannot_be_written_costs_only_the_meeting(cache: Path, path: Path) -> None:
    cache.write_text("a file where the folder should be")
    place = MeetingPlace(path)
    place.announce()
    place.settle()
    assert not place.requests()
    assert not of_another_program(path).ask_first()
    place.leave()


def test_every_workspace_and_screen_has_a_place_of_its_own(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    here, there, renamed = tmp_path / "a.cchc", tmp_path / "b.cchc", tmp_path / "tên khác.cchc"
    here.touch()
    renamed.symlink_to(here)
    monkeypatch.setenv("DISPLAY", ":1")
    first = MeetingPlace(here).folder
    assert first.is_relative_to(cache)
    assert MeetingPlace(renamed).folder == first
    assert MeetingPlace(there).folder != first
    monkeypatch.setenv("DISPLAY", ":2")
    assert MeetingPlace(here).folder != first


def start(path: Path, place: MeetingPlace | None, *, may_create: bool = False) -> tuple[Workspace, bool]:
    opened = open_or_create(path, place, sample=False, may_create=may_create)
    assert opened is not None
    return opened


def test_a_second_start_leaves_the_file_to_the_first_window(qtbot: QtBot, path: Path) -> None:
    place = MeetingPlace(path)
    workspace, _is_new = start(path, place)
    with closing(workspace):
        window = shown(qtbot)
        FirstWindow(place, window)
        with ThreadPoolExecutor(1) as second:
            asked = second.submit(
                open_or_create, path, of_another_program(path), sample=False, may_create=False
            )
            qtbot.waitUntil(asked.done)
            assert asked.result() is None
        assert len(files(place, ".mo")) == 1


def test_one_that_nobody_answers_looks_and_answers_the_next(qtbot: QtBot, path: Path) -> None:
    place = MeetingPlace(path)
    with closing(Workspace.open(path)):
        looking, _is_new = start(path, place)
        with closing(looking):
            assert looking.read_only
            window = shown(qtbot)
            FirstWindow(place, window)
            with asking(path) as asked:
                qtbot.waitUntil(asked.done)
                assert asked.result()


def test_one_that_only_measures_asks_nobody(path: Path) -> None:
    place = MeetingPlace(path)
    workspace, _is_new = start(path, place)
    with closing(workspace):
        looking, _is_new = start(path, None)
        with closing(looking):
            assert looking.read_only
    assert files(place, ".goi") == []


def test_a_file_that_cannot_be_opened_is_announced_no_more(path: Path) -> None:
    path.write_bytes(b"")
    place = MeetingPlace(path)
    with refused(Fault.FILE_EMPTY):
        start(path, place)
    assert files(place, ".mo") == []


def test_what_another_start_makes_in_the_same_moment_is_opened(tmp_path: Path) -> None:
    """Both find no file; one makes it."""
    path = tmp_path / "mới" / "CCHC.cchc"
    together = threading.Barrier(2, timeout=60)

    def begin(_number: int) -> tuple[bool, bool]:
        together.wait()
        workspace, is_new = start(path, None, may_create=True)
        with closing(workspace):
            together.wait()
            return workspace.read_only, is_new

    with ThreadPoolExecutor(2) as starts:
        assert sorted(starts.map(begin, range(2))) == [(False, True), (True, False)]


def test_a_folder_that_is_no_place_for_a_file_is_still_said(tmp_path: Path) -> None:
    path = tmp_path / "không có" / "a.cchc"
    with refused(Fault.FOLDER_MISSING):
        open_or_create(path, MeetingPlace(path), sample=True, may_create=False)
