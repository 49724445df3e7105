"""A letter underlined on a screen goes to one place there: Qt lets the keyboard wander between two."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QListView, QTabBar, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.gallery import screens
from cchc_desktop.ui.main_window import MainWindow
from tests.ui.window import opened_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def underlined(screen: QWidget) -> Iterator[str]:
    """What Alt with a letter reaches on it now; a button that is off may be on the next time."""
    for one in screen.findChildren(QWidget):
        if not one.isVisible():
            continue
        if isinstance(one, QAbstractButton):
            yield one.text()
        elif isinstance(one, QTabBar):
            yield from (one.tabText(number) for number in range(one.count()))
        elif isinstance(one, QLabel) and one.textFormat() is not Qt.TextFormat.RichText:
            buddy = one.buddy()
            if buddy is not None and buddy.isVisible():
                yield one.text()


def clashes(screen: QWidget) -> dict[str, list[str]]:
    """Texts by the letter that they share."""
    QApplication.processEvents()
    by_letter = defaultdict(list)
    for text in underlined(screen):
        for letter in re.findall(r"&(\w)", text):
            by_letter[letter.upper()].append(text)
    return {letter: texts for letter, texts in by_letter.items() if len(texts) > 1}


def turned(screen: QWidget) -> Iterator[str]:
    """Each tab of it in front, one after the other; tells which."""
    yield ""
    for tabs in [one for one in screen.findChildren(QTabWidget) if one.isVisible()]:
        for number in range(tabs.count()):
            if tabs.isTabVisible(number):
                tabs.setCurrentIndex(number)
                yield tabs.tabText(number)


def pages(window: MainWindow) -> Iterator[str]:
    """Every page in front, with a row chosen where there are rows of criteria; tells which."""
    model = window.navigation.model()
    for number in range(model.rowCount()):
        index = model.index(number, 0)
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            window.navigation.setCurrentIndex(index)
            yield str(index.data())
    window.show_page("criteria")
    shown = window.pages.criteria.criteria
    shown.select([next(row.uid for row in shown.model.rows if row.is_criterion)])
    yield "criterion"
    window.show_page("scores")
    window.pages.scores.score(shown.model.rows[-1].uid)
    yield "score"
    window.show_page("reports")
    for kinds in window.pages.current.findChildren(QListView):
        for number in range(kinds.model().rowCount()):
            kinds.setCurrentIndex(kinds.model().index(number, 0))
            yield f"report {number}"


def test_no_letter_goes_to_two_places_in_the_window(qtbot: QtBot, sample: Workspace, tmp_path: Path) -> None:
    window = opened_window(qtbot, sample, tmp_path)
    found = {(page, tab): clashes(window) for page in pages(window) for tab in turned(window)}
    assert {place: letters for place, letters in found.items() if letters} == {}


def test_no_letter_goes_to_two_places_in_a_dialog(qtbot: QtBot, sample: Workspace, tmp_path: Path) -> None:
    found = {}
    for screen in screens(sample, tmp_path / "gallery.ini"):
        qtbot.addWidget(screen)
        screen.show()
        found.update({(type(screen).__name__, tab): clashes(screen) for tab in turned(screen)})
    assert {place: letters for place, letters in found.items() if letters} == {}
