"""Lịch sử thay đổi: found, told and brought back, by keyboard alone too."""

from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.records import Contact
from cchc_desktop.services import criteria, history, notes, units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.history_page import HistoryPage
from cchc_desktop.ui.main_window import MainWindow
from tests.support import TODAY, clock, copied, opened, row, saved_person, view, without_person
from tests.ui.chips import chips
from tests.ui.hands import press, write
from tests.ui.window import choose, opened_window

CTRL = Qt.KeyboardModifier.ControlModifier


def shown(page: HistoryPage) -> list[str]:
    return [line.name for line in page.lines.lines]


def fields(page: HistoryPage) -> list[tuple[str, str, str]]:
    return [(one.field, one.old, one.new) for one in page.told.model.changes]


def edited(workspace: Workspace) -> None:
    before = row(workspace, "1.1.1")
    changed = replace(before.criterion, max_points=Decimal("2.75"), remark="Ghi chú")
    criteria.edit_criterion(workspace, before, changed)


def opened_history(qtbot: QtBot, workspace: Workspace, folder: Path) -> tuple[MainWindow, HistoryPage]:
    window = opened_window(qtbot, workspace, folder)
    window.show_page("history")
    page = window.pages.history
    qtbot.waitUntil(lambda: page.count_label.text() != "")
    return window, page


def test_the_latest_operation_is_chosen_and_told(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    edited(workspace)
    _window, page = opened_history(qtbot, workspace, tmp_path)
    assert shown(page) == ["sửa tiêu chí 1.1.1", "nhập 8 dòng tiêu chí", "tạo hồ sơ"]
    line = [page.lines.index(0, column).data() for column in range(4)]
    assert line[0] == "23/11/2026 09:00"
    assert line[3] == "1.1.1 Tiêu chí thành phần 1.1.1"
    assert fields(page) == [("Điểm tối đa", "0,50", "2,75"), ("Ghi chú", "", "Ghi chú")]
    assert page.told.heading.text() == "Sửa tiêu chí 1.1.1"
    notes.write(workspace, [row(workspace, "1.1.2")], notes.NoteInput(TODAY, "Đã gửi"))
    assert shown(page)[:2] == ["ghi nhật ký 1 tiêu chí", "sửa tiêu chí 1.1.1"]
    assert page.told.heading.text() == "Sửa tiêu chí 1.1.1"  # what was chosen stays chosen


def test_the_page_is_shown_before_the_log_is_read(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("history")
    assert shown(window.pages.history) == []
    qtbot.waitUntil(lambda: len(shown(window.pages.history)) == 2)


def test_an_old_value_is_brought_back_by_keyboard_alone(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    edited(workspace)
    notes.write(workspace, [row(workspace, "1.1.2")], notes.NoteInput(TODAY, "Đã gửi"))
    window, page = opened_history(qtbot, workspace, tmp_path)
    press(qtbot, window, Qt.Key.Key_F, held=CTRL)
    write(window, "sua tieu")
    assert shown(page) == ["sửa tiêu chí 1.1.1"]
    press(qtbot, window, Qt.Key.Key_Return)
    assert page.lines_table.hasFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    assert page.told.changes_table.hasFocus()
    press(qtbot, window, Qt.Key.Key_Down, Qt.Key.Key_Up)
    press(qtbot, window, Qt.Key.Key_R, held=CTRL)
    assert row(workspace, "1.1.1").criterion.max_points == Decimal("0.5")
    assert row(workspace, "1.1.1").criterion.remark == "Ghi chú"
    assert window.acts.undo_button.toolTip().startswith("Hoàn tác: trả lại Điểm tối đa cũ của Tiêu chí 1.1.1")
    press(qtbot, window, Qt.Key.Key_R, held=CTRL)
    assert "đang có đúng giá trị này" in window.bars.messages.text


def test_the_filter_is_left_by_escape(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    window, page = opened_history(qtbot, workspace, tmp_path)
    page.focus_filter()
    write(window, "không có gì")
    assert shown(page) == []
    assert (page.told.heading.text(), fields(page)) == ("", [])
    assert page.table_pages.currentWidget() is page.empty_label
    assert not page.told.restore_button.isEnabled()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert len(shown(page)) == 2


def test_the_bin_lists_what_is_gone_and_brings_it_back(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.1")])
    window, page = opened_history(qtbot, workspace, tmp_path)
    page.kind_combo.setCurrentIndex(1)
    assert shown(page) == ["Tiêu chí 1.1 Kế hoạch cải cách hành chính"]
    assert "Khôi" in page.told.restore_button.text()
    page.lines_table.setFocus()
    press(qtbot, window, Qt.Key.Key_R, held=CTRL)
    assert len(view(workspace).rows) == 8
    assert shown(page) == []
    assert "Thùng rác trống" in page.empty_label.text()


def test_what_cannot_be_brought_back_says_why(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.1.1")])
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.1")])
    window, page = opened_history(qtbot, workspace, tmp_path)
    page.kind_combo.setCurrentIndex(1)
    page.lines_table.setCurrentIndex(page.lines.index(1, 0))
    page.told.restore_button.click()
    assert "Không khôi phục được" in window.bars.messages.text
    assert len(view(workspace).rows) == 4


def test_a_removed_record_is_brought_back_from_its_operation(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    unit = units.all_units(workspace)[0]
    person = saved_person(workspace, replace(units.new_contact(workspace, unit.uid), name="Đào"))
    without_person(workspace, person)
    _window, page = opened_history(qtbot, workspace, tmp_path)
    page.told.restore_button.click()
    assert workspace.read.find(Contact) == [person]


def test_the_history_of_a_criterion_is_opened_from_its_detail(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    edited(workspace)
    notes.write(workspace, [row(workspace, "1.1.2")], notes.NoteInput(TODAY, "Việc khác"))
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("criteria")
    listed = window.pages.criteria.criteria
    choose(listed, "1.1.1")
    press(qtbot, window, Qt.Key.Key_H, held=CTRL)
    page = window.pages.history
    qtbot.waitUntil(lambda: shown(page) != [])
    assert window.pages.current is page
    assert shown(page) == ["sửa tiêu chí 1.1.1", "nhập 8 dòng tiêu chí"]
    assert chips(page) == ["Chỉ về: 1.1.1  Tiêu chí thành phần 1.1.1"]
    assert QApplication.focusWidget() is page.lines_table
    press(qtbot, window, Qt.Key.Key_Escape)
    assert len(shown(page)) == 4
    assert chips(page) == []
    choose(listed, "1.1.1", "1.1.2")
    assert listed.detail.history_button.isHidden()


def test_the_navigation_shows_the_whole_history_again(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    edited(workspace)
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("criteria")
    choose(window.pages.criteria.criteria, "1.1.2")
    press(qtbot, window, Qt.Key.Key_H, held=CTRL)
    page = window.pages.history
    qtbot.waitUntil(lambda: len(shown(page)) == 1)
    place = window.navigation.visualRect(window.navigation.currentIndex()).center()
    qtbot.mouseClick(window.navigation.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: len(shown(page)) > 1)
    assert chips(page) == []
    page.keep_to(row(workspace, "1.1.2").uid, "1.1.2")
    window.show_page("criteria")
    window.show_page("history")
    qtbot.waitUntil(lambda: len(shown(page)) > 1)
    assert chips(page) == []


def test_more_lines_come_as_she_scrolls(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(80):
        notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, f"Ghi {number}"))
    for module in ("services.history", "ui.search_run", "ui.history_reading"):
        monkeypatch.setattr(f"cchc_desktop.{module}.PAGE", 30)
    assert history.PAGE == 30
    _window, page = opened_history(qtbot, workspace, tmp_path)
    assert (len(shown(page)), page.count_label.text()) == (30, "30+")
    page.lines_table.scrollToBottom()
    qtbot.waitUntil(lambda: len(shown(page)) > 30)
    for _time in range(5):
        page.lines_table.scrollToBottom()
        QApplication.processEvents()
    assert (len(shown(page)), page.count_label.text()) == (82, "82")
    assert len({line.seq for line in page.lines.lines}) == 82


def test_a_workspace_opened_to_read_can_be_looked_through(
    qtbot: QtBot, pristine: Path, tmp_path: Path
) -> None:
    path = copied(pristine, tmp_path)
    with opened(path) as workspace:
        edited(workspace)
    with opened(path) as writer, closing(Workspace.open(path, clock=clock, read_only=True)) as reader:
        assert writer.path == reader.path
        _window, page = opened_history(qtbot, reader, tmp_path)
        assert shown(page)[0] == "sửa tiêu chí 1.1.1"
        assert not page.told.restore_button.isEnabled()


def test_the_bin_says_by_what_step_and_is_reached_from_where_rows_are_removed(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("criteria")
    page = window.pages.criteria
    choose(page.criteria, "1.1")
    page.remove_button.click()
    assert "thùng rác" in window.bars.messages.text
    window.bars.messages.act()
    shown_bin = window.pages.history
    qtbot.waitUntil(lambda: shown_bin.lines.rowCount() == 1)
    cells = [shown_bin.lines.index(0, column).data() for column in range(4)]
    assert cells[2] == "Tiêu chí 1.1 Kế hoạch cải cách hành chính"
    assert cells[3].startswith("Xóa 4 dòng tiêu chí (cùng ")
    titles = [shown_bin.lines.headerData(column, Qt.Orientation.Horizontal) for column in range(4)]
    assert titles == ["Lúc", "Người ghi", "Mục đã xóa", "Bước đã xóa"]
    qtbot.waitUntil(shown_bin.restore_button.isEnabled)
    press(qtbot, window, Qt.Key.Key_R, held=CTRL)
    assert row(workspace, "1.1.2").lead is not None
    shown_bin.kind_combo.setCurrentIndex(0)
    qtbot.waitUntil(lambda: shown_bin.lines.rowCount() > 1)
    assert shown_bin.lines.headerData(2, Qt.Orientation.Horizontal) == "Thao tác"
