"""Windows started one after another on one side file."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.draft_file import DraftFile
from cchc_desktop.ui.main_window import MainWindow
from tests.ui.half_typed.scene import Kept, Start, kill
from tests.ui.window import DRAFTS, opened_window


@pytest.fixture
def start(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> Start:
    """Start the window; the one before it, if any, is killed as far as its side file goes."""
    started: list[MainWindow] = []

    def start() -> MainWindow:
        for before in started:
            kill(before)
        started[:] = [opened_window(qtbot, workspace, tmp_path)]
        return started[0]

    return start


@pytest.fixture
def kept(workspace: Workspace, tmp_path: Path) -> Kept:
    """What the side file holds."""
    return lambda: DraftFile(tmp_path / DRAFTS, workspace.uid, workspace.path).read()
