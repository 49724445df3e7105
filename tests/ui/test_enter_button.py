"""Enter presses the button that has the keyboard, in a dialog as on a page; a held one does not."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.unit_sheet_dialog import UnitSheetDialog
from cchc_desktop.ui.year_session import YearSession
from tests.ui.hands import focused, opened_dialog, press
from tests.ui.inline import InlineTasks

Asked = list[str]


@pytest.fixture
def asked() -> Asked:
    return []


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace, asked: Asked) -> UnitSheetDialog:
    """Its first button asks for a file: it is asked for, and none is chosen."""
    made = UnitSheetDialog(
        YearSession(workspace), InlineTasks(), pick_file=lambda _parent, title, _kinds: asked.append(title)
    )
    return opened_dialog(qtbot, made)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_both_enter_keys_press_it(qtbot: QtBot, dialog: UnitSheetDialog, asked: Asked, key: Qt.Key) -> None:
    assert focused(dialog) is dialog.file_button
    press(qtbot, dialog, key)
    assert len(asked) == 1


def test_a_held_key_does_not(dialog: UnitSheetDialog, asked: Asked) -> None:
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True
    )
    QApplication.sendEvent(focused(dialog), held)
    assert asked == []
    assert dialog.isVisible()


def test_a_button_without_a_frame_is_pressed_too(qtbot: QtBot) -> None:
    bar = MessageBar()
    opened_dialog(qtbot, bar)
    done: list[str] = []
    bar.say("Đã lưu", "Mở", lambda: done.append("mở"))
    for kind in (QPushButton, QToolButton):
        bar.findChild(kind).setFocus()
        press(qtbot, bar, Qt.Key.Key_Return)
    assert done == ["mở"]
    assert bar.isHidden()
