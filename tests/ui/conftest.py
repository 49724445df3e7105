"""The window, and what every test of it leaves as it was: clipboard, keys, the folder of opened files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.services import evidence_files
from cchc_desktop.services.sample import create_with_sample
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.main_window import MainWindow
from tests.support import YEAR
from tests.ui.window import opened_window


@pytest.fixture(scope="session", autouse=True)
def emptied_clipboard() -> Iterator[None]:
    """What Python has put there must go before Python does: Qt would ask it once it is gone."""
    yield
    if QApplication.instance() is not None:
        QApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def opened_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where copies of evidence are opened: not in the cache of whoever runs the tests."""
    folder = tmp_path / "mở tệp"
    monkeypatch.setattr(evidence_files, "opened_folder", lambda: folder)
    return folder


@pytest.fixture(autouse=True)
def released_keys() -> Iterator[None]:
    """Qt takes Ctrl and Shift for held after a test that pressed them: the next would add to a selection."""
    yield
    if QApplication.instance() is not None and QApplication.keyboardModifiers():
        QTest.keyRelease(QWidget(), Qt.Key.Key_Shift)
        assert not QApplication.keyboardModifiers()


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> MainWindow:
    """On its first page; a module that wants another one turns to it in a fixture of this name."""
    return opened_window(qtbot, workspace, tmp_path)


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Workspace]:
    """With something on every page: what is empty shows few of its buttons."""
    workspace = create_with_sample(tmp_path / "mau.cchc", YEAR)
    yield workspace
    workspace.close()
