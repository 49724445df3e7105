"""What the system cannot open is said in a sentence, wherever it was asked for."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.errors import Fault
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui import crash_dialog
from cchc_desktop.ui.about_dialog import AboutDialog
from cchc_desktop.ui.open_path import open_path, reveal
from tests.support import refused
from tests.ui.inline import InlineTasks

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the platform without a screen opens nothing


@pytest.mark.parametrize("act", [open_path, reveal])
def test_a_folder_that_nothing_shows(act: Callable[[Path], None], tmp_path: Path) -> None:
    folder = tmp_path / "thư mục"
    folder.mkdir()
    with refused(Fault.NOTHING_SHOWS_FOLDER):
        act(folder)


def test_a_file_that_nothing_opens_and_one_that_is_gone(tmp_path: Path) -> None:
    file = tmp_path / "bản vẽ.dwg"
    file.write_bytes(b"1")
    with refused(Fault.NOTHING_OPENS):
        open_path(file)
    file.unlink()
    with refused(Fault.FILE_MISSING):
        open_path(file)


def test_a_log_that_nothing_opens_is_said_over_the_dialog_for_a_bug(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(crash_dialog, "show_problem", said.append)
    monkeypatch.setattr(crash_dialog.CrashDialog, "exec", lambda dialog: dialog.log_button.click())
    crash_dialog.show_crash("chi tiết", tmp_path, lambda: None)
    (told,) = said
    assert told.startswith(f"Máy này không tự mở được thư mục “{tmp_path}”.")


def test_a_folder_that_nothing_shows_is_said_in_the_dialog_about_the_program(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    settings = QSettings(str(tmp_path / "máy.ini"), QSettings.Format.IniFormat)
    dialog = AboutDialog(workspace, InlineTasks(), settings)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.workspace_button.click()
    assert dialog.problem_label.text().startswith("Máy này không tự mở được thư mục")
