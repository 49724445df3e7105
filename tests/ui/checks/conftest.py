"""The page of checks in the window, and a check on it."""

import pytest

from cchc_desktop.domain.check_records import CheckRun
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.check_run_view import CheckRunView
from cchc_desktop.ui.checks_page import ChecksPage
from cchc_desktop.ui.main_window import MainWindow
from tests.ui.checks.scene import SCALES, begun, form_of


@pytest.fixture
def check(workspace: Workspace) -> CheckRun:
    return begun(workspace, form_of(workspace, *SCALES))


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
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
