"""What is offered in a file that may only be looked at."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cchc_desktop import resources
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.gallery import screens
from cchc_desktop.ui.look_name_dialog import LookNameDialog
from cchc_desktop.ui.main_window import MainWindow
from tests.ui.viewing.offered import LOOKING, NEVER_OVER_A_FILE
from tests.ui.window import with_every_page

INPUTS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton, QAction)


def stem_of(screen: QObject) -> str:
    name = type(screen).__name__
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")


def screen_of(one: QObject, stems: set[str]) -> QObject:
    """The screen an input stands on."""
    while stem_of(one) not in stems:
        one = one.parent()
    return one


def name_in(screen: QObject, one: QObject) -> str:
    """What the screen calls one of its own inputs; empty for what Qt put into another."""
    if isinstance(one.parent(), QTabBar):
        return ""
    return next((name for name, value in vars(screen).items() if value is one), "")


def is_offered(one: QObject) -> bool:
    if isinstance(one, (QLineEdit, QPlainTextEdit)):
        return not one.isReadOnly()
    return bool(one.isEnabled())


@pytest.fixture
def every_screen(qtbot: QtBot, looking: Workspace, tmp_path: Path) -> list[QWidget]:
    """All of them, held until Qt has destroyed them: the collector must not in the middle of an event."""
    built = list(screens(looking, tmp_path / "window.ini"))
    for screen in built:
        qtbot.addWidget(screen)
    return built


def test_what_is_offered_where_nothing_can_be_changed(every_screen: list[QWidget]) -> None:
    stems = {path.stem for path in resources.data_path("resources/ui").glob("*.ui")}
    found: dict[str, set[str]] = {}
    for screen in every_screen:
        if isinstance(screen, MainWindow):
            with_every_page(screen)
        for kind in (QWidget, *INPUTS):
            for one in [screen, *screen.findChildren(kind)]:
                home = screen_of(one, stems)
                offered = found.setdefault(stem_of(home), set())
                if isinstance(one, INPUTS) and is_offered(one) and name_in(home, one):
                    offered.add(name_in(home, one))
    assert stems - found.keys() == NEVER_OVER_A_FILE
    assert found == LOOKING


def test_what_is_only_looked_at_is_closed_and_nothing_given_up(every_screen: list[QWidget]) -> None:
    """“Hủy” asks what is lost by it."""
    leaving = {
        stem_of(screen): button.text()
        for screen in every_screen
        if not isinstance(screen, LookNameDialog)  # she may keep that
        for button in screen.findChildren(QPushButton, "cancel_button")
    }
    assert len(leaving) > 20
    assert set(leaving.values()) == {"Đóng"}
