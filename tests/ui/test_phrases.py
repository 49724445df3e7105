"""Phrases in the field of a note, and people who report, by keys alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.records import Contact, Unit, new_uid
from cchc_desktop.domain.vocabulary import ContactRole
from cchc_desktop.services import units
from cchc_desktop.services.notes import reporters
from cchc_desktop.services.phrases import SHIPPED, phrases
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.log_tab import LogTab
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.phrase_menu import insert_phrase
from cchc_desktop.ui.phrases_dialog import PhrasesDialog
from tests.support import row
from tests.ui.hands import opened_dialog, press, retype, write
from tests.ui.window import choose, opened_window

pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", "does not support raise", "grabbing the keyboard"
)
CTRL = Qt.KeyboardModifier.ControlModifier


def with_people(workspace: Workspace, unit: Unit, *names: str) -> None:
    people = [
        Contact(new_uid(), unit.uid, ContactRole.FOCAL_POINT, name, "", "", position)
        for position, name in enumerate(names, start=1)
    ]
    units.save_unit_card(workspace, unit, people)


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> MainWindow:
    unit = units.unit_by_code(workspace, "VHXH")
    with_people(workspace, unit, "Người Đầu Mối", "Chị Phụ Trách")
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("criteria")
    return window


def log_of(qtbot: QtBot, window: MainWindow, *codes: str) -> LogTab:
    """The field of a note, ready to be typed in."""
    shown = window.pages.criteria.criteria
    choose(shown, *codes)
    shown.table.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    return shown.detail.log


def test_two_keys_put_a_phrase_and_choose_its_blank(qtbot: QtBot, window: MainWindow) -> None:
    log = log_of(qtbot, window, "1.1.1")
    write(window, "Sáng nay:")
    press(qtbot, window, Qt.Key.Key_F4)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    qtbot.keyClick(menu, Qt.Key.Key_1)
    assert log.text_edit.text() == f"Sáng nay: {SHIPPED[0]}"
    write(window, "30/11")
    assert log.text_edit.text() == "Sáng nay: Đã gọi điện nhắc, hứa gửi trước ngày 30/11"


def test_a_phrase_replaces_what_is_chosen(qtbot: QtBot, window: MainWindow) -> None:
    log = log_of(qtbot, window, "1.1.1")
    write(window, "gì đó")
    log.text_edit.selectAll()
    insert_phrase(log.text_edit, "Vướng mắc: …")
    assert log.text_edit.text() == "Vướng mắc: …"
    assert log.text_edit.textCursor().selectedText() == "…"


def test_phrases_are_edited_from_their_menu(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    log_of(qtbot, window, "1.1.1")
    press(qtbot, window, Qt.Key.Key_F4)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PhrasesDialog)
        dialog.text_edit.setText("Chỉ một câu")
        dialog.save_button.click()

    QTimer.singleShot(0, answer)
    qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_S)
    assert phrases(workspace) == ["Chỉ một câu"]
    press(qtbot, window, Qt.Key.Key_F4)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["&1  Chỉ một câu", "", "&Sửa câu mẫu…"]
    menu.close()


def test_a_stray_esc_loses_no_phrase_and_shipped_ones_come_back(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened_dialog(qtbot, PhrasesDialog(workspace))
    retype(qtbot, dialog, "Câu của tôi")
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.shipped_button.click()
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert phrases(workspace) == ["Câu của tôi", *SHIPPED]


def test_people_of_the_leading_unit_are_offered_first_without_marks(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    other = units.unit_by_code(workspace, "VP")
    with_people(workspace, other, "Anh Văn Phòng")
    assert reporters(workspace, [row(workspace, "1.1.2")])[0] == "Anh Văn Phòng (VP)"
    assert reporters(workspace, [row(workspace, "1.1.1")])[0] == "Người Đầu Mối (VHXH)"
    log = log_of(qtbot, window, "1.1.1")
    log.reporter_edit.setFocus()
    write(window, "phu")
    completer = log.reporter_edit.completer()
    popup = completer.popup()
    assert popup.isVisible()
    assert [completer.completionModel().index(n, 0).data() for n in range(completer.completionCount())] == [
        "Chị Phụ Trách (VHXH)"
    ]
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert log.reporter_edit.text() == "Chị Phụ Trách (VHXH)"


def test_down_lists_all_people(qtbot: QtBot, window: MainWindow) -> None:
    log = log_of(qtbot, window, "1.1.1")
    log.reporter_edit.setFocus()
    press(qtbot, window, Qt.Key.Key_Down)
    assert log.reporter_edit.completer().completionCount() == 2
    log.reporter_edit.completer().popup().hide()
