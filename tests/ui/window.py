"""The main window on a workspace, and how a test looks at its list."""

from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.criteria_list import CriteriaList
from cchc_desktop.ui.info_tab import InfoTab
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.navigation import CRITERIA, HISTORY, OPEN_POINTS, TODO
from cchc_desktop.ui.year_session import YearSession
from tests.ui.inline import InlineTasks

DRAFTS = "gõ dở"
"""The folder of half-typed text in the folder of a test."""


def opened_window(qtbot: QtBot, workspace: Workspace, folder: Path) -> MainWindow:
    """The window shown and active."""
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(YearSession(workspace), InlineTasks(), settings)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    window.wake()
    window.keep_half_typed(folder / DRAFTS, InlineTasks())
    return window


def codes(shown: CriteriaList) -> list[str]:
    """The codes in the table, from above."""
    return [row.criterion.code for row in shown.model.rows]


def texts(shown: CriteriaList, key: str) -> list[str]:
    """What a column shows, from above."""
    column = next(number for number, one in enumerate(shown.model.columns) if one.key == key)
    return [
        str(shown.model.index(number, column).data(Qt.ItemDataRole.DisplayRole) or "")
        for number in range(shown.model.rowCount())
    ]


def choose(shown: CriteriaList, *wanted: str) -> None:
    """Select the rows with these codes."""
    shown.select([row.uid for row in shown.model.rows if row.criterion.code in wanted])


def fields_of(window: MainWindow, code: str) -> InfoTab:
    """The fields of a criterion beside the whole tree, with the keyboard in them."""
    window.show_page(CRITERIA)
    shown = window.pages.criteria.criteria
    choose(shown, code)
    shown.detail.edit_fields()
    return shown.detail.info


def with_every_page(window: MainWindow) -> MainWindow:
    """Every page and tab of the window built, and a criterion chosen on each."""
    for key in (TODO, OPEN_POINTS, HISTORY, CRITERIA):
        window.show_page(key)
    window.pages.unit.tabs.setCurrentIndex(0)
    window.pages.unit.duties.table.selectRow(0)
    choose(window.pages.criteria.criteria, "1.1.1")
    window.pages.every()
    return window
