"""Ways to look at a list, kept under names: saved, chosen again, renamed, forgotten, by keys alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.vocabulary import State
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.criteria_list import CriteriaList
from cchc_desktop.ui.habits import Habits, Look
from cchc_desktop.ui.look_name_dialog import LookNameDialog
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.navigation import UNIT
from tests.ui.edited_table import CONTROL, SHIFT, shown, window
from tests.ui.hands import write
from tests.ui.window import codes, opened_window

__all__ = ["shown", "window"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def habits(tmp_path: Path) -> Habits:
    return Habits(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat), "criteria")


def menu_of(shown: CriteriaList) -> QMenu:
    QTest.keyClick(shown.filter_edit, Qt.Key.Key_F, CONTROL | SHIFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def lines(shown: CriteriaList) -> list[str]:
    """What the menu offers; a tick before what is on, nothing that is off."""
    menu = menu_of(shown)
    told = [("v " if one.isChecked() else "") + one.text() for one in menu.actions() if one.isEnabled()]
    menu.close()
    return [one for one in told if one]


def take(shown: CriteriaList, text: str, meanwhile: Callable[[], None] | None = None) -> None:
    """Choose a line of the menu; `meanwhile` answers the dialog it opens."""
    menu = menu_of(shown)
    action = next(one for one in menu.actions() if one.text() == text)
    assert action.isEnabled()
    menu.close()
    if meanwhile is not None:
        QTimer.singleShot(0, meanwhile)
    action.trigger()


def take_and_name(qtbot: QtBot, shown: CriteriaList, text: str, name: str | None = None) -> str:
    """Choose a line that asks for a name, type `name` unless the proposed one is fine; the hint there."""
    hints: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LookNameDialog)
        if name is not None:
            dialog.name_edit.setText(name)
        hints.append(dialog.hint_label.text())
        qtbot.keyClick(dialog.name_edit, Qt.Key.Key_Return)
        if dialog.isVisible():
            dialog.reject()

    take(shown, text, answer)
    return hints[0]


def narrow(shown: CriteriaList, text: str, state: State | None = None) -> None:
    shown.focus_filter()
    shown.filter_edit.clear()
    write(shown, text)
    shown.state_filter.setCurrentIndex(shown.state_filter.findData(state))


def sort(shown: CriteriaList, key: str, order: Qt.SortOrder) -> None:
    number = [column.key for column in shown.model.columns].index(key)
    shown.table.horizontalHeader().setSortIndicator(number, order)


def test_nothing_kept_is_one_small_button(shown: CriteriaList) -> None:
    shown.focus_filter()
    assert shown.looks_button.text() == "Cách xem ▾"
    assert lines(shown) == ["v Xem tất cả"]


def test_a_look_is_kept_and_chosen_again_after_a_restart(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace, tmp_path: Path
) -> None:
    narrow(shown, "thanh phan", State.OVERDUE)
    sort(shown, "points", Qt.SortOrder.DescendingOrder)
    found = codes(shown)
    assert 1 < len(found) < 8
    take_and_name(qtbot, shown, "Lưu cách xem…")
    name = "thanh phan, Quá hạn, xếp ngược theo Điểm"
    assert shown.looks.name() == name
    window.close()
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("criteria")
    shown = window.pages.criteria.criteria
    shown.focus_filter()
    assert len(codes(shown)) == 8
    assert lines(shown) == ["v Xem tất cả", name]
    take(shown, name)
    assert codes(shown) == found
    assert shown.state_filter.currentData() == State.OVERDUE
    assert shown.looks_button.text().startswith("thanh phan")
    assert lines(shown) == ["Xem tất cả", f"v {name}", f"Đổi tên “{name}”…", f"Bỏ “{name}”"]
    take(shown, "Xem tất cả")
    assert len(codes(shown)) == 8
    assert shown.in_official_order()
    assert shown.looks_button.text() == "Cách xem ▾"


def test_the_state_chosen_narrows_the_list(shown: CriteriaList) -> None:
    narrow(shown, "", State.OVERDUE)
    assert codes(shown) == ["I", "1.1", "1.1.1", "1.1.2"]
    assert shown.count_label.text() == "2/5"


def test_a_look_is_for_every_list_of_criteria(qtbot: QtBot, window: MainWindow, shown: CriteriaList) -> None:
    narrow(shown, "1.1.2")
    take_and_name(qtbot, shown, "Lưu cách xem…", "của tôi")
    lead = shown.model.rows[-1].lead
    assert lead is not None
    window.show_page(UNIT + lead.uid)
    other = window.pages.unit.criteria
    other.focus_filter()
    take(other, "của tôi")
    assert other.filter_edit.text() == "1.1.2"


def test_a_look_is_renamed_replaced_and_forgotten(qtbot: QtBot, shown: CriteriaList, habits: Habits) -> None:
    narrow(shown, "1.1.2")
    take_and_name(qtbot, shown, "Lưu cách xem…", "hai & ba")
    take_and_name(qtbot, shown, "Đổi tên “hai && ba”…", "hai")
    assert [one.name for one in habits.looks()] == ["hai"]
    narrow(shown, "1.1.3")
    assert shown.looks.name() == ""
    assert "Thay cho" in take_and_name(qtbot, shown, "Lưu cách xem…", "hai")
    assert habits.looks() == [Look("hai", "1.1.3")]
    take(shown, "Bỏ “hai”")
    assert habits.looks() == []
    assert codes(shown)[-1] == "1.1.3", "what is looked at stays"


def test_without_a_name_nothing_is_kept(qtbot: QtBot, shown: CriteriaList, habits: Habits) -> None:
    narrow(shown, "1.1.2")
    take_and_name(qtbot, shown, "Lưu cách xem…", "  ")
    assert habits.looks() == []


def test_a_look_that_finds_nothing_says_so(qtbot: QtBot, shown: CriteriaList) -> None:
    narrow(shown, "1.1.2", State.DONE)
    assert codes(shown) == []
    take_and_name(qtbot, shown, "Lưu cách xem…", "xong")
    assert "Cách xem “xong” không tìm thấy tiêu chí nào." in shown.empty_label.text()
    assert shown.empty_label.isVisible()
    take(shown, "Bỏ “xong”")
    assert shown.empty_label.text().startswith("Không có tiêu chí nào khớp")


def test_a_look_of_another_edition_shows_what_it_can(shown: CriteriaList, habits: Habits) -> None:
    habits.keep_looks([Look("cũ", "1.1", sorted_by="mới")])
    shown.focus_filter()
    take(shown, "cũ")
    assert shown.filter_edit.text() == "1.1"
    assert shown.in_official_order() is False
    assert shown.looks.look() == Look(text="1.1")


def test_a_look_at_a_state_of_another_edition_would_show_too_much(
    shown: CriteriaList, habits: Habits
) -> None:
    habits.keep_looks([Look("cũ", "1.1", "mới")])
    shown.focus_filter()
    assert "cũ" not in lines(shown)
