"""The page of checks in the window, and a check on it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.check_records import CheckRun
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.check_run_view import CheckRunView
from cchc_desktop.ui.checks_page import ChecksPage
from cchc_desktop.ui.main_window import MainWindow
from tests.ui.checks.scene import SCALES, begun, form_of
from tests.ui.window import opened_window


@pytest.fixture
def check(workspace: Workspace) -> CheckRun:
    return begun(workspace, form_of(workspace, *SCALES))


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> MainWindow:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("checks")
    return window


@pytest.fixture
def page(window: MainWindow) -> ChecksPage:
    return window.pages.checks


@pytest.fixture
def run(check: CheckRun, page: ChecksPage) -> CheckRunView:
    page.refresh()
    page.open_check(check.uid)
    return page.running
