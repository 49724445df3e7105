"""The documents of a criterion in the window, and files to attach to it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui import evidence_desk
from cchc_desktop.ui.evidence_tab import EvidenceTab
from cchc_desktop.ui.main_window import MainWindow
from tests.ui.window import choose, opened_window


@pytest.fixture
def opened_files(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What was handed to other programs."""
    found: list[Path] = []
    monkeypatch.setattr(evidence_desk, "open_path", found.append)
    monkeypatch.setattr(evidence_desk, "reveal", found.append)
    return found


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, tmp_path: Path, opened_files: list[Path]) -> MainWindow:
    return opened_window(qtbot, workspace, tmp_path)


@pytest.fixture
def tab(window: MainWindow) -> EvidenceTab:
    """The documents of criterion 1.1.1."""
    shown = window.pages.unit.criteria
    choose(shown, "1.1.1")
    shown.detail.tabs.setCurrentWidget(shown.detail.evidence)
    return shown.detail.evidence


@pytest.fixture
def outside(tmp_path: Path) -> Callable[..., Path]:
    """Makes a file outside the workspace."""

    def made(name: str, content: bytes | None = None) -> Path:
        path = tmp_path / "ngoài" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(name.encode() if content is None else content)
        return path

    return made
