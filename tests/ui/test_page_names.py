"""Whatever the keyboard reaches on a page has a name that is read aloud."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.criteria_list import CriteriaList
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.navigation import PAGES
from tests.ui.window import choose, opened_window


def reached(window: MainWindow) -> list[QWidget]:
    """The widgets that Tab goes to, in its order."""
    found: list[QWidget] = [window]
    while (after := found[-1].nextInFocusChain()) is not window:
        found.append(after)
    return [one for one in found if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus]


def nameless(window: MainWindow) -> list[str]:
    return [
        f"{type(one).__name__} {one.objectName()}"
        for one in reached(window)
        if not QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
    ]


@pytest.mark.parametrize("page", PAGES)
def test_on_every_page(qtbot: QtBot, workspace: Workspace, tmp_path: Path, page: str) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page(page)
    assert len(reached(window)) > 5
    assert nameless(window) == []


def test_beside_a_chosen_row_in_every_tab(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    listed: CriteriaList = window.pages.unit.criteria
    choose(listed, "1.1.1")
    for number in range(listed.detail.tabs.count()):
        listed.detail.tabs.setCurrentIndex(number)
        assert nameless(window) == []
