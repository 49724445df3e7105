"""An office screen at 150 % has 910 x 512 pixels of the window's: nothing is cut there without saying so."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QStyleOptionComboBox, QToolButton
from pytestqt.qtbot import QtBot

from cchc_desktop.services.units import new_contact, unit_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.quiet_inputs import QuietCombo
from tests.support import saved_person
from tests.ui.themed import themed
from tests.ui.window import opened_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def narrow(qapp: QApplication, qtbot: QtBot, sample: Workspace, tmp_path: Path) -> Iterator[MainWindow]:
    unit = unit_by_code(sample, "VHXH")
    saved_person(sample, replace(new_contact(sample, unit.uid), name="Người phụ trách"))
    with themed(qapp):
        window = opened_window(qtbot, sample, tmp_path)
        window.resize(910, 512)
        yield window


@pytest.mark.parametrize("page", ["todo", "criteria", "scores"])
def test_a_bar_to_scroll_down_leaves_no_column_to_scroll_sideways(narrow: MainWindow, page: str) -> None:
    narrow.show_page(page)
    QApplication.processEvents()
    table = (
        narrow.pages.todo.table
        if page == "todo"
        else narrow.pages.scores.list.table
        if page == "scores"
        else narrow.pages.criteria.criteria.table
    )
    assert table.verticalScrollBar().isVisible()
    assert not table.horizontalScrollBar().isVisible()


def test_groups_of_things_to_do_that_have_no_room_are_reached_by_arrows(narrow: MainWindow) -> None:
    narrow.show_page("todo")
    tabs = narrow.pages.todo.filters.tabs
    for number in range(tabs.count()):
        tabs.setTabVisible(number, True)
    QApplication.processEvents()
    arrows = [one for one in tabs.findChildren(QToolButton) if one.isVisible()]
    assert len(arrows) == 2
    for arrow in arrows:
        drawn = arrow.grab().toImage()
        across = {drawn.pixel(x, drawn.height() // 2) for x in range(3, drawn.width() - 3)}
        assert len(across) > 1  # more than its ground


def test_seven_groups_have_room(narrow: MainWindow) -> None:
    narrow.show_page("todo")
    tabs = narrow.pages.todo.filters.tabs
    for number in range(tabs.count()):
        tabs.setTabVisible(number, number < 5 or number in (7, 8))
    QApplication.processEvents()
    assert tabs.tabRect(8).right() < tabs.width()


def test_a_choice_that_has_no_room_ends_in_dots(qtbot: QtBot) -> None:
    combo = QuietCombo()
    qtbot.addWidget(combo)
    combo.addItem("Phòng Văn hóa - Xã hội rà soát")

    def said(width: int) -> str:
        combo.resize(width, 28)
        option = QStyleOptionComboBox()
        combo.initStyleOption(option)
        return option.currentText

    assert said(400) == "Phòng Văn hóa - Xã hội rà soát"
    assert said(120).endswith("…")
    assert len(said(90)) < len(said(120))
