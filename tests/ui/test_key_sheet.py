"""The sheet of keys is read from the window itself, and leaves none out."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.key_sheet import KeySheet, told_keys
from cchc_desktop.ui.main_window import MainWindow
from tests.ui.window import choose


def test_every_key_of_the_window_is_told(window: MainWindow) -> None:
    silent = [
        f"{type(shortcut.parent()).__name__}: {shortcut.key().toString()}"
        for place in window.pages.every()
        for shortcut in place.findChildren(QShortcut)
        if not shortcut.whatsThis()
    ]
    assert silent == [], "say in on_keys what it `does`"
    told = told_keys([window, *window.pages.every()])
    everywhere = [action for action in window.actions() if not action.shortcut().isEmpty()]
    assert set(told["Ở mọi nơi trong cửa sổ"]) == {
        action.text().replace("&", "").rstrip("…") for action in everywhere
    }


def test_keys_are_told_by_place_each_once(window: MainWindow) -> None:
    told = told_keys([window, *window.pages.every()])
    assert told["Ở mọi nơi trong cửa sổ"]["Tìm mọi nơi"] == ["Ctrl+K"]
    assert told["Danh sách tiêu chí"]["Sửa ô"] == ["F2"]
    assert len(told["Nhật ký tiến độ"]["Ghi nội dung đang gõ"]) == 2
    assert told["Bộ tiêu chí"]["Thêm dòng"] == ["Ctrl+N"]


def test_a_key_that_is_only_told_stays_with_its_widget(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("criteria")
    shown = window.pages.criteria.criteria
    choose(shown, "1.1.1")
    shown.table.setFocus()
    qtbot.keyClick(shown.table, Qt.Key.Key_Return)
    assert shown.detail.log.text_edit.hasFocus()


def test_ctrl_slash_shows_it_and_the_unit_stays(qtbot: QtBot, window: MainWindow) -> None:
    unit = window.pages.shown_unit()
    seen: list[str] = []

    def look() -> None:
        sheet = QApplication.activeModalWidget()
        if not isinstance(sheet, KeySheet):
            QTimer.singleShot(0, look)
            return
        seen.append(sheet.sheet_browser.toPlainText())
        sheet.reject()

    QTimer.singleShot(0, look)
    qtbot.keyClick(window, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    assert "Ctrl+G" in seen[0]
    assert window.pages.shown_unit() == unit
