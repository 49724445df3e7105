"""What narrows a list stands above it, each thing with a way to take it off, by keys too."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.score_narrowing import Wanting
from cchc_desktop.domain.vocabulary import State, TodoGroup
from cchc_desktop.services import units
from cchc_desktop.services.sample import load_sample
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.criteria_list import CriteriaList
from cchc_desktop.ui.habits import Habits, Look
from cchc_desktop.ui.look_name_dialog import LookNameDialog
from cchc_desktop.ui.main_window import MainWindow
from tests.support import YEAR
from tests.ui.chips import chip_buttons, chips
from tests.ui.edited_table import CONTROL, SHIFT, shown, window
from tests.ui.hands import press, write
from tests.ui.window import codes, opened_window

__all__ = ["shown", "window"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def narrow(shown: CriteriaList) -> None:
    shown.focus_filter()
    write(shown, "1.1")
    shown.state_filter.setCurrentIndex(shown.state_filter.findData(State.OVERDUE))


def test_nothing_narrows_and_nothing_takes_room(shown: CriteriaList) -> None:
    assert chip_buttons(shown) == []


def test_what_narrows_is_told_and_taken_off_with_the_mouse(qtbot: QtBot, shown: CriteriaList) -> None:
    narrow(shown)
    assert chips(shown) == ["Lọc tiêu chí: “1.1”", "Lọc theo tình trạng: Quá hạn"]
    button = next(one for one in chip_buttons(shown) if "Quá hạn" in one.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown.state_filter.currentIndex() == 0
    assert chips(shown) == ["Lọc tiêu chí: “1.1”"]
    assert QApplication.focusWidget() is shown.filter_edit, "the mouse takes the keyboard nowhere"


def test_each_is_taken_off_by_keys_and_the_table_has_the_keyboard_then(
    qtbot: QtBot, shown: CriteriaList
) -> None:
    narrow(shown)
    press(qtbot, shown, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    press(qtbot, shown, Qt.Key.Key_Delete)
    assert chips(shown) == ["Lọc theo tình trạng: Quá hạn"]
    press(qtbot, shown, Qt.Key.Key_Space)
    assert chip_buttons(shown) == []
    assert QApplication.focusWidget() is shown.table
    assert len(codes(shown)) == 8


def test_all_of_it_is_taken_off_at_once(qtbot: QtBot, shown: CriteriaList) -> None:
    narrow(shown)
    press(qtbot, shown, *[Qt.Key.Key_Tab] * 4)
    press(qtbot, shown, Qt.Key.Key_Return)
    assert (shown.filter_edit.text(), shown.state_filter.currentIndex()) == ("", 0)
    assert chip_buttons(shown) == []


def test_a_long_text_is_cut_and_the_row_is_not(shown: CriteriaList) -> None:
    shown.filter_edit.setText("dài & " * 60)
    button = chip_buttons(shown)[0]
    assert button.width() < 400
    assert button.text().endswith("…  ×")
    assert "&&" in button.text(), "no letter is taken for a key"
    assert shown.minimumSizeHint().width() < 900


def test_words_and_choices_of_what_is_to_do_are_told(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    window.show_page("todo")
    page = window.pages.todo
    unit = units.unit_by_code(workspace, "VP")
    page.filters.unit_combo.setCurrentIndex(page.filters.unit_combo.findData(unit.uid))
    page.filters.tabs.setCurrentIndex(1)
    assert chips(page) == [f"Lọc theo đơn vị: {unit.short_name}"], "the tab shows itself"
    window.show_page("criteria")
    window.show_page("todo")
    assert chips(page) == [f"Lọc theo đơn vị: {unit.short_name}"]


def test_looks_at_what_is_to_do_are_kept_apart_from_those_of_criteria(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("todo")
    page = window.pages.todo
    unit = units.unit_by_code(workspace, "VP")
    page.filters.unit_combo.setCurrentIndex(page.filters.unit_combo.findData(unit.uid))
    page.filters.tabs.setCurrentIndex(1)
    found = page.looks.look()
    assert found == Look(group=TodoGroup.OVERDUE, unit=unit.uid)
    page.looks.show(Look())
    assert page.count_label.text() == "4/4"
    page.looks.show(found)
    assert page.count_label.text() == "1/4"
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    Habits(settings, "todo", "list/looks_todo").keep_looks([Look("của VP", unit=unit.uid)])
    assert Habits(settings, "criteria").looks() == []


@pytest.mark.parametrize("place", ["todo", "scores"])
def test_a_look_is_named_on_its_button_once_it_is_kept(window: MainWindow, place: str) -> None:
    window.show_page(place)
    page = window.pages.todo if place == "todo" else window.pages.scores.list
    page.focus_filter()
    write(window, "1.1")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_F, CONTROL | SHIFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()

    def keep() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LookNameDialog)
        dialog.name_edit.setText("đầu năm")
        dialog.accept()

    QTimer.singleShot(0, keep)
    next(one for one in menu.actions() if one.text() == "Lưu cách xem…").trigger()
    assert page.looks_button.text() == "đầu năm ▾"


def test_a_look_that_is_not_offered_now_cannot_be_chosen(window: MainWindow, tmp_path: Path) -> None:
    window.show_page("todo")
    page = window.pages.todo
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    looks = [Look("gấp", group=TodoGroup.OVERDUE), Look("đơn vị đã sáp nhập", unit="không còn")]
    Habits(settings, "todo", "list/looks_todo").keep_looks(looks)
    page.focus_filter()
    QTest.keyClick(page.filters.filter_edit, Qt.Key.Key_F, CONTROL | SHIFT)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    offered = {one.text(): one.isEnabled() for one in menu.actions()}
    menu.close()
    assert offered["gấp"]
    assert not offered["đơn vị đã sáp nhập"]


def test_looks_at_scores_are_kept(window: MainWindow) -> None:
    window.show_page("scores")
    listed = window.pages.scores.list
    listed.wanting_combo.setCurrentIndex(listed.wanting_combo.findData(Wanting.RULE))
    assert listed.looks.look() == Look(wanting=Wanting.RULE)
    assert [one.split(" (")[0] for one in chips(listed)] == ["Còn thiếu gì: Chưa chọn cách chấm"]
    listed.looks.show(Look())
    assert listed.wanting_combo.currentIndex() == 0
    assert chips(listed) == []


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("findings", "Lọc phiếu không phù hợp: “phòng”"),
        ("activities", "Lọc sổ hoạt động: “phòng”"),
        ("checks", "Lọc chương trình kiểm tra: “phòng”"),
    ],
)
def test_registers_and_the_programme_tell_what_narrows_them(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, place: str, told: str
) -> None:
    load_sample(workspace, YEAR + 1)
    window = opened_window(qtbot, workspace, tmp_path)
    window.session.show_year(YEAR + 1)
    window.show_page(place)
    page = window.pages.current
    assert page is not None
    assert chip_buttons(page) == []
    page.focus_filter()
    write(window, "phòng")
    assert chips(page) == [told]
    chip_buttons(page)[-1].click()
    assert chip_buttons(page) == []
