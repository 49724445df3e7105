"""The menus over the tables: the same as buttons and keys do, by right click or the menu key."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu
from pytestqt.qtbot import QtBot

from cchc_desktop.services import notes, units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.extension_dialog import ExtensionDialog
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.unit_dialog import UnitDialog
from tests.support import TODAY, row
from tests.ui.hands import opened_dialog
from tests.ui.window import choose

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", "grabbing the keyboard")


def menu_over(view: QAbstractItemView) -> QMenu:
    """What comes when the menu key is pressed over the current row."""
    place = view.visualRect(view.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    found = [menu for menu in view.findChildren(QMenu) if menu.isVisible()]
    assert len(found) == 1
    return found[0]


def lines(menu: QMenu) -> dict[str, tuple[str, bool]]:
    """Text of each line: its key, and whether it can be chosen."""
    return {
        action.text().replace("&", ""): (action.shortcut().toString(), action.isEnabled())
        for action in menu.actions()
    }


def choose_line(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()


def test_over_criteria_it_offers_what_the_keys_do(window: MainWindow) -> None:
    window.show_page("criteria")
    shown = window.pages.criteria.criteria
    choose(shown, "1.1.1", "1.1.2")
    found = lines(menu_over(shown.table))
    assert found["Ghi nhật ký"] == ("Enter", True)
    assert found["Hạn, gia hạn…"] == ("Ctrl+E", True)
    assert found["Đặt Mã cho 2 dòng"] == ("F2", True)
    assert found["Dán từ ô này"] == ("Ctrl+V", True)
    assert found["Điền xuống dưới"] == ("Ctrl+D", True)
    assert found["Sửa thông tin"] == ("Shift+F2", False), "one at a time"
    assert found["Thêm dòng…"] == ("Ctrl+N", True)
    assert found["Xóa dòng"] == ("", True)


def test_many_criteria_get_a_date_from_the_menu_in_one_step(
    window: MainWindow, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def decide(dialog: ExtensionDialog) -> None:
        dialog.due_edit.setText("20/12/2026")
        dialog.decision_edit.setText("Công văn 12")
        dialog.extend_button.click()

    monkeypatch.setattr(ExtensionDialog, "exec", decide)
    window.show_page("criteria")
    shown = window.pages.criteria.criteria
    choose(shown, "1.1", "1.1.1", "1.2")
    choose_line(menu_over(shown.table), "Hạn, gia hạn…")
    assert [
        show.isoformat() for show in (row(workspace, "1.1.1").due, row(workspace, "1.2").due) if show
    ] == [
        "2026-12-20",
        "2026-12-20",
    ]
    assert workspace.stacks().undoable[-1].name == "gia hạn 2 tiêu chí"
    workspace.undo()
    assert row(workspace, "1.2").due is None


def test_the_key_without_a_chosen_row_says_what_to_do(window: MainWindow) -> None:
    window.acts.extend_action.trigger()
    assert "Chưa chọn" in window.bars.messages.text


def test_a_note_is_corrected_and_copied_from_its_menu(window: MainWindow, workspace: Workspace) -> None:
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, "Đã gửi dự thảo"))
    shown = window.pages.unit.criteria
    choose(shown, "1.1.1")
    log = shown.detail.log
    log.notes_view.setCurrentIndex(log.notes_view.model().index(0, 0))
    menu = menu_over(log.notes_view)
    assert lines(menu)["Đính chính…"] == ("Enter", True)
    choose_line(menu, "Chép nội dung")
    assert QApplication.clipboard().text() == "Đã gửi dự thảo"
    choose_line(menu_over(log.notes_view), "Đính chính…")
    assert log.text_edit.text() == "Đã gửi dự thảo"
    assert "bản cũ vẫn giữ" in log.mode_label.text()


def test_duties_milestones_and_people_have_their_menus(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    unit = window.pages.unit
    unit.tabs.setCurrentIndex(0)
    unit.duties.table.setCurrentCell(0, 1)
    assert lines(menu_over(unit.duties.table)) == {
        "Sửa…": ("Enter", True),
        "Thêm nhiệm vụ…": ("", True),
        "Xóa": ("", True),
        "Lên": ("Alt+Up", False),
        "Xuống": ("Alt+Down", True),
    }
    window.show_page("criteria")
    choose(window.pages.criteria.criteria, "1.1.1")
    window.pages.criteria.criteria.detail.edit_fields()
    milestones = window.pages.criteria.criteria.detail.info.milestones_table
    assert set(lines(menu_over(milestones))) == {"Gia hạn…", "Thêm mốc", "Bỏ mốc"}
    dialog = opened_dialog(qtbot, UnitDialog(workspace, units.all_units(workspace)[0]))
    assert lines(menu_over(dialog.people_table))["Sửa ô"] == ("F2", True)


def test_no_rows_no_menu(window: MainWindow) -> None:
    shown = window.pages.unit.criteria
    choose(shown, "1.1.1")
    log = shown.detail.log
    log.notes_view.customContextMenuRequested.emit(QPoint(1, 1))
    assert not [menu for menu in log.notes_view.findChildren(QMenu) if menu.isVisible()]
