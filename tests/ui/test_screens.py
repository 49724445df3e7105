"""A window that goes does not take the screen with it."""

import gc
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cchc_desktop.ui.screens import screen_of


@pytest.mark.usefixtures("qtbot")
def test_the_screen_outlives_the_window_that_asked_for_it() -> None:
    window = QWidget()
    screen = screen_of(window)
    assert screen == QGuiApplication.primaryScreen()
    del window
    gc.collect()
    assert isValid(screen)
    assert QGuiApplication.screenAt(screen.geometry().center()) == screen


def test_a_dialog_that_has_no_place_yet_is_where_its_window_is(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    assert screen_of(QWidget(window)) == screen_of(window)


def test_no_screen_is_asked_for_by_the_way_that_destroys_it(root: Path) -> None:
    asking = re.compile(r"(?<!QWidget)\.screen\(\)")
    found = [
        path.name for path in (root / "cchc_desktop").rglob("*.py") if asking.search(path.read_text("utf-8"))
    ]
    assert found == []
